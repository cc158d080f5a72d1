package names

import (
	"strings"

	"dateline/timeline/syntax"
)

// inPrepositions make a place of any name of a state or city that follows.
var inPrepositions = set(`in at near into inside outside across throughout around within off through via onto aboard beside`)

// motion words make a place of what follows "to" or "from".
var motion = set(`visit visits visited visiting trip trips travel travels traveled travelled traveling travelling fly flies flew flown flying go goes went gone going came come comes
	coming return returns returned returning journey journeys move moves moved moving head heads headed heading tour tours mission missions arrive arrived sail sailed
	sailing drove drive walked crossed fled flee escape escaped deported exiled sent send sends sending dispatch dispatched dispatches flight flights en route stopover pilgrimage invitation invited delegation
	voyage expedition rushed hurried withdrew withdrawn evacuated landed en-route departed departure way bound transferred brought back home delegations shipped slipped marched retreated away banished smuggled`)

// transfer words make an actor of what follows "to" or "from".
var transfer = set(`sell sells sold selling sale sales export exports exported give gives gave given giving aid warning warnings message messages letter letters lost lose
	say said says told spoke speak talk defect defected switch switched recognition ambassador ambassadors arms weapons supply supplies supplying pressure criticism demand
	demands support import imports independence threat threats response call calls appeal belongs belong loyal ally close hostile opposed objection access according thanks
	ceded cede offer offered handed hand pledged pledge promised respond responded apology apologized ties link links loans grant debt buy bought struck list
	assurances guarantees concession concessions proposal approval permission word news statement report denial protest protests note ultimatum allegiance due
	transferred turned`)

// placeVerbs take a place as their object.
var placeVerbs = set(`visit visits visited visiting left leave leaves leaving entered enter enters entering reached reach reaches reaching toured tour tours touring crossed cross
	crosses crossing departed departs depart departing revisit revisited`)

// eventNouns after the name of a city make it the place: "the Geneva talks".
var eventNouns = set(`summit talks meeting meetings conference embassy visit trip round session agreement accord accords declaration forum negotiations protocol mission consulate
	airport stop leg tour speech process peace dinner gathering ceremony treaty conventions convention bureau office headquarters apartment hotel suburb hospital
	street streets residence university palace stadium museum protests rally attack attacks bombing bombings riots olympics games event events`)

// shuttles go to and fro: "flights between Cairo and Doha".
var shuttles = set("shuttle shuttles shuttled shuttling travelled traveled commuted commutes moved flights flight trains ferries trips journeys")

// landOf are parts of a land: "the airspace of Pakistan".
var landOf = set(`airspace territory waters coast coasts soil shores skies north south east west northeast northwest southeast southwest capital border borders town city
	region island islands province port village shore streets outskirts centre center congress siege battle fall interior`)

// locative says whether the name in span is where something is or goes, not who acts.
func (f *finder) locative(si int, span syntax.Span, kind Kind) bool {
	s := &f.sents[si]
	k := span.Start - 1
	for k >= 0 && (s.fold[k] == "the" || s.Tokens[k].Tag == "JJ" && !s.name[k] || s.Tokens[k].Tag == "DT") {
		k--
	}
	if k < 0 || span.Start == 0 {
		return f.placeByItself(si, span, kind)
	}
	w := s.fold[k]
	if kind == Organisation {
		return w == "at" || w == "inside" || w == "outside" || w == "from" && f.calledFrom(s, span, k)
	}
	if kind == State && w == "at" && possessed(s, span.End) {
		return false // "at China's request"
	}
	switch {
	case inPrepositions[w]:
		return true
	case w == "to" || w == "from" || w == "for" || w == "toward" || w == "towards":
		return f.byGovernor(s, k, kind)
	case placeVerbs[w]:
		return true
	case w == "between" && k > 0 && shuttles[s.fold[k-1]]:
		return true
	case w == "of" && k > 0 && (landOf[s.fold[k-1]] || kind == Place && (otherHeads[s.fold[k-1]] || eventNouns[s.fold[k-1]])):
		return true // "the airspace of Pakistan", "the Treaty of Paris"
	case w == "and" || w == "," || w == "or":
		if n := len(f.cast.Mentions); n > 0 {
			if m := f.cast.Mentions[n-1]; m.Sentence == si && m.Span.End >= k-1 && m.Span.End <= k && f.cast.Entities[m.Entities[0]].Kind != Person && m.Form != Adjective {
				if m.Locative {
					return true
				}
			}
		}
	}
	return f.placeByItself(si, span, kind)
}

// calledFrom: "telephoned from the White House", a house that someone speaks from.
func (f *finder) calledFrom(s *sentence, span syntax.Span, from int) bool {
	h := s.hitAt(span.Start)
	if h == nil || h.entry < 0 || f.g.acts[f.g.known[h.entry].Name] == "" && !strings.HasSuffix(f.g.known[h.entry].Name, " House") {
		return false
	}
	for j := from - 1; j >= 0 && j > from-7; j-- {
		switch s.fold[j] {
		case "telephoned", "phoned", "spoke", "speaking", "speaks", "watched", "address", "addressed", "speech", "broadcast", "called":
			return true
		}
	}
	return false
}

// placeByItself decides without a preposition: a city that is no seat is a
// place, and any city before a noun of meeting is.
func (f *finder) placeByItself(si int, span syntax.Span, kind Kind) bool {
	s := &f.sents[si]
	if kind != Place {
		return false
	}
	if span.End < len(s.Tokens) {
		if w := s.fold[span.End]; eventNouns[w] || w == "fell" || w == "falls" {
			return true
		}
		if t := s.Tokens[span.End].Text; t == "(" && span.End+2 < len(s.Tokens) && s.Tokens[span.End+2].Text == ")" || span.Start == 0 && (t == "(" || t == "—" || t == "–" || t == "--" || t == ":") {
			return true // the place line
		}
		if span.Start == 0 && s.Tokens[span.End].Text == "," && span.End+1 < len(s.Tokens) && (shape(s.Tokens[0].Text) == allCaps || s.Tokens[span.End+1].Tag == "CD" || calendar[s.fold[span.End+1]]) {
			return true
		}
		if span.Start == 0 && s.Tokens[span.End].Tag == "CD" {
			return true
		}
	}
	if h := s.hitAt(span.Start); h != nil && f.traits[f.hitEntity(s, h)].seat {
		return span.Start == 0 && s.Tokens[0].Start == s.Start && len(s.Tokens) == span.End
	}
	return !s.isSubject(span)
}

// byGovernor decides "to" and "from" at k by the word that governs them.
func (f *finder) byGovernor(s *sentence, k int, kind Kind) bool {
	if s.fold[k] == "for" {
		for j := k - 1; j >= 0 && j > k-9 && s.Tokens[j].Text != ","; j-- {
			switch s.fold[j] {
			case "set", "scheduled", "due", "planned", "slated":
				return kind == Place && j > k-3
			case "leave", "leaves", "left", "leaving", "depart", "departs", "departed", "bound", "headed", "heads", "sailed", "sails":
				return j > k-3 || kind == Place
			}
		}
		return false
	}
	for j := k - 1; j >= 0 && j >= k-12; j-- {
		switch w := s.fold[j]; {
		case motion[w] && !transfer[w]:
			return true
		case transfer[w]:
			return kind == Place && !f.seatAfter(s, k)
		case w == "," || w == ";":
			j = -1
		}
	}
	return kind == Place && !f.seatAfter(s, k)
}

// seatAfter says whether the name that follows the preposition at k is a seat.
func (f *finder) seatAfter(s *sentence, k int) bool {
	for i := k + 1; i < len(s.Tokens) && i < k+4; i++ {
		if h := s.hitAt(i); h != nil {
			return f.traits[f.hitEntity(s, h)].seat
		}
	}
	return false
}

// subject says whether a span lies in the subject of a clause.
func (s *sentence) subject(span syntax.Span) bool {
	for _, c := range s.Clauses {
		if c.Subject.Start <= span.Start && span.End <= c.Subject.End {
			return true
		}
	}
	return false
}

// partOf learns "Bali, Indonesia": the state of a place from the name after it.
func (f *finder) partOf(si, e int, span syntax.Span) {
	s := &f.sents[si]
	n := len(f.cast.Mentions)
	if n < 2 || span.Start < 2 || s.Tokens[span.Start-1].Text != "," {
		return
	}
	before := f.cast.Mentions[n-2]
	if before.Sentence != si || before.Span.End != span.Start-1 || !before.Locative {
		return
	}
	p := &f.cast.Entities[before.Entities[0]]
	en := f.cast.Entities[e]
	if p.Kind != Place || en.Kind != State && en.Kind != Place {
		return
	}
	if p.State == "" {
		p.State = en.State
	}
	if p.State == en.State || p.State == en.Name {
		f.cast.Mentions[n-1].Locative = true
		f.cast.Mentions[n-1].Acting = -1
	}
}

// guessPlace reads an unknown name after "in" or "near" as a place.
func (f *finder) guessPlace(si int, c *candidate) int {
	s := &f.sents[si]
	k := c.name.Start - 1
	n := c.name.End - c.name.Start
	if c.score <= 0 && n <= 3 && s.hitAt(c.name.Start) == nil && saidToBePlace(s, c.name.End) {
		return f.newPlace(si, c)
	}
	opened := n > 1 && openers[s.fold[c.name.Start]]
	if k < 0 || n > 3 || c.score > 0 && !opened || s.hitAt(c.name.Start) != nil {
		return 0
	}
	the := s.fold[k] == "the" && k > 0
	if the {
		k--
	}
	switch w := s.fold[k]; {
	case w == "along" || w == "off" || the && (w == "across" || w == "over" && n > 1 || w == "in" && n == 1):
	case the:
		return 0
	case w == "in" || w == "near" || w == "outside":
	case w == "at" && !f.works(s, k):
	case (w == "to" || w == "from") && moved(s, k):
	case w == "of" && k > 0 && (landNouns[s.fold[k-1]] || s.fold[k-1] == "port" || s.fold[k-1] == "resort"): // "the village of Banjska"
	case placeVerbs[w]:
	default:
		return 0
	}
	for i := c.name.Start; i < c.name.End; i++ {
		if strings.Contains(s.Tokens[i].Text, "-") && strings.ToLower(s.Tokens[i].Text[strings.LastIndex(s.Tokens[i].Text, "-"):]) == s.Tokens[i].Text[strings.LastIndex(s.Tokens[i].Text, "-"):] {
			return 0 // "Sunni-majority"
		}
		if otherHeads[s.fold[i]] || s.bits[i]&(officeWord|maleName|femaleName) != 0 && !opened || shape(s.Tokens[i].Text) == allCaps || notPlaces[s.fold[i]] {
			return 0
		}
	}
	if strings.HasPrefix(s.Tokens[c.name.Start].Tag, "JJ") || c.name.End < len(s.Tokens) && strings.HasPrefix(s.Tokens[c.name.End].Tag, "NN") && !landNouns[s.fold[c.name.End]] {
		return 0 // "in Eastern provinces"
	}
	return f.newPlace(si, c)
}

// newPlace writes the mention of a place that the gazetteer does not know.
func (f *finder) newPlace(si int, c *candidate) int {
	words := wordsOf(&f.sents[si], c.name.Start, c.name.End)
	e := f.entity(Entity{Name: titleCase(strings.Join(words, " ")), Kind: Place}, trait{})
	f.mention(si, c.name, Full, e).Locative = true
	return len(words)
}

// openers start names of places whatever follows: "San Miguel", "Fort Henry".
var openers = set("san santa santo são saint st. port fort mount ciudad puerto lake el los las nova new upper lower east west north south camp cape tel kafr deir beit wadi")

// saidToBePlace says whether a name that ends at i is said to be a place: "Vadrenne, a
// town in the hills".
func saidToBePlace(s *sentence, i int) bool {
	if i+2 >= len(s.Tokens) || s.Tokens[i].Text != "," || s.fold[i+1] != "a" && s.fold[i+1] != "an" && s.fold[i+1] != "the" {
		return false
	}
	for k := i + 2; k < len(s.Tokens) && k < i+6; k++ {
		if landNouns[s.fold[k]] && s.fold[k] != "state" || s.fold[k] == "port" || s.fold[k] == "resort" {
			return true
		}
		if t := s.Tokens[k].Tag; !strings.HasPrefix(t, "JJ") && !strings.HasPrefix(t, "NN") {
			return false
		}
	}
	return false
}

// works says whether "at" stands after someone who works there: "an analyst at Verisk".
func (f *finder) works(s *sentence, at int) bool {
	return at > 0 && (s.bits[at-1]&officeWord != 0 || workers[s.fold[at-1]])
}

var workers = set("analyst expert researcher fellow scholar lecturer student worker engineer reporter specialist scientist strategist trader partner")

// moved says whether a word of motion stands just before the preposition at k.
func moved(s *sentence, k int) bool {
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		if transfer[s.fold[j]] || s.Tokens[j].Text == "," {
			return false
		}
		if motion[s.fold[j]] {
			return true
		}
	}
	return false
}

// landNouns may follow the name of a place: "in Idlib province".
var landNouns = set("city town village province region area county district prison airport state island territory")

var notPlaces = set(`english french arabic russian parliament congress cabinet islam christianity judaism god internet web covid twitter facebook tv television communism marxism state court
	earth heaven hell government brexit detail particular general arab islamic muslim sunni shiite shi'ite christian jewish catholic buddhist hindu eastern western northern southern number sex building room article resolution focus reuters favour favor`)
