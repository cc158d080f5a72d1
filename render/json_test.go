package render

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/timeline"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func toJSON(t interface{ Fatal(...any) }, tl *timeline.Timeline) []byte {
	var b bytes.Buffer
	if err := JSON(&b, tl, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestJSONRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tl := timelines(20).Draw(t, "timeline")
		for i := range tl.Events {
			e := &tl.Events[i]
			if strings.TrimSpace(e.Summary) == "" {
				e.Summary = "x"
			}
		}
		tl.Events = inOrder(tl.Events)
		first := toJSON(t, tl)
		first = bytes.ReplaceAll(first, []byte(`\ufffd`), []byte("\uFFFD")) // bytes that were no UTF-8
		back, err := ReadJSON(bytes.NewReader(first))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(first), string(toJSON(t, back))); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestJSONForm(t *testing.T) {
	tl := &timeline.Timeline{Title: "A <b> & “c”", Events: []timeline.Event{{Summary: "x"}}}
	got := string(toJSON(t, tl))
	for _, want := range []string{`"title": "A <b> & “c”"`, `"articles": []`, `"actors": []`, `"evidence": []`, `"left_out": []`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if strings.Contains(got, "null") || !strings.HasSuffix(got, "}\n") {
		t.Errorf("null, or no final newline, in\n%s", got)
	}
	if tl.Articles != nil || tl.Events[0].Actors != nil {
		t.Error("the timeline was changed")
	}
}

func TestReadJSONErrors(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", "line 1: the file is empty: give a timeline in JSON"},
		{"not JSON", "{\n\"title\": x}", "line 2: not JSON: invalid character 'x' looking for beginning of value"},
		{"cut off", "{\n\"title\":\n", "line 3: the JSON breaks off: is the file whole?"},
		{"two values", "{}\n{}", "line 2: more follows after the end of the timeline: keep one JSON object in a file"},
		{"misspelt field", "{\"title\": \"a\",\n\"evnets\": []}", `line 2: unknown field "evnets"; did you mean "events"?`},
		{"misspelt field of an event", "{\"events\": [\n{\"date\": \"2023\",\n\"sumary\": \"a\"}]}", `line 3: unknown field "sumary"; did you mean "summary"?`},
		{"strange field", "{\"colour\": 1}", `line 1: unknown field "colour": remove it`},
		{"wrong kind", "{\n\"title\": 7}", "line 2: title: found a number where a string belongs"},
		{"wrong kind in an event", "{\"events\": [\n{\"date\": \"2023\", \"summary\": \"a\",\n\"actors\": \"x\"}]}", "line 3: actors: found a string where a list belongs"},
		{"no date", "{\"events\": [\n{\"summary\": \"a\"}]}", `line 2: date: the event has none: add "date": "2023-06-14", or "" if it is not known`},
		{"no summary", "{\"events\": [\n{\"date\": \"2023\"}]}", "line 2: summary: it is empty: say what happened"},
		{"unknown headline", "{\"events\": [{\"date\": \"2023\", \"summary\": \"a\",\n\"headline\": \"quote\"}]}",
			`line 2: headline: unknown headline "quote": known are composed, quoted; did you mean "quoted"?`},
		{"unknown status", "{\"events\": [{\"date\": \"2023\", \"summary\": \"a\",\n\"status\": \"canceled\"}]}",
			`line 2: status: unknown status "canceled": known are occurred, planned, ongoing, cancelled, postponed, claimed; did you mean "cancelled"?`},
		{"one id twice", "{\"events\": [{\"id\": \"a\", \"date\": \"2023\", \"summary\": \"a\"},\n{\"id\": \"a\", \"date\": \"2023\", \"summary\": \"b\"}]}",
			`line 2: the id "a" is taken by the event on line 1: give each event its own, or remove one to have it made`},
		{"a list", "[{\"date\": \"2023\"}]", "line 1: a timeline is an object in braces, and this is no such (array)"},
		{"articles, one a line", "{\"id\": \"a\", \"text\": \"b\"}\n{\"id\": \"c\", \"text\": \"d\"}", "line 1: an article, not a timeline: a file of articles needs a name that ends in .jsonl"},
		{"an event without a timeline", "{\"id\": \"a\", \"summary\": \"b\"}", `line 1: the field "id" does not belong here: remove it`},
		{"a negative start", "{\"events\": [{\"date\": \"2023\", \"summary\": \"a\", \"evidence\": [\n{\"start\": -1}]}]}", "line 2: start: -1 is no byte of a text: give 0 or more"},
		{"an end before its start", "{\"events\": [{\"date\": \"2023\", \"summary\": \"a\", \"evidence\": [{\n\"start\": 7,\n\"end\": 3}]}]}", "line 3: end: 3 is before its start 7: give the byte after the last"},
		{"a trigger's negative end", "{\"events\": [{\"date\": \"2023\", \"summary\": \"a\", \"evidence\": [{\"start\": 0, \"end\": 5,\n\"trigger\": {\n\"end\": -3}}]}]}", "line 3: end: -3 is before its start 0: give the byte after the last"},
		{"a phrase's negative start", "{\"events\": [{\"date\": \"2023\", \"summary\": \"a\", \"evidence\": [{\"phrase\": {\n\"start\": -3}}]}]}", "line 2: start: -3 is no byte of a text: give 0 or more"},
		{"a negative paragraph", "{\"events\": [{\"date\": \"2023\", \"summary\": \"a\", \"evidence\": [{\n\"paragraph\": -3}]}]}", "line 2: paragraph: -3 is none: the headline is 0"},
		{"a negative start of what is left out", "{\"left_out\": [{},\n{\"phrase\": {\"start\": -3}}]}", "line 2: start: -3 is no byte of a text: give 0 or more"},
		{"unknown certainty", "{\"events\": [{\"date\": \"2023\", \"summary\": \"a\",\n\"certainty\": \"guesed\"}]}",
			`line 2: certainty: unknown certainty "guesed": known are stated, computed, inferred, guessed; did you mean "guessed"?`},
		{"unknown kind of attribution", "{\"events\": [{\"date\": \"2023\", \"summary\": \"a\", \"evidence\": [{\"attribution\": {\n\"kind\": \"denys\"}}]}]}",
			`line 2: kind: unknown kind "denys": known are says, reports, believes, accuses, denies, doubts, not confirmed, rumour, according to; did you mean "denies"?`},
		{"evidence whose other date is none", "{\"events\": [{\"date\": \"2023\", \"summary\": \"a\", \"evidence\": [{\n\"other\": \"May\"}]}]}", `line 2: other: edtf: "May": "May" is no year: a year has four digits, as in 0044 and 2023`},
		{"a report's status", "{\"events\": [{\"date\": \"2023\", \"summary\": \"a\", \"status\": \"planned\", \"reports\": [{\n\"status\": \"done\"}]}]}",
			"line 2: status: unknown status \"done\": known are occurred, planned, ongoing, cancelled, postponed, claimed"},
		{"a report without a summary", "{\"events\": [{\"date\": \"2023\", \"summary\": \"a\",\n\"reports\": [{\"article\": \"a\"}]}]}", "line 2: summary: it is empty: say what the article tells"},
		{"a lead's status", "{\"articles\": [{},\n{\"lead\": {\"summary\": \"a\",\n\"status\": \"done\"}}]}", "line 3: status: unknown status \"done\": known are occurred, planned, ongoing, cancelled, postponed, claimed"},
		{"a lead without a summary", "{\"articles\": [{},\n{\"lead\": {}}]}", "line 2: summary: it is empty: say what happened"},
		{"a lead's negative start", "{\"articles\": [{\"lead\": {\"summary\": \"a\", \"evidence\": [\n{\"start\": -1}]}}]}", "line 2: start: -1 is no byte of a text: give 0 or more"},
		{"a lead's date", "{\"articles\": [\n{\"lead\": {\"summary\": \"a\", \"date\": \"soon\"}}]}", `line 1: edtf: "soon": "soon" is no year: a year has four digits, as in 0044 and 2023`},
		{"a cue of negative bytes", "{\"articles\": [{\n\"order\": [[1, -2]]}]}", "line 2: order: [1 -2]: no byte of a text is negative"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadJSON(strings.NewReader(c.in))
			if err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
	_, err := ReadJSON(strings.NewReader("{\"events\": [{\n\"date\": \"2023-02-30\", \"summary\": \"a\"}]}"))
	if err == nil || !strings.HasPrefix(err.Error(), "line 2: date: ") || !strings.Contains(err.Error(), "2023-02-30") {
		t.Errorf("an impossible date: %v", err)
	}
}

func TestReadJSONDerives(t *testing.T) {
	in := `{"events": [
		{"date": "2023-06", "earliest": "1999-01-01", "latest": "", "precision": "day", "summary": "June"},
		{"date": "", "summary": "undated"},
		{"date": "2023-06-14", "summary": "in June: stays behind"},
		{"date": "2023-05", "summary": "May: moves to the front"}]}`
	tl, err := ReadJSON(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range tl.Events {
		got = append(got, strings.Join([]string{e.Summary, e.Earliest, e.Latest, string(e.Precision), string(e.Status), e.Order}, "|"))
	}
	want := []string{
		"May: moves to the front|2023-05-01|2023-05-31|month|occurred|known",
		"June|2023-06-01|2023-06-30|month|occurred|known",
		"in June: stays behind|2023-06-14|2023-06-14|day|occurred|known",
		"undated||||occurred|known",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if tl.Events[0].ID == "" || tl.Events[0].ID == tl.Events[1].ID {
		t.Errorf("ids %q, %q", tl.Events[0].ID, tl.Events[1].ID)
	}
}

func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(`{"title":"a","events":[{"date":"2023-06","summary":"b","evidence":[{"phrase":{"text":"c"}}]}]}`))
	f.Add([]byte(`{"events":[null,{}]}`))
	f.Add([]byte(`{"events":[],"Events":[{"date":"","summary":"a"}],"title":"b"}`))
	f.Add([]byte(`{"events":[{"date":"","summary":"a"}],"events":null}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		tl, err := ReadJSON(bytes.NewReader(in))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "line ") || strings.Contains(err.Error(), "\n") {
				t.Errorf("error %q", err)
			}
			return
		}
		first := toJSON(t, tl)
		back, err := ReadJSON(bytes.NewReader(first))
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if !bytes.Equal(first, toJSON(t, back)) {
			t.Error("the second writing differs")
		}
		inEveryForm(t, tl)
	})
}

// inEveryForm writes a timeline in every format and form: each is UTF-8, and what is XML parses.
func inEveryForm(t *testing.T, tl *timeline.Timeline) {
	forms := map[string][]Options{
		"markdown": {{Style: "list"}, {Style: "table", Notes: "inline"}, {Style: "sections", Notes: "none", Fragment: true}},
		"svg":      {{}, {Theme: "auto", Lanes: "none", Axis: "ordinal", Width: 360}, {Theme: "dark", Axis: "proportional"}},
		"html":     {{}, {Fragment: true}},
	}
	for _, format := range Formats() {
		for _, opt := range append(forms[format], Options{Title: "T"}) {
			var b bytes.Buffer
			if err := Write(&b, tl, format, opt); err != nil && !refused(err) {
				t.Errorf("%s, %+v: %v", format, opt, err)
			}
			if !utf8.Valid(b.Bytes()) {
				t.Errorf("%s, %+v: not UTF-8", format, opt)
			}
			if format != "svg" || b.Len() == 0 {
				continue
			}
			if !IsPicture(b.Bytes()) {
				t.Errorf("%+v: not known as a picture: %.300s", opt, b.Bytes())
			}
			d := xml.NewDecoder(&b)
			for {
				if _, err := d.Token(); err == io.EOF {
					break
				} else if err != nil {
					t.Fatalf("%+v: %v", opt, err)
				}
			}
		}
	}
}

func TestIsPicture(t *testing.T) {
	picture := draw(t, &timeline.Timeline{Title: "A"}, Options{})
	for _, c := range []struct {
		name string
		file string
		want bool
	}{
		{"ours", string(picture), true},
		{"cut short", string(picture[:400]), true},
		{"empty", "", false},
		{"another's", `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0"/></svg>`, false},
		{"another's that speaks of ours", "<svg><!-- " + string(picture) + " --></svg>", false},
		{"ours, saved by another program", `<?xml version="1.0"?>` + "\n" + string(picture), false},
		{"text", "my notes", false},
	} {
		if got := IsPicture([]byte(c.file)); got != c.want {
			t.Errorf("%s: got %t", c.name, got)
		}
	}
}

// refused tells the errors of formats that can not show every timeline.
func refused(err error) bool {
	return strings.Contains(err.Error(), "a calendar shows none") || strings.Contains(err.Error(), "pixels high")
}
