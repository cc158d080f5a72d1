package headline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

const (
	quoteMost = 200 // characters up to which a sentence is quoted whole
	quoteLast = 320 // characters up to which one that cannot be cut is
)

// quote gives the words of the sentence that tell r, as they stand: the whole sentence if it is not
// too long, else what can stand alone of it with the trigger and its date. "…" says that the sentence
// goes on. Only a leading connective, footnote marks and marks of another line are left out. Where no
// words can stand as a line, why says so.
func (s *teller) quote(r *mention) (text string, tells syntax.Span, why string) {
	whole := s.body(r)
	if s.datedApart(r) {
		return "", syntax.Span{}, whyApart
	}
	part := constituent{}
	if !r.misread || !s.hostsSentence(r) && s.ofObject(r) {
		part = s.constituent(r, whole)
	}
	if part.poor {
		if part.phrase && (r.Nominal() || part.Span == r.When) || !s.sameTime(r) {
			return "", syntax.Span{}, whyInPassing
		}
		part = constituent{}
	}
	if !part.Empty() {
		sure, ok := s.bordered(r, part, whole)
		if !ok {
			return "", syntax.Span{}, whyInPassing
		}
		part = sure
	}
	if part.Empty() && !s.hostsSentence(r) {
		return "", syntax.Span{}, whyInPassing
	}
	sp := part.Span
	if sp.Empty() {
		sp = s.standing(r, whole)
	}
	if start := s.pairStart(r.sen, sp, whole); start < sp.Start && !part.phrase {
		sp.Start, part = start, constituent{}
	}
	sp = s.toNext(r, sp)
	if part.Empty() {
		sp.Start = max(s.subjectFrom(r.Sentence, sp.Start), whole.Start)
	}
	read := sp
	if part.aux+part.past != "" || part.lifted {
		read.Start = min(read.Start, part.subject.Start)
	}
	if utf8.RuneCountInString(s.words(r.sen, sp)) > quoteLast {
		return "", syntax.Span{}, "dates an event whose sentence is too long to be quoted"
	}
	text, line := s.excerpt(r, sp, part, whole)
	if why := line.alone(); why != "" {
		return "", syntax.Span{}, why
	}
	if part.joined && !part.subject.Empty() {
		read.Start = min(read.Start, part.subject.Start) // who acts takes part
	}
	if fragment(text) && s.wholeTellsMore(r, part) || tellsWhen(r) {
		if all, _ := s.quoteWhole(r); all != "" && utf8.RuneCountInString(all) <= quoteMost {
			return all, read, "" // who takes part in r stands in the part
		}
	}
	return text, read, ""
}

// fragment: the words are no sentence from its first word on: "… two guards who fled in May", "Rao … left the port".
func fragment(text string) bool {
	at := strings.Index(text, "…")
	return at >= 0 && at+len("…") < len(text)
}

// tellsWhen: r's clause says which time is meant of something else: "the last time | they met in May | they quarrelled".
func tellsWhen(r *mention) bool {
	if r.Nominal() {
		return false
	}
	cl := &r.sen.Clauses[r.Clause]
	h := r.sen.HeadOf(cl.Antecedent)
	return h >= 0 && cl.Kind == syntax.Relative && cl.Marker == "" && cl.Verb.Lemma != "spend" && lexicon.Has(r.sen.Lemma(h), lexicon.TimeNoun)
}

// wholeTellsMore: the part of r's sentence that would be quoted is read better in the sentence, whose main verb is of r's time,
// shares its subject with r's, or only says whose word r is.
func (s *teller) wholeTellsMore(r *mention, part constituent) bool {
	if s.hostsSentence(r) {
		return true
	}
	if root := r.sen.Root(); s.hasOtherDay(r, s.body(r)) || s.longPast(r) && !s.says(r, root) && simplePast(r.sen.VerbOf(root)) {
		return false // it would be read as told of that day
	}
	at := r.sen.Clauses[max(r.Clause, 0)].Head
	rel := r.sen.Tokens[at].Rel
	for part.joined && r.sen.Tokens[at].Rel == syntax.Conj {
		at = r.sen.Tokens[at].Head
	}
	return part.joined && !r.sen.Tokens[at].Rel.Is(syntax.Acl) || !r.Nominal() && (rel == syntax.Ccomp || rel == syntax.Parataxis)
}

// simplePast: the verb is told as done, without "had", "has" and modals.
func simplePast(v *syntax.VerbGroup) bool {
	return v != nil && v.Tense == syntax.Past && !v.Perfect && v.Modal == ""
}

// datesItself: r's clause has its date in it and is joined to the main verb, or to what that says in so many words or of a time
// before, so that no reader of the whole sentence takes the day for that of another: "In 2007 they shot at it, and in 2009 |
// they shot again", "told the envoys that | his land had left the bloc in May".
func (s *teller) datesItself(r *mention) bool {
	sen := r.sen
	if r.Nominal() || r.misread || r.When.Empty() || r.Expr < 0 || s.Where[r.Expr].Sentence != r.Sentence || !sen.Clauses[r.Clause].Span.Has(r.When.Start) || r.Attribution != nil && r.Status == timeline.Claimed {
		return false
	}
	at := sen.Clauses[r.Clause].Head
	if sen.Tokens[at].Head < 0 {
		return false
	}
	for ; sen.Tokens[at].Head >= 0; at = sen.Tokens[at].Head {
		t, v, k := &sen.Tokens[at], sen.VerbOf(at), sen.ClauseOf(at)
		switch {
		case v == nil || k < 0 || sen.Clauses[k].Doubt != 0 || v.Tense == syntax.NoTense || v.Modal != "":
			return false
		case sumsUp(sen, &sen.Clauses[k]):
			return true // "shut the port in May, a step | it took back in June"
		case t.Rel == syntax.AclRelcl && toldBeside(sen, k):
			return true // "flew to Lund on Monday, where | he met Moe on Tuesday"
		case t.Rel == syntax.Conj && joint(sen, k):
		case (t.Rel == syntax.Ccomp || t.Rel == syntax.Parataxis) && s.says(r, t.Head) && (sen.Quoted(at) || v.Perfect && v.Tense == syntax.Past):
		default:
			return false
		}
	}
	return true
}

// toldBeside: behind a comma the clause tells what its pronoun, or somebody of its "their", did or does beside a main verb of that time.
func toldBeside(sen *syntax.Sentence, k int) bool {
	cl := &sen.Clauses[k]
	if cl.Kind != syntax.Relative || cl.Subject.Empty() || cl.Subject.Start > cl.Span.Start+1 || cl.Span.Start == 0 || sen.Tokens[cl.Span.Start-1].Text != "," || cl.Parent < 0 {
		return false
	}
	up := &sen.Clauses[cl.Parent]
	same := up.Verb.Tense == syntax.Past && cl.Verb.Tense == syntax.Past || up.Verb.Tense == syntax.Future && cl.Verb.Tense == syntax.Present
	return same && strings.HasPrefix(sen.Tokens[cl.Subject.Start].Tag, "PRP") && up.Kind == syntax.Main && up.Verb.Modal == "" && !up.Verb.Negated
}

// sumsUp: the clause stands without a pronoun behind a noun that says behind a comma what the clause before told: "left the
// bloc, a step | the council had urged".
func sumsUp(sen *syntax.Sentence, cl *syntax.Clause) bool {
	return cl.Kind == syntax.Relative && cl.Marker == "" && cl.Antecedent.Start > 0 && cl.Antecedent.End == cl.Span.Start && sen.Tokens[cl.Antecedent.Start-1].Text == ","
}

// sumsUpBehind: behind the comma at the token stands such a noun.
func sumsUpBehind(sen *syntax.Sentence, comma int) bool {
	return slices.ContainsFunc(sen.Clauses, func(cl syntax.Clause) bool { return cl.Antecedent.Start == comma+1 && sumsUp(sen, &cl) })
}

// quoteWhole quotes the sentence, or as much of it as can stand alone; "" where it is no line.
func (s *teller) quoteWhole(r *mention) (text string, quoted syntax.Span) {
	whole := s.body(r)
	sp := s.toNext(r, s.standing(r, whole))
	if s.unfit(r, sp, false) != "" || utf8.RuneCountInString(s.words(r.sen, sp)) > quoteLast {
		return "", sp
	}
	text, line := s.excerpt(r, sp, constituent{}, whole)
	if all := (syntax.Span{Start: whole.Start, End: sp.End}); sp.Start > all.Start && r.sen.Tokens[sp.Start-1].Text == ";" && line.alone() == whyNamedBefore && utf8.RuneCountInString(s.words(r.sen, all)) <= quoteMost {
		sp = all // "the envoy landed on Monday; | on Tuesday he left"
		text, line = s.excerpt(r, sp, constituent{}, whole)
	}
	if line.alone() != "" || s.hasOtherDay(r, whole) && !strings.Contains(text, s.Times.Expressions[r.Expr].Text) {
		return "", sp // a day that is told from the story's own goes out of the line, and only another would be left
	}
	return text, sp
}

// ofObject: r is told in a relative clause with a subject of its own, right behind the noun that is its object: "the talks
// that | Rao held". The line that was composed has the two turned round, which is no misreading.
func (s *teller) ofObject(r *mention) bool {
	if r.Nominal() {
		return false
	}
	cl := &r.sen.Clauses[r.Clause]
	return cl.Kind == syntax.Relative && cl.Doubt == 0 && !cl.Subject.Empty() && cl.Antecedent.End == cl.Span.Start && !cl.Antecedent.Empty()
}

// introduces: "it" only opens the sentence for what comes later: "it was on Monday that", "it took years to".
func (s *teller) introduces(sent, i int) bool {
	sen := &s.Doc.Sentences[sent]
	for k := i + 1; k < len(sen.Tokens); k++ {
		switch t := &sen.Tokens[k]; {
		case (t.Lower == "that" || t.Lower == "who" || t.Tag == "TO") && !s.InExpression(sent, k):
			return sen.Tokens[i+1].IsVerb()
		case t.Text == ";" || t.Text == "," && !s.InExpression(sent, k+1) && !s.InExpression(sent, k-1):
			return false
		}
	}
	return false
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

const whyInPassing = "is only named in passing, in a sentence about another time"

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

// inQuotes: the token stands between two quotation marks of its sentence.
func inQuotes(sen *syntax.Sentence, i int) bool {
	return slices.ContainsFunc(sen.Quotes, func(q syntax.Span) bool { return q.Has(i) })
}

// quotedAt: the token stands between quotation marks, or before a mark that closes what an earlier
// sentence opened.
func quotedAt(sen *syntax.Sentence, i int) bool {
	if inQuotes(sen, i) {
		return true
	}
	for k := i + 1; k < len(sen.Tokens); k++ {
		if sen.Tokens[k].IsQuoteMark() {
			return closes(sen, k)
		}
	}
	return false
}

// closes: the mark at token k stands behind a word without a space, and not before one.
func closes(sen *syntax.Sentence, k int) bool {
	t := &sen.Tokens[k]
	switch t.Text {
	case "”", "»":
		return true
	case "“", "«":
		return false
	}
	return k > 0 && sen.Tokens[k-1].End == t.Start && (k+1 == len(sen.Tokens) || sen.Tokens[k+1].Start > t.End || !letters(sen.Tokens[k+1].Text))
}
