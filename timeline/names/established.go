package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// establish finds the firms, parties and other bodies that neither the gazetteer knows nor
// their last word tells: by what the story says of them somewhere, and, of a name with a
// firm's ending, by its first words. What is once said holds in the whole story.
func (f *finder) establish() {
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
			if name.Start > 0 && name.End-name.Start == 1 && !isQuote(s.Tokens[i-1].Text) {
				f.inside[s.fold[i]] = true
			}
			i = name.End - 1
			if r, sort := f.bodyRuleFor(s, name); r != nil && bodies[s.spelt(name)] == 0 && !f.isPersonal(s.fold[name.Start:name.End]) {
				e := f.entityFor(Entity{Name: strings.Join(wordsOf(s, name.Start, name.End), " "), Kind: Organisation}, trait{sort: sort})
				note(s.fold[name.Start:name.End], e)
			}
		}
	}
	if len(bodies) > 0 {
		for si := range f.sents {
			f.callBodies(&f.sents[si], bodies, first)
		}
	}
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
	f.mention(si, name, Full, f.entityFor(Entity{Name: strings.Join(wordsOf(s, name.Start, name.End), " "), Kind: Organisation}, trait{}))
	return name.End - name.Start
}

func (f *finder) isDoer(s *sentence, name syntax.Span) bool {
	for i := name.Start; i < name.End; i++ {
		if t := &s.Tokens[i]; t.Tag != "NNP" || shape(t.Text) != capitalised || len(f.peopleNamed[s.fold[i]]) > 0 || strings.ContainsAny(t.Text, "-’'.") || len(t.Text) < 3 {
			return false
		}
	}
	last := s.fold[name.End-1]
	if name.End-name.Start == 1 && isWord(last) || lexicon.Has(last, lexicon.OtherHead) || lexicon.Has(last, lexicon.PlaceHead) || lexicon.IsEvent(last) {
		return false
	}
	i := name.Start
	return s.actsBeside(name) && s.isSubject(name) && (i > 0 && !isQuote(s.Tokens[i-1].Text) || name.End-i > 1 || f.inside[s.fold[i]])
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
		out[i] = strings.ToUpper(w[:1]) + w[1:]
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
	if f.g.byWord[words[0]]&(maleName|femaleName) != 0 {
		return true
	}
	if len(words) > 1 {
		return false
	}
	for si := range f.sents {
		s := &f.sents[si]
		for i := 1; i < len(s.fold); i++ {
			if s.fold[i] == words[0] && s.proper[i] && (s.bits[i-1]&honorific != 0 || s.proper[i-1] && s.bits[i-1]&(officeWord|maleName|femaleName) != 0) {
				return true
			}
		}
	}
	return false
}

// A bodyRule says what words about an unknown name show that it is a body's.
type bodyRule struct {
	Name    string
	Why     string
	holds   func(f *finder, s *sentence, name syntax.Span) (sort string, ok bool) // sort: the noun for what it is, "" if none is told
	Example string                                                                // text whose name between asterisks is a body's by this rule
	Not     string                                                                // a neighbour whose words between asterisks are none
}

// bodyRules are tried in order; the first that holds decides.
var bodyRules = []bodyRule{
	{
		Name: "<name>, a <company>", Why: "the apposition says what it is",
		holds:   (*finder).isApposedBody,
		Example: "*Ravnholt*, a Danish shipping company, lost money on Monday.",
		Not:     "*Ravnholt*, a Danish company lawyer, lost money on Monday.",
	},
	{
		Name: "<company> <name>", Why: "the noun before the name says what it is",
		holds:   (*finder).isCalledBody,
		Example: "The carmaker *Orvalla* cut jobs on Monday.",
		Not:     "The company lawyer *Ravnholt* cut jobs on Monday.",
	},
	{
		Name: "<name> shareholders", Why: "only firms have them",
		holds:   (*finder).hasShares,
		Example: "*Orvalla* shareholders met on Monday.",
		Not:     "*Orvalla* voters met on Monday.",
	},
	{
		Name: "a subsidiary of <name>", Why: "only firms have them",
		holds:   (*finder).ownsUnit,
		Example: "A subsidiary of *Orvalla* was sold on Monday.",
		Not:     "A friend of *Orvalla* was sold on Monday.",
	},
	{
		Name: "the <Liberals>", Why: "the word names a party where it has a capital",
		holds:   (*finder).isParty,
		Example: "In Oslo the *Liberals* lost the vote on Monday.",
		Not:     "In Oslo the *Ravens* lost the vote on Monday.",
	},
	{
		Name: "<OpenWorks>", Why: "no person is written with a capital inside the name, but for short prefixes",
		holds:   (*finder).isCamel,
		Example: "On Monday *OrvallaWorks* fell.",
		Not:     "On Monday *McAllen* fell.",
	},
}

// bodyRuleFor gives the first rule that holds of a name, and its noun for what it is.
func (f *finder) bodyRuleFor(s *sentence, name syntax.Span) (*bodyRule, string) {
	for i := range bodyRules {
		if sort, ok := bodyRules[i].holds(f, s, name); ok {
			return &bodyRules[i], sort
		}
	}
	return nil, ""
}

// isApposedBody reads ", the Scandinavian airline,", ", a unit of Ravnholt".
func (f *finder) isApposedBody(s *sentence, name syntax.Span) (string, bool) {
	i := name.End
	if i+2 >= len(s.Tokens) || s.Tokens[i].Text != "," {
		return "", false
	}
	i++
	switch {
	case lexicon.Has(s.fold[i], lexicon.Article):
		i++
	case s.hitAt(i) != nil && possessed(s, s.hitAt(i).span.End): // ", Norway's largest bank"
		i = s.hitAt(i).span.End + 1
	default:
		return "", false
	}
	for from := i; i < len(s.Tokens) && i < from+7; i++ {
		t := &s.Tokens[i]
		if next := i + 1; lexicon.Has(t.Lower, lexicon.BodyNoun) && (next == len(s.Tokens) || !s.Tokens[next].IsNoun() && !possessed(s, next)) {
			if (t.Lower == "group" || t.Lower == "party") && next < len(s.Tokens) && (s.fold[next] == "of" || s.fold[next] == "to") {
				return "", false
			}
			return t.Lower, true
		}
		if !t.IsNoun() && !strings.HasPrefix(t.Tag, "JJ") && t.Tag != "VBN" && t.Tag != "VBG" && t.Tag != "CD" && s.fold[i] != "and" && !possessed(s, i) {
			return "", false
		}
	}
	return "", false
}

// isCalledBody reads "the oil company Orvalla", "a gang called Orvalla".
func (f *finder) isCalledBody(s *sentence, name syntax.Span) (string, bool) {
	i := name.Start - 1
	if i > 0 && (s.fold[i] == "called" || s.fold[i] == "named") {
		i--
	}
	if i < 0 || s.proper[i] || !lexicon.Has(s.fold[i], lexicon.BodyNoun) || !s.Tokens[i].IsNoun() {
		return "", false
	}
	if k := name.End; k < len(s.Tokens) && name.End-name.Start == 1 && s.ClauseAt(k) != s.ClauseAt(i) && strings.HasPrefix(s.Tokens[k].Tag, "VB") {
		return "", false // "the company Ravnholt founded cut jobs"
	}
	for k := name.End; k < len(s.Tokens) && k < name.End+3; k++ {
		if s.bits[k]&officeWord != 0 || s.Tokens[k].Tag == "POS" || lexicon.Has(s.fold[k], lexicon.LandNoun) {
			return "", false
		}
	}
	return s.fold[i], true
}

// hasShares reads "Orvalla shares", "Orvalla's chief executive".
func (f *finder) hasShares(s *sentence, name syntax.Span) (string, bool) {
	i := name.End
	if possessed(s, i) {
		i++
	}
	if i+1 < len(s.Tokens) {
		switch s.fold[i] {
		case "chief":
			return "company", s.fold[i+1] == "executive" || s.fold[i+1] == "financial" || s.fold[i+1] == "operating"
		case "managing":
			return "company", s.fold[i+1] == "director"
		}
	}
	return "company", i < len(s.Tokens) && !s.proper[i] && lexicon.Has(s.fold[i], lexicon.OfFirm)
}

// ownsUnit reads "shares of Orvalla", "a subsidiary of Orvalla", "the chief executive of Orvalla".
func (f *finder) ownsUnit(s *sentence, name syntax.Span) (string, bool) {
	i := name.Start - 1
	if i < 1 || s.fold[i] != "of" && s.fold[i] != "in" {
		return "", false
	}
	if s.fold[i] == "in" {
		return "company", s.fold[i-1] == "shares"
	}
	return "company", s.fold[i-1] != "stock" && lexicon.Has(s.fold[i-1], lexicon.OfFirm) || s.fold[i-1] == "executive" && i > 1 && s.fold[i-2] == "chief"
}

// isParty reads "the Liberals".
func (f *finder) isParty(s *sentence, name syntax.Span) (string, bool) {
	return "party", name.End-name.Start == 1 && lexicon.Has(s.fold[name.Start], lexicon.Party) && name.Start > 0 && (s.fold[name.Start-1] == "the" || !s.proper[name.Start-1])
}

// isCamel reads "OpenWorks"; not "McAllen", "DiCaprio".
func (f *finder) isCamel(s *sentence, name syntax.Span) (string, bool) {
	if name.End-name.Start != 1 || !s.isSubject(name) {
		return "", false
	}
	w := s.Tokens[name.Start].Text
	at := strings.IndexFunc(w[1:], func(r rune) bool { return 'A' <= r && r <= 'Z' }) + 1
	const prefix = 4 // "Mac", "Di": the longest that surnames have, and one
	return "", at >= prefix && !strings.HasPrefix(w, "Fitz") && !strings.ContainsAny(w, "-'’.–/&0123456789")
}
