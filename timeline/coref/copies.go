package coref

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"math"
	"slices"
	"strconv"

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
func sketch(t *Telling) []uint32 {
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
				hashes = append(hashes, scramble(shingle(ws[k:k+shingleWords])))
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
	return slices.Clone(hashes[:min(sketchSize, len(hashes))]) // without the others
}

// shingle is the hash of words in a row (FNV-1a).
func shingle(ws []string) uint32 {
	h := uint32(2166136261)
	for _, w := range ws {
		for i := 0; i < len(w); i++ {
			h = (h ^ uint32(w[i])) * 16777619
		}
		h = (h ^ ' ') * 16777619
	}
	return h
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

// findCopies finds for each story the first that tells the very same, and the first that it
// resembles. Only originals are compared with, found by the hashes they share, so that the
// cost grows with the stories and not with their pairs.
func (x *Index) findCopies(stories []Entry) {
	x.verbatim, x.Original = make([]int, len(stories)), make([]int, len(stories))
	first := map[string]int{} // by digest
	holders := map[uint32][]int{}
	shares := make([]int32, len(stories)) // hashes that each has of the story at hand; 0 between stories
	var touched []int
	for i := range stories {
		e := &stories[i]
		x.verbatim[i], x.Original[i] = i, i
		if of, ok := x.at[e.CopyOf]; ok && e.CopyOf != "" && of < i {
			x.Original[i] = x.Original[of]
			continue
		}
		if e.Digest != nil {
			if of, ok := first[string(e.Digest)]; ok {
				x.verbatim[i], x.Original[i] = of, x.Original[of]
				continue
			}
			first[string(e.Digest)] = i
		}
		touched = touched[:0]
		least := int32(math.Ceil(resemblance * float64(len(e.Sketch)))) // with fewer no estimate can reach it
		for n, h := range e.Sketch {
			late := n > len(e.Sketch)-int(least) // who shares none of those before has too few to come
			for _, k := range holders[h] {
				switch {
				case shares[k] > 0:
					shares[k]++
				case !late:
					shares[k] = 1
					touched = append(touched, k)
				}
			}
		}
		likely := slices.DeleteFunc(touched, func(k int) bool {
			n := shares[k]
			shares[k] = 0
			return n < least
		})
		slices.Sort(likely)
		best := resemblance
		for _, k := range likely {
			if a := alikeness(stories[k].Sketch, e.Sketch); a > best || a == best && x.Original[i] == i {
				best, x.Original[i] = a, k
			}
		}
		if x.Original[i] != i {
			continue
		}
		for _, h := range e.Sketch {
			if len(holders[h]) < maxHolders {
				holders[h] = append(holders[h], i)
			}
		}
	}
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

// digest is the same for stories that tell the very same at the same places of their texts,
// and may differ in their names and days alone; nil for one that tells nothing.
func (t *Telling) digest() []byte {
	if len(t.Events)+len(t.LeftOut) == 0 {
		return nil
	}
	sum := sha256.New()
	var b []byte // what the sum has yet to see
	number := func(n int) { b = append(strconv.AppendInt(b, int64(n), 10), ' ') }
	text := func(texts ...string) { // each behind its length: no two lists give the same bytes
		number(len(texts))
		for _, s := range texts {
			number(len(s))
			b = append(b, s...)
		}
	}
	tell := func(e *timeline.Event) {
		text(e.Date.String(), string(e.Status), e.Summary)
		text(e.Actors...)
		text(e.Places...)
		number(len(e.Evidence))
		for i := range e.Evidence {
			v := &e.Evidence[i]
			text(v.Quote, v.Phrase.Value, v.Rule)
			number(v.Start)
			number(v.Trigger.Start)
		}
		sum.Write(b)
		b = b[:0]
	}
	events := byText(t.Events)
	for i := range events {
		tell(&events[i])
	}
	if t.Source.Lead != nil {
		tell(t.Source.Lead)
	}
	b = fmt.Appendf(b, "%v\n", t.Source.Order)
	for i := range t.LeftOut {
		l := &t.LeftOut[i]
		number(l.Phrase.Start)
		text(l.Phrase.Text, l.Reason)
	}
	sum.Write(b)
	return sum.Sum(nil)[:16:16]
}
