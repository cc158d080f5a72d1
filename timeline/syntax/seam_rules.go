package syntax

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

// seams say where another line of a page begins though no mark ends the one before it.
var seams = []seamReading{
	{
		name: "<clause> | <Guards> <verb>", why: "a word that is no name has a capital only where a line begins, and each line has its verb",
		when: func(s seamSpot) bool {
			if !s.plainWord() || !s.mayEnd() || s.leansOn() && !s.at(-1).Has(lexicon.TimeNoun) || s.told() {
				return false
			}
			return !lexicon.Has(lexicon.NounLemma(s.at(-1).Lower), lexicon.OrganisationHead) && s.toldBefore() && finiteIn(s.toks[s.i:])
		},
		then: true,
		fits: []string{"Pictures of the storm reached Lund last month |Reports are hard to check because the port is shut."},
		not:  []string{"The king saw the ship Victory at the pier, and left."},
	},
	{
		name: "<clause> | <Norway> <verb> <what>", why: "a name with a verb that lacks nothing tells nothing of the noun before it",
		when: func(s seamSpot) bool {
			if !s.name() || !s.mayEnd() || s.leansOn() || s.told() || s.opened() && !s.at(-1).IsQuoteMark() || !s.toldBefore() {
				return false
			}
			v := s.clause()
			return v > 0 && (s.dayEnds() || s.full(v))
		},
		then: true,
		fits: []string{"The storm has reached the border of the province |Mr Rao is a guard from the north, where the port is shut."},
		not: []string{
			"Guards shut the port Norway has built in Lund.",
			"The king said in a letter Norway was a friend.",
			"There were signs Norway has lost the port.",
			"The storm came and in the north Norway was hit.",
			"Two days after the storm reached Lund on Monday Mr Rao was seen.",
			"It was not until the storm left Lund on Monday Mr Rao was seen.",
			"Guards shut the bridge Mr Rao is accused of bombing on Monday.",
			"Guards took the medal Mr Rao was awarded in 2014 for his work.",
			"Guards shut the schools Norway was blamed for closing in May.",
		},
	},
	{
		name: "<clause> | <On> <3 May>, <clause>", why: "so has a preposition or adverb that no title begins with, where a comma closes its phrase",
		when: func(s seamSpot) bool {
			t := s.at(0)
			if !titleCase(t) || !t.IsPrep() && t.Tag != "WRB" && !isAdv(t.Tag) && !(t.Has(lexicon.Starter) && !calendarName(t) && t.Tag != "VB") || !smallWord(s.at(1)) && s.at(1).Tag != "CD" && s.at(1).Text != "," || !s.toldBefore() {
				return false
			}
			if year := s.at(-1); !s.mayEnd() && !(isAdv(t.Tag) && year.Tag == "CD" && len(year.Text) == len("2013")) {
				return false
			}
			comma := slices.IndexFunc(s.toks[s.i:], func(t Token) bool { return t.Text == "," })
			return isAdv(t.Tag) && finiteIn(s.toks[s.i:]) || comma > 0 && finiteIn(s.toks[s.i+comma:])
		},
		then: true,
		fits: []string{`Guards called the ship "unsafe" |On 10 January, the ship left for the port.`},
		not:  []string{"The king saw the film On the Pier, and left."},
	},
	{
		name: "<Release of guards> | <Soldiers> <were>", why: "a heading of nouns stands before a plural that is no name, with its verb right behind",
		when: func(s seamSpot) bool {
			const least = 4 // words of the heading
			t := s.at(0)
			return s.i >= least && s.plural() && titleCase(t) && s.common() && smallWord(s.at(-1)) && s.at(-1).PluralNoun() && (s.at(1).Has(lexicon.FormOfBe) || s.at(1).Has(lexicon.FormOfHave)) && s.at(1).IsFinite() && !finiteIn(s.toks[:s.i])
		},
		then: true,
		fits: []string{"Release of sailors and captains |Soldiers were offered help in May."},
		not:  []string{"A team of young Rangers were seen in May."},
	},
	{
		name: "<clause>, says <UN> | <Guards> <verb>", why: "who says so ends the heading behind a comma",
		when: func(s seamSpot) bool {
			t := s.at(0)
			return s.i > 4 && t.Common && titleCase(t) && smallWord(s.at(1)) && upperAt(s.at(-1).Text, 0) && s.at(-2).Tag == "VBZ" && lexicon.Has(lexicon.VerbLemma(s.at(-2).Lower), lexicon.Says) && s.at(-3).Text == "," && finiteIn(s.toks[:s.i-3]) && finiteIn(s.toks[s.i:])
		},
		then: true,
		fits: []string{"The port needs help, says UN |Guards said the storm was near."},
		not:  []string{"The port needs help, says UN Secretary Rao."},
	},
	{
		name: "<clause>, <guards> say | <Norway> <verb>", why: "who says so ends the line behind a comma",
		when: func(s seamSpot) bool {
			k := s.i - 1
			if t := s.at(-1); t.Tag != "VBP" || !lexicon.Has(t.Lower, lexicon.Says) || !upperAt(s.at(0).Text, 0) || !s.at(-2).PluralNoun() || s.clause() == 0 {
				return false
			}
			for k--; k > 0 && (s.toks[k].IsNoun() || s.toks[k].Tag == "JJ"); k-- {
			}
			return s.toks[k].Text == "," && finiteIn(s.toks[:k]) && !slices.ContainsFunc(s.toks[:k], func(t Token) bool {
				return !alnum(t.Text[0]) || t.Has(lexicon.Subordinator) || t.Tag == "WDT" || t.Tag == "WP" || t.Tag == "WRB" || t.Lower == "that"
			}) && !s.toks[0].IsPrep() && s.toks[0].Tag != "CC" && !isAdv(s.toks[0].Tag)
		},
		then: true,
		fits: []string{"Lund has been shut for a month, guards say |Norway has sent a ship, but the port is closed."},
		not:  []string{"When the port was shut, guards say Norway sent a ship.", "The port, which was shut, guards say Norway has sold."},
	},
	{
		name: "<clause> | “<We left>,” <guard> said", why: "a quotation that is a clause, and whose speaker stands behind it, has a comma or colon before it where it is part of the sentence",
		when: func(s seamSpot) bool {
			end := s.quoteEnd()
			if end == 0 || s.at(-1).IsQuoteMark() || !s.mayEnd() || !finiteIn(s.toks[:s.i]) || !finiteIn(s.toks[s.i:end]) {
				return false
			}
			if s.dayEnds() && !s.told() {
				return true
			}
			if end+1 >= len(s.toks) || s.toks[end-1].Text != "," || s.toks[end+1].Tag == "CC" {
				return false
			}
			return slices.ContainsFunc(s.toks[end:], func(t Token) bool {
				return t.IsFinite() && lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.ReportsSpeech)
			})
		},
		then: true,
		fits: []string{`Guards reached the port three weeks ago |"We have left it again," a guard told the council.`},
		not:  []string{`The king said "We have left," and a guard told the council.`},
	},
	{
		name: "<word> | A <guard> … <verb>", why: "this article has a capital only where a line begins",
		when: func(s seamSpot) bool {
			t := s.at(0)
			return (t.Text == "A" || t.Text == "An") && t.Tag == "DT" && (s.mayEnd() || s.placeEnds()) && smallWord(s.at(1)) && !s.at(1).IsVerb() && finiteIn(s.toks[s.i:]) && finiteIn(s.toks[:s.i])
		},
		then: true,
		fits: []string{"The king left for Lund |A father of two, he feared the storm."},
		not:  []string{"The team in Serie A side by side with Lund won.", "Ten men with hepatitis A were treated in Lund.", "He said that ten men with hepatitis A were treated in Lund."},
	},
	{
		name: "<HEADING IN CAPITALS> | <He> <verb>", why: "capitals end with the heading that they are those of",
		when: func(s seamSpot) bool {
			const least, long = 3, 4 // words, of which two are long
			if !titleCase(s.at(0)) || !smallWord(s.at(1)) && !titleCase(s.at(1)) || !finiteIn(s.toks[s.i:]) {
				return false
			}
			n, words := 0, 0
			for k := s.i - 1; k >= 0 && capitals(&s.toks[k]); k-- {
				if n++; len(s.toks[k].Text) >= long {
					words++
				}
			}
			return n >= least && words > 1 && !(len(s.at(-1).Text) < long && s.at(0).Has(lexicon.Title))
		},
		fits: []string{"PORTS OF LUND REMAIN SHUT |The king left on Monday."},
		not:  []string{"The USS ANA MOE Carrier left on Monday."},
	},
	{
		name: "<title> (2:17) Nov. 11 - | <The>", why: "the length and day of a film stand behind its title",
		when: func(s seamSpot) bool {
			return s.i > 4 && upperAt(s.at(0).Text, 0) && IsDash(s.at(-1).Text) && s.at(-2).Tag == "CD" && s.at(-3).Has(lexicon.Month) && s.at(-4).Text == ")" && s.at(-5).Tag == "CD" && strings.Contains(s.at(-5).Text, ":")
		},
		then: true,
		fits: []string{"King sends ship to Lund (2:17) Nov. 11 - |The king bought the ship in 2000."},
		not:  []string{"The king left Lund (2:17) in May - The port was shut."},
	},
	{
		name: "<Here are the facts>: -- | <The>", why: "two dashes behind a colon open an item of a list",
		when: func(s seamSpot) bool {
			return s.i > 2 && upperAt(s.at(0).Text, 0) && IsDash(s.at(-1).Text) && s.at(-2).Text == ":"
		},
		then: true,
		fits: []string{"Here are some facts of the king: -- |The storm came in 2000."},
		not:  []string{"He named the king: the storm -- The Gale -- came."},
	},
	{
		name: "(ID:nL6E) | <The>", why: "an agency's number of another story stands behind the sentence",
		when: func(s seamSpot) bool {
			if s.at(-1).Text != ")" && s.at(-1).Text != "]" {
				return false
			}
			for k := s.i - 2; k > s.i-6 && k > 0; k-- {
				if open := s.toks[k-1].Text; (open == "(" || open == "[") && (s.toks[k].Text == "ID" || strings.HasPrefix(s.toks[k].Text, "ID:")) {
					return true
				}
			}
			return false
		},
		then: true,
		fits: []string{"The storm came in 2000 (ID: nL6E7J22) |The king left on Monday."},
		not:  []string{"The king (once of ID) Ola Rao left on Monday."},
	},
	{
		name: "<Ana Moe> <LBC> <correspondent>, <Lund> | <The>", why: "who reports, for whom and where stands on a line of its own",
		when: func(s seamSpot) bool {
			const longest = 16 // tokens
			comma := s.i - 2
			for comma > 0 && s.toks[comma].Text != "," && upperAt(s.toks[comma].Text, 0) {
				comma--
			}
			if s.i > longest || comma < 3 || s.toks[comma].Text != "," || !upperAt(s.at(-1).Text, 0) || strings.HasSuffix(s.at(-1).Text, ".") || !upperAt(s.at(0).Text, 0) || !finiteIn(s.toks[s.i:]) {
				return false
			}
			return s.behindPlace(comma == s.i-2) && byline(s.toks[:s.i], comma)
		},
		then: true,
		fits: []string{"Ana Moe LBC foreign correspondent, Lund |Arab guards are under pressure.", "Ana Moe LBC News, Lund border crossing, Norway |In the north, the port is shut."},
		not:  []string{"Ana Moe, KLM chief, Lund University head, left on Monday.", "Ana Moe LBC News, United Nations envoys left on Monday."},
	},
}
