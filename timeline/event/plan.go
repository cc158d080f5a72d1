package event

import (
	"strings"
	"sync"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// A notToldRule says when a verb tells of nothing that happened or is planned. Its pattern
// names the verb event.
type notToldRule struct {
	Name    string
	Why     string // the reason for an editor
	Pattern string
	Example string // a sentence, its event between asterisks, of which the rule is the first that holds
	Not     string // a neighbour of which it is not
}

// What happens unless something else does is a plan, and its line says “unless”.

// notToldRules are tried in order; the first that holds gives the reason.
var notToldRules = []notToldRule{
	{
		Name: "<event> if …", Why: whyConditional,
		Pattern: "{event} >advcl {finite} >mark {word:if|provided|providing|assuming} ; {event} !<ccomp {}",
		Example: "If Chad shuts the port on Friday, Mali will *close* its border on Saturday.",
		Not:     "When Chad shut the port on Friday, Mali *closed* its border on Saturday.",
	},
	{
		Name: "if … that <event>", Why: whyConditional,
		Pattern: "{event} <ccomp|xcomp {} >mark {word:if|unless|lest|provided|providing|assuming}",
		Example: "Mali will act if it turns out that Chad *shut* the port on Friday.",
		Not:     "Mali acted because it turned out that Chad *shut* the port on Friday.",
	},
	{
		Name: "forgiven for thinking that <event>", Why: whyImagined,
		Pattern: "{event} <ccomp {tag:VBG} <advcl|xcomp|ccomp|obl {lemma:forgive|excuse|pardon}",
		Example: "Readers may be forgiven for believing that the war *ended* on 3 May.",
		Not:     "Readers were ridiculed for believing that the war *ended* on 3 May.",
	},
	{
		Name: "one might think that <event>", Why: whyImagined,
		Pattern: "{event} <ccomp {role:believes modal:would|could|might|may !negated}",
		Example: "One might think that the war *ended* on 3 May.",
		Not:     "Many people think that the war *ended* on 3 May.",
	},
	{
		Name: "<imagine> that <event>", Why: whyImagined,
		Pattern: "{event} <ccomp {role:imagines}",
		Example: "He joked that the king had *resigned* on Monday.",
		Not:     "He warned that the king had *resigned* on Monday.",
	},
	{
		Name: "as if <event>", Why: whyImagined,
		Pattern: "{event} >mark {word:as} >fixed {word:if|though}",
		Example: "They danced as though the war had *ended* on Monday.",
		Not:     "They danced though the war had *ended* on Monday.",
	},
}

// notTold gives the reason why the verb at the head of r tells of nothing; "" if it does.
func (s *finder) notTold(r *Mention) string {
	if r.Nominal() {
		return ""
	}
	sen := &s.Doc.Sentences[r.Sentence]
	v := s.view(r.Sentence)
	ahead := sen.Clauses[r.Clause].Verb
	if (ahead.Tense == syntax.Future || ahead.Modal != "") && syntax.InvertedCondition(sen.Tokens, 1) && sen.ClauseAt(0) != r.Clause {
		return whyConditional // "Should Chad attack, Mali will respond on Saturday"
	}
	for i, p := range notToldPatterns() {
		if i == 0 && ahead.Tense == syntax.Past && ahead.Modal == "" {
			continue // "he left on Monday even if nobody had asked": told as done
		}
		if _, ok := p.Match(v, map[string]int{"event": r.Head}); ok {
			return notToldRules[i].Why
		}
	}
	return ""
}

// notToldPatterns are the patterns of notToldRules. That they compile is held by a test.
var notToldPatterns = sync.OnceValue(func() []*pattern.Pattern {
	var out []*pattern.Pattern
	for _, r := range notToldRules {
		out = append(out, mustCompile(r.Name, r.Pattern))
	}
	return out
})

// settlePlans looks up what came of plans. A plan that the story calls off or puts off is
// cancelled or postponed, and goes where the calling off has a day of its own. One whose event
// is told goes. One for a day that is past, of which the story tells no more, goes too.
func (s *finder) settlePlans() {
	kept := s.mentions[:0]
	for _, r := range s.mentions {
		switch why := s.settle(r); why {
		case "":
			kept = append(kept, r)
		default:
			s.leaveOut(r.Expr, why)
			if at := [2]int{r.Sentence, r.Head}; s.first[at] == r {
				delete(s.first, at)
			}
		}
	}
	s.mentions = kept
}

// settle gives the reason why a plan is no event of its own, and sets the status of one that
// fell through.
func (s *finder) settle(r *Mention) string {
	if r.Nominal() && (r.Status == timeline.Cancelled || r.Status == timeline.Postponed) {
		// "On Friday Chile put off a mission planned for October": one event.
		if cl := &s.Doc.Sentences[r.Sentence].Clauses[r.Clause]; s.mentionAt(Trigger{Sentence: r.Sentence, Head: cl.Verb.Head}) != nil {
			return "says for when “" + r.Word(s.Story) + "” was planned"
		}
	}
	if r.Status != timeline.Planned {
		return ""
	}
	if sentence, clause, status := s.fellLater(r); status != "" {
		fall := &s.Doc.Sentences[sentence].Clauses[clause]
		for _, o := range s.mentions {
			if o != r && o.Sentence == sentence && (o.Head == fall.Verb.Head || o.Nominal() && o.Clause == clause && o.Status == status) {
				return "says for when “" + r.Word(s.Story) + "” was planned"
			}
		}
		r.Status = status
		return ""
	}
	if s.movedTo(r) {
		return "says for when “" + r.Word(s.Story) + "” was planned"
	}
	if s.toldAsDone(r) {
		return whySettled
	}
	if r.lapsed {
		return whyLapsed
	}
	return ""
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
			cl := &sen.Clauses[c]
			if v := cl.Verb; v.Span.Empty() || v.Negated || v.Modal != "" || v.Tense == syntax.Future || v.Plan {
				continue
			}
			if n > r.Sentence && !s.wasPlan(r) && !(cl.Verb.Perfect && cl.Verb.Tense == syntax.Present) {
				continue // "will visit Lima this weekend. The trip was put off in May": an earlier one
			}
			lemma := cl.PhrasalLemma(sen.Tokens)
			status := timeline.Cancelled
			switch {
			case lexicon.Has(lemma, lexicon.PutsOff):
				status = timeline.Postponed
			case !lexicon.Has(lemma, lexicon.CallsOff):
				continue
			}
			if n == r.Sentence && (r.Nominal() || c == r.Clause || sen.Tokens[cl.Verb.Head].Start < r.Pos) {
				continue
			}
			thing := sen.ObjectHead(cl)
			if cl.Verb.Passive {
				thing = sen.HeadOf(sen.SubjectSpan(c))
			}
			if thing >= 0 && s.takesUpPlan(r, n, thing) {
				return n, c, status
			}
		}
	}
	return 0, 0, ""
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
	case noun == own, class != lexicon.NoClass && class == r.Class, noun == "plan", noun == "event":
		return true
	case class != lexicon.NoClass && r.Class != lexicon.NoClass:
		return false
	}
	// "talks due to start on Friday … the talks"
	return s.subjectIs(r, noun)
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
		if o == r || o.Status != timeline.Occurred || o.Expr < 0 || r.Expr < 0 || o.Sentence < r.Sentence || o.Sentence > r.Sentence+settleWithin || o.Sentence == r.Sentence && o.Head == r.Head {
			continue
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
