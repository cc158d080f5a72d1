package headline

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/edtf"
	"dateline/timeline/event"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// sentenceMost is how long a sentence may be, in characters, that is printed whole.
const sentenceMost = 400

// sentence quotes the whole sentence of r, without place line, list mark and what only leads over from the sentence before. Behind
// the words from which its date was read it has the date in brackets, so that a reader sees to which of its acts the date belongs,
// and names in brackets for pronouns. It is "" where the sentence is too long; part says that only the clause that tells r is quoted.
func (s *teller) sentence(r *mention) (quote string, line *printed, part bool) {
	body := withoutMarks(r.sen, s.body(r))
	out, line := s.quotation(r, body)
	span, ok := s.portionOf(r, body)
	if out == "" || !ok {
		return capital(out), line, false
	}
	if why := line.alone(); why != "" && why != whyNamedBefore {
		return capital(out), line, false
	}
	span, left := s.straight(r, span)
	clause, cut := s.quotation(r, span, left...)
	if cut.alone() != "" {
		return capital(out), line, false
	}
	if span.Start > body.Start {
		clause = "… " + clause
	}
	if span.End < body.End {
		clause += " …"
	}
	return capital(clause), cut, true
}

// quotation quotes the words of the span with the edits and what else has to be written; "" where they are too many.
func (s *teller) quotation(r *mention, sp syntax.Span, edits ...edit) (string, *printed) {
	for _, t := range r.sen.Teasers() {
		edits = append(edits, edit{t, "…"})
	}
	if utf8.RuneCountInString(s.edited(r.sen, sp, edits)) > sentenceMost {
		return "", nil
	}
	edits = append(edits, s.namings(r, sp)...)
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
	named, counted := edits, s.counting(r, sp)
	edits, have = append(edits, counted...), have+len(counted)
	edits = append(edits, slices.DeleteFunc(s.glosses(r, sp, have), func(g edit) bool {
		return slices.ContainsFunc(named, func(e edit) bool { return e.text[0] == '[' && strings.HasSuffix(g.text, " "+e.text) })
	})...) // "[Rao] and the president" are two
	edits = slices.DeleteFunc(edits, func(e edit) bool { // "he was at | Rao’s house": another, or the reader sees who
		return strings.HasPrefix(r.sen.Tokens[e.Start].Tag, "PRP") && s.calls(r.Sentence, sp, owned(e.text))
	})
	if day, ok := s.markedDate(r, sp); ok {
		edits = append(beside(r.sen, edits, day), day)
	}
	open, shut := s.quoteBounds(r.sen, sp)
	out := spaced(balance(wireMarks(open + withoutNotes(s.edited(r.sen, sp, edits)) + shut)))
	return out, quotedOf(s, r, sp, edits)
}

// capital is the line with a capital at its beginning, behind the marks that open it; a part of a sentence stays as it is.
func capital(line string) string {
	mark := len(line) - len(strings.TrimLeft(line, "“\"‘(«["))
	if first, n := utf8.DecodeRuneInString(line[mark:]); unicode.IsLower(first) {
		return line[:mark] + string(unicode.ToUpper(first)) + line[mark+n:]
	}
	return line
}

// beside gives the edits without two brackets side by side: a name for a pronoun right behind the day stands behind the pronoun,
// and what a person is called is left out there: "last week [5–11 May 2003] he [Adam Rao] left". Inside the day's own words stands none.
func beside(sen *syntax.Sentence, edits []edit, day edit) (out []edit) {
	for _, e := range edits {
		if day.Has(e.Start) {
			continue
		}
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

// calls: the span has the name, or only its last word, which no first name of somebody else stands before: "Hafez | Rao". A name
// with "of" or "and" in it stands there whole: Norway is not the Bank of Norway.
func (s *teller) calls(sent int, sp syntax.Span, name string) bool {
	sen, words := &s.Doc.Sentences[sent], strings.Fields(name)
	if slices.ContainsFunc(words, func(w string) bool { return lexicon.Has(w, lexicon.NameLink) }) {
		return strings.Contains(s.words(sen, sp), name)
	}
	for i := sp.Start; i < sp.End; i++ {
		if sen.Tokens[i].Text != words[len(words)-1] {
			continue
		}
		before := &sen.Tokens[max(i-1, sp.Start)]
		if len(words) == 1 || i == sp.Start || !upper(before) || s.InExpression(sent, i-1) || slices.Contains(words, before.Text) || lexicon.Has(strings.TrimSuffix(before.Lower, "."), lexicon.Honorific) {
			return true
		}
	}
	return false
}

// owned is the name in brackets without its mark of possession.
func owned(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(strings.Trim(name, "[]"), "’s"), "’")
}

// markedDate is the edit that puts r's date behind the words of the span that give it: "last week [5–11 May 2003]", "Friday’s
// [9 May 2003] vote", "on May 9 [2003]". Words that have the year themselves need none.
func (s *teller) markedDate(r *mention, sp syntax.Span) (edit, bool) {
	if r.Expr < 0 || s.Where[r.Expr].Sentence != r.Sentence {
		return edit{}, false
	}
	date := s.dateToMark(r)
	w := s.wordsOfDate(r, sp, date)
	if w.Empty() || w.Start < sp.Start || w.End > sp.End || date.IsZero() || date.Precision() == edtf.PrecisionCentury || slices.ContainsFunc(r.sen.Tokens[w.Start:w.End], func(t syntax.Token) bool { return hasYear(t.Text, date) }) {
		return edit{}, false
	}
	if w.End < sp.End && r.sen.Tokens[w.End].Text == "[" {
		return edit{}, false // the source has the date there
	}
	day := plainDay(date, date == r.Date)
	if namesDay(r.sen.Tokens[w.Start:w.End], date) {
		_, year := date.Endpoints()
		day = strconv.Itoa(year.Start().Year)
	}
	w = s.markAt(r, sp, w)
	return edit{w, s.words(r.sen, w) + " [" + day + "]"}, true
}

// dateToMark is r's date; of a time that is open at one end, or begins with the story's day, the end that the words give: "since
// May [2003]", "by December [2003]".
func (s *teller) dateToMark(r *mention) edtf.Date {
	words := s.Times.Expressions[r.Expr].Date
	if r.Date.OpenStart() || r.Date.OpenEnd() {
		return words
	}
	first, _ := words.Endpoints()
	if a, end := r.Date.Endpoints(); !end.IsZero() && a == s.DatelineDay() && a != first {
		return end
	}
	return r.Date
}

// wordsOfDate are the tokens that give the date: "between May | and July", "from late May | to mid-July".
func (s *teller) wordsOfDate(r *mention, sp syntax.Span, date edtf.Date) syntax.Span {
	x, w := &s.Times.Expressions[r.Expr], s.Where[r.Expr].Span
	for !w.Empty() && w.End < sp.End && r.sen.Tokens[w.End].Start < x.End {
		w.End++
	}
	if a, b := date.Endpoints(); a != b && x.RangeWith > r.Expr && s.Where[x.RangeWith].Sentence == r.Sentence {
		w.End = s.Where[x.RangeWith].End
	}
	return w
}

// markAt gives the words behind which the date stands in brackets: those of the date with their mark of possession, and without a
// preposition at their end, "nine days [20 May 2003] after the vote"; where they count to r, its last word, "a week before the vote
// [9 May 2003]", "a week before she left Lima [9 May 2003]".
func (s *teller) markAt(r *mention, sp, w syntax.Span) syntax.Span {
	ts := r.sen.Tokens
	if w.End < sp.End && ts[w.End].Tag == "POS" {
		w.End++
	}
	if last := w.End - 1; last > w.Start && w.End < sp.End && ts[last].IsPrep() && !ts[w.End].IsVerb() && ts[w.End].Tag != "CC" && letters(ts[w.End].Text) {
		w.End = last
	}
	if at := r.lastWord(); w.End <= r.Head && at < sp.End && r.AttachedBy == event.CountRule && s.countsTo(r, w.End) {
		w = syntax.Span{Start: at, End: at + 1}
	}
	return w
}

// countsTo: what counts time up to the token counts to r, which stands right behind it, and not from another act to r.
func (s *teller) countsTo(r *mention, token int) bool {
	start := r.Noun.Start
	if !r.Nominal() {
		start = r.sen.Clauses[r.Clause].Span.Start
	}
	return start >= token && start < token+3
}

// lastWord is the token at which what r tells is said: its noun, or the last word of its verb's clause unless another clause is in that.
func (r *mention) lastWord() int {
	if r.Nominal() {
		return r.Head
	}
	sp := withoutMarks(r.sen, r.sen.Clauses[r.Clause].Span)
	for c := range r.sen.Clauses {
		if h := r.sen.Clauses[c].Head; c != r.Clause && h > r.Head && h < sp.End {
			return r.Head
		}
	}
	return max(r.Head, sp.End-1)
}

// hasYear: the word has the year of the date, or its decade: "1990s", "2006-07".
func hasYear(w string, d edtf.Date) bool {
	first, last := d.Endpoints()
	return slices.ContainsFunc(strings.FieldsFunc(w, func(r rune) bool { return !unicode.IsDigit(r) }), func(w string) bool {
		n, err := strconv.Atoi(w)
		return err == nil && len(w) == 4 && (n/10 == first.Start().Year/10 || n/10 == last.Start().Year/10)
	})
}

// namesDay: the words have all of the date but its year: "May 9" of a day, "late in May" of a part of a month, but not "the
// second week of May".
func namesDay(ts []syntax.Token, d edtf.Date) bool {
	month, day := false, d.Precision() != edtf.PrecisionDay
	for i := range ts {
		t := &ts[i]
		month = month || lexicon.Has(strings.TrimSuffix(t.Lower, "."), lexicon.Month)
		day = day || strings.TrimRight(t.Lower, "stndrh") == strconv.Itoa(d.Start().Day)
		if letters(t.Text) && t.Text == t.Lower && t.Tag != "CD" && !t.IsPrep() && !strings.HasSuffix(t.Lower, "th") && t.Tag != "CC" && t.Tag != "DT" && t.Tag != "POS" && t.Lower != "year" && !t.Has(lexicon.BeforeCalendar) && !t.Has(lexicon.PartOfDay) {
			return false
		}
	}
	first, end := d.Endpoints()
	return month && day && !end.IsZero() && first.Start().Year == end.Start().Year && d.Precision() != edtf.PrecisionYear
}

// plainDay is the date for people, a day without its weekday and hour, which the words have; with "about" where it is a counted day
// that is about so, and not an hour of it or the end of a time.
func plainDay(d edtf.Date, about bool) string {
	day := d.Human()
	if _, timed := d.Clock(); timed {
		day, _, _ = strings.Cut(day, ",")
		about = false
	}
	if d.Precision() == edtf.PrecisionDay && !(about && d.Approximate()) && (day[0] < '0' || day[0] > '9') {
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
	if b := s.sentenceStart(r); sp.Has(b) && b <= r.Head {
		sp.Start = b
	}
	ts := r.sen.Tokens
	for i := sp.Start; i < min(sp.Start+5, r.Head) && ts[i].Text != "("; i++ {
		if ts[i].Text == ")" {
			sp.Start = i + 1 // what closes here began in the line before
			break
		}
	}
	for sp.Start < min(r.Head, sp.End) && r.looseMark(sp.Start) {
		sp.Start++
	}
	sp.Start = s.behindDay(r, sp.Start)
	for sp.Start < r.Head {
		n := leadsOver(ts, sp.Start)
		if n == 0 || sp.Start+n > r.Head {
			break
		}
		sp.Start += n
	}
	return sp
}

// looseMark: the token is a list mark, a bar, a bracket, or a quotation mark before a space, which closes what the sentence before has.
func (r *mention) looseMark(i int) bool {
	ts := r.sen.Tokens
	if !ts[i].IsQuoteMark() {
		return mark(ts[i].Text) || ts[i].Text == "|" || ts[i].Text == ")"
	}
	return mark(ts[i].Text) || ts[i+1].Start > ts[i].End || i+2 < r.Head && ts[i+1].IsQuoteMark() && ts[i+2].Start > ts[i+1].End
}

// behindDay is the token behind the days and the colon that open an entry of a chronology: "22 January: | Chad left", "3 and 4 May:";
// the token itself where there are none.
func (s *teller) behindDay(r *mention, start int) int {
	ts, i := r.sen.Tokens, start
	for i < r.Head && (s.InExpression(r.Sentence, i) || i > start && ts[i].Tag == "CC" && s.InExpression(r.Sentence, i+1)) {
		i++
	}
	if i > start && ts[i].Text == ":" && i < r.Head {
		return i + 1
	}
	return start
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
	if len(ts) > 3 && ts[0].Text == "(" && ts[2].Text == ")" && (inCapitals(&ts[1]) || ts[1].Lower == "reuters") {
		return 3 // "(AP) | Norway shut a port"
	}
	place := 0
	if len(ts) > 3 && ts[0].Text == "[" && ts[2].Text == "]" {
		place = 3 // "[L]UND — | Norway shut a port": a big letter
	}
	for i := 0; i < len(ts) && i < 14; i++ {
		if syntax.IsDash(ts[i].Text) && (i == 0 || i > place && len(ts[place].Text) > 1 && inCapitals(&ts[place]) && !lowerOrNumber(ts, i+1)) {
			return i + 1 // but "UN guards left — all but two — on Monday"
		}
	}
	return 0
}

// wireHead is the token behind a place line that has its day, "Lund, May 3 (AP) –": names, the day and marks
// up to a dash; 0 if the sentence has none.
func (s *teller) wireHead(r *mention) int {
	dated := false
	if r.sen.Tokens[0].IsPrep() {
		return 0 // "On Monday, Togo – a member of the union – shut its port"
	}
	for i := range min(len(r.sen.Tokens), 20) {
		switch t := &r.sen.Tokens[i]; {
		case syntax.IsDash(t.Text):
			if dated && !lowerOrNumber(r.sen.Tokens, i+1) {
				return i + 1
			}
			return 0 // "Next Tuesday, Mr. Rao — who is away — will act"
		case s.InExpression(r.Sentence, i):
			dated = true
		case letters(t.Text) && !strings.HasPrefix(t.Tag, "NNP"):
			return 0
		}
	}
	return 0
}
