package build

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Agencies' stories are printed by many, and being printed often is not being confirmed.
// A story whose sentences about events are nearly those of another counts as a copy of
// it. Sentences about events are what a timeline keeps, so that timelines can be
// compared later when the stories themselves are gone.
//
// Source: A. Broder, On the resemblance and containment of documents (1997): the
// resemblance of two sets of shingles is estimated from the smallest of their hashes.

const (
	shingleWords = 4
	sketchSize   = 24
	resemblance  = 0.5 // from here on two stories are copies
)

// sketch gives the smallest hashes of the shingles of a story's event sentences, ascending.
func sketch(t *telling) []uint32 {
	seen := map[string]bool{}
	var hashes []uint32
	add := func(e *timeline.Event) {
		for i := range e.Evidence {
			quote := e.Evidence[i].Quote
			if seen[quote] {
				continue
			}
			seen[quote] = true
			ws := split(quote)
			for k := 0; k+shingleWords <= len(ws); k++ {
				h := fnv.New32a()
				for _, w := range ws[k : k+shingleWords] {
					h.Write([]byte(w))
					h.Write([]byte{' '})
				}
				hashes = append(hashes, scramble(h.Sum32()))
			}
		}
	}
	for i := range t.events {
		add(&t.events[i])
	}
	if t.source.Lead != nil {
		add(t.source.Lead)
	}
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	return hashes[:min(sketchSize, len(hashes))]
}

// scramble spreads a hash, so that the smallest are a fair sample (the finalizer of MurmurHash3).
func scramble(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}

// alikeness estimates the share of shingles that two stories have in common.
func alikeness(a, b []uint32) float64 {
	n := min(sketchSize, max(len(a), len(b)))
	both, taken := 0, 0
	for len(a) > 0 && len(b) > 0 && taken < n {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			both++
			a, b = a[1:], b[1:]
		}
		taken++
	}
	taken = min(n, taken+len(a)+len(b))
	if taken == 0 {
		return 0
	}
	return float64(both) / float64(taken)
}

// originals gives for each story the first that it is a copy of, itself if none. Only
// originals are compared with, found by the hashes they share, so that the cost grows
// with the stories and not with their pairs.
func originals(ts []telling) []int {
	out := make([]int, len(ts))
	sketches := make([][]uint32, len(ts))
	holders := map[uint32][]int{}
	byID := map[string]int{}
	for i := range ts {
		out[i] = i
		byID[ts[i].source.ID] = i
		if of, ok := byID[ts[i].source.CopyOf]; ok && ts[i].source.CopyOf != "" {
			out[i] = out[of]
			continue
		}
		sketches[i] = sketch(&ts[i])
		shares := map[int]int{}
		for _, h := range sketches[i] {
			for _, k := range holders[h] {
				shares[k]++
			}
		}
		best := resemblance
		for _, k := range sortedKeys(shares) {
			if float64(shares[k]) < resemblance*float64(len(sketches[i])) {
				continue // too few for any estimate to reach it
			}
			if a := alikeness(sketches[k], sketches[i]); a > best || a == best && out[i] == i {
				best, out[i] = a, k
			}
		}
		if out[i] != i {
			continue
		}
		for _, h := range sketches[i] {
			if len(holders[h]) < maxHolders {
				holders[h] = append(holders[h], i)
			}
		}
	}
	return out
}

// maxHolders bounds the stories looked at for one shingle: a phrase that so many have
// tells no copy.
const maxHolders = 64

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// A copyist finds stories that tell the very same as an earlier one, at the same places
// of the text. Of such a copy only the name is kept.
type copyist struct {
	first    map[[sha256.Size]byte]string // by what a story tells, the first that does
	original map[string]string            // by the id of a copy
}

// strip marks t as a copy, and drops what the original has too, if t is one.
func (c *copyist) strip(t *telling) {
	if c.first == nil {
		c.first, c.original = map[[sha256.Size]byte]string{}, map[string]string{}
	}
	if of := t.source.CopyOf; of != "" {
		if first, ok := c.original[of]; ok { // the original has turned out to be a copy itself
			t.source.CopyOf = first
		}
		return
	}
	if len(t.events)+len(t.left) == 0 {
		return
	}
	key := t.digest()
	if of, ok := c.first[key]; ok {
		t.source.CopyOf, t.source.Order, t.source.Lead = of, nil, nil
		t.events, t.left = nil, nil
		c.original[t.source.ID] = of
		return
	}
	c.first[key] = t.source.ID
}

// digest is the same for tellings that differ in their article's name alone.
func (t *telling) digest() [sha256.Size]byte {
	h := sha256.New()
	for _, e := range byText(t.events) {
		fmt.Fprintf(h, "%q %q %q %q %q\n", e.Date.String(), e.Status, e.Summary, e.Actors, e.Places)
		for _, v := range e.Evidence {
			fmt.Fprintf(h, "\t%q %d %d %q %q\n", v.Quote, v.Start, v.Trigger.Start, v.Phrase.Value, v.Rule)
		}
	}
	for _, l := range t.left {
		fmt.Fprintf(h, "%d %q %q\n", l.Phrase.Start, l.Phrase.Text, l.Reason)
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// byText gives events in the order of their story's text.
func byText(events []timeline.Event) []timeline.Event {
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b timeline.Event) int {
		return cmp.Or(cmp.Compare(triggerOf(&a), triggerOf(&b)), edtf.Compare(a.Date, b.Date), strings.Compare(a.Summary, b.Summary))
	})
	return events
}

// detach copies the strings that would keep the whole text of the story in memory, each
// once: several events may stand in one sentence.
func (t *telling) detach() {
	held := map[string]string{}
	keep := func(p *string) {
		if held[*p] == "" {
			held[*p] = strings.Clone(*p)
		}
		*p = held[*p]
	}
	s := &t.source
	for _, p := range []*string{&s.ID, &s.Source, &s.Title, &s.Agency, &s.Place, &s.Published} {
		keep(p)
	}
	event := func(e *timeline.Event) {
		keep(&e.Summary)
		for _, names := range [][]string{e.Actors, e.Places} {
			for i := range names {
				keep(&names[i])
			}
		}
		for i := range e.Evidence {
			v := &e.Evidence[i]
			for _, p := range []*string{&v.Article, &v.Published, &v.Quote, &v.Trigger.Text, &v.Phrase.Text, &v.Phrase.Value, &v.Why} {
				keep(p)
			}
		}
	}
	for i := range t.events {
		event(&t.events[i])
	}
	if s.Lead != nil {
		event(s.Lead)
	}
	for i := range t.left {
		l := &t.left[i]
		for _, p := range []*string{&l.Article, &l.Phrase.Text, &l.Phrase.Value, &l.Reason} {
			keep(p)
		}
	}
}
