package build_test

import (
	"testing"

	"dateline/timeline/build"
)

// TestTold: a line says whose word it is, once.
func TestTold(t *testing.T) {
	for _, c := range []struct{ name, text, told, speaker, kind string }{
		{"a speaker after a comma", "Two miners died in Oruro on Monday, police said.", "Two miners died in Oruro, police said", "police", "says"},
		{"a speaker first", "The United States believes Sudan moved the aircraft in June.", "The United States believes Sudan moved the aircraft in June [2024]", "United States", "believes"},
		{"according to", "According to Addis Ababa, Eritrea moved tanks to the border last November.", "Eritrea moved tanks to the border, according to Addis Ababa", "Ethiopia", "according to"},
		{"denied", "Chad denied that its troops crossed the river on Monday.", "Chad denied that its troops crossed the river on Monday [16 September 2024]", "Chad", "denies"},
		{"denied by a report's being false", "Reports that Chad tested a rocket on Monday are false, Chad said.", "Chad tested a rocket (denied by Chad)", "Chad", "denies"},
		{"denied in the next sentence", "Rebels shelled a bridge in August. Kampala denied it.", "Rebels shelled a bridge in August [2024] (denied by Uganda)", "Uganda", "denies"},
		{"not confirmed", "Norway has not confirmed reports that Lena Brandt visited Tripoli on 3 September.", "Norway has not confirmed reports that Lena Brandt visited Tripoli on 3 September [2024]", "Norway", "not confirmed"},
		{"no evidence", "There is no evidence that Gabon sent troops on 3 September.", "There is no evidence that Gabon sent troops on 3 September [2024]", "", "doubts"},
		{"a rumour", "Rumours that the queen fled on Monday rocked the market.", "Rumours that the queen fled on Monday [16 September 2024] rocked the market", "", "rumour"},
		{"in the line already", "Kenya accused Somalia of shelling a village on Monday.", "Kenya accused Somalia of shelling a village on Monday [16 September 2024]", "Kenya", "accuses"},
		{"in the line with more between", "Minister Omar Moe, who leads the talks with the rebels, said crowds had left Tripoli on Monday to wait for the queen.", "Minister Omar Moe, who leads the talks with the rebels, said crowds had left Tripoli on Monday [16 September 2024] to wait for the queen", "Omar Moe", "says"},
		{"the saying itself", "The ministry said on Monday that talks had failed.", "The ministry said on Monday [16 September 2024] that talks had failed", "", ""},
		{"nobody", "The envoy landed in Lima on Monday.", "Envoy landed in Lima", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			tl := build.Timeline(lines(t, "2024-09-18|"+c.text), build.Options{})
			if len(tl.Events) != 1 {
				t.Fatalf("%q: %d events", c.text, len(tl.Events))
			}
			e := &tl.Events[0]
			speaker, kind := "", ""
			if a := e.Evidence[0].Attribution; a != nil {
				speaker, kind = a.Speaker, string(a.Kind)
			}
			if e.Told() != c.told || speaker != c.speaker || kind != c.kind {
				t.Errorf("%q is told as %q by %q (%s), want %q by %q (%s)", c.text, e.Told(), speaker, kind, c.told, c.speaker, c.kind)
			}
		})
	}
}

// TestAside: a reader is warned where the whole sentence stands under a date that only a part of it has.
func TestAside(t *testing.T) {
	for _, c := range []struct {
		text string
		want map[string]bool // whether the line of the date warns
	}{
		{"In the hall that they had used in May 2019 for the first pact, they signed a map on Monday.", map[string]bool{"2019-05": true, "2024-09-16": false}},
		{"The ousted king and the general who drove him out in May 2019 met on Monday.", map[string]bool{"2019-05": true, "2024-09-16": false}},
		{"They said on Monday that they had met in May 2019.", map[string]bool{"2019-05": false, "2024-09-16": false}},
		{"They met in May 2019 and on Monday.", map[string]bool{"2019-05": false, "2024-09-16": false}},
	} {
		tl := build.Timeline(lines(t, "2024-09-18|"+c.text), build.Options{})
		for _, e := range tl.Events {
			if want, ok := c.want[e.Date.String()]; !ok || want != (e.Unsure != nil) {
				t.Errorf("%q: %s warns: %q", c.text, e.Date, e.Unsure)
			}
		}
		if len(tl.Events) != len(c.want) {
			t.Errorf("%q: %d events", c.text, len(tl.Events))
		}
	}
}
