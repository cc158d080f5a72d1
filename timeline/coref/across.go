package coref

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
)

// A Candidate is an event as one story tells it, on its way to meet the same event in
// other stories. The event and the ref are all that has to travel; the rest is found again.
type Candidate struct {
	*timeline.Event
	Ref          Ref     `json:"ref"`
	Source       int     `json:"-"` // the story it is independent as: the original, for a copy
	SummaryTerms []int32 `json:"-"` // content words
	QuoteTerms   []int32 `json:"-"`
	Terms        []Term  `json:"-"` // weighed
	class        lexicon.Class
	articles     []string // one, unless a person put several together
}

// prepare finds what comparing needs, once.
func (v *Vocabulary) prepare(c *Candidate) {
	if c.Terms != nil {
		return
	}
	c.Source = c.Ref.Story
	if c.Source >= 0 && c.Source < len(v.Original) {
		c.Source = v.Original[c.Source]
	}
	c.class = classIn(c.Event)
	c.SummaryTerms = v.termsOf(c.Summary)
	for k := range c.Evidence {
		if a := c.Evidence[k].Article; !slices.Contains(c.articles, a) {
			c.articles = append(c.articles, a)
		}
	}
	c.QuoteTerms = v.termsOf(around(c.Event))
	c.Terms = v.weigh(c.SummaryTerms, c.QuoteTerms)
}

// around is what the event's sentence says beside its date.
func around(e *timeline.Event) string {
	if len(e.Evidence) == 0 {
		return ""
	}
	v := &e.Evidence[0]
	from, to := v.Phrase.Start-v.Start, v.Phrase.End-v.Start
	if from < 0 || to > len(v.Quote) || from >= to {
		return v.Quote
	}
	return v.Quote[:from] + " " + v.Quote[to:]
}

// A Cluster is the candidates of one event.
type Cluster struct {
	Members  []*Candidate
	articles map[string]bool
	date     edtf.Date
	Printed  *Candidate // the member that the event is printed from, once folded
}

// classIn finds what kind of event a candidate tells of, from its words alone.
func classIn(e *timeline.Event) lexicon.Class {
	if len(e.Evidence) > 0 {
		for _, w := range Split(e.Evidence[0].Trigger.Text) {
			if c := wordClass(w); c != lexicon.NoClass && c != lexicon.Say {
				return c
			}
		}
	}
	for _, w := range Split(e.Summary) {
		if c := wordClass(w); c != lexicon.NoClass && c != lexicon.Say {
			return c
		}
	}
	return lexicon.NoClass
}

// wordClass is the class of a word in any of its forms.
func wordClass(w string) lexicon.Class {
	if form := normalForm(w); len(form) > 1 && form[0] == '=' {
		return lexicon.Class(form[1:])
	}
	return lexicon.NoClass
}

// Blocking: a candidate is compared only with clusters that share one of its weightiest
// terms in the same stretch of time, and with at most so many of them.
const (
	BlockTerms    = 8   // terms that a candidate is filed under
	BlockSize     = 128 // clusters looked at for one term and time
	comparisons   = 24  // clusters compared with in full
	membersTried  = 6   // members of a cluster compared with
	minSimilarity = 0.2 // likeness below which no threshold lies
)

// A fit says how well a candidate goes with a cluster.
type fit struct {
	dates    relation
	likeness float64
}

// A relation says how two dates stand to each other, the nearest last.
type relation int

const (
	apart      relation = iota
	neighbours          // a day apart
	nested              // one inside the other
	sameDate
)

func (f fit) better(o fit) bool {
	return f.dates > o.dates || f.dates == o.dates && f.likeness > o.likeness
}

// takes decides whether a candidate tells of the cluster's event.
func (k *Cluster) takes(c *Candidate) (best fit, ok bool) {
	for _, a := range c.articles {
		if k.articles[a] {
			return fit{}, false // the story itself tells the two apart
		}
	}
	f := fit{dates: datesFit(k.date, c.Date)}
	if f.dates == apart {
		return fit{}, false
	}
	for _, m := range k.Members[:min(membersTried, len(k.Members))] {
		f.likeness = cosine(m.Terms, c.Terms)
		if f.likeness < minSimilarity {
			continue // whatever else they share
		}
		if f.likeness >= threshold(f.dates, m, c) && f.better(best) {
			best, ok = f, true
		}
	}
	return best, ok
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

// threshold is how like two candidates must be. Less likeness will do where the kind of
// event, its actors and its places are the same; more is asked where the dates or the
// places differ.
func threshold(dates relation, a, b *Candidate) float64 {
	const never = 2
	kind := a.class != lexicon.NoClass && a.class == b.class
	actors, _ := overlap(a.Actors, b.Actors)
	places, _ := overlap(a.Places, b.Places)
	elsewhere := len(a.Places) > 0 && len(b.Places) > 0 && places == 0
	others := len(a.Actors) > 0 && len(b.Actors) > 0 && actors == 0
	var t float64
	switch dates {
	case sameDate:
		t = 0.5
	case nested:
		t = 0.55
		if max(a.Date.Width(), b.Date.Width()) > 31 {
			t += 0.1 // a year holds many events of a kind
		}
	default:
		if !kind || elsewhere || others || counted(a, b) {
			return never
		}
		return 0.62
	}
	if kind {
		t -= 0.12
	}
	if actors > 0 {
		t -= 0.06 * float64(min(actors, 2))
	}
	if places > 0 {
		t -= 0.06
	}
	if elsewhere {
		t += 0.2
	}
	if others {
		t += 0.15
	}
	return t
}

// counted: each tells of a number that the other has not, as two days of one kind do.
func counted(a, b *Candidate) bool {
	x, y := numbersIn(a.Event), numbersIn(b.Event)
	_, differ := overlap(x, y)
	return differ
}

func numbersIn(e *timeline.Event) (out []string) {
	for _, w := range Split(e.Summary) {
		if w[0] >= '0' && w[0] <= '9' {
			out = append(out, w)
		}
	}
	return out
}
