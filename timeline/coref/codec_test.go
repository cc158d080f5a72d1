package coref

import "testing"

// An index whose lists do not fit each other would be read out of their bounds later, in another stage.
func TestIndexThatDoesNotFit(t *testing.T) {
	fits := plainIndex{Terms: []string{"a"}, Counts: []int{1}, IDs: []string{"s"}, Verbatim: []int{0}, Originals: []int{0}}
	for _, tt := range []struct {
		name   string
		change func(*plainIndex)
		ok     bool
	}{
		{"as written", func(*plainIndex) {}, true},
		{"a term without a count", func(p *plainIndex) { p.Counts = nil }, false},
		{"a story without an original", func(p *plainIndex) { p.Originals = nil }, false},
		{"an original that is no story", func(p *plainIndex) { p.Originals = []int{1} }, false},
		{"the same as no story", func(p *plainIndex) { p.Verbatim = []int{-1} }, false},
	} {
		p := fits
		tt.change(&p)
		data, err := encoding.Marshal(&p)
		if err != nil {
			t.Fatal(err)
		}
		var x Index
		if err := x.UnmarshalBinary(data); (err == nil) != tt.ok {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}
