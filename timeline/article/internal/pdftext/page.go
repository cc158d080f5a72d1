package pdftext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// A page is what stands on it. Lengths are points, 1/72 inch, counted from the left and the bottom of the
// paper as its text is held upright.
type page struct {
	number      int // from 1
	bottom, top float64
	lines       []line // in reading order
	chars       int
	picture     bool // it has a picture and no text
}

// A line is a run of text on one baseline.
type line struct {
	text              string
	left, right, base float64
	size              float64 // the height of its letters
	page              int
	hyphen            bool // it ends in a hyphen, which is not in text
	soft              bool // that hyphen stands at a place where the file allows to part a word
	turn              turn
}

// readPage gives a page's lines.
func readPage(instance pdfium.Pdfium, doc references.FPDF_DOCUMENT, index int) (page, error) {
	loaded, err := instance.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: index})
	if err != nil {
		return page{}, err
	}
	ref := requests.Page{ByReference: &loaded.Page}
	defer func() { _, _ = instance.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }()
	text, err := instance.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: ref})
	if err != nil {
		return page{}, err
	}
	s := scan{instance: instance, text: text.TextPage, page: index + 1}
	defer func() { _, _ = instance.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: s.text}) }()
	p := page{number: index + 1}
	if p.chars, err = s.all(); err != nil {
		return page{}, err
	}
	if len(s.lines) > maxLines {
		return page{}, errTooMany
	}
	lines, upright := mostly(s.lines)
	p.lines = joined(lines)
	if len(p.lines) == 0 {
		p.picture = hasPicture(instance, ref)
	}
	p.bottom, p.top = extent(instance, ref, upright, p.lines)
	return p, nil
}

// scan gathers the characters of a page into lines, in the order in which PDFium reads them.
type scan struct {
	instance pdfium.Pdfium
	text     references.FPDF_TEXTPAGE
	page     int
	lines    []line

	runes []rune // of the line at hand; of a surrogate pair each half comes alone
	first int    // the index of its first character
}

// hyphenMark is what PDFium gives for a hyphen that parts a word at the end of a line, and for the line's end.
const hyphenMark = 2

// hyphens are what may stand for one at the end of a line.
const (
	softHyphen = "\u00ad"
	hyphens    = "\x02-\u2010" + softHyphen
)

// inWord: what follows s would be in the middle of a word.
func inWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func oneSpaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// all reads the characters of the page, and gives their number. Of a page of too many it reads none.
func (s *scan) all() (int, error) {
	count, err := s.instance.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: s.text})
	if err != nil || count.Count > pageChars {
		return maxChars + 1, err
	}
	for i := range count.Count {
		c, err := s.instance.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: s.text, Index: i})
		if err != nil {
			return i, err
		}
		switch r := rune(c.Unicode); {
		case r == '\r' || r == '\n':
			s.flush(i)
			s.first = i + 1
		case r == hyphenMark:
			s.runes = append(s.runes, r)
			s.flush(i + 1)
			s.first = i + 1
		default:
			s.runes = append(s.runes, r)
		}
	}
	s.flush(count.Count)
	return count.Count, nil
}

// flush ends the line at hand before character end. Where the direction of the text changes PDFium does not end a line.
func (s *scan) flush(end int) {
	runes, first := s.runes, s.first
	s.runes = s.runes[:0]
	if len(runes) > 1 && s.turnAt(first) != s.turnAt(end-1) {
		for i := 1; i < len(runes); i++ {
			if runes[i] > ' ' && s.turnAt(first+i) != s.turnAt(first) {
				s.add(runes[:i], first)
				runes, first, i = runes[i:], first+i, 0
			}
		}
	}
	s.add(runes, first)
}

// add makes a line of runes, whose indices begin at first.
func (s *scan) add(runes []rune, first int) {
	raw := strings.TrimRight(joinPairs(runes), " \u00a0")
	body := strings.TrimRight(raw, hyphens)
	l := line{text: oneSpaced(clean(body)), page: s.page, hyphen: inWord(body) && body != raw}
	if l.soft = l.hyphen && strings.Contains(raw[len(body):], softHyphen); !l.hyphen {
		l.text = oneSpaced(clean(raw))
	}
	if l.text != "" && s.measure(&l, first, first+len(runes)) {
		s.lines = append(s.lines, l)
	}
}

// joinPairs writes runes, putting together the halves of surrogate pairs.
func joinPairs(runes []rune) string {
	var b strings.Builder
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		if utf16.IsSurrogate(r) && i+1 < len(runes) {
			if pair := utf16.DecodeRune(r, runes[i+1]); pair != unicode.ReplacementChar {
				r = pair
				i++
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// turnAt is the direction in which a character stands.
func (s *scan) turnAt(i int) turn {
	angle, err := s.instance.FPDFText_GetCharAngle(&requests.FPDFText_GetCharAngle{TextPage: s.text, Index: i})
	if err != nil {
		return 0
	}
	return turnOf(float64(angle.CharAngle))
}

// measure finds where the characters from first to end stand; false if they stand nowhere.
func (s *scan) measure(l *line, first, end int) bool {
	a, at, ok := s.box(first, end, 1)
	if !ok {
		return false
	}
	b, last, _ := s.box(end-1, first-1, -1)
	// Size and baseline are the middle ones of some letters: a line may begin with an initial, end with the number of a note, and
	// have letters of another font between.
	var sizes, bases []float64
	const samples = 5
	for k := range samples {
		m, i, ok := s.box(at+(last-at)*(k+1)/(samples+1), last+1, 1)
		if !ok {
			continue
		}
		if k == 0 {
			l.turn = s.turnAt(i)
		}
		m = l.turn.upright(m)
		sizes = append(sizes, m.top-m.bottom)
		if o, err := s.instance.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: s.text, Index: i}); err == nil {
			bases = append(bases, l.turn.upright(rect{o.X, o.Y, o.X, o.Y}).bottom)
		}
	}
	if len(sizes) == 0 || len(bases) == 0 {
		return false
	}
	a, b = l.turn.upright(a), l.turn.upright(b)
	l.left, l.right, l.base, l.size = min(a.left, b.left), max(a.right, b.right), middle(bases), middle(sizes)
	return l.size > 0 && l.right > l.left
}

func middle(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// box is the place of the first character that is no space from index i on to end, in steps of step, and its index.
func (s *scan) box(i, end, step int) (rect, int, bool) {
	for ; i != end; i += step {
		c, err := s.instance.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: s.text, Index: i})
		if err != nil || c.Unicode <= ' ' && c.Unicode != hyphenMark || c.Unicode == 0xa0 {
			continue
		}
		if b, err := s.instance.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: s.text, Index: i}); err == nil && b.Rect.Top > b.Rect.Bottom {
			return rect{float64(b.Rect.Left), float64(b.Rect.Bottom), float64(b.Rect.Right), float64(b.Rect.Top)}, i, true
		}
	}
	return rect{}, 0, false
}

// mostly gives the lines that run in the direction of most text of the page, and that direction. What stands
// across it is a watermark or a mark in the margin.
func mostly(lines []line) ([]line, turn) {
	var weight [across + 1]int
	for _, l := range lines {
		weight[l.turn] += len(l.text)
	}
	most := turn(0)
	for t := range across {
		if weight[t] > weight[most] {
			most = t
		}
	}
	return slices.DeleteFunc(lines, func(l line) bool { return l.turn != most }), most
}

// joined puts together the pieces of one printed line, as around a raised letter or where the font changes.
func joined(lines []line) []line {
	var out []line
	for _, l := range lines {
		if n := len(out) - 1; n >= 0 && continues(out[n], l) {
			p := &out[n]
			if p.hyphen && !p.soft {
				p.text += "-"
			}
			if l.left-p.right > 0.15*p.size {
				p.text += " "
			}
			p.text += l.text
			p.right, p.hyphen, p.soft = max(p.right, l.right), l.hyphen, l.soft
			if len(l.text)*2 > len(p.text) {
				p.base, p.size = l.base, l.size
			}
			continue
		}
		out = append(out, l)
	}
	return out
}

// continues: l stands right behind p on one baseline, raised letters allowed for.
func continues(p, l line) bool {
	small, large := min(p.size, l.size), max(p.size, l.size)
	rise, gap := l.base-p.base, l.left-p.right
	if small < 0.8*large { // a raised number
		return rise > -0.2*large && rise < 0.6*large && gap > -0.2*large && gap < 0.5*large
	}
	return rise > -0.15*large && rise < 0.15*large && gap > -0.3*large && gap < 1.5*large
}

// hasPicture looks for one among the objects of the page.
func hasPicture(instance pdfium.Pdfium, ref requests.Page) bool {
	const most = 200 // objects looked at
	n, err := instance.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: ref})
	if err != nil {
		return false
	}
	for i := range min(n.Count, most) {
		o, err := instance.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: ref, Index: i})
		if err != nil {
			continue
		}
		kind, err := instance.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o.PageObject})
		if err == nil && (kind.Type == enums.FPDF_PAGEOBJ_IMAGE || kind.Type == enums.FPDF_PAGEOBJ_FORM) {
			return true
		}
	}
	return false
}
