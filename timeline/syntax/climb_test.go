package syntax

import "testing"

// TestVerbGroups holds what a verb group says of tense, aspect and voice, one way of saying it a row.
func TestVerbGroups(t *testing.T) {
	for text, want := range map[string]VerbGroup{
		"Oslo met Rome.":                        {Lemma: "meet", Tense: Past},
		"Oslo will not meet Rome.":              {Lemma: "meet", Tense: Future, Negated: true},
		"Oslo cannot meet Rome.":                {Lemma: "meet", Tense: Present, Modal: "can", Negated: true},
		"Oslo would have met Rome.":             {Lemma: "meet", Tense: Past, Modal: "would", Perfect: true},
		"Oslo did not meet Rome.":               {Lemma: "meet", Tense: Past, Negated: true},
		"Oslo has to meet Rome.":                {Lemma: "meet", Tense: Present, Modal: "must"},
		"Oslo has yet to meet Rome.":            {Lemma: "meet", Tense: Present, Perfect: true, Negated: true},
		"The envoys have since left Rome.":      {Lemma: "leave", Tense: Present, Perfect: true},
		"Oslo is to meet Rome.":                 {Lemma: "meet", Tense: Future, Plan: true},
		"The envoy is due in Rome.":             {Lemma: "be", Tense: Future, Plan: true},
		"The talks are scheduled for Monday.":   {Lemma: "schedule", Tense: Future, Plan: true, Passive: true},
		"The envoys are meeting in Rome.":       {Lemma: "meet", Tense: Present, Progressive: true},
		"The port was being shut by the guild.": {Lemma: "shut", Tense: Past, Passive: true},
		"The port was on Monday shut.":          {Lemma: "shut", Tense: Past, Passive: true},
		"The envoy got hurt in Rome.":           {Lemma: "hurt", Tense: Past, Passive: true},
		"The envoys were not in Rome.":          {Lemma: "be", Tense: Past, Negated: true},
	} {
		got := Parse(text, nil).Sentences[0].Clauses[0].Verb
		got.Span, got.Head, got.Particle = Span{}, 0, 0
		if got != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
}
