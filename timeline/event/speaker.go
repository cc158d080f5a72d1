package event

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// Who stands for a headline, and whether he tells of his own side.

// speaker gives the noun that says what the word at token by tells: the subject of a verb or
// of the verb that a noun of telling belongs to, its agent, or whoever is said to say the
// whole; -1 if nobody is named.
func speaker(sen *syntax.Sentence, by int) int {
	hidden, said := false, by
	for by := range sen.Climb(by) {
		t := &sen.Tokens[by]
		verb := sen.VerbOf(by)
		switch {
		case t.IsNoun():
			for _, rel := range []syntax.Rel{syntax.NmodPoss, "nmod:by", "nmod:from", "obl:by"} {
				if k := sen.Dependent(by, rel); k >= 0 {
					return k
				}
			}
		case verb != nil && verb.Passive:
			if k := sen.Dependent(by, "obl:by"); k >= 0 {
				return k
			}
			hidden = true
		case hidden && t.IsVerb() && !namesTeller(sen, by, said):
			// nobody is named for "there was a plot that was believed …"
		case verb != nil && t.IsVerb():
			if k := whoTells(sen, by); k >= 0 {
				return k
			}
			if t.Rel == syntax.Parataxis {
				return -1 // "in May, the report said, | hackers broke in"
			}
		}
		if k := sen.Dependent(by, syntax.Parataxis); k >= 0 {
			if who := sen.Subject(k); who >= 0 {
				return who
			}
		}
		if t.IsNoun() && (t.Rel.Is(syntax.Obl) || t.Rel.Is(syntax.Nmod)) || joinsOwn(sen, by) {
			return -1 // "responded to | reports"
		}
	}
	return -1
}

// namesTeller: the verb is of saying, and the passive below it does not belong to its subject: "said Ana Moe, who saw the guard that
// was | said to have fled" names nobody for the flight.
func namesTeller(sen *syntax.Sentence, by, said int) bool {
	k := sen.Subject(by)
	return lexicon.Has(sen.Lemma(by), lexicon.ReportsSpeech) && (k < 0 || !sen.Under(said, k))
}

// whoTells gives the subject of a verb of telling, -1 if it has none who can tell.
func whoTells(sen *syntax.Sentence, by int) int {
	if up := butOf(sen, by); up >= 0 {
		return up // "Ana Moe said that the king left but | denied …"
	}
	if k := sen.Subject(by); k >= 0 && k != by && canTell(sen, k) {
		return k
	}
	return -1
}

// butOf: a verb of saying without a subject, joined by "but" to what somebody says, is his who says that, not of whom it tells; -1 if it
// is none.
func butOf(sen *syntax.Sentence, by int) int {
	but := false
	for sen.Tokens[by].Rel == syntax.Conj && sen.Dependent(by, syntax.Nsubj) < 0 && (lexicon.Has(sen.Lemma(by), lexicon.ReportsSpeech) || lexicon.Has(sen.Lemma(by), lexicon.Denies)) {
		k := sen.Dependent(by, syntax.CC)
		but = but || k >= 0 && sen.Tokens[k].Lower == "but"
		by = sen.Tokens[by].Head
	}
	if up := sen.Tokens[by].Head; but && sen.Tokens[by].Rel == syntax.Ccomp && lexicon.Has(sen.Lemma(up), lexicon.ReportsSpeech) {
		return sen.Subject(up)
	}
	return -1
}

// joinsOwn: the verb is joined to another by "and" or a comma, and has a subject of its own: "the port is shut, | says a report".
func joinsOwn(sen *syntax.Sentence, by int) bool {
	return sen.Tokens[by].Rel == syntax.Conj && sen.Dependent(by, syntax.Nsubj) >= 0
}

// canTell: the subject is one who tells, no "it" or "there", and neither what is told of nor a proof: "the news says".
func canTell(sen *syntax.Sentence, k int) bool {
	w := sen.Lemma(k)
	return w != "it" && w != "there" && !lexicon.Has(w, lexicon.ToldOf) && !lexicon.Has(w, lexicon.Proof)
}

// speakerName gives the speaker as actors are named, else as the sentence has it.
func (s *finder) speakerName(sentence int, sen *syntax.Sentence, who int) string {
	if who < 0 {
		return ""
	}
	sp := syntax.Span{Start: who, End: who + 1}
	if np := sen.NP(who); !np.Empty() {
		sp = np
	}
	for _, i := range s.mentionsIn(sentence, syntax.Span{Start: who, End: who + 1}) {
		m := &s.Cast.Mentions[i]
		if len(m.Entities) == 0 || m.Form == names.Adjective || m.Form == names.Pronoun && m.Doubt != "" {
			continue
		}
		if m.Acting >= 0 {
			return s.Cast.Entities[m.Acting].Name
		}
		return s.Cast.Entities[m.Entities[0]].Name
	}
	if sen.Tokens[who].Tag == "PRP" {
		return ""
	}
	return running(sen, ampersand(sen, sp))
}

// speakerBeside gives the words and the name of who stands for a headline or ends a longer quotation; "" for none.
func (s *finder) speakerBeside(r *Mention) (words, who string) {
	if words, who = s.headSpeaker(r); who == "" && !(r.Nominal() && s.presupposed(r, -1)) {
		words, who = s.quoteSpeaker(r)
	}
	return words, who
}

// headSpeaker gives the words and the name of who stands for a headline, before its colon or behind its
// dash, colon or "says": "Army: ten rebels killed", "Ten rebels killed – ministry"; "" for none.
func (s *finder) headSpeaker(r *Mention) (words, who string) {
	sen := &s.Doc.Sentences[r.Sentence]
	ts := sen.Tokens
	last := len(ts) - 1
	if n := r.Sentence - 1; n >= 0 {
		label := &s.Doc.Sentences[n]
		if k := len(label.Tokens) - 1; label.Block == sen.Block && k > 0 && label.Tokens[k].Text == ":" {
			if at := s.whoseLabel(n, k); at >= 0 {
				return running(label, syntax.Span{End: at + 1}), s.speakerName(n, label, at)
			}
		}
	}
	if isMark(ts[last].Text) {
		return "", ""
	}
	from := last
	for from > r.Head && from > last-4 && (ts[from].IsNoun() || strings.HasPrefix(ts[from].Tag, "JJ") || ts[from].Tag == "POS") {
		from--
	}
	sp := syntax.Span{Start: from + 1, End: len(ts)}
	if says := lexicon.Has(sen.Lemma(from), lexicon.ReportsSpeech); says {
		from--
		sp.Start--
	} else if ts[from].Tag != ":" {
		return "", ""
	}
	if from <= r.Head || sp.Empty() || !people(sen, last) && !shortName(ts[last].Text) {
		return "", ""
	}
	return running(sen, sp), s.speakerName(r.Sentence, sen, last)
}

// whoseLabel gives the token that names who speaks in a label that ends before token end, "Army:", "Spokesman Ivo Rys:"; -1 for a place
// or a topic, "US Senate:".
func (s *finder) whoseLabel(sentence, end int) int {
	const longest = 8 // tokens
	at, label := -1, &s.Doc.Sentences[sentence]
	for _, i := range s.mentionsIn(sentence, syntax.Span{End: end}) {
		if m := &s.Cast.Mentions[i]; len(m.Entities) == 1 && s.Cast.Entities[m.Entities[0]].Kind == names.Person {
			if at >= 0 {
				return -1
			}
			at = m.Span.End - 1
		}
	}
	if k := end - 1; at < 0 && people(label, k) && (k == 0 || label.Tokens[k].Text == label.Tokens[k].Lower) {
		at = k
	}
	if end > longest {
		return -1
	}
	return at
}

// quoteSpeaker gives the words and the name of who ends a quotation that runs on over the end of the sentence: "“The port is shut. We
// leave,” Ana Moe said."; "" for none.
func (s *finder) quoteSpeaker(r *Mention) (words, who string) {
	const reach = 4 // sentences of a quotation in one paragraph
	sen := &s.Doc.Sentences[r.Sentence]
	if k := len(sen.Quotes) - 1; k < 0 || !sen.Quotes[k].Has(r.Head) || sen.Quotes[k].End < len(sen.Tokens) || sen.Tokens[len(sen.Tokens)-1].IsQuoteMark() {
		return "", ""
	}
	for n := r.Sentence + 1; n < len(s.Doc.Sentences) && n <= r.Sentence+reach; n++ {
		next := &s.Doc.Sentences[n]
		if next.Block != sen.Block || len(next.Quotes) == 0 || next.Quotes[0].Start != 0 {
			break
		}
		if end := next.Quotes[0].End; end < len(next.Tokens) {
			return s.tellerBehind(n, end)
		}
	}
	return "", ""
}

// tellerBehind gives who stands beside a verb of saying right behind a quotation, before it or after it.
func (s *finder) tellerBehind(sentence, from int) (words, who string) {
	const near = 6 // tokens
	sen := &s.Doc.Sentences[sentence]
	ts := sen.Tokens
	if ts[from].Text == "," {
		from++
	}
	for v := from; v < min(len(ts), from+near) && !isMark(ts[v].Text); v++ {
		if !lexicon.Has(lexicon.VerbLemma(ts[v].Lower), lexicon.ReportsSpeech) || ts[v].Tag == "NN" {
			continue
		}
		sp := syntax.Span{Start: from, End: v}
		if v == from {
			for sp = (syntax.Span{Start: v + 1, End: v + 1}); sp.End < len(ts) && (ts[sp.End].IsNoun() || ts[sp.End].IsModifier() || ts[sp.End].Lower == "of"); sp.End++ {
			}
		}
		if sp.Empty() {
			return "", ""
		}
		at := sp.Start
		for at+1 < sp.End && ts[at+1].Lower != "of" {
			at++
		}
		if who = s.speakerName(sentence, sen, at); who == ts[at].Lower && sp.End-sp.Start > 1 {
			who = running(sen, sp) // the sentence may have no tree
		}
		return running(sen, syntax.Span{Start: from, End: max(sp.End, v+1)}), who
	}
	return "", ""
}

// shortName: the word is an abbreviation, as of a body: "UN", "SOHR".
func shortName(w string) bool { return len(w) < 6 && strings.ToUpper(w) == w }

// partial: the words name somebody whose word alone proves nothing.
func (s *finder) partial(who string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(who)), func(w string) bool { return lexicon.Has(lexicon.NounLemma(w), lexicon.OneSided) })
}

// sideActs: the subject of r is of a state, or people of whom a side may tell.
func (s *finder) sideActs(r *Mention, sen *syntax.Sentence) bool {
	sub := sen.SubjectSpan(r.Clause)
	h := sen.HeadOf(sub)
	return h >= 0 && (len(s.statesIn(r.Sentence, sub)) > 0 || people(sen, h))
}

// people: the noun at the token is of people or of a body that acts.
func people(sen *syntax.Sentence, token int) bool {
	return lexicon.IsTeller(sen.Lemma(token)) || lexicon.IsTeller(sen.Tokens[token].Lower)
}

// ofFoes: an army or a government tells of rebels.
func (s *finder) ofFoes(sen *syntax.Sentence, sub syntax.Span, who int) bool {
	h := sen.HeadOf(sub)
	return h >= 0 && lexicon.Has(sen.Lemma(h), lexicon.Rebel) && lexicon.Has(sen.Lemma(who), lexicon.Collective)
}

// presupposed: the event is a noun that its sentence takes as known, "the October vote", "his visit": who speaks of
// it tells something else. So is what a denial says by the way: "denied that Moe, who left in May, had won".
func (s *finder) presupposed(r *Mention, by int) bool {
	sen := &s.Doc.Sentences[r.Sentence]
	if !r.Nominal() {
		return r.Head != by && sen.Tokens[r.Head].Rel == syntax.AclRelcl && lexicon.Has(sen.Lemma(by), lexicon.Denies)
	}
	for i := r.Noun.Start; i < r.Head; i++ {
		t := &sen.Tokens[i]
		if t.Lower == "the" || t.Tag == "PRP$" || t.Tag == "POS" {
			return true
		}
		if t.Tag == "DT" || t.Tag == "CD" && !s.InExpression(r.Sentence, i) || t.Rel == syntax.Det {
			return false
		}
	}
	return !r.When.Empty() && r.When.End <= r.Head && r.When.End > r.Noun.Start-1 && sen.Tokens[r.Head].Tag != "NNS"
}

// mayTell: the speaker is a name, a pronoun, people, a body or a paper, or not told; a thing says nothing: "the row has
// underlined that …".
func mayTell(sen *syntax.Sentence, by, who int) bool {
	if who < 0 {
		return true
	}
	t := &sen.Tokens[who]
	switch class := lexicon.ClassOf(sen.Lemma(who)); {
	case harmful[class] && t.Text == t.Lower && !people(sen, who):
		return false // "the unrest says that …"
	case lexicon.Has(sen.Lemma(by), lexicon.ReportsSpeech):
		return true
	}
	if !t.IsNoun() || t.Text != t.Lower || people(sen, who) || lexicon.Has(sen.Lemma(who), lexicon.Paper) {
		return true
	}
	return !lexicon.IsEvent(t.Lower)
}

// harmful are the classes of events whose nouns name no text that says something, as "complaint" and "ruling" may.
var harmful = map[lexicon.Class]bool{lexicon.Attack: true, lexicon.Death: true, lexicon.Arrest: true, lexicon.War: true, lexicon.Protest: true}

// tellsHarm: what r tells is harm that was done to people, and who tells it belongs to a movement, an activists' or a
// rights group: their word for what they did not do. The speaker of "he said" may be named in the sentence before.
func (s *finder) tellsHarm(r *Mention, sen *syntax.Sentence, who int, words string) bool {
	if who < 0 || r.Nominal() {
		return false
	}
	h := sen.Subject(r.Head)
	switch r.Class {
	case lexicon.Attack, lexicon.Arrest:
	case lexicon.NoClass:
		if !lexicon.Has(sen.Lemma(r.Head), lexicon.Harms) {
			return false
		}
	case lexicon.Death:
		if h >= 0 && sen.Tokens[h].Tag != "NNS" && sen.Tokens[h].Tag != "CD" && !sen.Clauses[r.Clause].Verb.Passive {
			return false // "said its leader died": who is one's own is known
		}
	default:
		return false
	}
	if h >= 0 && (sen.Tokens[h].Tag == "PRP" || h == who) {
		return false // of his own acts a speaker knows
	}
	if t := &sen.Tokens[who]; t.Tag != "PRP" {
		return takesSides(strings.Fields(words))
	}
	n := r.Sentence - 1
	if n < 0 {
		return false
	}
	before := &s.Doc.Sentences[n]
	for i := range before.Tokens {
		if t := &before.Tokens[i]; lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.ReportsSpeech) && t.IsVerb() {
			return takesSides(strings.Fields(running(before, syntax.Span{Start: max(0, i-speakerReach), End: min(len(before.Tokens), i+speakerReach)})))
		}
	}
	return false
}

const speakerReach = 6 // tokens around a verb of saying where a sentence without a tree names who speaks

// takesSides: the words name people of one side, or a group that takes sides.
func takesSides(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		l := lexicon.NounLemma(strings.ToLower(strings.Trim(w, ",.'’")))
		return lexicon.Has(l, lexicon.OneSided) || lexicon.Has(l, lexicon.TakesSides)
	})
}
