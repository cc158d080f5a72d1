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
	d := &form{s: s, fuller: fuller{sent: sent, head: h}, sen: sen, np: np}
	if np.Empty() || np.End != h+1 {
		return fuller{fresh: true} // part of a longer name
	}
	if title(&ts[h]) && s.inBody(sent, h) {
		return fuller{} // what names mean is the cast's to say
	}
	if first := &ts[np.Start]; ts[h].Tag == "NN" && first.Tag != "DT" && !strings.HasPrefix(first.Tag, "NNP") {
		return fuller{fresh: true} // "violence across the border": one of no number
	}
	for i := np.Start; i < h; i++ {
		k := firstRule(formRules, func(holds func(*form, int) bool) bool { return holds(d, i) })
		if k < 0 {
			d.tell(i)
		} else if formRules[k].Then == nil {
			return fuller{fresh: true}
		} else {
			formRules[k].Then(d, i)
		}
	}
	d.readBehind()
	if !d.sure || len(d.words) >= fullerMost {
		return fuller{fresh: d.fresh}
	}
	if d.noun = ts[h].Text; h == 0 {
		d.noun = ts[h].Lower
	}
	d.before = strings.Join(d.words, " ")
	return d.fuller
}

// inBody: the token is part of the full name of an organisation.
func (s *teller) inBody(sent, token int) bool {
	return slices.ContainsFunc(s.MentionsIn[sent], func(mi int) bool {
		m := &s.Cast.Mentions[mi]
		return m.Span.Has(token) && m.Form == names.Full && s.Cast.Entities[m.Entities[0]].Kind == names.Organisation
	})
}

// A form is the words of a noun's phrase while they are read.
type form struct {
	fuller
	s     *teller
	sen   *syntax.Sentence
	np    syntax.Span
	words []string // before the noun
	sure  bool     // a noun or a name says which is meant, and no adjective alone: "the border treaty", "the Syrian army"
}

// formRules say what a word before a noun is to its form; one of which none holds belongs to it. Without a Then the phrase is of
// another thing each time, and has no form. In Yes and No the word stands between brackets.
var formRules = []choice[func(d *form, i int) bool, func(d *form, i int)]{
	{
		Name: "a <suit>", Why: "the story tells of a new one",
		Holds: func(d *form, i int) bool { return d.tag(i) == "DT" && (d.word(i) == "a" || d.word(i) == "an") },
		Then:  func(d *form, _ int) { d.fresh = true },
		Yes:   "Rao *lost* [a] libel suit.",
		No:    "Rao *lost* [the] libel suit.",
	},
	{
		Name: "the, that <suit>", Why: "the line has its own article",
		Holds: func(d *form, i int) bool {
			return d.tag(i) == "DT" && (d.word(i) == "the" || lexicon.Has(d.word(i), lexicon.Demonstrative))
		},
		Then: func(*form, int) {},
		Yes:  "[That] libel suit *failed*.",
		No:   "[Some] libel suits *failed*.",
	},
	{
		Name: "<Monday’s> <suit>", Why: "the time is told beside the line",
		Holds: func(d *form, i int) bool {
			return d.s.InExpression(d.sent, i) || d.tag(i) == "POS" && d.s.InExpression(d.sent, i-1)
		},
		Then: func(*form, int) {},
		Yes:  "Rao *lost* the [2009] libel suit.",
		No:   "Rao *lost* the [ten] libel suits.",
	},
	{
		Name: "<his, ten, other, part> <suit>", Why: "of which the words before the noun do not say which it is, or a list",
		Holds: func(d *form, i int) bool {
			w, tag := d.word(i), d.tag(i)
			return tag == "PRP$" || tag == "DT" || tag == "CD" || lexicon.Has(w, lexicon.PartOf) || w == "," || d.sen.Tokens[i].IsQuoteMark() || lexicon.Has(w, lexicon.OneOfSeveral)
		},
		Yes: "[His] libel suits *failed*.",
		No:  "The [libel] suit *failed*.",
	},
	{
		Name: "<Chad>’s <suit>", Why: "the owner is one word with its mark",
		Holds: func(d *form, i int) bool { return d.tag(i) == "POS" && len(d.words) > 0 },
		Then: func(d *form, i int) {
			d.words[len(d.words)-1] += d.sen.Tokens[i].Text
			d.owned = d.owned || d.tag(d.np.Start) != "DT"
		},
		Yes: "Rao *shut* Chad[’s] libel office.",
		No:  "Rao *shut* [Chad]’s libel office.",
	},
	{
		Name: "a <milder> <virus>", Why: "it is compared with another",
		Holds: func(d *form, i int) bool { return d.tag(i) == "JJR" || d.tag(i) == "RBR" },
		Yes:   "A [bigger] virus *came*.",
		No:    "A [big] virus *came*.",
	},
}

func (d *form) tag(i int) string { return d.sen.Tokens[i].Tag }

func (d *form) word(i int) string { return d.sen.Tokens[i].Lower }

// tell takes the word into the form.
func (d *form) tell(i int) {
	ts, t := d.sen.Tokens, &d.sen.Tokens[i]
	d.words, d.own = append(d.words, t.Text), append(d.own, t.Lower)
	d.sure = d.sure || t.IsNoun() && d.tag(d.head) == "NN" || title(t) && i > 0 || i == 0 && strings.HasPrefix(t.Tag, "NNP") && (ts[1].Tag == "POS" || strings.HasPrefix(ts[1].Tag, "NNP"))
	d.named = d.named || title(t) && i > 0
}

// readBehind takes what "of", "on" and the like add to the noun into the form.
func (d *form) readBehind() {
	var behind []string
	for i, end := d.head+1, d.s.complement(d.sent, d.head, fullerMost-len(d.words)-1); i < end; i++ {
		t := &d.sen.Tokens[i]
		if t.Tag == "POS" {
			behind[len(behind)-1] += t.Text
			continue
		}
		behind = append(behind, t.Text)
		if t.IsNoun() {
			d.own, d.sure = append(d.own, t.Lower), true
			d.named = d.named || title(t)
		}
	}
	d.behind = strings.Join(behind, " ")
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
		if ofAnother(&ts[i]) {
			return 0
		}
		joined := sen.Under(i, h) || sure && (i == h+1 || ts[i].Lower == "of" || !sen.NP(i).Empty())
		if !joined || s.closesComplement(sent, i) {
			break
		}
		named = named || strings.HasPrefix(ts[i].Tag, "NNP")
		if (sure || named || first.Tag == "TO") && endsNounPhrase(ts, i) {
			end = i + 1
		}
	}
	if end > 0 && end+1 >= len(ts) && !slices.ContainsFunc(ts[:h], func(t syntax.Token) bool { return t.IsFinite() }) {
		return 0 // the sentence would have no verb: "A ship to feed the poor left."
	}
	return end
}

// ofAnother: the word says that it is another thing each time: "of | another | port", "to | these | men".
func ofAnother(t *syntax.Token) bool {
	return t.Rel.Is(syntax.Det) && t.Lower != "the" && t.Lower != "a" && t.Lower != "an" || lexicon.Has(t.Lower, lexicon.OneOfSeveral) || t.Tag == "JJR" || t.Tag == "RBR"
}

// closesComplement: the token is no word of a noun phrase behind a noun.
func (s *teller) closesComplement(sent, i int) bool {
	t := &s.Doc.Sentences[sent].Tokens[i]
	return !letters(t.Text) && t.Tag != "POS" || strings.HasPrefix(t.Tag, "PRP") || t.Tag[0] == 'W' || t.Tag == "MD" || t.IsFinite() || s.InExpression(sent, i)
}

// endsNounPhrase: the token is a noun behind which nothing more is said of it.
func endsNounPhrase(ts []syntax.Token, i int) bool {
	next := i + 1
	return ts[i].IsNoun() && (next == len(ts) || !ts[next].IsNoun() && ts[next].Tag != "POS" && ts[next].Tag != "CC" && ts[next].Lower != "of")
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
