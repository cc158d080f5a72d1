package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What a bare definite noun means: "the truce" is "truce between Chad and Mali", where the story so first
// tells of it and of no other.

const (
	fullerMost  = 7   // words of the form that is written for a bare noun
	fullerReach = 200 // sentences that are searched for it: a longer text tells of many, and the search must stay linear
)

// fuller gives the words of the story's first mention of what a noun phrase of an article and a noun alone
// means, without article and times; "" where that is not sure: there is none before it with more words, a
// later one has other words, or a later one is a new one ("another truce", "a truce").
func (s *teller) fuller(sent int, sp syntax.Span) string {
	sen := &s.Doc.Sentences[sent]
	if sent >= fullerReach || sp.End-sp.Start != 2 || sen.Tokens[sp.Start].Lower != "the" {
		return ""
	}
	h := sp.Start + 1
	t := &sen.Tokens[h]
	if t.Tag != "NN" && t.Tag != "NNS" || t.Text != t.Lower || !plainNoun(t.Lower) || sp.End < len(sen.Tokens) && s.bounds(sen, h) {
		return ""
	}
	first, words := "", map[string]bool{}
	for i := 0; i <= sent; i++ {
		o := &s.Doc.Sentences[i]
		for k := range o.Tokens {
			u := &o.Tokens[k]
			if i == sent && k >= h {
				break
			}
			if u.Lower != t.Lower || !u.IsNoun() {
				continue
			}
			np := o.NP(k)
			if np.Empty() || np.End != k+1 {
				return "" // part of a longer name
			}
			form, own, fresh := s.formOf(i, np)
			switch {
			case form == "" && fresh && first != "":
				return ""
			case form == "":
			case first == "":
				first = form
				for _, w := range own {
					words[w] = true
				}
			default:
				for _, w := range own {
					if !words[w] {
						return ""
					}
				}
			}
		}
	}
	return first
}

// formOf gives the words of a noun phrase as a line has them, with what "of", "on" and the like add to it,
// and its modifiers; "" if it has none. It is fresh where it tells of a new one.
func (s *teller) formOf(sent int, np syntax.Span) (form string, own []string, fresh bool) {
	sen := &s.Doc.Sentences[sent]
	ts := sen.Tokens
	h := np.End - 1
	var out []string
	names := false // a noun or a name says which is meant, and no adjective alone: "the border treaty", "the Syrian army"
	for i := np.Start; i < h; i++ {
		t := &ts[i]
		switch {
		case t.Tag == "DT":
			fresh = fresh || t.Lower != "the"
		case s.InExpression(sent, i) || t.Tag == "POS" && s.InExpression(sent, i-1):
		case t.Tag == "PRP$" || t.Tag == "CD" || lexicon.Has(t.Lower, lexicon.PartOf) || t.Text == "," || t.IsQuoteMark() || lexicon.Has(t.Lower, lexicon.OneOfSeveral):
			return "", nil, true
		default:
			if t.Tag == "POS" && len(out) > 0 {
				out[len(out)-1] += t.Text
				continue
			}
			out = append(out, t.Text)
			own = append(own, t.Lower)
			names = names || t.IsNoun() && ts[h].Tag == "NN" || title(t) && i > 0 || i == 0 && strings.HasPrefix(t.Tag, "NNP")
		}
	}
	out = append(out, ts[h].Text)
	if end := s.complement(sent, h); end > 0 {
		for i := h + 1; i < end; i++ {
			out = append(out, ts[i].Text)
			if ts[i].IsNoun() {
				own, names = append(own, ts[i].Lower), true
			}
		}
	}
	if !names || len(out) > fullerMost {
		return "", nil, fresh
	}
	return strings.Join(out, " "), own, fresh
}

// complement is the token behind a short phrase right behind the noun that says what it is of or between
// whom; 0 if it has none.
func (s *teller) complement(sent, h int) int {
	sen := &s.Doc.Sentences[sent]
	ts := sen.Tokens
	if h+2 >= len(ts) || !ts[h+1].IsPrep() || ts[h+1].Lower != "of" && ts[h+1].Lower != "between" {
		return 0
	}
	k := ts[h+1].Head
	if k < 0 || !ts[k].IsNoun() || !sen.Under(k, h) {
		return 0
	}
	end := k + 1
	return end
}

// bounds: something behind the noun already says which is meant.
func (s *teller) bounds(sen *syntax.Sentence, h int) bool {
	for i := h + 1; i < len(sen.Tokens); i++ {
		if t := &sen.Tokens[i]; t.Head == h && (t.Rel.Is(syntax.Nmod) || t.Rel.Is(syntax.Acl) || t.Rel == syntax.Appos) {
			return true
		}
	}
	next := &sen.Tokens[h+1]
	return next.IsNoun() || next.Tag == "POS" || next.Lower == "of"
}

// plainNoun: the noun is of a thing that a story may tell of once: no person, time, part or measure.
func plainNoun(w string) bool {
	l := lexicon.NounLemma(w)
	for _, f := range []lexicon.Feature{lexicon.Title, lexicon.Human, lexicon.TimeNoun, lexicon.CountNoun, lexicon.Fraction, lexicon.Ruler, lexicon.PartOf, lexicon.Settlement, lexicon.Family, lexicon.PartOfLand} {
		if lexicon.Has(l, f) || lexicon.Has(w, f) {
			return false
		}
	}
	return true
}
