package roles

import (
	"slices"
	"strings"
	"sync"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

// absentFamily is absent, compiled once.
var absentFamily = sync.OnceValue(absent)

func absent() *family {
	return compile(family{
		Name:  "Actors that other sentences tell",
		About: "Where its own sentence names nobody, an event may be one of those that the story speaks of. The first rule that finds somebody decides.",
		Rules: []rule{
			{
				Name: "full relations were established", Why: "an event of two sides is one of the two that the story is about",
				If: (*scene).isTwoSided, Find: func(d *scene) []string { return d.sides() },
				Holds: []string{"Chad and Niger fell out over a well. Chad blamed Niger. Niger blamed Chad. Diplomatic relations were severed on Monday.", "Chad and Niger fell out over a well. Chad blamed Niger. Niger blamed Chad. Fighting over the well killed ten people on 3 April."},
				Not:   []string{"Chad and Niger fell out over a well. Chad blamed Niger. Niger blamed Chad. The well was closed on Monday.", "Chad and Niger fell out over a well. Chad blamed Niger. Niger blamed Chad. Flooding over the fields killed ten people on 3 April."},
			},
			{
				Name: "the talks ended", Why: "talks that the reader knows of are those told before",
				If: (*scene).refersBack, Find: (*scene).talksBefore,
				Holds: []string{"Norway and Mali opened talks in Bergen on Monday. The talks ended on Tuesday."},
				Not:   []string{"Norway and Mali opened talks in Bergen on Monday. The rain ended on Tuesday.", "Norway and Mali opened talks in Bergen on Monday. The second summit of the Tundra Forum opened on Tuesday."},
			},
			{
				Name: "a second round failed", Why: "one of a series of talks that the story told no first of is of the two that it is about",
				If: func(d *scene) bool { return d.refersBack() && d.isOneOfSeries() }, Find: func(d *scene) []string { return d.sides() },
				Holds: []string{"Chad and Niger fell out over a well. Chad blamed Niger. Niger blamed Chad. A second round failed on Monday."},
				Not:   []string{"Chad and Niger fell out over a well. Chad blamed Niger. Niger blamed Chad. The summit failed on Monday.", "Chad and Niger fell out over a well. Chad blamed Niger. Niger blamed Chad. Six previous rounds had failed on Monday.", "Chad and Niger fell out over a well. Chad blamed Niger. Niger blamed Chad. A second dam failed on Monday."},
			},
			{
				Name: "the trial opened", Why: "an event that the reader knows of is of those whose it was when the story told of it last",
				If: (*scene).isKnownEvent, Find: (*scene).partiesBefore,
				Holds: []string{"The trial of Ivo Rys drew crowds. The trial opened on Monday.", "Norway's strike against Mali drew blame. The strike ended on Monday."},
				Not:   []string{"Ivo Rys wept. The trial opened on Monday.", "The trial of Ivo Rys drew crowds. A trial opened on Monday.", "The trial of Ivo Rys drew crowds. The trial of ten men opened on Monday."},
			},
			{
				Name: "the meeting opened", Why: "a sitting is that of the body whose meeting the story tells of",
				If: (*scene).isSitting, Find: func(d *scene) []string { return nonempty(d.assembly()) },
				Holds: []string{"The Security Council met in New York. The Security Council heard the envoy, and the Security Council thanked him. The meeting ended at 10 a.m. on Monday."},
				Not:   []string{"Norway met Chad in New York. The king heard the envoy. The meeting ended at 10 a.m. on Monday."},
			},
			{
				Name: "a <man> was jailed. <name>, 46, …", Why: "whom the story only describes at first, and then names and goes on about, is that person",
				Find:  (*scene).namedNext,
				Holds: []string{"A Norwegian banker was jailed on Monday. Ivo Rys, 46, wept. Rys had fled. Rys's wife saw Rys leave.", "A man whose boat sank on Monday was jailed. Ivo Rys, 46, wept. Rys had fled. Rys's wife saw Rys leave."},
				Not:   []string{"A Norwegian banker was jailed on Monday. President Ivo Rys, 46, wept. Rys had fled. Rys's wife saw Rys leave.", "A Norwegian banker was jailed on Monday. Ivo Rys, 46, wept.", "A Norwegian banker was jailed on Monday. Ivo Rys, a guard, saw him. Rys had fled. Rys's wife saw Rys leave.", "The Norwegian banker was jailed on Monday. Ivo Rys, 46, wept. Rys had fled. Rys's wife saw Rys leave."},
			},
		},
	})
}

// partnerFamily is partners, compiled once.
var partnerFamily = sync.OnceValue(partners)

func partners() *family {
	return compile(family{
		Name:  "The other side",
		About: "Where its own sentence names one, an event of two sides may have the other as well.",
		Rules: []rule{{
			Name: "<name> severed relations", Why: "in a story about two states an event of two sides in which one acts is with the other",
			If: func(d *scene) bool { return d.isTwoSided() && !d.isOfPaper() }, Find: (*scene).otherSide,
			Holds: []string{"Chad and Niger fell out over a well. Chad blamed Niger. Niger blamed Chad. Chad severed diplomatic relations on Monday."},
			Not:   []string{"Chad and Niger fell out over a well. Chad blamed Niger. Niger blamed Chad. Mali severed diplomatic relations with Togo on Monday.", "Chad and Niger fell out over a well. Chad blamed Niger. Niger blamed Chad. Chad left the accord on Monday."},
		}, {
			Name: "since independence from <state>", Why: "the land that became free is the one that its sentence or the story is about",
			If: (*scene).isLeaving, Find: (*scene).freed,
			Holds: []string{"Niger has been poor since independence from France in 1960.", "Niger fell silent. In Niger the lights went out. Niger has a king. Hunger has grown since independence from France in 1960."},
			Not:   []string{"Niger has been poor since a war with France in 1960."},
		}},
	})
}

// isLeaving: the event is the independence of a land from the one that its words name.
func (d *scene) isLeaving() bool {
	ts, h := d.tokens(), d.r.Head
	return d.r.Nominal() && ts[h].Lower == "independence" && h+1 < len(ts) && ts[h+1].Lower == "from"
}

// freed gives the state of whom the verb beside the event is said of, or the one that the story is about.
func (d *scene) freed() []string {
	if c := d.r.sen.ClauseAt(d.r.Head); c >= 0 {
		for _, mi := range d.subjectsOf(c) {
			if e := d.at(mi).entity(); e.Kind == names.State || e.Kind == names.Person && e.State != "" {
				return []string{e.State}
			}
		}
	}
	return nonempty(d.Land)
}

// isOfPaper: what the verb is about is a paper, which one may leave or publish alone.
func (d *scene) isOfPaper() bool {
	if d.r.Nominal() {
		return false
	}
	o := d.r.sen.ObjectHead(d.r.clause())
	return o >= 0 && lexicon.Has(lexicon.NounLemma(d.tokens()[o].Lower), lexicon.Paper)
}

// otherSide gives the one of the two states the story is about that is not the only actor's.
func (d *scene) otherSide() []string {
	sides, e := d.sides(), d.firstActor()
	switch {
	case len(sides) != 2 || e == nil || e.Kind == names.Person && (d.r.Nominal() || d.wordIn(d.r.clause().Span, "with") >= 0):
	case e.State == sides[0]:
		return sides[1:]
	case e.State == sides[1]:
		return sides[:1]
	}
	return nil
}

func nonempty(name string) []string {
	if name == "" {
		return nil
	}
	return []string{name}
}

// subjectOrNoun is the phrase that names what happens: the event's own, or the subject of its verb,
// with its head; -1 if it has none.
func (d *scene) subjectOrNoun() (syntax.Span, int) {
	if d.r.Nominal() {
		return d.r.Noun, d.r.Head
	}
	np := d.r.sen.SubjectSpan(d.r.Clause)
	return np, d.r.sen.HeadOf(np)
}

// heads are the nouns that say what the event is: its own, or the subject's and the object's of its verb; -1 for one that is not there.
func (d *scene) heads() []int {
	if d.r.Nominal() {
		return []int{d.r.Head}
	}
	return []int{d.r.sen.HeadOf(d.r.sen.SubjectSpan(d.r.Clause)), d.r.sen.ObjectHead(d.r.clause())}
}

// refersBack: the mention is of talks that the reader knows of ("the talks collapse", "a second
// session opens", "negotiations resume").
func (d *scene) refersBack() bool {
	ts := d.tokens()
	np, h := d.subjectOrNoun()
	if h < 0 || !lexicon.Has(lexicon.NounLemma(ts[h].Lower), lexicon.Talks) && !(h > 0 && ts[h].Lower == "vote" && ts[h-1].Tag == "DT") {
		return false
	}
	if d.namesParties(h) {
		return false
	}
	if k := h + 2; k < len(ts) && ts[h+1].Lower == "of" && !d.InExpression(d.r.Sentence, k) && (ts[k].Tag == "NNP" || ts[k].Tag == "DT" && k+1 < len(ts) && ts[k+1].Text != ts[k+1].Lower) {
		return false // "the second summit of the Pacific Forum"
	}
	for i := np.Start; i < h; i++ {
		switch w := ts[i].Lower; {
		case w == "the", w == "these", lexicon.Has(w, lexicon.InSeries):
			return true
		case ts[i].Tag == "DT":
			return lexicon.Has(ts[min(i+1, h)].Lower, lexicon.InSeries)
		}
	}
	return ts[h].Tag == "NNS" || h == np.Start
}

// isOneOfSeries: what happens is one of a series: "the next summit".
func (d *scene) isOneOfSeries() bool {
	np, h := d.subjectOrNoun()
	return d.tokens()[h].Tag == "NN" && slices.ContainsFunc(d.tokens()[np.Start:h], func(t syntax.Token) bool { return lexicon.Has(t.Lower, lexicon.InSeries) })
}

// talksBefore gives the actors of the talks told last.
func (d *scene) talksBefore() []string {
	if _, h := d.subjectOrNoun(); d.r.Status == timeline.Planned && d.tokens()[h].Tag == "NN" {
		return nil // to the next summit others may come
	}
	for i := len(d.told) - 1; i >= max(0, len(d.told)-story.LookBack); i-- {
		if o := d.told[i]; (o.Class == lexicon.Meet || o.Class == lexicon.Agree) && len(o.Actors) > 1 {
			return o.Actors
		}
	}
	return nil
}

// isSitting: what happens is what an assembly holds.
func (d *scene) isSitting() bool {
	_, h := d.subjectOrNoun()
	return h >= 0 && lexicon.Has(lexicon.NounLemma(d.tokens()[h].Lower), lexicon.Sitting) && d.refersBack()
}

// isTwoSided: the event is one of two sides by its nature ("talks broke down", "full relations
// were established"), so that in a story about two states it is theirs.
func (d *scene) isTwoSided() bool {
	ts := d.tokens()
	heads := d.heads()
	if !d.r.Nominal() {
		if heads[0] >= 0 && lexicon.Has(ts[heads[0]].Lower, lexicon.GroupNoun) && ts[d.r.sen.SubjectSpan(d.r.Clause).Start].Tag == "CD" {
			return false // "five other states signed"
		}
		heads = append(heads, d.verbalSubject())
	}
	for _, h := range heads {
		if h >= 0 && !d.namesParties(h) && !(lexicon.NounClass(ts[h].Text) == lexicon.War && !d.isRecent(recentWar)) && (lexicon.Has(lexicon.NounLemma(ts[h].Lower), lexicon.TwoSided) || lexicon.Has(strings.ToLower(ts[h].Text), lexicon.TwoSided)) {
			return true
		}
	}
	return false
}

// recentWar is how many days back a war may be that is of the two states of today's story: one of long ago may have been another's.
const recentWar = 365

// namesParties: the noun goes on with whose the talks or ties are.
func (d *scene) namesParties(h int) bool {
	ts := d.tokens()
	return h+1 < len(ts) && lexicon.Has(ts[h+1].Lower, lexicon.PartyLink) && ts[h+1].Lower != "to" && ts[h+1].Lower != "from"
}

// verbalSubject gives the noun in -ing that opens the sentence and, with no comma between, is what the
// verb is said of, though the parser took it for a clause: "fighting over a well killed ten". -1 if there is none.
func (d *scene) verbalSubject() int {
	cl, ts := d.r.clause(), d.tokens()
	if cl.Verb.Passive || ts[0].Tag != "VBG" {
		return -1
	}
	for k := 1; k < cl.Verb.Span.Start; k++ {
		if ts[k].Text == "," {
			return -1
		}
	}
	return 0
}
