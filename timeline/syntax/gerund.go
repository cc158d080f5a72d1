package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// gerundSubject reports whether the "-ing" form at i is a noun that governs phrases
// and then a verb: "Shelling of the port continued", "Voting in Lima began".
func gerundSubject(toks []Token, i int) bool {
	if i+2 >= len(toks) || toks[i+1].Tag != "IN" {
		return false
	}
	if i > 0 && !gerundBehind(&toks[i-1], toks[i+1].Lower) {
		return false
	}
	noun := false // a noun has ended the phrase: only a verb or "and" may follow
	for j := i + 1; j < len(toks) && j < i+20; j++ {
		switch tag := toks[j].Tag; {
		case isNoun(tag):
			noun = true
		case isFiniteT(tag):
			return noun
		case tag == "DT" || tag == "PRP$" || isAdj(tag):
		case tag == "IN" || tag == "CC" || tag == "POS":
			if toks[j].Has(lexicon.Subordinator) || toks[j].Lower == "that" {
				return false
			}
			noun = false
		case tag == "CD":
		default:
			return false
		}
	}
	return false
}

// gerundBehind: the subject of a clause may begin behind the token with an "-ing" form and the preposition.
func gerundBehind(t *Token, prep string) bool {
	return t.Has(lexicon.GerundSubjectMark) || prep == "of" && (t.Tag == "," || t.Tag == "CC" || t.Tag == ":")
}

// gerundCompound reports whether the word at i is an "-ing" form that makes one noun
// with the next word: "working capital", "a holding company".
func gerundCompound(toks []Token, i int) bool {
	if i+1 >= len(toks) || !strings.HasSuffix(toks[i].Lower, "ing") {
		return false
	}
	return lexicon.GoesWith(toks[i].Lower, lexicon.NounLemma(toks[i+1].Lower))
}

// gerundEvent reports whether the "-ing" form at i is an event noun without an object:
// "were hurt in shelling on Sunday".
func gerundEvent(toks []Token, i int) bool {
	if i == 0 || !lexicon.IsEvent(toks[i].Lower) {
		return false
	}
	next := ""
	if i+1 < len(toks) {
		next = toks[i+1].Tag
	}
	if toks[i-1].Has(lexicon.Occasion) || dayBefore(toks, i) {
		return next == "" || next == "IN" || next == "," || next == "." || next == "CC"
	}
	return false
}

// dayBefore reports whether an article and a day of a month stand right before token i: "the 2 February | shooting".
func dayBefore(toks []Token, i int) bool {
	if i < 3 || toks[i-3].Tag != "DT" {
		return false
	}
	a, b := &toks[i-2], &toks[i-1]
	return a.Tag == "CD" && b.Has(lexicon.Month) || a.Has(lexicon.Month) && b.Tag == "CD"
}

// samePast: verbs whose past is their base form, and looks like a noun: "spread", "hit".
func samePast(w string) bool {
	f, ok := lexicon.FormOf(w)
	return ok && f.Past && f.Base == w
}

// staysOn: the past of a verb of state that the tagger takes for an adjective.
func staysOn(w string) bool { return w == "stayed" || w == "remained" }

// gerundActs reports whether the "-ing" clause on top of the stack, with its object at item
// first, is the subject of the verb at k: it begins its sentence, no comma ends it, and no
// other noun can be the subject.
func (m *machine) gerundActs(k, first, outer int) bool {
	t := m.top()
	if outer < 0 || first != m.reg || t.Kind != Participle || t.Marker != "" || !t.Antecedent.Empty() || m.toks[t.Verb.Head].Tag != "VBG" {
		return false
	}
	if o := &m.cl[m.stack[outer]]; !o.Subject.Empty() || o.Span.Start != t.Span.Start {
		return false
	}
	return true
}
