package main

import (
	"strings"
	"time"

	dateparser "github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-dateparser/date"
	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
)

// tagWhen calls when's parser, which returns the first expression of a text,
// again on what is left of it.
func tagWhen() func(d *document) []span {
	p := when.New(nil)
	p.Add(en.All...)
	p.Add(common.All...)
	return func(d *document) []span {
		var out []span
		for at := 0; at < len(d.Text); {
			r, err := p.Parse(d.Text[at:], d.day)
			if err != nil || r == nil || r.Index < 0 || r.Text == "" {
				break
			}
			start := at + r.Index
			at = start + len(r.Text)
			out = append(out, span{start, at, r.Time.Format(time.DateOnly)})
		}
		return out
	}
}

// layouts of the values by go-dateparser's word for the precision.
var layouts = map[date.Period]string{
	date.Year: "2006", date.Month: "2006-01", date.Day: time.DateOnly,
	date.Hour: "2006-01-02T15:04", date.Minute: "2006-01-02T15:04", date.Second: "2006-01-02T15:04:05",
}

func tagDateparser() func(d *document) []span {
	p := &dateparser.Parser{}
	return func(d *document) []span {
		cfg := &dateparser.Configuration{CurrentTime: d.day, PreferredDateSource: dateparser.Past, ReturnTimeAsPeriod: true}
		found, err := p.SearchWithLanguage(cfg, "en", d.Text)
		if err != nil {
			return nil
		}
		var out []span
		at := 0
		for _, r := range found {
			i := strings.Index(d.Text[at:], r.Text)
			if i < 0 {
				continue
			}
			start := at + i
			at = start + len(r.Text)
			out = append(out, span{start, at, r.Date.Time.Format(layouts[r.Date.Period])})
		}
		return out
	}
}
