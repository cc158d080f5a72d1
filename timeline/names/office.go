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
	if !office || start > 0 && (s.fold[start-1] == "a" || s.fold[start-1] == "an") { // "an Official Visit"
		return syntax.Span{}
	}
	for k := start; k > 1 && k < i && s.fold[k-1] == "and" && k+1 < i && shape(s.Tokens[k+1].Text) == lowerCase && shape(s.Tokens[k].Text) == capitalised && shape(s.Tokens[k-2].Text) == capitalised && s.words[k-2] != 0 && s.bits[k-2]&(officeWord|honorific|maleName|femaleName) == 0 && s.at[k-2] == 0; k++ {
		start = k + 1 // "Law and Justice | chairman"
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
	return s.words[k].Has(lexicon.Article)
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
	for i := c.title.Start; i < c.title.End; i++ {
		w := s.fold[i]
		if g := genderOf(strings.TrimSuffix(w, ".")); g != unknownGender {
			f.traits[e].gender, f.traits[e].guessed = g, false
		}
		f.traits[e].former = f.traits[e].former || isFormer(w)
		if s.bits[i]&honorific == 0 && !lexicon.Has(w, lexicon.FormerOffice) {
			text := s.Tokens[i].Text
			if isFormer(w) {
				_, text, _ = strings.Cut(text, "-")
			}
			if officePlural(s, i) {
				text = text[:len(text)-1]
			}
			office = append(office, text)
		}
	}
	first := f.cast.Entities[e].Office == ""
	if en := &f.cast.Entities[e]; len(office) > 0 && len(strings.Join(office, " ")) > len(en.Office) {
		en.Office = strings.Join(office, " ")
	}
	k := c.title.Start - 1
	if k > 0 && (s.Tokens[k].Text == "'s" || s.Tokens[k].Text == "’s") {
		k--
	}
	if h := s.hitAt(k); h != nil && h.entry >= 0 && (first || f.cast.Entities[e].State == "") {
		of := f.knownAs(h)
		if of.Kind == Organisation {
			of = f.cast.Entities[f.ownBody(s, h)]
		}
		if of.State == "" && of.Kind == Organisation {
			of.State = of.Name // "NATO Secretary General"
		}
		if of.State != "" {
			f.cast.Entities[e].State = of.State
		}
	}
	f.stateOfOffice(e)
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
	head, state := -1, ""
	k := i + 1
	for ; k < len(s.Tokens) && k < i+8; k++ {
		if h := s.hitAt(k); h != nil {
			if head >= 0 {
				break
			}
			if h.entry < 0 {
				return 0
			}
			if st := f.g.known[h.entry].State; st != "" {
				state = st
			}
			k = h.span.End - 1
			continue
		}
		if s.bits[k]&officeWord != 0 {
			head = k
			continue
		}
		if head >= 0 {
			break
		}
		tag := s.Tokens[k].Tag
		if s.bits[k]&rankWord == 0 && tag != "JJ" && tag != "JJS" && tag != "RBS" && s.Tokens[k].Text != "'s" && s.Tokens[k].Text != "’s" {
			return 0
		}
	}
	if head < 0 {
		return 0
	}
	end := officeEnd(s, head+1)
	for _, c := range s.cands { // the title of a name is read with the name
		if c.person >= 0 || !c.title.Empty() {
			if st := c.start(); st < end && st >= i {
				return 0
			}
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
	f.mention(si, syntax.Span{Start: i, End: end}, Description, e)
	return end - i
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

// officeHolder finds the person of the story whose office is described, the one
// mentioned last if several fit.
func (f *finder) officeHolder(si, start, end, head int, state string) int {
	s := &f.sents[si]
	if f.isRegister() {
		return -1
	}
	want := s.fold[head]
	var words []string
	for k := start; k < end; k++ {
		if s.at[k] == 0 && s.bits[k]&(officeWord|rankWord) != 0 {
			words = append(words, s.fold[k])
		}
	}
	best, bestScore, bestWeight := -1, 0, -1
	for e, en := range f.cast.Entities {
		leads := lexicon.Has(want, lexicon.Ruling) && state != "" && (en.State == state && en.Office == "" || (en.State == state || en.State == "" && f.stateCount[state] > 1) && isLeader(fold(en.Office)))
		if en.Kind != Person || en.Office == "" && !leads || state != "" && en.State != "" && en.State != state ||
			f.traits[e].last == 0 && (len(words) < 2 || state != "" && en.State == "") && !f.isNamedSoon(si, e) {
			continue // named only later, and the words are too few to tell, or it may be another land's
		}
		office := fold(en.Office)
		score := 0
		switch {
		case leads && (want == "leader" || en.Office == ""), want == "diplomat" && state != "" && en.State == state && isOffice(office, want):
			score = 2
		case hasWord(office, want) && (!isDeputy(office) || isDeputy(strings.Join(s.fold[start:end], " "))): // "the president" is no vice president
			score = 1
			for _, w := range words {
				if hasWord(office, w) {
					score += 2
				} else {
					score -= 3
				}
			}
		}
		if score > 0 && state != "" && en.State == state {
			score++
		}
		weight := f.traits[e].last
		if s.proper[head] { // "the Secretary" is the one of whom the story speaks most
			weight = f.traits[e].count*len(f.cast.Mentions) + f.traits[e].last
		}
		if score > bestScore || score == bestScore && score > 0 && weight > bestWeight {
			best, bestScore, bestWeight = e, score, weight
		}
	}
	return best
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
