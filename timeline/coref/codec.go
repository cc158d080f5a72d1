package coref

import (
	"fmt"
	"slices"

	"github.com/fxamacker/cbor/v2"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
)

// The binary forms are CBOR (RFC 8949) in its core deterministic encoding, under the names
// of the JSON form: the same data gives the same bytes, and what a later version adds is
// passed over by an earlier one.

var (
	encoding = must(cbor.EncOptions{
		Sort: cbor.SortCoreDeterministic, TextMarshaler: cbor.TextMarshalerTextString, NilContainers: cbor.NilContainerAsNull,
	}.EncMode())
	decoding = must(cbor.DecOptions{
		TextUnmarshaler: cbor.TextUnmarshalerTextString, MaxArrayElements: 1 << 24, MaxMapPairs: 1 << 24, MaxNestedLevels: 16,
	}.DecMode())
)

func must[T any](mode T, err error) T {
	if err != nil {
		panic(err) // the options are constants
	}
	return mode
}

// MarshalBinary gives the compact form of what is kept of a story.
func (t *Telling) MarshalBinary() ([]byte, error) { return encoding.Marshal((*plainTelling)(t)) }

// UnmarshalBinary reads what MarshalBinary wrote.
func (t *Telling) UnmarshalBinary(data []byte) error { return decode(data, (*plainTelling)(t)) }

// MarshalBinary gives the census in bytes that do not depend on the order in which it grew.
func (c *Census) MarshalBinary() ([]byte, error) {
	sorted := plainCensus{Events: c.Events, Terms: c.Terms, Stories: c.inOrder()}
	return encoding.Marshal(&sorted)
}

// UnmarshalBinary reads what MarshalBinary wrote.
func (c *Census) UnmarshalBinary(data []byte) error { return decode(data, (*plainCensus)(c)) }

// MarshalBinary gives the index in bytes.
func (x *Index) MarshalBinary() ([]byte, error) {
	return encoding.Marshal(&plainIndex{x.events, sortedKeys(x.number), x.counts, x.ids, x.verbatim, x.Original})
}

// UnmarshalBinary reads what MarshalBinary wrote.
func (x *Index) UnmarshalBinary(data []byte) error {
	var p plainIndex
	if err := decode(data, &p); err != nil {
		return err
	}
	n := len(p.IDs)
	out := func(i int) bool { return i < 0 || i >= n }
	if len(p.Counts) != len(p.Terms) || len(p.Verbatim) != n || len(p.Originals) != n || slices.ContainsFunc(p.Verbatim, out) || slices.ContainsFunc(p.Originals, out) {
		return fmt.Errorf("an index whose lists do not fit each other")
	}
	*x = *newIndex(p.Events, p.Terms, p.Counts, p.IDs)
	x.verbatim, x.Original = p.Verbatim, p.Originals
	return nil
}

// MarshalBinary gives what comparing needs: no text.
func (c *Candidate) MarshalBinary() ([]byte, error) {
	p := plainCandidate{Ref: c.Ref, Date: c.Date, Class: c.class, Act: c.act, Actors: c.actors, Places: c.places, Numbers: c.numbers, Own: c.own}
	p.Terms, p.Weights = idsOf(c.Terms), make([]float32, len(c.Terms))
	for i, t := range c.Terms {
		p.Weights[i] = t.weight
	}
	return encoding.Marshal(&p)
}

// UnmarshalBinary reads what MarshalBinary wrote.
func (c *Candidate) UnmarshalBinary(data []byte) error {
	var p plainCandidate
	if err := decode(data, &p); err != nil {
		return err
	}
	if len(p.Terms) != len(p.Weights) {
		return fmt.Errorf("a candidate whose terms do not fit their weights")
	}
	*c = Candidate{Event: &timeline.Event{Date: p.Date}, Ref: p.Ref, class: p.Class, act: p.Act, actors: p.Actors, places: p.Places, numbers: p.Numbers, own: p.Own}
	c.Terms = make([]Term, len(p.Terms))
	for i, id := range p.Terms {
		c.Terms[i] = Term{id, p.Weights[i]}
	}
	return nil
}

// MarshalBinary gives what was joined in bytes.
func (j *Joined) MarshalBinary() ([]byte, error) { return encoding.Marshal((*plainJoined)(j)) }

// UnmarshalBinary reads what MarshalBinary wrote.
func (j *Joined) UnmarshalBinary(data []byte) error { return decode(data, (*plainJoined)(j)) }

// The plain types have no methods of their own, so that the encoder looks at their fields.
type (
	plainTelling Telling
	plainCensus  Census
	plainJoined  Joined
	plainIndex   struct {
		Events    int      `json:"events"`
		Terms     []string `json:"terms"` // by the alphabet
		Counts    []int    `json:"counts"`
		IDs       []string `json:"ids"` // of stories, in order
		Verbatim  []int    `json:"verbatim"`
		Originals []int    `json:"originals"`
	}
	plainCandidate struct {
		Ref     Ref           `json:"ref"`
		Date    edtf.Date     `json:"date"`
		Class   lexicon.Class `json:"class,omitempty"`
		Act     int32         `json:"act,omitempty"`
		Actors  []name        `json:"actors,omitempty"`
		Places  []name        `json:"places,omitempty"`
		Numbers []string      `json:"numbers,omitempty"`
		Own     []int32       `json:"own,omitempty"`
		Terms   []int32       `json:"terms"`
		Weights []float32     `json:"weights"` // of the terms
	}
)

func decode(data []byte, into any) error {
	if err := decoding.Unmarshal(data, into); err != nil {
		return fmt.Errorf("not what dateline writes (%w)", err)
	}
	return nil
}
