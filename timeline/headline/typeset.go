package headline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// How the gathered words become a line: what is cut from its end, which marks go, how it is set.

// full sets the words, whole.
func (h *writer) full() string { return typeset(trimTail(h.parts, h.sen.Tokens)) }

// longest is how long a line may be whose phrases are all needed.
const longest = 200

// cut gives the words of the line. One that is too long loses whole phrases that it can do
// without, from the end; where that does not help it stays as long as it is.
func (h *writer) cut() []part {
	h.parts = closedUp(withoutLooseBrackets(h.parts, h.sen.Tokens), h.sen.Tokens)
	whole := trimTail(h.parts, h.sen.Tokens)
	parts := whole
	for end := len(parts); utf8.RuneCountInString(typeset(parts)) > summaryLength; {
		end = lastBorder(whole[:end], h.fixed, h.sen.Tokens)
		if end <= 0 {
			break
		}
		if kept := trimTail(whole[:end], h.sen.Tokens); h.dispensesWith(whole[len(kept):]) {
			parts = kept
		}
	}
	return parts
}

// dispensesWith: the words are phrases that only add something: adverbials, clauses,
// appositions; no object, no complement, no part of a list.
func (h *writer) dispensesWith(parts []part) bool {
	in := map[int]bool{}
	for _, p := range parts {
		for i := p.span.Start; i < p.span.End; i++ {
			in[i] = true
		}
	}
	for i := range in {
		if head := h.sen.Tokens[i].Head; head >= 0 && !in[head] && !h.spares(i) {
			return false
		}
	}
	return true
}

// spares: the line can do without the phrase of the token, which hangs on a word that stays.
func (h *writer) spares(i int) bool {
	k := firstRule(spareRules, func(holds func(*writer, int) bool) bool { return holds(h, i) })
	return k >= 0 && spareRules[k].Then
}

// lineOf sets words as a line: marks tidied, first letter a capital.
func lineOf(parts []part) string {
	out := balance(typeset(parts))
	out = strings.TrimRight(strings.TrimLeft(out, " ,;:–—-.+"), " ,;:–—")
	r, n := utf8.DecodeRuneInString(out)
	if n > 0 && unicode.IsLower(r) {
		out = string(unicode.ToUpper(r)) + out[n:]
	}
	return out
}

// lastBorder is the last place where a phrase begins.
func lastBorder(parts []part, fixed int, ts []syntax.Token) int {
	for i := len(parts) - 1; i > max(fixed, 1); i-- {
		if parts[i].token < 0 {
			continue
		}
		t := ts[parts[i].token]
		switch {
		case t.Text == ",", t.Text == ";", t.Text == "—", t.Text == "–", t.Text == "(",
			t.IsPrep() && t.Lower != "of", t.Tag == "CC" && (parts[i-1].text == "," || i+1 < len(parts) && parts[i+1].token >= 0 && ts[parts[i+1].token].IsVerb()), t.Tag == "WDT", t.Tag == "WP", t.Tag == "WRB":
			return i
		}
	}
	return 0
}

// trimTail drops words that cannot end a headline.
func trimTail(parts []part, ts []syntax.Token) []part {
	for len(parts) > 0 {
		p := parts[len(parts)-1]
		if p.token < 0 || p.span.End > p.token+1 {
			return parts // a name for "the bloc"
		}
		t := ts[p.token]
		switch {
		case t.Tag == "RB" && p.token+1 < len(ts) && (ts[p.token+1].Tag == "WRB" || ts[p.token+1].Rel == syntax.Mark && p.token > 0 && ts[p.token-1].Text == ","), // "shut the port just | when", "grew, even | as"
			t.IsPrep() && !lexicon.Has(t.Lower, lexicon.Adverbial) && len(parts) > 1 && parts[len(parts)-2].token >= 0 && !ts[parts[len(parts)-2].token].IsVerb(),
			t.Tag == "RB" && lexicon.Has(t.Lower, lexicon.Connective) && len(parts) > 1 && parts[len(parts)-2].text == ",", // "a bill proposed by guards, also | rejects"
			t.Tag == "CC", t.Tag == "DT", t.Tag == "PRP$", t.Tag == "WDT", t.Tag == "WP", t.Tag == "WRB",
			t.Text == ",", t.Text == ";", t.Text == ":", t.Text == ".", syntax.IsDash(t.Text), t.Text == "(", t.Tag == "``", t.Text == "?", t.Text == "!":
			parts = parts[:len(parts)-1]
		default:
			return parts
		}
	}
	return parts
}

// typeset joins the words as they stood, with single spaces and no comma left hanging where
// something was taken out.
func typeset(parts []part) string {
	size := 0
	for i := range parts {
		size += len(parts[i].text) + 1
	}
	var b strings.Builder
	b.Grow(size)
	for i, p := range parts {
		if loose(parts, i) {
			continue
		}
		if apart(parts, i) {
			b.WriteByte(' ')
		}
		if (p.text == "a" || p.text == "an") && i+1 < len(parts) && p.token >= 0 && parts[i+1].token > p.token+1 {
			p.text = indefinite(p.text, parts[i+1].text)
		}
		b.WriteString(p.text)
	}
	out := strings.Join(strings.Fields(b.String()), " ")
	for _, mark := range []string{`"`, "”"} {
		if s, ok := strings.CutSuffix(out, ","+mark); ok {
			return s + mark // `that prices were "too high," | pointing to demand`
		}
	}
	return out
}

// loose: the part is a full stop within the line, or a comma or semicolon at its end, before another or before "that".
func loose(parts []part, i int) bool {
	last := i+1 == len(parts)
	switch parts[i].text {
	case ".":
		return !last
	case ",":
		return last || parts[i+1].text == "," || parts[i+1].text == ";" || parts[i+1].text == "that"
	case ";":
		return last || parts[i+1].text == "," || parts[i+1].text == ";"
	}
	return false
}

// apart: a space stands before the part.
func apart(parts []part, i int) bool {
	p := &parts[i]
	if i == 0 || p.glue && parts[i-1].token == p.token-1 {
		return false
	}
	return p.text != "," && p.text != ";" && p.text != ":" && !strings.HasPrefix(p.text, "'s") && !strings.HasPrefix(p.text, "’s")
}

// indefinite is "a" or "an" before a word that stood further on: "in an | April 19 | report". It is as it was where letters do not
// tell how the word is spoken: "an uproar", "a union", "an hour", "an MP".
func indefinite(was, next string) string {
	w := strings.ToLower(next)
	switch {
	case w == "" || w[0] == 'u' || w[0] == 'h' || len(next) > 1 && next == strings.ToUpper(next) && letters(next):
		return was
	case strings.Contains("aeio", w[:1]) && !strings.HasPrefix(w, "one") && !strings.HasPrefix(w, "eu"):
		return "an"
	}
	return "a"
}

// closedUp leaves out the marks of an aside that is left out, where a preposition, "and" or a verb follows: "seized 20
// boats, | which lay in Lund, | from the rebels". In a list one of them stays.
func closedUp(parts []part, ts []syntax.Token) []part {
	out := make([]part, 0, len(parts))
	for k := 0; k < len(parts); k++ {
		p := parts[k]
		if dashesLeft(parts[k:], ts) && k > 0 {
			k++
			continue
		}
		if p.text != "," || p.token < 0 || k == 0 || k+1 >= len(parts) {
			out = append(out, p)
			continue
		}
		next := k + 1
		if parts[next].text == "," {
			next++
		}
		if next >= len(parts) || parts[next].token < 0 {
			out = append(out, p)
			continue
		}
		n := parts[next].token
		hole := n > p.token+1+next-k-1 && ts[n-1].Text == "," && n-1 != p.token
		if hole && (goesOnBehindAside(ts, n) || p.token > 0 && ts[p.token-1].Tag[0] == 'W') {
			k = next - 1
			continue
		}
		out = append(out, p)
	}
	return out
}

// dashesLeft: the parts open with the two dashes of an aside that is left out, and go on with what stood before it: "after prayers - | as
// they do | - to call".
func dashesLeft(parts []part, ts []syntax.Token) bool {
	if len(parts) < 3 || parts[0].token < 0 || parts[1].token <= parts[0].token+1 || parts[2].token < 0 {
		return false
	}
	return syntax.IsDash(parts[0].text) && syntax.IsDash(parts[1].text) && goesOnBehindAside(ts, parts[2].token)
}

// goesOnBehindAside: the token goes on with what stood before an aside: a preposition before a noun or participle, "to", a verb.
func goesOnBehindAside(ts []syntax.Token, i int) bool {
	t := &ts[i]
	if t.IsPrep() && (t.Rel == syntax.Case || t.Rel == syntax.Mark && t.Head >= 0 && ts[t.Head].Tag == "VBG" && !t.Has(lexicon.Subordinator)) {
		return true
	}
	return t.Tag == "TO" || t.IsVerb() && t.Tag != "VBG" && t.Tag != "VBN"
}

// withoutLooseBrackets leaves out what stands in brackets behind a word that is left out: "the Line of Control | (LoC)",
// "at noon | (0900 GMT)", and brackets of which all is left out.
func withoutLooseBrackets(parts []part, ts []syntax.Token) []part {
	out := make([]part, 0, len(parts))
	for k := 0; k < len(parts); k++ {
		p := parts[k]
		if p.text == "(" && k+1 < len(parts) && parts[k+1].text == ")" {
			k++
			continue
		}
		if p.text == "(" && p.token > 0 && len(out) > 0 && parts[k-1].span.End < p.token && parts[k-1].token >= 0 {
			shut := k
			for shut < len(parts) && parts[shut].text != ")" {
				shut++
			}
			if shut < len(parts) {
				k = shut
				if k+1 < len(parts) && lexicon.Has(strings.ToLower(parts[k+1].text), lexicon.PartOfDay) {
					k++ // "on Monday (May 3) | night"
				}
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// completes: the clause at the token is no adverbial but completes its verb: "agreed | to leave", "admitted
// to | leading", or goes on with what the verb began: "killed ten, | wounding 40".
func (s *teller) completes(sen *syntax.Sentence, at int) bool {
	k := sen.ClauseOf(at)
	if k < 0 || sen.Clauses[k].Verb.Tense != syntax.NoTense {
		return false
	}
	if sen.Tokens[at].Tag == "VB" || s.goesOnDoing(sen, at) {
		return true
	}
	m := sen.Dependent(at, syntax.Mark)
	if m < 0 {
		m = sen.Dependent(at, syntax.Case)
	}
	switch {
	case m >= 0:
		return !lexicon.Has(sen.Tokens[m].Lower, lexicon.TimeConjunction) && !lexicon.Has(sen.Tokens[m].Lower, lexicon.EventLink) && !lexicon.Has(sen.Tokens[m].Lower, lexicon.TakesParticiple)
	case sen.Tokens[at].Tag == "VBG" && sen.Tokens[at].Head < at:
		v := sen.VerbOf(sen.Tokens[at].Head)
		return v != nil && v.Tense == syntax.Past && !v.Perfect
	}
	return false
}

// behindAside: the comma before clause c closes what another one behind the verb opened, and the clause completes that: "charged Ana Moe, a
// guard, | with selling the codes".
func (s *teller) behindAside(sen *syntax.Sentence, c int) bool {
	cl := &sen.Clauses[c]
	k := sen.Dependent(cl.Head, syntax.Mark)
	if cl.Parent < 0 || k != cl.Span.Start || !sen.Tokens[k].IsPrep() || sen.Tokens[k].Has(lexicon.Subordinator) || !s.completes(sen, cl.Head) {
		return false
	}
	from := sen.Clauses[cl.Parent].Verb.Span.End
	return from < k && slices.ContainsFunc(sen.Tokens[from:k-1], func(t syntax.Token) bool { return t.Text == "," })
}

// goesOnDoing: the verb above the token says that it began, went on or ended: "had stopped | selling the codes".
func (s *teller) goesOnDoing(sen *syntax.Sentence, at int) bool {
	h := sen.Tokens[at].Head
	return h >= 0 && h < at && sen.Tokens[at].Tag == "VBG" && lexicon.Has(sen.Lemma(h), lexicon.Aspectual) && sen.Dependent(at, syntax.Mark) < 0 && sen.Dependent(at, syntax.Case) < 0
}

// spaced puts the space that a page lost outside a quotation mark, or behind a comma there, and drops one inside: `is "over"after`.
func spaced(text string) string {
	if !strings.ContainsAny(text, "\"“”") {
		return text
	}
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
