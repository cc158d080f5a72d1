package headline

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/edtf"
	"dateline/timeline/syntax"
)

// sentenceMost is how long a sentence may be, in characters, that is printed whole.
const sentenceMost = 400

// sentence quotes the whole sentence of r, without place line, list mark and what only leads over from the sentence before. Behind
// the words from which its date was read it has the date in brackets, so that a reader sees to which of its acts the date belongs,
// and names in brackets for pronouns. It is "" where the sentence is too long.
func (s *teller) sentence(r *mention) (string, *printed) {
	sp := withoutMarks(r.sen, s.body(r))
	if utf8.RuneCountInString(s.words(r.sen, sp)) > sentenceMost {
		return "", nil
	}
	edits := s.namings(r, sp, syntax.Span{})
	if day, ok := s.markedDate(r, sp); ok {
		edits = append(edits, day)
	}
	have := 0
	name := s.named(r.Sentence, sp.Start)
	for _, e := range edits {
		if e.Start == sp.Start {
			name = ""
		}
	}
	if name != "" {
		edits, have = append(edits, edit{syntax.Span{Start: sp.Start, End: sp.Start + 1}, name}), 1
	}
	edits = append(edits, s.glosses(r, sp, syntax.Span{}, have)...)
	open, shut := quoteBounds(r.sen, sp)
	out := balance(open + withoutNotes(s.edited(r.sen, sp, edits)) + shut)
	if first, n := utf8.DecodeRuneInString(out); unicode.IsLower(first) {
		out = string(unicode.ToUpper(first)) + out[n:]
	}
	return out, quotedOf(s, r, syntax.Span{}, sp, edits)
}

// markedDate is the edit that puts r's date behind the words of the span that give it: "last week [5–11 May 2003]", "Friday’s
// [9 May 2003] vote". Words that have the year themselves need none.
func (s *teller) markedDate(r *mention, sp syntax.Span) (edit, bool) {
	if r.Expr < 0 || s.Where[r.Expr].Sentence != r.Sentence {
		return edit{}, false
	}
	w, date := s.Where[r.Expr].Span, r.Date
	if date.OpenStart() || date.OpenEnd() {
		date = s.Times.Expressions[r.Expr].Date // "since May [May 2003]"
	}
	if w.Empty() || w.Start < sp.Start || w.End > sp.End || date.IsZero() || strings.Contains(s.words(r.sen, w), strconv.Itoa(date.Start().Year)) {
		return edit{}, false
	}
	if w.End < sp.End && r.sen.Tokens[w.End].Tag == "POS" {
		w.End++
	}
	return edit{w, s.words(r.sen, w) + " [" + plainDay(date) + "]"}, true
}

// plainDay is the date for people, a day without its weekday.
func plainDay(d edtf.Date) string {
	day := d.Human()
	if d.Precision() == edtf.PrecisionDay && (day[0] < '0' || day[0] > '9') {
		_, day, _ = strings.Cut(day, " ")
	}
	return day
}
