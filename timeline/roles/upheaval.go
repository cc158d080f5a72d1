package roles

import (
	"slices"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
)

// isUpheaval: the event is, or its verb tells of, a vote, a revolt or a coup.
func (d *scene) isUpheaval() bool {
	ts := d.tokens()
	for _, h := range d.heads() {
		if h < 0 || h > 0 && ts[h].Tag == "NNP" && ts[h-1].Text != ts[h-1].Lower {
			continue // "Inside Elections"
		}
		w := lexicon.NounLemma(ts[h].Lower)
		vote := lexicon.Has(w, lexicon.Poll) && ts[h].Lower != "poll" // one "poll" asks what people think
		if vote || lexicon.Has(w, lexicon.Unrest) || lexicon.Has(w, lexicon.Upheaval) {
			return true
		}
	}
	return false
}

// isKnownUnrest: what happens is unrest that the reader knows of: "the uprising began".
func (d *scene) isKnownUnrest() bool {
	np, h := d.subjectOrNoun()
	ts := d.tokens()
	return h >= 0 && !d.r.Nominal() && lexicon.Has(lexicon.NounLemma(ts[h].Lower), lexicon.Unrest) && (ts[np.Start].Lower == "the" || np.Start > 0 && ts[np.Start-1].Lower == "the")
}

// onlyLand gives the land that the story is about, where the sentence speaks of no other and of no place; of unrest that
// the reader knows of, its clause alone.
func (d *scene) onlyLand() []string {
	land := d.Land
	if !slices.ContainsFunc(d.Cast.Entities, func(e names.Entity) bool { return e.Kind == names.State && e.Name == land }) {
		return nil // "the European elections"
	}
	known, own := d.isKnownUnrest(), d.r.sen.ClauseAt(d.r.Head)
	for _, mi := range d.MentionsIn[d.r.Sentence] {
		m := &d.Cast.Mentions[mi]
		if known && d.r.sen.ClauseAt(m.Span.Start) != own {
			continue
		}
		for _, e := range m.Entities {
			if en := &d.Cast.Entities[e]; m.Locative || en.State != "" && en.State != land {
				return nil
			}
		}
	}
	return nonempty(land)
}
