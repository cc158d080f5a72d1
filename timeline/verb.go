package timeline

import (
	"strings"

	"dateline/timeline/syntax"
)

// verb writes a verb group. The past perfect only places a verb before another of its
// story ("had landed the evening before"): beside a date of its own it is the past.
func (h *headline) verb(cl *syntax.Clause, sp syntax.Span, plural bool) {
	at, past := h.simplePast(cl, sp, plural)
	if past == "" {
		h.span(sp.Start, sp.End)
		return
	}
	had, been := at[0], at[1]
	for i := sp.Start; i < sp.End; i++ {
		switch {
		case i == had:
			continue
		case i == been:
			h.parts = append(h.parts, part{text: past, token: i})
		default:
			h.span(i, i+1)
		}
	}
}

// simplePast gives the past tense of a group in the past perfect, and the tokens of its
// "had" and of the word that the past takes the place of; "" for any other group.
func (h *headline) simplePast(cl *syntax.Clause, sp syntax.Span, plural bool) (at [2]int, past string) {
	v, ts := &cl.Verb, h.sen.Tokens
	if !v.Perfect || v.Tense != syntax.Past || v.Modal != "" || v.Negated || v.Progressive || v.Plan {
		return at, ""
	}
	had := sp.Start
	for had < sp.End && ts[had].Lower != "had" {
		had++
	}
	next := had + 1
	for next < sp.End && ts[next].Tag == "RB" {
		next++
	}
	if next >= sp.End {
		return at, ""
	}
	at = [2]int{had, next}
	switch past = syntax.VerbPast(ts[next].Lower); {
	case past == "was" && plural:
		return at, "were"
	default:
		return at, past
	}
}

// takesPlural: the noun phrase takes a verb in the plural.
func takesPlural(ts []syntax.Token, sp syntax.Span) bool {
	h := -1
	for i := sp.Start; i < sp.End && i < len(ts); i++ {
		switch t := ts[i]; {
		case t.Tag == "CC" && t.Lower == "and":
			return true
		case t.Tag == "PRP":
			return t.Lower == "they" || t.Lower == "we"
		case isNoun(t):
			h = i
		case t.Tag == "CD" && h < 0 && t.Lower != "one" && t.Lower != "1":
			return true
		case h >= 0 && (isPrep(t) || t.Text == ","):
			return pluralNoun(ts[h])
		}
	}
	return h >= 0 && pluralNoun(ts[h])
}

func pluralNoun(t syntax.Token) bool {
	return t.Tag == "NNS" || t.Tag == "NNPS" && !strings.HasSuffix(t.Lower, "states") && !strings.HasSuffix(t.Lower, "nations") || t.Lower == "police" || t.Lower == "people"
}

// governor gives the clause that r's infinitive hangs on, where what happened is told
// there ("the parties decide | to return", "was unable | to reach Kraków"); -1 where the
// infinitive says all: a headline's "to" stands for what is ahead.
func (s *story) governor(r *report) int {
	if r.nominal() || r.status != Occurred && r.status != Ongoing {
		return -1
	}
	sen := &s.doc.Sentences[r.sent]
	cl := &sen.Clauses[r.clause]
	if cl.Kind != syntax.Infinitive && (cl.Kind != syntax.Complement || cl.Marker != "to") || cl.Parent < 0 {
		return -1
	}
	p := &sen.Clauses[cl.Parent]
	if p.Verb.Span.Empty() || p.Verb.Span.Start >= cl.Span.Start || s.subjectSpan(sen, cl.Parent).Empty() {
		return -1
	}
	return cl.Parent
}
