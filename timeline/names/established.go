package names

import (
	"strings"
	"unicode/utf8"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// establish finds the firms, parties and other bodies that neither the gazetteer knows nor
// their last word tells: by what the story says of them somewhere, and, of a name with a
// firm's ending, by its first words. What is once said holds in the whole story.
func (f *finder) establish() {
	f.noteUsage()
	bodies := map[string]int{} // by the name's folded words
	first := map[string]bool{} // their first words
	note := func(words []string, e int) {
		if key := strings.Join(words, " "); bodies[key] == 0 {
			bodies[key] = e + 1
			first[words[0]] = true
		}
	}
	for i := range f.cast.Entities {
		if e := &f.cast.Entities[i]; e.Kind == Organisation {
			short := f.shorter(strings.Fields(fold(e.Name)))
			for _, words := range short {
				note(words, i)
			}
			if len(short) > 0 {
				f.traits[i].sort = "company"
			}
		}
	}
	for si := range f.sents {
		s := &f.sents[si]
		if s.shout {
			continue
		}
		for i := 0; i < len(s.Tokens); i++ {
			name := f.unknownName(s, i)
			if name.Empty() {
				continue
			}
			i = name.End - 1
			if r, sort := f.bodyRuleFor(s, name); r != nil && bodies[s.spelt(name)] == 0 && !f.isPersonal(s.fold[name.Start:name.End]) {
				e := f.entityFor(Entity{Name: strings.Join(wordsOf(s, name.Start, name.End), " "), Kind: Organisation}, trait{sort: sort})
				note(s.fold[name.Start:name.End], e)
				for _, words := range f.shorter(s.fold[name.Start:name.End]) {
					note(words, e)
				}
			}
		}
	}
	f.weighNames(func(name string, written []string) {
		if bodies[name] == 0 {
			e := f.bodyBeginning(name)
			if e < 0 {
				e = f.entityFor(Entity{Name: strings.Join(written, " "), Kind: Organisation}, trait{sort: unsorted})
			}
			note(strings.Fields(name), e)
		}
	})
	if len(bodies) > 0 {
		for si := range f.sents {
			f.callBodies(&f.sents[si], bodies, first)
		}
	}
}

// unsorted is the sort of what acts and may be a firm, another body or somebody.
const unsorted = "?"

// bodyBeginning gives the only body of the text whose name begins with the word; -1 if none or several do.
func (f *finder) bodyBeginning(word string) int {
	found := -1
	for i := range f.cast.Entities {
		if e := &f.cast.Entities[i]; e.Kind == Organisation && f.traits[i].sort != "" && strings.HasPrefix(fold(e.Name), word+" ") {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// longestBody is how many words of an established name are looked for.
const longestBody = 4

// callBodies marks the established names of one sentence, the longest first.
func (f *finder) callBodies(s *sentence, bodies map[string]int, first map[string]bool) {
	if s.shout {
		return
	}
	for i := 0; i < len(s.Tokens); i++ {
		if !s.proper[i] && i > 0 || !first[s.fold[i]] || shape(s.Tokens[i].Text) == lowerCase || i > 0 && (s.bits[i-1]&honorific != 0 || s.proper[i-1] && s.at[i-1] == 0) {
			continue
		}
		for n := min(longestBody, len(s.Tokens)-i); n > 0; n-- {
			span := syntax.Span{Start: i, End: i + n}
			e := bodies[s.spelt(span)] - 1
			if e < 0 || !f.free(s, span) {
				continue
			}
			if f.inUnknown(s, span.End) && !f.lineEnds(s, span.End-1) {
				break // a longer name
			}
			f.dropHits(s, span)
			f.addHit(s, hit{span: span, entry: -1, entity: e, noun: true})
			i = span.End - 1
			break
		}
	}
}

// free: no name that the text itself tells lies in the span, and none crosses its ends.
func (f *finder) free(s *sentence, span syntax.Span) bool {
	for i := span.Start; i < span.End; i++ {
		if h := s.hitAt(i); h != nil && (h.entity >= 0 || h.span.Start < span.Start || h.span.End > span.End || h.span == span) {
			return false
		}
	}
	return true
}

// shorter gives what a body may be called for short: its name without the firm's ending
// ("Orvalla Steel Corp."), and without the general words before that ("Orvalla").
func (f *finder) shorter(words []string) (out [][]string) {
	n := len(words)
	for n > 1 && lexicon.Has(words[n-1], lexicon.FirmEnding) {
		n--
		if n > 1 && (words[n-1] == "and" || words[n-1] == "&") {
			n--
		}
		if short := words[:n]; f.mayCall(short) {
			out = append(out, short)
		}
	}
	return out
}

// mayCall: the words alone can name a body: they are no other name, and not one word that says too little.
func (f *finder) mayCall(words []string) bool {
	if _, n := f.g.Known(capitals(words)); n == len(words) {
		return false
	}
	if len(words) > 1 {
		return true
	}
	w := words[0]
	return len(w) > 1 && f.g.byWord[w] == 0 && !lexicon.Has(w, lexicon.Starter) && !lexicon.Has(w, lexicon.Calendar) && !isWord(w)
}

// isWord: the lexicon knows the word for other things than the endings of names.
func isWord(w string) bool {
	return lexicon.Has(w, lexicon.OrganisationHead) || lexicon.Has(w, lexicon.PlaceHead) || lexicon.Has(w, lexicon.OtherHead) || lexicon.Has(w, lexicon.Verb) ||
		lexicon.Has(w, lexicon.BodyNoun) || lexicon.Has(w, lexicon.Human) || lexicon.IsEvent(w)
}

// readDoer reads an unknown name of one word, or of three and more, that does what only people and
// bodies do: "Orvalla unveiled", "Bessent said". Whichever it is, it is who acted.
func (f *finder) readDoer(si, i int) int {
	s := &f.sents[si]
	if !s.proper[i] || s.shout || s.at[i] != 0 || i > 0 && s.at[i-1] == 0 && shape(s.Tokens[i-1].Text) != lowerCase && s.Tokens[i-1].IsNoun() { // "Jan Novak"
		return 0
	}
	name := f.unknownName(s, i)
	if n := name.End - name.Start; n == 0 || n == 2 || name.End < len(s.Tokens) && s.proper[name.End] || !f.isDoer(s, name) {
		return 0
	}
	f.mention(si, name, Full, f.entityFor(Entity{Name: strings.Join(wordsOf(s, name.Start, name.End), " "), Kind: Organisation}, trait{sort: unsorted}))
	return name.End - name.Start
}

func (f *finder) isDoer(s *sentence, name syntax.Span) bool {
	for i := name.Start; i < name.End; i++ {
		if t := &s.Tokens[i]; t.Tag != "NNP" || shape(t.Text) != capitalised || len(f.peopleNamed[s.fold[i]]) > 0 || strings.ContainsAny(t.Text, "-’'.") || len(t.Text) < 3 {
			return false
		}
	}
	last := s.fold[name.End-1]
	if name.End-name.Start == 1 && (isWord(last) || name.Start > 0 && (s.Tokens[name.Start-1].Tag == "DT" || s.Tokens[name.Start-1].Tag == "JJ")) || lexicon.Has(last, lexicon.OtherHead) || lexicon.Has(last, lexicon.PlaceHead) || lexicon.IsEvent(last) {
		return false
	}
	i := name.Start
	return s.actsBeside(name) && s.isSubject(name) && (i > 0 && !isQuote(s.Tokens[i-1].Text) || name.End-i > 1 || f.told[s.fold[i]].inside)
}

// actsBeside: right behind the name, but for an adverb, stands a verb of what people and bodies do.
func (s *sentence) actsBeside(name syntax.Span) bool {
	i := name.End
	for from := i; i < len(s.Tokens) && i < from+3 && (s.Tokens[i].Tag == "RB" || s.fold[i] == "on" || lexicon.Has(s.fold[i], lexicon.BeforeVerb) || lexicon.Has(s.fold[i], lexicon.DeicticDay) || lexicon.Has(s.fold[i], lexicon.Weekday)); {
		i++ // "Orvalla on Monday said"
	}
	if i >= len(s.Tokens) || s.Tokens[i].Tag != "VBD" && s.Tokens[i].Tag != "VBZ" {
		return false
	}
	w := s.fold[i]
	return !lexicon.Has(w, lexicon.NotAgent) && !lexicon.Has(w, lexicon.ThingVerb)
}

// capitals writes folded words with capitals.
func capitals(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		_, size := utf8.DecodeRuneInString(w) // folding leaves letters such as "ø"
		out[i] = strings.ToUpper(w[:size]) + w[size:]
	}
	return out
}

// unknownName gives the run of capitals that starts at token i and is no known name; empty
// if there is none. The adjective of a land may be its first word: "British Telecom".
func (f *finder) unknownName(s *sentence, i int) syntax.Span {
	if !f.inUnknown(s, i) {
		h := s.hitAt(i)
		if h == nil || !h.adj || h.span.Start != i || h.span.End != i+1 || !f.inUnknown(s, i+1) {
			return syntax.Span{}
		}
	}
	j := i + 1
	for j < len(s.Tokens) && f.inUnknown(s, j) && !f.lineEnds(s, j-1) {
		j++
	}
	if j-i > longestBody {
		return syntax.Span{}
	}
	return syntax.Span{Start: i, End: j}
}

// inUnknown: the token is a word of an unknown name.
func (f *finder) inUnknown(s *sentence, i int) bool {
	return i < len(s.Tokens) && s.proper[i] && s.at[i] == 0 && s.bits[i]&(honorific|officeWord|rankWord) == 0 && !officePlural(s, i) &&
		strings.HasPrefix(s.Tokens[i].Tag, "N") && s.fold[i] != "managing" && !s.words[i].Has(lexicon.Calendar) && !s.words[i].Has(lexicon.ThingAcronym)
}

// isPersonal: the first of the words, or the only one, is a given name, or somewhere stands
// behind an honorific, an office or a given name.
func (f *finder) isPersonal(words []string) bool {
	w := words[0]
	if f.g.byWord[w]&(maleName|femaleName) != 0 {
		return true
	}
	return len(words) == 1 && (f.g.byWord[w]&(givenName|familyName) != 0 || len(f.g.people[w]) > 0 || f.told[w].personal)
}

// A usage is how the story uses a word with a capital somewhere.
type usage struct {
	inside   bool // inside a sentence
	personal bool // behind an honorific, an office or a given name
	longer   bool // at the beginning or end of a longer unknown name, as those of people are
}

// noteUsage gathers the usage of all words with a capital that no known name holds.
func (f *finder) noteUsage() {
	for si := range f.sents {
		s := &f.sents[si]
		for i := range s.fold {
			if !s.proper[i] {
				continue
			}
			u := f.told[s.fold[i]]
			u.personal = u.personal || i > 0 && (s.bits[i-1]&honorific != 0 || s.proper[i-1] && s.bits[i-1]&(officeWord|maleName|femaleName) != 0)
			u.longer = u.longer || i > 0 && f.inUnknown(s, i-1) && !f.lineEnds(s, i-1) || f.inUnknown(s, i+1) && !f.lineEnds(s, i)
			u.inside = u.inside || i > 0 && !s.shout && !isQuote(s.Tokens[i-1].Text) && f.inUnknown(s, i) && !f.inUnknown(s, i-1) && !f.inUnknown(s, i+1)
			f.told[s.fold[i]] = u
		}
	}
}
