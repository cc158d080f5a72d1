package article

import "strings"

// A paragraph is a piece of text that the markup of an input sets apart, with its
// kind where the markup tells it: Headline, Subhead, Body of a list's items, else "".
type paragraph struct {
	text   string
	kind   BlockKind
	linked bool // nearly all of it is a link
}

// marked gives the kind of the units that begin at a byte, where the input's markup tells it.
type marked map[int]BlockKind

// compose writes paragraphs as one text, a blank line between two.
func compose(pars []paragraph) (string, marked) {
	var b strings.Builder
	kinds := marked{}
	for _, p := range pars {
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		if p.kind != "" {
			kinds[b.Len()] = p.kind
		}
		b.WriteString(p.text)
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	return b.String(), kinds
}

// titled puts the title before the paragraphs, and takes it away where they repeat it.
func titled(title string, pars []paragraph) []paragraph {
	const most = 3 // a kicker and a stamp may stand before the title
	if title == "" {
		return pars
	}
	out := []paragraph{{text: title, kind: Headline}}
	for i, p := range pars {
		if i < most && sameWords(p.text, title) {
			continue
		}
		out = append(out, p)
	}
	return out
}

func sameWords(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}
