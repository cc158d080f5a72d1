package event

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// attribute finds whose word r is, and reports whether it is only claimed whatever its tense.
func (s *finder) attribute(r *Mention) (claimed bool) {
	sen := &s.Doc.Sentences[r.Sentence]
	rule, m, behind := s.attributionRuleFor(r)
	if rule == nil {
		if says, who := s.speakerBeside(r); who != "" {
			r.Attribution = &timeline.Attribution{Words: says, Speaker: who, Kind: timeline.Says}
			return s.partial(who)
		}
	}
	if rule == nil || !rule.Claimed {
		if by, ok := s.deniedNext(r); ok {
			next := &s.Doc.Sentences[r.Sentence+1]
			who := next.Subject(by)
			if who < 0 && by > 0 && next.Tokens[by-1].IsNoun() {
				who = by - 1 // a sentence without a date has no tree
			}
			r.Attribution = &timeline.Attribution{Words: s.attributionWords(r.Sentence+1, -1, by, who, timeline.Denies), Speaker: s.speakerName(r.Sentence+1, next, who), Kind: timeline.Denies}
			return true
		}
		if charge, end := s.chargeAfter(r, sen); charge >= 0 {
			r.Attribution = &timeline.Attribution{Words: running(sen, syntax.Span{Start: charge, End: end}), Kind: timeline.Accuses}
			return true
		}
	}
	if rule == nil {
		return false
	}
	by, who := s.whoSpeaks(r.Sentence, rule, m)
	if s.nobodys(r, sen, rule, by, who) {
		return false
	}
	teller := who
	if quotedSource(sen, by) >= 0 {
		teller = speaker(sen, by)
	}
	words := s.withCapital(r.Sentence, s.attributionWords(r.Sentence, r.Head, by, teller, rule.Kind))
	oneSided := !s.known(r, sen) && s.oneSided(r, sen, by, who) || s.tellsHarm(r, sen, who, words)
	if behind && (!oneSided || !s.sideActs(r, sen)) {
		return false
	}
	if name := s.speakerName(r.Sentence, sen, who); !blotted(sen, by, who, name, words) {
		r.Attribution = &timeline.Attribution{Words: words, Speaker: name, Kind: rule.Kind}
	}
	return rule.Claimed || oneSided || s.unconfirmed(r)
}

// whoSpeaks is speakerOf, but whose name stands between a comma and the verb of saying is its subject, whatever the tree says: "During
// a visit to fellow member Chad, Ana Moe | said".
func (s *finder) whoSpeaks(sentence int, rule *rule, m pattern.Match) (by, who int) {
	sen := &s.Doc.Sentences[sentence]
	by, who = speakerOf(sen, rule, m)
	if who < 0 || who >= by || rule.Kind != timeline.Says {
		return by, who
	}
	for _, i := range s.mentionsIn(sentence, syntax.Span{Start: who, End: by}) {
		if m := &s.Cast.Mentions[i]; m.Span.End == by && m.Span.Start > who && sen.Tokens[m.Span.Start-1].Text == "," && m.Form != names.Pronoun && s.Cast.Entities[m.Entities[0]].Kind == names.Person {
			return by, by - 1
		}
	}
	return by, who
}

// blotted: the page has blotted out the name of who tells, and nothing but the verb is left.
func blotted(sen *syntax.Sentence, by, who int, name, words string) bool {
	return who >= 0 && name == "" && words == sen.Tokens[by].Text
}

// known: who speaks of a thing tells in passing what is known of it: "the guards, who were jailed in May", "a ship captured 30 years ago".
func (s *finder) known(r *Mention, sen *syntax.Sentence) bool {
	const long = 365 // days, for the news itself is told so, too: "ten men | killed on Monday"
	t := &sen.Tokens[r.Head]
	day, ok := s.DatelineDay().Earliest()
	last, dated := r.Date.Latest()
	return !sen.Quoted(r.Head) && (t.Rel == syntax.AclRelcl || t.Rel == syntax.Acl && t.Tag == "VBN" && ok && dated && day.Sub(last) > long)
}

// speakerOf gives the word by which the rule's match attributes, and the noun of who tells it, -1 for none.
func speakerOf(sen *syntax.Sentence, rule *rule, m pattern.Match) (by, who int) {
	by, who = m.Token("by"), m.Token("who")
	switch {
	case who >= 0 || sen.Tokens[by].Rel == syntax.Amod: // "last week's | reported attack" is not the week's word
	case rule.Kind == timeline.AccordingTo:
		if who = by; sen.Tokens[by].Lower == "according" { // to whom was not understood
			who = -1
		}
	default:
		if who = quotedSource(sen, by); who < 0 && sen.Tokens[by].Tag != "RB" { // but "reportedly"
			who = speaker(sen, by)
		}
	}
	return by, who
}

// quotedSource gives whom a paper quotes, -1 if the word is of no quoting: "the paper quoted a guard as | saying".
func quotedSource(sen *syntax.Sentence, by int) int {
	v := by
	if by > 0 && sen.Tokens[by-1].Lower == "as" && sen.Tokens[by].Head >= 0 {
		v = sen.Tokens[by].Head
	}
	if g := sen.VerbOf(v); g == nil || g.Passive || g.Lemma != "quote" && g.Lemma != "cite" {
		return -1
	}
	return sen.Object(v)
}

// nobodys: what stands there tells of r, but is nobody's word for it, or r tells of who speaks: "according to a report published in May".
func (s *finder) nobodys(r *Mention, sen *syntax.Sentence, rule *rule, by, who int) bool {
	if lexicon.Has(sen.Lemma(by), lexicon.Aspectual) && len(sen.Quotes) == 0 {
		return true // "continued the talks up to the hour the truce began"
	}
	return ofAside(sen, by) || saidInPassing(sen, r.Head) || rule.Kind == timeline.AccordingTo && who >= 0 && sen.Under(r.Head, who) || !rule.Claimed && s.presupposed(r, by) || rule.Kind == timeline.Says && !mayTell(sen, by, who)
}

// ofAside: between commas behind a preposition, somebody speaks of its object alone: "returned the ships without, Chad
// complained, their guns".
func ofAside(sen *syntax.Sentence, by int) bool {
	c := sen.ClauseOf(by)
	if c < 0 {
		return false
	}
	i := sen.Clauses[c].Span.Start
	if i > 1 && sen.Tokens[i-1].Text == "," {
		i -= 2
	}
	return i+1 < len(sen.Tokens) && sen.Tokens[i+1].Text == "," && (sen.Tokens[i].Lower == "without" || sen.Tokens[i].Lower == "with" || sen.Tokens[i].Lower == "despite")
}

// saidInPassing: a participle between commas tells what the story itself says of a thing: "alleges that its rule, | shown on Monday, harms them".
func saidInPassing(sen *syntax.Sentence, head int) bool {
	t := &sen.Tokens[head]
	return t.Rel == syntax.Acl && t.Tag == "VBN" && head > 0 && sen.Tokens[head-1].Text == "," && !sen.Quoted(head)
}

// chargeAfter gives the tokens of what the sentence says of its own news after a comma: "had
// attacked villages, a charge which the group denies"; -1 if it says nothing.
func (s *finder) chargeAfter(r *Mention, sen *syntax.Sentence) (start, end int) {
	if r.Nominal() {
		return -1, -1
	}
	ts := sen.Tokens
	for i := sen.Clauses[r.Clause].Verb.Span.End; i+2 < len(ts); i++ {
		if ts[i].Text == "," && ts[i+1].Tag == "DT" && lexicon.Has(ts[i+2].Lower, lexicon.Doubt) {
			for end = i + 3; end < len(ts) && ts[end].Text != "," && ts[end].Text != ";"; {
				end++
			}
			return i + 1, end
		}
	}
	return -1, -1
}

// attributionRuleFor gives the first rule that holds of r or of what r is told with: the verb it
// is joined to, the clause that its own clause belongs to. What hangs on a saying verb in
// another way ("said when he arrived") is nobody's word. It is behind where "after" parts it from what the
// rule holds of: "say two men died after troops | crossed the line".
func (s *finder) attributionRuleFor(r *Mention) (_ *rule, _ pattern.Match, behind bool) {
	sen := &s.Doc.Sentences[r.Sentence]
	if doneToReport(sen, r.Head) {
		return nil, pattern.Match{}, false
	}
	f, v := attributions(), s.view(r.Sentence)
	const farthest = 8 // what hangs deeper mostly hangs there by a sentence that was not split
	hops := 0
	for at := range sen.Climb(r.Head) {
		if hops++; hops > farthest {
			break
		}
		for i, p := range f.patterns {
			rule := &f.Rules[i]
			if at != r.Head && rule.Claimed && !s.sameFact(sen, r.Head, at) {
				continue
			}
			m, ok := p.Match(v, pattern.Bound{{Name: "event", Token: at}})
			if !ok || m.Token("by") == r.Head || sen.Tokens[m.Token("by")].Rel == syntax.Parataxis && lexicon.Has(sen.Lemma(at), lexicon.Says) {
				continue // of an act of saying somebody only says more
			}
			if apart(sen, rule, r.Head, m.Token("by")) || disagrees(sen, m.Token("by")) {
				continue
			}
			return rule, m, behind
		}
		if t := &sen.Tokens[at]; t.Rel == syntax.Parataxis {
			break
		} else if t.Rel == "obl:according" {
			break // the source itself: "may have left, Ana Moe said, according to | reports on Monday"
		} else if placesInTime(sen, at) {
			if k := sen.Dependent(at, syntax.Mark); k < 0 || sen.Tokens[k].Lower != "after" {
				break
			}
			behind = true
		}
	}
	return nil, pattern.Match{}, false
}

// doneToReport: what was done with a report, or what it did, is not what it tells, and nobody tells it: "noted the report | published in
// May", "denied reports | surfacing on Monday", "mocked the reports by | tweeting", "said it was like the raid | reported in June".
func doneToReport(sen *syntax.Sentence, event int) bool {
	t := &sen.Tokens[event]
	if t.Rel != syntax.Acl || t.Tag != "VBN" && t.Tag != "VBG" {
		return false
	}
	if k := sen.Dependent(event, syntax.Mark); k >= 0 {
		return sen.Tokens[k].Lower == "by" || lexicon.Has(sen.Tokens[k].Lower, lexicon.TimeConjunction)
	}
	return t.Tag == "VBN" && (lexicon.Has(sen.Lemma(event), lexicon.HandlesPaper) || lexicon.Has(sen.Lemma(event), lexicon.ReportsSpeech) && sen.Lemma(event) != "add") || lexicon.Has(sen.Lemma(t.Head), lexicon.ToldOf) && sen.Dependent(event, syntax.Nsubj) < 0
}

// disagrees: what reads as a verb of telling in the singular stands behind several who are joined by "and", and is one of them: "denounced
// by guards, bloggers and talk | shows".
func disagrees(sen *syntax.Sentence, by int) bool {
	k := sen.Dependent(by, syntax.Nsubj)
	return sen.Tokens[by].Tag == "VBZ" && k >= 0 && sen.Tokens[k].Tag == "NNS" && sen.Dependent(k, syntax.Conj) >= 0
}

// apart: the event is part of the source itself, "according to a paper that was dated in May", "said a guard who was jailed in
// May"; or the word of telling is put into another part of the sentence, "the pact is due in May; it may slip, | envoys warned".
func apart(sen *syntax.Sentence, rule *rule, event, by int) bool {
	if rule.Kind == timeline.AccordingTo {
		up := sen.Tokens[by].Head
		far := up != event && !sen.Under(event, up) // only at its end the phrase is of the whole sentence
		return sen.Under(event, by) || far && (sen.Subtree(by).End+1 < len(sen.Tokens) || sen.Tokens[event].Rel == syntax.AclRelcl)
	}
	if cc := sen.Dependent(event, syntax.CC); cc >= 0 && sen.Tokens[event].Rel == syntax.Ccomp && cc < sen.Dependent(event, syntax.Nsubj) && sen.Dependent(by, syntax.Ccomp) == event {
		return true // "tells how he rejected the bill and how the king | died": joined to what is told, not told by it
	}
	if who := speaker(sen, by); who >= 0 && sen.Under(event, who) && !sen.Under(by, who) || by < event && othersWord(sen, event) {
		return true
	}
	if by < event && hangsOnNoun(sen, event, by) {
		return true
	}
	if rule.Claimed || by < event || sen.Tokens[by].Rel != syntax.Parataxis {
		return false
	}
	return slices.ContainsFunc(sen.Tokens[event:by], func(t syntax.Token) bool { return t.Text == ";" })
}

// othersWord: the event is what another says, or refuses to say, in a clause of "though": "said he would go, though guards | refused to
// say when".
func othersWord(sen *syntax.Sentence, event int) bool {
	k, l, v := sen.Dependent(event, syntax.Mark), sen.Lemma(event), sen.VerbOf(event)
	return k >= 0 && v != nil && !v.Passive && sen.Tokens[k].Has(lexicon.Concedes) && sen.Dependent(event, syntax.Nsubj) >= 0 && (lexicon.Has(l, lexicon.ReportsSpeech) || lexicon.Has(l, lexicon.Denies) || lexicon.Has(l, lexicon.Fails))
}

// hangsOnNoun: the event hangs on a noun of which nothing is known, and the word of telling before it does not.
func hangsOnNoun(sen *syntax.Sentence, event, by int) bool {
	for at := range sen.Climb(event) {
		if at == by {
			return false
		}
		if t := &sen.Tokens[at]; t.Rel == syntax.Dependency && t.IsNoun() {
			return !sen.Under(by, at)
		}
	}
	return false
}

// placesInTime: the clause or noun only says since, after or before when the rest is so: what all know
// already, and nobody's word: "rebels say 40 men have died since fighting | began in May".
func placesInTime(sen *syntax.Sentence, at int) bool {
	rel := syntax.Mark
	switch t := &sen.Tokens[at]; {
	case t.Rel == syntax.Advcl:
	case t.IsNoun() && t.Rel.Is(syntax.Obl):
		rel = syntax.Case
	default:
		return false
	}
	k := sen.Dependent(at, rel)
	return k >= 0 && lexicon.Has(sen.Tokens[k].Lower, lexicon.TimeConjunction)
}

// sameFact: what is doubted of the verb at token "at" is doubted of the event: the two are
// joined by "and", the event is the verb's infinitive, or a participle that tells of which things it speaks ("accused of
// being part of a ring uncovered in May").
func (s *finder) sameFact(sen *syntax.Sentence, head, at int) bool {
	for head >= 0 && head != at {
		switch t := &sen.Tokens[head]; t.Rel {
		case syntax.Conj, syntax.Xcomp, "nmod:of":
			head = t.Head
		case syntax.Acl:
			if d := sen.Dependent(t.Head, syntax.Det); d >= 0 && sen.Tokens[d].Lower == "the" {
				return false // "accused of spying on the base attacked in May"
			}
			head = t.Head
		default:
			return false
		}
	}
	return head == at
}

// oneSided: the speaker is nobody in particular or of one side of a conflict, or one state
// that tells what another did. Of his own side's acts a speaker knows, and of what two sides
// do together either may tell.
func (s *finder) oneSided(r *Mention, sen *syntax.Sentence, by, who int) bool {
	if who < 0 || r.Nominal() || lexicon.Has(sen.Lemma(by), lexicon.Grants) {
		return false
	}
	sub := sen.SubjectSpan(r.Clause)
	if sub.Empty() {
		return false
	}
	speaker := sen.Subtree(who)
	if v := sen.Tokens[by]; v.IsVerb() {
		if by > who {
			speaker.End = min(speaker.End, by)
		} else {
			speaker.Start = max(speaker.Start, by+1)
		}
	}
	pronoun := sen.Tokens[sub.Start].Tag == "PRP" || sen.Tokens[sub.Start].Tag == "PRP$"
	ofSpeaker := s.statesIn(r.Sentence, speaker)
	ofAgent := s.statesIn(r.Sentence, sub)
	if pronoun && len(ofAgent) == 0 {
		return false
	}
	shared := slices.ContainsFunc(ofAgent, func(a string) bool { return slices.Contains(ofSpeaker, a) })
	if shared {
		return false
	}
	if s.ofOneSide(r.Sentence, speaker) || unnamed(sen, speaker) {
		return !pronoun
	}
	if s.ofFoes(sen, sub, who) {
		return true
	}
	if t := &sen.Tokens[who]; t.Tag == "NNS" && t.Lower == "people" && sen.Dependent(who, syntax.Det) < 0 {
		return !pronoun // "two people briefed on the talks"
	}
	return len(ofSpeaker) == 1 && len(ofAgent) > 0 && !together[r.Class] && !lexicon.Has(sen.Lemma(r.Head), lexicon.ReportsSpeech)
}

// ofOneSide: the words of a speaker have one by which his word alone proves nothing.
func (s *finder) ofOneSide(sentence int, speaker syntax.Span) bool {
	for i := speaker.Start; i < speaker.End; i++ {
		if lexicon.Has(lexicon.NounLemma(s.Doc.Sentences[sentence].Tokens[i].Lower), lexicon.OneSided) && !s.InExpression(sentence, i) {
			return true
		}
	}
	return false
}

// together are the classes of events that two sides do together, or that one does in the open.
var together = map[lexicon.Class]bool{
	lexicon.Meet: true, lexicon.Visit: true, lexicon.Call: true, lexicon.Sign: true, lexicon.Agree: true, lexicon.Announce: true, lexicon.Say: true,
	lexicon.Vote: true, lexicon.Establish: true, lexicon.Join: true, lexicon.Adopt: true, lexicon.PutOff: true, lexicon.Sever: true, lexicon.Resign: true, lexicon.Sanction: true,
}

// mentionsIn gives the names, as indices in the cast, that touch a span of a sentence.
func (s *finder) mentionsIn(sentence int, sp syntax.Span) (out []int) {
	for _, i := range s.MentionsIn[sentence] {
		if m := s.Cast.Mentions[i].Span; m.Start < sp.End && sp.Start < m.End {
			out = append(out, i)
		}
	}
	return out
}

// statesIn gives the states that the names within a span of a sentence are or belong to.
func (s *finder) statesIn(sentence int, sp syntax.Span) (out []string) {
	for _, i := range s.mentionsIn(sentence, sp) {
		for _, e := range s.Cast.Mentions[i].Entities {
			name := s.Cast.Entities[e].State
			if s.Cast.Entities[e].Kind == names.State {
				name = s.Cast.Entities[e].Name
			}
			if name != "" && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}
