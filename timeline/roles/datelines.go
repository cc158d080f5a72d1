package roles

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

func datelines() *family {
	return compile(family{
		Name:  "The dateline’s town",
		About: "Of an event whose words name no place of a known state the town that the story was filed from may be the place.",
		Rules: []rule{
			{
				Name: "<town>, <date> – <event>", Why: "the news of the first sentence is filed from where it was",
				If: func(d *scene) bool {
					return d.isLeadNews() && !d.isStatement() && !d.sitsElsewhere() && !d.isInSomeTown() && (d.isMeeting() || !d.isAbroad())
				}, Find: (*scene).town,
				Holds: []string{"ACCRA, June 14 (Reuters) - Ghana and Mali signed a pact on Wednesday.", "ACCRA, June 14 (Reuters) - A bridge fell on Wednesday."},
				Not:   []string{"ACCRA, June 14 (Reuters) - The Danish cabinet met on Wednesday.", "ACCRA, June 14 (Reuters) - Shells killed ten people in the north of Chad on Wednesday.", "ACCRA, June 14 (Reuters) - Chad's army shelled a village on Wednesday.", "ACCRA, June 14 (Reuters) - The rains are late, the United Nations said on Wednesday.", "ACCRA, June 14 (Reuters) - Police seized a bomb on Wednesday in a village on the border."},
			},
			{
				Name: "<event> in this city", Why: "“this city” is the town that the story was filed from",
				If: (*scene).isInThisTown, Find: (*scene).town,
				Holds: []string{"ACCRA, June 14 (Reuters) - The rains are late. Thousands filled the streets of this port on Monday."},
				Not:   []string{"ACCRA, June 14 (Reuters) - The rains are late. Thousands filled the streets of the port on Monday.", "ACCRA, June 14 (Reuters) - Chad has a port in Tema. Thousands fled this port on Monday."},
			},
			{
				Name: "<town>, <date> – … <meeting>", Why: "a meeting or a signing of these days is the one that the story was filed from",
				If: func(d *scene) bool { return d.isRecentMeeting() && !d.sitsElsewhere() }, Find: (*scene).town,
				Holds: []string{"ACCRA, June 14 (Reuters) - The war may end. Lena Holt met Omar Diallo on Tuesday."},
				Not:   []string{"ACCRA, June 14 (Reuters) - The war may end. Lena Holt blamed Omar Diallo on Tuesday."},
			},
		},
	})
}

// town is the town that the story was filed from.
func (d *scene) town() []string {
	town, _, _ := strings.Cut(d.Article.Place, ",")
	return nonempty(town)
}

// isInThisTown: the event's words tell that it is in "this city", and no other town or land is named shortly before.
func (d *scene) isInThisTown() bool {
	ts := d.tokens()
	for _, sp := range d.ownWords(d.r) {
		for i := max(sp.Start, 2); i < sp.End; i++ {
			if t := &ts[i]; lexicon.Has(t.Lower, lexicon.Settlement) && d.isOfThisTown(i) {
				place := d.landBefore(t.Start)
				return place == "" || slices.Contains(d.town(), place)
			}
		}
	}
	return false
}

// isOfThisTown: a place's preposition and "this" lead to the noun at the token: "in | this northern | city", "the streets of | this | city"; but
// not "west of this city".
func (d *scene) isOfThisTown(token int) bool {
	ts, k := d.tokens(), token-1
	for k > 1 && inPhrase(&ts[k]) && ts[k].Lower != "this" {
		k--
	}
	if k < 2 || ts[k].Lower != "this" {
		return false
	}
	if ts[k-1].Lower == "of" {
		return ts[k-2].IsNoun() && !lexicon.Has(ts[k-2].Lower, lexicon.Directional) && !lexicon.Has(ts[k-2].Lower, lexicon.Compass)
	}
	return lexicon.Has(ts[k-1].Lower, lexicon.Locative) && !lexicon.Has(ts[k-1].Lower, lexicon.AtBody)
}
