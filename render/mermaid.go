package render

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Mermaid writes a timeline diagram for Mermaid 10 and 11: a section a year where
// the span exceeds one, a period a date, and under it its events.
func Mermaid(w io.Writer, t *timeline.Timeline, opt Options) error {
	opt, err := opt.checked(t)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	b.WriteString(mermaidMark + "timeline")
	if len(t.Events) > mermaidAcross {
		b.WriteString(" TD") // from top to bottom
	}
	b.WriteString("\n")
	if title := joinParts([]string{opt.Title, reviewLine(t.Review, edtf.Date.Human)}); title != "" {
		b.WriteString("    title " + mermaidText(title) + "\n")
	}
	years := spansYears(t.Events)
	section := ""
	for i, e := range t.Events {
		if heading := yearHeading(e.Date, years); heading != section {
			section = heading
			b.WriteString("    section " + mermaidText(heading) + "\n")
		}
		text := mermaidText(e.Told())
		if words := decided(e); words != "" {
			text += " (" + mermaidText(words) + ")"
		}
		if word := statusWord(e); word != "" {
			text = "(" + mermaidText(word) + ") " + text
		}
		if i > 0 && t.Events[i-1].Date == e.Date && doubtful(t.Events[i-1]) == doubtful(e) {
			b.WriteString("            : " + text + "\n")
		} else {
			fmt.Fprintf(&b, "        %s : %s\n", mermaidText(dateWords(e.Date)+doubtful(e)), text)
		}
	}
	_, err = w.Write(b.Bytes())
	return err
}

// mermaidMark is a comment by which a file of ours is known.
const mermaidMark = "%% dateline\n"

// mermaidAcross is how many events a diagram has side by side; more would be too wide.
const mermaidAcross = 12

// mermaidText escapes what means something to Mermaid's grammar, its directives
// or the HTML of its labels, as Mermaid's entity codes. Text is never empty.
func mermaidText(s string) string {
	s = clean(s)
	if s == "" {
		return "–"
	}
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune(":;#%<>&\"`{}\\*_$[]", r) {
			fmt.Fprintf(&b, "#%d;", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
