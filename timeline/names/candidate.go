package names

import (
	"strings"

	"dateline/timeline/lexicon"
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
func (f *finder) candidates(s *sentence) []candidate {
	var out []candidate
	for i := 0; i < len(s.Tokens); {
		if !s.proper[i] || s.shout {
			i++
			continue
		}
		j := i + 1
		for j < len(s.Tokens) && (s.proper[j] || joins(s, j) || nickname(s, j) || s.isRest(j) || s.isApostrophe(j)) && !f.lineEnds(s, j-1) {
			if nickname(s, j) {
				j += 3
			}
			j++
		}
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
		out = f.segments(s, syntax.Span{Start: i, End: j}, out)
		i = j
	}
	return out
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
	if j != i+1 || j+1 >= len(s.Tokens) || s.fold[j] != "of" || !s.proper[j+1] {
		return false
	}
	return s.words[i].Has(lexicon.NobleTitle)
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
func (f *finder) segments(s *sentence, run syntax.Span, out []candidate) []candidate {
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
		if c, ok := f.judge(s, syntax.Span{Start: i, End: j}); ok {
			out = append(out, c)
		}
		i = max(j, i+1)
	}
	return out
}

// separates says whether token i of a run is a title or another name and so no
// part of a person's name.
func (f *finder) separates(s *sentence, run syntax.Span, i int) bool {
	afterGiven := i > run.Start && s.bits[i-1]&(maleName|femaleName) != 0
	if h := s.hitAt(i); h != nil {
		single := h.span.End-h.span.Start == 1
		next := i + 1
		switch {
		case !single || h.entity >= 0 || len(h.more) > 0:
			return true
		case afterGiven && !h.adj: // "Lloyd Austin", "Michael Jordan"
			return false
		case f.mayBeGiven(s, run, i):
			return false // "the critic Gao Zhisheng", "mayor India Prentiss"
		case f.isNamedAsTwo(s, run, i):
			return false // "Ambassador Adelaide Ireland resigned"
		case s.bits[i]&(maleName|femaleName|givenName) != 0 && next < run.End && s.hitAt(next) == nil && s.bits[next]&(officeWord|rankWord) == 0 && !s.isPost(i): // "Chad Bown"
			return false
		case titled(s, i):
			return false
		case !h.adj && next == run.End && i > run.Start && titled(s, i-1) && s.hitAt(i-1) == nil && f.knownAs(h).Kind == Place && !f.isSeat(h):
			return false // "Foreign Minister Sorako Takamatsu"
		}
		return true
	}
	if partisan(s, i) && i+1 < run.End || !s.isGivenVerb(run, i) && (f.isBeside(s, run, i) || f.isCommon(s, run, i)) {
		return true
	}
	if s.bits[i]&(officeWord|rankWord|honorific) != 0 {
		last := i+1 == run.End
		if last && s.isSurname(i) ||
			s.fold[i] == "shah" && i > run.Start && !last && s.bits[i-1]&officeWord != 0 {
			return false // "Foreign Minister Shah Mahmood Qureshi"
		}
		if s.words[i].Has(lexicon.InsideName) && i > run.Start && !last && s.hitAt(i-1) == nil && s.bits[i-1]&(officeWord|rankWord|honorific) == 0 {
			return false // "Khalid Sheikh Omar"
		}
		return !(afterGiven && last && s.fold[i][len(s.fold[i])-1] != '.')
	}
	return officePlural(s, i)
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

// judge weighs what speaks for a person. "D-Ala." only tells of whose party and state one is.
func (f *finder) judge(s *sentence, name syntax.Span) (candidate, bool) {
	c := candidate{name: name, words: f.nameWords(s, name), person: -1}
	n := name.End - name.Start
	if n == 0 || n > 6 || n == 1 && partisan(s, name.Start) || n > 1 && f.isOneOfKindNamed(s, name) || strings.IndexByte(s.fold[name.Start], '-') == 1 || n > 1 && s.words[name.Start].Has(lexicon.CodeName) {
		return c, false
	}
	end := name.End - 1
	for end > name.Start && roman(s.Tokens[end].Text) { // "World War II"
		end--
	}
	last := s.fold[end]
	if one, plural := strings.CutSuffix(s.Tokens[end].Text, "s"); n > 1 && plural && isAcronym(one) {
		return c, false // "Backbench MPs"
	}
	if n > 1 && lexicon.IsEvent(last) && s.bits[name.Start]&(maleName|femaleName|givenName|familyName) == 0 && s.bits[max(name.Start-1, 0)]&honorific == 0 {
		return c, false // "an Official Working Visit"
	}
	if n > 1 && (lexicon.Has(last, lexicon.OrganisationHead) || lexicon.Has(last, lexicon.PlaceHead) || lexicon.Has(last, lexicon.OtherHead)) && s.bits[name.Start]&(maleName|femaleName) == 0 || n > 1 && lexicon.Has(last, lexicon.OtherHead) {
		return c, false
	}
	if one := lexicon.NounLemma(s.fold[name.Start]); n > 1 && one != s.fold[name.Start] && lexicon.Has(one, lexicon.Creed) {
		return c, false // "Muslims Read more"
	}
	for i := name.Start; i < name.End; i++ {
		if t := s.Tokens[i].Text; shape(t) == allCaps && len(t) > 2 && !roman(t) && !strings.Contains(t, ".") && !strings.Contains(t, "-") {
			c.score -= 3
		}
	}
	c.title = f.titleBefore(s, name.Start)
	if !c.title.Empty() {
		c.score += 3
	}
	if n > 1 {
		first := s.bits[name.Start]
		if first&(maleName|femaleName|givenName) != 0 {
			c.score += 3
		}
		if first&familyName != 0 && n <= 3 {
			c.score += 3
		}
		if _, ok := f.g.people[fold(strings.Join(c.words, " "))]; ok {
			c.score += 3
		}
		if strings.Contains(s.Tokens[name.Start+1].Text, "-") && shape(s.Tokens[name.Start+1].Text) == capitalised {
			c.score++
		}
	}
	c.score += f.evidenceAfter(s, name.End) + f.evidenceBefore(s, name)
	if n == 2 && c.score == 0 && actsAsPerson(s, name) {
		c.score = enough
	}
	return c, true
}

// evidenceAfter weighs the words after a name: ", 58,", ", who", "told".
func (f *finder) evidenceAfter(s *sentence, i int) int {
	if i+2 < len(s.Tokens) && s.Tokens[i].Text == "(" && s.Tokens[i+2].Text == ")" { // "(pictured)"
		i += 3
	}
	for from := i; i < len(s.Tokens) && i < from+3 && s.words[i].Has(lexicon.BeforeVerb); {
		i++
	}
	if i >= len(s.Tokens) {
		return 0
	}
	if s.words[i].Has(lexicon.PersonVerb) || (s.fold[i-1] == "was" || s.fold[i-1] == "were") && s.words[i].Has(lexicon.PassiveOfPersons) {
		return 2
	}
	if f.isOfHome(s, i) {
		return 2
	}
	if possessed(s, i) && i+1 < len(s.Tokens) && s.words[i+1].Has(lexicon.OfOnePerson) {
		return 3 // "Holm's resignation"
	}
	if s.Tokens[i].Text != "," || i+2 >= len(s.Tokens) {
		return 0
	}
	i++
	if s.fold[i] == "who" || s.fold[i] == "whose" || i+2 < len(s.Tokens) && s.fold[i+1] == "known" && s.fold[i+2] == "as" { // ", better known as"
		return 3
	}
	if t := s.Tokens[i].Text; len(t) == 2 && '1' <= t[0] && t[0] <= '9' && '0' <= t[1] && t[1] <= '9' && s.Tokens[i+1].Text == "," {
		return 3
	}
	indefinite := s.fold[i] == "a" || s.fold[i] == "an"
	for k := i; k < len(s.Tokens) && k < i+8; k++ {
		switch w := s.fold[k]; {
		case s.Tokens[k].Text == "," && indefinite && s.Tokens[k-1].Tag == "JJ" && k+1 < len(s.Tokens) && !s.proper[k+1] && (strings.HasPrefix(s.Tokens[k+1].Tag, "JJ") || s.Tokens[k+1].IsNoun()): // ", a quiet, honest lawyer"
		case s.Tokens[k].Text == "," || s.Tokens[k].Text == ";":
			return 0
		case indefinite && lexicon.Has(w, lexicon.Human) && !(k+1 < len(s.Tokens) && s.Tokens[k+1].IsNoun()):
			return 3 // ", a reporter for"
		case indefinite && s.Tokens[k].IsPrep():
			return 0
		case s.bits[k]&officeWord != 0 || lexicon.Has(w, lexicon.Relation):
			if s.proper[k] && k+1 < len(s.Tokens) && s.proper[k+1] && k > i { // ", President Xi" starts another name
				return 0
			}
			return 3
		}
	}
	return 0
}

// isOfHome: behind the name that ends before token i stands whence or of which body somebody is: "Ivo Holm of Norway", and, where the name
// is what the verb is said of, "Ivo Holm of the Tundra Party said", "Ivo Holm, of the Tundra Party, said".
func (f *finder) isOfHome(s *sentence, i int) bool {
	k := i
	if s.Tokens[k].Text == "," && k+1 < len(s.Tokens) {
		k++
	}
	of := k
	if k++; s.fold[of] != "of" || k >= len(s.Tokens) {
		return false
	}
	if s.fold[k] == "the" && k+1 < len(s.Tokens) {
		k++
	}
	h := s.hitAt(k)
	if h == nil {
		return false
	}
	at := f.knownAs(h)
	if k == i+1 && at.Kind == State {
		return true
	}
	return (at.Kind == Organisation || at.Kind == Place && lexicon.HasWithin(fold(at.Name), lexicon.Venue)) && s.isSubject(syntax.Span{Start: i - 1, End: i})
}

// evidenceBefore weighs an apposition before a name: "his predecessor, ", "the
// Speaker of the House, ", "Chinese counterpart ".
func (f *finder) evidenceBefore(s *sentence, name syntax.Span) int {
	i := name.Start
	if i > 0 && (s.words[i-1].Has(lexicon.Relation) || name.End-i > 1 && partisan(s, i-1)) {
		return 3
	}
	if i > 0 && s.words[i-1].Has(lexicon.PersonObject) || i > 0 && name.End-i > 1 && s.isHumanNoun(i-1) {
		return 2 // "activist Sadia Omin", "spies Orsola Vantis and Ivon Drubala"
	}
	if i > 1 && s.fold[i-1] == "of" && s.words[i-2].Has(lexicon.OfOnePerson) && name.End-i > 1 && !isWord(s.fold[name.End-1]) && (name.End == len(s.Tokens) || !s.Tokens[name.End].IsNoun()) {
		return 2 // "the release of Orsola Vantis"
	}
	if i > 1 && s.Tokens[i-1].Tag == "VBD" && (isQuote(s.Tokens[i-2].Text) || s.Tokens[i-2].Text == ",") && name.End-i > 1 && lexicon.Has(lexicon.VerbLemma(s.fold[i-1]), lexicon.Says) && (name.End == len(s.Tokens) || s.Tokens[name.End].Tag[0] < 'A') {
		return 2 // `"No," said Orsola Vantis.`
	}
	if i > 2 && s.fold[i-1] == "as" && s.fold[i-2] == "known" && (s.isHumanNoun(i-3) || s.bits[i-3]&(officeWord|rankWord) != 0) {
		return 3 // "the commander known as Karuna"
	}
	if n := name.End - i; i > 1 && possessed(s, i-1) && s.hitAt(i-2) != nil && s.Tokens[i].Tag == "NNP" && n > 1 && n < 5 && name.End < len(s.Tokens) && s.Tokens[i+1].Tag == "NNP" &&
		!s.Tokens[name.End].IsNoun() && f.knownAs(s.hitAt(i-2)).Kind == State {
		return 2 // "Greenland's Jens-Frederik Nielsen"
	}
	if i > 0 && (s.fold[i-1] == "with" || s.fold[i-1] == "against") && i+1 < len(s.Tokens) && s.Tokens[i].Tag == "NNP" && s.Tokens[i+1].Tag == "NNP" && (name.End == len(s.Tokens) || !s.Tokens[name.End].IsNoun()) {
		return 2
	}
	if h := s.hitAt(i - 1); h != nil && h.span.Start > 1 && (s.fold[h.span.Start-1] == "of" || s.isPost(h.span.Start)) && s.bits[h.span.Start-2]&officeWord != 0 {
		return 3 // "Special Envoy for Mali Ida Lund", "the prime minister of Norway Ada Lund"
	}
	if i < 2 || s.Tokens[i-1].Text != "," {
		return 0
	}
	if h := s.hitAt(i - 2); h != nil && h.adj && h.span.Start > 0 && s.fold[h.span.Start-1] == "the" {
		return 3 // "the Finn, Mika Aho,"
	}
	if s.Tokens[i-2].Tag == "NN" && name.End-i > 1 && name.End < len(s.Tokens) && s.Tokens[name.End].Text == "," && s.isHumanNoun(i-2) {
		return 3 // "its owner, Orsola Vantis,"
	}
	for k := i - 2; k >= 0 && k > i-14; k-- {
		if s.Tokens[k].Text == "," || strings.HasPrefix(s.Tokens[k].Tag, "V") {
			return 0
		}
		if s.bits[k]&officeWord != 0 && s.bits[k]&honorific == 0 || s.words[k].Has(lexicon.PersonNoun) || s.words[k].Has(lexicon.Relation) {
			return 3
		}
	}
	return 0
}

// isHumanNoun: the word at i is a noun for a person, or for people, and no name.
func (s *sentence) isHumanNoun(i int) bool {
	return (!s.proper[i] || i == 0) && s.Tokens[i].IsNoun() && s.tellsHuman(i)
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
