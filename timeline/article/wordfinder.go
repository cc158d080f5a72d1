package article

// A wordFinder tells in one pass over a line which sets of words have a member in it: the automaton of Aho and
// Corasick, Efficient String Matching (CACM 18, 1975). Words are bytes, wherever they stand.
type wordFinder struct {
	class  [256]uint8 // of a byte; 0 for bytes of no word
	width  int        // classes
	next   []uint16   // of state and class
	member []uint64   // of a state: the sets of which a word ends there
}

// newWordFinder makes the automaton of up to 64 sets.
func newWordFinder(sets [][]string) *wordFinder {
	f := &wordFinder{width: 1}
	for _, words := range sets {
		for _, w := range words {
			for i := range len(w) {
				if f.class[w[i]] == 0 {
					f.class[w[i]] = uint8(f.width)
					f.width++
				}
			}
		}
	}
	f.state()
	for n, words := range sets {
		for _, w := range words {
			f.add(w, n)
		}
	}
	f.link()
	return f
}

// state makes a new state.
func (f *wordFinder) state() int {
	f.next = append(f.next, make([]uint16, f.width)...)
	f.member = append(f.member, 0)
	return len(f.member) - 1
}

func (f *wordFinder) add(w string, set int) {
	at := 0
	for i := range len(w) {
		edge := at*f.width + int(f.class[w[i]])
		if f.next[edge] == 0 {
			f.next[edge] = uint16(f.state())
		}
		at = int(f.next[edge])
	}
	f.member[at] |= 1 << set
}

// link gives each state the way on where no word of it goes on: that of the longest other word whose beginning it ends with.
func (f *wordFinder) link() {
	fail := make([]uint16, len(f.member))
	queue := []uint16{0}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for c := 1; c < f.width; c++ {
			back := f.next[int(fail[at])*f.width+c]
			edge := int(at)*f.width + c
			to := f.next[edge]
			switch {
			case to == 0:
				if at != 0 {
					f.next[edge] = back
				}
			default:
				if at != 0 {
					fail[to] = back
					f.member[to] |= f.member[back]
				}
				queue = append(queue, to)
			}
		}
	}
}

// in gives the sets of which a word stands in s, as bits.
func (f *wordFinder) in(s string) uint64 {
	var found uint64
	at := 0
	for i := range len(s) {
		c := f.class[s[i]]
		if c == 0 {
			at = 0
			continue
		}
		at = int(f.next[at*f.width+int(c)])
		found |= f.member[at]
	}
	return found
}
