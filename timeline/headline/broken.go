package headline

import (
	"slices"
	"strings"

	"dateline/timeline/syntax"
)

// What a line takes apart: a name, a noun and its preposition, a verb and its object.

// nameBroken: words are left out between two of one name or noun phrase.
func (c *checker) nameBroken() bool { return c.brokenRule() >= 0 }

// brokenRule is the first of brokenRules that holds of two parts side by side, -1 for none.
func (c *checker) brokenRule() int {
	for k := 1; k < len(c.parts); k++ {
		a, b := &c.parts[k-1], &c.parts[k]
		if a.span.Empty() || b.span.Empty() {
			continue
		}
		if rule := firstRule(brokenRules, func(holds func(c *checker, a, b *part) bool) bool { return holds(c, a, b) }); rule >= 0 {
			return rule
		}
	}
	return -1
}

// brokenRules say of two parts side by side that they are no longer one name. In Yes and No what stands between bars is left out of
// the line, or is the name behind “=” that is written for it.
var brokenRules = []rule[func(c *checker, a, b *part) bool]{
	{
		Name: "Fatah | <chief Ola Rao>", Why: "of the words behind a noun, an adjective or an owner the name alone is written",
		Holds: func(c *checker, a, b *part) bool {
			t, first := c.tok(a.span.End-1), c.tok(b.span.Start)
			return b.span.Start == a.span.End && b.span.End-b.span.Start > 1 && (t.IsNoun() || t.Tag == "POS" && (c.ofOwner(a.span.End-1) || a.span.End > 1 && c.tok(a.span.End-2).Tag == "NN") || strings.HasPrefix(t.Tag, "JJ")) && !strings.Contains(b.text, first.Text) && first.Tag != "DT" && !strings.HasPrefix(first.Tag, "PRP")
		},
		Yes: "Fatah |chief Rao=Ola Rao| *left* Lund.",
		No:  "Fatah |chief Rao=chief Ola Rao| *left* Lund.",
	},
	{
		Name: "bin | <Osama bin Laden>", Why: "a word of the name stands before it",
		Holds: func(c *checker, a, b *part) bool {
			return b.span.Start == a.span.End && b.text != c.tok(b.span.Start).Text && slices.Contains(strings.Fields(strings.ToLower(b.text)), strings.ToLower(a.text))
		},
		Yes: "Bin |Laden=Osama bin Laden| *left* Lund.",
		No:  "Emir |Laden=Osama bin Laden| *left* Lund.",
	},
	{
		Name: "<Ola> | <Moe> | <Rao>", Why: "a word between two of one name or noun phrase is left out",
		Holds: func(c *checker, a, b *part) bool {
			top := c.phraseHead(a.span.End - 1)
			if b.span.Start <= a.span.End || top != c.phraseHead(b.span.Start) && top != c.phraseHead(b.span.End-1) {
				return false
			}
			for i := a.span.End; i < b.span.Start; i++ {
				if !c.gone(i) && c.phraseHead(i) == top {
					return true
				}
			}
			return false
		},
		Yes: "Ola |Moe |Rao *left* Lund.",
		No:  "|Ola |Moe Rao *left* Lund.",
	},
}

// phraseHead is the head of the name or noun phrase that the token is part of.
func (c *checker) phraseHead(i int) int {
	if r := c.tok(i).Rel; r == syntax.Flat || r == syntax.Compound || r == syntax.Amod {
		return c.tok(i).Head
	}
	return i
}

// ofOwner: the owner before the mark stands behind "of": "chief of Norway's | staff Ola Rao".
func (c *checker) ofOwner(pos int) bool {
	np := c.sen.NP(pos)
	return !np.Empty() && np.Start > 0 && c.tok(np.Start-1).Lower == "of" || pos > 1 && c.tok(pos-2).Lower == "of"
}

// dangles: a noun of the line has lost its preposition or the noun it belongs to, or a verb
// other than the line's own its object ("on Facebook, which he said").
func (c *checker) dangles() bool { return c.dangleRule() >= 0 }

// dangleRule is the first of dangleRules that holds of a token, -1 for none.
func (c *checker) dangleRule() int {
	for i := range c.shown {
		if h := c.tok(i).Head; h < 0 || c.shown[i] == c.shown[h] || c.renamed(i) || c.renamed(h) {
			continue
		}
		if rule := firstRule(dangleRules, func(holds func(*checker, int) bool) bool { return holds(c, i) }); rule >= 0 {
			return rule
		}
	}
	return -1
}

// dangleRules say of a token and its head, of which the line has one, that it needs both. In Yes and No what stands between bars is
// left out of the line, whose act stands between asterisks.
var dangleRules = []rule[func(c *checker, i int) bool]{
	{
		Name: "| <days> | of fire", Why: "the noun is left out with the time",
		Holds: func(c *checker, i int) bool {
			t := c.tok(i)
			return c.shown[i] && t.Rel == "nmod:of" && c.gone(t.Head)
		},
		Yes: "Rao *left* Lund |after two days |of fire.",
		No:  "Rao *left* Lund in |the smoke of |fire.",
	},
	{
		Name: "| after | <Friday prayers>", Why: "the noun has lost its preposition",
		Holds: func(c *checker, i int) bool {
			t := c.tok(i)
			return c.shown[t.Head] && t.Rel == syntax.Case && c.tok(t.Head).IsNoun() && !c.gone(t.Head) && t.Head != c.head && !c.subjectOrObject(t.Head) && t.Lower != "of" && t.Tag != "POS"
		},
		Yes: "Rao *left* Lund |after |prayers.",
		No:  "Rao *left* Lund after prayers.",
	},
	{
		Name: "<he said> | <that he had left>", Why: "another verb of the line has lost what it tells",
		Holds: func(c *checker, i int) bool {
			t := c.tok(i)
			return c.shown[t.Head] && t.Head != c.head && (t.Rel == syntax.Ccomp || t.Rel == syntax.Xcomp || t.Rel == syntax.Obj) && !c.gone(i) && c.sen.ClauseOf(t.Head) >= 0 && t.Tag[0] != 'W'
		},
		Yes: "Rao *left* Lund after guards seized| the port|.",
		No:  "Rao *left* Lund after guards fled|.",
	},
}

// subjectOrObject: the token is an argument of the line's verb, wherever else it stands.
func (c *checker) subjectOrObject(token int) bool {
	return c.isVerb && (c.isSubject(token, c.sen.Subjects(c.head)) || c.sen.Object(c.head) == token)
}
