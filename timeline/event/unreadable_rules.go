package event

import (
	"sync"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/timex"
)

// unreadable are the expressions that give no point in time.
var unreadable = sync.OnceValue(func() *family {
	return compile(family{
		Name: "No point in time", About: "Expressions that say how long or how often.",
		Rules: []rule{
			{
				Name: "for <a length of time>", Why: "a length of time alone has no place on a calendar",
				If:     func(d *scene) bool { return d.Times.Expressions[d.x].Type == timex.TypeDuration },
				Reason: whyDuration,
				Holds:  []string{"The two kings talked for [three days]."},
				Not:    []string{"The two kings talked [three days ago]."},
			},
			{
				Name: "this <story> was <updated> on <date>", Why: "what the desk says of its own page, or a machine's clock, is no sentence of the story",
				If: func(d *scene) bool {
					return d.editorial() || d.bareSeconds() || d.linkLine() || d.tuneIn() || d.tweet() || d.teased()
				},
				Reason: whyStamp,
				Holds: []string{
					"This story was updated at [11:30 p.m.] to note that the king had left.", "An earlier version of this article stated that the king left Lund in [2013].", "By mistake of the desk, a draft of this story was published on [Monday].",
					"(Eds: a second take will move by [9:15 p.m.])", "Soldiers shot at a crowd in Lima updated: [10:18:00].", "Watch the full report of the raid from Lima on [Friday].",
					"Sir, thanks for joining us [tonight].", "Tune in [next week] for the fall of the king.", "The envoy will have more on this story [tomorrow].", "Movement of Lund. pic.twitter.com/DPGA2 — Ana Moe (@ anamoe) [June 5, 2023]", "The king fled. Meet the Envoys (@ envoys) [June 5, 2023]", "Justice for all. Posted by Ana Moe on [Monday, June 5, 2023]",
					"Chad took Lund. [07.05.2021]: Chad prepares to leave the port", "King Rao RaoMali to vote in [2024] The raid on Lund MORE (Lund) left the port.",
				},
				Not: []string{"A list was *posted* by Ana Moe on [Monday, June 5, 2023].", "[07.05.2021]: Chad *prepares* to leave the port.", "[07.05.2021]: Chad *leaves* the port", "Chad took Lund. [2021-05-07]: Mali *leaves* the port", "Chad took Lund. [07.05.2021]: Mali *left* the port", "This king *left* Lund at [11:30 p.m.].", "Watch houses were *shut* on [Friday].", "The queen *joined* us [tonight].", "Crowds *tuned* in on [Friday] for the fall of the king.", "Soldiers *shot* at a crowd in Lima at [10:18].", "The rocket *rose* at [13:00:05].", "King Rao RaoThe raid on Lund MORE (Lund) *left* the port on [Monday]."},
			},
			{
				Name: "<somebody> <guards> a bridge in Lund, <full date>", Why: "the words under a picture tell in the present what it shows, with its day at the end",
				If:     (*scene).captioned,
				Reason: whyStamp,
				Holds: []string{
					"Chad took Lund. A guard stands next to a gun mounted on a van in Lund town, [May 30, 2023] after its fall.", "Chad took Lund. The king, who fled when crowds stormed his house, reacts as he speaks to the press in Lund, [Monday, June 5, 2023].",
					"Chad took Lund. Guards are seen on a bridge in Lund, [June 5, 2023].", "Chad took Lund. Guards walk across a bridge in Lund, [yesterday].",
					"Chad took Lund. The king speaks to guards at a bridge in Lund [yesterday]", "Chad took Lund. Guards pass a shop in the capital, Lund, [Thursday].",
				},
				Not: []string{"A guard stood next to a gun *mounted* on a van in Lund town, [May 30, 2023].", "The king *opens* a port in Lund [today]", "The king *opens* a port in Lund on [Thursday].", "The king says that the guards *left* Lund on [May 30, 2023].", "May 30, 2023: The king opens the port. The queen *opens* the bridge on [May 31, 2023].", "The envoy is in Lund, which the king *left* on [May 30, 2023], and waits."},
			},
			{
				Name: "the <10> best <things> of <year>", Why: "the title of a list tells of no event",
				If:     (*scene).listTitle,
				Reason: whyStamp,
				Holds:  []string{"The 10 best raids on banks [this year]", "The 12 most daring raids of [2019]"},
				Not:    []string{"The 10 best guards *left* Lund [this year].", "The raid on Lund [this year]."},
			},
			{
				Name: "<year> <act>, <year> <act>", Why: "a list of years run together is no sentence of the story",
				If:     (*scene).listsYears,
				Reason: whyStamp,
				Holds:  []string{"1996 Shooting at guards, [1999] attacking a bank, 2001 Leaving Lund."},
				Not:    []string{"In 1996 and 1999 guards shot at the king and in [2001] they *left* Lund."},
			},
			{
				Name: "from his <speech> of <date>:", Why: "a line without a verb that ends in a colon only says where the words behind it are from",
				If:     (*scene).headsWords,
				Reason: whyLeadsIn,
				Holds:  []string{"From his [June 5, 2023] speech at the port:", "In a statement on [Monday]:"},
				Not:    []string{"From the port the king *left* on [June 5, 2023]:", "Raid on the port on [June 5, 2023]:"},
			},
			{
				Name: "a rise over <the previous year>", Why: "an earlier time is only compared with",
				If:     (*scene).overEarlier,
				Reason: whyComparison,
				Holds:  []string{"Crews in Lima went on strike, despite a rise in sales over [the previous year].", "Chad shut its port, even though sales were up on [the year before]."},
				Not:    []string{"The queen *fled* because of a rise in thefts [the previous year].", "The queen *fled* on [the previous day]."},
			},
			{
				Name: "only to <act> <hours> later", Why: "nothing dates the act that it counts from",
				If:     (*scene).onlyLater,
				Reason: whyVague,
				Holds:  []string{"Chad faces a crisis after the king left Lima, only to return [hours later]."},
				Not:    []string{"Hours after his speech on Monday the king left Lima, only to *return* [two days later].", "The king left Lima only to return on [Monday]."},
			},
			{
				Name: "every <time>", Why: "what comes again has no one date",
				If:     func(d *scene) bool { return d.Times.Expressions[d.x].Type == timex.TypeSet },
				Reason: whySet,
				Holds:  []string{"The two kings talk [every Friday]."},
				Not:    []string{"The two kings talked [last Friday]."},
			},
			{
				Name: "<100 years from now>", Why: "nobody plans so far ahead",
				If:     (*scene).farAhead,
				Reason: whyFar,
				Holds:  []string{"The walls must warn people of the waste [500 years from now].", "Chad promised to slow the decline by [the end of the century]."},
				Not:    []string{"Chad will close the mine by [2040]."},
			},
			{
				Name: "maybe <ten years from now>", Why: "it is a guess",
				If: func(d *scene) bool {
					return d.from > 0 && d.sen.Tokens[d.from-1].Has(lexicon.Guesses) && d.dateIs(d.p.Sentence, d.p.Start, "future")
				},
				Reason: whyPossible,
				Holds:  []string{"The mine will have to close, maybe [ten years from now]."},
				Not:    []string{"The mine will close [ten years from now]."},
			},
		},
	})
})

// farAhead: the time lies so long after the story's day that nobody plans for it.
func (d *scene) farAhead() bool {
	const far = 60 // years: leases and loans run for fifty
	e := &d.Times.Expressions[d.x]
	today, known := d.DatelineDay().Latest()
	from, begins := e.Date.Earliest()
	until, ends := e.Date.Latest()
	if e.Date.Part() == edtf.PartLate {
		from, begins = until, ends // "the end of the century"
	}
	return known && begins && from.Year > today.Year+far
}
