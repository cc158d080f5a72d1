package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// shareOffice gives the second of "Presidents Biden and Macron" the office of the first.
func (f *finder) shareOffice(s *sentence, first, second *candidate) {
	if t := first.title; !t.Empty() && officePlural(s, t.End-1) && f.cast.Entities[second.person].Office == "" {
		f.cast.Entities[second.person].Office = f.cast.Entities[first.person].Office
		if h := s.hitAt(t.Start - 1); h != nil && h.adj && f.cast.Entities[second.person].State == "" { // "Finnish envoys Salmi and Aho"
			f.cast.Entities[second.person].State = f.knownAs(h).State
		}
	}
}

// learnBefore notes the office that stands before the name and a comma:
// "Britain's envoy, Karen Pierce".
func (f *finder) learnBefore(s *sentence, c *candidate) {
	i := c.name.Start - 1
	if !c.title.Empty() || i < 1 || s.Tokens[i].Text != "," {
		return
	}
	f.learn(s, &candidate{title: f.titleBefore(s, i)}, c.person)
}

// learnAfter notes the office that an apposition after the name gives: ", the
// former Finnish president who …".
func (f *finder) learnAfter(s *sentence, c *candidate) {
	i := c.name.End
	if i+1 < len(s.Tokens) && s.fold[i] == "of" {
		k := i + 1
		if s.fold[k] == "the" {
			k++
		}
		if h, en := s.hitAt(k), &f.cast.Entities[c.person]; h != nil && en.State == "" {
			en.State = f.knownAs(h).State // "Tshisekedi of the DRC"
		}
		return
	}
	if i+1 >= len(s.Tokens) || s.Tokens[i].Text != "," {
		return
	}
	i++
	state := ""
	for k := i; k < len(s.Tokens) && k < i+7; k++ {
		if h := s.hitAt(k); h != nil {
			state = f.knownAs(h).State
			continue
		}
		if s.bits[k]&officeWord != 0 {
			if k+1 < len(s.Tokens) && s.proper[k+1] {
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

// titleBefore gives the title that ends right before token i: "former Prime
// Minister", "State Councilor and Foreign Minister", "Mr.".
func (f *finder) titleBefore(s *sentence, i int) syntax.Span {
	start, office := i, false
back:
	for k := i - 1; k >= 0 && !s.known(k); k-- {
		switch w := s.fold[k]; {
		case s.can(k, officeWord|honorific) || officePlural(s, k):
			start, office = k, true
		case s.can(k, rankWord):
			start = k
		case w == "and" && k > 0 && hasDeterminer(s, k-1): // "the Secretary and Director Wang" are two
			break back
		case (w == "of" || w == "for" || w == "and") && k < i-1 && !s.known(k-1) && s.can(k-1, officeWord|rankWord):
		default:
			break back
		}
	}
	if !office || s.indefinite(start-1) { // "an Official Visit"
		return syntax.Span{}
	}
	for s.isNamedPair(start, i) {
		start++ // "Law and Justice | chairman"
	}
	return syntax.Span{Start: start, End: i}
}

// isNamedPair: "and" joins the capital at token k to one before, which is no office, and small letters go on before token end.
func (s *sentence) isNamedPair(k, end int) bool {
	return k > 1 && k+1 < end && s.fold[k-1] == "and" && shape(s.text(k+1)) == lowerCase && shape(s.text(k)) == capitalised && shape(s.text(k-2)) == capitalised &&
		s.words[k-2] != 0 && !s.can(k-2, officeWord|honorific|maleName|femaleName) && !s.known(k-2)
}

// hasDeterminer says whether the title that ends at token k starts with "the" or "a".
func hasDeterminer(s *sentence, k int) bool {
	for s.can(k, officeWord|rankWord) || s.word(k) == "of" {
		k--
	}
	return s.is(k, lexicon.Article)
}

// stateOfOffice gives a person of unknown state the state of an office that only one has.
func (f *finder) stateOfOffice(e int) {
	if en := &f.cast.Entities[e]; en.State == "" {
		en.State = lexicon.StateOf(fold(en.Office))
	}
}

// learn notes office, state and gender from the title of a mention.
func (f *finder) learn(s *sentence, c *candidate, e int) {
	if c.title.Empty() {
		return
	}
	var office []string
	t, en := &f.traits[e], &f.cast.Entities[e]
	for i := c.title.Start; i < c.title.End; i++ {
		w := s.fold[i]
		if g := genderOf(strings.TrimSuffix(w, ".")); g != unknownGender {
			t.gender, t.guessed = g, false
		}
		t.former = t.former || isFormer(w)
		if !s.can(i, honorific) && !lexicon.Has(w, lexicon.FormerOffice) {
			office = append(office, s.officeOf(i))
		}
	}
	first := en.Office == ""
	if o := strings.Join(office, " "); len(o) > len(en.Office) {
		en.Office = o
	}
	if first || en.State == "" {
		if state := f.ownerOf(s, c.title.Start); state != "" {
			f.cast.Entities[e].State = state
		}
	}
	f.stateOfOffice(e)
}

// officeOf is the word of a title at token i as an office has it: "minister" of "then-ministers".
func (s *sentence) officeOf(i int) string {
	text := s.text(i)
	if isFormer(s.fold[i]) {
		_, text, _ = strings.Cut(text, "-")
	}
	if officePlural(s, i) {
		text = text[:len(text)-1]
	}
	return text
}

// ownerOf is the state, or the body that has none, whose name stands before the title at token i; "" if none does.
func (f *finder) ownerOf(s *sentence, i int) string {
	k := i - 1
	if w := s.text(k); k > 0 && (w == "'s" || w == "’s") {
		k--
	}
	h := s.hitAt(k)
	if h == nil || h.entry < 0 {
		return ""
	}
	of := f.knownAs(h)
	if of.Kind == Organisation {
		of = f.cast.Entities[f.ownBody(s, h)]
	}
	if of.State == "" && of.Kind == Organisation {
		return of.Name // "NATO Secretary General"
	}
	return of.State
}

// isFormer: the word of a title, or what stands before its hyphen, says that the office is another's now: "former", "then-minister".
func isFormer(w string) bool {
	before, _, _ := strings.Cut(w, "-")
	return lexicon.Has(before, lexicon.FormerOffice)
}

// isLeader: the office is that of a head of state or government.
func isLeader(office string) bool {
	return !isDeputy(office) && lexicon.HasWithin(office, lexicon.Leader)
}

// isDeputy: the office, in lower case, is that of another's deputy: "vice-president", but not "security service chief".
func isDeputy(office string) bool {
	return lexicon.HasWithin(strings.ReplaceAll(office, "-", " "), lexicon.Deputy)
}

// isOffice: the office, in lower case, is one of those that a noun tells of. "Leader", "diplomat" and "officer" tell of many.
func isOffice(office, noun string) bool {
	switch noun {
	case "leader":
		return isLeader(office)
	case "diplomat":
		return lexicon.HasWithin(office, lexicon.Diplomat)
	case "officer":
		return lexicon.HasWithin(office, lexicon.Officer)
	}
	return hasWord(office, noun)
}

// readOffice reads "the secretary of state", "the highest American diplomat".
func (f *finder) readOffice(si, i int) int {
	s := &f.sents[si]
	head, state := f.officeAt(s, i+1)
	if head < 0 {
		return 0
	}
	end := officeEnd(s, head+1)
	for _, c := range s.cands { // the title of a name is read with the name
		if st := c.start(); (c.person >= 0 || !c.title.Empty()) && st < end && st >= i {
			return 0
		}
	}
	e := f.apposed(si, end)
	if e < 0 {
		e = f.namedBefore(si, i, end)
	}
	switch {
	case e >= 0:
		f.learnOffice(s, e, i+1, end, state)
	case stillToCome(s, i+1, end):
		return 0
	default:
		e = f.officeHolder(si, i+1, end, head, state)
	}
	if e < 0 {
		return 0
	}
	if en := &f.cast.Entities[e]; en.State == "" {
		en.State = state // "the Eritrean leader" tells whose president he is
	}
	return f.describe(si, i, end, e)
}

// officeAt gives the last word of the office whose words begin at a token, and the state that is named before it; -1 if there is none.
func (f *finder) officeAt(s *sentence, start int) (head int, state string) {
	head = -1
	for k := start; s.inside(k) && k < start+7; k++ {
		h, tag := s.hitAt(k), s.tag(k)
		switch {
		case h != nil && head < 0 && h.entry >= 0:
			if st := f.g.known[h.entry].State; st != "" {
				state = st
			}
			k = h.span.End - 1
		case h == nil && s.can(k, officeWord):
			head = k
		case head >= 0:
			return head, state
		case h != nil || !s.can(k, rankWord) && tag != "JJ" && tag != "JJS" && tag != "RBS" && s.text(k) != "'s" && s.text(k) != "’s":
			return -1, ""
		}
	}
	return head, state
}

// stillToCome: nobody of the story need hold the office yet: "the next premier", "the new premier will be chosen in May".
func stillToCome(s *sentence, i, end int) bool {
	ahead := end < len(s.Tokens) && (s.fold[end] == "will" || s.fold[end] == "would")
	return s.fold[i] == "next" || s.fold[i] == "new" && ahead
}

// officeEnd takes in "of state", "for Foreign Affairs", "of the U.S. House of
// Representatives" after an office.
func officeEnd(s *sentence, end int) int {
	for end+1 < len(s.Tokens) && (s.fold[end] == "of" || s.fold[end] == "for") {
		k := end + 1
		if s.fold[k] == "the" && k+1 < len(s.Tokens) {
			k++
		}
		from := k
		for k < len(s.Tokens) && (s.hitAt(k) != nil || s.bits[k]&rankWord != 0 || s.proper[k] && k > from) {
			k++
		}
		if k == from {
			break
		}
		end = k
	}
	return end
}

// learnOffice notes the office and state of a person from a description beside the name.
func (f *finder) learnOffice(s *sentence, e, start, end int, state string) {
	en := &f.cast.Entities[e]
	for i := start; i < end; i++ {
		f.traits[e].former = f.traits[e].former || isFormer(s.fold[i])
	}
	for start < end && (s.at[start] != 0 || s.bits[start]&(officeWord|rankWord) == 0 || s.words[start].Has(lexicon.FormerOffice)) {
		start++
	}
	if en.Office == "" && start < end {
		en.Office = strings.Join(wordsOf(s, start, end), " ")
	}
	for i := start; i < end && state == ""; i++ {
		if h := s.hitAt(i); h != nil && h.entry >= 0 {
			state = f.g.known[h.entry].State
		}
	}
	if en.State == "" {
		en.State = state
	}
	f.stateOfOffice(e)
}

func wordsOf(s *sentence, start, end int) []string {
	var words []string
	for i := start; i < end; i++ {
		words = append(words, s.Tokens[i].Text)
	}
	return words
}

// apposed gives the person named right after a description and a comma.
func (f *finder) apposed(si, end int) int {
	s := &f.sents[si]
	if end >= len(s.Tokens) || s.Tokens[end].Text != "," {
		return -1
	}
	for _, c := range s.cands {
		if c.start() == end+1 && c.person >= 0 {
			return c.person
		}
	}
	return -1
}

// isNamedSoon: the next sentence or the one behind it gives the person's name in full, as the second paragraph of a story names whom the
// first only describes.
func (f *finder) isNamedSoon(si, person int) bool {
	const soon = 2 // sentences
	for k := si + 1; k <= si+soon && k < len(f.sents); k++ {
		if slices.ContainsFunc(f.sents[k].cands, func(c candidate) bool { return c.person == person && len(c.words) > 1 }) {
			return true
		}
	}
	return false
}

// hasWord says whether an office has a word, or its abbreviation.
func hasWord(office, word string) bool {
	office = " " + office + " "
	if strings.Contains(office, " "+word+" ") {
		return true
	}
	short := lexicon.ShortOf(word)
	return short != "" && strings.Contains(office, " "+short+" ")
}
