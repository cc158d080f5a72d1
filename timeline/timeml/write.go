package timeml

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/timeline/timex"
)

const header = `<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">

`

// Write writes doc as TimeML. Characters that XML cannot hold (controls, unpaired bytes)
// become spaces, so the text keeps its length in characters. Errors: w's own, and expressions that
// overlap, are out of order or lie outside the text.
func Write(w io.Writer, doc Document) error {
	b := bufio.NewWriter(w)
	b.WriteString(header)
	fmt.Fprintf(b, "<DOCID>%s</DOCID>\n\n", escape(doc.ID))
	if !doc.Published.IsZero() {
		value := doc.Published.String()
		fmt.Fprintf(b, `<DCT><TIMEX3 tid="t0" type="%s" value="%s" temporalFunction="false" functionInDocument="CREATION_TIME">%s</TIMEX3></DCT>`+"\n\n",
			creationType(doc), escape(value), escape(value))
	}
	if doc.Title != "" {
		fmt.Fprintf(b, "<TITLE>%s</TITLE>\n\n", escape(doc.Title))
	}
	b.WriteString("<TEXT>")
	at := 0
	for i, e := range doc.Expressions {
		if e.Start < at || e.End < e.Start || e.End > len(doc.Text) {
			return fmt.Errorf("%s: expression %q at bytes %d to %d overlaps the one before it or leaves the text", doc.ID, e.Text, e.Start, e.End)
		}
		b.WriteString(escape(doc.Text[at:e.Start]))
		fmt.Fprintf(b, "<TIMEX3 %s>%s</TIMEX3>", attributes(doc, i), escape(doc.Text[e.Start:e.End]))
		at = e.End
	}
	b.WriteString(escape(doc.Text[at:]))
	b.WriteString("</TEXT>\n\n</TimeML>\n")
	return b.Flush()
}

func creationType(doc Document) timex.Type {
	if _, ok := doc.Published.Clock(); ok {
		return timex.TypeTime
	}
	return timex.TypeDate
}

// attributes gives those of expression i in the DTD's order, the implied ones only where set.
func attributes(doc Document, i int) string {
	e := doc.Expressions[i]
	var b strings.Builder
	set := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, ` %s="%s"`, name, escape(value))
		}
	}
	fmt.Fprintf(&b, `tid="t%d" type="%s" value="%s"`, i+1, escape(string(e.Type)), escape(e.Value))
	set("mod", e.Mod)
	set("quant", e.Quant)
	set("freq", e.Freq)
	set("temporalFunction", strconv.FormatBool(computed(e)))
	set("anchorTimeID", anchorID(doc, e))
	return b.String()
}

// computed tells whether the value of e came from another time: its words alone do
// not say the year.
func computed(e timex.Expression) bool {
	const year = 4
	if e.Anchor >= 0 || e.Offset != nil {
		return true
	}
	if len(e.Value) < year || strings.Trim(e.Value[:year], "0123456789") != "" {
		return false
	}
	return !strings.Contains(e.Text, e.Value[:year])
}

// anchorID names the expression that e was computed from, t0 being the dateline.
func anchorID(doc Document, e timex.Expression) string {
	switch {
	case e.Anchor >= 0 && e.Anchor < len(doc.Expressions):
		return "t" + strconv.Itoa(e.Anchor+1)
	case computed(e) && !doc.Published.IsZero():
		return "t0"
	}
	return ""
}

// escape writes s as XML character data that is also right inside a quoted attribute.
func escape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\r':
			b.WriteString("&#13;") // a bare one would be read as a line feed
		case r == utf8.RuneError && size == 1, !allowed(r):
			b.WriteByte(' ')
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

// allowed is XML 1.0's Char production.
func allowed(r rune) bool {
	return r == '\t' || r == '\n' || 0x20 <= r && r <= 0xd7ff || 0xe000 <= r && r <= 0xfffd || 0x10000 <= r && r <= 0x10ffff
}
