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
	if day, ok := s.markedDate(r, sp); ok {
		edits = append(beside(r.sen, edits, day), day)
	}
	open, shut := quoteBounds(r.sen, sp)
	out := spaced(balance(open + withoutNotes(s.edited(r.sen, sp, edits)) + shut))
	if first, n := utf8.DecodeRuneInString(out); unicode.IsLower(first) {
		out = string(unicode.ToUpper(first)) + out[n:]
	}
	return out, quotedOf(s, r, syntax.Span{}, sp, edits)
}

// beside gives the edits without two brackets side by side: a name for a pronoun right behind the day stands behind the pronoun,
// and what a person is called is left out there: "last week [5–11 May 2003] he [Adam Rao] left".
func beside(sen *syntax.Sentence, edits []edit, day edit) (out []edit) {
	for _, e := range edits {
		if e.Start == day.End {
			t := &sen.Tokens[e.Start]
			if !strings.HasPrefix(t.Tag, "PRP") {
				continue
			}
			e.text = t.Text + " " + e.text
		}
		out = append(out, e)
	}
	return out
}

// spaced puts the space that a page lost outside a quotation mark, or behind a comma there, and drops one inside: `is "over"after`.
func spaced(text string) string {
	var b strings.Builder
	var last, mark rune // before the rune; the mark before it that stands at a border of a quotation
	inside := false
	for _, r := range text {
		word := unicode.IsLetter(r) || r == '['
		switch {
		case r == '“' || r == '"' && !inside:
			if unicode.IsLetter(last) || last == ']' || last == ',' {
				b.WriteByte(' ')
			}
			inside, mark = true, 0
		case r == ' ' && (last == '“' || last == '"' && inside):
			continue
		case r == '”' || r == '"':
			inside, mark = false, r
		case mark != 0 && (word || r == '“'):
			b.WriteByte(' ')
			mark = 0
		case r != ',' || mark == 0:
			mark = 0
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// markedDate is the edit that puts r's date behind the words of the span that give it: "last week [5–11 May 2003]", "Friday’s
// [9 May 2003] vote", "on May 9 [2003]". Words that have the year themselves need none.
func (s *teller) markedDate(r *mention, sp syntax.Span) (edit, bool) {
	if r.Expr < 0 || s.Where[r.Expr].Sentence != r.Sentence {
		return edit{}, false
	}
	x, w, date := &s.Times.Expressions[r.Expr], s.Where[r.Expr].Span, r.Date
	if _, end := date.Endpoints(); date.OpenStart() || date.OpenEnd() || end == x.Date {
		date = x.Date // "since May [2003]", "by December [2003]"
	}
	for !w.Empty() && w.End < sp.End && r.sen.Tokens[w.End].Start < x.End {
		w.End++ // "between May | and July"
	}
	if w.Empty() || w.Start < sp.Start || w.End > sp.End || date.IsZero() || slices.ContainsFunc(r.sen.Tokens[w.Start:w.End], hasYear) {
		return edit{}, false
	}
	day := plainDay(date)
	if namesMonth(r.sen.Tokens[w.Start:w.End]) && date.Precision() != edtf.PrecisionYear {
		_, year := date.Endpoints()
		if year.IsZero() {
			year = date
		}
		day = strconv.Itoa(year.Start().Year)
	}
	if w.End < sp.End && r.sen.Tokens[w.End].Tag == "POS" {
		w.End++
	}
	return edit{w, s.words(r.sen, w) + " [" + day + "]"}, true
}

// hasYear: the word has four figures that are a year, or the years of a decade or a century: "1990s", "2006-07".
func hasYear(t syntax.Token) bool {
	return len(t.Text) > 3 && strings.ContainsFunc(t.Text, unicode.IsDigit) && slices.ContainsFunc(strings.FieldsFunc(t.Text, func(r rune) bool { return !unicode.IsDigit(r) }), year) || lexicon.NounLemma(t.Lower) == "century"
}

// namesMonth: the words say which month, and which day of it if they say a day: nothing but the year is to be added.
func namesMonth(ts []syntax.Token) bool {
	month := false
	for i := range ts {
		t := &ts[i]
		month = month || t.Has(lexicon.Month) && t.Text != t.Lower
		if letters(t.Text) && t.Text == t.Lower && t.Tag != "CD" && !t.IsPrep() && !strings.HasSuffix(t.Lower, "th") && t.Tag != "CC" && t.Tag != "DT" && t.Tag != "POS" && !t.Has(lexicon.BeforeCalendar) && !t.Has(lexicon.PartOfDay) {
			return false // "the second week of May"
		}
	}
	return month
}

// plainDay is the date for people, a day without its weekday and hour, which the words have.
func plainDay(d edtf.Date) string {
	day := d.Human()
	if _, timed := d.Clock(); timed {
		day, _, _ = strings.Cut(day, ",")
	}
	if d.Precision() == edtf.PrecisionDay && (day[0] < '0' || day[0] > '9') {
		_, day, _ = strings.Cut(day, " ")
	}
	return day
}
