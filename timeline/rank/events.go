package rank

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
	"dateline/timeline/lexicon"
)

// An event of a date matters as far as the stories that tell of that date, and those of the days after, share its words,
// independent outlets report it, and its actors are central; and a line is wanted that can be printed. The centroid of a date's words follows
// D. Radev et al., Centroid-based summarization (2004).
const (
	nearTopic       = 1.0 // weight of the topic's words in an event
	early           = 1.0 // weight of standing early in a story
	confirmed       = 0.5 // weight of every doubling of independent outlets
	lasting         = 0.1 // weight of every doubling of the days over which it is reported
	central         = 0.5 // weight of actors that many stories name
	inTheNews       = 0.3 // weight of words that stories of the day and the days after use, beside those that tell of the date
	clearness       = 0.5 // power of how clearly, and how safely, it is told
	lengthSmoothing = 3.0 // words added to a sentence's length, so that the shortest do not win by it

	// Shares of an event's weight.
	plannedDiscount = 0.5 // what took place matters more
	ongoingDiscount = 0.6 // so does what began or ended
	momentDiscount  = 0.6 // of an hour that one outlet names: most are from reports as things go on
	asideDiscount   = 0.3 // neither its line nor its sentence has a word of what the stories are about
	undatedDiscount = 0.5 // only its publication dates it
	saidDiscount    = 0.5 // somebody said something
)

// fame is, for each actor, the share of the stories that name it.
func fame(p *coref.Pool) map[string]float64 {
	stories := map[string]map[int]bool{}
	all := map[int]bool{}
	for _, c := range p.Candidates {
		all[c.Original] = true
		for _, a := range c.Actors {
			if stories[a] == nil {
				stories[a] = map[int]bool{}
			}
			stories[a][c.Original] = true
		}
	}
	out := map[string]float64{}
	for a, s := range stories {
		out[a] = float64(len(s)) / float64(len(all))
	}
	return out
}

// weighEvents gives the events of one date their importance.
func weighEvents(p *coref.Pool, events []*timeline.Event, day weight, fame map[string]float64, about coref.Subject, news newsOf) {
	shared := map[int32]int{}  // independent stories of the date that use a term
	quoted := map[string]int{} // by sentence, the first story that has it: one that pages repeat is said once
	for _, e := range events {
		bySource := map[int][]int32{}
		for _, m := range p.ClusterOf[e].Members {
			if v := m.Evidence; len(v) > 0 {
				if first, ok := quoted[v[0].Quote]; ok && first != m.Original {
					continue
				}
				quoted[v[0].Quote] = m.Original
			}
			ids := bySource[m.Original]
			for _, t := range m.Terms {
				ids = append(ids, t.ID)
			}
			bySource[m.Original] = coref.Union(ids, nil)
		}
		for _, ids := range bySource {
			for _, id := range ids {
				shared[id]++
			}
		}
	}
	after := news.from(events[0].Date.Start().Number())
	for _, e := range events {
		lead := p.ClusterOf[e].Printed
		var sum float64
		for _, t := range lead.Terms {
			sum += (math.Log1p(float64(max(1, shared[t.ID])-1)) + inTheNews*math.Log1p(float64(after[t.ID]))) * p.Rarity(t.ID)
		}
		im := &timeline.Importance{Day: day.score, Mentions: day.mentions, Stories: Outlets(p, e), Span: reportingDays(p, e)}
		e.Importance = im
		for _, a := range e.Actors {
			im.Actors = max(im.Actors, fame[a])
		}
		for _, m := range p.ClusterOf[e].Members {
			im.Topic = max(im.Topic, p.Topic.Share(m))
		}
		score := (0.1 + sum) / math.Sqrt(float64(len(lead.Terms))+lengthSmoothing)
		if im.Topic > 0 {
			score *= 1 + nearTopic
		}
		score *= 1 + confirmed*math.Log2(float64(max(1, im.Stories)))
		score *= 1 + lasting*math.Log2(float64(max(1, im.Span)))
		score *= 1 + central*im.Actors
		doubts := lead.Doubts() // which take time to find
		score *= math.Pow(doubts.Share(), clearness)
		for _, d := range discounts(lead, e, about) {
			score *= d
		}
		if v := lead.Evidence; len(v) > 0 {
			score *= 1 + early/(1+float64(v[0].Start)/200)
		}
		im.Score = math.Round(1000*score) / 1000
		im.Actors = math.Round(1000*im.Actors) / 1000
		im.Day = math.Round(1000*im.Day) / 1000
		im.Topic = math.Round(1000*im.Topic) / 1000
		im.Why = importanceWords(im, !p.Topic.None(), doubts.Names())
		if e.Pinned {
			im.Why = "a person pinned it; " + im.Why
		}
	}
}

// newsOf is, by the day of publication, what independent stories tell with: the terms of each.
type newsOf map[int32][][]int32

// newsDays are the days, from that of an event on, whose stories are still about it.
const newsDays = 4

func newNews(p *coref.Pool) newsOf {
	terms := map[int32][]int32{} // by story
	for _, c := range p.Candidates {
		if c.Original == int(c.Ref.Story) {
			for _, t := range c.Terms {
				terms[c.Ref.Story] = append(terms[c.Ref.Story], t.ID)
			}
		}
	}
	out := newsOf{}
	for story, ids := range terms {
		if d, err := edtf.Parse(p.Tellings[story].Source.Published); err == nil && !d.IsZero() {
			day := d.Start().Number()
			out[day] = append(out[day], coref.Union(ids, nil))
		}
	}
	return out
}

// from counts the stories of a day, and of those after it, that use each term.
func (n newsOf) from(day int32) map[int32]int {
	out := map[int32]int{}
	for d := day; d < day+newsDays; d++ {
		for _, ids := range n[d] {
			for _, id := range ids {
				out[id]++
			}
		}
	}
	return out
}

// discounts are the shares of its weight that an event keeps.
func discounts(lead *coref.Candidate, e *timeline.Event, about coref.Subject) (out []float64) {
	_, clock := e.Date.Clock()
	for _, d := range []struct {
		holds bool
		share float64
	}{
		{e.Status == timeline.Planned || lead.Status == timeline.Planned, plannedDiscount},
		{e.Status == timeline.Ongoing, ongoingDiscount},
		{!about.In(lead), asideDiscount},
		{clock && e.Importance.Stories < 2, momentDiscount},
		{len(lead.Evidence) > 0 && lead.Evidence[0].Rule == event.LeadRule, undatedDiscount},
		{says(lead) && !pledges(lead), saidDiscount},
	} {
		if d.holds {
			out = append(out, d.share)
		}
	}
	return out
}

// As a line of its date an event keeps these shares of its weight: they choose among the events of a date, and not
// the date.
const (
	elsewhereShare = 0.3  // it took place in another state than that of the topic, or of the subject, and has nothing of it
	abroadShare    = 0.6  // it took place in other states alone, though it has something of the subject
	goingOnShare   = 0.5  // "were waking up", "is meeting": what went on as something else happened
	spokenShare    = 0.7  // a noun speaks of it: "the blast at the ministry"
	quotedShare    = 0.7  // its sentence is quoted: no line was understood
	bareShare      = 0.8  // it names nobody and no place: “the evacuation began”
	fewWords       = 1    // beside the subject's and its actors'
	thinShare      = 0.6  // it has no more, and one outlet tells it: “the senator apologised”
	speechShare    = 0.5  // somebody's own words are told: “We will see,” she said
	reactionShare  = 0.4  // one of another state than that of the subject, or whom few stories name, says what he thinks or knows
	reportShare    = 0.8  // such a one reports it
	localShare     = 0.5  // one whom hardly any story names reports a thing, and no deed: “confirmed its first two cases”
	contactShare   = 0.5  // one of another state, or whom few stories name, meets somebody
	plainness      = 0.5  // power of how clearly and safely it is told, beside what that weighs already
	wellKnown      = 0.02 // share of the stories that name an actor
	leading        = 0.2  // the same of one whose words and meetings are news
)

// worth is what an event weighs as a line of its date; scene says that it is no act of
// somebody: what was seen or said, what went on, or a noun that speaks of it.
func worth(p *coref.Pool, e *timeline.Event, about coref.Subject) (w float64, scene bool) {
	lead := p.ClusterOf[e].Printed
	fame := e.Importance.Actors
	minor := fame < leading || len(e.Actors) > 0 && about.Outsider(e.Actors[0], p.Sides[e.Actors[0]])
	verb := verbOf(lead)
	reacts, reports := speaks(verb)
	reacts = reacts || !lead.OfKind() && earnsWords(lead)
	reports = reports || lexicon.ClassOf(verb) == lexicon.Announce && fame < wellKnown && !tellsEvent(lead)
	noun := len(lead.Evidence) > 0 && lead.Evidence[0].StatusBy == event.FactRule && lead.Evidence[0].Rule != event.LeadRule
	w = e.Importance.Score * math.Pow(lead.Clarity(), plainness)
	for _, d := range []struct {
		holds bool
		share float64
		scene bool
	}{
		{p.Topic.Elsewhere(lead) || p.Topic.None() && about.Elsewhere(lead), elsewhereShare, false},
		{about.Abroad(lead), abroadShare, false},
		{goesOn(lead), goingOnShare, true},
		{noun, spokenShare, true},
		{!coref.Composed(lead.Event), quotedShare, false},
		{bare(lead) && !lead.OfKind(), bareShare, false},
		{!lead.OfKind() && e.Importance.Stories < 2 && about.Beside(lead) <= fewWords, thinShare, false},
		{says(lead) && strings.ContainsAny(lead.Brief(), "\"“”"), speechShare, true},
		{reacts && (minor || !coref.Composed(lead.Event) || lexicon.Has(verb, lexicon.Foresees)), reactionShare, true},
		{reports && minor, reportShare, e.Importance.Stories < 2},
		{reports && fame < wellKnown && !tellsDeed(lead), localShare / reportShare, true},
		{lead.Of(lexicon.Meet, lexicon.Visit, lexicon.Call) && minor, contactShare, true},
		{!lead.OfKind() && fame < wellKnown, 1, true},
	} {
		if d.holds {
			w, scene = w*d.share, scene || d.scene
		}
	}
	return w, scene
}

// verbOf is the verb that tells the event, in its base form.
func verbOf(c *coref.Candidate) string {
	if len(c.Evidence) == 0 {
		return ""
	}
	return lexicon.VerbLemma(strings.ToLower(c.Evidence[0].Trigger.Text))
}

// speaks: the verb tells what somebody asks for or thinks of something, or what he says to be so.
func speaks(verb string) (reacts, reports bool) {
	if c := lexicon.ClassOf(verb); c != lexicon.NoClass && c != lexicon.Say || lexicon.Has(verb, lexicon.Aspectual) {
		return false, false
	}
	for _, f := range []lexicon.Feature{lexicon.Opines, lexicon.Wishes, lexicon.AsksFor, lexicon.Claims, lexicon.Speaks, lexicon.Foresees} {
		reacts = reacts || lexicon.Has(verb, f)
	}
	return reacts, !reacts && (lexicon.Has(verb, lexicon.Says) || lexicon.Has(verb, lexicon.ReportsSpeech))
}

// told are the words behind the line's verb.
func told(c *coref.Candidate) []string {
	if len(c.Evidence) == 0 {
		return nil
	}
	_, told, _ := strings.Cut(c.Brief(), " "+c.Evidence[0].Trigger.Text+" ")
	return strings.Fields(strings.ToLower(told))
}

// tellsDeed: behind its verb the line tells in a clause what was done: "reported that two men had been held".
func tellsDeed(c *coref.Candidate) bool {
	return slices.ContainsFunc(told(c), func(w string) bool {
		return w == "that" || lexicon.Has(w, lexicon.FiniteAuxiliary)
	})
}

// tellsEvent: what stands behind its verb is an event: "announced a state of emergency".
func tellsEvent(c *coref.Candidate) bool { return slices.ContainsFunc(told(c), lexicon.IsEvent) }

// earnsWords: what stands right behind its verb is what somebody thinks of another: "earned a sharp rebuke".
func earnsWords(c *coref.Candidate) bool {
	w := told(c)
	return slices.ContainsFunc(w[:min(3, len(w))], func(w string) bool { return lexicon.Has(w, lexicon.Opines) })
}

// bare: the line has no name.
func bare(c *coref.Candidate) bool {
	w := strings.Fields(c.Brief())
	return len(w) > 0 && len(c.Actors) == 0 && !slices.ContainsFunc(w[1:], func(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' })
}

// pledges: who speaks says what he will do, which is a decision: "said he will not stand again". What he would like, he does not.
func pledges(c *coref.Candidate) bool {
	w := told(c)
	if len(w) > 0 && w[0] == "that" {
		w = w[1:]
	}
	return len(w) > 2 && lexicon.Has(w[0], lexicon.Nominative) && !lexicon.Has(w[2], lexicon.Wishes) &&
		(lexicon.Has(w[1], lexicon.FutureModal) || w[1] == "would" || lexicon.Has(w[1], lexicon.PastAuxiliary) && strings.HasSuffix(w[2], "ing"))
}

// says: its verb says that somebody said something.
func says(c *coref.Candidate) bool { return lexicon.Has(verbOf(c), lexicon.Says) }

// goesOn: a verb in -ing tells what went on.
func goesOn(c *coref.Candidate) bool {
	if len(c.Evidence) == 0 {
		return false
	}
	v := &c.Evidence[0]
	return v.StatusBy != event.FactRule && strings.HasSuffix(v.Trigger.Text, "ing") && c.Status == timeline.Occurred
}

// Outlets counts the outlets that report one of the events on their own: a story that another outlet
// copies counts once, and so do two of one outlet.
func Outlets(p *coref.Pool, events ...*timeline.Event) int {
	outlets, originals, quotes := map[string]bool{}, map[int]bool{}, map[string]bool{}
	for _, e := range events {
		for _, m := range p.ClusterOf[e].Members {
			if originals[m.Original] {
				continue
			}
			originals[m.Original] = true
			outlet := fmt.Sprint(m.Original)
			if m.Original >= 0 && m.Original < len(p.Tellings) && p.Tellings[m.Original].Source.Source != "" {
				outlet = p.Tellings[m.Original].Source.Source
			}
			outlets[outlet] = true
			if len(m.Evidence) > 0 {
				quotes[m.Evidence[0].Quote] = true
			}
		}
	}
	return min(len(outlets), max(1, len(quotes)))
}

// reportingDays is the number of days over which an event is reported.
func reportingDays(p *coref.Pool, e *timeline.Event) int {
	var first, last edtf.Day
	for _, v := range e.Evidence {
		d, err := edtf.Parse(v.Published)
		if err != nil {
			continue
		}
		day := d.Start()
		if first.IsZero() || day.Compare(first) < 0 {
			first = day
		}
		if last.IsZero() || day.Compare(last) > 0 {
			last = day
		}
	}
	if first.IsZero() {
		return 0
	}
	return last.Sub(first) + 1
}
