package coref

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
)

// Whether two reports tell of one event is a sum over what they agree and differ in: the
// likeness of their words, 0 to 1, and the weights below, against what is asked of their dates.
// A report and an event are weighed by the member that agrees best. The weights were set with
// the made happenings of testdata and three topics of news in view, so what is measured on these says nothing
// of other text; all are on the scale of likeness.
const (
	sameKind    = 0.14  // "sworn in", "inauguration"
	sameAct     = 0.10  // "barred", "voted to bar", where the words are of no kind
	otherKind   = -0.12 // two kinds that are not steps of one thing
	sharedActor = 0.06  // for each of two
	strangers   = -0.15 // both name actors, and none in common
	ownActors   = -0.12 // each names one that the other does not
	otherSides  = -0.20 // of each that is the first: two states doing the same
	samePlace   = 0.06
	elsewhere   = -0.20 // both name places, and none in common
	otherCount  = -0.06 // each tells of a number that the other has not

	askedSame   = 0.46 // of two reports of one day
	askedNested = 0.52 // of a day and a month that holds it
	askedLong   = 0.62 // of a day and a year
	askedNext   = 0.74 // of a day and the next; they must be of a kind as well

	minSimilarity = 0.2  // words in common below which nothing else counts
	sameSentence  = 0.55 // from here on the sentences say the same of a kind of event, however the lines are cut out of them
)

// related are kinds that may name one thing: what was done, and what came of it.
var related = map[[2]lexicon.Class]bool{
	{lexicon.Attack, lexicon.Death}: true, {lexicon.Attack, lexicon.War}: true, {lexicon.War, lexicon.Death}: true, {lexicon.Attack, lexicon.End}: true,
	{lexicon.Sign, lexicon.Agree}: true, {lexicon.Agree, lexicon.Adopt}: true, {lexicon.Adopt, lexicon.Vote}: true, {lexicon.Agree, lexicon.End}: true,
	{lexicon.Meet, lexicon.Begin}: true, {lexicon.Meet, lexicon.Visit}: true, {lexicon.Meet, lexicon.End}: true,
	{lexicon.Resign, lexicon.End}: true, {lexicon.Resign, lexicon.Announce}: true, {lexicon.Begin, lexicon.Exercise}: true,
	{lexicon.Withdraw, lexicon.Sever}: true, {lexicon.Expel, lexicon.Announce}: true, {lexicon.Sanction, lexicon.Announce}: true, {lexicon.Sanction, lexicon.Adopt}: true,
	{lexicon.Attack, lexicon.Protest}: true, {lexicon.Protest, lexicon.Death}: true, {lexicon.Meet, lexicon.Protest}: true,
}

// An agreement is what two reports agree and differ in.
type agreement struct {
	dates          relation
	likeness       float64
	act            bool // one verb, or one in what the other decides
	kinds          int  // 1 the same, -1 not to be brought together
	actors, places int  // in common
	own, sides     bool
	strangers      bool
	elsewhere      bool
	counts         bool
	line           bool // they print the same line
	alien          bool // nothing but the topic and the day is common: neither a word of the lines beside names, nor who takes part
	wide           bool // a date is longer than a month
}

func compare(a, b *Candidate, dates relation) agreement {
	g := agreement{dates: dates, likeness: cosine(a.Terms, b.Terms), wide: max(a.Date.Width(), b.Date.Width()) > 31}
	g.act = a.act != 0 && a.act == b.act || a.act != 0 && decides[b.class] && holds(b.own, a.act-1) || b.act != 0 && decides[a.class] && holds(a.own, b.act-1)
	switch {
	case g.act:
	case a.class == lexicon.NoClass || b.class == lexicon.NoClass:
	case a.class == b.class:
		g.kinds = 1
	case !related[[2]lexicon.Class{a.class, b.class}] && !related[[2]lexicon.Class{b.class, a.class}]:
		g.kinds = -1
	}
	g.actors = common(a.actors, b.actors)
	g.places = common(a.places, b.places)
	if len(a.actors) > 0 && len(b.actors) > 0 {
		g.strangers = g.actors == 0
		g.own = g.actors < len(a.actors) && common(b.actors, a.actors) < len(b.actors)
		g.sides = !a.actors[0].in(b.actors) && !b.actors[0].in(a.actors)
	}
	g.elsewhere = len(a.places) > 0 && len(b.places) > 0 && g.places == 0
	g.counts = counted(a, b)
	g.line = a.Status == b.Status && a.Summary == b.Summary
	g.alien = Shared(a.own, b.own) == 0 && g.actors < 2 && (g.kinds < 1 || g.actors+g.places == 0 && g.likeness < sameSentence)
	return g
}

// score is how much the two agree above what is asked; below 0 they are two events.
func (g agreement) score() float64 {
	const never = -2
	if g.line && g.dates == sameDate && !g.strangers && !g.elsewhere {
		return g.likeness // a reader cannot tell the two apart
	}
	if g.likeness < minSimilarity || g.alien {
		return never
	}
	s := g.likeness + sharedActor*float64(min(g.actors, 2))
	switch g.dates {
	case sameDate:
		s -= askedSame
	case nested:
		if s -= askedNested; g.wide {
			s -= askedLong - askedNested // a year holds many events of a kind
		}
	default:
		if g.kinds != 1 || g.elsewhere || g.strangers || g.sides || g.counts {
			return never
		}
		s -= askedNext
	}
	for _, c := range []struct {
		holds  bool
		weight float64
	}{
		{g.kinds > 0, sameKind}, {g.act, sameAct}, {g.kinds < 0, otherKind}, {g.strangers, strangers}, {g.own && !g.strangers, ownActors}, {g.sides, otherSides},
		{g.places > 0, samePlace}, {g.elsewhere, elsewhere}, {g.counts, otherCount},
	} {
		if c.holds {
			s += c.weight
		}
	}
	return s
}

// Covers reports whether a reader who has read the line of one event learns nothing from that of another of
// the same date: a report of the one and a report of the other agree as those of one event do, or most words of
// the one line are the other's. The words that all stories are about tell no two events apart, and bring none together.
func Covers(x, y *Cluster, about Subject) bool {
	a, b := x.Printed, y.Printed
	if g := compare(a, b, sameDate); g.score() > nearlyOne || g.likeness > alike || Covered(a.Terms, b.Terms) > redundant {
		return true
	}
	if v, w := about.without(a.SummaryTerms), about.without(b.SummaryTerms); len(v) > 1 && len(w) > 1 && Shared(v, w) > redundant {
		return true
	}
	if about.sameAct(a, b) {
		return true
	}
	for _, m := range x.Members[:min(membersTried, len(x.Members))] {
		for _, o := range y.Members[:min(membersTried, len(y.Members))] {
			if d := datesFit(m.Date, o.Date); d == sameDate && compare(m, o, d).score() >= 0 {
				return true
			}
		}
	}
	return false
}

// sameAct: the two lines of one day tell one kind of act of one actor, and all that the one says beside it the other says
// too, but for how the actor is called.
func (s Subject) sameAct(a, b *Candidate) bool {
	if g := compare(a, b, sameDate); g.kinds < 1 && !g.act || g.actors == 0 || g.sides || g.own || g.elsewhere || g.counts {
		return false
	}
	title := func(id int32) bool { return s.titles[id] }
	v, w := slices.DeleteFunc(s.without(a.own), title), slices.DeleteFunc(s.without(b.own), title)
	return Shared(v, w) == 1 || len(v) == 0 || len(w) == 0
}

// OfOneSentence: the two are told in one sentence.
func OfOneSentence(a, b *Candidate) bool {
	return len(a.Evidence) > 0 && len(b.Evidence) > 0 && a.Evidence[0].Article == b.Evidence[0].Article && a.Evidence[0].Quote == b.Evidence[0].Quote
}

// SameSpeech: of the two lines of one day the one tells what somebody said or announced, and the other what he said too, or a deed of
// no known kind: the words are mostly about the deed.
func SameSpeech(a, b *Candidate) bool {
	speaks := func(c *Candidate) bool {
		verb := lexicon.VerbLemma(strings.ToLower(c.trigger()))
		return lexicon.Has(verb, lexicon.Says) || lexicon.Has(verb, lexicon.ReportsSpeech) || c.class == lexicon.Announce
	}
	if !(speaks(a) && (speaks(b) || b.class == lexicon.NoClass) || speaks(b) && a.class == lexicon.NoClass) {
		return false
	}
	return len(a.actors) > 0 && len(b.actors) > 0 && names.SameName(a.actors[0].Key, b.actors[0].Key)
}

// SameDeed: the two lines of one day tell one kind of act of one actor, or of nobody named, and no place or number parts them: of
// two a reader of the days that mattered needs one.
func SameDeed(a, b *Candidate) bool {
	g := compare(a, b, sameDate)
	if g.kinds < 1 && !g.act || g.elsewhere || g.counts || g.sides {
		return false
	}
	return g.actors > 0 || len(a.actors)+len(b.actors) == 0
}

const (
	nearlyOne = -0.15
	alike     = 0.22 // likeness of their words, from which on a reader takes them for one, whoever acts
	redundant = 0.6  // share of the shorter one's words
)

// asLater is the likeness of their words, from which on one of two events of a week is the other, as it was told again.
const asLater = 0.6

// week is how many days an event is news: so far do reports of it stray from its day.
const week = 7

// SameLine: the lines of two events of one week tell the same, as far as a reader can see, or that of a has nothing that
// b's of the day before or after has not, or the one of a month tells an act of the kind that the other tells of a day in it, much alike.
func SameLine(a, b *Candidate) bool {
	days := a.Date.Start().Sub(b.Date.Start())
	days = max(days, -days)
	x, y := a.SummaryTerms, b.SummaryTerms
	same := len(x) > 1 && slices.Equal(x, y) || cosine(a.Terms, b.Terms) > asLater || days <= 1 && len(x) > 1 && len(x) < len(y) && Shared(x, y) == 1
	if datesFit(a.Date, b.Date) == nested {
		g := compare(a, b, nested)
		same = same || g.likeness > alike && (g.kinds > 0 || Shared(a.own, b.own) > 0)
		days = 0
	}
	return same && days <= week && !counted(a, b)
}

// because says in words why two reports were taken for one event.
func (g agreement) because(a, b *Candidate) string {
	out := []string{g.dates.String()}
	switch x, y := a.trigger(), b.trigger(); {
	case g.kinds > 0 && x != y:
		out = append(out, fmt.Sprintf("“%s” and “%s” are of a kind", x, y))
	case g.act && x != y:
		told := y
		if holds(b.own, a.act-1) {
			told = x
		}
		out = append(out, fmt.Sprintf("“%s” of the one is told by the other", told))
	case x == y && x != "":
		out = append(out, fmt.Sprintf("both “%s”", x))
	}
	var shared []string
	for i, n := range a.actors {
		if n.in(b.actors) {
			shared = append(shared, a.Actors[i])
		}
	}
	for i, n := range a.places {
		if n.in(b.places) {
			shared = append(shared, a.Places[i])
		}
	}
	if len(shared) > 0 {
		out = append(out, "both name "+strings.Join(shared[:min(3, len(shared))], ", "))
	}
	return strings.Join(append(out, fmt.Sprintf("%.0f %% of their words", 100*g.likeness)), "; ")
}

// decides are kinds of act that say how another came about: "voted to bar", "announced that it was barring".
var decides = map[lexicon.Class]bool{lexicon.NoClass: true, lexicon.Announce: true, lexicon.Vote: true, lexicon.Agree: true, lexicon.Adopt: true}

func holds(ids []int32, id int32) bool {
	_, ok := slices.BinarySearch(ids, id)
	return ok
}

func (c *Candidate) trigger() string {
	if len(c.Evidence) == 0 {
		return ""
	}
	return c.Evidence[0].Trigger.Text
}

// A name is an actor or a place as it is compared.
type name struct {
	Key   string `json:"key"`             // of its spelling
	State string `json:"state,omitempty"` // in which a place lies
}

// in: the list has the name in some spelling, a surname for the whole name, or the state in
// which the place lies.
func (n name) in(list []name) bool {
	for _, o := range list {
		if names.SameName(n.Key, o.Key) || n.State != "" && n.State == o.Key || o.State != "" && o.State == n.Key {
			return true
		}
	}
	return false
}

func actorNames(list []string) []name {
	out := make([]name, len(list))
	for i, n := range list {
		out[i].Key = names.SpellingKey(n)
	}
	return out
}

func placeNames(list []string) []name {
	out := make([]name, len(list))
	for i, n := range list {
		out[i].Key = names.SpellingKey(n)
		if s := names.Default().StateOf(n); s != n {
			out[i].State = names.SpellingKey(s)
		}
	}
	return out
}

// common counts the names of a that are among those of b.
func common(a, b []name) (n int) {
	for _, x := range a {
		if x.in(b) {
			n++
		}
	}
	return n
}

func datesFit(a, b edtf.Date) relation {
	in, holds := a.Contains(b), b.Contains(a)
	switch {
	case in && holds:
		return sameDate
	case in || holds:
		if max(a.Width(), b.Width()) > longest {
			return apart
		}
		return nested
	}
	if a.Width() == 1 && b.Width() == 1 {
		if n := a.Start().Number() - b.Start().Number(); -1 <= n && n <= 1 {
			return neighbours
		}
	}
	return apart
}
