package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Unknown names: runs of capitals that neither the gazetteer nor the text has told of, and how the story uses them.

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
	for j < len(s.Tokens) && (f.inUnknown(s, j) || s.fold[j] == "&" && f.inUnknown(s, j+1)) && !f.lineEnds(s, j-1) {
		j++
	}
	if j-i > longestBody {
		return syntax.Span{}
	}
	return syntax.Span{Start: i, End: j}
}

// A run is an unknown name where it stands.
type run struct {
	si   int // its sentence
	span syntax.Span
}

// unknownNames gives the unknown names of the story, but for lines of capitals.
func (f *finder) unknownNames() (out []run) {
	for si := range f.sents {
		s := &f.sents[si]
		if s.shout {
			continue
		}
		for i := 0; i < len(s.Tokens); i++ {
			if name := f.unknownName(s, i); !name.Empty() && !endsName(s, i) {
				out = append(out, run{si, name})
				i = name.End - 1
			}
		}
	}
	return out
}

// endsName: the word at i stands behind a particle and a capital before that: "Van der | Bellen", "Sánchez de | Lozada"; or behind a
// particle that is no verb or number: "the bin | Laden group".
func endsName(s *sentence, i int) bool {
	k := i - 1
	particle := func() bool { return s.is(k, lexicon.NameParticle) && !s.proper[k] }
	if particle() && !s.verb(k) && s.tag(k) != "CD" {
		return true
	}
	for k > 0 && particle() {
		k--
	}
	return k < i-1 && s.capital(k)
}

// inUnknown: the token is a word of an unknown name.
func (f *finder) inUnknown(s *sentence, i int) bool {
	if i < len(s.Tokens) && len(f.acronyms) > 0 {
		if _, told := f.acronyms[s.Tokens[i].Text]; told {
			return false
		}
	}
	return i < len(s.Tokens) && s.proper[i] && s.at[i] == 0 && (s.bits[i]&(honorific|officeWord|rankWord) == 0 || s.isPartyAlone(i) || s.isTradeAlone(i)) && !officePlural(s, i) &&
		strings.HasPrefix(s.Tokens[i].Tag, "N") && !hyphened(s.Tokens[i].Text) && s.fold[i] != "managing" && !s.words[i].Has(lexicon.Calendar) && !s.words[i].Has(lexicon.ThingAcronym)
}

// isPartyAlone: the word names a party, and no office goes on behind it, nor a noun where its capital says nothing: "Labour", not "the
// Labour | Secretary" and "Labour | costs rose".
func (s *sentence) isPartyAlone(i int) bool {
	return s.is(i, lexicon.Party) && !s.can(i+1, officeWord|rankWord) && !(i == 0 && s.noun(1))
}

// isTradeAlone: the word says what the firm deals in whose name it ends, and no office goes on behind it: "Orvalla | Oil", not "Oil Minister".
func (s *sentence) isTradeAlone(i int) bool {
	n := i + 1
	return i > 0 && s.words[i].Has(lexicon.FirmTrade) && s.proper[i-1] && s.words[i-1] == 0 && s.bits[i-1] == 0 && s.at[i-1] == 0 && (n == len(s.Tokens) || !s.proper[n] && s.bits[n]&(officeWord|rankWord) == 0)
}

// hyphened: the word only says whose or of what sort the next is: "Kong-listed", "Orvalla-based".
func hyphened(w string) bool {
	return lexicon.Has(w[strings.LastIndexByte(w, '-')+1:], lexicon.Hyphened) && strings.Contains(w, "-")
}

// isPersonal: the first of the words, or the only one, is a given name, or somewhere stands
// behind an honorific, an office or a given name.
func (f *finder) isPersonal(words []string) bool {
	w := words[0]
	if f.g.byWord[w]&(maleName|femaleName) != 0 || len(words) > 1 && areInitials(w) {
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
			before, behind := i > 0 && f.inUnknown(s, i-1), f.inUnknown(s, i+1)
			u.personal = u.personal || i > 3 && nickname(s, i-3) || s.can(i-1, honorific) || s.capital(i-1) && s.can(i-1, officeWord|maleName|femaleName)
			u.longer = u.longer || before && !f.lineEnds(s, i-1) || behind && !f.lineEnds(s, i)
			u.inside = u.inside || i > 0 && !s.shout && !isQuote(s.text(i-1)) && f.inUnknown(s, i) && !before && !behind
			f.told[s.fold[i]] = u
		}
	}
}

// readDoer reads an unknown name that does what only people and
// bodies do: "Orvalla unveiled", "Bessent said". Whichever it is, it is who acted.
func (f *finder) readDoer(si, i int) int {
	s := &f.sents[si]
	if !s.proper[i] || s.shout || s.at[i] != 0 || i > 0 && s.at[i-1] == 0 && shape(s.Tokens[i-1].Text) != lowerCase && s.Tokens[i-1].IsNoun() && !s.words[i-1].Has(lexicon.Weekday) { // "Jan Novak"
		return 0
	}
	name := f.unknownName(s, i)
	if n := name.End - name.Start; n == 0 || s.isTorn(i) || name.End < len(s.Tokens) && s.proper[name.End] || !f.isDoer(s, name) {
		return 0
	}
	f.mention(si, name, Full, f.entityFor(Entity{Name: strings.Join(wordsOf(s, name.Start, name.End), " "), Kind: Organisation}, trait{sort: unsorted}))
	return name.End - name.Start
}

// isTorn: what stands at i is the end of a name that begins with another's or with a number: "Angie's | List",
// "San Diego | Arms", "Six | Flags".
func (s *sentence) isTorn(i int) bool {
	if i > 0 && s.Tokens[i-1].Tag == "CD" && shape(s.Tokens[i-1].Text) == capitalised {
		return true
	}
	if i > 1 && possessed(s, i-1) {
		return s.proper[i-2] && s.at[i-2] == 0
	}
	h := s.hitAt(i - 1)
	return h != nil && !h.adj
}

func (f *finder) isDoer(s *sentence, name syntax.Span) bool {
	i, end := name.Start, name.End-1
	single := i == end
	for k := i; k <= end; k++ {
		if !f.mayDo(s, k) {
			return false
		}
	}
	if single && (isWord(s.fold[i]) || s.can(i, maleName|femaleName) || s.tag(i-1) == "DT" || s.tag(i-1) == "JJ") || s.is(end, lexicon.OtherHead, lexicon.PlaceHead) || lexicon.IsEvent(s.fold[end]) {
		return false
	}
	w := s.fold[i]
	unlike := i == 0 && s.words[0] == 0 && lexicon.NounLemma(s.fold[end]) == s.fold[end] && lexicon.VerbLemma(s.fold[end]) == s.fold[end]
	return s.actsBeside(name) && s.isSubject(name) && (i > 0 && !isQuote(s.text(i-1)) || !single || f.told[w].inside || unlike)
}

// mayDo: the word is written as a name of a body is, and is nobody's.
func (f *finder) mayDo(s *sentence, i int) bool {
	t := &s.Tokens[i]
	return t.Tag == "NNP" && len(t.Text) > 2 && shape(t.Text) == capitalised && len(f.peopleNamed[s.fold[i]]) == 0 && (!strings.ContainsAny(t.Text, "-’'.") || arabicArticle(t.Lower[:1]+t.Text[1:]))
}

// actsBeside: right behind the name, but for an adverb or an auxiliary, stands a verb of what people and bodies do.
func (s *sentence) actsBeside(name syntax.Span) bool {
	i := name.End
	want := "" // the participle behind an auxiliary: "has | demanded", "has been | asking"
	// "Orvalla on Monday | said"
	for from := i; i < len(s.Tokens) && i < from+3 && (s.Tokens[i].Tag == "RB" || s.fold[i] == "on" || s.fold[i] == "been" || s.words[i].Has(lexicon.BeforeVerb) || s.words[i].Has(lexicon.DeicticDay) || s.words[i].Has(lexicon.Weekday)); i++ {
		switch {
		case s.words[i].Has(lexicon.FormOfHave):
			want = "VBN"
		case s.words[i].Has(lexicon.FormOfBe) || s.fold[i] == "been":
			want = "VBG"
		}
	}
	if i >= len(s.Tokens) || want == "" && s.Tokens[i].Tag != "VBD" && s.Tokens[i].Tag != "VBZ" || want != "" && s.Tokens[i].Tag != want {
		return false
	}
	return isAct(s.fold[i])
}

// isAct: the form of a verb tells of what people and bodies do, and not of what things do too. A participle is asked for by the
// forms with "s" and "es", which the lexicon has.
func isAct(w string) bool {
	if l := lexicon.VerbLemma(w); strings.HasSuffix(w, "ing") && !(isAct(l+"s") && isAct(l+"es")) {
		return false
	}
	return !lexicon.Has(w, lexicon.NotAgent) && !lexicon.Has(w, lexicon.ThingVerb)
}
