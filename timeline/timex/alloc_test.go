package timex

import (
	"testing"

	"dateline/timeline/edtf"
)

// TestAllocations: outside its strings, its value and its reason, an
// expression costs no more than one allocation.
func TestAllocations(t *testing.T) {
	if testing.Short() {
		t.Skip("short runs are those under the race detector, which empties pools at random")
	}
	const text = `The ministers met in Vienna on 3 May 2022 and again on Wednesday. They will meet next month, the envoy said last week.
Two days later the talks broke down. Trade had grown since 2018, and in the third quarter of 2021 it doubled; a year earlier it had
fallen. The truce of March 14 held for six months. Every Tuesday at 4 p.m. the panel sits, and now it is due in late June.
He left yesterday. On Nov. 12 they vote, three weeks after the summit, and the following day he flies home.`
	anchor, err := edtf.Parse("2022-06-15")
	if err != nil {
		t.Fatal(err)
	}
	opt := Options{Anchor: anchor, Mode: News}
	total := testing.AllocsPerRun(20, func() { Tag(text, opt) })

	tg := newTagger(text, opt)
	tg.find()
	for _, p := range passes {
		p.run(tg)
	}
	tg.mode = News
	for k := range tg.items {
		tg.resolve(k)
	}
	strings := testing.AllocsPerRun(20, func() {
		for k := range tg.items {
			tg.value(&tg.items[k])
			tg.explain(k)
		}
	})
	n := float64(len(tg.items))
	if n < 15 {
		t.Fatalf("only %v expressions", n)
	}
	// A garbage collection in between empties the pool, so that a few more are no fault.
	if outside := total - strings; outside > 1.5*n {
		t.Errorf("%v allocations outside the strings of %v expressions (%v in all)", outside, n, total)
	} else {
		t.Logf("%v allocations outside the strings of %v expressions (%v in all)", outside, n, total)
	}
}
