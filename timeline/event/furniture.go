package event

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What stands on the page of a story and is no sentence of it.

// captioned: the words under a picture. A chronology has its day before the act, and a history goes on in the present.
func (d *scene) captioned() bool {
	e, day := &d.Times.Expressions[d.x], d.DatelineDay()
	return d.stands() && d.ofOneDay() && !day.IsZero() && !day.Before(e.Date) && d.showsNow() && d.endsInDay() && !d.toldInPresent()
}

// showsNow: the main verb of the sentence is in the simple present, stands before the date and tells no words.
func (d *scene) showsNow() bool {
	c := d.sen.ClauseOf(d.sen.Root())
	if c < 0 {
		return false
	}
	v := d.sen.Clauses[c].Verb
	if v.Span.Empty() || v.Span.Start > d.from || v.Tense != syntax.Present || v.Perfect || v.Modal != "" || v.Plan {
		return false
	}
	return v.Passive || !lexicon.Has(v.Lemma, lexicon.Says) && (v.Progressive || v.Lemma != "be" && v.Lemma != "have")
}

// endsInDay: behind the date no verb follows; it is a full day, or "yesterday" behind a comma at the very end.
func (d *scene) endsInDay() bool {
	ts := d.sen.Tokens
	if d.from != d.p.Start {
		return false // "meet in Lund on May 3, 2011"
	}
	comma := d.from > 0 && (ts[d.from-1].Text == "," || d.InExpression(d.p.Sentence, d.from-1))
	for i := d.p.End; i < len(ts); i++ {
		if ts[i].IsVerb() || ts[i].Text == "," && !comma {
			return false
		}
	}
	last := d.p.End+1 >= len(ts)
	return d.fullDate() && (comma || last) || comma && last && ts[d.from].Has(lexicon.DeicticDay)
}

// fullDate: the expression names a month, a day of it and the year.
func (d *scene) fullDate() bool {
	numbers, month := 0, false
	for i := d.p.Start; i < d.p.End; i++ {
		if d.sen.Tokens[i].Tag == "CD" {
			numbers++
		}
		month = month || lexicon.Has(strings.TrimSuffix(d.sen.Tokens[i].Lower, "."), lexicon.Month)
	}
	return month && numbers > 1
}

// takenIn: the paragraph ends with whose account it is taken from, or the sentence has a link that only such accounts make.
func (d *scene) takenIn() bool {
	text := func(s *syntax.Sentence) string { return d.Article.Text[s.Start:s.End] }
	if own := text(d.sen); strings.Contains(own, "pic.twitter.com/") || strings.Contains(own, "https://t.co/") {
		return true
	}
	for i := d.p.Sentence; i < len(d.Doc.Sentences) && d.Doc.Sentences[i].Block == d.sen.Block; i++ {
		if strings.Contains(text(&d.Doc.Sentences[i]), " (@") {
			return true
		}
	}
	return false
}
