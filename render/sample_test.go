package render

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// date parses an EDTF date; "" is no date.
func date(t testing.TB, s string) edtf.Date {
	t.Helper()
	if s == "" {
		return edtf.Date{}
	}
	d, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// event makes an event with the fields that follow from its date, and one report of it.
func event(t testing.TB, when string, status timeline.Status, summary string, paragraph int, actors ...string) timeline.Event {
	t.Helper()
	e := timeline.Event{
		ID: fmt.Sprintf("%s-%04x", when, len(summary)*7919+paragraph), Date: date(t, when), Order: timeline.OrderKnown,
		Status: status, Summary: summary, Actors: actors,
		Evidence: []timeline.Evidence{{Article: "thaw", Published: "2023-06-14", Paragraph: paragraph, Quote: summary + ".",
			Phrase: timeline.Phrase{Text: "that " + when, Value: when}, Rule: "test", Why: "as the text says"}},
	}
	complete(&e)
	return e
}

// complete derives the fields that follow from the date.
func complete(e *timeline.Event) {
	e.Precision = e.Date.Precision()
	e.Earliest, e.Latest = "", ""
	if d, ok := e.Date.Earliest(); ok {
		e.Earliest = d.String()
	}
	if d, ok := e.Date.Latest(); ok {
		e.Latest = d.String()
	}
}

// thaw is a timeline such as a story about a visit gives: old background, a
// dispute, a cancelled trip, a planned one.
func thaw(t testing.TB) *timeline.Timeline {
	t.Helper()
	events := []timeline.Event{
		event(t, "1949", timeline.Occurred, "Civil war in China ends; Beijing has claimed Taiwan since", 11, "China"),
		event(t, "2018-10", timeline.Occurred, "Mike Pompeo visits Beijing, the last secretary of state to do so before the pandemic", 22, "United States"),
		event(t, "2022-11", timeline.Occurred, "Joe Biden and Xi Jinping meet on the margins of the G20 summit in Bali and promise to keep channels open", 12, "United States", "China"),
		event(t, "2023-02", timeline.Claimed, "A Chinese balloon crosses US airspace; Washington says it was spying, Beijing that it was a weather balloon blown off course", 14, "China"),
		event(t, "2023-02", timeline.Cancelled, "Antony Blinken’s first trip to Beijing, called off hours before take-off", 8, "United States"),
		event(t, "2023-05", timeline.Occurred, "Jake Sullivan and Wang Yi talk for two days in Vienna", 20, "United States", "China"),
		event(t, "2023-05", timeline.Occurred, "CIA Director William Burns makes an unannounced trip to Beijing", 21, "United States"),
		event(t, "2023-06-14", timeline.Occurred, "State Department announces the visit", 2, "United States"),
		event(t, "2023-06-14", timeline.Occurred, "Qin Gang and Blinken speak by telephone; Qin asks Washington to “show respect” over Taiwan", 9, "China", "United States"),
		event(t, "2023-06-17/2023-06-18", timeline.Planned, "Blinken is due in Beijing to see senior officials", 1, "United States"),
	}
	events[4].Evidence = append(events[4].Evidence, timeline.Evidence{Article: "thaw", Published: "2023-06-14", Paragraph: 16,
		Quote: "Blinken put off the journey.", Phrase: timeline.Phrase{Text: "in February", Value: "2023-02"}, Why: "the latest February before the dateline"})
	for i := range events {
		events[i].Certainty = timeline.Stated
	}
	events[3].Certainty, events[4].Certainty = timeline.Inferred, timeline.Inferred
	events[6].Certainty, events[6].Evidence[0].Other = timeline.Guessed, "2022-05"
	events[3].Evidence[0].Attribution = &timeline.Attribution{Words: "Washington says", Speaker: "United States", Kind: timeline.Says} // in the line already
	events[5].Evidence[0].Attribution = &timeline.Attribution{Words: "a US official said", Speaker: "a US official", Kind: timeline.Says}
	events[7].Evidence[0].Attribution = &timeline.Attribution{Words: "Beijing denied it", Speaker: "China", Kind: timeline.Denies}
	events[5].Order, events[6].Order = timeline.OrderUnknown, timeline.OrderUnknown
	return &timeline.Timeline{
		Title:    "US–China contacts, 1949 to June 2023",
		Articles: []timeline.Source{{ID: "thaw", Agency: "Example Press", Place: "Washington", Published: "2023-06-14T18:16:43"}},
		Events:   events,
		LeftOut:  []timeline.LeftOut{{Article: "thaw", Phrase: timeline.Phrase{Text: "recently", Value: "PAST_REF"}, Reason: "vague: no date"}},
	}
}

// century is a long span with every precision and status, and dates before Christ.
func century(t testing.TB) *timeline.Timeline {
	t.Helper()
	tl := &timeline.Timeline{
		Title:    "Every kind of date",
		Articles: []timeline.Source{{ID: "a", Agency: "Example Press", Published: "2024-05-02"}, {ID: "b", Source: "The Paper", Published: "2024-05-03"}},
		Events: []timeline.Event{
			event(t, "-0420", timeline.Occurred, "Athens and Sparta keep an uneasy peace", 1, "Athens", "Sparta"),
			event(t, "18XX", timeline.Occurred, "The straits are contested", 2, "Britain"),
			event(t, "1950~", timeline.Occurred, "The first liaison office opens", 3, "Britain", "Sparta"),
			event(t, "199X", timeline.Ongoing, "Talks continue in rounds", 4, "Athens"),
			event(t, "2018/..", timeline.Ongoing, "Sanctions are in force", 5, "Britain"),
			event(t, "2019-33", timeline.Postponed, "Summit put off to a later date", 6, "Athens"),
			event(t, "../2023-02", timeline.Occurred, "The embassy is evacuated", 7, "Britain"),
			event(t, "2024-05-01", timeline.Occurred, "Envoys meet", 8, "Sparta"),
			event(t, "2024-05-02T09:30", timeline.Occurred, "Envoys sign", 8, "Sparta"),
			event(t, "2024-W20", timeline.Planned, "Parliament is to vote", 9, "Athens"),
			event(t, "2024-22", timeline.Planned, "The treaty is to enter into force", 9, "Athens"),
			event(t, "", timeline.Claimed, "One side says that a secret protocol exists", 10, "Britain"),
		},
	}
	for i := range tl.Events {
		v := &tl.Events[i].Evidence[0]
		a := tl.Articles[i%2]
		v.Article, v.Published = a.ID, a.Published
	}
	return tl
}

// strange is a timeline in which every text is hostile.
func strange(t testing.TB) *timeline.Timeline {
	t.Helper()
	tl := &timeline.Timeline{Title: "Strange <text> & “more” 中文 العربية", Articles: []timeline.Source{{ID: "thaw", Agency: "A & <B>", Place: "| Place", Published: "2023-06-14"}}}
	start := edtf.Day{Year: 2023, Month: 1, Day: 1}
	for i, text := range hostile {
		tl.Events = append(tl.Events, event(t, start.AddDays(3*i).String(), timeline.Planned, text, i, hostile[i%7]))
	}
	return tl
}

// crowd is n events at pseudo-random days of several years and sides.
func crowd(t testing.TB, n int) *timeline.Timeline {
	t.Helper()
	tl := &timeline.Timeline{Title: fmt.Sprintf("%d events", n), Articles: []timeline.Source{{ID: "thaw", Agency: "Example Press", Published: "2024-01-01"}}}
	sides := []string{"France", "Germany", "Italy", "Poland", "Spain", "Austria", "Latvia"}
	statuses := []timeline.Status{timeline.Occurred, timeline.Occurred, timeline.Occurred, timeline.Planned, timeline.Claimed, timeline.Cancelled, timeline.Postponed, timeline.Ongoing}
	start := edtf.Day{Year: 2021, Month: 1, Day: 4}
	seed := uint32(7)
	next := func(n int) int { seed = seed*1664525 + 1013904223; return int(seed>>8) % n }
	day := 0
	for i := range n {
		day += next(1 + 2000/n)
		when := start.AddDays(day).String()
		if i%9 == 4 {
			when = when[:7]
		}
		tl.Events = append(tl.Events, event(t, when, statuses[next(len(statuses))], fmt.Sprintf("Foreign ministers hold talks, round %d, on the draft of a border agreement", i+1), i, sides[next(len(sides)-i%3)]))
	}
	return tl
}

// hostile holds texts that try to be something else than text, or to break a layout.
var hostile = []string{
	"]]>", "<script>alert(1)</script>", "a | b || c", "`code` ``more``", "=cmd|'/C calc'!A0", "+1", "-1", "@SUM(A1)", "one\r\ntwo\nthree\tfour",
	"\u202Eevil\u202C \u2066x\u2069 \uFEFFbom z\u200Bero", "👩\u200d👩\u200d👧\u200d👦 🇫🇷 👍🏽 family, flag, thumb", strings.Repeat("long", 100),
	"وزير الخارجية يلتقي نظيره الصيني في بكين يوم الأربعاء لبحث العلاقات بين البلدين", "中国外交部长星期三在北京会见美国国务卿，双方就台湾问题和经贸关系交换了意见。",
	"*bold* _it_ ~~no~~ [link](http://example.com) ![img](x) <http://a.b>", "www.example.com and https://example.com/a_b and me@example.com and ftp://x.y",
	"1949. A list", "2) other", "# head", "> quote", "- item", "+ item", "= setext", "(a) fancy", "iv. roman", ": definition", "% title",
	"&amp; &copy; &#60;", "\\ back \\* slash", "$x^2$ and x^2^ and H~2~O", "{#id .class}", "[^1] [@cite] @user", "<!-- comment -->", "a\x00b\x01c\x7f\u0085d", "\xff\xfe bytes",
	"é and e\u0301 and ẹ\u0301\u0323\u0301", "می\u200cخواهم क्\u200dष", "END:VEVENT\nBEGIN:VEVENT", "a,b;c:d\"e\\f", "{{.Title}} ${x} %s %d", "~~~", "```", "***", "|", "!", "", " ", "--- ...",
	"section", ": x : y", "title: x", "%%comment", "#quot; #9829;", "javascript:alert(1)", "'; DROP TABLE", "</desc></svg>", "<![CDATA[x]]>", "end--><b>",
}
