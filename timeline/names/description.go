package names

import (
	"slices"
	"strings"

	"dateline/timeline/syntax"
)

// groupNouns name two states at once, personNouns two people.
var (
	groupNouns  = set("countries nations sides governments powers neighbors neighbours capitals states allies rivals superpowers economies")
	personNouns = set("leaders presidents men women ministers diplomats officials chiefs secretaries premiers statesmen envoys negotiators heads")
)

// heads of state or government, and diplomats, by the words of their office.
var (
	leaderOffices   = []string{"president", "prime minister", "premier", "chancellor", "king", "queen", "leader", "emir", "sultan", "pope", "chairman", "emperor"}
	diplomatOffices = []string{"secretary of state", "foreign", "diplomat", "ambassador", "envoy", "state councilor"}
)

// readDescription reads "the secretary of state", "the two leaders", "the island" at token i.
func (f *finder) readDescription(si, i int) int {
	s := &f.sents[si]
	switch s.fold[i] {
	case "both", "neither", "either":
		return f.readGroup(si, i, i+1, 2)
	case "the", "this", "that", "these":
	default:
		return 0
	}
	if i+1 < len(s.Tokens) {
		switch s.fold[i+1] {
		case "two", "2", "pair":
			return f.readGroup(si, i, i+2, 2)
		case "three", "3", "trio":
			return f.readGroup(si, i, i+2, 3)
		}
	}
	if n := f.readOffice(si, i); n > 0 {
		return n
	}
	if n := f.readBody(si, i); n > 0 {
		return n
	}
	return f.readLand(si, i)
}

// readGroup reads the noun of "the two …" at token k.
func (f *finder) readGroup(si, i, k, n int) int {
	s := &f.sents[si]
	for k < len(s.Tokens) && (s.Tokens[k].Tag == "JJ" || s.Tokens[k].Tag == "JJS") && !groupNouns[s.fold[k]] {
		k++
	}
	if k >= len(s.Tokens) {
		return 0
	}
	var of []int
	switch w := s.fold[k]; {
	case personNouns[w]:
		of = f.lastPeople(w, n, f.clauseSubject(si, i))
	case n == 2 && (groupNouns[w] || groupNouns[w+"s"] && s.fold[i] != "the" && s.fold[i] != "both"): // "either capital"
		of = f.twoStates(si)
	case n == 2 && w == "blocs":
		of = f.lastBlocs()
	case s.fold[i] == "the" && k == i+2 && (strings.HasPrefix(s.Tokens[k].Tag, "V") || s.Tokens[k].Tag == "MD"): // "the two agreed"
		if of = f.lastPeople("", n, -1); of == nil && n == 2 {
			of = f.twoStates(si)
		}
		k--
	}
	if len(of) != n {
		return 0
	}
	f.mention(si, syntax.Span{Start: i, End: k + 1}, Description, of...)
	return k + 1 - i
}

// lastPeople finds the last n people who fit a plural noun, of one sentence if
// there is one, and are not but; nil if there are too few.
func (f *finder) lastPeople(noun string, n, but int) []int {
	singular := strings.TrimSuffix(noun, "s")
	if noun == "secretaries" {
		singular = "secretary"
	}
	fits := func(e int) bool {
		if e == but || f.cast.Entities[e].Kind != Person {
			return false
		}
		office := fold(f.cast.Entities[e].Office)
		switch singular {
		case "president", "minister", "secretary", "premier", "envoy":
			return strings.Contains(office, singular)
		case "men":
			return f.traits[e].gender != female
		case "women":
			return f.traits[e].gender != male
		case "leader":
			return office == "" || isLeader(office)
		}
		return true
	}
	var any, here []int
	sent := -1
	for m := len(f.cast.Mentions) - 1; m >= 0 && m > len(f.cast.Mentions)-120; m-- {
		men := &f.cast.Mentions[m]
		if men.Sentence != sent {
			here, sent = nil, men.Sentence
		}
		for _, e := range men.Entities {
			if fits(e) {
				here, any = addNew(here, e), addNew(any, e)
			}
		}
		if len(here) == n && (m == 0 || f.cast.Mentions[m-1].Sentence != sent) {
			slices.Reverse(here)
			return here
		}
	}
	if len(any) < n {
		return nil
	}
	any = any[:n]
	slices.Reverse(any)
	return any
}

func isLeader(office string) bool {
	if strings.Contains(office, "vice") || strings.Contains(office, "deputy") {
		return false
	}
	for _, o := range leaderOffices {
		if strings.Contains(office, o) {
			return true
		}
	}
	return false
}

// twoStates finds the two states of "the two countries": those of this sentence
// or the one before, else those the story speaks of most.
func (f *finder) twoStates(si int) []int {
	for back := 0; back <= 1; back++ {
		var of []int
		for m := len(f.cast.Mentions) - 1; m >= 0 && f.cast.Mentions[m].Sentence >= si-back; m-- {
			men := &f.cast.Mentions[m]
			if men.Sentence != si-back || men.Locative {
				continue
			}
			for k := len(men.Entities) - 1; k >= 0; k-- {
				e := men.Entities[k]
				if men.Acting >= 0 {
					e = men.Acting
				}
				if f.cast.Entities[e].Kind == State {
					of = addNew(of, e)
				}
			}
		}
		if len(of) == 2 || back == 0 && len(of) > 2 {
			return []int{of[1], of[0]}
		}
	}
	return f.mainStates()
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
	if e >= 0 {
		f.learnOffice(s, e, i+1, end, state)
	} else {
		e = f.officeHolder(s, i+1, end, head, state)
	}
	if e < 0 {
		return 0
	}
	f.mention(si, syntax.Span{Start: i, End: end}, Description, e)
	return end - i
}

// officeEnd takes in "of state", "of the U.S. House of Representatives" after an office.
func officeEnd(s *sentence, end int) int {
	for end+1 < len(s.Tokens) && s.fold[end] == "of" {
		k := end + 1
		if s.fold[k] == "the" && k+1 < len(s.Tokens) {
			k++
		}
		from := k
		for k < len(s.Tokens) && (s.hitAt(k) != nil || s.bits[k]&rankWord != 0 || s.name[k] && k > from) {
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
	for start < end && (s.at[start] != 0 || s.bits[start]&(officeWord|rankWord) == 0 || pastOffice[s.fold[start]]) {
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
func (f *finder) officeHolder(s *sentence, start, end, head int, state string) int {
	want := s.fold[head]
	var words []string
	for k := start; k < end; k++ {
		if s.at[k] == 0 && s.bits[k]&(officeWord|rankWord) != 0 {
			words = append(words, s.fold[k])
		}
	}
	best, bestScore, bestWeight := -1, 0, -1
	for e, en := range f.cast.Entities {
		if en.Kind != Person || en.Office == "" || state != "" && en.State != "" && en.State != state {
			continue
		}
		if f.traits[e].last == 0 && len(words) < 2 {
			continue // named only later, and the words are too few to tell
		}
		office := fold(en.Office)
		score := 0
		switch {
		case want == "leader" && state != "" && isLeader(office), want == "diplomat" && state != "" && en.State == state && contains(office, diplomatOffices):
			score = 2
		case hasWord(office, want):
			score = 1
			for _, w := range words {
				if hasWord(office, w) {
					score += 2
				} else {
					score -= 2
				}
			}
		}
		weight := f.traits[e].last
		if s.name[head] { // "the Secretary" is the one of whom the story speaks most
			weight = f.traits[e].count
		}
		if score > bestScore || score == bestScore && score > 0 && weight > bestWeight {
			best, bestScore, bestWeight = e, score, weight
		}
	}
	return best
}

// abbreviations of offices.
var abbreviations = map[string]string{
	"senator": "sen.", "representative": "rep.", "governor": "gov.", "general": "gen.", "colonel": "col.", "president": "pres.", "secretary": "sec.", "professor": "prof.",
	"admiral": "adm.", "captain": "capt.", "congressman": "rep.", "congresswoman": "rep.",
}

// hasWord says whether an office has a word, or its abbreviation.
func hasWord(office, word string) bool {
	office = " " + office + " "
	if strings.Contains(office, " "+word+" ") {
		return true
	}
	short, ok := abbreviations[word]
	return ok && strings.Contains(office, " "+short+" ")
}

func contains(office string, words []string) bool {
	for _, w := range words {
		if strings.Contains(office, w) {
			return true
		}
	}
	return false
}

// islands are the states that a story may call "the island".
var islands = set("taiwan cuba cyprus malta singapore haiti jamaica ireland iceland bahrain madagascar barbados grenada fiji mauritius nauru greenland")

// kingdoms are the states that a story may call "the kingdom".
var kingdoms = map[string]bool{
	"saudi arabia": true, "jordan": true, "morocco": true, "bahrain": true, "thailand": true, "bhutan": true, "cambodia": true, "lesotho": true, "eswatini": true,
}

// readLand reads "the island", "the mainland", "the Cuban capital".
func (f *finder) readLand(si, i int) int {
	s := &f.sents[si]
	if i+1 >= len(s.Tokens) {
		return 0
	}
	k := i + 1
	if h := s.hitAt(k); h != nil && h.adj && h.entry >= 0 && h.span.End < len(s.Tokens) && s.fold[h.span.End] == "capital" {
		if e := f.capitalOf(f.g.known[h.entry].Name); e >= 0 {
			m := f.mention(si, syntax.Span{Start: i, End: h.span.End + 1}, Description, e)
			m.Locative = true
			return h.span.End + 1 - i
		}
	}
	e := -1
	switch s.fold[k] {
	case "island":
		e = f.onlyOne(islands)
	case "kingdom":
		e = f.onlyOne(kingdoms)
	case "mainland":
		if f.mentioned("Taiwan") || f.mentioned("Hong Kong") {
			e = f.named("China")
		}
	case "country":
		e = f.lastState(si)
	case "government", "authorities":
		e = f.currentState(si)
	case "regime", "junta":
		known, ok := f.calls[s.fold[k]]
		if e = known; !ok {
			e = f.currentState(si)
			f.calls[s.fold[k]] = e
		}
	}
	if e < 0 {
		return 0
	}
	span := syntax.Span{Start: i, End: k + 1}
	f.mention(si, span, Description, e).Locative = f.locative(si, span, State)
	return 2
}

func (f *finder) mentioned(name string) bool {
	e, ok := f.byKey[string(State)+"\t"+fold(name)]
	return ok && f.traits[e].count > 0
}

// onlyOne gives the one state of the story so far that is in the set; -1 if none or several are.
func (f *finder) onlyOne(of map[string]bool) int {
	only := -1
	for e, en := range f.cast.Entities {
		if en.Kind == State && of[fold(en.Name)] {
			if only >= 0 {
				return -1
			}
			only = e
		}
	}
	return only
}

// lastState gives the state named last in this sentence or the one before.
func (f *finder) lastState(si int) int {
	for m := len(f.cast.Mentions) - 1; m >= 0 && f.cast.Mentions[m].Sentence >= si-1; m-- {
		men := &f.cast.Mentions[m]
		if h := f.sents[men.Sentence].hitAt(men.Span.Start); h != nil && h.adj && !h.noun {
			continue // "the Canadians"
		}
		if e := f.acted(men); f.cast.Entities[e].Kind == State && len(men.Entities) == 1 {
			return e
		}
	}
	return -1
}

// currentState gives the state named last nearby, else the one the story speaks of most.
func (f *finder) currentState(si int) int {
	if e := f.lastState(si); e >= 0 {
		return e
	}
	if main := f.mainStates(); main != nil {
		return main[0]
	}
	return -1
}

// capitalOf gives the seat of a state; -1 if it has none or several.
func (f *finder) capitalOf(state string) int {
	if k, ok := f.g.capitals[state]; ok {
		return f.fromEntry(k)
	}
	return -1
}

// countStates counts how often each state is named or meant, for "the two countries".
func (f *finder) countStates() {
	f.stateCount = map[string]int{}
	for i := range f.sents {
		for _, h := range f.sents[i].hits {
			for _, k := range append([]int{h.entry}, h.more...) {
				if k >= 0 && (f.g.known[k].Kind == State || f.g.known[k].seat) {
					f.stateCount[f.g.known[k].State]++
				}
			}
		}
		for _, c := range f.sents[i].cands {
			if c.person >= 0 {
				f.stateCount[f.cast.Entities[c.person].State]++
			}
		}
	}
}

// mainStates gives the two states that the story speaks of most; nil if no two stand out.
func (f *finder) mainStates() []int {
	first, second := topTwo(f.spoken)
	if f.spoken[second] < 2 {
		first, second = topTwo(f.stateCount)
	}
	if f.spoken[second]+f.stateCount[second] < 2 {
		return nil
	}
	a, b := f.named(first), f.named(second)
	if a < 0 || b < 0 {
		return nil
	}
	return []int{a, b}
}

// topTwo gives the names counted most, in the order of the alphabet where equal.
func topTwo(count map[string]int) (first, second string) {
	for name, n := range count {
		switch {
		case name == "":
		case n > count[first] || n == count[first] && name < first:
			first, second = name, first
		case n > count[second] || n == count[second] && name < second:
			second = name
		}
	}
	return first, second
}

// soviet says whether the story's Moscow is the Soviet Union's.
func (f *finder) soviet() bool {
	return f.stateCount["Soviet Union"] > f.stateCount["Russia"]
}
