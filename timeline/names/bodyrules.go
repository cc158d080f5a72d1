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
	holds   func(d *spot) (sort string, ok bool) // sort: the noun for what it is, "" if none is told
	Example string                               // text whose name between asterisks is a body's by this rule
	Not     string                               // a neighbour whose words between asterisks are none
}

// bodyRules are tried in order; the first that holds decides. In them d.k is the word before the name.
var bodyRules = []bodyRule{
	{Name: "<name>, a <company>", Why: "the apposition says what it is",
		holds:   (*spot).isApposedBody,
		Example: "*Ravnholt*, a Danish shipping company, lost money on Monday.",
		Not:     "*Ravnholt*, a Danish company lawyer, lost money on Monday."},
	{Name: "<company> <name>", Why: "the noun before the name says what it is; not “daily Orvalla crime”",
		holds: func(d *spot) (string, bool) {
			i := d.k
			if w := d.word(i); i > 0 && (w == "called" || w == "named") {
				i--
			}
			return d.word(i), d.is(i, lexicon.BodyNoun) && !d.proper[i] && (d.noun(i) || d.is(i, lexicon.Press) && !d.noun(d.name.End))
		},
		Example: "The carmaker *Orvalla* cut jobs on Monday.",
		Not:     "The company lawyer *Ravnholt* cut jobs on Monday."},
	{Name: "a <newspaper>, <name>,", Why: "between commas behind the noun stands its name",
		holds: func(d *spot) (string, bool) {
			i := d.k - 1
			if i < 1 || d.text(d.k) != "," || d.text(d.name.End) != "," || d.proper[i] || d.tag(i) != "NN" || !d.is(i, lexicon.BodyNoun) {
				return "", false
			}
			return d.fold[i], !slices.ContainsFunc(d.Tokens[max(0, i-5):i], func(t syntax.Token) bool { return t.IsPrep() || t.IsVerb() })
		},
		Example: "A Danish newspaper, *Dnevi Orvalla*, fell silent on Monday.",
		Not:     "A man from a newspaper, *Ivo Holm*, fell silent on Monday."},
	{Name: "<name> and other <groups>", Why: "the plural noun counts it among them",
		holds: func(d *spot) (string, bool) {
			i := d.name.End + 2
			if d.word(i-2) != "and" || d.word(i-1) != "other" {
				return "", false
			}
			for i < d.name.End+5 && d.noun(i+1) {
				i++
			}
			return d.bodiesAt(i)
		},
		Example: "*Orvalla* and other groups fell silent on Monday.",
		Not:     "*Orvalla* and other towns fell silent on Monday."},
	{Name: "<groups> such as <name>", Why: "the plural noun before it counts it among them",
		holds: func(d *spot) (string, bool) {
			if d.word(d.k) != "as" || d.word(d.k-1) != "such" {
				return "", false
			}
			return d.bodiesAt(d.k - 2)
		},
		Example: "Danish groups such as *Orvalla* fell silent on Monday.",
		Not:     "Danish towns such as *Orvalla* fell silent on Monday."},
	{Name: "members of <name>", Why: "only bodies have members and activists; but “of Ivo Holm's party”",
		holds: func(d *spot) (string, bool) {
			return "group", d.word(d.k) == "of" && d.tag(d.k-1) == "NNS" && d.isMember(d.k-1) && !possessed(d.sentence, d.name.End)
		},
		Example: "Ten members of *Orvalla Demand* fell silent on Monday.",
		Not:     "Ten friends of *Orvalla Demand* fell silent on Monday."},
	{Name: "the <name> party", Why: "the noun behind the name says what it is",
		holds:   (*spot).isSortedBody,
		Example: "The *Orvalla* news agency fell silent on Monday.",
		Not:     "The *Orvalla* valley fell silent on Monday."},
	{Name: "<name> AB", Why: "short capitals that end a name are a firm's form in law",
		holds: func(d *spot) (string, bool) {
			last := d.name.End - 1
			return "company", d.n() > 1 && shape(d.text(last)) == allCaps && d.is(last, lexicon.FirmEnding)
		},
		Example: "*Orvalla AB* fell on Monday.",
		Not:     "*Orvalla ZB* fell on Monday."},
	{Name: "<name> Oil", Why: "a trade with a capital ends the name of a firm whose first word is none that is known; not “Crude Oil”, “Michael Steel”",
		holds: func(d *spot) (string, bool) {
			first, last := d.name.Start, d.name.End-1
			return "company", !d.title && d.n() > 1 && d.is(last, lexicon.FirmTrade) && !d.can(last, familyName) && d.noun(last) && lexicon.Of(d.fold[first]) == 0 && !d.Tokens[first].Common
		},
		Example: "*Orvalla Oil* fell on Monday.",
		Not:     "*Orvalla Boil* fell on Monday."},
	{Name: "<name>, which <did>, said", Why: "what speaks and is no person is a body",
		holds: func(d *spot) (string, bool) {
			i := d.name.End
			return "", d.text(i) == "," && d.word(i+1) == "which" && d.isSubject(d.name) && slices.ContainsFunc(d.Clauses, func(c syntax.Clause) bool {
				return c.Subject.Has(i-1) && c.Verb.Span.Start > i && lexicon.Has(c.Verb.Lemma, lexicon.Says)
			})
		},
		Example: "*Orvalla Steel*, which lost money on Monday, said it was well.",
		Not:     "*Orvalla Steel*, which lost money on Monday, rusted."},
	{Name: "<name> & <name>", Why: "the sign joins what is one firm",
		holds: func(d *spot) (string, bool) {
			letter := d.anyWord(func(i int) bool { return d.text(i) != "&" && len(d.text(i)) < 2 })
			return "company", !letter && d.anyWord(func(i int) bool { return d.text(i) == "&" })
		},
		Example: "*Orvalla & Stahl* fell on Monday.",
		Not:     "The *R & D* of Orvalla fell on Monday."},
	{Name: "<name> shareholders", Why: "only firms have them, and chief executives",
		holds: func(d *spot) (string, bool) {
			i := d.name.End
			if possessed(d.sentence, i) {
				i++
			}
			return "company", d.inside(i+1) && lexicon.Has(d.fold[i]+" "+d.fold[i+1], lexicon.OfFirm) || d.is(i, lexicon.OfFirm) && !d.proper[i]
		},
		Example: "*Orvalla* shareholders met on Monday.",
		Not:     "*Orvalla* voters met on Monday."},
	{Name: "a subsidiary of <name>", Why: "only firms have them, and shares",
		holds: func(d *spot) (string, bool) {
			switch of := d.k - 1; d.word(d.k) {
			case "in":
				return "company", d.word(of) == "shares"
			case "of":
				return "company", d.is(of, lexicon.OfFirm) && d.fold[of] != "stock" || d.k > 1 && lexicon.Has(d.fold[of-1]+" "+d.fold[of], lexicon.OfFirm)
			}
			return "", false
		},
		Example: "A subsidiary of *Orvalla* was sold on Monday.",
		Not:     "A friend of *Orvalla* was sold on Monday."},
	{Name: "bought <name> for <money>", Why: "what is bought for so much money is a firm, where it has a name",
		holds: func(d *spot) (string, bool) {
			return "company", d.word(d.name.End) == "for" && d.tag(d.name.End+1) == "$" && d.verb(d.k)
		},
		Example: "Ivo Holm bought *Orvalla Leisure* for $10m on Monday.",
		Not:     "Ivo Holm bought *Orvalla Leisure* for a friend on Monday."},
	{Name: "the <Liberals>", Why: "the word names a party where it has a capital",
		holds: func(d *spot) (string, bool) {
			if d.n() != 1 || !d.is(d.name.Start, lexicon.Party) {
				return "", false
			}
			return "party", d.k < 0 && d.actsBeside(d.name) || d.k >= 0 && (d.fold[d.k] == "the" || !d.proper[d.k])
		},
		Example: "In Oslo the *Liberals* lost the vote on Monday.",
		Not:     "In Oslo the *Ravens* lost the vote on Monday."},
	{Name: "<OpenWorks>", Why: "no person is written with a capital inside the name, but for short prefixes: “McAllen”, “DiCaprio”",
		holds: func(d *spot) (string, bool) {
			if d.n() != 1 || !d.isSubject(d.name) {
				return "", false
			}
			const prefix = 4 // "Mac", "Di": the longest that surnames have, and one
			w := d.text(d.name.Start)
			at := strings.IndexFunc(w[1:], func(r rune) bool { return 'A' <= r && r <= 'Z' }) + 1
			return "", at >= prefix && !strings.HasPrefix(w, "Fitz") && !strings.ContainsAny(w, "-'’.–/&0123456789")
		},
		Example: "On Monday *OrvallaWorks* fell.",
		Not:     "On Monday *McAllen* fell."},
}

// bodyRuleFor gives the first rule that holds of a name, and its noun for what it is.
func (f *finder) bodyRuleFor(s *sentence, name syntax.Span) (*bodyRule, string) {
	d := &spot{finder: f, sentence: s, name: name, k: name.Start - 1}
	for i := range bodyRules {
		if sort, ok := bodyRules[i].holds(d); ok {
			return &bodyRules[i], sort
		}
	}
	return nil, ""
}

// isApposedBody reads ", the Scandinavian airline,", ", a unit of Ravnholt", ", one of Norway's largest banks".
func (d *spot) isApposedBody() (string, bool) {
	i := d.name.End + 1
	if d.text(i-1) != "," || !d.inside(i+1) {
		return "", false
	}
	switch h := d.hitAt(i); {
	case d.is(i, lexicon.Article):
		return d.bodyFrom(i + 1)
	case h != nil && possessed(d.sentence, h.span.End): // ", Norway's largest bank"
		return d.bodyFrom(h.span.End + 1)
	case d.fold[i] == "one" && d.fold[i+1] == "of":
		for i += 2; i < d.name.End+12 && d.inside(i) && d.text(i) != ","; i++ {
			if sort, ok := d.bodiesAt(i); ok {
				return sort, true
			}
		}
	}
	return "", false
}

// bodyFrom gives the noun for a body that ends the noun phrase from token i on.
func (s *sentence) bodyFrom(i int) (string, bool) {
	const most = 7 // words of such a phrase
	for from := i; s.inside(i) && i < from+most; i++ {
		if w := s.Tokens[i].Lower; lexicon.Has(w, lexicon.BodyNoun) && !s.noun(i+1) && !possessed(s, i+1) {
			return w, true
		}
		switch s.tag(i) {
		case "VBN", "VBG", "CD", "RB":
			continue
		}
		if !s.noun(i) && !s.adjective(i) && s.fold[i] != "and" && !possessed(s, i) {
			break
		}
	}
	return "", false
}

// bodiesAt gives the noun for one of the bodies that the plural at i tells of.
func (s *sentence) bodiesAt(i int) (string, bool) {
	w := lexicon.NounLemma(s.word(i))
	return w, s.tag(i) == "NNS" && lexicon.Has(w, lexicon.BodyNoun)
}

// isSortedBody reads "the Orvalla news agency", "the Orvalla movement", "the Orvalla polling organization".
func (d *spot) isSortedBody() (string, bool) {
	i := d.name.End
	if (d.tag(i) == "NN" || d.tag(i) == "VBG") && d.inside(i+1) && !d.is(i, lexicon.BodyNoun) && d.word(d.k) == "the" {
		i++
	}
	if d.tag(i) != "NN" || d.proper[i] || !d.is(i, lexicon.BodyNoun) || d.word(i+1) == "of" || d.k < 0 && d.n() == 1 && !d.told[d.fold[0]].inside { // "Investment firm Orvalla"
		return "", false
	}
	return d.fold[i], !d.is(d.name.End-1, lexicon.Creed) && !(d.n() == 1 && d.indefinite(d.k)) // "an Asian company"
}

// isMember: the word at i is for people whom only a body has: "members", "activists".
func (s *sentence) isMember(i int) bool {
	return s.fold[i] == "members" || s.isOne(i, lexicon.OneSided) && s.isOne(i, lexicon.Human)
}
