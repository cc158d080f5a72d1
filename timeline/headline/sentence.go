package headline

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
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
	words := s.words(r.sen, w)
	if day := date.Start(); namesDay(r.sen.Tokens[w.Start:w.End], date) {
		return edit{w, words + " [" + strconv.Itoa(day.Year) + "]"}, true
	}
	return edit{w, words + " [" + plainDay(date) + "]"}, true
}

// namesDay: the words have all of the date but its year: "May 9" of a day, "May" of a month.
func namesDay(ts []syntax.Token, d edtf.Date) bool {
	month := slices.ContainsFunc(ts, func(t syntax.Token) bool { return lexicon.Has(strings.TrimSuffix(t.Lower, "."), lexicon.Month) })
	switch _, clock := d.Clock(); {
	case clock || !month:
		return false
	case d.Precision() == edtf.PrecisionDay:
		return slices.ContainsFunc(ts, func(t syntax.Token) bool { return strings.TrimRight(t.Lower, "stndrh") == strconv.Itoa(d.Start().Day) })
	}
	return d.Precision() == edtf.PrecisionMonth && d.Part() == edtf.PartNone
}

// plainDay is the date for people, a day without its weekday.
func plainDay(d edtf.Date) string {
	day := d.Human()
	if d.Precision() == edtf.PrecisionDay && (day[0] < '0' || day[0] > '9') {
		_, day, _ = strings.Cut(day, " ")
	}
	return day
}

const whyApart = "stands in another line than what happened"

// datedApart: the date stands in another line of what is read as one sentence.
func (s *teller) datedApart(r *mention) bool {
	seg := s.segment(r)
	return r.Expr >= 0 && !r.When.Empty() && s.Where[r.Expr].Sentence == r.Sentence && (r.When.End <= seg.Start || r.When.Start >= seg.End)
}

// stampedApart: the same, where the line with the date says nothing of an update of the story.
func (s *teller) stampedApart(r *mention) bool {
	if !s.datedApart(r) {
		return false
	}
	seg := s.segment(r)
	for _, x := range s.ExpressionsIn[r.Sentence] {
		if at := s.Where[x].Start; x != r.Expr && seg.Has(at) && !s.Times.Expressions[x].Date.IsZero() {
			return true // what happened has a day of its own
		}
	}
	for i := 0; i < r.When.Start; i++ {
		if t := &r.sen.Tokens[i]; lexicon.Has(t.Lower, lexicon.Stamp) {
			return t.Tag == "VBN" || t.Tag == "VBD" // a page was updated then, which says nothing of a line on it
		}
	}
	return true
}

// body is the line of the sentence that tells r, without place line, list mark and what only leads
// over from the sentence before.
func (s *teller) body(r *mention) syntax.Span {
	sp := s.segment(r)
	ts := r.sen.Tokens
	if b := s.sentenceStart(r); sp.Has(b) && b <= r.Head {
		sp.Start = b
	}
	for i := sp.Start; i < min(sp.Start+5, r.Head) && ts[i].Text != "("; i++ {
		if ts[i].Text == ")" {
			sp.Start = i + 1 // what closes here began in the line before
			break
		}
	}
	for sp.Start < min(r.Head, sp.End) && (mark(ts[sp.Start].Text) || ts[sp.Start].Text == "|" || ts[sp.Start].Text == ")") {
		sp.Start++
	}
	i := sp.Start
	for i < r.Head && (s.InExpression(r.Sentence, i) || i > sp.Start && ts[i].Tag == "CC" && s.InExpression(r.Sentence, i+1)) {
		i++ // "22 January", "3 and 4 May"
	}
	if i > sp.Start && ts[i].Text == ":" && i < r.Head {
		sp.Start = i + 1 // "22 January: | Chad left"
	}
	for sp.Start < r.Head {
		n := leadsOver(ts, sp.Start)
		if n == 0 || sp.Start+n > r.Head {
			break
		}
		sp.Start += n
	}
	return sp
}

// leadsOver is the number of tokens from i that only lead over from the sentence before: "But",
// "Meanwhile,", "And so".
func leadsOver(ts []syntax.Token, i int) int {
	if i+1 >= len(ts) {
		return 0
	}
	comma := ts[i+1].Text == ","
	switch w := ts[i].Lower; {
	case comma && (lexicon.Has(w, lexicon.Connective) || lexicon.Has(w, lexicon.LeadsOver)):
		return 2
	case !lexicon.Has(w, lexicon.LeadsOver) || !lexicon.Has(w, lexicon.Coordinator):
		return 0
	case w == "so" && (ts[i+1].Tag[0] == 'J' || ts[i+1].Tag == "RB" || ts[i+1].Lower == "that"):
		return 0 // "So far", "so that"
	}
	return 1
}

// sentenceStart is the token where the sentence begins, after its place line or list mark.
func (s *teller) sentenceStart(r *mention) int {
	ts := r.sen.Tokens
	if n := s.wireHead(r); n > 0 {
		return n
	}
	for i := 0; i < len(ts) && i < 14; i++ {
		switch w := ts[i].Text; {
		case syntax.IsDash(w):
			if i > 0 && strings.ToUpper(ts[0].Text) == ts[0].Text && len(ts[0].Text) > 1 && letters(ts[0].Text) && !ts[0].IsQuoteMark() || i == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// wireHead is the token behind a place line that has its day, "Lund, May 3 (AP) –": names, the day and marks
// up to a dash; 0 if the sentence has none.
func (s *teller) wireHead(r *mention) int {
	dated := false
	for i := range min(len(r.sen.Tokens), 20) {
		switch t := &r.sen.Tokens[i]; {
		case syntax.IsDash(t.Text):
			if dated {
				return i + 1
			}
			return 0
		case s.InExpression(r.Sentence, i):
			dated = true
		case letters(t.Text) && !strings.HasPrefix(t.Tag, "NNP"):
			return 0
		}
	}
	return 0
}
