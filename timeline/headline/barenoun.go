package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// What "the military", "the state" and "the companies" are, of which the cast has no mention: the noun alone, in a
// story that has one candidate only.

// A bare is a noun with its article alone, and what it is of, or who is meant.
type bare struct {
	syntax.Span
	name     string
	of       bool // it is the name's: "Guinea’s military"; else it is the name itself
	entities []int
}

// bareNoun reads what begins at the token; its name is "" where that is not sure.
func (s *teller) bareNoun(sent, i int) bare {
	d, ok := s.bareWordAt(sent, i)
	if !ok {
		return bare{}
	}
	k := firstRule(bareRules, func(holds func(*bareWord) bool) bool { return holds(&d) })
	if k < 0 {
		return bare{}
	}
	b := bare{Span: syntax.Span{Start: i, End: d.end}, entities: bareRules[k].Then(&d), of: d.owned}
	if len(b.entities) == 0 || b.of && s.speaksOf(sent, syntax.Span{End: len(d.sen.Tokens)}, b.entities) {
		return bare{}
	}
	var all []string
	for _, e := range b.entities {
		all = append(all, s.Cast.Entities[e].Name)
	}
	b.name = join(all)
	return b
}

// A bareWord is a noun with its article alone, that the cast does not know better.
type bareWord struct {
	s       *teller
	sen     *syntax.Sentence
	sent, i int
	word    string // of one token or two
	end     int    // the token behind it
	owned   bool   // it is a part or body of whom it stands for
}

// bareWordAt reads the noun that begins at the token.
func (s *teller) bareWordAt(sent, i int) (d bareWord, ok bool) {
	sen := &s.Doc.Sentences[sent]
	ts := sen.Tokens
	first := bareStart(ts, i)
	if first < 0 || first >= len(ts) || sent >= fullerReach || quotedAt(sen, i) {
		return d, false
	}
	d = bareWord{s: s, sen: sen, sent: sent, i: i, word: ts[first].Lower, end: first + 1}
	if d.end < len(ts) && lexicon.Has(d.word+" "+ts[d.end].Lower, lexicon.OnePerState) {
		d.word, d.end = d.word+" "+ts[d.end].Lower, d.end+1
	}
	h, body := d.end-1, lexicon.Has(d.word, lexicon.OnePerState)
	owns := d.end < len(ts) && ts[d.end].Tag == "POS"
	switch {
	case !ts[h].IsNoun() && !body, !owns && (s.boundBy(sent, h) || sen.NP(h).End > d.end), ts[h].Text != ts[h].Lower && !body, s.otherMention(sent, i, d.word):
		return d, false
	}
	return d, true
}

// bareStart is the token of the noun whose article stands at the token, or which stands there and has none; -1 if there is none.
func bareStart(ts []syntax.Token, i int) int {
	switch {
	case ts[i].Lower == "parliament" && (i == 0 || !ts[i-1].IsNoun() && ts[i-1].Tag != "POS" && ts[i-1].Tag != "PRP$" && ts[i-1].Tag[0] != 'J' && ts[i-1].Tag != "DT"):
		return i
	case ts[i].Lower == "the":
		return i + 1
	}
	return -1
}

// bareRules say of which noun it can be told whom it means, and who that is; nobody, where that is not sure. In Yes and No the noun
// is the one behind the article between brackets: there is somebody in Yes, and nobody in No.
var bareRules = []choice[func(*bareWord) bool, func(*bareWord) []int]{
	{
		Name: "the state", Why: "the only federal state that is spoken of nearby",
		Holds: func(d *bareWord) bool { return d.word == "state" },
		Then: func(d *bareWord) []int {
			return d.onlyNear(d.s.chief(d.sent, d.i, 1, func(e *names.Entity) bool {
				return e.Kind == names.Place && lexicon.Has(strings.ToLower(e.Name), lexicon.FederalState)
			}))
		},
		Yes: "Texas shut its schools. Texas has many. Guards *left* [the] state on Monday.",
		No:  "Texas shut its schools. Utah has many. Guards *left* [the] state on Monday.",
	},
	{
		Name: "the military", Why: "every land has one, and it is that of the only land of which the story tells",
		Holds: func(d *bareWord) bool { return lexicon.Has(d.word, lexicon.OnePerState) },
		Then: func(d *bareWord) []int {
			d.owned = true
			of := d.s.chief(d.sent, d.i, 1, ofKind(names.State))
			if len(of) != 1 || d.s.plainlyOf(d.sent, of[0]) && !d.mayBeBelow(of[0]) {
				return of
			}
			return nil
		},
		Yes: "President Adam Rao of Togo voted in May. Togo was calm. On Monday [the] military *seized* the port.",
		No:  "Togo voted in May. Mali was calm. Togo sang. On Monday [the] military *seized* the port.",
	},
	{
		Name: "the companies", Why: "the only two of which the story tells nearby",
		Holds: func(d *bareWord) bool {
			return d.sen.Tokens[d.end-1].Tag == "NNS" && lexicon.Has(lexicon.NounLemma(d.word), lexicon.Firm)
		},
		Then: func(d *bareWord) []int { return d.onlyNear(d.s.chief(d.sent, d.i, 2, ofKind(names.Organisation))) },
		Yes:  "Orvalla Inc. sued Tundra Corp. in May. Orvalla Inc. won. [The] companies *met* on Monday.",
		No:   "Orvalla Inc. sued guards in May. Orvalla Inc. won. [The] companies *met* on Monday.",
	},
}

// onlyNear gives them where no others of their kind are spoken of nearby, else nobody.
func (d *bareWord) onlyNear(entities []int) []int {
	if !d.s.onlyNear(d.sent, d.i, entities) {
		return nil
	}
	return entities
}

// mayBeBelow: a state of the federation has such a body too.
func (d *bareWord) mayBeBelow(land int) bool {
	return lexicon.Has(d.word, lexicon.HomeBody) && lexicon.Has(d.word, lexicon.OrganisationHead) && d.s.Cast.NamesFederal(d.sent, d.s.Cast.Entities[land].Name)
}

// otherMention: the cast has a mention that begins at the token or right behind it, and it is no more than the noun:
// "the Supreme Court" of a state that the text does not say.
func (s *teller) otherMention(sent, i int, noun string) bool {
	return slices.ContainsFunc(s.MentionsIn[sent], func(mi int) bool {
		m := &s.Cast.Mentions[mi]
		if noun == "state" && m.Form == names.Description && s.Cast.Entities[m.Entities[0]].Kind == names.Place {
			return false // one of a federation, which is the same noun
		}
		return (m.Span.Start == i || m.Span.Start == i+1) && !(lexicon.Has(noun, lexicon.OnePerState) && strings.ToLower(s.Cast.Entities[m.Entities[0]].Name) == noun)
	})
}

// speaksOf: the span has one of the entities by name, or what belongs to it.
func (s *teller) speaksOf(sent int, sp syntax.Span, entities []int) bool {
	return slices.ContainsFunc(s.MentionsIn[sent], func(mi int) bool {
		m := &s.Cast.Mentions[mi]
		return sp.Has(m.Span.Start) && m.Form != names.Pronoun && m.Form != names.Description && slices.ContainsFunc(append([]int{m.Acting}, m.Entities...), func(e int) bool {
			return e >= 0 && (slices.Contains(entities, e) || slices.ContainsFunc(entities, func(x int) bool {
				return s.Cast.Entities[x].Kind == names.State && s.Cast.Entities[e].State == s.Cast.Entities[x].Name
			}))
		})
	})
}

// datedName: the date stands before the noun as part of its name, "the 4 June truce".
func (r *mention) datedName() bool {
	if !r.Nominal() || r.When.Empty() || r.When.End > r.Head || r.When.End < r.Noun.Start || r.sen.Tokens[r.When.Start].IsPrep() {
		return false
	}
	return r.sen.Tokens[r.When.End-1].Tag != "POS"
}
