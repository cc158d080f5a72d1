package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/rule"
	"dateline/timeline/syntax"
)

// A candidate is a stretch of capitals that may name a person.
type candidate struct {
	name   syntax.Span // without the title
	words  []string    // of the name, without middle initials and suffixes
	title  syntax.Span // office or honorific before the name; empty if none
	score  int         // the weight of what speaks for a person
	person int         // the entity once decided, else -1
}

// enough is the score from which an unknown name of two words and more is a person's.
const enough = 2

// candidates finds the stretches of a sentence that may name people.
func (f *finder) candidates(si int) []candidate {
	s := &f.sents[si]
	var out []candidate
	for i := 0; i < len(s.Tokens); {
		if !s.proper[i] || s.shout {
			i++
			continue
		}
		j := f.runEnd(s, i)
		if noble(s, i, j) { // "the Duke of Wellington"
			name := syntax.Span{Start: i, End: j + 2}
			out = append(out, candidate{name: name, words: f.nameWords(s, name), score: enough, person: -1})
			f.dropHits(s, name)
			i = j + 2
			continue
		}
		if first := (syntax.Span{End: j}); i == 1 && s.isGivenVerb(first, 0) {
			i = 0
		}
		out = f.segments(si, syntax.Span{Start: i, End: j}, out)
		i = j
	}
	return out
}

// runEnd is where the run of capitals ends that begins at token i.
func (f *finder) runEnd(s *sentence, i int) int {
	j := i + 1
	for j < len(s.Tokens) && (s.proper[j] || joins(s, j) || nickname(s, j) || s.isRest(j) || s.isApostrophe(j)) && !f.lineEnds(s, j-1) {
		if nickname(s, j) {
			j += 3
		}
		j++
	}
	return j
}

// nickname says whether a quoted word stands inside a name at j: Ferdinand
// "Bongbong" Marcos.
func nickname(s *sentence, j int) bool {
	return j > 0 && j+3 < len(s.Tokens) && s.proper[j-1] && s.proper[j+1] && s.proper[j+3] && isQuote(s.Tokens[j].Text) && isQuote(s.Tokens[j+2].Text)
}

// isQuote: the word is a quotation mark.
func isQuote(w string) bool {
	switch w {
	case `"`, "“", "”", "‘", "’", "'", "``", "''":
		return true
	}
	return false
}

// noble says whether a title of nobility that is named after a place stands at i.
func noble(s *sentence, i, j int) bool {
	return j == i+1 && s.word(j) == "of" && s.capital(j+1) && s.is(i, lexicon.NobleTitle)
}

// joins says whether token j is a particle inside a name: "von der", "bin", "y".
func joins(s *sentence, j int) bool {
	for k := j; k < len(s.Tokens) && k < j+3; k++ {
		if k > j && s.proper[k] {
			return true
		}
		if !s.words[k].Has(lexicon.NameParticle) {
			return false
		}
	}
	return false
}

// segments parts a run of capitals at titles and at what is known to be no person.
func (f *finder) segments(si int, run syntax.Span, out []candidate) []candidate {
	s := &f.sents[si]
	for i := run.Start; i < run.End; {
		if f.separates(s, run, i) {
			i++
			continue
		}
		j := i + 1
		for j < run.End && !f.separates(s, run, j) {
			j++
		}
		for j > i && s.words[j-1].Has(lexicon.NameParticle) && !s.proper[j-1] {
			j--
		}
		if c, ok := f.judge(si, syntax.Span{Start: i, End: j}); ok {
			out = append(out, c)
		}
		i = max(j, i+1)
	}
	return out
}

// A piece is a token of a run of capitals.
type piece struct {
	*finder
	*sentence
	run syntax.Span
	i   int
}

// separates says whether token i of a run is a title or another name and so no
// part of a person's name.
func (f *finder) separates(s *sentence, run syntax.Span, i int) bool {
	d := &piece{f, s, run, i}
	if h := s.hitAt(i); h != nil {
		return h.span.End-h.span.Start > 1 || h.entity >= 0 || len(h.more) > 0 || rule.First(borneNames, d) == nil
	}
	if partisan(s, i) && i+1 < run.End || !s.isGivenVerb(run, i) && (d.isBeside() || d.isCommon()) {
		return true
	}
	if s.can(i, officeWord|rankWord|honorific) {
		return rule.First(borneOffices, d) == nil
	}
	return officePlural(s, i)
}

// first, last: the token opens the run, or ends it.
func (d *piece) first() bool { return d.i == d.run.Start }
func (d *piece) last() bool  { return d.i+1 == d.run.End }

// afterGiven: a given name stands before it in the run; behind an office or a rank one that is a place's as well.
func (d *piece) afterGiven() bool {
	return !d.first() && (d.can(d.i-1, maleName|femaleName) || d.can(d.i-1, givenName) && titled(d.sentence, d.i-1))
}

// borneNames say where the name of a state or place, of one word, is a person's. In the examples it stands between asterisks.
var borneNames = []rule.Rule[*piece, struct{}]{
	{Name: "Lloyd <Austin>",
		When:     func(d *piece) bool { return d.afterGiven() && !d.hitAt(d.i).adj },
		Examples: []string{"They met Michael *Jordan* there.", "They met Colonel Austin *Mali* there."}, Not: []string{"They met brave *Jordan* there."}},
	{Name: "mayor <India> Prentiss",
		When:     func(d *piece) bool { return d.mayBeGiven() },
		Examples: []string{"They met the mayor *India* Prentiss there."}, Not: []string{"They met the ship *India* Prentiss there."}},
	{Name: "ambassador Adelaide <Ireland> resigned",
		When:     func(d *piece) bool { return d.isNamedAsTwo() },
		Examples: []string{"They heard that Ambassador Adelaide *Ireland* resigned."}, Not: []string{"They heard that Hotel Adelaide *Ireland* closed."}},
	{Name: "<Chad> Bown", Why: "it is a given name too, and no office goes on behind it",
		When: func(d *piece) bool {
			n := d.i + 1
			return d.can(d.i, maleName|femaleName|givenName) && n < d.run.End && !d.known(n) && !d.can(n, officeWord|rankWord) && !d.isPost(d.i)
		},
		Examples: []string{"They met *Chad* Bown there."}, Not: []string{"They met *Mali* Bown there."}},
	{Name: "Mr. <Chad>",
		When:     func(d *piece) bool { return titled(d.sentence, d.i) },
		Examples: []string{"They met Mr. *Mali* there."}, Not: []string{"They met great *Mali* there."}},
	{Name: "Foreign Minister Sorako <Takamatsu>",
		When: func(d *piece) bool {
			h := d.hitAt(d.i)
			return !h.adj && d.last() && !d.first() && titled(d.sentence, d.i-1) && !d.known(d.i-1) && d.knownAs(h).Kind == Place && !d.isSeat(h)
		},
		Examples: []string{"They met Foreign Minister Sorako *Takamatsu* there."}, Not: []string{"They met Foreign Minister Sorako *Mali* there."}},
}

// borneOffices say where a word for an office, a rank or an honorific is a part of a name.
var borneOffices = []rule.Rule[*piece, struct{}]{
	{Name: "Mr <Major>",
		When:     func(d *piece) bool { return d.last() && d.isSurname(d.i) },
		Examples: []string{"They met Mr *Major* there."}, Not: []string{"They met Mr *President* there."}},
	{Name: "Foreign Minister <Shah> Mahmood Qureshi",
		When: func(d *piece) bool {
			return d.reads(d.i, "shah") && !d.first() && !d.last() && d.can(d.i-1, officeWord)
		},
		Examples: []string{"They met Foreign Minister *Shah* Orva there."}, Not: []string{"They met Foreign Minister *Sir* Orva there."}},
	{Name: "Khalid <Sheikh> Omar",
		When: func(d *piece) bool {
			return d.is(d.i, lexicon.InsideName) && !d.first() && !d.last() && !d.known(d.i-1) && !d.can(d.i-1, officeWord|rankWord|honorific)
		},
		Examples: []string{"They met Khalid *Sheikh* Omar there."}, Not: []string{"They met Khalid *President* Omar there."}},
	{Name: "Ahmed <Sheikh>", Why: "but one that is cut short, “Gov.”, is none",
		When:     func(d *piece) bool { return d.afterGiven() && d.last() && !strings.HasSuffix(d.word(d.i), ".") },
		Examples: []string{"They met Ahmed *Premier* there."}, Not: []string{"They met Orva *Premier* there."}},
}

// isSurname: behind "Mr" or "Mrs" the capital is a surname's, whatever the word means elsewhere: "Mr Major",
// "Mrs Spring". But "Mr President" is how one speaks to him.
func (s *sentence) isSurname(i int) bool {
	if i < 1 || s.bits[i-1]&honorific == 0 || !lexicon.Has(strings.TrimSuffix(s.fold[i-1], "."), lexicon.BeforeName) || shape(s.Tokens[i].Text) != capitalised {
		return false
	}
	w := s.words[i]
	return w.Has(lexicon.Masculine) && !w.Has(lexicon.Leader) || w.Has(lexicon.Monarch) || !w.Has(lexicon.Human)
}

// partisan: the word tells of whose party a person is: "Democrat".
func partisan(s *sentence, i int) bool {
	return i >= 0 && s.proper[i] && lexicon.Has(s.fold[i]+"s", lexicon.Party)
}

// officePlural reads "Presidents", "ministers".
func officePlural(s *sentence, i int) bool {
	w := s.fold[i]
	return len(w) > 4 && w[len(w)-1] == 's' && s.bits[i] == 0 && lexicon.Has(w[:len(w)-1], lexicon.Office)
}

// titled says whether an honorific or an office stands right before token i.
func titled(s *sentence, i int) bool {
	return i > 0 && (s.bits[i-1]&honorific != 0 || s.bits[i-1]&officeWord != 0 && s.proper[i-1])
}

// isHumanNoun: the word at i is a noun for a person, or for people, and no name.
func (s *sentence) isHumanNoun(i int) bool {
	return s.noun(i) && (!s.proper[i] || i == 0) && s.tellsHuman(i)
}

// knownAs gives the gazetteer's entity of a hit, the story's own if there is none.
func (f *finder) knownAs(h *hit) Entity {
	if h.entry >= 0 {
		return f.g.known[h.entry].Entity
	}
	return f.cast.Entities[h.entity]
}

// nameWords are the words of a name without middle initials and suffixes.
func (f *finder) nameWords(s *sentence, name syntax.Span) []string {
	words := make([]string, 0, name.End-name.Start)
	for i := name.Start; i < name.End; i++ {
		w := s.Tokens[i].Text
		if i > name.Start && i+2 < name.End && isQuote(w) {
			i += 2
			continue
		}
		if n := len(words) - 1; n >= 0 && (s.isRest(i) || s.isApostrophe(i) || s.isApostrophe(i-1)) {
			words[n] += f.doc.Text[s.Tokens[i-1].End:s.Tokens[i].End]
			continue
		}
		if n := len(words) - 1; n == 0 && isInitial(w) && isInitial(words[0]) { // "P. J. Holm" is "P.J. Holm"
			words[0] += w
			continue
		}
		if i > name.Start && (isInitial(w) || w == "Jr." || w == "Sr." || roman(w) && i > name.Start+1 && s.bits[name.Start]&familyName == 0 && royalTitle(s, f.titleBefore(s, name.Start)) == "") {
			continue
		}
		words = append(words, w)
	}
	return words
}
