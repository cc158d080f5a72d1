package coref

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
)

// A Candidate is an event as one story tells it, on its way to meet the same event in
// other stories.
type Candidate struct {
	*timeline.Event
	seq          int      // in the order of the stories, and of the text in each
	articles     []string // one, unless a person put several together
	story        int      // that it comes from
	Source       int      // the story it is independent as: the original, for a copy
	class        lexicon.Class
	SummaryTerms []int32 // content words
	QuoteTerms   []int32
	Terms        []Term // weighed
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

// A stretch is a term in a stretch of time: a day, a month, a year, or one of its own.
type stretch struct {
	level byte
	start int32 // a number for the day, month or year
	term  int32
}

// A clustering puts candidates together, one after the other.
type clustering struct {
	clusters []*Cluster
	blocks   map[stretch][]int
}

// gather puts together candidates that tell of one event. The most precise go first, so that a
// month meets the days inside it and joins the one it is likest to; the result depends
// on nothing else but the candidates and their order.
func gather(cs []*Candidate) []*Cluster {
	g := &clustering{blocks: map[stretch][]int{}}
	cs = slices.Clone(cs)
	slices.SortStableFunc(cs, func(a, b *Candidate) int { return cmp.Compare(a.Date.Width(), b.Date.Width()) })
	for _, c := range cs {
		g.place(c)
	}
	for _, k := range g.clusters {
		slices.SortFunc(k.Members, func(a, b *Candidate) int { return a.seq - b.seq })
	}
	slices.SortFunc(g.clusters, func(a, b *Cluster) int { return a.Members[0].seq - b.Members[0].seq })
	return g.clusters
}

// place puts a candidate into the cluster that it fits best, or one of its own.
func (g *clustering) place(c *Candidate) {
	top := Heaviest(c.Terms, BlockTerms)
	own := levelOf(c.Date)
	shared := map[int]float64{}
	for _, near := range []int32{0, -1, 1, -2, 2} {
		if near != 0 && own.level != 'd' {
			break
		}
		for _, t := range top {
			for _, k := range g.blocks[stretch{own.level, own.start + near, t.ID}] {
				shared[k] += float64(t.weight)
			}
		}
	}
	ks := sortedKeys(shared)
	slices.SortStableFunc(ks, func(a, b int) int { return cmp.Compare(shared[b], shared[a]) })
	best, bestFit := -1, fit{}
	for _, k := range ks[:min(comparisons, len(ks))] {
		if f, ok := g.clusters[k].takes(c); ok && f.better(bestFit) {
			best, bestFit = k, f
		}
	}
	if best < 0 {
		best = len(g.clusters)
		g.clusters = append(g.clusters, &Cluster{date: c.Date, articles: map[string]bool{}})
	}
	k := g.clusters[best]
	k.Members = append(k.Members, c)
	for _, a := range c.articles {
		k.articles[a] = true
	}
	if len(k.Members) > membersTried {
		return
	}
	for _, s := range levelsAbove(k.date) {
		for _, t := range top {
			s.term = t.ID
			if list := g.blocks[s]; len(list) < BlockSize && !slices.Contains(list, best) {
				g.blocks[s] = append(list, best)
			}
		}
	}
}

// levelOf is the stretch in which clusters that d is compatible with are filed.
func levelOf(d edtf.Date) stretch { return levelsAbove(d)[0] }

// levelsAbove are the stretches that hold d, from its own on.
func levelsAbove(d edtf.Date) []stretch {
	first, ok1 := d.Earliest()
	last, ok2 := d.Latest()
	if !ok1 || !ok2 {
		return []stretch{{level: 'o', start: d.Start().Number()}}
	}
	day := stretch{level: 'd', start: first.Number()}
	month := stretch{level: 'm', start: int32(first.Year)*12 + int32(first.Month)}
	year := stretch{level: 'y', start: int32(first.Year)}
	switch {
	case first == last:
		return []stretch{day, month, year}
	case first.Year == last.Year && first.Month == last.Month:
		return []stretch{month, year}
	case first.Year == last.Year:
		return []stretch{year}
	}
	return []stretch{{level: 'l', start: day.start}}
}

// A fit says how well a candidate goes with a cluster.
type fit struct {
	dates    int // 3 the same, 2 one inside the other, 1 a day or two apart
	likeness float64
}

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
	if f.dates == 0 {
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

func datesFit(a, b edtf.Date) int {
	in, holds := a.Contains(b), b.Contains(a)
	switch {
	case in && holds:
		return 3
	case in || holds:
		if max(a.Width(), b.Width()) > 366 {
			return 0 // "since 1963" says too little to be the same
		}
		return 2
	}
	if a.Width() == 1 && b.Width() == 1 {
		if n := a.Start().Number() - b.Start().Number(); -2 <= n && n <= 2 {
			return 1
		}
	}
	return 0
}

// threshold is how like two candidates must be. Less likeness will do where the kind of
// event, its actors and its places are the same; more is asked where the dates or the
// places differ.
func threshold(dates int, a, b *Candidate) float64 {
	const never = 2
	kind := a.class != lexicon.NoClass && a.class == b.class
	actors, _ := overlap(a.Actors, b.Actors)
	places, _ := overlap(a.Places, b.Places)
	elsewhere := len(a.Places) > 0 && len(b.Places) > 0 && places == 0
	others := len(a.Actors) > 0 && len(b.Actors) > 0 && actors == 0
	var t float64
	switch dates {
	case 3:
		t = 0.5
	case 2:
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
	_, apart := overlap(x, y)
	return apart
}

func numbersIn(e *timeline.Event) (out []string) {
	for _, w := range Split(e.Summary) {
		if w[0] >= '0' && w[0] <= '9' {
			out = append(out, w)
		}
	}
	return out
}
