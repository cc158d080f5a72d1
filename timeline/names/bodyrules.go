package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

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
		Name: "a <newspaper>, <name>,", Why: "between commas behind the noun stands its name",
		holds:   (*finder).isApposedName,
		Example: "A Danish newspaper, *Dnevi Orvalla*, fell silent on Monday.",
		Not:     "A man from a newspaper, *Ivo Holm*, fell silent on Monday.",
	},
	{
		Name: "<name> and other <groups>", Why: "the plural noun counts it among them",
		holds:   (*finder).isOneOfBodies,
		Example: "*Orvalla* and other groups fell silent on Monday.",
		Not:     "*Orvalla* and other towns fell silent on Monday.",
	},
	{
		Name: "<groups> such as <name>", Why: "the plural noun before it counts it among them",
		holds:   (*finder).isSuchBody,
		Example: "Danish groups such as *Orvalla* fell silent on Monday.",
		Not:     "Danish towns such as *Orvalla* fell silent on Monday.",
	},
	{
		Name: "members of <name>", Why: "only bodies have members and activists",
		holds:   (*finder).hasMembers,
		Example: "Ten members of *Orvalla Demand* fell silent on Monday.",
		Not:     "Ten friends of *Orvalla Demand* fell silent on Monday.",
	},
	{
		Name: "the <name> party", Why: "the noun behind the name says what it is",
		holds:   (*finder).isSortedBody,
		Example: "The *Orvalla* news agency fell silent on Monday.",
		Not:     "The *Orvalla* valley fell silent on Monday.",
	},
	{
		Name: "<name> AB", Why: "short capitals that end a name are a firm's form in law",
		holds:   (*finder).hasForm,
		Example: "*Orvalla AB* fell on Monday.",
		Not:     "*Orvalla ZB* fell on Monday.",
	},
	{
		Name: "<name> Oil", Why: "a trade with a capital ends the name of a firm whose first word is none that is known",
		holds:   (*finder).hasTrade,
		Example: "*Orvalla Oil* fell on Monday.",
		Not:     "*Orvalla Boil* fell on Monday.",
	},
	{
		Name: "<name>, which <did>, said", Why: "what speaks and is no person is a body",
		holds:   (*finder).isSpeakingThing,
		Example: "*Orvalla Steel*, which lost money on Monday, said it was well.",
		Not:     "*Orvalla Steel*, which lost money on Monday, rusted.",
	},
	{
		Name: "<name> & <name>", Why: "the sign joins what is one firm",
		holds:   (*finder).isJoined,
		Example: "*Orvalla & Stahl* fell on Monday.",
		Not:     "The *R & D* of Orvalla fell on Monday.",
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
		Name: "bought <name> for <money>", Why: "what is bought for so much money is a firm, where it has a name",
		holds:   (*finder).isBought,
		Example: "Ivo Holm bought *Orvalla Leisure* for $10m on Monday.",
		Not:     "Ivo Holm bought *Orvalla Leisure* for a friend on Monday.",
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
	case s.words[i].Has(lexicon.Article):
		i++
	case s.hitAt(i) != nil && possessed(s, s.hitAt(i).span.End): // ", Norway's largest bank"
		i = s.hitAt(i).span.End + 1
	case s.fold[i] == "one" && s.fold[i+1] == "of": // ", one of Norway's largest banks"
		for i += 2; i < len(s.Tokens) && i < name.End+12 && s.Tokens[i].Text != ","; i++ {
			if sort, ok := s.bodiesAt(i); ok {
				return sort, true
			}
		}
		return "", false
	default:
		return "", false
	}
	for from := i; i < len(s.Tokens) && i < from+7; i++ {
		t := &s.Tokens[i]
		if next := i + 1; lexicon.Has(t.Lower, lexicon.BodyNoun) && (next == len(s.Tokens) || !s.Tokens[next].IsNoun() && !possessed(s, next)) {
			return t.Lower, true
		}
		if !t.IsNoun() && !strings.HasPrefix(t.Tag, "JJ") && t.Tag != "VBN" && t.Tag != "VBG" && t.Tag != "CD" && t.Tag != "RB" && s.fold[i] != "and" && !possessed(s, i) {
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
	if i < 0 || s.proper[i] || !s.words[i].Has(lexicon.BodyNoun) {
		return "", false
	}
	if n := name.End; !s.Tokens[i].IsNoun() && !(s.words[i].Has(lexicon.Press) && (n == len(s.Tokens) || !s.Tokens[n].IsNoun())) { // "the daily Orvalla said", not "daily Orvalla crime"
		return "", false
	}
	return s.fold[i], true
}

// isApposedName reads "a newspaper, Dnevi Orvalla,".
func (f *finder) isApposedName(s *sentence, name syntax.Span) (string, bool) {
	i := name.Start - 2
	if i < 1 || name.End >= len(s.Tokens) || s.Tokens[i+1].Text != "," || s.Tokens[name.End].Text != "," || s.proper[i] || s.Tokens[i].Tag != "NN" || !s.words[i].Has(lexicon.BodyNoun) {
		return "", false
	}
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if s.Tokens[k].IsPrep() || s.Tokens[k].IsVerb() {
			return "", false
		}
	}
	return s.fold[i], true
}

// isOneOfBodies reads "Orvalla and other groups", "Orvalla and other rights groups".
func (f *finder) isOneOfBodies(s *sentence, name syntax.Span) (string, bool) {
	i := name.End
	if i+2 >= len(s.Tokens) || s.fold[i] != "and" || s.fold[i+1] != "other" {
		return "", false
	}
	for i += 2; i+1 < len(s.Tokens) && i < name.End+5 && s.Tokens[i+1].IsNoun(); {
		i++
	}
	return s.bodiesAt(i)
}

// isSuchBody reads "groups such as Orvalla".
func (f *finder) isSuchBody(s *sentence, name syntax.Span) (string, bool) {
	i := name.Start - 3
	if i < 0 || s.fold[i+1] != "such" || s.fold[i+2] != "as" {
		return "", false
	}
	return s.bodiesAt(i)
}

// bodiesAt gives the noun for one of the bodies that the plural at i tells of.
func (s *sentence) bodiesAt(i int) (string, bool) {
	w := lexicon.NounLemma(s.fold[i])
	return w, s.Tokens[i].Tag == "NNS" && lexicon.Has(w, lexicon.BodyNoun)
}

// isSortedBody reads "the Orvalla news agency", "the Orvalla movement", "the Orvalla polling organization".
func (f *finder) isSortedBody(s *sentence, name syntax.Span) (string, bool) {
	i := name.End
	if i+1 < len(s.Tokens) && (s.Tokens[i].Tag == "NN" || s.Tokens[i].Tag == "VBG") && !s.words[i].Has(lexicon.BodyNoun) && name.Start > 0 && s.fold[name.Start-1] == "the" {
		i++
	}
	if i >= len(s.Tokens) || s.proper[i] || s.Tokens[i].Tag != "NN" || !s.words[i].Has(lexicon.BodyNoun) || i+1 < len(s.Tokens) && s.fold[i+1] == "of" {
		return "", false
	}
	if name.Start == 0 && name.End == 1 && !f.told[s.fold[0]].inside {
		return "", false // "Investment firm Orvalla"
	}
	one := name.Start > 0 && name.End-name.Start == 1 && (s.fold[name.Start-1] == "a" || s.fold[name.Start-1] == "an") // "an Asian company"
	return s.fold[i], !s.words[name.End-1].Has(lexicon.Creed) && !one
}

// hasMembers reads "members of Orvalla Demand", but not "of Ivo Holm's party".
func (f *finder) hasMembers(s *sentence, name syntax.Span) (string, bool) {
	i := name.Start - 2
	return "group", i >= 0 && s.fold[i+1] == "of" && s.Tokens[i].Tag == "NNS" && s.isMember(i) && !possessed(s, name.End)
}

// isMember: the word at i is for people whom only a body has: "members", "activists".
func (s *sentence) isMember(i int) bool {
	w := lexicon.NounLemma(s.fold[i])
	return s.fold[i] == "members" || lexicon.Has(w, lexicon.OneSided) && lexicon.Has(w, lexicon.Human)
}

// hasForm reads "Orvalla AB", "Orvalla Real AG".
func (f *finder) hasForm(s *sentence, name syntax.Span) (string, bool) {
	last := name.End - 1
	return "company", last > name.Start && shape(s.Tokens[last].Text) == allCaps && s.words[last].Has(lexicon.FirmEnding)
}

// hasTrade reads "Orvalla Oil", "Orvalla Foods"; not "Crude Oil", "Michael Steel".
func (f *finder) hasTrade(s *sentence, name syntax.Span) (string, bool) {
	last := name.End - 1
	if s.title || last == name.Start || !s.words[last].Has(lexicon.FirmTrade) || s.bits[last]&familyName != 0 || s.Tokens[last].Tag[:2] != "NN" {
		return "", false
	}
	return "company", lexicon.Of(s.fold[name.Start]) == 0 && !s.Tokens[name.Start].Common
}

// isSpeakingThing reads "Orvalla, which fell, said".
func (f *finder) isSpeakingThing(s *sentence, name syntax.Span) (string, bool) {
	i := name.End
	if i+1 >= len(s.Tokens) || s.Tokens[i].Text != "," || s.fold[i+1] != "which" || !s.isSubject(name) {
		return "", false
	}
	return "", slices.ContainsFunc(s.Clauses, func(c syntax.Clause) bool {
		return c.Subject.Has(name.End-1) && c.Verb.Span.Start > i && lexicon.Has(c.Verb.Lemma, lexicon.Says)
	})
}

// isJoined reads "Orvalla & Stahl".
func (f *finder) isJoined(s *sentence, name syntax.Span) (string, bool) {
	joined := false
	for i := name.Start; i < name.End; i++ {
		w := s.Tokens[i].Text
		if w != "&" && len(w) < 2 {
			return "", false
		}
		joined = joined || w == "&"
	}
	return "company", joined
}

// hasShares reads "Orvalla shares", "Orvalla's chief executive".
func (f *finder) hasShares(s *sentence, name syntax.Span) (string, bool) {
	i := name.End
	if possessed(s, i) {
		i++
	}
	if i+1 < len(s.Tokens) && lexicon.Has(s.fold[i]+" "+s.fold[i+1], lexicon.OfFirm) {
		return "company", true
	}
	return "company", i < len(s.Tokens) && !s.proper[i] && s.words[i].Has(lexicon.OfFirm)
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
	return "company", s.fold[i-1] != "stock" && s.words[i-1].Has(lexicon.OfFirm) || i > 1 && lexicon.Has(s.fold[i-2]+" "+s.fold[i-1], lexicon.OfFirm)
}

// isBought reads "bought Orvalla Leisure for $10m".
func (f *finder) isBought(s *sentence, name syntax.Span) (string, bool) {
	i, k := name.End, name.Start-1
	return "company", k >= 0 && i+1 < len(s.Tokens) && s.fold[i] == "for" && s.Tokens[i+1].Tag == "$" && s.Tokens[k].IsVerb()
}

// isParty reads "the Liberals".
func (f *finder) isParty(s *sentence, name syntax.Span) (string, bool) {
	i := name.Start
	if name.End-i != 1 || !s.words[i].Has(lexicon.Party) {
		return "", false
	}
	if i == 0 {
		return "party", s.actsBeside(name)
	}
	return "party", s.fold[i-1] == "the" || !s.proper[i-1]
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
