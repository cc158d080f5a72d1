package headline

import (
	"slices"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// What a quoted line changes inside the words that it quotes, so that they can be read away from their story:
// a name in brackets stands for a pronoun, and "…" for a time that is told from the story's own day.

// An edit is what stands in a quoted line for tokens of its sentence.
type edit struct {
	syntax.Span
	text string
}

// edited gives the words of a span as words does, with the edits made.
func (s *teller) edited(sen *syntax.Sentence, sp syntax.Span, edits []edit) string {
	from, end := sen.Bytes(sp)
	var b strings.Builder
	slices.SortFunc(edits, func(a, b edit) int { return a.Start - b.Start })
	for _, e := range edits {
		if e.Start < sp.Start || e.End > sp.End {
			continue
		}
		a, z := sen.Bytes(e.Span)
		if a < from {
			continue // it begins inside the edit before it
		}
		b.WriteString(s.Doc.Text[from:a] + e.text)
		from = z
	}
	b.WriteString(s.Doc.Text[from:end])
	return strings.Join(strings.Fields(b.String()), " ")
}

// namings gives the edits that write out pronouns of the span, the first of each person whom the line does
// not name: the one that it begins with, and later subjects where the line names nobody before them. In a
// quotation nothing is written out.
func (s *teller) namings(r *mention, sp, subject syntax.Span) (out []edit) {
	shown := map[int]bool{}
	of := s.MentionsIn[r.Sentence]
	for _, mi := range of {
		m := &s.Cast.Mentions[mi]
		if m.Form != names.Pronoun && (sp.Has(m.Span.Start) || subject.Has(m.Span.Start)) || subject.Has(m.Span.Start) {
			for _, e := range m.Entities {
				shown[e] = true
			}
			shown[m.Acting] = true
		}
	}
	for _, mi := range of {
		m := &s.Cast.Mentions[mi]
		if m.Form != names.Pronoun || !sp.Has(m.Span.Start) || slices.ContainsFunc(m.Entities, func(e int) bool { return shown[e] }) {
			continue
		}
		if m.Span.Start > sp.Start && (!r.sen.Tokens[m.Span.Start].Rel.Is(syntax.Nsubj) || s.namesPerson(r.Sentence, subject) || s.namesPerson(r.Sentence, syntax.Span{Start: sp.Start, End: m.Span.Start})) {
			continue // "Rao … taking | his country out"
		}
		if name := s.named(r.Sentence, m.Span.Start); name != "" && !s.bears(r.sen, syntax.Span{Start: sp.Start, End: m.Span.Start}, m.Entities) {
			out = append(out, edit{syntax.Span{Start: m.Span.Start, End: m.Span.Start + 1}, name})
			for _, e := range m.Entities {
				shown[e] = true
			}
		}
	}
	for i := sp.Start; i < min(sp.End, r.Head); i++ { // "Two years later | it reopened"
		if strings.HasPrefix(r.sen.Tokens[i].Tag, "PRP") && s.looksBack(r.Sentence, i) && s.carried(r.Sentence, i) != "" {
			if name := s.named(r.Sentence, i); name != "" {
				out = append(out, edit{syntax.Span{Start: i, End: i + 1}, name})
			}
			return out
		}
	}
	return out
}

// bears: the span has the last name of one of the entities, though the cast takes it for another word: "May | met".
func (s *teller) bears(sen *syntax.Sentence, sp syntax.Span, entities []int) bool {
	return slices.ContainsFunc(entities, func(e int) bool { return s.saysName(sen, sp, s.Cast.Entities[e].Name) })
}

// namesPerson: a person is named in the span.
func (s *teller) namesPerson(sent int, sp syntax.Span) bool {
	return slices.ContainsFunc(s.MentionsIn[sent], func(mi int) bool {
		m := &s.Cast.Mentions[mi]
		return sp.Has(m.Span.Start) && m.Form != names.Pronoun && s.Cast.Entities[m.Entities[0]].Kind == names.Person
	})
}

// ownDay gives the tokens of the span that say when r was, by a time that is told from the story's own day and
// stands free: "last month", "earlier this year", "a week ago", but not "since last month" and not
// "last month's". Empty where there is none.
func (s *teller) ownDay(r *mention, sp syntax.Span) syntax.Span {
	ts, w := r.sen.Tokens, r.When
	if r.Expr < 0 || w.Empty() || s.Where[r.Expr].Sentence != r.Sentence {
		return syntax.Span{}
	}
	at := w.Start
	if before := ts[at].Lower; w.End-at > 1 && (before == "earlier" || before == "later" || lexicon.Has(before, lexicon.Approximates)) {
		at++
	}
	first, last := ts[at].Lower, ts[w.End-1].Lower
	if near := w.End-at > 1 && (first == "this" || lexicon.Has(first, lexicon.InSeries)); !near && !lexicon.Has(first, lexicon.DeicticDay) && last != "ago" && !(w.Start == sp.Start && w.End < sp.End && ts[w.End].Text == "," && lexicon.Has(last, lexicon.OneOfSeveral)) {
		return syntax.Span{}
	}
	if w.Start > sp.Start && (ts[w.Start-1].Lower == "earlier" || ts[w.Start-1].Lower == "later") {
		w.Start--
	}
	if !sp.Has(w.Start) || w.End > sp.End || quotedAt(r.sen, w.Start) || s.told(r, sp) < 2 {
		return syntax.Span{}
	}
	for i := range ts {
		if !w.Has(i) {
			if h := ts[i].Head; h >= 0 && w.Has(h) && (ts[i].Rel.Is(syntax.Nmod) || ts[i].Rel.Is(syntax.Nummod)) {
				return syntax.Span{} // "this week of talks"
			}
			continue
		}
		if h := ts[i].Head; h >= 0 && h >= w.End && !ts[h].IsVerb() {
			return syntax.Span{} // "last month's vote"
		}
	}
	if w.Start > sp.Start && (ts[w.Start-1].IsPrep() && !(w.Start > sp.Start+1 && ts[w.Start-2].IsVerb() && lexicon.GoesWith(r.sen.Lemma(w.Start-2), ts[w.Start-1].Lower)) || ts[w.Start-1].Tag == "DT" || ts[w.Start-1].Tag == "CC" || ts[w.Start-1].Tag == "RB" || s.InExpression(r.Sentence, w.Start-1)) {
		return syntax.Span{}
	}
	if w.End < len(ts) && (ts[w.End].Tag == "POS" || ts[w.End].Tag == "CC" || s.InExpression(r.Sentence, w.End)) {
		return syntax.Span{}
	}
	return w
}

// writtenOut gives the edit that writes out as a date what says when r was by a time that is told from the story's own day and
// cannot go, since something governs it or is joined to it: "talks for [10 May 2008]", "an attack [in May 2012] and a vote". It gives
// none where that is no plain day, month or year, or only bounds a noun: "last month's vote".
func (s *teller) writtenOut(r *mention, sp syntax.Span) []edit {
	ts := r.sen.Tokens
	if r.Expr < 0 || s.Where[r.Expr].Sentence != r.Sentence {
		return nil
	}
	w := s.Where[r.Expr]
	day := dayWords(s.Times.Expressions[r.Expr].Date)
	if w.Empty() || day == "" || !sp.Has(w.Start) || w.End > sp.End || quotedAt(r.sen, w.Start) || w.End < len(ts) && (ts[w.End].Tag == "POS" || ts[w.End].IsNoun() || ts[w.End].Lower == "of" || ts[w.End].Lower == "or") || w.Start > 0 && ts[w.Start-1].Lower == "or" {
		return nil
	}
	if ts[w.Start].Tag == "DT" && ts[w.Start].Lower != "this" || !slices.ContainsFunc(ts[w.Start:w.End], func(t syntax.Token) bool {
		return lexicon.Has(t.Lower, lexicon.DeicticDay) || t.Lower == "this" || t.Lower == "last" || t.Lower == "next"
	}) {
		return nil
	}
	if h := ts[w.End-1].Head; h >= w.End && !ts[h].IsVerb() {
		return nil
	}
	if w.Start > sp.Start && ts[w.Start-1].IsPrep() && !(lexicon.Has(ts[w.Start-1].Lower, lexicon.EitherParticle) && ts[w.Start].Has(lexicon.DeicticDay)) || ts[w.Start].IsPrep() {
		_, bare, _ := strings.Cut(day, " ")
		day = "[" + bare
	}
	if ts[w.Start].IsPrep() {
		w.Start++
	}
	return []edit{{syntax.Span{Start: w.Start, End: w.End}, day}}
}

// owningDay gives the tokens of the span that say when r was by what has a noun, told from the story's own day: "said at
// | yesterday's | launch", "| Thursday's | launch". Empty where there is none.
func (s *teller) owningDay(r *mention, sp syntax.Span) syntax.Span {
	ts := r.sen.Tokens
	for _, x := range s.ExpressionsIn[r.Sentence] {
		at, end := s.Where[x].Start, s.Where[x].End
		if end > at && end < len(ts) && ts[end].Tag == "POS" {
			end++
		}
		if at < sp.Start || end <= at || end >= sp.End || ts[end-1].Tag != "POS" || x != r.Expr && at > sp.Start || quotedAt(r.sen, at) || at > sp.Start && ts[at-1].Tag == "DT" {
			continue
		}
		first := ts[at].Lower
		if lexicon.Has(first, lexicon.DeicticDay) || at == sp.Start && lexicon.Has(first, lexicon.Weekday) || x == r.Expr && end-at > 2 && (first == "this" || lexicon.Has(first, lexicon.InSeries)) {
			return syntax.Span{Start: at, End: end}
		}
	}
	return syntax.Span{}
}

// gap is the edit that leaves a time out, with the commas around it.
func gap(sen *syntax.Sentence, day syntax.Span) edit {
	if sen.Tokens[day.Start-1].Text == "," && sen.Tokens[day.End].Text == "," {
		return edit{syntax.Span{Start: day.Start - 1, End: day.End + 1}, " …"}
	}
	return edit{day, " …"}
}

// toldBeside: the sentence, quoted whole, tells r beside something else: a noun that no verb of its own day is told of, or
// a clause that another holds. There the line cannot do without the day: "… towards a summit, which opens [29 March 2007]".
func (s *teller) toldBeside(r *mention) bool {
	if r.Nominal() {
		return !s.tied(r, r.Head)
	}
	for k := r.Clause; k >= 0; k = r.sen.Clauses[k].Parent {
		switch r.sen.Clauses[k].Kind {
		case syntax.Relative, syntax.Participle, syntax.Adverbial:
			return true
		}
	}
	return false
}

// dayWords gives the date as it stands in brackets for a time that is told from the story's own day; "" where it is no
// plain day, month or year.
func dayWords(d edtf.Date) string {
	if a, b := d.Endpoints(); d.Approximate() || d.Uncertain() || a != b && !b.IsZero() {
		return ""
	}
	switch d.Precision() {
	case edtf.PrecisionDay:
		return "[on " + plainDay(d) + "]"
	case edtf.PrecisionMonth, edtf.PrecisionYear:
		return "[in " + d.Human() + "]"
	}
	return ""
}
