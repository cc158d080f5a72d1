package coref

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"hash/fnv"
	"slices"

	"dateline/timeline"
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
func sketch(t *Document) []uint32 {
	seen := map[string]bool{}
	var hashes []uint32
	add := func(e *timeline.Event) {
		for i := range e.Evidence {
			quote := e.Evidence[i].Quote
			if seen[quote] {
				continue
			}
			seen[quote] = true
			ws := Split(quote)
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
	for i := range t.Events {
		add(&t.Events[i])
	}
	if t.Source.Lead != nil {
		add(t.Source.Lead)
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
func originals(ts []Document) []int {
	out := make([]int, len(ts))
	sketches := make([][]uint32, len(ts))
	holders := map[uint32][]int{}
	byID := map[string]int{}
	for i := range ts {
		out[i] = i
		byID[ts[i].Source.ID] = i
		if of, ok := byID[ts[i].Source.CopyOf]; ok && ts[i].Source.CopyOf != "" {
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

// A Copies finds stories that tell the very same as an earlier one, at the same places
// of the text. Of such a copy only the name is kept.
type Copies struct {
	first    map[[sha256.Size]byte]string // by what a story tells, the first that does
	original map[string]string            // by the id of a copy
}

// Strip marks t as a copy, and drops what the original has too, if t is one.
func (c *Copies) Strip(t *Document) {
	if c.first == nil {
		c.first, c.original = map[[sha256.Size]byte]string{}, map[string]string{}
	}
	if of := t.Source.CopyOf; of != "" {
		if first, ok := c.original[of]; ok { // the original has turned out to be a copy itself
			t.Source.CopyOf = first
		}
		return
	}
	if len(t.Events)+len(t.LeftOut) == 0 {
		return
	}
	key := t.digest()
	if of, ok := c.first[key]; ok {
		t.Source.CopyOf, t.Source.Order, t.Source.Lead = of, nil, nil
		t.Events, t.LeftOut = nil, nil
		c.original[t.Source.ID] = of
		return
	}
	c.first[key] = t.Source.ID
}

// digest is the same for tellings that differ in their article's name alone.
func (t *Document) digest() [sha256.Size]byte {
	h := sha256.New()
	for _, e := range byText(t.Events) {
		fmt.Fprintf(h, "%q %q %q %q %q\n", e.Date.String(), e.Status, e.Summary, e.Actors, e.Places)
		for _, v := range e.Evidence {
			fmt.Fprintf(h, "\t%q %d %d %q %q\n", v.Quote, v.Start, v.Trigger.Start, v.Phrase.Value, v.Rule)
		}
	}
	for _, l := range t.LeftOut {
		fmt.Fprintf(h, "%d %q %q\n", l.Phrase.Start, l.Phrase.Text, l.Reason)
	}
	return [sha256.Size]byte(h.Sum(nil))
}
