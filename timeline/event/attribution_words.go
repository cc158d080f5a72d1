package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// The words of an attribution, as a line shows them.

const longWords = 80 // characters from which what stands between a speaker and the verb is left out

// attributionWords gives the words that attribute, without what they attribute.
func (s *finder) attributionWords(sentence, event, by, who int, kind timeline.AttributionKind) string {
	sen := &s.Doc.Sentences[sentence]
	if sen.Tokens[by].Tag == "RB" || sen.Tokens[by].Rel == syntax.Amod && who < 0 {
		return running(sen, syntax.Span{Start: by, End: by + 1}) // "reportedly", "reported"
	}
	if kind.Rejects() && saysBehind(sen, who, by) {
		who = -1
	}
	sp := s.attributionSpan(sentence, event, by, who, kind)
	if !sp.Has(event) {
		words := running(sen, sp)
		if np := sen.NP(max(who, 0)); utf8.RuneCountInString(words) > longWords && kind != timeline.AccordingTo && !np.Empty() && np.End < by && sp.Has(np.Start) {
			return running(sen, np) + " … " + running(sen, syntax.Span{Start: by, End: by + 1})
		}
		return words
	}
	// What is attributed stands between: "reports … are false".
	own := sen.Subtree(event)
	first, last := syntax.Span{Start: sp.Start, End: max(sp.Start, own.Start)}, syntax.Span{Start: min(own.End, sp.End), End: sp.End}
	parts := []string{}
	for _, p := range []syntax.Span{first, last} {
		if words := running(sen, p); words != "" {
			parts = append(parts, words)
		}
	}
	return strings.Join(parts, " … ")
}

// attributionSpan gives the tokens from the speaker to the word that attributes.
func (s *finder) attributionSpan(sentence, event, by, who int, kind timeline.AttributionKind) syntax.Span {
	sen := &s.Doc.Sentences[sentence]
	sp := syntax.Span{Start: by, End: by + 1}
	if c := sen.ClauseOf(by); c >= 0 && !sen.Clauses[c].Verb.Span.Empty() {
		v := sen.Clauses[c].Verb.Span
		sp = syntax.Span{Start: min(by, v.Start), End: max(by+1, v.End)}
	}
	if kind == timeline.AccordingTo {
		sp = sourceSpan(sen, by)
	} else if who >= 0 {
		w := sen.Subtree(who)
		if event >= 0 && who < event && w.Has(event) { // "reports by the army that it took a town"
			w = syntax.Span{Start: who, End: who + 1}
		}
		sp.Start, sp.End = min(sp.Start, w.Start), max(sp.End, w.End)
	}
	if c := sen.ClauseOf(by); who < 0 && c >= 0 && (kind.Rejects() || !sen.Clauses[c].Verb.Passive || sen.Clauses[c].Verb.Lemma == "tell") && !sen.Clauses[c].Subject.Empty() {
		sp.Start = min(sp.Start, sen.Clauses[c].Subject.Start) // "India's claim … is rejected", "the inquiry was told"
	}
	if np := sen.NP(sp.Start); !np.Empty() {
		sp.Start = min(sp.Start, np.Start)
	}
	if who >= sp.Start && kind != timeline.AccordingTo {
		sp = ampersand(sen, sp)
	}
	if sp.Start > 0 && who < 0 && sen.Tokens[sp.Start-1].Lower == "it" {
		sp.Start-- // "it was reported"
	}
	sp.End = s.wholeName(sentence, sp, by, who)
	return quoting(sen, withHearer(sen, sp, by), by)
}

// withHearer takes in who was told: "a guard told | reporters".
func withHearer(sen *syntax.Sentence, sp syntax.Span, by int) syntax.Span {
	if h := sen.Object(by); h > by && sp.End == by+1 && sen.Lemma(by) == "tell" {
		sp.End = max(sp.End, sen.NP(h).End)
	}
	return sp
}

// saysBehind: the speaker has a verb of saying of his own behind the word that attributes: "the report … is a fake, | the palace said".
func saysBehind(sen *syntax.Sentence, who, by int) bool {
	return who > by && sen.Tokens[who].Head >= 0 && sen.Tokens[sen.Tokens[who].Head].Rel == syntax.Parataxis && sen.Tokens[who].Head != by
}

// ampersand gives all of a name of which the span has the words on one side of its "&" alone: "AT & | T |", "| P | & G".
func ampersand(sen *syntax.Sentence, sp syntax.Span) syntax.Span {
	capital := func(i int) bool { return strings.ToLower(sen.Tokens[i].Text) != sen.Tokens[i].Text }
	for sp.Start > 1 && sen.Tokens[sp.Start-1].Text == "&" && capital(sp.Start-2) {
		sp.Start -= 2
	}
	for sp.End+1 < len(sen.Tokens) && sen.Tokens[sp.End].Text == "&" && capital(sp.End+1) {
		sp.End += 2
	}
	return sp
}

// quoting takes in whom the paper quotes, and that he says it: "Moe is quoted by the Lund News as saying".
func quoting(sen *syntax.Sentence, sp syntax.Span, by int) syntax.Span {
	c := sen.ClauseOf(by)
	if v := sen.VerbOf(by); v == nil || !v.Passive || v.Lemma != "quote" || c < 0 {
		return sp
	}
	if sub := sen.SubjectSpan(c); !sub.Empty() {
		sp.Start = min(sp.Start, sub.Start)
	}
	if e := sp.End; e+1 < len(sen.Tokens) && sen.Tokens[e].Lower == "as" && sen.Tokens[e+1].Lower == "saying" {
		sp.End = e + 2
	}
	return sp
}

// sourceSpan gives the words of a source up to a comma: "according to the report, which was
// dated May 3".
func sourceSpan(sen *syntax.Sentence, by int) syntax.Span {
	sp := sen.Subtree(by)
	for i := by + 1; i < sp.End; i++ {
		if sen.Tokens[i].Text == "," {
			sp.End = i
		}
	}
	return sp
}

// running gives tokens as they stand within a sentence: without the capital of its first
// word, where that is no name.
func running(sen *syntax.Sentence, sp syntax.Span) string {
	for !sp.Empty() && isMark(sen.Tokens[sp.Start].Text) {
		sp.Start++
	}
	for !sp.Empty() && isMark(sen.Tokens[sp.End-1].Text) {
		sp.End--
	}
	if sp.Empty() {
		return ""
	}
	var b strings.Builder
	for i := sp.Start; i < sp.End; i++ {
		t := &sen.Tokens[i]
		if i > sp.Start && t.Start > sen.Tokens[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(t.Text)
	}
	words := b.String()
	if t := &sen.Tokens[sp.Start]; sp.Start == 0 && !strings.HasPrefix(t.Tag, "NNP") && t.Tag != "JJ" {
		r, n := utf8.DecodeRuneInString(words)
		words = string(unicode.ToLower(r)) + words[n:]
	}
	return words
}

// isMark: the token has neither letter nor digit.
func isMark(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// wholeName gives the end of a speaker behind the verb with all of his name: "said mayor | Ana Moe", "said the Lund
// Watch | for Human Rights".
func (s *finder) wholeName(sentence int, sp syntax.Span, by, who int) int {
	sen, end := &s.Doc.Sentences[sentence], sp.End
	if who < 0 || who >= sp.End || who < sp.Start || end == 0 {
		return end
	}
	for _, k := range s.mentionsIn(sentence, syntax.Span{Start: end - 1, End: end + 1}) {
		m := &s.Cast.Mentions[k]
		if m.Form == names.Pronoun || m.Span.Start >= end && (m.Form != names.Full || !sen.Tokens[end-1].IsNoun() || who < by) {
			continue
		}
		end = max(end, m.Span.End)
	}
	if end == sp.End && sen.Tokens[end-1].IsNoun() {
		for end < len(sen.Tokens) && strings.HasPrefix(sen.Tokens[end].Tag, "NNP") {
			end++
		}
	}
	return end
}

// withCapital gives back its capital to a surname that opens the sentence: "Moe said".
func (s *finder) withCapital(sentence int, words string) string {
	first := s.Doc.Sentences[sentence].Tokens[0].Text
	if !strings.HasPrefix(words, strings.ToLower(first)+" ") || len(s.mentionsIn(sentence, syntax.Span{End: 1})) == 0 {
		return words
	}
	for _, k := range s.mentionsIn(sentence, syntax.Span{End: 1}) {
		if m := &s.Cast.Mentions[k]; m.Span.Start == 0 && !people(&s.Doc.Sentences[sentence], 0) && (m.Form == names.Short || m.Form == names.Full) {
			return first + words[len(first):]
		}
	}
	return words
}
