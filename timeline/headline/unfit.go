package headline

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// A reading is a sentence as it would be printed for one mention.
type reading struct {
	s    *teller
	r    *mention
	sen  *syntax.Sentence
	span syntax.Span // the words that would be printed
	part bool        // they are a phrase or clause of a sentence that has a verb
}

// unfitRules say why a sentence can be no line of a timeline at all, neither composed nor quoted; in Yes and No an act stands
// between asterisks.
var unfitRules = []rule[func(*reading) bool]{
	{
		Name: "<question>?", Why: "stands in a question",
		Holds: func(l *reading) bool {
			for i := len(l.sen.Tokens) - 1; i >= 0; i-- {
				if t := l.sen.Tokens[i].Text; letters(t) || strings.HasSuffix(t, "?") {
					return strings.HasSuffix(t, "?")
				}
			}
			return false
		},
		Yes: "Why did the king *leave* on Monday?",
		No:  "“Why did the king leave on Monday?” Rao *asked* on Tuesday.",
	},
	{
		Name: "Updated <day>", Why: "is a stamp of the page, a programme note or a caption",
		Holds: func(l *reading) bool {
			ts := l.sen.Tokens[l.span.Start:l.span.End]
			return slices.ContainsFunc(ts, func(t syntax.Token) bool { return t.Text == "©" }) || l.stamped()
		},
		Yes: "Last *updated*: 3 May 2011, 14:00 GMT.",
		No:  "Posted to Lund in May, Rao *closed* the embassy in June.",
	},
	{
		Name: "At <hour> on <day>, <nick> wrote:", Why: "is a reader's comment",
		Holds: func(l *reading) bool {
			ts := l.sen.Tokens
			clock, year4 := false, false
			for i := 0; i < len(ts) && i < 16; i++ {
				w := ts[i].Text
				clock = clock || hour(w)
				year4 = year4 || year(w)
				if clock && year4 && (w == ":" && lexicon.Has(l.sen.Lemma(i-1), lexicon.Writes) || w == "|" && i+2 < len(ts) && lexicon.Has(ts[i+1].Lower, lexicon.Writes)) {
					return true
				}
			}
			return false
		},
		Yes: "At 9:33 pm on 01 Jun 2009, ghostofmoe *wrote*: The port is closed.",
		No:  "On 1 June 2009 the king *wrote*: The port is closed.",
	},
	{
		Name: "<day> at <hour> | <words>", Why: "is a reader's comment",
		Holds: func(l *reading) bool {
			ts := l.sen.Tokens
			for i := 1; i < len(ts) && i < 12; i++ {
				if ts[i].Text == "|" {
					return slices.ContainsFunc(ts[:i], func(t syntax.Token) bool { return hour(t.Text) }) && l.s.InExpression(l.r.Sentence, i-1)
				}
				if letters(ts[i-1].Text) && !l.s.InExpression(l.r.Sentence, i-1) && !ts[i-1].IsPrep() {
					return false
				}
			}
			return false
		},
		Yes: "January 31, 2011 at 6:24 pm | The port will *close*, mark my words.",
		No:  "31 January 2011 | The port of Lund *closes*.",
	},
	{
		Name: "This article appeared on <day>", Why: "is a stamp of the page, a programme note or a caption",
		Holds: func(l *reading) bool {
			if l.r.Nominal() || !lexicon.Has(l.sen.Lemma(l.r.Head), lexicon.HandlesPaper) && l.sen.Lemma(l.r.Head) != "appear" {
				return false
			}
			sub := l.sen.Subject(l.r.Head)
			if sub < 0 {
				return false
			}
			d := l.sen.Dependent(sub, syntax.Det)
			return d >= 0 && (l.sen.Lemma(sub) == "version" || lexicon.Has(l.sen.Tokens[d].Lower, lexicon.Demonstrative) && lexicon.Has(l.sen.Lemma(sub), lexicon.Paper))
		},
		Yes: "This article *appeared* on p22 of the Lund Observer on Sunday 14 June 2009.",
		No:  "The report *appeared* in Lund on Sunday 14 June 2009.",
	},
	{
		Name: "… Aired <day>", Why: "is a stamp of the page, a programme note or a caption",
		Holds: func(l *reading) bool {
			w := l.r.When
			return !w.Empty() && w.Start > 1 && l.r.Head != w.Start-1 && letters(l.sen.Tokens[w.Start-2].Text) && opensLine(&l.sen.Tokens[w.Start-1], lexicon.Stamp)
		},
		Yes: "Storm nears Lund; Protests *held* in Oslo Aired January 29, 2011 - 11:00 ET",
		No:  "The film was *aired* on January 29, 2011 in Lund.",
	},
	{
		Name: "<words> (1:37) Aug. 5", Why: "is a stamp of the page, a programme note or a caption",
		Holds: func(l *reading) bool {
			ts := l.sen.Tokens
			for i := 2; i+2 < len(ts); i++ {
				if ts[i-1].Text == "(" && hour(ts[i].Text) && ts[i+1].Text == ")" && lexicon.Has(ts[i+2].Lower, lexicon.Month) {
					return true
				}
			}
			return false
		},
		Yes: "King *buys* a ship (1:37) Aug. 5 -",
		No:  "The king *bought* a ship (at 1:37) on Aug. 5.",
	},
	{
		Name: "<people do> … on <Thursday>", Why: "is a stamp of the page, a programme note or a caption",
		Holds: (*reading).caption,
		Yes:   "Women wait for bread at a *protest* in Oslo on Monday.",
		No:    "Women waited for bread at a *protest* in Oslo on Monday.",
	},
	{
		Name: "Listen to <programme>", Why: "tells the reader what to do",
		Holds: func(l *reading) bool {
			i := l.behindLabel(l.span.Start)
			t := &l.sen.Tokens[i]
			if l.sen.Root() != i || len(l.sen.Subjects(i)) > 0 || l.r.Nominal() {
				return false
			}
			if l.r.Head != i && l.letsSpeak(i) {
				return false
			}
			return t.Tag == "VB" || t.Tag == "VBN" && lexicon.Has(t.Lower, lexicon.Verb) && lexicon.VerbPast(t.Lower) != t.Lower
		},
		Yes: "*Listen* to the talk of the king on Monday.",
		No:  "Let me say that the king *left* Lund on Monday.",
	},
	{
		Name: "<words> <Tuesday 5 May 2009> <21.31 BST>", Why: "has only the stamp of its page for a day",
		Holds: func(l *reading) bool {
			w := l.stampAround()
			return !w.Empty() && l.standsAlone(w) && l.isStamp(w)
		},
		Yes: "Storm *nears* Lund Tuesday 3 May 2011 21.31 BST",
		No:  "Storm *neared* Lund on Tuesday 3 May 2011",
	},
	{
		Name: "<word> <word> <day>", Why: "has no word that tells of anything",
		Holds: func(l *reading) bool {
			n := 0
			if l.s.stop(l.r) {
				return false
			}
			for i := l.span.Start; i < l.span.End; i++ {
				t := &l.sen.Tokens[i]
				if !letters(t.Text) || l.s.InExpression(l.r.Sentence, i) {
					continue
				}
				if n++; n > 3 || lexicon.IsEvent(t.Text) || lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.Verb) || t.IsNoun() && title(t) {
					return false
				}
			}
			return true
		},
		Yes: "nnb *logonnb* 13/02/2017",
		No:  "King *resigns* 13/02/2017",
	},
	{
		Name: "It is <hour>", Why: "only tells what time it is",
		Holds: func(l *reading) bool {
			v, sub := l.sen.Clauses[0].Verb, l.sen.Clauses[0].Subject
			if l.r.Expr < 0 || l.s.Times.Expressions[l.r.Expr].Type != timex.TypeTime || v.Lemma != "be" || sub.Empty() || l.sen.Tokens[sub.Start].Lower != "it" {
				return false
			}
			for i := v.Span.End; i < l.span.End; i++ {
				t := &l.sen.Tokens[i]
				if !l.s.InExpression(l.r.Sentence, i) && (t.IsVerb() || t.Tag[0] == 'W' || t.IsNoun() && !strings.HasPrefix(t.Tag, "NNP") && !lexicon.Has(lexicon.NounLemma(t.Lower), lexicon.TimeNoun)) {
					return false // "it was two o'clock | when the guards came"
				}
			}
			return true
		},
		Yes: "It *was* now after 2:00 in the morning in Lund.",
		No:  "It was 2 a.m. on Monday when the king *left*.",
	},
	{
		Name: "<Name>, <Name>, <Name>", Why: "stands in a list of names",
		Holds: func(l *reading) bool {
			named, all := 0, 0
			for i := l.span.Start; i < l.span.End; i++ {
				if t := &l.sen.Tokens[i]; letters(t.Text) {
					all++
					if title(t) || len(t.Text) < 3 && t.Text != t.Lower {
						named++
					}
				}
			}
			return all >= 12 && named*10 >= all*9
		},
		Yes: "Ana Moe, Jan Hurt, Eva Lind, Abbi Easter, Lars Rao, Kim Bech, Ole Vik, Ida *Hurt*.",
		No:  "Ana Moe, Jan Hurt and Eva Lind *left* Lund with Lars Rao and Kim Bech on Monday.",
	},
	{
		Name: "<words>) <act>", Why: "stands in words that make no sentence",
		Holds: (*reading).closesUnopened,
		Yes:   "OL) on Monday *sold* 40 ships to Chad.",
		No:    "Lund Air (OL) on Monday *sold* 40 ships to Chad.",
	},
	{
		Name: "<headline> | <headline> | <headline>", Why: "stands in lines of a page that run into each other",
		Holds: func(l *reading) bool { return l.crowded() || l.runsIntoAgency() },
		Yes:   "Army takes control of the port President Rao says Lund is lost after the king gives an address Ana Moe says he *asked* the council to resign.",
		No:    "The man Rao met said on Monday the port Moe left was *shut*.",
	},
	{
		Name: "—<he> <verb>", Why: "has lost its beginning",
		Holds: func(l *reading) bool {
			ts := l.sen.Tokens
			return len(ts) > 1 && syntax.IsDash(ts[0].Text) && ts[0].Text != "-" && ts[1].Text == ts[1].Lower && (ts[1].Tag == "PRP" || ts[1].IsVerb())
		},
		Yes: "—he could have, right, he *closed* the port on Monday.",
		No:  "–the guards *closed* the port on Monday.",
	},
	{
		Name: "<Defiant>: <words> without a full stop", Why: "is a stamp of the page, a programme note or a caption",
		Holds: func(l *reading) bool {
			ts := l.sen.Tokens
			if len(ts) < 6 || ts[1].Text != ":" || !title(&ts[0]) || ts[0].Tag != "JJ" || !upper(&ts[2]) || l.s.Doc.Blocks[l.sen.Block].Headline {
				return false
			}
			return l.r.Sentence > 0 && letters(ts[len(ts)-1].Text)
		},
		Yes: "The king is tired.\n\nDefiant: Ana Moe *closed* the port of Lund last year",
		No:  "The king is tired.\n\nSport: Ana Moe *closed* the port of Lund last year",
	},
	{
		Name: "<words without a verb>", Why: "stands in words that make no sentence",
		Holds: func(l *reading) bool {
			if l.part || l.r.Nominal() || l.sen.Tokens[l.r.Head].Tag == "VBN" {
				return false
			}
			for c := range l.sen.Clauses {
				if v := &l.sen.Clauses[c].Verb; !v.Span.Empty() && l.span.Has(v.Span.Start) && (v.Tense != syntax.NoTense || l.sen.Tokens[v.Head].Tag == "VB" && !quotedAt(l.sen, v.Head)) {
					return false
				}
			}
			return true
		},
		Yes: "*Looking* for a good car before the winter of 2012.",
		No:  "King *looks* for a good car before the winter of 2012.",
	},
}

// caption: in one verb the sentence tells in the present, of a day that was, what people without a name do on its picture, and ends
// with that day or with where it was taken. A headline, and an entry of a chronology, have no full stop or the day before the act.
func (l *reading) caption() bool {
	ts, w, head := l.sen.Tokens, l.r.When, l.sen.Root()
	v, sub := l.sen.VerbOf(head), l.sen.Subject(head)
	if v == nil || w.Start < head || v.Tense != syntax.Present || v.Span.End-v.Span.Start > 1 || l.r.Status != timeline.Occurred || l.r.Date.Precision() != edtf.PrecisionDay || sub < 0 || !ts[sub].IsNoun() || strings.HasPrefix(ts[sub].Tag, "NNP") || l.s.Doc.Blocks[l.sen.Block].Headline || ts[len(ts)-1].Text != "." {
		return false
	}
	for i := range ts {
		if i > w.End && letters(ts[i].Text) && !l.s.InExpression(l.r.Sentence, i) && !ts[i].IsPrep() && !strings.HasPrefix(ts[i].Tag, "NNP") && ts[i].Tag != "DT" || i != head && ts[i].IsFinite() {
			return false
		}
	}
	return true
}

// closesUnopened: a bracket closes near the start of the sentence that none has opened: its beginning is lost.
// "1) The king left" and "a) The king left" are items of a list.
func (l *reading) closesUnopened() bool {
	ts := l.sen.Tokens
	for i := 0; i < len(ts) && i < 8; i++ {
		switch ts[i].Text {
		case "(":
			return false
		case ")":
			return i > 0 && len(ts[i-1].Text) > 1 && ts[i-1].Tag != "CD" || i > 1
		}
	}
	return false
}

// unfit gives the reason why the words of the span are no line, "" if they may be.
func (s *teller) unfit(r *mention, sp syntax.Span, part bool) string {
	if sp.Empty() {
		return whyNoWords
	}
	if k := unfitRuleOf(&reading{s: s, r: r, sen: r.sen, span: sp, part: part}); k >= 0 {
		return unfitRules[k].Why
	}
	return ""
}

func unfitRuleOf(l *reading) int {
	return firstRule(unfitRules, func(holds func(*reading) bool) bool { return holds(l) })
}

const whyNoWords = "dates an event for which its sentence has no words of its own"

// behindLabel is the token behind the number of an item of a list, "Step 3: | Open the port", the token itself where there is none.
func (l *reading) behindLabel(i int) int {
	ts := l.sen.Tokens
	if i+3 < len(ts) && ts[i].IsNoun() && ts[i+1].Tag == "CD" && ts[i+2].Text == ":" {
		return i + 3
	}
	return i
}

// letsSpeak: the words from token i on are "let me" and a verb of saying: what somebody then says tells the reader nothing to do.
func (l *reading) letsSpeak(i int) bool {
	const most = 3 // tokens: "let me just say"
	ts := l.sen.Tokens
	if ts[i].Lower != "let" || i+1 >= len(ts) || ts[i+1].Lower != "me" {
		return false
	}
	for k := i + 2; k < len(ts) && k < i+2+most; k++ {
		if w := lexicon.VerbLemma(ts[k].Lower); lexicon.Has(w, lexicon.ReportsSpeech) || lexicon.Has(w, lexicon.Tells) {
			return true
		}
	}
	return false
}

// speechPronoun: the token means one who speaks or who is spoken to; "we" may be the body that makes a statement.
func speechPronoun(t syntax.Token) bool {
	return strings.HasPrefix(t.Tag, "PRP") && lexicon.Has(t.Lower, lexicon.SpeechPronoun)
}
