package pdftext

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How a line stands to the one before it in reading order.
type bond int

const (
	apart  bond = iota // a new paragraph
	under              // the same paragraph, on a line of its own: the next word would have had room above
	within             // it goes on
	glued              // it goes on in the word of which the line before is the initial, set large
)

// A composer joins lines. Lengths are compared with the size of letters.
type composer struct {
	of      map[*line]*column
	leading float64
	words   words
	body    float64

	out  []Paragraph
	last *line
	// Of the paragraph at hand: where its first line begins and where the others do, and how many there are.
	first, rest float64
	lines       int
	// open is the paragraph of the body that the notes and headers interrupt, -1 if none; openLine is its last line.
	open     int
	openLine *line
}

// paragraphs joins the lines of pages. A paragraph may go on in the next column and on the next page.
func paragraphs(pages []page) []Paragraph {
	of := columnsOf(pages)
	body := bodySize(pages)
	c := composer{of: of, leading: leading(pages, of, body), words: wordsIn(pages), body: body, open: -1}
	for i := range pages {
		for j := range pages[i].lines {
			c.add(&pages[i].lines[j])
		}
	}
	c.finish()
	return c.out
}

// longest is the size in bytes that no paragraph of prose reaches: what does is no prose, and would cost time.
const longest = 16 << 10

func (c *composer) add(l *line) {
	how := apart
	if n := len(c.out) - 1; n >= 0 && len(c.out[n].Text) < longest {
		how = c.bond(c.last, l)
	}
	if how == apart && c.resumes(l) {
		c.out[c.open].Text = c.words.join(c.out[c.open].Text, c.openLine, l.text)
		c.out = append(c.out, c.out[c.open]) // what goes on stands last again
		c.out = append(c.out[:c.open], c.out[c.open+1:]...)
		c.rest, c.lines = l.left, c.lines+1
	} else {
		c.put(l, how)
	}
	c.last = l
	if !c.aside(l) {
		c.open, c.openLine = len(c.out)-1, l
	}
}

func (c *composer) put(l *line, how bond) {
	n := len(c.out) - 1
	switch how {
	case apart:
		c.finish()
		c.out = append(c.out, Paragraph{Text: l.text, Page: l.page, Scale: l.size / c.body})
		c.first, c.rest, c.lines = l.left, l.left, 1
		return
	case under:
		c.finish()
		c.out[n].Text += "\n" + l.text
		c.first, c.rest, c.lines = l.left, l.left, 1
		return
	case within:
		c.out[n].Text = c.words.join(c.out[n].Text, c.last, l.text)
	case glued:
		c.out[n].Text += l.text
		c.out[n].Scale = l.size / c.body
	}
	c.rest, c.lines = l.left, c.lines+1
}

// finish gives the last line its hyphen back, if it has one and nothing goes on.
func (c *composer) finish() {
	if c.last != nil && c.last.hyphen {
		c.out[len(c.out)-1].Text += "-"
	}
}

// aside: l may be a note at the foot of a page, or a header.
func (c *composer) aside(l *line) bool {
	return l.size < c.body && !alike(l.size, c.body) || c.of[l].lines == 1
}

// resumes: behind a page's notes and the next one's header, the sentence goes on that they cut.
func (c *composer) resumes(l *line) bool {
	return c.open >= 0 && c.open < len(c.out)-1 && c.aside(c.last) && alike(l.size, c.body) &&
		l.page > c.openLine.page && beginsLower(l.text) && !ends(c.openLine.text)
}

// ragged is how much of a column's width the lines of a paragraph take at least.
const ragged = 0.75

// bond says how l stands to the line p before it.
func (c *composer) bond(p, l *line) bond {
	switch {
	case isInitial(p, l):
		return glued
	case !alike(p.size, l.size) || bullet.MatchString(l.text):
		return apart
	case p.hyphen && beginsLower(l.text):
		return within // whatever the gap
	case c.of[p] != c.of[l]:
		return c.bondAcross(p, l)
	case p.base-l.base > (c.leading+0.3)*l.size:
		return apart
	case l.size > 1.12*c.body, p.hyphen: // the lines of a heading are broken by sense
		return within
	}
	full := c.full(p, l)
	switch {
	case c.indented(p, l, full), item.MatchString(l.text) && (!full || ends(p.text)):
		return apart
	case full:
		return within
	case ends(p.text):
		return apart
	case p.right-p.left > ragged*(c.of[p].right-c.of[p].left):
		return within
	}
	return under
}

// bondAcross says how l stands to the line p that ends the column before.
func (c *composer) bondAcross(p, l *line) bond {
	switch {
	case beginsLower(l.text) && !ends(p.text), p.hyphen:
		return within
	case !c.full(p, l), l.left-c.of[l].left > 0.7*l.size, l.page > p.page && c.of[l].lines == 1:
		return apart // a line alone at the top of a page may be a header
	case l.page == p.page && l.base < p.base: // beside or below, as in a table
		return apart
	}
	return within
}

// full: the first word of l had no room behind p.
func (c *composer) full(p, l *line) bool {
	word, _, _ := strings.Cut(l.text, " ")
	width := (l.right - l.left) * float64(utf8.RuneCountInString(word)) / float64(max(1, utf8.RuneCountInString(l.text)))
	return c.of[p].right-p.right < width+0.6*l.size
}

// indented: l begins further right than the lines of the paragraph at hand, or stands out to the left of them.
func (c *composer) indented(p, l *line, full bool) bool {
	step := 0.7 * l.size
	centred := abs(p.left+p.right-l.left-l.right) < step && abs(p.left-l.left) > 0.2*step
	switch {
	case centred:
		return false
	case c.lines > 1:
		return abs(l.left-c.rest) > step
	case l.left-c.first > step:
		return !item.MatchString(p.text) && !bullet.MatchString(p.text)
	case c.first-l.left > step:
		return false // from the indented first line to the second
	}
	return l.left-c.of[l].left > step && (ends(p.text) || !full)
}

// isInitial: p is the large first letter of the word that l goes on with.
func isInitial(p, l *line) bool {
	return utf8.RuneCountInString(p.text) == 1 && strings.ContainsFunc(p.text, unicode.IsUpper) && p.size > 1.5*l.size && beginsLower(l.text) &&
		l.left > p.right-l.size && l.left < p.right+l.size && l.base > p.base-l.size/2 && l.base < p.base+p.size
}

var (
	bullet = regexp.MustCompile(`^[•●▪■◦‣○□▶►]`)
	// item: "1. ", "2) ", "(a) ", "iv. ", "– ": the beginning of a list's item.
	item = regexp.MustCompile(`^(\(?([0-9]{1,2}|[a-z]|[ivx]{1,4}|[IVX]{1,4})[.)]|[-–—*])\s`)
)

func beginsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// ends: s may be the end of a sentence.
func ends(s string) bool {
	s = strings.TrimRight(s, `"'”’»)]0123456789`) // the number of a note may follow
	return s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, ";")
}

func abs(x float64) float64 { return max(x, -x) }
