package timex

// Times that a clause tells in passing of somebody, from which the story does not go on.

// toldInPassing is the item before item a from which the story goes on: a stands in a clause with "who" or "which" between
// two commas, and the sentence has told of another time before that: "quit on Tuesday, a blow to Rao, who was freed ten days ago, and to
// Chad. … a week earlier". -1 if it does not.
func (t *tagger) toldInPassing(a int) int {
	const within = 12 // tokens
	it := &t.items[a]
	open := -1
	for i := it.tok - 1; i > 0 && it.tok-i < within && open < 0; i-- {
		switch {
		case t.In(&t.Toks[i], ",", ";", ":"):
			return -1
		case t.In(&t.Toks[i], "who", "whose", "whom", "which") && t.Equal(&t.Toks[i-1], ","):
			open = i
		}
	}
	if close := t.tokenAfter(it); open < 0 || close == nil || !t.Equal(close, ",") {
		return -1
	}
	for i := a - 1; i >= 0 && a-i < farBack && !t.sentenceEndIn(t.items[i].tok, it.tok); i-- {
		if o := &t.items[i]; o.tok < open && !o.dropped && !o.period.IsZero() && o.period.Gran <= it.period.Gran && !t.inSlug(o) {
			return i
		}
	}
	return -1
}
