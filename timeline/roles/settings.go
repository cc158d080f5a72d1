package roles

import (
	"slices"
	"strings"
	"sync"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// settingFamily and datelineFamily are settings and datelines, compiled once.
var (
	settingFamily  = sync.OnceValue(settings)
	datelineFamily = sync.OnceValue(datelines)
)

func settings() *family {
	return compile(family{
		Name:  "Places that other words tell",
		About: "Where the words that tell an event name no place, the words around it may. The first rule that finds a place decides.",
		Rules: []rule{
			{
				Name: "<place>, <date>: <event>", Why: "an entry of a chronology bears its place",
				Find: func(d *scene) []string {
					if p := d.Entry(d.r.Expr); p != nil {
						return nonempty(p.Place)
					}
					return nil
				},
			},
			{
				Name: "<event> there", Why: "“there” stands for the latest place",
				If: func(d *scene) bool { return !d.r.Nominal() }, Find: (*scene).placeOfThere,
				Holds: []string{"The envoys flew to Accra. They signed a pact there on Monday."},
				Not:   []string{"The envoys flew to Accra. They signed a pact on Monday."},
			},
			{
				Name: "<event>, speaking in <place>", Why: "what the subject does besides tells where it is",
				If: func(d *scene) bool { return !d.r.Nominal() }, Find: (*scene).placeOfAdjunct,
				Holds: []string{"Speaking in Accra, Lena Holt praised the envoys on Monday.", "Guards killed Ivo Rys on Monday while he was living in Accra.", "Lena Holt praised the envoys on Monday while she was in Accra."},
				Not:   []string{"Thinking of Accra, Lena Holt praised the envoys on Monday.", "Guards killed Ivo Rys on Monday while a crowd was in Accra.", "The king fired Lena Holt on Monday while she was in Accra.", "Ivo Rys was sentenced on Monday while he was in Accra."},
			},
			{
				Name: "<state> <acts at home>", Why: "a state arrests, votes and plays host on its own ground",
				If: func(d *scene) bool { return !d.r.Nominal() && d.actsAtHome() }, Find: (*scene).homeState,
				Holds: []string{"Canada arrested two spies on Monday.", "Kosovo declared independence in February 2008."},
				Not:   []string{"Canada warned two spies on Monday."},
			},
			{
				Name: "the following morning <event>", Why: "what is dated by another event and has an actor of it was in the same place",
				If: func(d *scene) bool { return d.r.Class != lexicon.Visit }, Find: (*scene).placeOfAnchor,
				Holds: []string{"Lena Holt met Omar Diallo in Accra on 5 June. The following day Lena Holt signed a pact."},
				Not:   []string{"Lena Holt met Omar Diallo in Accra on 5 June. The following day Ivo Rys signed a pact."},
			},
			{
				Name: "<event> in <place>. <event>", Why: "two events told one after the other, with an actor in common and a day apart at most, were in one place",
				If: func(d *scene) bool {
					return d.r.Class != lexicon.Visit && !d.isRemote() && (!d.r.Nominal() || d.eventIs(lexicon.Talks))
				}, Find: (*scene).placeOfPrevious,
				Holds: []string{"Lena Holt met Omar Diallo in Accra on Monday. Lena Holt signed a pact on Tuesday."},
				Not:   []string{"Lena Holt met Omar Diallo in Accra on Monday. Lena Holt called the king on Tuesday."},
			},
			{
				Name: "<event> …, in <place>", Why: "of harm that a sentence tells by one date, its one place is where that was, in whatever clause it stands",
				If: (*scene).isHarm, Find: (*scene).placeOfSentence,
				Holds: []string{"A mosque in Accra was wrecked by a strike that killed ten people on Monday.", "Monday's attack left ten dead after gunmen stormed a mosque in Accra.", "The blast, in Accra, was like Monday's attack."},
				Not:   []string{"A mosque in Accra built in 2001 was wrecked by a strike that killed ten people on Monday.", "Lena Holt said in Accra that a strike had killed ten people on Monday.", "A mosque in Accra was wrecked by a flood that woke ten people on Monday.", "Students from Accra were killed on Monday.", "In Accra the envoys met on Monday after a strike that shook Lima."},
			},
			{
				Name: "a <coup> in a story of one land", Why: "a vote, a revolt or a coup of which the sentence names no other land is in the land that the story is about",
				If: (*scene).isUpheaval, Find: func(d *scene) []string { return d.onlyLand() },
				Holds: []string{"Chad is poor. The king of Chad left Chad. A 2020 coup shook the army.", "Chad is poor. The king of Chad left Chad. Elections were held on Monday."},
				Not:   []string{"Chad is poor. The king of Chad left Chad. A 2020 coup in Niger shook the army.", "Chad is poor. The king of Chad left Chad. He was in Rome after a 2020 coup that Norway condemned."},
			},
			{
				Name: "<name> arrived", Why: "who arrives, arrives where the story is",
				If: (*scene).isArrival, Find: (*scene).placeOfArrival,
				Holds: []string{"The airport in Accra was full. Lena Holt landed on Monday."},
				Not:   []string{"The airport in Accra was full. Lena Holt resigned on Monday."},
			},
		},
	})
}

// placeOfAdjunct: what the subject does besides tells where ("said, while passing through Oslo",
// "speaking in Brussels").
func (d *scene) placeOfAdjunct() (out []string) {
	for c := range d.r.sen.Clauses {
		cl := &d.r.sen.Clauses[c]
		if !d.tellsWhere(cl) {
			continue
		}
		for _, mi := range d.MentionsIn[d.r.Sentence] {
			if m := &d.Cast.Mentions[mi]; cl.Span.Has(m.Span.Start) && m.Locative {
				out = append(out, d.Cast.Entities[m.Entities[0]].Name)
			}
		}
	}
	return out
}

// tellsWhere: the clause says what the event's subject, or whom "he" means there, does besides, and that is to be somewhere: "while
// he was living in Oslo".
func (d *scene) tellsWhere(cl *syntax.Clause) bool {
	v, p := cl.Verb.Lemma, cl.Parent
	if cl.Subject.Empty() {
		return p == d.r.Clause && (cl.Kind == syntax.Participle || cl.Marker == "while") && lexicon.Has(v, lexicon.Presence)
	}
	for p >= 0 && p != d.r.Clause && d.r.sen.Clauses[p].Kind == syntax.Infinitive {
		p = d.r.sen.Clauses[p].Parent
	}
	pronoun := cl.Subject.End-cl.Subject.Start == 1 && d.tokens()[cl.Subject.Start].Tag == "PRP"
	return p == d.r.Clause && cl.Marker == "while" && pronoun && (lexicon.Has(v, lexicon.Presence) || v == "be") && (d.befalls() || !d.r.clause().Verb.Passive && d.meansSubject(cl.Subject))
}

// befalls: the event is done to somebody's body, so that he is there.
func (d *scene) befalls() bool {
	return d.r.Class == lexicon.Arrest || d.r.Class == lexicon.Attack || d.r.Class == lexicon.Death
}

// meansSubject: the pronoun means somebody whom the event's subject names.
func (d *scene) meansSubject(pronoun syntax.Span) bool {
	sub := d.r.sen.SubjectSpan(d.r.Clause)
	who := d.namesIn(func(i int) bool { return d.Cast.Mentions[i].Span == pronoun })
	return len(who) > 0 && len(d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return sub.Has(m.Span.Start) && m.Entities[0] == d.Cast.Mentions[who[0]].Entities[0]
	})) > 0
}

// actsAtHome: the verb is one of what states do on their own ground.
func (d *scene) actsAtHome() bool {
	cl, ts := d.r.clause(), d.tokens()
	lemma := cl.PhrasalLemma(ts)
	obj := ""
	if h := d.r.sen.ObjectHead(cl); h >= 0 {
		obj = lexicon.NounLemma(ts[h].Lower)
	}
	switch {
	case cl.Verb.Passive:
		return false
	case lexicon.Has(lemma, lexicon.ActsAtHome):
	case lemma == "hold" && lexicon.Has(obj, lexicon.HeldAtHome):
	case obj == "independence" && lexicon.Has(lemma, lexicon.Attains):
	case lemma == "become" && cl.Verb.Span.End < len(ts) && ts[cl.Verb.Span.End].Lower == "independent":
	default:
		return false
	}
	return true
}

// homeState is the state that the subject names.
func (d *scene) homeState() []string {
	sub := d.r.sen.SubjectSpan(d.r.Clause)
	for _, mi := range d.MentionsIn[d.r.Sentence] {
		m := &d.Cast.Mentions[mi]
		if e := &d.Cast.Entities[m.Entities[0]]; sub.Has(m.Span.Start) && len(m.Entities) == 1 && !m.Locative && m.Form != names.Adjective && (e.Kind == names.State || m.Acting >= 0 && e.Kind == names.Place) {
			return []string{e.Name}
		}
	}
	return nil
}

// placeOfAnchor: an event that is dated by another ("the following morning the pair signed …") and
// shares an actor with it happened where the other did, unless it says otherwise.
func (d *scene) placeOfAnchor() (out []string) {
	if d.r.Expr < 0 {
		return nil
	}
	anchor := d.Times.Expressions[d.r.Expr].Anchor
	if anchor < 0 || d.Where[anchor].Sentence < 0 {
		return nil
	}
	for _, o := range d.byExpr[anchor] {
		a, okA := o.Date.Latest()
		b, okB := d.r.Date.Earliest()
		if sharesActor(o, d.r) && okA && okB && b.Sub(a) >= 0 && b.Sub(a) <= 2 {
			out = append(out, o.Places...)
		}
	}
	return out
}

// placeOfPrevious gives the places of the event told right before in the same paragraph.
func (d *scene) placeOfPrevious() []string {
	if len(d.told) == 0 {
		return nil
	}
	o := d.told[len(d.told)-1]
	if d.r.Sentence-o.Sentence > 2 || d.Doc.Sentences[o.Sentence].Block != d.Doc.Sentences[d.r.Sentence].Block || !daysApart(o, d.r, 1) || !sharesActor(o, d.r) {
		return nil
	}
	return o.Places
}

// isRemote: a call or letter brings no one to a place.
func (d *scene) isRemote() bool {
	if d.r.Class != lexicon.Call {
		return false
	}
	if d.r.Word(d.Story) != "spoke" {
		return true
	}
	for _, t := range d.tokens()[d.r.Head:] {
		if strings.HasSuffix(t.Lower, "phone") || t.Lower == "video" {
			return true
		}
	}
	return false
}

// daysApart: both mentions are of a day, and at most so many days apart.
func daysApart(a, b *casting, days int) bool {
	if a.Date.Precision() != edtf.PrecisionDay || b.Date.Precision() != edtf.PrecisionDay {
		return false
	}
	x, okX := a.Date.Earliest()
	y, okY := b.Date.Earliest()
	n := y.Sub(x)
	return okX && okY && n >= -days && n <= days
}

// isArrival: somebody has come to where he was going.
func (d *scene) isArrival() bool {
	return !d.r.Nominal() && d.r.Status == timeline.Occurred && lexicon.Has(d.r.clause().PhrasalLemma(d.tokens()), lexicon.Arrives)
}

// placeOfArrival is the place named last nearby, or where the story was filed if that was in these days.
func (d *scene) placeOfArrival() []string {
	for n := len(d.MentionsBefore(d.r.Pos)) - 1; n >= 0; n-- {
		m := &d.Cast.Mentions[n]
		if m.Sentence < d.r.Sentence-2 {
			break
		}
		if m.Locative {
			return []string{d.Cast.Entities[m.Entities[0]].Name}
		}
	}
	if d.isRecent(3) {
		return d.town()
	}
	return nil
}

// isRecent: the mention is of the dateline's own day, or of one so many days before.
func (d *scene) isRecent(days int) bool {
	a, okA := d.r.Date.Earliest()
	b, okB := d.DatelineDay().Earliest()
	n := b.Sub(a)
	return okA && okB && d.r.Date.Precision() == edtf.PrecisionDay && n >= 0 && n <= days
}

// hasKnownState: one of the mention's places is known to lie in a state; a room or a building
// alone leaves open in which town it stands.
func (d *scene) hasKnownState() bool {
	for _, p := range d.r.Places {
		for i := range d.Cast.Entities {
			if e := &d.Cast.Entities[i]; e.Name == p && e.State != "" {
				return true
			}
		}
	}
	return false
}

// isLeadNews: the mention is the news itself, told in the story's first sentence of its day.
func (d *scene) isLeadNews() bool {
	return d.r.Status == timeline.Occurred && !d.r.Date.IsZero() && d.r.Date == d.DatelineDay() && d.r.Sentence == d.FirstSentence()
}

// isStatement: a state or a body says something, which may be from anywhere.
func (d *scene) isStatement() bool {
	if d.r.Nominal() || d.r.Class != lexicon.Say && (d.r.clause().Verb.Passive || !lexicon.Has(d.r.clause().Verb.Lemma, lexicon.Says)) {
		return false
	}
	e := d.firstActor()
	if e == nil {
		return !d.r.clause().Verb.Passive
	}
	return e.Kind != names.Person && e.State != d.FiledIn
}

// isMeeting: the event is a meeting or a signing, by its own word or by the object of its verb
// ("cut short their summit").
func (d *scene) isMeeting() bool {
	class := d.r.Class
	if class != lexicon.Meet && class != lexicon.Sign && !d.r.Nominal() {
		if o := d.r.sen.Object(d.r.clause().Head); o >= 0 {
			class = lexicon.NounClass(d.tokens()[o].Text)
		}
	}
	return class == lexicon.Meet || class == lexicon.Sign
}

// isAbroad: who acts in the sentence, or where it says that things are, is of other states than that
// of the town that the story was filed from.
func (d *scene) isAbroad() bool {
	acts := func(token int) bool {
		return slices.ContainsFunc(d.r.sen.Clauses, func(cl syntax.Clause) bool { return !cl.Verb.Passive && cl.Subject.Has(token) })
	}
	abroad := false
	for _, mi := range d.MentionsIn[d.r.Sentence] {
		m := &d.Cast.Mentions[mi]
		for _, e := range m.Entities {
			switch state := d.Cast.Entities[e].State; {
			case state == "":
			case state == d.FiledIn:
				return false
			case m.Locative || acts(m.Span.Start):
				abroad = true
			}
		}
	}
	return abroad
}

// isRecentMeeting: a meeting or a signing of these days, of which the story tells no place, told
// among its first sentences or by one who is at home there.
func (d *scene) isRecentMeeting() bool {
	return d.isMeeting() && d.r.Status == timeline.Occurred && d.isRecent(2) && len(d.r.Places) == 0 && (d.r.Sentence < firstSentences || !d.isAbroad())
}

// firstSentences are those that tell the news itself.
const firstSentences = 3

// isInSomeTown: the event's words put it in a place that is not known.
func (d *scene) isInSomeTown() bool {
	return d.isInUnknownTown() || d.isInATown()
}

// isInATown: they put it in a town or a stretch of land that they do not name.
func (d *scene) isInATown() bool {
	ts := d.tokens()
	for _, sp := range d.ownWords(d.r) {
		for i := sp.Start; i+2 < sp.End; i++ {
			if ts[i].Lower != "in" && ts[i].Lower != "near" || ts[i+1].Lower != "a" && ts[i+1].Lower != "an" {
				continue
			}
			for k := i + 2; k < sp.End && (ts[k].IsNoun() || strings.HasPrefix(ts[k].Tag, "JJ")); k++ {
				if lexicon.Has(ts[k].Lower, lexicon.Settlement) {
					return true
				}
			}
		}
	}
	return false
}

// sitsElsewhere: what acts is a body of another state than that of the town where the story was
// filed: the Danish cabinet did not meet in Tokyo.
func (d *scene) sitsElsewhere() bool {
	if d.r.Nominal() {
		return false
	}
	sub := d.r.sen.SubjectSpan(d.r.Clause)
	h := d.r.sen.HeadOf(sub)
	if h < 0 || !lexicon.Has(d.tokens()[h].Lower, lexicon.HomeBody) {
		return false
	}
	for _, mi := range d.MentionsIn[d.r.Sentence] {
		m := &d.Cast.Mentions[mi]
		if e := &d.Cast.Entities[m.Entities[0]]; sub.Has(m.Span.Start) && e.State != "" && e.State != d.FiledIn {
			return true
		}
	}
	return false
}
