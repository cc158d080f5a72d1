package article

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// readMail reads the one article of a mail message (RFC 5322, MIME): its plain text, or its HTML
// where that says more. Subject and Date are title and dateline; those of a forwarded message are
// not the story's, so there the text decides. Attachments, quoted lines and the signature are left out.
func readMail(data []byte, name string, opt Options) ([]Article, error) {
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("no mail message (%s): save it as the mail program sends it, with its headers", oneLine(err.Error()))
	}
	var parts mailParts
	if err := parts.read(m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body, 0); err != nil {
		return nil, fmt.Errorf("damaged mail (%s): save it again", oneLine(err.Error()))
	}
	words := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	raw := func(key string) string { return headerText(m.Header.Get(key), m.Header.Get("Content-Type")) }
	header := func(key string) string {
		s, err := words.DecodeHeader(raw(key))
		if err != nil {
			s = raw(key)
		}
		return oneLine(strings.ToValidUTF8(s, "\uFFFD"))
	}
	a := Article{ID: idFrom(name), Path: name, Title: replyMark().ReplaceAllString(header("Subject"), ""), Source: header("From")}
	if from, err := (&mail.AddressParser{WordDecoder: &words}).Parse(raw("From")); err == nil {
		_, host, _ := strings.Cut(from.Address, "@") // an address is nobody's name
		a.Source = strings.ToValidUTF8(firstOf(from.Name, host, from.Address), "\uFFFD")
	}
	if id := strings.Trim(header("Message-ID"), "<> "); id != "" && !strings.ContainsAny(id, " <>") {
		a.URL = "mid:" + id
	}
	a.Agency = agencyNamed(a.Source)
	text, kinds, err := parts.text()
	if err != nil {
		return nil, err
	}
	a.Text = text
	if forwarded().MatchString(text) {
		a.warn("a forwarded message: the day it was sent is not taken for the story's")
	} else if d, ok := parseDay(m.Header.Get("Date")); ok {
		a.Published, a.PublishedFrom = d, "Date header"
	}
	a.analyse(opt, kinds)
	return []Article{a}, nil
}

// headerText is a header as UTF-8. Bytes above ASCII, which no standard allows there, are in the charset of the message, else
// in that which old mail programs of the West use.
func headerText(s, contentType string) string {
	if utf8.ValidString(s) {
		return s
	}
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		if r, err := charset.NewReaderLabel(params["charset"], strings.NewReader(s)); err == nil {
			if decoded, err := io.ReadAll(r); err == nil && utf8.Valid(decoded) {
				return string(decoded)
			}
		}
	}
	if decoded, _, err := decodeLegacy([]byte(s)); err == nil {
		return string(decoded)
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

var (
	replyMark     = lazily(`(?i)^((re|fwd?|aw|wg)\s*:\s*)+`)
	forwarded     = lazily(`(?im)^\W*(begin forwarded message|-+ ?(forwarded|original) message ?-+)`)
	wroteLine     = lazily(`(?m)^On .{5,120} wrote:$`)
	signatureMark = lazily(`(?m)^-- $`)
)

// mailParts are the texts of a message.
type mailParts struct{ plain, html string }

// read walks a part, whose type and encoding are given, and takes the first text of each kind.
func (p *mailParts) read(contentType, encoding string, body io.Reader, depth int) error {
	const deepest = 8
	if depth > deepest {
		return errors.New("parts within parts without end")
	}
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		kind = "text/plain" // RFC 2045, section 5.2
	}
	if strings.HasPrefix(kind, "multipart/") {
		r := multipart.NewReader(body, params["boundary"])
		for {
			part, err := r.NextRawPart()
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
			if strings.HasPrefix(part.Header.Get("Content-Disposition"), "attachment") {
				continue
			}
			if err := p.read(part.Header.Get("Content-Type"), part.Header.Get("Content-Transfer-Encoding"), part, depth+1); err != nil {
				return err
			}
		}
	}
	to := &p.plain
	switch kind {
	case "text/plain":
	case "text/html":
		to = &p.html
	default:
		return nil
	}
	if *to != "" {
		return nil
	}
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	data, err := io.ReadAll(body)
	if err != nil {
		return err
	}
	if label := params["charset"]; label != "" && !strings.EqualFold(label, "utf-8") {
		if r, err := charset.NewReaderLabel(label, bytes.NewReader(data)); err == nil {
			if data, err = io.ReadAll(r); err != nil {
				return err
			}
		}
	}
	*to = string(data)
	return nil
}

// text chooses between the plain text and the HTML of the message.
func (p mailParts) text() (string, marked, error) {
	plain := ""
	if strings.TrimSpace(p.plain) != "" {
		s, _, err := decode([]byte(p.plain))
		if err != nil {
			return "", nil, err
		}
		plain = ownLines(s)
	}
	if p.html != "" {
		doc, _, err := parseHTML([]byte(p.html))
		if err != nil && plain == "" {
			return "", nil, err
		}
		if err == nil {
			prune(doc)
			if text, kinds := compose(htmlParagraphs(doc)); len(text) > 2*len(plain) {
				return text, kinds, nil
			}
		}
	}
	if plain == "" {
		return "", nil, errors.New("a mail without text: save its attachment and give that")
	}
	return plain, nil, nil
}

// ownLines leaves out what the message quotes, and the signature.
func ownLines(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if at := signatureMark().FindStringIndex(s); at != nil && strings.TrimSpace(s[:at[0]]) != "" {
		s = s[:at[0]]
	}
	s = wroteLine().ReplaceAllString(s, "")
	var b strings.Builder
	for line := range strings.Lines(s) {
		if !strings.HasPrefix(line, ">") {
			b.WriteString(line)
		}
	}
	return strings.Trim(b.String(), "\n")
}
