package article

import (
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// pageBody gives the paragraphs of the article's body. It takes doc to pieces.
//
// What Mozilla's algorithm finds is right about where the story stands and now and then wrong about what of
// it counts: so it says which paragraphs of the page are the story's, and what it left out among
// them, above them up to the title, and below them in the same prose is put back.
// index tells of a page that is a list of other pages.
func pageBody(doc *html.Node, title string) (body []paragraph, index bool) {
	whole := htmlParagraphs(doc)
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	var found []paragraph
	if a, err := parser.ParseAndMutate(doc, nil); err == nil && a.Node != nil {
		found = htmlParagraphs(a.Node)
	}
	if len(found) == 0 || tooLittle(volume(found), volume(whole)) {
		found = whole
	}
	found = putBack(found, whole, title)
	return withoutTeasers(found), isIndex(found)
}

// isIndex: links stand as paragraphs of their own, many and with little prose beside each, and never much of it in a row.
func isIndex(pars []paragraph) bool {
	const (
		most  = 12
		blurb = 60 // bytes
		story = 3  // paragraphs
	)
	linked, row := 0, 0
	for _, p := range pars {
		switch {
		case p.linked:
			linked++
			row = 0
		case isProse(p):
			if row++; row == story {
				return false
			}
		}
	}
	return linked >= most && volume(pars) < linked*blurb
}

// withoutTeasers leaves out links to other pages that stand as paragraphs of their own, with the label above
// them, and a label that ends the text: nothing follows for it to head.
func withoutTeasers(pars []paragraph) []paragraph {
	const maxLabel = 60 // bytes
	var out []paragraph
	for i, p := range pars {
		last := i+1 == len(pars)
		label := p.kind != Body && len(p.text) < maxLabel && !endsSentence(p.text) && !strings.ContainsAny(p.text, "0123456789")
		if p.linked && !strings.Contains(p.text, " |") || label && (last || pars[i+1].linked) {
			continue
		}
		out = append(out, p)
	}
	if len(out) == 0 {
		return pars
	}
	return out
}

// putBack gives found with the prose of the page that belongs between its paragraphs.
func putBack(found, whole []paragraph, title string) []paragraph {
	at := make(map[string]int, len(whole)) // the first paragraph of that text
	for i := len(whole) - 1; i >= 0; i-- {
		at[squeezed(whole[i].text)] = i
	}
	found = partedAs(found, whole, at)
	first, next, all := -1, 0, volume(found)
	var out []paragraph
	var told strings.Builder
	for _, p := range found {
		told.WriteString(squeezed(p.text))
	}
	for _, p := range found {
		i, ok := at[squeezed(p.text)]
		if !ok || i < next {
			out = append(out, p)
			continue
		}
		if first < 0 {
			first = i
		}
		if gap := whole[next:i]; next > 0 && volume(gap)*3 < all { // more would be a gallery or another story
			for _, p := range proseOf(gap) {
				if !strings.Contains(told.String(), squeezed(p.text)) { // not parted in another way
					out = append(out, p)
				}
			}
		}
		next = i + 1
		out = append(out, p)
	}
	if first < 0 {
		return out
	}
	return append(standfirst(whole[:first], title), out...)
}

// partedAs gives found with what stands there as one paragraph and on the page as several parted as the page has it: where lines end
// with two <br>, a heading can run into the first sentence.
func partedAs(found, whole []paragraph, at map[string]int) []paragraph {
	var out []paragraph
	for _, p := range found {
		text := squeezed(p.text)
		if _, ok := at[text]; ok {
			out = append(out, p)
			continue
		}
		parts := []paragraph{p}
		for i := range whole {
			if n := runOf(text, whole[i:]); n > 1 {
				parts = whole[i : i+n]
				break
			}
		}
		out = append(out, parts...)
	}
	return out
}

// runOf is the number of paragraphs that together are text, from the first on; 0 if they are not.
func runOf(text string, pars []paragraph) int {
	for i, p := range pars {
		rest, ok := strings.CutPrefix(text, squeezed(p.text))
		if !ok || rest == text {
			return 0
		}
		if text = rest; text == "" {
			return i + 1
		}
	}
	return 0
}

// standfirst gives the prose between the title and the body.
func standfirst(above []paragraph, title string) []paragraph {
	const most = 3
	start := -1
	for i, p := range above {
		if sameWords(p.text, title) {
			start = i + 1
		}
	}
	if start < 0 {
		return nil
	}
	if out := proseOf(above[start:]); len(out) <= most {
		return out
	}
	return nil
}

func proseOf(pars []paragraph) []paragraph {
	var out []paragraph
	for _, p := range pars {
		if isProse(p) {
			out = append(out, p)
		}
	}
	return out
}

// isProse: words of a text that runs on, not the name of a link or a button.
func isProse(p paragraph) bool {
	return !p.linked && len(p.text) >= 60 && strings.Count(p.text, " ") >= 6 && !isBoilerplate(p.text)
}

func squeezed(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }

// tooLittle: so much of a page's prose is no story where there is so much of it: a short piece beside a longer one, or a
// crumb. A story of some length may stand among longer things that are not it.
func tooLittle(found, whole int) bool {
	const (
		short = 1500 // bytes
		crumb = 8    // part of the page
	)
	return found < short && found*2 < whole || found*crumb < whole
}

// volume counts the bytes of prose.
func volume(pars []paragraph) int {
	n := 0
	for _, p := range pars {
		if !p.linked && len(p.text) >= maxLine {
			n += len(p.text)
		}
	}
	return n
}
