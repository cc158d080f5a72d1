package evaluate

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/timeline/timex"
)

// The figures that TempEval-3's rules give for testdata/gold.jsonl against
// testdata/found.jsonl, by an independent scorer.
const wantTotal = `gold 17 found 19 paired 14
strict  P 36.84 R 41.18 F1 38.89
relaxed P 73.68 R 82.35 F1 77.78
type    accuracy 85.71 F1 66.67
value   accuracy 64.29 F1 50.00
`

const wantDocuments = `right gold 2 found 2 strict 2 relaxed 2 value 2
accents gold 3 found 3 strict 1 relaxed 3 value 3
two-in-one gold 3 found 3 strict 0 relaxed 2 value 1
missed gold 2 found 1 strict 0 relaxed 0 value 0
nested gold 2 found 2 strict 1 relaxed 2 value 1
part gold 1 found 1 strict 1 relaxed 1 value 0
silent gold 0 found 0 strict 0 relaxed 0 value 0
empty-span gold 1 found 1 strict 1 relaxed 1 value 1
run gold 2 found 3 strict 0 relaxed 2 value 0
not-dates gold 1 found 3 strict 1 relaxed 1 value 1
`

func read(t *testing.T, path string) []Document {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	docs, err := Read(f, path)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

func TestScoreAgreesWithTempEval3(t *testing.T) {
	gold, found := read(t, "testdata/gold.jsonl"), read(t, "testdata/found.jsonl")
	var total Counts
	var documents strings.Builder
	for i, doc := range gold {
		c, _ := Score(doc, found[i].Gold)
		total.Add(c)
		fmt.Fprintf(&documents, "%s gold %d found %d strict %d relaxed %d value %d\n", doc.ID, c.Gold, c.Found, c.Strict, c.Paired, c.Value)
	}
	if got := documents.String(); got != wantDocuments {
		t.Errorf("documents:\n%s\nwant:\n%s", got, wantDocuments)
	}
	s, r := total.StrictMeasure(), total.RelaxedMeasure()
	got := fmt.Sprintf("gold %d found %d paired %d\n", total.Gold, total.Found, total.Paired) +
		fmt.Sprintf("strict  P %.2f R %.2f F1 %.2f\n", 100*s.Precision, 100*s.Recall, 100*s.F1) +
		fmt.Sprintf("relaxed P %.2f R %.2f F1 %.2f\n", 100*r.Precision, 100*r.Recall, 100*r.F1) +
		fmt.Sprintf("type    accuracy %.2f F1 %.2f\n", 100*total.TypeAccuracy(), 100*total.TypeF1()) +
		fmt.Sprintf("value   accuracy %.2f F1 %.2f\n", 100*total.ValueAccuracy(), 100*total.ValueF1())
	if got != wantTotal {
		t.Errorf("total:\n%s\nwant:\n%s", got, wantTotal)
	}
}

func TestDifferences(t *testing.T) {
	gold, found := read(t, "testdata/gold.jsonl"), read(t, "testdata/found.jsonl")
	var got []string
	for i, doc := range gold {
		_, diffs := Score(doc, found[i].Gold)
		for _, d := range diffs {
			if doc.ID == "two-in-one" || doc.ID == "missed" {
				got = append(got, fmt.Sprintf("%s %d %s | %s", d.Kind, d.Start(), text(d.Gold), text(d.Found)))
			}
		}
	}
	want := []string{
		"extent 22 Friday, 1 March 2024 | Friday",
		"spurious 30 - | 1 March 2024",
		"extent 61 May | May to June",
		"value 61 May | May to June",
		"missed 68 June | -",
		"missed 3 the autumn of 2021 | -",
		"missed 32 three years later | -",
		"spurious 58 - | may",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func text(e *timex.Expression) string {
	if e == nil {
		return "-"
	}
	return e.Text
}

func TestNothingToScoreIsZero(t *testing.T) {
	c, diffs := Score(Document{}, nil)
	if c.StrictMeasure() != (Measure{}) || c.ValueF1() != 0 || diffs != nil {
		t.Errorf("got %+v, %v", c, diffs)
	}
}

func TestReadCountsCodePoints(t *testing.T) {
	doc := read(t, "testdata/gold.jsonl")[1]
	for _, e := range doc.Gold {
		if doc.Text[e.Start:e.End] != e.Text {
			t.Errorf("bytes %d to %d are %q, not %q", e.Start, e.End, doc.Text[e.Start:e.End], e.Text)
		}
	}
	if e := doc.Gold[0]; e.Text != "Tuesday" || e.Start != 38 {
		t.Errorf("first expression %q at byte %d, want Tuesday at 38", e.Text, e.Start)
	}
}

func TestReadTimeML(t *testing.T) {
	const tml = `<TimeML><DOCID>d1</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-06" functionInDocument="CREATION_TIME">6 March</TIMEX3></DCT>
<TEXT>Talks <EVENT eid="e1" class="OCCURRENCE">ended</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2024-03-05">Tuesday</TIMEX3>.</TEXT></TimeML>`
	docs, err := Read(strings.NewReader(tml), "d.tml")
	if err != nil || len(docs) != 1 {
		t.Fatal(docs, err)
	}
	d := docs[0]
	if d.ID != "d1" || d.Published.String() != "2024-03-06" || d.Text != "Talks ended on Tuesday." || len(d.Gold) != 1 {
		t.Errorf("got %+v", d)
	}
}

func TestReadErrors(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"empty", "", "g: nothing in it: give TimeML or JSON Lines"},
		{"blank", " \n", "g: nothing in it: give TimeML or JSON Lines"},
		{"prose", "On Monday", "g: neither TimeML nor JSON Lines: it must start with < or {"},
		{"broken JSON", `{"id":"a"}` + "\n" + `{"id":`, "g:2: not a JSON document: unexpected end of JSON input"},
		{"no id", `{"text":"x"}`, `g:1: no "id": each document needs one`},
		{"outside", `{"id":"a","text":"x","timexes":[{"start":0,"end":2}]}`, "g:1: offset 2 is outside the text of 1 characters"},
		{"backward", `{"id":"a","text":"xy","timexes":[{"start":2,"end":1}]}`, "g:1: offset 1 is before its start 2"},
		{"date", `{"id":"a","dct":"soon"}`, `g:1: "dct" "soon" is not a date such as 2023-06-14`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(test.in), "g")
			if err == nil || err.Error() != test.want {
				t.Errorf("got %v\nwant %s", err, test.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`{"id":"a","text":"é on Monday","timexes":[{"start":5,"end":11,"type":"DATE"}]}`)
	f.Add(`{"id":"a","text":"x","annotated_end":9}`)
	f.Fuzz(func(t *testing.T, in string) {
		docs, _ := Read(strings.NewReader(in), "f")
		for _, d := range docs {
			if c, diffs := Score(d, d.Gold); d.End == 0 && (c.Paired != c.Gold || len(diffs) > 0) {
				t.Errorf("gold against itself: %+v %v", c, diffs)
			}
		}
	})
}

func ExampleScore() {
	doc := Document{Text: "Talks ended on Tuesday.", Gold: []timex.Expression{
		{Start: 15, End: 22, Type: timex.TypeDate, Value: "2024-03-05"},
	}}
	c, diffs := Score(doc, []timex.Expression{{Start: 12, End: 22, Type: timex.TypeDate, Value: "2024-03-05"}})
	fmt.Printf("strict %.0f, relaxed %.0f, value %.0f\n", 100*c.StrictMeasure().F1, 100*c.RelaxedMeasure().F1, 100*c.ValueF1())
	fmt.Println(diffs[0].Kind)
	// Output:
	// strict 0, relaxed 100, value 100
	// extent
}
