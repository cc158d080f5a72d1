package roles

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/story"
)

// inheritActors finds the actors of a mention whose own words name none: those of the talks that it
// speaks of again, or the two sides that the story is about.
func (s *assigner) inheritActors(r *casting) {
	if len(r.Actors) > 0 {
		return
	}
	if s.isTwoSided(r) {
		for _, state := range s.sides() {
			r.addActor(state)
		}
	}
	if len(r.Actors) > 0 || !s.refersBack(r) {
		return
	}
	for i := len(s.told) - 1; i >= max(0, len(s.told)-story.LookBack); i-- {
		if o := s.told[i]; (o.Class == lexicon.Meet || o.Class == lexicon.Agree) && len(o.Actors) > 1 {
			for _, a := range o.Actors {
				r.addActor(a)
			}
			return
		}
	}
	h := r.Head
	if !r.Nominal() {
		h = r.sen.HeadOf(r.sen.SubjectSpan(r.Clause))
	}
	if h >= 0 && lexicon.Has(lexicon.NounLemma(r.sen.Tokens[h].Lower), lexicon.Sitting) {
		r.addActor(s.assembly())
	}
}

// refersBack: the mention is of talks that the reader knows of ("the talks collapse", "a second
// session opens", "negotiations resume").
func (s *assigner) refersBack(r *casting) bool {
	ts := r.sen.Tokens
	h := r.Head
	np := r.Noun
	if !r.Nominal() {
		np = r.sen.SubjectSpan(r.Clause)
		h = r.sen.HeadOf(np)
	}
	if h < 0 || !lexicon.Has(lexicon.NounLemma(ts[h].Lower), lexicon.Talks) && !(h > 0 && ts[h].Lower == "vote" && ts[h-1].Tag == "DT") {
		return false
	}
	for i := np.Start; i < h; i++ {
		switch w := ts[i].Lower; {
		case w == "the", w == "these", lexicon.Has(w, lexicon.InSeries):
			return true
		case ts[i].Tag == "DT":
			return lexicon.Has(ts[min(i+1, h)].Lower, lexicon.InSeries)
		}
	}
	return ts[h].Tag == "NNS" || h == np.Start
}

// isTwoSided: the event is one of two sides by its nature ("talks broke down", "full relations
// were established"), so that in a story about two states it is theirs.
func (s *assigner) isTwoSided(r *casting) bool {
	ts := r.sen.Tokens
	if r.Nominal() {
		return lexicon.Has(lexicon.NounLemma(ts[r.Head].Lower), lexicon.TwoSided) || lexicon.Has(ts[r.Head].Lower, lexicon.TwoSided)
	}
	cl := &r.sen.Clauses[r.Clause]
	for _, h := range []int{r.sen.HeadOf(r.sen.SubjectSpan(r.Clause)), r.sen.ObjectHead(cl)} {
		if h >= 0 && (lexicon.Has(lexicon.NounLemma(ts[h].Lower), lexicon.TwoSided) || lexicon.Has(ts[h].Lower, lexicon.TwoSided)) {
			return true
		}
	}
	return false
}

// inferPlaces finds the place of a mention whose own words name none.
func (s *assigner) inferPlaces(r *casting) {
	if p := s.Entry(r.Expr); p != nil {
		r.addPlace(p.Place)
	}
	s.placeOfAdjunct(r)
	s.homeState(r)
	s.placeOfAnchor(r)
	s.placeOfPrevious(r)
	s.arrivalPlace(r)
	if (s.isLeadNews(r) || s.isRecentMeeting(r)) && !s.hasKnownState(r) && !s.sitsElsewhere(r) {
		town, _, _ := strings.Cut(s.Article.Place, ",")
		r.addPlace(town)
	}
}

// sitsElsewhere: what acts is a body of another state than that of the town where the story was
// filed: the Danish cabinet did not meet in Tokyo.
func (s *assigner) sitsElsewhere(r *casting) bool {
	if r.Nominal() {
		return false
	}
	sub := r.sen.SubjectSpan(r.Clause)
	h := r.sen.HeadOf(sub)
	if h < 0 || !lexicon.Has(r.sen.Tokens[h].Lower, lexicon.HomeBody) {
		return false
	}
	for _, mi := range s.MentionsIn[r.Sentence] {
		m := &s.Cast.Mentions[mi]
		if e := &s.Cast.Entities[m.Entities[0]]; sub.Has(m.Span.Start) && e.State != "" && e.State != s.FiledIn {
			return true
		}
	}
	return false
}

// placeOfPrevious: two events told one after the other, a day apart at most, with an actor in
// common, happened in one place unless the second says otherwise.
func (s *assigner) placeOfPrevious(r *casting) {
	if len(r.Places) > 0 || len(s.told) == 0 || r.Class == lexicon.Visit || s.isRemote(r) || r.Nominal() && !lexicon.Has(lexicon.NounLemma(strings.ToLower(r.Word(s.Story))), lexicon.Talks) {
		return
	}
	o := s.told[len(s.told)-1]
	if r.Sentence-o.Sentence > 2 || s.Doc.Sentences[o.Sentence].Block != s.Doc.Sentences[r.Sentence].Block || len(o.Places) == 0 || !s.daysApart(o, r, 1) {
		return
	}
	if !sharesActor(o, r) {
		return
	}
	for _, p := range o.Places {
		r.addPlace(p)
	}
}

// isRemote: a call or letter brings no one to a place.
func (s *assigner) isRemote(r *casting) bool {
	if r.Class != lexicon.Call {
		return false
	}
	if r.Word(s.Story) != "spoke" {
		return true
	}
	for _, t := range s.Doc.Sentences[r.Sentence].Tokens[r.Head:] {
		if strings.HasSuffix(t.Lower, "phone") || t.Lower == "video" {
			return true
		}
	}
	return false
}

// daysApart: both mentions are of a day, and at most so many days apart.
func (s *assigner) daysApart(a, b *casting, days int) bool {
	if a.Date.Precision() != edtf.PrecisionDay || b.Date.Precision() != edtf.PrecisionDay {
		return false
	}
	x, okX := a.Date.Earliest()
	y, okY := b.Date.Earliest()
	n := y.Sub(x)
	return okX && okY && n >= -days && n <= days
}

// arrivalPlace: who arrives, arrives where the story is: at the place named last, or where it
// was filed if that was in these days.
func (s *assigner) arrivalPlace(r *casting) {
	if len(r.Places) > 0 || r.Nominal() || r.Clause < 0 || r.Status != timeline.Occurred {
		return
	}
	if !lexicon.Has(r.sen.Clauses[r.Clause].PhrasalLemma(r.sen.Tokens), lexicon.Arrives) {
		return
	}
	for n := len(s.MentionsBefore(r.Pos)) - 1; n >= 0; n-- {
		m := &s.Cast.Mentions[n]
		if m.Sentence < r.Sentence-2 {
			break
		}
		if m.Locative {
			r.addPlace(s.Cast.Entities[m.Entities[0]].Name)
			return
		}
	}
	if s.isRecent(r, 3) {
		town, _, _ := strings.Cut(s.Article.Place, ",")
		r.addPlace(town)
	}
}

// placeOfAnchor: an event that is dated by another ("the following morning the pair signed …") and
// shares an actor with it happened where the other did, unless it says otherwise.
func (s *assigner) placeOfAnchor(r *casting) {
	if len(r.Places) > 0 || r.Expr < 0 || r.Class == lexicon.Visit {
		return
	}
	anchor := s.Times.Expressions[r.Expr].Anchor
	if anchor < 0 || s.Where[anchor].Sentence < 0 {
		return
	}
	for _, o := range s.byExpr[anchor] {
		a, okA := o.Date.Latest()
		b, okB := r.Date.Earliest()
		if sharesActor(o, r) && okA && okB && b.Sub(a) >= 0 && b.Sub(a) <= 2 {
			for _, p := range o.Places {
				r.addPlace(p)
			}
		}
	}
}

// isRecentMeeting: a meeting or a signing on the dateline's own day, of which the story tells no
// other place than the one it was filed from.
func (s *assigner) isRecentMeeting(r *casting) bool {
	return (r.Class == lexicon.Meet || r.Class == lexicon.Sign) && r.Status == timeline.Occurred && s.isRecent(r, 2) && len(r.Places) == 0
}

// isRecent: the mention is of the dateline's own day, or of one so many days before.
func (s *assigner) isRecent(r *casting, days int) bool {
	a, okA := r.Date.Earliest()
	b, okB := s.DatelineDay().Earliest()
	n := b.Sub(a)
	return okA && okB && r.Date.Precision() == edtf.PrecisionDay && n >= 0 && n <= days
}

// hasKnownState: one of the mention's places is known to lie in a state; a room or a building
// alone leaves open in which town it stands.
func (s *assigner) hasKnownState(r *casting) bool {
	for _, p := range r.Places {
		for i := range s.Cast.Entities {
			if e := &s.Cast.Entities[i]; e.Name == p && e.State != "" {
				return true
			}
		}
	}
	return false
}

// isLeadNews: the mention is the news itself, told in the story's first sentence of its day.
func (s *assigner) isLeadNews(r *casting) bool {
	if r.Status != timeline.Occurred || r.Date.IsZero() || r.Date != s.DatelineDay() {
		return false
	}
	return r.Sentence == s.FirstSentence()
}
