package en

import (
	"strings"

	"dateline/timeline/timex/internal/lang"
)

// knownDays are days and months that are the name of what happened then.
func knownDays() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "the <month> Revolution",
			Pattern: "MONTH (revolution|war|uprising|rising|manifesto|theses|days|decembrists)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Name = m.First(1).Has(lang.Capital) && !m.First(1).Has(lang.Upper) && m.In(m.At(-1), "the", "'s", "russia", "'")
				return r.Name
			},
			Examples: []lang.Example{
				{In: "The February Revolution swept the tsar away."},
				{In: "The October War changed the border."},
				{In: "The May Uprising failed."},
				{In: "The February war talks failed; May War Department files open."},
			},
		},
		{
			Name:    "September 11 attacks",
			Why:     "the day that names what happened on it needs no year",
			Pattern: "MONTH [ the ] DAYN",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return knownDay(m, r, m.Val(0), m.Val(1)) },
			Examples: []lang.Example{
				{In: "The war began after the [Sept. 11] attacks.", Value: "2001-09-11"},
				{In: "He fled after the attacks of [September 11].", Value: "2001-09-11"},
				{In: "The [July 20] bomb plot failed.", Value: "1944-07-20"},
				{In: "It is a model of the [Sept. 11] attack.", Value: "2001-09-11"},
				{In: "She fled before the [Sept. 11] attack in Benghazi.", Value: "2012-09-11"},
				{In: "They were moved after the [Sept. 11] attack on the U.S. consulate.", Value: "2012-09-11"},
				{In: "It is a model of the [September 11] attacks on the United States.", Value: "2001-09-11"},
				{In: "The Sept. 11 attack on Kandahar Airfield was told.", Value: ""},
				{In: "A Sept. 11 attack failed, and so did the March 5 attack."},
			},
		},
		{
			Name:    "D-Day",
			Why:     "of all days of landing the one with that name alone; its anniversaries are called so",
			Pattern: "d - day",
			Meaning: dDay,
			Examples: []lang.Example{
				{In: "It is eighty years since [D-Day].", Value: "1944-06-06"},
				{In: "He is a veteran of [D-Day].", Value: "1944-06-06"},
				{In: "They marked the 75th anniversary of [D-Day].", Value: "2019-06-06"},
				{In: "The [D-Day] landings are remembered.", Value: "1944-06-06"},
				{In: "It is D-Day for the minister."},
			},
		},
		{
			Name:    "11 September attacks",
			Pattern: "[ the ] DAYN [ of ] MONTH",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return knownDay(m, r, m.Val(1), m.Val(0)) },
			Examples: []lang.Example{
				{In: "The war began after [the 11 September] attacks.", Value: "2001-09-11"},
				{In: "A study of [the 20 July] plot is out.", Value: "1944-07-20"},
				{In: "The hijackers of [11 September] were named.", Value: "2001-09-11"},
				{In: "Hamas launched an unheard-of attack on southern Israel on [7 October].", Value: "2023-10-07", Anchor: "2024-07-24"},
				{In: "She recalled [the 6 January] attack on the US Capitol.", Value: "2021-01-06"},
				{In: "The mob stormed the Capitol on [6 January].", Value: "2021-01-06"},
				{In: "The planes struck the twin towers on [11 September].", Value: "2001-09-11"},
				{In: "An 11 September attack failed."},
			},
		},
	}
}

// dDay is the day of the landings in Normandy.
func dDay(m *lang.Matcher, r *lang.Reading) bool {
	if t := m.After(0); !m.In(t, "landings", "landing", "invasion", "veteran", "veterans", "beaches", "assault") && !m.In(m.At(-1), "since", "after", "before", "of", "during", "until") {
		return false // it is D-Day for the minister
	}
	setDay(r, 1944+anniversary(m), 6, 6)
	return true
}

// anniversary is how many years after a day, the match, its anniversary is that the words before it tell of: "the 75th anniversary of
// D-Day" is itself what is held. 0 where they tell of none.
func anniversary(m *lang.Matcher) int {
	d := -2
	if m.Equal(m.At(-1), "the") {
		d--
	}
	if n := m.At(d - 1); m.Equal(m.At(d+1), "of") && m.In(m.At(d), "anniversary", "commemoration") && n != nil && n.Is(lang.Ordinal) {
		return int(n.Val)
	}
	return 0
}

// namesGroup: what follows the match is a group, a place or a revolution that bears the name of a day.
func namesGroup(m *lang.Matcher) bool { return wordAt(m, m.At(0)).means(groupSenses) }

// groupSenses are what a day of a month means where it may be part of a name. The word opens the match.
var groupSenses = []sense[bool]{
	{
		Name:     "the youth movement of March 20",
		When:     func(w word) bool { return w.behind("of") && w.In(w.At(-2), groups...) },
		Examples: []string{"The youth movement of [March] 20 lost."},
		Not:      []string{"The youth court of [March] 20 lost."},
	},
	{
		Name: "the 20th of March Youth",
		When: func(w word) bool {
			t := w.After(1)
			return w.kindsAhead() == 1 && w.ahead("youth") && w.next.Has(lang.Capital) && (t == nil || t.Is(lang.Punct|lang.PastVerb|lang.PresVerb|lang.Have|lang.Be|lang.Prep|lang.Conj))
		},
		Examples: []string{"The [March] 20 Youth, a group, won."},
		Not:      []string{"The [March] 20 youth, a boy, won."},
	},
	{
		Name: "the July 23 revolution",
		When: func(w word) bool {
			return w.Equal(w.named(), "revolution") && (w.behind("the") || w.Equal(w.At(0), "the"))
		},
		Examples: []string{"The [July] 23 revolution won."},
		Not:      []string{"A [July] 23 revolution won."},
	},
	{
		Name:     "a July 23 revolution",
		When:     func(w word) bool { return w.Equal(w.named(), "revolution") },
		Then:     true,
		Examples: []string{"A [July] 23 revolution won."},
		Not:      []string{"The [July] 23 revolution won."},
	},
	{
		Name:     "the March 23 movement",
		When:     func(w word) bool { return w.In(w.named(), groups...) },
		Examples: []string{"The [March] 23 movement won.", "The [March] 23 rebel alliance lost."},
		Not:      []string{"The [March] 23 vote was won."},
	},
	{
		Name: "the May 3 Group", Why: "a kind or a capital says that it is a name, or nothing that it would be the head of follows",
		When: func(w word) bool {
			n := w.After(w.kindsAhead() + 1)
			named := w.kindsAhead() > 0 || w.named().Has(lang.Capital) || n == nil ||
				n.Is(lang.Punct|lang.Prep|lang.Conj|lang.Have|lang.Be|lang.PastVerb|lang.Modal|lang.Future) || w.Possessive(n)
			return w.ofGroup() && named
		},
		Examples: []string{"The [May] 3 Group won.", "The [May] 3 group was banned."},
		Not:      []string{"The [May] 3 group talks failed."},
	},
	{
		Name:     "the May 3 group talks",
		When:     word.ofGroup,
		Then:     true,
		Examples: []string{"The [May] 3 group talks failed."},
		Not:      []string{"The [May] 3 group was banned."},
	},
	{
		Name: "the March 23 Bridge", Why: "but not “the May 30 University House reception”",
		When: func(w word) bool {
			t, n := w.named(), w.After(w.kindsAhead()+1)
			goesOn := n.Has(lang.Capital) && !n.Has(lang.NewLine) && n.Class == 0
			return t.Has(lang.Capital) && t.Has(lang.Spaced) && w.In(t, places...) && !goesOn
		},
		Examples: []string{"The [March] 23 Bridge fell."},
		Not:      []string{"The [May] 30 University House reception was held.", "The [March] 23 bridge fell."},
	},
}

// kindsAhead is how many words behind the match say the kind of a group: "rebel", "youth".
func (w word) kindsAhead() int {
	d := 0
	for d < 2 && w.In(w.After(d), groupKinds...) {
		d++
	}
	return d
}

// named is the token behind the match and the kinds of a group: what may bear the name.
func (w word) named() *lang.Token { return w.After(w.kindsAhead()) }

// ofGroup: what may bear the name is a group that only a capital or its kind makes one.
func (w word) ofGroup() bool {
	return w.In(w.named(), "group", "organisation", "organization", "army", "front", "party")
}

// groups are what bears the name of a day in small letters too, groupKinds what says their kind.
var (
	groups     = wordList("groups")
	groupKinds = wordList("groupKinds")
)

// places are what bears the name of a day, with a capital.
var places = wordList("places")

// A day that is a name, and the words for what happened on it.
type day struct {
	month, day, year int
	of               string
	told             string // the words of a sentence that tells of it, beside one of attack: "the attack on Israel on 7 October"
	the              string // what else it is called behind "the" alone: "a Sept. 11 attack" may be another
	again            int    // the year of another attack of that day, told by the day alone
	at               string // where that was
}

var namesake = []day{
	{9, 11, 2001, "attacks terrorist terror hijackings hijackers hijacker commission plotters bombers victims families relatives widows survivors responders conspiracy conspiracies truthers memorial aftermath wake", "pentagon towers qaeda trade", "attack tragedy", 2012, "benghazi"},
	{10, 7, 2023, "attack attacks massacre massacres assault onslaught atrocities hostages hamas incursion", "hamas israel israeli", "", 0, ""},
	{1, 6, 2021, "riot riots rioters insurrection committee insurrectionists capitol", "capitol", "", 0, ""},
	{7, 7, 2005, "bombings bombers", "london underground", "", 0, ""},
	{11, 26, 2008, "attacks", "mumbai", "", 0, ""},
	{3, 11, 2004, "bombings bombers", "madrid", "", 0, ""},
	{7, 20, 1944, "plot plotters conspiracy conspirators", "", "", 0, ""},
	{6, 4, 1989, "massacre crackdown", "tiananmen", "", 0, ""},
	{7, 15, 2016, "coup putsch", "", "", 0, ""},
	{11, 13, 2015, "attacks attackers", "paris bataclan", "", 0, ""},
	{5, 18, 1980, "uprising", "", "", 0, ""},
}

// knownDay reads a day that is the name of what happened on it: the noun for that stands
// behind it, or before it with "of". Alone it may still be so: see Reading.Namesake.
func knownDay(m *lang.Matcher, r *lang.Reading, month, dayN int) bool {
	for k := range namesake {
		n := &namesake[k]
		if n.month != month || n.day != dayN || yearNext(m, 0) || m.After(0).Is(lang.Digits) {
			continue
		}
		setDay(r, 0, month, dayN)
		r.Namesake = int16(n.year)
		switch attackedAt(m, n) {
		case elsewhere:
			return false
		case atAgain:
			r.Later = int16(n.again)
		}
		if nounNamesDay(m, n) || n.told != "" && toldBefore(m, strings.Fields(n.told)) {
			return true
		}
		r.Bare = true
		return (month == 9 || month == 10) && (m.In(m.At(-1), "since", "after", "before", "until", "on", "of") || m.Equal(m.At(-1), "-") && m.In(m.At(-2), "pre", "post"))
	}
	return false
}

// nounNamesDay: beside the match stands what happened on the day: "the victims of 9/11", "the January 6 riot".
func nounNamesDay(m *lang.Matcher, n *day) bool {
	nouns := strings.Fields(n.of)
	switch {
	case m.Equal(m.At(-1), "of") && m.In(m.At(-2), nouns...), m.Equal(m.At(-1), "the") && m.In(m.After(0), strings.Fields(n.the)...):
		return true
	case m.In(m.At(-1), "on", "a", "an"):
		return false
	}
	for d := 0; d < 3; d++ {
		t := m.After(d)
		if t == nil || t.Is(lang.Punct) && !m.In(t, "-") || t.Is(lang.Prep|lang.Det) {
			return d > 0 && m.In(m.After(d-1), "attack", "attacks", "assault", "siege") && m.In(t, "on", "at", "against", "of") && placeWithin(m, d+1, nouns) // the January 6 attack on the Capitol
		}
		if m.In(t, nouns...) {
			return true
		}
	}
	return false
}

// Where the attack was made that the day beside it is of.
const (
	unsaid    = iota
	atAgain   // where that of the later year was
	elsewhere // where none was that the day is a name of
)

// attackedAt is where the attack was made that stands behind the match, or in its sentence before it.
func attackedAt(m *lang.Matcher, n *day) int {
	const near = 14 // tokens
	if n.again == 0 {
		return unsaid
	}
	for d := range 3 {
		if !m.In(m.After(d), attackWords...) {
			continue
		}
		switch t := m.After(d + 2); {
		case !m.In(m.After(d+1), "on", "in", "at", "against"):
		case placeWithin(m, d+2, outposts), placeWithin(m, d+2, []string{n.at}):
			return atAgain
		case m.In(t, "the") || placeWithin(m, d+2, homeWords):
		case t != nil && t.Has(lang.Capital):
			return elsewhere
		}
		return unsaid
	}
	attack, place := false, false
	for j := m.Start - 1; j >= 0 && m.Start-j < near && !m.Toks[j+1].Has(lang.NewPara) && !endsSentence(m, j); j-- {
		t := &m.Toks[j]
		attack = attack || m.In(t, attackWords...)
		place = place || m.In(t, n.at) || m.In(t, outposts...)
	}
	if attack && place && m.In(m.At(-1), "on") {
		return atAgain
	}
	return unsaid
}

// outposts are what a state has abroad, homeWords what the country is called that the day is first known in.
var (
	outposts  = wordList("outposts")
	homeWords = wordList("homeWords")
)

// placeWithin: one of the few words from d places behind the match on is one of the nouns.
func placeWithin(m *lang.Matcher, d int, nouns []string) bool {
	for k := d; k < d+4 && m.After(k) != nil; k++ {
		if m.In(m.After(k), nouns...) {
			return true
		}
	}
	return false
}

// toldBefore: the sentence tells before the match of an attack, and names one of the words.
func toldBefore(m *lang.Matcher, words []string) bool {
	const near = 16
	attack, named := false, false
	for j := m.Start - 1; j >= 0 && m.Start-j < near && !m.Toks[j+1].Has(lang.NewPara) && !endsSentence(m, j); j-- {
		switch t := &m.Toks[j]; {
		case m.In(t, attackWords...):
			attack = true
		case m.In(t, words...):
			named = true
		}
	}
	return attack && named
}

// attackWords are words of what is told to have been done on such a day.
var attackWords = wordList("attackWords")
