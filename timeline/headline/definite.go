package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// What a bare definite noun means: "the suit" is the "libel suit against the bank" of which the story told before, where it
// tells of no other.

const (
	fullerMost  = 9   // words of the form that explains a bare noun
	fullerReach = 200 // sentences that are searched for it: a longer text tells of many, and the search must stay linear
	fullerAgo   = 10  // sentences before the noun in which a common word tells which is meant, and no name
	fullerNear  = 2   // sentences behind a new one in which the noun means it, though others were told of before
)

// A fuller is a bare definite noun, and the words that the story had with it before.
type fuller struct {
	syntax.Span
	before, noun string   // "libel", "suit"
	behind       string   // "against the bank"
	own          []string // words that tell it from others
	sent, head   int      // the mention that has them
	named        bool     // one of them is a name
	fresh        bool     // which was of a new one: "a libel suit"
	owned        bool     // the noun has no article there: "Chad's libel suit"
}

// text is the noun with these words.
func (f *fuller) text() string { return strings.TrimSpace(f.before + " " + f.noun + " " + f.behind) }

// fuller reads the article at the token and the noun behind it; its span is empty where they are not bare, or it is not sure
// what they mean: the story told of none before with more words, or of several.
func (s *teller) fuller(sent, i int) (f fuller) {
	noun := s.bareDefinite(sent, i)
	if noun == "" {
		return f
	}
	seen, several := false, false
	for k := 0; k <= sent; k++ {
		o := &s.Doc.Sentences[k]
		for at := range o.Tokens {
			u := &o.Tokens[at]
			if k == sent && at > i {
				break
			}
			if s.Doc.Blocks[o.Block].Headline && u.Text != u.Lower || !u.IsNoun() && o.NP(at).End != at+1 || lexicon.NounLemma(u.Lower) != lexicon.NounLemma(noun) {
				continue
			}
			g := s.formOf(k, at)
			switch {
			case u.Lower != noun:
				several, f = true, fuller{}
			case len(g.own) == 0 && !g.fresh:
				several = several || !seen // one that all know, as it seems
			case len(g.own) > 0 && !g.fresh && f.has(g.own):
			case len(f.own) > 0 && f.sent == k:
				several, f = true, fuller{} // "a Togo ship hit a Mali ship"
			default:
				several, f = several || seen, g
			}
			seen = true
		}
	}
	if len(f.own) == 0 || !f.named && f.sent+fullerAgo < sent || several && !(f.fresh && f.sent+fullerNear >= sent) {
		return fuller{}
	}
	f.Span = syntax.Span{Start: i, End: i + 2}
	return f
}

// bareDefinite is the noun, of a thing, that stands alone behind the article or demonstrative at the token.
func (s *teller) bareDefinite(sent, i int) string {
	sen := &s.Doc.Sentences[sent]
	if sent >= fullerReach || i+1 >= len(sen.Tokens) || sen.Tokens[i].Tag != "DT" {
		return ""
	}
	d, t := sen.Tokens[i].Lower, &sen.Tokens[i+1]
	if d != "the" && !lexicon.Has(d, lexicon.Demonstrative) || t.Tag != "NN" && t.Tag != "NNS" || t.Text != t.Lower || !plainNoun(t.Lower) {
		return ""
	}
	if next := i + 2; next < len(sen.Tokens) && t.Tag == "NN" && (sen.Tokens[next].Tag == "VB" || sen.Tokens[next].Tag == "VBP") {
		return "" // "the vote threshold", which the tree took for a verb
	}
	if np := sen.NP(i + 1); np.Start != i || np.End != i+2 || s.boundBy(sent, i+1) || s.InExpression(sent, i+1) || quotedAt(sen, i) {
		return ""
	}
	return t.Lower
}

// has: the words are of those that the story had.
func (f *fuller) has(words []string) bool {
	return len(f.own) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(f.own, w) })
}

// formOf gives the words of the noun's phrase as a line has them, with what "of", "on" and the like add to it; none where
// they do not tell which is meant.
func (s *teller) formOf(sent, h int) fuller {
	sen := &s.Doc.Sentences[sent]
	ts, np := sen.Tokens, sen.NP(h)
	f := fuller{sent: sent, head: h}
	if np.Empty() || np.End != h+1 {
		return fuller{fresh: true} // part of a longer name
	}
	if title(&ts[h]) && slices.ContainsFunc(s.MentionsIn[sent], func(mi int) bool {
		m := &s.Cast.Mentions[mi]
		return m.Span.Has(h) && m.Form == names.Full && s.Cast.Entities[m.Entities[0]].Kind == names.Organisation
	}) {
		return fuller{} // what names mean is the cast's to say
	}
	var before, behind []string
	if first := &ts[np.Start]; ts[h].Tag == "NN" && first.Tag != "DT" && !strings.HasPrefix(first.Tag, "NNP") {
		return fuller{fresh: true} // "violence across the border": one of no number
	}
	names := false // a noun or a name says which is meant, and no adjective alone: "the border treaty", "the Syrian army"
	for i := np.Start; i < h; i++ {
		t := &ts[i]
		switch {
		case t.Tag == "DT" && (t.Lower == "a" || t.Lower == "an"):
			f.fresh = true
		case t.Tag == "DT" && (t.Lower == "the" || lexicon.Has(t.Lower, lexicon.Demonstrative)):
		case s.InExpression(sent, i) || t.Tag == "POS" && s.InExpression(sent, i-1):
		case t.Tag == "PRP$" || t.Tag == "DT" || t.Tag == "CD" || lexicon.Has(t.Lower, lexicon.PartOf) || t.Text == "," || t.IsQuoteMark() || lexicon.Has(t.Lower, lexicon.OneOfSeveral):
			return fuller{fresh: true}
		case t.Tag == "POS" && len(before) > 0:
			before[len(before)-1] += t.Text
			f.owned = f.owned || ts[np.Start].Tag != "DT"
		case t.Tag == "JJR" || t.Tag == "RBR":
			return fuller{fresh: true} // "a milder virus"
		default:
			before, f.own = append(before, t.Text), append(f.own, t.Lower)
			names = names || t.IsNoun() && ts[h].Tag == "NN" || title(t) && i > 0 || i == 0 && strings.HasPrefix(t.Tag, "NNP") && (ts[1].Tag == "POS" || strings.HasPrefix(ts[1].Tag, "NNP"))
			f.named = f.named || title(t) && i > 0
		}
	}
	for i := h + 1; i < s.complement(sent, h, fullerMost-len(before)-1); i++ {
		if ts[i].Tag == "POS" {
			behind[len(behind)-1] += ts[i].Text
			continue
		}
		behind = append(behind, ts[i].Text)
		if ts[i].IsNoun() {
			f.own, names = append(f.own, ts[i].Lower), true
			f.named = f.named || title(&ts[i])
		}
	}
	if !names || len(before) >= fullerMost {
		return fuller{fresh: f.fresh}
	}
	if f.noun = ts[h].Text; h == 0 {
		f.noun = ts[h].Lower
	}
	f.before, f.behind = strings.Join(before, " "), strings.Join(behind, " ")
	return f
}

// complement is the token behind at most so many words right behind the noun that say of what it is, between or against whom,
// or to do what: they end with a noun of theirs; 0 if there are none. Another preposition may be the verb's, and has a name.
func (s *teller) complement(sent, h, most int) (end int) {
	sen := &s.Doc.Sentences[sent]
	ts, named := sen.Tokens, false
	if h+1 >= len(ts) {
		return 0
	}
	first := &ts[h+1]
	sure := first.Lower == "of" || lexicon.Has(first.Lower, lexicon.GoesWithNoun) // whatever the tree says
	if first.Tag != "TO" && !first.IsPrep() || !sure && ts[h].Rel == "dep" {
		return 0
	}
	for i := h + 1; i < len(ts) && i <= h+most; i++ {
		t := &ts[i]
		if t.Rel.Is(syntax.Det) && t.Lower != "the" && t.Lower != "a" && t.Lower != "an" || lexicon.Has(t.Lower, lexicon.OneOfSeveral) || t.Tag == "JJR" || t.Tag == "RBR" {
			return 0 // "of another port", "to these men"
		}
		if !sen.Under(i, h) && !(sure && (i == h+1 || t.Lower == "of" || !sen.NP(i).Empty())) || !letters(t.Text) && t.Tag != "POS" || strings.HasPrefix(t.Tag, "PRP") || t.Tag[0] == 'W' || t.Tag == "MD" || t.IsFinite() || s.InExpression(sent, i) {
			break
		}
		named = named || strings.HasPrefix(t.Tag, "NNP")
		if next := i + 1; (sure || named || first.Tag == "TO") && t.IsNoun() && (next == len(ts) || !ts[next].IsNoun() && ts[next].Tag != "POS" && ts[next].Tag != "CC" && ts[next].Lower != "of") {
			end = next
		}
	}
	if end > 0 && end+1 >= len(ts) && !slices.ContainsFunc(ts[:h], func(t syntax.Token) bool { return t.IsFinite() }) {
		return 0 // the sentence would have no verb: "A ship to feed the poor left."
	}
	return end
}

// plainNoun: the noun is of a thing that a story may tell of once: no person, time, part or measure.
func plainNoun(w string) bool {
	l := lexicon.NounLemma(w)
	for _, f := range []lexicon.Feature{lexicon.Title, lexicon.Human, lexicon.TimeNoun, lexicon.CountNoun, lexicon.Fraction, lexicon.Ruler, lexicon.PartOf, lexicon.Settlement, lexicon.Family, lexicon.PartOfLand, lexicon.RulesLand, lexicon.Government} {
		if lexicon.Has(l, f) || lexicon.Has(w, f) {
			return false
		}
	}
	return true
}
