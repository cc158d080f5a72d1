package names

import (
	"slices"
	"strings"

	"dateline/timeline/syntax"
)

// A candidate is a stretch of capitals that may name a person.
type candidate struct {
	name   syntax.Span // without the title
	title  syntax.Span // office or honorific before the name; empty if none
	score  int         // the weight of what speaks for a person
	person int         // the entity once decided, else -1
}

// enough is the score from which an unknown name of two words and more is a person's.
const enough = 2

// gather collects the names that the text establishes anywhere: the bodies and
// places known or named by their head word, and the people in full.
func (f *finder) gather() {
	for i := range f.sents {
		s := &f.sents[i]
		f.matchKnown(s)
		f.nameBodies(s)
		f.acronymsOf(s)
		s.cands = f.candidates(s)
	}
	bare := map[string]bool{} // surnames that stand alone as a person's
	for i := range f.sents {
		s := &f.sents[i]
		for k := range s.cands {
			c := &s.cands[k]
			if c.name.End-c.name.Start == 1 && (c.score >= enough || !c.title.Empty()) {
				bare[s.fold[c.name.Start]] = true
			}
		}
	}
	for i := range f.sents {
		s := &f.sents[i]
		for k := range s.cands {
			c := &s.cands[k]
			words := f.nameWords(s, c.name)
			if len(words) < 2 {
				continue
			}
			if royal := royalTitle(s, c.title); royal != "" && (royal == "Pope" || royal == "King" || royal == "Queen" || royal == "Emperor" || roman(words[len(words)-1])) {
				words = append([]string{royal}, words...)
				c.person = f.monarch(s, c, words)
				continue
			}
			if c.score >= enough || bare[fold(words[surnameOf(f.g, words)])] || joined(s, k) {
				c.person = f.person(s, c, words)
				f.learnAfter(s, c)
				if joined(s, k) {
					f.shareOffice(s, &s.cands[k-1], c)
				}
			}
		}
	}
	for i := range f.sents { // a full name once established needs no evidence elsewhere
		s := &f.sents[i]
		for k := range s.cands {
			c := &s.cands[k]
			if words := f.nameWords(s, c.name); c.person < 0 && len(words) >= 2 {
				if e, ok := f.byKey[string(Person)+"\t"+fold(strings.Join(words, " "))]; ok {
					c.person = e
				}
			}
		}
	}
}

// joined says whether a candidate follows a person by "and": "Obasanjo and Kenyatta".
func joined(s *sentence, k int) bool {
	if k == 0 || s.cands[k-1].person < 0 || s.cands[k].score < 0 {
		return false
	}
	end := s.cands[k-1].name.End
	return s.cands[k].start() == end+1 && (s.fold[end] == "and" || s.fold[end] == "&")
}

// shareOffice gives the second of "Presidents Biden and Macron" the office of the first.
func (f *finder) shareOffice(s *sentence, first, second *candidate) {
	if t := first.title; !t.Empty() && officePlural(s, t.End-1) && f.cast.Entities[second.person].Office == "" {
		f.cast.Entities[second.person].Office = f.cast.Entities[first.person].Office
	}
}

// learnAfter notes the office that an apposition after the name gives: ", the
// former Finnish president who …".
func (f *finder) learnAfter(s *sentence, c *candidate) {
	i := c.name.End
	if i+1 >= len(s.Tokens) || s.Tokens[i].Text != "," {
		return
	}
	i++
	state := ""
	for k := i; k < len(s.Tokens) && k < i+7; k++ {
		if h := s.hitAt(k); h != nil {
			state = f.known(h).State
			continue
		}
		if s.bits[k]&officeWord != 0 {
			if k+1 < len(s.Tokens) && s.name[k+1] {
				return
			}
			f.learnOffice(s, c.person, i, officeEnd(s, k+1), state)
			return
		}
		if tag := s.Tokens[k].Tag; s.bits[k]&rankWord == 0 && tag != "DT" && tag != "RBS" && !strings.HasPrefix(tag, "JJ") && !possessed(s, k) {
			return
		}
	}
}

// candidates finds the stretches of a sentence that may name people.
func (f *finder) candidates(s *sentence) []candidate {
	var out []candidate
	for i := 0; i < len(s.Tokens); {
		if !s.name[i] || s.shout {
			i++
			continue
		}
		j := i + 1
		for j < len(s.Tokens) && (s.name[j] || joins(s, j)) && !f.lineEnds(s, j-1) {
			j++
		}
		if noble(s, i, j) { // "the Duke of Wellington"
			out = append(out, candidate{name: syntax.Span{Start: i, End: j + 2}, score: enough, person: -1})
			f.dropHits(s, syntax.Span{Start: i, End: j + 2})
			i = j + 2
			continue
		}
		out = f.segments(s, syntax.Span{Start: i, End: j}, out)
		i = j
	}
	return out
}

// noble says whether a title of nobility that is named after a place stands at i.
func noble(s *sentence, i, j int) bool {
	if j != i+1 || j+1 >= len(s.Tokens) || s.fold[j] != "of" || !s.name[j+1] {
		return false
	}
	switch s.fold[i] {
	case "duke", "duchess", "earl", "marquess", "marquis", "viscount", "count", "prince", "princess":
		return true
	}
	return false
}

// joins says whether token j is a particle inside a name: "von der", "bin", "y".
func joins(s *sentence, j int) bool {
	for k := j; k < len(s.Tokens) && k < j+3; k++ {
		if k > j && s.name[k] {
			return true
		}
		if !particles[s.fold[k]] {
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
		for j > i && particles[s.fold[j-1]] && !s.name[j-1] {
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
		case s.bits[i]&(maleName|femaleName|givenName) != 0 && next < run.End && s.hitAt(next) == nil && s.bits[next]&(officeWord|rankWord) == 0: // "Chad Bown"
			return false
		case titled(s, i):
			return false
		}
		return true
	}
	if s.bits[i]&(officeWord|rankWord|honorific) != 0 {
		last := i+1 == run.End
		if s.fold[i] == "shah" && i > run.Start && !last && s.bits[i-1]&officeWord != 0 {
			return false // "Foreign Minister Shah Mahmood Qureshi"
		}
		if s.bits[i]&(maleName|femaleName|familyName) != 0 && s.bits[i]&(officeWord|honorific) == 0 {
			return false
		}
		return !(afterGiven && last && s.fold[i][len(s.fold[i])-1] != '.')
	}
	return officePlural(s, i)
}

// officePlural reads "Presidents", "ministers".
func officePlural(s *sentence, i int) bool {
	w := s.fold[i]
	return len(w) > 4 && w[len(w)-1] == 's' && s.bits[i] == 0 && singularOffices[w[:len(w)-1]]
}

var singularOffices = set("president minister secretary chancellor ambassador envoy senator leader premier king chief diplomat governor spokesman official general")

// titled says whether an honorific or an office stands right before token i.
func titled(s *sentence, i int) bool {
	return i > 0 && (s.bits[i-1]&honorific != 0 || s.bits[i-1]&officeWord != 0 && s.name[i-1])
}

// judge weighs what speaks for a person.
func (f *finder) judge(s *sentence, name syntax.Span) (candidate, bool) {
	c := candidate{name: name, person: -1}
	n := name.End - name.Start
	if n == 0 || n > 6 || n > 1 && codeWords[s.fold[name.Start]] {
		return c, false
	}
	end := name.End - 1
	for end > name.Start && roman(s.Tokens[end].Text) { // "World War II"
		end--
	}
	last := s.fold[end]
	if n > 1 && (organisationHeads[last] || placeHeads[last] || otherHeads[last]) && s.bits[name.Start]&(maleName|femaleName) == 0 || n > 1 && otherHeads[last] {
		return c, false
	}
	for i := name.Start; i < name.End; i++ {
		if t := s.Tokens[i].Text; shape(t) == allCaps && len(t) > 2 && !s.shout && !roman(t) && !strings.Contains(t, ".") && !strings.Contains(t, "-") {
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
		if _, ok := f.g.people[fold(strings.Join(f.nameWords(s, name), " "))]; ok {
			c.score += 3
		}
		if strings.Contains(s.Tokens[name.Start+1].Text, "-") && shape(s.Tokens[name.Start+1].Text) == capitalised {
			c.score++
		}
	}
	c.score += f.evidenceAfter(s, name.End) + f.evidenceBefore(s, name.Start)
	return c, true
}

// evidenceAfter weighs the words after a name: ", 58,", ", who", "told".
func (f *finder) evidenceAfter(s *sentence, i int) int {
	if i < len(s.Tokens) && (s.fold[i] == "also" || s.fold[i] == "later" || s.fold[i] == "then" || s.fold[i] == "himself" || s.fold[i] == "herself") {
		i++
	}
	if i >= len(s.Tokens) {
		return 0
	}
	if personVerbs[s.fold[i]] {
		return 2
	}
	if s.fold[i] == "of" && i+1 < len(s.Tokens) && s.hitAt(i+1) != nil && f.known(s.hitAt(i+1)).Kind == State {
		return 2
	}
	if s.Tokens[i].Text != "," || i+2 >= len(s.Tokens) {
		return 0
	}
	i++
	if s.fold[i] == "who" || s.fold[i] == "whose" {
		return 3
	}
	if t := s.Tokens[i].Text; len(t) == 2 && '1' <= t[0] && t[0] <= '9' && '0' <= t[1] && t[1] <= '9' && s.Tokens[i+1].Text == "," {
		return 3
	}
	for k := i; k < len(s.Tokens) && k < i+8; k++ {
		switch w := s.fold[k]; {
		case s.Tokens[k].Text == "," || s.Tokens[k].Text == ";":
			return 0
		case s.bits[k]&officeWord != 0 || relations[w]:
			if s.name[k] && k+1 < len(s.Tokens) && s.name[k+1] && k > i { // ", President Xi" starts another name
				return 0
			}
			return 3
		}
	}
	return 0
}

// evidenceBefore weighs an apposition before a name: "his predecessor, ", "the
// Speaker of the House, ", "Chinese counterpart ".
func (f *finder) evidenceBefore(s *sentence, i int) int {
	if i > 0 && relations[s.fold[i-1]] {
		return 3
	}
	if i > 0 && personObjects[s.fold[i-1]] {
		return 2
	}
	if i < 2 || s.Tokens[i-1].Text != "," {
		return 0
	}
	for k := i - 2; k >= 0 && k > i-10; k-- {
		if s.Tokens[k].Text == "," || strings.HasPrefix(s.Tokens[k].Tag, "V") {
			return 0
		}
		if s.bits[k]&officeWord != 0 && s.bits[k]&honorific == 0 || relations[s.fold[k]] {
			return 3
		}
	}
	return 0
}

// known gives the gazetteer's entity of a hit, the story's own if there is none.
func (f *finder) known(h *hit) Entity {
	if h.entry >= 0 {
		return f.g.known[h.entry].Entity
	}
	return f.cast.Entities[h.entity]
}

// titleBefore gives the title that ends right before token i: "former Prime
// Minister", "State Councilor and Foreign Minister", "Mr.".
func (f *finder) titleBefore(s *sentence, i int) syntax.Span {
	start, office := i, false
	for k := i - 1; k >= 0; k-- {
		w := s.fold[k]
		switch {
		case s.hitAt(k) != nil:
			k = -1
			continue
		case s.bits[k]&(officeWord|honorific) != 0 || officePlural(s, k):
			office = true
			start = k
			continue
		case s.bits[k]&rankWord != 0:
			start = k
			continue
		case w == "and" && k > 0 && hasDeterminer(s, k-1): // "the Secretary and Director Wang" are two
			k = -1
			continue
		case (w == "of" || w == "for" || w == "and") && k > 0 && k < i-1 && s.hitAt(k-1) == nil && s.bits[k-1]&(officeWord|rankWord) != 0:
			continue
		}
		break
	}
	if !office {
		return syntax.Span{}
	}
	if start > 0 && s.name[start-1] && s.bits[start-1] == 0 && s.at[start-1] == 0 && (start == 1 || !s.name[start-2] || s.at[start-2] != 0) {
		switch s.fold[start] {
		case "minister", "secretary", "commissioner": // "Infrastructure Minister"
			start--
		}
	}
	return syntax.Span{Start: start, End: i}
}

// hasDeterminer says whether the title that ends at token k starts with "the" or "a".
func hasDeterminer(s *sentence, k int) bool {
	for ; k >= 0 && (s.bits[k]&(officeWord|rankWord) != 0 || s.fold[k] == "of"); k-- {
	}
	if k < 0 {
		return false
	}
	return s.fold[k] == "the" || s.fold[k] == "a" || s.fold[k] == "an"
}

// stateOfOffice gives a person of unknown state the state of an office that only one has.
func (f *finder) stateOfOffice(e int) {
	if en := &f.cast.Entities[e]; en.State == "" {
		en.State = officeStates[fold(en.Office)]
	}
}

// nameWords are the words of a name without middle initials and suffixes.
func (f *finder) nameWords(s *sentence, name syntax.Span) []string {
	words := make([]string, 0, name.End-name.Start)
	for i := name.Start; i < name.End; i++ {
		w := s.Tokens[i].Text
		if i > name.Start && (len(w) == 2 && w[1] == '.' || w == "Jr." || w == "Sr." || roman(w) && i > name.Start+1 && s.bits[name.Start]&familyName == 0 && royalTitle(s, f.titleBefore(s, name.Start)) == "") {
			continue
		}
		words = append(words, w)
	}
	return words
}

// surnameOf gives the index of the surname in a full name: the last word, or the
// first in the East Asian order.
func surnameOf(g *Gazetteer, words []string) int {
	last := len(words) - 1
	if last < 1 {
		return 0
	}
	first := g.words[fold(words[0])]
	eastern := first&familyName != 0 && len(words) <= 3 && first&(maleName|femaleName) == 0
	if eastern && (len(words) == 3 || g.words[fold(words[last])]&familyName == 0 || first&givenName == 0) {
		return 0
	}
	for i, w := range words {
		if i > 0 && (w == "bin" || w == "ibn") {
			return 0 // "Crown Prince Mohammed"
		}
	}
	return last
}

// roman says whether a word is a monarch's number.
func roman(w string) bool {
	return strings.Trim(w, "IVX") == "" && len(w) > 0
}

// monarch gives the entity of a pope or ruler, whose title belongs to the name:
// "King Abdullah II".
func (f *finder) monarch(s *sentence, c *candidate, words []string) int {
	key := fold(words[1])
	e := f.entity(Entity{Name: strings.Join(words, " "), Kind: Person}, trait{surname: key, gender: titleGender(s, c.title)})
	if !slices.Contains(f.people[key], e) {
		f.people[key] = append(f.people[key], e)
	}
	f.learn(s, c, e)
	return e
}

// person gives the entity of a person named in full, with what the title says.
func (f *finder) person(s *sentence, c *candidate, words []string) int {
	name := titleCase(strings.Join(words, " "))
	surname := fold(words[surnameOf(f.g, words)])
	e := -1
	for _, p := range f.people[surname] {
		if sameFullName(f.cast.Entities[p].Name, name) {
			e = p
		}
	}
	if e < 0 {
		e = f.entity(Entity{Name: name, Kind: Person}, trait{surname: surname, gender: f.genderOf(words)})
		for i, w := range words {
			if k := fold(w); !particles[k] && (i == 0 || i == len(words)-1 || s.bits[c.name.Start]&familyName == 0) && !slices.Contains(f.people[k], e) {
				f.people[k] = append(f.people[k], e)
			}
		}
		for _, k := range f.g.people[fold(name)] {
			f.traits[e].gender = f.g.known[k].gender
			f.cast.Entities[e].State = f.g.known[k].State
		}
	}
	f.learn(s, c, e)
	return e
}

// sameFullName compares full names by first and last word.
func sameFullName(a, b string) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	x, y := strings.Fields(fold(a)), strings.Fields(fold(b))
	return len(x) > 1 && len(y) > 1 && x[0] == y[0] && x[len(x)-1] == y[len(y)-1]
}

func (f *finder) genderOf(words []string) gender {
	bits := f.g.words[fold(words[0])]
	switch {
	case len(words) > 1 && bits&maleName != 0 && bits&femaleName == 0:
		return male
	case len(words) > 1 && bits&femaleName != 0 && bits&maleName == 0:
		return female
	}
	return unknownGender
}

// pastOffice are words before an office that are no part of it.
var pastOffice = set("former then late ex outgoing incoming acting longtime")

// officeStates are offices that only one state calls so.
var officeStates = map[string]string{
	"secretary of state": "United States", "secretary of defense": "United States", "defense secretary": "United States", "assistant secretary": "United States",
	"deputy secretary": "United States", "deputy secretary of state": "United States", "assistant secretary of state": "United States", "attorney general": "United States",
	"sen.": "United States", "rep.": "United States", "gov.": "United States", "treasury secretary": "United States", "national security advisor": "United States",
	"foreign secretary": "United Kingdom", "pope": "Vatican", "taoiseach": "Ireland", "ayatollah": "Iran", "state councilor": "China", "state councillor": "China",
}

// learn notes office, state and gender from the title of a mention.
func (f *finder) learn(s *sentence, c *candidate, e int) {
	if c.title.Empty() {
		return
	}
	var office []string
	for i := c.title.Start; i < c.title.End; i++ {
		w := s.fold[i]
		switch strings.TrimSuffix(w, ".") {
		case "mr", "king", "prince", "pope", "chairman", "spokesman", "sir", "lord", "congressman":
			f.traits[e].gender = male
		case "ms", "mrs", "miss", "queen", "princess", "chairwoman", "spokeswoman", "madame", "lady", "congresswoman":
			f.traits[e].gender = female
		}
		if s.bits[i]&honorific == 0 && !pastOffice[w] {
			text := s.Tokens[i].Text
			if officePlural(s, i) {
				text = text[:len(text)-1]
			}
			office = append(office, text)
		}
	}
	if en := &f.cast.Entities[e]; len(office) > 0 && len(strings.Join(office, " ")) > len(en.Office) {
		en.Office = strings.Join(office, " ")
	}
	k := c.title.Start - 1
	if k > 0 && (s.Tokens[k].Text == "'s" || s.Tokens[k].Text == "’s") {
		k--
	}
	if h := s.hitAt(k); h != nil && h.entry >= 0 && f.cast.Entities[e].State == "" {
		f.cast.Entities[e].State = f.g.known[h.entry].State
	}
	f.stateOfOffice(e)
}
