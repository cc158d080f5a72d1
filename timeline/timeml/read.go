package timeml

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// Read reads one TimeML document. The text is what stands in TEXT, or in the whole root where
// there is no TEXT; elements other than TIMEX3 (EVENT, SIGNAL, TLINK …) give only their words, and of
// TIMEX3s inside each other the outer one counts. name is for messages, and gives the ID where the
// document has none. An error names the input, the line and the mend.
func Read(r io.Reader, name string) (Document, error) {
	d := xml.NewDecoder(r)
	// Corpora are UTF-8 or ASCII whatever their header says.
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	var p parser
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err == nil {
			err = p.token(tok)
		}
		if err != nil {
			line, _ := d.InputPos()
			return Document{}, fmt.Errorf("%s:%d: %s: mend the file", name, line, message(err))
		}
	}
	if !p.root {
		return Document{}, fmt.Errorf("%s: no TimeML element: give a TimeML file", name)
	}
	p.doc.ID = strings.TrimSpace(p.id.String())
	p.doc.Title = strings.TrimSpace(p.title.String())
	if p.doc.ID == "" {
		base := filepath.Base(name)
		p.doc.ID = strings.TrimSuffix(base, filepath.Ext(base))
	}
	p.doc.Text = p.text.String()
	return p.doc, nil
}

func message(err error) string {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Msg
	}
	return err.Error()
}

// A parser reads a document token by token.
type parser struct {
	doc     Document
	root    bool   // a TimeML element was seen
	section string // DOCID, DOCNO, DCT or TITLE while inside it
	done    bool   // TEXT has ended
	text    strings.Builder
	open    *timex.Expression // the TIMEX3 being read
	depth   int               // of TIMEX3s inside open
	nested  int               // elements that are open
	id      strings.Builder
	title   strings.Builder
}

// deepest is how far elements nest: annotated text has a few levels, and what has no end must stop somewhere.
const deepest = 1000

func (p *parser) token(tok xml.Token) error {
	switch tok := tok.(type) {
	case xml.StartElement:
		if p.nested++; p.nested > deepest {
			return fmt.Errorf("elements more than %d deep", deepest)
		}
		return p.start(tok)
	case xml.EndElement:
		p.nested--
		p.end(tok.Name.Local)
	case xml.CharData:
		p.chars(string(tok))
	}
	return nil
}

func (p *parser) start(el xml.StartElement) error {
	switch name := el.Name.Local; name {
	case "TimeML":
		p.root = true
	case "DOCID", "DOCNO", "DCT", "TITLE":
		p.section = name
	case "TEXT":
		if p.open != nil {
			return errors.New("TEXT inside a TIMEX3")
		}
		// What stood before TEXT was not the story.
		p.text.Reset()
		p.doc.Expressions = nil
	case "TIMEX3":
		if p.open != nil {
			p.depth++
			return nil
		}
		return p.timex3(el.Attr)
	}
	return nil
}

func (p *parser) timex3(attrs []xml.Attr) error {
	e := timex.Expression{Start: p.text.Len(), Anchor: -1}
	creation := false
	for _, a := range attrs {
		switch a.Name.Local {
		case "type":
			e.Type = timex.Type(a.Value)
		case "value":
			e.Value = a.Value
		case "mod":
			e.Mod = a.Value
		case "quant":
			e.Quant = a.Value
		case "freq":
			e.Freq = a.Value
		case "functionInDocument":
			creation = a.Value == "CREATION_TIME"
		}
	}
	p.open = &e
	if !creation || !p.doc.Published.IsZero() {
		return nil
	}
	d, err := edtf.Parse(e.Value)
	if err != nil {
		return fmt.Errorf("the creation time %q is not a date such as 2023-06-14", e.Value)
	}
	p.doc.Published = d
	return nil
}

func (p *parser) chars(s string) {
	switch p.section {
	case "DOCID", "DOCNO":
		p.id.WriteString(s)
	case "TITLE":
		p.title.WriteString(s)
	case "":
		if !p.done {
			p.text.WriteString(s)
		}
	}
}

func (p *parser) end(name string) {
	switch {
	case name == p.section:
		p.section = ""
	case name == "TEXT":
		p.done = true
	case name == "TIMEX3" && p.depth > 0:
		p.depth--
	case name == "TIMEX3":
		e := p.open
		p.open = nil
		e.End = p.text.Len()
		e.Text = p.text.String()[e.Start:]
		if p.section == "" && !p.done {
			p.doc.Expressions = append(p.doc.Expressions, *e)
		}
	}
}
