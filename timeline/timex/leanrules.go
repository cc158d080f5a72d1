package timex

import (
	"math"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A choice is one between two candidates of an item: the one before and the one after what it counts from.
type choice struct {
	*tagger
	k                    int
	it                   *item
	r                    *lang.Reading
	base, earlier, later cal.Period
	lean                 int     // of the clause, as far as the rules have come
	back, ahead          float64 // how many days off the candidates lie
}

// A leanRule says which of the two is meant, beside what the tense of the clause says.
type leanRule struct {
	name, why string
	when      func(c *choice) bool
	lean      func(c *choice) int     // how strongly its clause leans after all; the rules below it are asked of that
	ends      func(c *choice) float64 // or which is meant and how clearly, which settles it; see leaning
	example   string                  // it holds of a date of it, in a story of Wednesday 9 March 2016, or of the day that stands before it in [ ]
	neighbour string                  // it holds of none
}

// ask asks the rules in order. If one settles it, it is decided.
func (c *choice) ask(rules []leanRule) (leaning float64, decided bool) {
	for i := range rules {
		rule := &rules[i]
		if !rule.when(c) {
			continue
		}
		c.note(rule.name)
		if rule.ends != nil {
			return rule.ends(c), true
		}
		c.lean = rule.lean(c)
	}
	return 0, false
}

// leans gives a rule the lean n, says settles it so.
func leans(n int) func(*choice) int        { return func(*choice) int { return n } }
func says(n float64) func(*choice) float64 { return func(*choice) float64 { return n } }

// atMost gives a rule a lean of at most n.
func atMost(n int) func(*choice) int { return func(c *choice) int { return min(c.lean, n) } }

// leansOfAll are asked of every choice.
var leansOfAll = []leanRule{
	{name: "a line of a series", why: "“Today: who pays”, and below it “Tuesday: who gains”",
		when:      func(c *choice) bool { return c.heads() && c.ofSeries(c.k) },
		ends:      says(3),
		example:   "Today: who pays.\n\nThursday: who gains.",
		neighbour: "Who pays.\n\nThursday: who gains."},
	{name: "a chronology", why: "it tells the past in the present tense",
		when:      (*choice).heads,
		lean:      leans(-2),
		example:   "Jan. 9: the envoys meet.",
		neighbour: "The envoys meet on Jan. 9."},
	{name: "a weekend", why: "however near it is",
		when:      func(c *choice) bool { return c.r.Weekend },
		ends:      func(c *choice) float64 { return float64(c.lean) },
		example:   "They met at the weekend.",
		neighbour: "They met on Monday."},
}

// leansOfWeekdays are asked of a weekday, which leans as its clause does, and to the nearer one.
var leansOfWeekdays = []leanRule{
	{name: "the eve of a meeting", why: "“gained in the days before Tuesday's vote”, told on a Monday: the one of last week would be called so",
		when:      func(c *choice) bool { return c.days() >= 5 && c.aheadOf(c.it) && c.votedIn(c.it) },
		ends:      says(1),
		example:   "[2016-03-12] He gained in the days before Sunday's primary vote.",
		neighbour: "[2016-03-12] He gained in the days before Sunday's earthquake."},
	{name: "the outcome of a vote", why: "“its setback in Sunday's vote may force it”, told on a Monday: what came of it is known",
		when:      func(c *choice) bool { return c.days() <= 3 && c.votedIn(c.it) && c.knownOutcome(c.it) },
		ends:      says(-1),
		example:   "[2016-03-14] Its defeat in Sunday's election may force it to resign.",
		neighbour: "[2016-03-14] It hopes for victory in Sunday's election."},
	{name: "the same weekday", why: "a story speaks of one Thursday: where its clause does not tell which, others do",
		when: func(c *choice) bool {
			next := c.tokenAfter(c.it)
			return (c.lean >= -1 && c.lean <= 1 || next != nil && c.Possessive(next)) && c.leanOfOthers(c.k) != 0
		},
		ends:      func(c *choice) float64 { return float64(c.leanOfOthers(c.k)) },
		example:   "They will meet on Monday. Monday's talks are the third.",
		neighbour: "They will meet on Friday. Monday's talks are the third."},
	{name: "when it opens", why: "“counted on calm when shops are allowed to open on Friday”: a “when” with a present is of what is to come, whatever stands before it",
		when:      func(c *choice) bool { return c.lean < 0 && c.whenPresent(c.it) },
		ends:      says(3),
		example:   "He counted on calm when shops are allowed to open on Friday.",
		neighbour: "He counted on calm when shops were allowed to open on Friday."},
	{name: "a weekday after another", why: "“passes on Monday, turns on Tuesday and fades by Wednesday”, “is to land on Monday. On Tuesday he visits Lima”",
		when: func(c *choice) bool {
			if c.k == 0 {
				return false
			}
			o := &c.items[c.k-1]
			return o.r.Weekday != nil && o.period.Gran == cal.Day && (c.lean == 0 && !c.sentenceEndIn(o.tok, c.it.tok) || c.lean >= 0 && c.goesOnWith(c.k))
		},
		ends: func(c *choice) float64 {
			if weekdayFrom(c.items[c.k-1].period.First(), *c.r.Weekday).First().Before(c.later.First()) {
				return -1
			}
			return 1
		},
		example:   "The envoy is to land on Monday. On Tuesday he visits Lima.",
		neighbour: "The envoy landed on Monday. On Tuesday he left Lima."},
	{name: "said tomorrow", why: "“warned on Wednesday”, told late on a Tuesday: nobody reports what was said six days ago",
		when:      func(c *choice) bool { return c.days() == 6 && c.lean < 0 && c.sum() >= 0 && c.dayOfSaying(c.it) },
		ends:      says(1),
		example:   "[2016-03-08] He spoke of a storm, the paper said in a statement Wednesday.",
		neighbour: "[2016-03-08] He spoke of a storm, the paper said in a statement Monday."},
	{name: "a blow that is answered", why: "“vowed to strike back for an attack Friday”: who answers a blow has had it",
		when:      func(c *choice) bool { return c.sum() > 0 && c.answeredBlow(c.it) },
		ends:      says(-2),
		example:   "They vowed to strike back for an attack Monday.",
		neighbour: "They vowed to strike back with an attack Monday."},
	{name: "a meeting tomorrow", why: "“prepared for talks on Sunday”, told on a Saturday",
		when:      func(c *choice) bool { return c.days() == 6 && c.ofMeeting(c.it) && !c.leads(c.it) },
		ends:      says(1),
		example:   "[2016-03-12] They prepared for talks on Sunday.",
		neighbour: "[2016-03-12] They prepared for lunch on Sunday."},
	{name: "told to, yesterday", why: "“ordered them to leave on Thursday”, told on a Friday: the one of next week would be called so",
		when:      func(c *choice) bool { return c.days() == 1 && c.sum() > 0 && c.toldToDo(c.it) },
		ends:      says(-1),
		example:   "[2016-03-11] He ordered them to leave on Thursday.",
		neighbour: "[2016-03-11] He ordered them to leave on Monday."},
	{name: "told between", why: "“said on Monday that he would leave on Wednesday”, told on a Thursday",
		when:      func(c *choice) bool { return c.sum() > 0 && !c.willBefore(c.it) && c.toldBetween(c.k, c.earlier) },
		ends:      says(-1),
		example:   "[2016-03-10] He said on Monday that he would leave on Wednesday.",
		neighbour: "[2016-03-10] He said on Monday that he would leave on Friday."},
	{name: "will, however near", why: "“will take part in the second round there on Tuesday”, “are to open the dam on Thursday”, however near the one before",
		when: func(c *choice) bool {
			return c.lean >= 2 && c.sum() <= 0 && (c.willBefore(c.it) || c.leads(c.it) && c.willBehind(c.it))
		},
		ends:      says(1),
		example:   "He will take part in the second round there on Tuesday.",
		neighbour: "He took part in the second round there on Tuesday."},
}

// leansOfTheYear are asked of what comes once a year, which leans as its clause does, and to the nearer one.
var leansOfTheYear = []leanRule{
	{name: "a day in the past", why: "a day is nearer to its story than a month, and a verb far off tells less; so does one whose object has the day, “cancelled its May 9 match”, or that for which a thing was planned, “the fair planned for May 9 was put off”",
		when: func(c *choice) bool {
			return (c.r.Day != nil || c.r.Named > 0) && (c.lean == -2 || c.lean == -3 && (c.ofNoun(c.it) || c.plannedFor(c.it)))
		},
		lean:      leans(-1),
		example:   "They cancelled the May 9 match.",
		neighbour: "They cancelled it on May 9."},
	{name: "the season of a thing", why: "“put off the summer games”",
		when: func(c *choice) bool {
			next := c.tokenAfter(c.it)
			return c.r.Season > 0 && next != nil && next.Class == 0 && !next.Has(lang.Capital)
		},
		lean:      func(c *choice) int { return c.lean / 2 },
		example:   "They put off the summer games.",
		neighbour: "They put it off in summer."},
	{name: "was in", why: "“the biggest was in January”, however near the next one is",
		when: func(c *choice) bool {
			i := c.it.tok
			return i > 1 && c.Toks[i-1].Is(lang.Prep) && c.In(&c.Toks[i-2], "was", "were")
		},
		lean:      atMost(-6),
		example:   "The biggest was in April.",
		neighbour: "The biggest is in April."},
	{name: "in a month, done", why: "“In January, the court let him go”, told in December",
		when: func(c *choice) bool {
			return c.monthAlone() && c.lean < 0 && (c.leads(c.it) || c.leadsOn(c.it)) && c.Equal(c.tokenAfter(c.it), ",") && c.In(&c.Toks[max(c.it.tok-1, 0)], "in")
		},
		lean:      atMost(-6),
		example:   "They met today. In April, the court freed him.",
		neighbour: "They met today. In April the court freed him."},
	{name: "the vote of a month", why: "“called November's general election”, told in August: the nearer one",
		when:      func(c *choice) bool { return c.monthAlone() && c.lean < 0 && c.lean > -6 && c.votedIn(c.it) },
		lean:      leans(0),
		example:   "They called May's general election.",
		neighbour: "They called May's general strike."},
	{name: "a blow in a month", why: "“accuses him of a coup attempt in July”, told in December: the nearer one",
		when: func(c *choice) bool {
			i := c.it.tok
			return c.monthAlone() && c.lean > 0 && c.lean < 3 && i > 2 && c.In(&c.Toks[i-1], "in") &&
				(c.In(&c.Toks[i-2], c.g.Blows...) || c.In(&c.Toks[i-2], "attempt", "attempts") && c.In(&c.Toks[i-3], c.g.Blows...))
		},
		lean:      leans(0),
		example:   "It is the largest fire to be seen since the outbreak in July.",
		neighbour: "It is the largest fire to be seen since the talks in July."},
	{name: "a blow", why: "“its Nov. 9 invasion”, told in March, came unannounced",
		when:      func(c *choice) bool { return c.struck(c.it) },
		lean:      atMost(-6),
		example:   "They spoke of the town's Nov. 9 earthquake.",
		neighbour: "They spoke of the town's Nov. 9 fair."},
	{name: "since a day", why: "“who are touring the island from 6 January are to leave”: what began lately",
		when: func(c *choice) bool {
			i := c.it.tok
			return i > 0 && c.In(&c.Toks[i-1], "from", "since") && c.r.Month != nil && c.r.Day != nil && c.lean < 5 && c.back <= 21 && c.ahead > 250
		},
		ends:      says(-2),
		example:   "Those who tour the island from 26 February are to leave.",
		neighbour: "Those who tour the island from 26 March are to leave."},
	{name: "which one", why: "“could end the island's November strike”, told in January: whatever the verb says of it, the nearer one",
		when:      func(c *choice) bool { return c.back <= 92 && c.ahead > 250 && c.whichOne(c.it) && !c.votedIn(c.it) },
		lean:      atMost(0),
		example:   "It could end the island's January strike.",
		neighbour: "It could end the island's July strike."},
	{name: "a day just gone", why: "“was scheduled for Friday, August 7”, told on the 9th, “the scheduled August 7 vote”, told in September: not of next year",
		when: func(c *choice) bool {
			return c.r.Day != nil && (c.back <= 14 && c.ahead > 330 || c.back <= 60 && c.ahead > 300 && c.describes(c.it))
		},
		lean:      atMost(0),
		example:   "The vote is scheduled for March 7.",
		neighbour: "The vote is scheduled for March 12."},
	{name: "a quarter long gone",
		when:      func(c *choice) bool { return (c.r.Quarter > 0 || c.r.Half > 0) && c.lean > 2 && c.back > 92 },
		ends:      says(1),
		example:   "They will open the mine in the third quarter.",
		neighbour: "They opened the mine in the third quarter."},
	{name: "a quarter", why: "“will report third-quarter results”: those of the one that has just ended",
		when:      func(c *choice) bool { return c.r.Quarter > 0 || c.r.Half > 0 },
		ends:      says(-1),
		example:   "They will report fourth-quarter results.",
		neighbour: "They will report results in May."},
	{name: "the vote of a day", why: "“to sway the Nov. 8 election”, told in July: the nearer one",
		when: func(c *choice) bool {
			return c.r.Day != nil && c.lean < 0 && c.lean > -6 && c.ahead < 183 && c.votedIn(c.it)
		},
		ends:      (*choice).nearer,
		example:   "They tried to sway the May 8 election.",
		neighbour: "They tried to sway the May 8 fair."},
	{name: "a vote", why: "it is spoken of before it is held as much as after it",
		when: func(c *choice) bool {
			return c.monthAlone() && c.lean == 0 && c.votedIn(c.it) && !(c.it.tok > 0 && c.In(&c.Toks[c.it.tok-1], "after"))
		},
		ends:      (*choice).nearer,
		example:   "They called May's general election.",
		neighbour: "They will call May's general strike."},
}

// heads: it heads an entry of a chronology, or a day stands before a colon.
func (c *choice) heads() bool {
	return c.isEntry(c.it) || c.r.Day != nil && c.Equal(c.tokenAfter(c.it), ":")
}

// monthAlone: a month without its day.
func (c *choice) monthAlone() bool { return c.r.Month != nil && c.r.Day == nil }

// days is how many days ago a weekday was.
func (c *choice) days() int { return int(c.base.First().Sub(c.earlier.First()).Hours() / 24) }

// sum is how a weekday leans by its clause and by how near it is.
func (c *choice) sum() int { return c.lean + nearer(c.lean, c.days()) }

// nearer is how what comes once a year leans to the nearer one.
func (c *choice) nearer() float64 { return math.Log2(max(c.back, 1)/max(c.ahead, 1)) / 1.5 }
