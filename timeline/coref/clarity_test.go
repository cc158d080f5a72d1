package coref

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
)

// A report for TestDoubts: the sentence, with the event's verb between *asterisks* and its date in [brackets], and what
// differs from a line that was composed of a story of 14 June 2023 and names its actor.
func reportOf(t *testing.T, line, sentence, date string, change func(*timeline.Event)) *Candidate {
	t.Helper()
	e := &timeline.Event{Summary: line, Headline: timeline.Composed, Status: timeline.Occurred, Actors: []string{"Togo"}}
	d, err := edtf.Parse(date)
	if err != nil {
		t.Fatal(err)
	}
	e.SetDate(d)
	v := timeline.Evidence{Quote: strings.NewReplacer("*", "", "[", "", "]", "").Replace(sentence), Published: "2023-06-14", StatusBy: "told as done"}
	v.End = len(v.Quote)
	part := func(open, end string) (text string, from, to int) {
		before, rest, ok := strings.Cut(sentence, open)
		text, _, closed := strings.Cut(rest, end)
		if !ok || !closed {
			return "", 0, 0
		}
		from = len(strings.NewReplacer("*", "", "[", "", "]", "").Replace(before))
		return text, from, from + len(text)
	}
	v.Trigger.Text, v.Trigger.Start, v.Trigger.End = part("*", "*")
	v.Phrase.Text, v.Phrase.Start, v.Phrase.End = part("[", "]")
	e.Evidence = []timeline.Evidence{v}
	if change != nil {
		change(e)
	}
	return &Candidate{Event: e}
}

// TestDoubtsNameRules: the rules that doubts go by are declared under these names.
func TestDoubtsNameRules(t *testing.T) {
	var declared strings.Builder
	for _, name := range []string{"../timex/en/RULES.md", "../event/RULES.md", "../event/attach.go"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		declared.Write(text)
	}
	var told []string
	for _, d := range doubts {
		if d.holds == nil && d.name != notComposed && d.name != underAnother {
			told = append(told, d.name)
		}
	}
	for _, rule := range slices.Concat(countedFrom, planByDate, told) {
		if !strings.Contains(declared.String(), "| `"+rule+"` |") && !strings.Contains(declared.String(), `"`+rule+`"`) {
			t.Errorf("no rule has the name %s", rule)
		}
	}
}

// TestDoubts: of each doubt a report that has it, and one much like it that has not.
func TestDoubts(t *testing.T) {
	rule := func(date, attached, status string) func(*timeline.Event) {
		return func(e *timeline.Event) {
			v := &e.Evidence[0]
			v.Rule, v.AttachedBy, v.StatusBy = date, attached, status
		}
	}
	tested := map[string]bool{}
	type report struct {
		line, sentence string
		change         func(*timeline.Event)
	}
	quoted := func(e *timeline.Event) { e.Evidence[0].Doubts = append(e.Evidence[0].Doubts, notComposed) }
	misread := func(name string) func(*timeline.Event) {
		return func(e *timeline.Event) { e.Evidence[0].Doubts = []string{name} }
	}
	both := func(a, b func(*timeline.Event)) func(*timeline.Event) {
		return func(e *timeline.Event) { a(e); b(e) }
	}
	plain := report{line: "Togo recalled its envoy", sentence: "Togo *recalled* its envoy on [Monday]."}
	for _, tt := range []struct {
		doubt    string
		has, not report
	}{
		{notComposed, report{plain.line, plain.sentence, quoted}, plain},
		{"it is only named (“the attack”) and not reported", report{"Recall of Togo's envoy", "[Monday]'s *recall* of Togo's envoy was a blow.", rule("", "", event.FactRule)}, plain},
		{"it is only named (“the attack”) and not reported", report{"Recall of Togo's envoy", "[Monday]'s *recall* of Togo's envoy was a blow.", rule("", "", event.FactRule)},
			report{"Togo recalled its envoy", "Togo has *recalled* its envoy.", rule(event.LeadRule, "", event.FactRule)}},
		{"nobody and no place is named", report{"An envoy was recalled", "An envoy was *recalled* on [Monday].", func(e *timeline.Event) { e.Actors = nil }},
			report{"An envoy was recalled from Lima", "An envoy was *recalled* from Lima on [Monday].", func(e *timeline.Event) { e.Actors, e.Places = nil, []string{"Lima"} }}},
		{"its short line names nobody who takes part", report{"Envoys were recalled at once", "Envoys were *recalled* at once on [Monday].", nil}, plain},
		{"its short line names nobody who takes part", report{"Accra recalled its envoy at once", "Accra *recalled* its envoy at once on [Monday].", nil},
			report{"Lome recalled its envoy at once", "Lome *recalled* its envoy at once on [Monday].", nil}},
		{"its short line names nobody who takes part", report{"Envoys of the US were recalled", "Envoys of the US were *recalled* on [Monday].", nil},
			report{"Envoys of the US were recalled", "Envoys of the US were *recalled* on [Monday].", func(e *timeline.Event) { e.Actors = []string{"United States"} }}},
		{"its short line breaks off", report{`Togo recalled its "trusted envoy`, plain.sentence, nil}, report{`Togo recalled its "trusted" envoy`, plain.sentence, nil}},
		{"its short line breaks off", report{"Togo recalled its envoy for the next", plain.sentence, nil}, report{"Togo recalled the envoy it relied on", plain.sentence, nil}},
		{"its short line breaks off", report{"Togo] recalled its envoy", plain.sentence, nil}, report{"Togo recalled its envoy [to Chad]", plain.sentence, nil}},
		{"its short line breaks off", report{"Togo's m nister recalled the envoy", plain.sentence, nil}, report{"Togo's minister recalled a consul", plain.sentence, nil}},
		{"its verb has the capital of a heading", report{"Togo's envoy Came home by road", "Togo's envoy: *Came* home by road on [Monday].", nil}, report{"Togo Recalls Its Envoy", "Togo *Recalls* Its Envoy on [Monday]", nil}},
		{parted, report{"Togo recalled the envoy to Peru", "Togo's Ana Sosa, Lima - Peru *recalled* the envoy on [Monday].", nil},
			report{"Togo recalled the envoy to Peru", "LIMA - Togo *recalled* the envoy to Peru on [Monday].", nil}},
		{parted, report{plain.line, "June 12 | World Togo *recalled* its envoy on [Monday].", nil}, report{plain.line, "Togo *recalled* its envoy on [Monday] | World", nil}},
		{"its short line has fewer than four words", report{"Togo acted", "Togo *acted* on [Monday].", nil}, plain},
		{"its short line is long", report{strings.Repeat("Togo recalled its envoy ", 8), plain.sentence, nil}, plain},
		{"its short line begins with a word like “he” or “it”", report{"On Monday they recalled Togo's envoy", "On [Monday] they *recalled* Togo's envoy.", nil},
			report{"On Monday Togo said they recalled the envoy", "On [Monday] Togo *said* they recalled the envoy.", nil}},
		{"its short line begins with “the”", report{"Port of Togo was closed", "The port of Togo was *closed* on [Monday].", nil}, plain},
		{"its short line begins with “the”", report{"The port of Togo was closed", "The port of Togo was *closed* on [Monday].", nil},
			report{"The Senate of Togo was closed", "The Senate of Togo was *closed* on [Monday].", nil}},
		{"its short line begins with “the”", report{"Port of Togo was closed", "The port of Togo was *closed* on [Monday].", nil},
			report{"Senate of Togo was closed", "The Senate of Togo was *closed* on [Monday].", nil}},
		{"its short line ends with “the” and a noun", report{"Togo agreed to the plan", "Togo *agreed* to the plan on [Monday].", nil}, report{"Togo agreed to the Accra plan", "Togo *agreed* to the Accra plan on [Monday].", nil}},
		{"its short line ends with “the” and a noun", report{"Togo agreed to the plan", "Togo *agreed* to the plan on [Monday].", nil}, report{"Togo agreed to the plan", "Togo *agreed* to the plan on [Monday].", quoted}},
		{"its short line begins in the middle of a phrase", report{"Envoys of Togo were recalled", "The trusted envoys of Togo were *recalled* on [Monday].", nil},
			report{"Trusted envoys of Togo were recalled", "The trusted envoys of Togo were *recalled* on [Monday].", nil}},
		{"its sentence is long", report{plain.line, strings.Repeat("Mali and Chad kept theirs, ", 9) + plain.sentence, nil}, plain},
		{"its short line has another date", report{"Togo recalled its envoy 3 Jun", "Togo *recalled* its envoy on [2 June] 3 Jun", nil}, report{"Togo recalled its June envoy", "Togo *recalled* its June envoy on [2 June].", nil}},
		{"its short line says a time like “yesterday” or “last week”", report{"Togo recalled its envoy last week", plain.sentence, nil}, report{"Togo recalled its envoy for a week", plain.sentence, nil}},
		{"its short line says a time like “yesterday” or “last week”", report{"Togo recalled its envoy yesterday", plain.sentence, nil}, report{"Togo recalled its envoy on Monday", plain.sentence, nil}},
		{"its sentence has two other dates or more", report{plain.line, "Togo *recalled* its envoy on [Monday], sent in 2019 and praised on Friday.", nil},
			report{plain.line, "Togo *recalled* its envoy on [Monday], praised on Friday.", nil}},
		{"its date stands far from its verb", report{plain.line, "Togo *recalled* its envoy, who had left Lima on [Monday].", nil}, plain},
		{"another date stands between its verb and its date", report{plain.line, "Togo had *recalled* its envoy last week and was calm again on [Monday].", nil},
			report{plain.line, "Togo *recalled* its envoy for a second week on [Monday].", nil}},
		{"another date stands between its verb and its date", report{plain.line, "Togo had *recalled* its envoy in 2019, and in Lima all was calm on [Monday].", nil}, plain},
		{"a word like “he” or “who” stands before its verb", report{plain.line, "Togo closed its house when it *recalled* its envoy on [Monday].", nil}, plain},
		{"its short line begins with another act", report{"Chad was glad that Togo recalled its envoy", "Chad was glad that Togo *recalled* its envoy on [Monday].", both(misread(event.SaidRule), quoted)},
			report{"Togo recalled its envoy", "Chad was glad that Togo *recalled* its envoy on [Monday].", misread(event.SaidRule)}},
		{"its short line begins with another act", report{"Chad kept the 2019 pact", "Chad kept the [2019] *pact*.", both(quoted, rule("", "", event.FactRule))},
			report{"2019 pact", "Chad kept the [2019] *pact*.", rule("", "", event.FactRule)}},
		{"its date is a guess", report{plain.line, plain.sentence, func(e *timeline.Event) { e.Certainty = timeline.Guessed }}, plain},
		{"its date is counted from another event", report{plain.line, "Togo *recalled* its envoy [two days before] the talks.", rule("<n> <units> before <event>", "", "told as done")}, plain},
		{"its day lay ahead but it is not told as a plan", report{plain.line, "Togo *recalled* its envoy ahead of [Friday].", func(e *timeline.Event) { e.Evidence[0].Published = "2023-06-10" }},
			report{plain.line, "Togo *recalls* its envoy on [Friday].", func(e *timeline.Event) { e.Evidence[0].Published, e.Status = "2023-06-10", timeline.Planned }}},
		{"its date is a round number of days or years ago", report{plain.line, "Togo *recalled* its envoy [20 days ago].", func(e *timeline.Event) { e.Evidence[0].Rule, e.Evidence[0].Published = "<n> <units> ago", "2023-07-02" }},
			report{plain.line, "Togo *recalled* its envoy [two days ago].", rule("<n> <units> ago", "", "told as done")}},
		{"nothing but its date says that it is a plan", report{plain.line, "A *recall* of Togo's envoy on [Friday] is feared.", rule("", "", "<event> on <future date>")}, plain},
	} {
		t.Run(tt.doubt, func(t *testing.T) {
			for i, r := range []report{tt.has, tt.not} {
				c := reportOf(t, r.line, r.sentence, "2023-06-12", r.change)
				if got := slices.Contains(c.Doubts().Names(), tt.doubt); got != (i == 0) {
					t.Errorf("“%s” in doubt: %v, want %v; its doubts: %q", r.line, got, i == 0, c.Doubts().Names())
				}
			}
		})
		tested[tt.doubt] = true
	}
	for _, d := range doubts {
		if d.holds == nil { // it is told by the evidence
			if c := reportOf(t, plain.line, plain.sentence, "2023-06-12", misread(d.name)); !slices.Equal(c.Doubts().Names(), []string{d.name}) {
				t.Errorf("“%s” is told, and the doubts are %q", d.name, c.Doubts().Names())
			}
			continue
		}
		if !tested[d.name] {
			t.Errorf("“%s” has no case", d.name)
		}
	}
	if c := reportOf(t, plain.line, plain.sentence, "2023-06-12", nil); c.Clarity() != 1 {
		t.Errorf("a plain report keeps %.2f: %q", c.Clarity(), c.Doubts().Names())
	}
}

// TestUnsure: a reader is warned of a sentence whose date may be another, and told why; not of a composed line or a person's word.
func TestUnsure(t *testing.T) {
	short := func(e *timeline.Event) {
		e.Headline, e.Evidence[0].Line, e.Evidence[0].Rule = timeline.Quoted, "Togo acted", countedFrom[0]
	}
	for _, tt := range []struct {
		name   string
		change func(*timeline.Event)
		want   []string
	}{
		{"counted from another event", short, []string{countedDate}},
		{"a verb of its own", func(e *timeline.Event) { e.Headline, e.Evidence[0].Line = timeline.Quoted, "Togo recalled its envoy" }, nil},
		{"composed", func(e *timeline.Event) { short(e); e.Headline, e.Summary = timeline.Composed, "Togo acted" }, nil},
		{"accepted by a person", func(e *timeline.Event) { short(e); e.Reviewed = true }, nil},
	} {
		const sentence = "Chad knew that Togo *acted* on [Monday]."
		if got := Unsure(reportOf(t, "Chad knew that Togo acted on Monday", sentence, "2023-06-12", tt.change).Event); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	for _, name := range warned {
		if !slices.ContainsFunc(doubts, func(d doubt) bool { return d.name == name }) {
			t.Errorf("no doubt has the name %q", name)
		}
	}
}

// TestPlain: a line without a grave doubt stands, and so does a noun that has its date for a name; of others the sentence is printed.
func TestPlain(t *testing.T) {
	for _, tt := range []struct {
		line, sentence string
		change         func(*timeline.Event)
		want           bool
	}{
		{"Togo recalled its envoy", "Togo *recalled* its envoy on [Monday].", nil, true},
		{"Togo recalled its envoy", "Chad said Togo *recalled* its envoy on [Monday].", func(e *timeline.Event) { e.Evidence[0].Doubts = []string{event.DeepRule} }, false},
		{"4 June truce", "Chad kept the [4 June] *truce*.", func(e *timeline.Event) {
			e.Headline, e.Evidence[0].AttachedBy, e.Evidence[0].StatusBy = timeline.Composed, event.NamedRule, event.FactRule
		}, true},
		{"Togo dropped a visit planned for next Monday", "On [Sunday] Togo *dropped* a visit planned for next Monday.", nil, false},
		{"Truce", "Chad kept the *truce* after [4 June].", func(e *timeline.Event) { e.Headline, e.Evidence[0].StatusBy = timeline.Composed, event.FactRule }, false},
	} {
		if got := plain(reportOf(t, tt.line, tt.sentence, "2023-06-12", tt.change).Event, nil); got != tt.want {
			t.Errorf("“%s” in “%s”: plain %v", tt.line, tt.sentence, got)
		}
	}
}

// TestClear: a slight doubt leaves a line clear, a grave one or two do not; a person's word does.
func TestClear(t *testing.T) {
	for _, tt := range []struct {
		line, sentence string
		change         func(*timeline.Event)
		clear          bool
	}{
		{"Togo recalled its envoy", "Togo *recalled* its envoy on [Monday].", nil, true},
		{"The minister of Togo recalled its envoy", "The minister of Togo *recalled* its envoy on [Monday].", nil, true},
		{"They recalled their envoy", "They *recalled* their envoy on [Monday].", nil, false},
		{"They recalled their envoy", "They *recalled* their envoy on [Monday].", func(e *timeline.Event) { e.Reviewed = true }, true},
		{"They recalled their envoy", "They *recalled* their envoy on [Monday].", func(e *timeline.Event) { e.Note = "the men of Togo" }, true},
		{"They recalled their envoy", "They *recalled* their envoy on [Monday].", func(e *timeline.Event) { e.Evidence = nil }, true},
	} {
		e := reportOf(t, tt.line, tt.sentence, "2023-06-12", tt.change).Event
		if doubts := InDoubt(e); Clear(e) != tt.clear || (doubts == nil) != tt.clear {
			t.Errorf("“%s” is clear: %v, want %v; its doubts: %q", tt.line, Clear(e), tt.clear, doubts)
		}
	}
}
