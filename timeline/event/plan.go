package event

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// settlePlans looks up what came of plans. A plan that the story calls off or puts off is
// cancelled or postponed, and goes where the calling off has a day of its own. One whose event
// is told goes. One for a day that is past, of which the story tells no more, goes too.
func (s *finder) settlePlans() {
	kept := s.mentions[:0]
	for _, r := range s.mentions {
		why := s.settle(r)
		if why == "" {
			kept = append(kept, r)
			continue
		}
		s.leaveOut(r.Expr, why)
		if at := [2]int{r.Sentence, r.Head}; s.first[at] == r {
			delete(s.first, at)
		}
	}
	s.mentions = kept
}

// settle gives the reason why a plan is no event of its own, and sets the status of one that
// fell through.
func (s *finder) settle(r *Mention) string {
	rule, _ := s.sceneFor(r).firstOf(outcomes())
	switch {
	case rule == nil:
		return ""
	case rule.Reason == "":
		r.Status, r.StatusBy = rule.Status, rule.Name
		return ""
	}
	s.refusedBy[r.Expr] = rule.Name
	if rule.Reason == whyPlanned {
		return whyPlannedFor(r.Word(s.Story))
	}
	return rule.Reason
}

// headlineAhead: a headline without a verb names what the sentences right below plan for the same day.
func (d *scene) headlineAhead() bool {
	r := d.r
	return r.StatusBy == FactRule && r.Sentence == 0 && d.cl != nil && (d.cl.Verb.Span.Empty() || r.AttachedBy == byTitle) && slices.ContainsFunc(d.mentions, func(o *Mention) bool {
		return o.Status == timeline.Planned && !o.lapsed && o.Sentence > 0 && o.Sentence <= settleWithin && (o.Date == r.Date || r.AttachedBy == byTitle && r.Date.Contains(o.Date))
	})
}

// nowOtherwise: the plan is told in the past, and the next sentence tells how it is now: "We were set to grow. And | now we are shut."
func (d *scene) nowOtherwise() bool {
	n := d.r.Sentence + 1
	if d.r.Status != timeline.Planned || d.r.Nominal() || n >= len(d.Doc.Sentences) || d.Doc.Sentences[n].Block != d.sen.Block || d.cl.Verb.Tense != syntax.NoTense && !d.cl.Verb.Plan {
		return false
	}
	for c := d.r.Clause; c >= 0; c = d.sen.Clauses[c].Parent {
		if v := d.sen.Clauses[c].Verb; v.Tense != syntax.NoTense {
			if v.Tense != syntax.Past {
				return false
			}
			break
		}
	}
	ts := d.Doc.Sentences[n].Tokens
	for i := 0; i+1 < len(ts); i++ {
		switch w := ts[i].Lower; {
		case w == "now" || w == "instead":
			return true
		case w != "and" && w != "but" && !ts[i].IsQuoteMark():
			return false
		}
	}
	return false
}

// undoneHere: the noun's clause calls it off, and the calling off has a day of its own.
func (d *scene) undoneHere() bool {
	r := d.r
	return r.Nominal() && (r.Status == timeline.Cancelled || r.Status == timeline.Postponed) && d.cl != nil &&
		d.mentionAt(Trigger{Sentence: r.Sentence, Head: d.cl.Verb.Head}) != nil
}

// undoneOn: the clause that calls off the plan, or puts it off, has a day of its own.
func (d *scene) undoneOn() bool {
	if d.r.Status != timeline.Planned {
		return false
	}
	sentence, clause, status := d.fellLater(d.r)
	if status == "" {
		return false
	}
	fall := &d.Doc.Sentences[sentence].Clauses[clause]
	if u := d.undoing(sentence, clause); u != nil && u.Leaves {
		return false // "pulled out on Monday" says for which day it was planned no more than before
	}
	for _, o := range d.mentions {
		if o != d.r && o.Sentence == sentence && (o.Head == fall.Verb.Head || o.Nominal() && o.Clause == clause && o.Status == status) {
			return true
		}
	}
	return false
}

// undoneAs: another clause gives the plan that status.
func (d *scene) undoneAs(status timeline.Status) bool {
	return d.r.Status == timeline.Planned && d.fellAs(status)
}

// fellAs: the same of what was not read as a plan yet.
func (d *scene) fellAs(status timeline.Status) bool {
	_, _, s := d.fellLater(d.r)
	return s == status
}

// movedTo: what was planned has another date now: "the meeting planned for Friday will be held
// in October".
func (s *finder) movedTo(r *Mention) bool {
	sen := &s.Doc.Sentences[r.Sentence]
	if r.Nominal() || sen.Clauses[r.Clause].Kind != syntax.Participle || sen.Clauses[r.Clause].Parent < 0 {
		return false
	}
	p := &sen.Clauses[sen.Clauses[r.Clause].Parent]
	lemma := p.PhrasalLemma(sen.Tokens)
	if p.Verb.Span.Empty() || !lexicon.Has(lemma, lexicon.TakesPlace) && !lexicon.Has(lemma, lexicon.Holds) {
		return false
	}
	o := s.mentionAt(Trigger{Sentence: r.Sentence, Head: p.Verb.Head})
	return o != nil && o.Status == timeline.Planned && !o.Date.Compatible(r.Date)
}

// settleWithin is how many sentences on a plan is taken up again without its name.
const settleWithin = 2

// fellLater finds the clause that calls off or puts off what r plans: joined to its own, or of
// the sentences right after.
func (s *finder) fellLater(r *Mention) (sentence, clause int, status timeline.Status) {
	for n := r.Sentence; n < len(s.Doc.Sentences) && n <= r.Sentence+settleWithin; n++ {
		sen := &s.Doc.Sentences[n]
		if n > r.Sentence && s.wasPlan(r) && len(sen.Clauses) == 1 && sen.Clauses[0].Verb.Span.Empty() {
			if status := s.fellUnread(r, n); status != "" {
				return n, 0, status
			}
		}
		for c := range sen.Clauses {
			if status := s.fellBy(r, n, c); status != "" {
				return n, c, status
			}
		}
	}
	return 0, 0, ""
}

// fellBy: clause c of a sentence calls off or puts off what r plans.
func (s *finder) fellBy(r *Mention, n, c int) timeline.Status {
	sen := &s.Doc.Sentences[n]
	cl := &sen.Clauses[c]
	if v := cl.Verb; v.Span.Empty() || v.Modal != "" || v.Tense == syntax.Future || v.Plan || !s.wasPlan(r) && ofEarlierPlan(v, n > r.Sentence) {
		return ""
	}
	u := s.undoing(n, c)
	if n == r.Sentence && (r.Nominal() || c == r.Clause || sen.Tokens[cl.Verb.Head].Start < r.Pos) {
		return ""
	}
	shares := n == r.Sentence && cl.Kind == syntax.Coordinate && sen.SubjectSpan(c) == sen.SubjectSpan(r.Clause)
	if s.keepsAway(r, n, c, u) {
		return u.Status
	}
	if u == nil || u.Planned && !shares {
		return ""
	}
	if shares && !u.Object || s.takenUp(r, n, c, u) {
		return u.Status // "was set for Friday but came to nothing"
	}
	return ""
}

// contrasted: "but" sets what was undone against the plan, and no more than a noun says what that was: "was to sing on Friday,
// but the show was called off". Of "the part in Lima" not all may be.
func (s *finder) contrasted(r *Mention, c int) bool {
	sen := &s.Doc.Sentences[r.Sentence]
	cl := &sen.Clauses[c]
	sub := sen.SubjectSpan(c)
	return cl.Kind == syntax.Coordinate && cl.Marker == "but" && cl.Parent == r.Clause && s.wasPlan(r) && cl.Verb.Passive &&
		sub.End == sub.Start+2 && takesUp(sen.Tokens[sub.Start].Lower) && sen.Tokens[sub.Start+1].IsNoun()
}

// keepsAway: the next sentence tells of somebody who is named, or of a pronoun, that he stays away from what was to be: "The two were
// to meet on Monday. Rao pulled out." Nothing says that what he "pulled out of" by name is that.
func (s *finder) keepsAway(r *Mention, n, c int, u *rule) bool {
	sen := &s.Doc.Sentences[n]
	if u == nil || !u.Leaves || n != r.Sentence+1 || c != 0 || !s.wasPlan(r) || s.lemmaOf(r) == sen.Clauses[c].Verb.Lemma && !sen.Clauses[c].Verb.Negated {
		return false // "were to pull out on Monday. They pulled out" tells that it was done
	}
	for _, rel := range [...]syntax.Rel{"obl:of", "obl:from", "obl:about", "nmod:about"} {
		if sen.Dependent(sen.Clauses[c].Verb.Head, rel) >= 0 {
			return false
		}
	}
	h := sen.HeadOf(sen.SubjectSpan(c))
	return h >= 0 && (strings.HasPrefix(sen.Tokens[h].Tag, "NNP") || sen.Tokens[h].Tag == "PRP")
}

// ofEarlierPlan: what the verb calls off or puts off is not what still lies ahead: "is to land on Friday; it had been put off from
// May", or later "will visit Lima this weekend. The trip was put off in May".
func ofEarlierPlan(v syntax.VerbGroup, later bool) bool {
	return v.Perfect && v.Tense == syntax.Past || later && !(v.Perfect && v.Tense == syntax.Present)
}

// takenUp: what the clause undoes is what r plans.
func (s *finder) takenUp(r *Mention, n, c int, u *rule) bool {
	sen := &s.Doc.Sentences[n]
	thing := sen.ObjectHead(&sen.Clauses[c])
	if !u.Object {
		thing = sen.HeadOf(sen.SubjectSpan(c))
	}
	return thing >= 0 && s.takesUpPlan(r, n, thing) || n == r.Sentence && s.contrasted(r, c)
}

// fellUnread is fellLater for a sentence without a date, of which the story has the words
// alone: "The visit was put off."
func (s *finder) fellUnread(r *Mention, sentence int) timeline.Status {
	ts := s.Doc.Sentences[sentence].Tokens
	for i := 2; i < len(ts); i++ {
		lemma := lexicon.VerbLemma(ts[i].Lower)
		if i+1 < len(ts) && lexicon.Has(ts[i+1].Lower, lexicon.VerbParticle) {
			lemma += "_" + ts[i+1].Lower
		}
		status := timeline.Cancelled
		switch {
		case lexicon.Has(lemma, lexicon.PutsOff):
			status = timeline.Postponed
		case !lexicon.Has(lemma, lexicon.CallsOff):
			continue
		}
		k, passive := i-1, false
		for k > 0 && (lexicon.Has(ts[k].Lower, lexicon.FormOfBe) || lexicon.Has(ts[k].Lower, lexicon.FormOfHave) || ts[k].Tag == "RB") && !syntax.Negator(ts[k].Lower) {
			passive = passive || lexicon.Has(ts[k].Lower, lexicon.FormOfBe)
			k--
		}
		if passive && s.takesUpPlan(r, sentence, k) {
			return status
		}
	}
	return ""
}

// takesUpPlan: the noun or pronoun at a token speaks of what r plans ("the trip", "it").
func (s *finder) takesUpPlan(r *Mention, sentence, at int) bool {
	sen := &s.Doc.Sentences[sentence]
	t := &sen.Tokens[at]
	if t.Lower == "it" || t.Lower == "this" || t.Lower == "that" {
		return true
	}
	if at == 0 || !t.IsNoun() {
		return false
	}
	first := sen.Tokens[at]
	if np := sen.NP(at); !np.Empty() {
		first = sen.Tokens[np.Start]
	}
	if !takesUp(first.Lower) && first.Tag != "PRP$" && sen.Dependent(at, syntax.NmodPoss) < 0 {
		return false
	}
	noun := lexicon.NounLemma(t.Lower)
	class := lexicon.NounClass(t.Text)
	own := lexicon.NounLemma(s.Doc.Sentences[r.Sentence].Tokens[r.Head].Lower)
	switch {
	case lexicon.Has(noun, lexicon.PartOfTrip) && lexicon.Has(s.lemmaOf(r), lexicon.Motion):
		return true // "was to fly on to Lima, but the stop was dropped"
	case (class == lexicon.Visit || lexicon.Has(noun, lexicon.PartOfTrip)) && s.awaited(r):
		return true // "was expected in Lima, but scrapped the visit"
	case noun == own, class != lexicon.NoClass && class == r.Class, noun == "plan", noun == "event":
		return true
	case class != lexicon.NoClass && r.Class != lexicon.NoClass:
		return false
	}
	// "talks due to start on Friday … the talks"
	return s.subjectIs(r, noun)
}

// awaited: r tells where somebody is to be, as "due in Lima", "expected at the port" do.
func (s *finder) awaited(r *Mention) bool {
	if r.Nominal() {
		return false
	}
	sen := &s.Doc.Sentences[r.Sentence]
	v := &sen.Clauses[r.Clause].Verb
	is := v.Lemma == "be" && sen.Tokens[v.Span.End-1].Has(lexicon.PlanWord) || v.Passive && lexicon.Has(v.Lemma, lexicon.Expects)
	return is && (sen.Dependent(sen.Clauses[r.Clause].Head, "obl:in") >= 0 || sen.Dependent(sen.Clauses[r.Clause].Head, "obl:at") >= 0)
}

// subjectIs: the plan's own subject is that noun ("the vote was set for Friday … the vote").
func (s *finder) subjectIs(r *Mention, noun string) bool {
	if r.Nominal() {
		return false
	}
	sen := &s.Doc.Sentences[r.Sentence]
	sub := sen.SubjectSpan(r.Clause)
	return !sub.Empty() && lexicon.NounLemma(sen.Tokens[sen.HeadOf(sub)].Lower) == noun
}

// toldAsDone: another mention tells that what r planned took place: of the same day, or dated
// by the same words in the sentences right after.
func (s *finder) toldAsDone(r *Mention) bool {
	for _, o := range s.mentions {
		if o.Status != timeline.Occurred || o.Expr < 0 || r.Expr < 0 || !soonAfter(r, o) || o.Sentence == r.Sentence && o.Head < r.Head {
			continue // but not "promised on Friday | to sign by May"
		}
		words := strings.EqualFold(s.Times.Expressions[o.Expr].Text, s.Times.Expressions[r.Expr].Text)
		if !words && !o.Date.Compatible(r.Date) || !s.wasPlan(r) {
			continue
		}
		sen := &s.Doc.Sentences[o.Sentence]
		same := o.Class != lexicon.NoClass && o.Class == r.Class
		if !o.Nominal() {
			lemma := sen.Clauses[o.Clause].Verb.Lemma
			sub := sen.SubjectSpan(o.Clause)
			taken := !sub.Empty() && (sen.Tokens[sub.Start].Tag == "PRP" || s.takesUpPlan(r, o.Sentence, sen.HeadOf(sub)))
			same = same && taken || taken && (lexicon.Has(lemma, lexicon.TakesPlace) || lemma == s.lemmaOf(r) || r.Class == lexicon.NoClass)
		}
		if same {
			return true
		}
	}
	return false
}

// soonAfter: o is told in the sentence of r or right after, and is another.
func soonAfter(r, o *Mention) bool {
	return o != r && o.Sentence >= r.Sentence && o.Sentence <= r.Sentence+settleWithin && (o.Sentence > r.Sentence || o.Head != r.Head)
}

// lemmaOf is the lemma of a mention's verb, "" for a noun.
func (s *finder) lemmaOf(r *Mention) string {
	if r.Nominal() {
		return ""
	}
	return s.Doc.Sentences[r.Sentence].Clauses[r.Clause].Verb.Lemma
}

// wasPlan: the plan is told in the past ("was to leave", "had planned to visit").
func (s *finder) wasPlan(r *Mention) bool {
	if r.Nominal() {
		return false
	}
	sen := &s.Doc.Sentences[r.Sentence]
	for c, hops := r.Clause, 0; c >= 0 && hops < 4; c, hops = sen.Clauses[c].Parent, hops+1 {
		if v := sen.Clauses[c].Verb; v.Tense != syntax.NoTense {
			return v.Tense == syntax.Past
		}
	}
	return false
}
