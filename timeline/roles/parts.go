package roles

import (
	"strings"
	"sync"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// partFamily is parts, compiled once.
var partFamily = sync.OnceValue(parts)

func parts() *family {
	return compile(family{
		Name:  "What a name is",
		About: "A name that belongs to an event says who took part or where it was. The last rule holds of all that are left.",
		Rules: []rule{
			{
				Name: "sold ships to <state>", Why: "who is given something takes it",
				Pattern: "{name} <obl:to {act role:gives}",
				If:      (*scene).isGiven, As: actor,
				Holds: []string{"Norway returned the islands to [Niger] on Monday.", "Ten ships were sold to [Niger] on Monday."},
				Not:   []string{"Norway sent ten ships to [Niger] on Monday.", "Lena Holt returned to [Niger] on Monday."},
			},
			{
				Name: "over <Canadian> territory", Why: "the adjective of a land tells where",
				If: func(d *scene) bool { return d.NamesLand(d.m) }, As: ground,
				Holds: []string{"A balloon crossed [Canadian] territory on Monday."},
				Not:   []string{"A balloon crossed the path of a [Canadian] jet on Monday."},
			},
			{
				Name: "in <state>, which <did>", Why: "what the relative clause says the state did, or the verb whose subject it is, it did, whatever it stands behind",
				If: (*scene).isDoingState, As: actor,
				Holds: []string{"Prices fell in [China], which in 2010 became a member of the League.", "During the 1991 Gulf war, [Norway] held its fire.", "After talks in Accra, Norway and [Mali] held their fire on Monday."},
				Not:   []string{"Prices fell in [China], where in 2010 a port was closed.", "Prices in [China] fell on Monday."},
			},
			{
				Name: "<university> said", Why: "a house that says or publishes something, or a town or province that does something to another, is who is in it",
				If: (*scene).isActingPlace, As: both,
				Holds: []string{"The [University of Orvalla] said on Monday that the port was open.", "Scientists at the [University of Orvalla] published a list on Monday.", "[Texas] sued the firm on Monday.", "The [University of Orvalla] sued the firm on Monday."},
				Not:   []string{"The [University of Orvalla] burned on Monday.", "[Texas] saw protests on Monday.", "Lena Holt published a list at the [University of Orvalla] on Monday.", "Lena Holt of the [University of Orvalla] said on Monday that the port was open.", "At a rally in Tema, [Texas] last week, Lena Holt praised the law."},
			},
			{
				Name: "<town>’s square", Why: "of a square, a quarter or an office the town tells where it is, though it stands for its state elsewhere",
				If: func(d *scene) bool { return d.ownsSpot() || d.isAtLandsSpot() }, As: ground,
				Holds: []string{"A crowd filled [Accra]'s Ravn Square on Monday.", "Police searched [Accra] neighborhoods on Monday.", "A man wept at [Chad]'s main airport on Monday.", "Flights at [Chad]'s airport were stopped on Monday."},
				Not:   []string{"[Accra]'s government warned Mali on Monday."},
			},
			{
				Name: "on the <White House> lawn", Why: "what stands or is held at a house is there",
				If: (*scene).isInHouse, As: ground,
				Holds: []string{"Minister Lena Holt spoke on the [White House] lawn on Monday.", "Minister Lena Holt praised the law during a 2019 [White House] press conference.", "Minister Lena Holt met Omar Diallo on Monday for a [White House] summit.", "Minister Lena Holt praised the law at a May 2019 [White House] dinner."},
				Not:   []string{"Minister Lena Holt praised the [White House] summit on Monday.", "Minister Lena Holt spoke with [White House] officials on Monday."},
			},
			{
				Name: "in <place>", Why: "a name that stands as places do tells where",
				If: func(d *scene) bool { return d.m.Locative || d.entity().Kind == names.Place && d.m.Acting < 0 }, As: ground,
				Holds: []string{"Norway signed the pact in [Accra] on Monday."},
				Not:   []string{"Norway signed the pact with [Accra] on Monday."},
			},
			{
				Name: "out of <state>", Why: "into and out of which land something goes is where it does",
				If: (*scene).isInside, As: ground,
				Holds: []string{"Lena Holt flew ten men out of [Niger] on Monday."},
				Not:   []string{"Lena Holt won help from [Niger] on Monday."},
			},
			{
				Name: "an attack on <city>", Why: "a city that is attacked is where it happens, whatever it stands for elsewhere",
				Pattern: "{name} <nmod:on|obl:on|nmod:against|obl:against|nmod:at {class:attack|war}",
				If:      func(d *scene) bool { return d.entity().Kind == names.Place }, As: ground,
				Holds: []string{"Chad used drones in an attack on [Khartoum] on Monday."},
				Not:   []string{"Chad used an offer to put pressure on [Khartoum] on Monday."},
			},
			{
				Name: "<state>’s unrest", Why: "the land of a protest or a crisis is where it is, not who does it",
				Pattern: "{name} <nmod:poss|amod|compound {role:unrest}",
				If:      func(d *scene) bool { return d.m.Acting < 0 && d.isLand() && !d.isForce() }, As: ground,
				Holds: []string{"[Syria]'s protests began on Monday."},
				Not:   []string{"[Syria]'s talks began on Monday.", "[Syrian] military violence grew on Monday."},
			},
			{
				Name: "<unrest> hit the <country>", Why: "the land that a revolt befalls is where it is",
				If: (*scene).isBefallen, As: ground,
				Holds: []string{"Chad is poor. Protests swept [the country] on Monday."},
				Not:   []string{"Chad is poor. Norway warned [the country] on Monday."},
			},
			{
				Name: "<land> was rocked", Why: "what shakes or grips a land or a town happens there",
				Pattern: "{name} <nsubj:pass|obj {act lemma:rock|shake|batter|engulf|grip|roil|convulse|ravage|paralyse|paralyze}",
				If: func(d *scene) bool {
					return d.isLand() && d.m.Form != names.Adjective || d.entity().Kind == names.Place
				}, As: ground,
				Holds: []string{"[Chad] was rocked by a blast on Monday.", "A blast rocked [Chad] on Monday."},
				Not:   []string{"[Chad] was warned by the king on Monday.", "A blast shook the [Chadian] king on Monday."},
			},
			{
				Name: "<ruler>’s army", Why: "an army, a government or a country is the state's, not the ruler's",
				If: func(d *scene) bool {
					return d.m.Acting < 0 && d.entity().Kind == names.Person && d.entity().State != "" && d.ownsState()
				}, As: state,
				Holds: []string{"Chad's president Ivo Holm spoke. [Holm]'s army crossed the river on Monday.", "The [Clinton] administration signed the pact on Monday.", "Chad's [president Ivo Holm], whose army crossed the river on Monday, wept."},
				Not:   []string{"Chad's president Ivo Holm spoke. [Holm] crossed the river on Monday."},
			},
			{
				Name: "invaded <state>", Why: "the land that is attacked or visited is where it happens",
				If: func(d *scene) bool {
					return d.m.Acting < 0 && d.isLand() && placed[d.r.Class] && d.isTarget() && !d.isForce()
				}, As: both,
				Holds: []string{"Chad invaded [Niger] on Monday."},
				Not:   []string{"Chad warned [Niger] on Monday.", "Chad attacked [Nigerian] troops on Monday."},
			},
			{
				Name: "the war against <state>", Why: "a war is on the ground of the state that it is waged against",
				Pattern: "{name} <nmod:against|nmod:on {class:war}",
				If:      func(d *scene) bool { return d.m.Acting < 0 && d.isLand() && d.subject }, As: both,
				Holds: []string{"Norway's war against [Niger] began on Monday."},
				Not:   []string{"Norway's talks with [Niger] began on Monday."},
			},
			{
				Name: "<state>’s airspace", Why: "what happens in a state's airspace or on its soil happens there",
				If: (*scene).isOwnGround, As: both,
				Holds: []string{"Jets of Chad violated [Niger]'s airspace on Monday."},
				Not:   []string{"Jets of Chad met [Niger]'s jets on Monday."},
			},
			{
				Name: "the <Indian> elections", Why: "a state votes at home",
				If: func(d *scene) bool { return d.m.Acting < 0 && d.isLand() && d.r.Nominal() && d.eventIs(lexicon.Poll) }, As: both,
				Holds: []string{"Talks may resume after the [Indian] elections this spring."},
				Not:   []string{"Talks may resume after the [Indian] offer of this spring."},
			},
			{
				Name: "in <land>, the government <acts>", Why: "a government is that of the land that its own sentence speaks of",
				If: func(d *scene) bool { return d.landOfSentence() != "" }, As: sentenceLand,
				Holds: []string{"The king of Chad left Chad. Chad has an army. In Mali, [the government] closed the port on Monday."},
				Not:   []string{"The king of Chad left Chad. Chad has an army. [The government] closed the port in Mali on Monday."},
			},
			{
				Name: "<name>", Why: "who is named in the words that tell the event takes part in it",
				As:    actor,
				Holds: []string{"[Chad] warned Niger on Monday."},
				Not:   []string{"Chad warned Niger in [Accra] on Monday."},
			},
		},
	})
}

// isOwnGround: the state is told of as the owner of its airspace or its soil.
func (d *scene) isOwnGround() bool { return d.m.Acting < 0 && d.isLand() && d.ownsGround() }

// isGiven: the verb that gives the land something says what that is.
func (d *scene) isGiven() bool {
	return d.isLand() && (d.r.clause().Verb.Passive || d.r.sen.Object(d.r.Head) >= 0)
}

// isDoingState: the state is what the active verb is said of.
func (d *scene) isDoingState() bool {
	if !d.m.Locative || !d.isLand() || !d.subject || d.r.Nominal() {
		return false
	}
	cl := d.r.clause()
	if cl.Verb.Span.Empty() || cl.Verb.Passive || lexicon.Has(cl.Verb.Lemma, lexicon.Undergoes) || lexicon.Has(cl.Verb.Lemma, lexicon.Perceives) {
		return false
	}
	if k := d.m.Span.Start - 1; cl.Kind != syntax.Relative && k >= 0 && d.tokens()[k].IsPrep() {
		return false // "students in Chad learned"
	}
	ts, at, k := d.tokens(), d.r.sen.HeadOf(d.r.sen.SubjectSpan(d.r.Clause)), d.m.Span.End-1
	for ts[k].Rel == syntax.Conj && !d.m.Span.Has(at) && ts[k].Head >= 0 {
		if k = ts[k].Head; k == at {
			return true // "Chad | and Mali | agreed"
		}
	}
	return d.m.Span.Has(at)
}

// isActingPlace: the place, which has a government or people of its own, is what an active verb is said of that has an
// object or tells of saying: "the University of Orvalla said", "Texas sued the firm".
func (d *scene) isActingPlace() bool {
	if !d.isBarePlace() || !d.subject || d.r.Nominal() || !d.tellsOfDeed() {
		return false
	}
	ts, v := d.tokens(), d.r.clause().Verb.Lemma
	if lexicon.Has(ts[d.m.Span.Start].Lower, lexicon.Venue) || lexicon.Has(ts[d.m.Span.End-1].Lower, lexicon.Venue) { // a house
		if at := d.r.sen.HeadOf(d.r.sen.SubjectSpan(d.r.Clause)); !d.m.Span.Has(at) && at >= 0 && strings.HasPrefix(ts[at].Tag, "NNP") {
			return false // who speaks is named: "Lena Holt of the University of Orvalla said"
		}
		if lexicon.Has(v, lexicon.Says) || lexicon.Has(v, lexicon.ReportsSpeech) || lexicon.Has(v, lexicon.HandlesPaper) {
			return true
		}
	}
	if d.r.sen.ObjectHead(d.r.clause()) < 0 {
		return false
	}
	at := d.r.sen.HeadOf(d.r.sen.SubjectSpan(d.r.Clause))
	for k := d.m.Span.End - 1; ts[k].Rel == syntax.Conj || ts[k].Rel == "nmod:of" && k != at; {
		if k = ts[k].Head; k == at && lexicon.Has(lexicon.NounLemma(ts[k].Lower), lexicon.LandNoun) {
			return true // "the states of Texas and Ohio sued"
		}
	}
	return d.m.Span.Has(at) && (d.m.Span.Start == 0 || !ts[d.m.Span.Start-1].IsPrep())
}

// isBarePlace: the name is that of a place that stands for no state, nor only tells where another lies: not "in Tema, | Ghana,".
func (d *scene) isBarePlace() bool {
	if k := d.m.Span.Start - 1; d.m.Locative && k > 0 && d.tokens()[k].Text == "," && len(d.namesIn(func(i int) bool { m := &d.Cast.Mentions[i]; return m.Locative && m.Span.End == k })) > 0 {
		return false
	}
	return d.entity().Kind == names.Place && d.m.Acting < 0
}

// tellsOfDeed: the event's verb is active and tells of more than what is seen, undergone or held there, or of a way.
func (d *scene) tellsOfDeed() bool {
	v := &d.r.clause().Verb
	if v.Passive || v.Span.Empty() {
		return false
	}
	for _, f := range []lexicon.Feature{lexicon.Undergoes, lexicon.Perceives, lexicon.State, lexicon.Motion, lexicon.ActsAtHome} {
		if lexicon.Has(v.Lemma, f) {
			return false
		}
	}
	return true
}

// ownsSpot: the town is the owner of a place, or stands before the noun for one.
func (d *scene) ownsSpot() bool {
	ts, at := d.tokens(), d.m.Span.End-1
	h := ts[at].Head
	if d.m.Acting < 0 || d.entity().Kind != names.Place || h <= at || ts[at].Rel != "nmod:poss" && ts[at].Rel != syntax.Compound {
		return false
	}
	for _, w := range []string{ts[h].Lower, lexicon.NounLemma(ts[h].Lower)} {
		if (lexicon.Has(w, lexicon.PlaceHead) || lexicon.Has(w, lexicon.Venue) || lexicon.Has(w, lexicon.LandNoun) || lexicon.Has(w, lexicon.PartOfLand)) && !lexicon.Has(w, lexicon.Assembly) {
			return true
		}
	}
	return false
}

// isAtLandsSpot: the land is the owner of a place or a house where something is: "at Chad's | airport".
func (d *scene) isAtLandsSpot() bool {
	ts, at := d.tokens(), d.m.Span.End-1
	h := ts[at].Head
	if !d.isLand() || d.isPronoun() || d.m.Form == names.Adjective || ts[at].Rel != "nmod:poss" || h <= at || ts[h].Text != ts[h].Lower {
		return false
	}
	_, prep, _ := strings.Cut(string(ts[h].Rel), ":")
	w := lexicon.Of(lexicon.NounLemma(ts[h].Lower))
	return lexicon.Has(prep, lexicon.Locative) && (w.Has(lexicon.PlaceHead) || w.Has(lexicon.Venue)) && !w.Has(lexicon.Assembly) && !w.Has(lexicon.OrganisationHead) && !lexicon.IsEvent(ts[h].Lower) && !w.Has(lexicon.Mission)
}

// isInside: the land, or what it is joined to, stands behind "into", "through" or "out of".
func (d *scene) isInside() bool {
	if !d.isLand() || d.m.Acting >= 0 || d.isForce() {
		return false
	}
	ts, at := d.tokens(), d.m.Span.End-1
	for ts[at].Rel == syntax.Conj && ts[at].Head >= 0 {
		at = ts[at].Head
	}
	if h := ts[at].Head; ts[at].Rel == "nmod:to" && h >= 0 {
		w := lexicon.NounLemma(ts[h].Lower)
		return lexicon.Has(w, lexicon.Solo) || lexicon.Has(w, lexicon.Course) || lexicon.Has(w, lexicon.Motion)
	}
	return isWay(ts[at].Rel) || strings.HasPrefix(string(ts[at].Rel), "obl:out")
}

// isBeside: the name says whose house something is beside: "near the | Malian embassy", "in front of the | Malian embassy".
func (d *scene) isBeside() bool {
	ts, i := d.tokens(), d.m.Span.End-1
	if h := ts[i].Head; d.m.Form == names.Adjective && h >= 0 {
		i = h
	}
	_, prep, _ := strings.Cut(string(ts[i].Rel), ":")
	if d.m.Form != names.Adjective || !ts[i].IsNoun() {
		return false
	}
	for k := i; prep == "in" && k > 1 && i-k < 5; k-- {
		if ts[k].Lower == "of" && ts[k-1].Lower == "front" {
			return true
		}
	}
	return prep != "at" && lexicon.Has(prep, lexicon.AtBody)
}

// isWay: the phrase tells through or into what something goes, or beside what it is.
func isWay(rel syntax.Rel) bool {
	prep, ok := strings.CutPrefix(string(rel), "obl:")
	return ok && lexicon.Has(prep, lexicon.Way)
}

// isOrigin: the place stands behind a person by "of" and tells whence that is: "Ida Lund of Texas".
func (d *scene) isOrigin() bool {
	k := d.m.Span.Start - 1
	if !d.m.Locative || k < 1 || d.tokens()[k].Lower != "of" {
		return false
	}
	if d.tokens()[k-1].Text == "," {
		k-- // "Ida Lund, of Texas,"
	}
	return len(d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return m.Span.End == k && d.Cast.Entities[m.Entities[0]].Kind == names.Person && m.Form != names.Pronoun
	})) > 0
}
