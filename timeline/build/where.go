package build

import (
	"sort"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// placed are the classes of events whose object is where they happen.
var placed = map[class]bool{classAttack: true, classVisit: true, classWar: true, classOverfly: true}

// after: the mention follows the trigger directly, as its object or its target.
func (s *story) after(r *report, m *names.Mention) bool {
	ts := s.doc.Sentences[r.sent].Tokens
	if m.Form == names.Adjective && !(m.Span.End < len(ts) && ground[ts[m.Span.End].Lower]) {
		return false
	}
	for i := r.head + 1; i < m.Span.Start; i++ {
		switch t := ts[i]; {
		case t.Tag == "DT", t.Lower == "of", t.Lower == "on", t.Lower == "against", t.Lower == "to", t.Lower == "over", t.Tag == "JJ", t.Tag == "RP":
		default:
			return false
		}
	}
	return m.Span.Start > r.head
}

// soil: the adjective names a land ("over Canadian territory").
func (s *story) soil(m *names.Mention) bool {
	ts := s.doc.Sentences[m.Sentence].Tokens
	return m.Form == names.Adjective && m.Span.End < len(ts) && ts[m.Span.End].Lower != "border" && ground[ts[m.Span.End].Lower] && s.cast.Entities[m.Entities[0]].Kind == names.State
}

// attributive: the place only says of what sort the noun after it is ("Gulf leaders", "the
// Algiers accords"), unless that is held or stands there ("the Geneva talks").
func (s *story) attributive(m *names.Mention) bool {
	ts := s.doc.Sentences[m.Sentence].Tokens
	if e := &s.cast.Entities[m.Entities[0]]; e.Kind != names.Place || m.Acting >= 0 || m.Span.End >= len(ts) || !isNoun(ts[m.Span.End]) || venues[singular(ts[m.Span.End].Lower)] {
		return false
	}
	if s.inExpression(m.Sentence, m.Span.End) {
		return false
	}
	for k := m.Span.Start - 1; k >= 0; k-- {
		switch t := ts[k]; {
		case t.Tag == "DT", t.Tag == "JJ":
		case t.Tag == "IN", t.Tag == "TO":
			return t.Lower == "of" || t.Lower == "on" || t.Lower == "by" || t.Lower == "with" || t.Lower == "for"
		default:
			return true
		}
	}
	return true
}

var venues = words(`summit talk meeting conference session round visit trip airport embassy consulate hotel university palace stadium office headquarters station
	base port prison camp border crossing hospital museum court street square island peninsula province region district county state coast ceremony gathering
	attack bombing protest riot massacre siege invasion earthquake election game olympic apartment residence house club yard suburb mosque cathedral church festival`)

// topical: the place or state is only what a paper or a speech is about: "a letter on
// Jerusalem", "an understanding over Korea".
func (s *story) topical(m *names.Mention) bool {
	ts := s.doc.Sentences[m.Sentence].Tokens
	k := m.Span.Start - 1
	for k > 0 && (ts[k].Tag == "DT" || ts[k].Tag == "JJ" || ts[k].Lower == "and" && isNoun(ts[k-1])) {
		k--
	}
	if k < 1 {
		return false
	}
	switch ts[k].Lower {
	case "about", "regarding", "concerning":
		return true
	case "on", "over":
		return subjects[singular(ts[k-1].Lower)]
	}
	return false
}

var subjects = words("agreement understanding letter statement resolution report vote question decision accord deal debate briefing law communique paper opinion view plan conference talk negotiation speech declaration position policy")

// election: "the Indian elections" are held in India.
func (s *story) election(r *report) bool {
	return r.nominal() && polls[singular(strings.ToLower(s.word(r.trigger)))]
}

var polls = words("election referendum plebiscite runoff poll")

// ownGround: "Niger's airspace".
func (s *story) ownGround(sent int, m *names.Mention) bool {
	ts := s.doc.Sentences[sent].Tokens
	return m.Span.End+1 < len(ts) && ts[m.Span.End].Tag == "POS" && (ground[ts[m.Span.End+1].Lower] || ts[m.Span.End+1].Lower == "capital")
}

// ground is what a state's adjective names as a place: "American territory".
var ground = words("territory airspace soil waters border coast land shores archipelago mainland")

// relativePlace resolves "where" to the place before it and "there" to the latest place.
func (s *story) relativePlace(r *report, sen *syntax.Sentence, w *witness) {
	cl := &sen.Clauses[r.clause]
	if cl.Marker == "where" && !cl.Antecedent.Empty() {
		for _, mi := range s.mentions[r.sent] {
			if m := &s.cast.Mentions[mi]; cl.Antecedent.Has(m.Span.Start) {
				add(&r.places, w.places, s.cast.Entities[m.Entities[0]].Name)
			}
		}
	}
	if cl.Marker == "whose" && !cl.Antecedent.Empty() {
		for _, mi := range s.mentions[r.sent] {
			if m := &s.cast.Mentions[mi]; cl.Antecedent.Has(m.Span.Start) {
				s.cite(w, m)
			}
		}
	}
	if p := cl.Parent; cl.Marker == "since" && len(r.places) == 0 && p >= 0 {
		// "the first visit to China since Pompeo traveled": to the same place.
		for _, mi := range s.mentions[r.sent] {
			if m := &s.cast.Mentions[mi]; m.Locative && sen.ClauseAt(m.Span.Start) == p {
				s.cite(w, m)
			}
		}
	}
	if from := cl.SubjectFrom; cl.Kind == syntax.Coordinate && len(r.places) == 0 && from >= 0 {
		// "was detained in Belgrade and walked free a day later": nothing says elsewhere.
		for _, mi := range s.mentions[r.sent] {
			if m := &s.cast.Mentions[mi]; m.Locative && sen.ClauseAt(m.Span.Start) == from {
				s.cite(w, m)
			}
		}
	}
	for c := range sen.Clauses {
		// "announced on Dec. 17, when Obama and Castro went on television": one event, told twice.
		if k := &sen.Clauses[c]; k.Parent == r.clause && k.Marker == "when" && k.Kind == syntax.Relative && s.inExpression(r.sent, k.Antecedent.End-1) {
			for _, mi := range s.mentions[r.sent] {
				if m := &s.cast.Mentions[mi]; k.Span.Has(m.Span.Start) && (!m.Locative || len(r.places) == 0 && !r.date.OpenEnd()) && !s.titular(mi) {
					s.cite(w, m)
				}
			}
		}
	}
	for i := cl.Verb.Span.End; i < cl.Span.End; i++ {
		if sen.Tokens[i].Lower == "there" && sen.ClauseAt(i) == r.clause {
			if p := s.placeBefore(sen.Tokens[i].Start); p != "" {
				add(&r.places, w.places, p)
			}
		}
	}
}

// placeBefore gives the latest place that the story names as one before a byte.
func (s *story) placeBefore(byte int) string {
	last := sort.Search(len(s.cast.Mentions), func(i int) bool { return s.cast.Mentions[i].End > byte })
	for i := last - 1; i >= max(0, last-lookBackReports); i-- {
		m := &s.cast.Mentions[i]
		if e := &s.cast.Entities[m.Entities[0]]; m.End <= byte && (m.Locative || e.Kind == names.Place) {
			return e.Name
		}
	}
	return ""
}

// settle finds the place of a report whose own words name none.
func (s *story) settle(r *report, sen *syntax.Sentence, w *witness) {
	if p := s.entry(r); p != nil {
		add(&r.places, w.places, p.place)
	}
	s.onTheWay(r, sen, w)
	s.ownLand(r, sen, w)
	s.stay(r, w)
	s.linger(r, w)
	s.arrival(r, sen, w)
	if (s.leads(r) || s.gathers(r)) && !s.located(r) {
		town, _, _ := strings.Cut(s.art.Place, ",")
		add(&r.places, w.places, town)
	}
}

// onTheWay: what the subject does besides tells where ("said, while passing through Oslo",
// "speaking in Brussels").
func (s *story) onTheWay(r *report, sen *syntax.Sentence, w *witness) {
	if len(r.places) > 0 || r.nominal() || r.clause < 0 {
		return
	}
	for c := range sen.Clauses {
		cl := &sen.Clauses[c]
		if cl.Parent != r.clause || !cl.Subject.Empty() || cl.Kind != syntax.Participle && cl.Marker != "while" || !beside[cl.Verb.Lemma] {
			continue
		}
		for _, mi := range s.mentions[r.sent] {
			if m := &s.cast.Mentions[mi]; cl.Span.Has(m.Span.Start) && m.Locative {
				s.cite(w, m)
			}
		}
	}
}

var beside = words("speak address visit pass stop attend stand wait arrive travel tour sit campaign")

// ownLand: what a state does at home ("Canada arrested two diplomats", "Tuvalu votes",
// "Qatar will host the games", "Kosovo declared independence").
func (s *story) ownLand(r *report, sen *syntax.Sentence, w *witness) {
	if len(r.places) > 0 || r.nominal() || r.clause < 0 {
		return
	}
	cl := &sen.Clauses[r.clause]
	lemma := verbLemma(cl, sen.Tokens)
	obj := ""
	if h := objectHead(sen, cl); h >= 0 {
		obj = singular(sen.Tokens[h].Lower)
	}
	switch {
	case cl.Verb.Passive:
		return
	case home[lemma]:
	case lemma == "hold" && homeHeld[obj]:
	case obj == "independence" && independence[lemma]:
	case lemma == "become" && cl.Verb.Span.End < len(sen.Tokens) && sen.Tokens[cl.Verb.Span.End].Lower == "independent":
	default:
		return
	}
	sub := s.subjectSpan(sen, r.clause)
	for _, mi := range s.mentions[r.sent] {
		m := &s.cast.Mentions[mi]
		if e := &s.cast.Entities[m.Entities[0]]; sub.Has(m.Span.Start) && len(m.Entities) == 1 && !m.Locative && m.Form != names.Adjective && (e.Kind == names.State || m.Acting >= 0 && e.Kind == names.Place) {
			add(&r.places, w.places, e.Name)
			return
		}
	}
}

var (
	home         = words("host arrest detain jail imprison execute vote mourn elect")
	homeHeld     = words("election referendum plebiscite poll vote funeral runoff mourning day census trial")
	independence = words("declare gain win proclaim achieve obtain attain")
)

// linger: two events told one after the other, a day apart at most, with an actor in
// common, happened in one place unless the second says otherwise.
func (s *story) linger(r *report, w *witness) {
	if len(r.places) > 0 || len(s.told) == 0 || r.class == classVisit || s.remote(r) || r.nominal() && !talks[singular(strings.ToLower(s.word(r.trigger)))] {
		return
	}
	o := s.told[len(s.told)-1]
	if r.sent-o.sent > 2 || s.doc.Sentences[o.sent].Block != s.doc.Sentences[r.sent].Block || len(o.places) == 0 || !s.near(o, r, 1) {
		return
	}
	if n, _ := overlap(o.actors, r.actors); n == 0 {
		return
	}
	for _, p := range o.places {
		add(&r.places, w.places, p)
	}
}

// remote: a call or letter brings no one to a place.
func (s *story) remote(r *report) bool {
	if r.class != classCall {
		return false
	}
	if s.word(r.trigger) != "spoke" {
		return true
	}
	for _, t := range s.doc.Sentences[r.sent].Tokens[r.head:] {
		if strings.HasSuffix(t.Lower, "phone") || t.Lower == "video" {
			return true
		}
	}
	return false
}

// near: both reports are of a day, and at most so many days apart.
func (s *story) near(a, b *report, days int) bool {
	if a.date.Precision() != edtf.PrecisionDay || b.date.Precision() != edtf.PrecisionDay {
		return false
	}
	x, okX := a.date.Earliest()
	y, okY := b.date.Earliest()
	n := y.Sub(x)
	return okX && okY && n >= -days && n <= days
}

// arrival: who arrives, arrives where the story is: at the place named last, or where it
// was filed if that was in these days.
func (s *story) arrival(r *report, sen *syntax.Sentence, w *witness) {
	if len(r.places) > 0 || r.nominal() || r.clause < 0 || r.status != timeline.Occurred {
		return
	}
	switch verbLemma(&sen.Clauses[r.clause], sen.Tokens) {
	case "arrive", "land", "fly_in", "touch_down":
	default:
		return
	}
	for n := len(s.mentionsBefore(r)) - 1; n >= 0; n-- {
		m := &s.cast.Mentions[n]
		if m.Sentence < r.sent-2 {
			break
		}
		if m.Locative {
			add(&r.places, w.places, s.cast.Entities[m.Entities[0]].Name)
			return
		}
	}
	if s.recent(r, 3) {
		town, _, _ := strings.Cut(s.art.Place, ",")
		add(&r.places, w.places, town)
	}
}

// mentionsBefore gives the mentions that stand before the report's trigger.
func (s *story) mentionsBefore(r *report) []names.Mention {
	n := sort.Search(len(s.cast.Mentions), func(i int) bool { return s.cast.Mentions[i].End > r.pos })
	return s.cast.Mentions[:n]
}

// stay: an event that is dated by another ("the following morning the pair signed …") and
// shares an actor with it happened where the other did, unless it says otherwise.
func (s *story) stay(r *report, w *witness) {
	if len(r.places) > 0 || r.expr < 0 || r.class == classVisit {
		return
	}
	anchor := s.times.Expressions[r.expr].Anchor
	if anchor < 0 || s.at[anchor].sent < 0 {
		return
	}
	for _, o := range s.byExpr[anchor] {
		a, okA := o.date.Latest()
		b, okB := r.date.Earliest()
		if n, _ := overlap(o.actors, r.actors); n > 0 && okA && okB && b.Sub(a) >= 0 && b.Sub(a) <= 2 {
			for _, p := range o.places {
				add(&r.places, w.places, p)
			}
		}
	}
}

// gathers: a meeting or a signing on the dateline's own day, of which the story tells no
// other place than the one it was filed from.
func (s *story) gathers(r *report) bool {
	return (r.class == classMeet || r.class == classSign) && r.status == timeline.Occurred && s.recent(r, 2) && len(r.places) == 0
}

// recent: the report is of the dateline's own day, or of one so many days before.
func (s *story) recent(r *report, days int) bool {
	a, okA := r.date.Earliest()
	b, okB := s.datelineDay().Earliest()
	n := b.Sub(a)
	return okA && okB && r.date.Precision() == edtf.PrecisionDay && n >= 0 && n <= days
}

// located: one of the report's places is known to lie in a state; a room or a building
// alone leaves open in which town it stands.
func (s *story) located(r *report) bool {
	for _, p := range r.places {
		for i := range s.cast.Entities {
			if e := &s.cast.Entities[i]; e.Name == p && e.State != "" {
				return true
			}
		}
	}
	return false
}

// leads: the report is the news itself, told in the story's first sentence of its day.
func (s *story) leads(r *report) bool {
	if r.status != timeline.Occurred || r.date.IsZero() || r.date != s.datelineDay() {
		return false
	}
	for i := range s.doc.Sentences {
		if !s.doc.Blocks[s.doc.Sentences[i].Block].Headline {
			return r.sent == i
		}
	}
	return false
}
