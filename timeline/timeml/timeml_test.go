package timeml

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

func day(t testing.TB, s string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// at makes an expression of the first phrase in text.
func at(text, phrase string, e timex.Expression) timex.Expression {
	e.Start = strings.Index(text, phrase)
	e.End = e.Start + len(phrase)
	e.Text = phrase
	return e
}

func story(t testing.TB) Document {
	text := "OSLO — Envoys met on Monday & will \"talk\" two days later.\r\n<b>Since early 2023</b> they met every Friday.\x00\n"
	return Document{
		ID: "oslo-talks", Title: "Envoys & talks", Published: day(t, "2024-03-06"), Text: text,
		Expressions: []timex.Expression{
			at(text, "Monday", timex.Expression{Type: timex.TypeDate, Value: "2024-03-04", Anchor: -1}),
			at(text, "two days later", timex.Expression{Type: timex.TypeDate, Value: "2024-03-06", Anchor: 0, Offset: &timex.Offset{N: 2, Unit: "day"}}),
			at(text, "early 2023", timex.Expression{Type: timex.TypeDate, Value: "2023", Mod: "START", Anchor: -1}),
			at(text, "every Friday", timex.Expression{Type: timex.TypeSet, Value: "XXXX-WXX-5", Quant: "EVERY", Freq: "1W", Anchor: -1}),
		},
	}
}

func TestWrite(t *testing.T) {
	want, err := os.ReadFile("testdata/oslo-talks.tml")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Write(&b, story(t)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestWriteNeedsOrder(t *testing.T) {
	doc := Document{ID: "a", Text: "May and June", Expressions: []timex.Expression{{Start: 8, End: 12, Text: "June"}, {Start: 0, End: 3, Text: "May"}}}
	err := Write(io.Discard, doc)
	const want = `a: expression "May" at bytes 0 to 3 overlaps the one before it or leaves the text`
	if err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
}

func TestReadGivesWhatWasWritten(t *testing.T) {
	want := story(t)
	var b bytes.Buffer
	if err := Write(&b, want); err != nil {
		t.Fatal(err)
	}
	got, err := Read(&b, "x.tml")
	if err != nil {
		t.Fatal(err)
	}
	want.Text = strings.ReplaceAll(want.Text, "\x00", " ")
	for i := range want.Expressions {
		e := &want.Expressions[i]
		e.Offset, e.Anchor = nil, -1 // not in TimeML, or not read
	}
	if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b edtf.Date) bool { return a == b })); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestReadFlatLayout(t *testing.T) {
	const in = `<?xml version="1.0" encoding="ISO-8859-1"?>
<TimeML>
<DOCNO> WIRE-7 </DOCNO>
<TIMEX3 tid="t0" type="TIME" value="2024-03-06T10:00" functionInDocument="CREATION_TIME">03-06-24 1000</TIMEX3>
Talks <EVENT eid="e1" class="OCCURRENCE">ended</EVENT> <SIGNAL sid="s1">on</SIGNAL> <TIMEX3 tid="t1" type="DATE" value="2024-03-05">the
<TIMEX3 tid="t2" type="DATE" value="2024-03">fifth</TIMEX3></TIMEX3>.
<TLINK relType="BEFORE" timeID="t1" relatedToTime="t0"/>
</TimeML>`
	doc, err := Read(strings.NewReader(in), "wire.tml")
	if err != nil {
		t.Fatal(err)
	}
	if doc.ID != "WIRE-7" {
		t.Errorf("ID %q", doc.ID)
	}
	if got := doc.Published.String(); !strings.HasPrefix(got, "2024-03-06") {
		t.Errorf("published %q", got)
	}
	var got []string
	for _, e := range doc.Expressions {
		if doc.Text[e.Start:e.End] != e.Text {
			t.Errorf("bytes %d to %d are not %q", e.Start, e.End, e.Text)
		}
		got = append(got, fmt.Sprintf("%s %s %q", e.Type, e.Value, e.Text))
	}
	want := []string{`TIME 2024-03-06T10:00 "03-06-24 1000"`, `DATE 2024-03-05 "the\nfifth"`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestReadErrors(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"other XML", "<html><body/></html>", "x.tml: no TimeML element: give a TimeML file"},
		{"cut off", "<TimeML>\n<TEXT>On", "x.tml:2: unexpected EOF: mend the file"},
		{"wrong end", "<TimeML>\n</TEXT>", "x.tml:2: element <TimeML> closed by </TEXT>: mend the file"},
		{"no such day", `<TimeML><DCT><TIMEX3 value="2023-02-30" functionInDocument="CREATION_TIME"/></DCT></TimeML>`,
			`x.tml:1: the creation time "2023-02-30" is not a date such as 2023-06-14: mend the file`},
		{"upside down", "<TimeML><TIMEX3>on<TEXT/></TIMEX3></TimeML>", "x.tml:1: TEXT inside a TIMEX3: mend the file"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(test.in), "x.tml")
			if err == nil || err.Error() != test.want {
				t.Errorf("got %v\nwant %s", err, test.want)
			}
		})
	}
}

// dtd is TIMEX3's attributes in the TimeML 1.2 DTD, with the values of those that are enumerations.
var dtd = map[string]string{
	"tid": "", "value": "", "quant": "", "freq": "", "beginPoint": "", "endPoint": "", "anchorTimeID": "", "comment": "",
	"type":               "DATE TIME DURATION SET",
	"temporalFunction":   "true false",
	"functionInDocument": "CREATION_TIME EXPIRATION_TIME MODIFICATION_TIME PUBLICATION_TIME RELEASE_TIME RECEPTION_TIME NONE",
	"mod":                "BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE START MID END APPROX",
}

func TestWriteKeepsToTheDTD(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, story(t)); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for d := xml.NewDecoder(&b); ; {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		el, ok := tok.(xml.StartElement)
		if !ok || el.Name.Local != "TIMEX3" {
			continue
		}
		for _, a := range el.Attr {
			values, known := dtd[a.Name.Local]
			if !known {
				t.Errorf("TIMEX3 has no attribute %s", a.Name.Local)
			}
			if values != "" && !strings.Contains(" "+values+" ", " "+a.Value+" ") {
				t.Errorf("%s=%q is none of %s", a.Name.Local, a.Value, values)
			}
			switch a.Name.Local {
			case "tid":
				if ids[a.Value] {
					t.Errorf("tid %s twice", a.Value)
				}
				ids[a.Value] = true
			case "anchorTimeID":
				if !ids[a.Value] {
					t.Errorf("anchorTimeID %s names no TIMEX3", a.Value)
				}
			}
		}
	}
	if len(ids) != 5 {
		t.Errorf("%d TIMEX3s, want 5", len(ids))
	}
}

// Whatever the text holds, what Write makes is XML that Read takes back with the same
// characters, those that XML cannot hold as blanks.
func FuzzWriteRead(f *testing.F) {
	f.Add("On Monday & <b>after</b>", 3, 9)
	f.Add("\x00\xff]]>\r\n", 0, 2)
	f.Add("\u202eמחר\u200f", 0, 6)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		doc := Document{ID: "f", Text: text}
		if 0 <= start && start < end && end <= len(text) {
			doc.Expressions = []timex.Expression{{Start: start, End: end, Text: text[start:end], Type: timex.TypeDate, Value: text[start:end], Anchor: -1}}
		}
		var b bytes.Buffer
		if err := Write(&b, doc); err != nil {
			t.Fatal(err)
		}
		got, err := Read(&b, "f")
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Expressions) != len(doc.Expressions) {
			t.Fatalf("%d expressions, wrote %d", len(got.Expressions), len(doc.Expressions))
		}
		// A cut in the middle of a character makes blanks of its halves.
		if len(doc.Expressions) == 0 && len([]rune(got.Text)) != len([]rune(text)) {
			t.Fatalf("text %q came back as %q", text, got.Text)
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add("<TimeML><TEXT>on <TIMEX3 type='DATE'>Monday</TIMEX3></TEXT></TimeML>")
	f.Add("<TimeML><TIMEX3><TITLE></TITLE><TIMEX3></TIMEX3></TIMEX3></TimeML>")
	f.Fuzz(func(t *testing.T, in string) {
		doc, err := Read(strings.NewReader(in), "f")
		for _, e := range doc.Expressions {
			if err == nil && doc.Text[e.Start:e.End] != e.Text {
				t.Errorf("bytes %d to %d are not %q", e.Start, e.End, e.Text)
			}
		}
	})
}

func ExampleWrite() {
	text := "Talks ended on Tuesday."
	published, _ := edtf.OfDay(2024, time.March, 6)
	Write(os.Stdout, Document{ID: "talks", Published: published, Text: text, Expressions: []timex.Expression{
		{Start: 15, End: 22, Text: "Tuesday", Type: timex.TypeDate, Value: "2024-03-05", Anchor: -1},
	}})
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
	//
	// <DOCID>talks</DOCID>
	//
	// <DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-06" temporalFunction="false" functionInDocument="CREATION_TIME">2024-03-06</TIMEX3></DCT>
	//
	// <TEXT>Talks ended on <TIMEX3 tid="t1" type="DATE" value="2024-03-05" temporalFunction="true" anchorTimeID="t0">Tuesday</TIMEX3>.</TEXT>
	//
	// </TimeML>
}
