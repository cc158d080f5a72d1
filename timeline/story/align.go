package story

import (
	"slices"
	"sort"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// LookBack is how many mentions back an event may be spoken of again.
const LookBack = 300

// Entry gives what stands before the sentences of a block that are filed under expression
// x, nil if x files none.
func (s *Story) Entry(x int) *Prefix {
	if x < 0 {
		return nil
	}
	e := &s.Times.Expressions[x]
	k := sort.Search(len(s.prefixes), func(k int) bool { return s.prefixes[k].Body >= e.End })
	if k < len(s.prefixes) && s.prefixes[k].Start <= e.Start && e.End <= s.prefixes[k].Body {
		return &s.prefixes[k]
	}
	return nil
}

// Phrase is expression x as the model has it, both ends of a range together.
func (s *Story) Phrase(x int) timeline.Phrase {
	e := &s.Times.Expressions[x]
	if e.RangeWith > x {
		o := &s.Times.Expressions[e.RangeWith]
		return timeline.Phrase{Text: s.Article.Text[e.Start:o.End], Start: e.Start, End: o.End, Value: e.Span.String()}
	}
	return timeline.Phrase{Text: e.Text, Start: e.Start, End: e.End, Value: e.Value}
}

// locate gives the tokens that bytes start to end touch.
func (s *Story) locate(start, end int) Place {
	i := sort.Search(len(s.Doc.Sentences), func(i int) bool { return s.Doc.Sentences[i].End > start })
	k := sort.Search(len(s.prefixes), func(k int) bool { return s.prefixes[k].Body >= end })
	if k < len(s.prefixes) {
		if p := s.prefixes[k]; p.Start <= start && end <= p.Body && i < len(s.Doc.Sentences) && s.Doc.Sentences[i].Start >= p.Body {
			return Place{Sentence: i} // an empty span before the first word
		}
	}
	if i == len(s.Doc.Sentences) || s.Doc.Sentences[i].Start > start {
		return Place{Sentence: -1}
	}
	ts := s.Doc.Sentences[i].Tokens
	a := sort.Search(len(ts), func(k int) bool { return ts[k].End > start })
	b := sort.Search(len(ts), func(k int) bool { return ts[k].Start >= end })
	if a >= b {
		return Place{Sentence: -1}
	}
	return Place{Sentence: i, Span: syntax.Span{Start: a, End: b}}
}

// InExpression: token i of sentence n belongs to a time expression or to the
// preposition that introduces one.
func (s *Story) InExpression(n, i int) bool {
	return i >= 0 && i < len(s.timed[n]) && s.timed[n][i]
}

// QuoteStart is the byte where the quote of a sentence begins that expression x dates: at
// the sentence, or at the time before it that it is filed under, if both stand on one line.
func (s *Story) QuoteStart(sentence, x int) int {
	start := s.Doc.Sentences[sentence].Start
	if p := s.Entry(x); p != nil && !p.Above && s.Where[x].Sentence == sentence && p.Body <= start {
		return p.Start
	}
	return start
}

// SignalStart is the first token of expression x, the preposition that introduces it
// included.
func (s *Story) SignalStart(x int) int {
	p := s.Where[x]
	ts := s.Doc.Sentences[p.Sentence].Tokens
	a := p.Start
	if p.Empty() {
		return a
	}
	if a > 1 && (ts[a].Has(lexicon.DeicticDay) || ts[a].Has(lexicon.BeforeCalendar) && (ts[a-1].Lower == "on" || ts[a-1].Lower == "in" && !ts[a].Has(lexicon.Approximates)) && !ts[a-2].Has(lexicon.PlanWord)) && ts[a-2].IsVerb() && lexicon.Has(ts[a-1].Lower, lexicon.VerbPreposition) && !lexicon.Has(ts[a-1].Lower, lexicon.Limits) {
		return a // "weighed in | yesterday", "was fired on | last Thursday", "was sworn in | last month"
	}
	for a > 0 && (ts[a-1].IsPrep() && lexicon.Has(ts[a-1].Lower, lexicon.Signal) && !(ts[a-1].Rel == syntax.Particle && lexicon.Has(ts[a].Lower, lexicon.Limits)) || lexicon.Has(ts[a-1].Lower, lexicon.Approximates) || a > 2 && ts[a-1].Lower == "least" && ts[a-3].IsPrep()) { // "until at least | Monday", but "went on | until four"
		a--
	}
	if a > 0 && a < p.Start && ts[a-1].Lower == "back" && (a < 2 || !ts[a-2].IsVerb()) {
		a-- // "the riots | back in 2013"
	}
	return a
}

// Signal is the preposition that introduces expression x, "" if there is none.
func (s *Story) Signal(x int) string {
	p := s.Where[x]
	if p.Sentence < 0 || p.Empty() {
		return ""
	}
	ts := s.Doc.Sentences[p.Sentence].Tokens
	if a := s.SignalStart(x); a < p.Start {
		return ts[a].Lower
	}
	if w := ts[p.Start].Lower; lexicon.Has(w, lexicon.Signal) && p.End-p.Start > 1 {
		return w
	}
	return ""
}

// PastParticle steps over the particle or preposition of a verb that stands before a date's
// own: "had flown in | on Saturday", "had agreed on | in May".
func (s *Story) PastParticle(sent, start, end int) int {
	ts := s.Doc.Sentences[sent].Tokens
	if start > 0 && start+1 < end && ts[start-1].IsVerb() && ts[start+1].IsPrep() && !lexicon.Has(ts[start+1].Lower, lexicon.Approximates) {
		if lexicon.Has(ts[start].Lower, lexicon.VerbPreposition) {
			return start + 1
		}
	}
	return start
}

// Adjacent: expression y follows x with nothing but a comma between ("a year later, in
// October 1950"), or one of the words that may join the two ("in November and December").
func (s *Story) Adjacent(x, y int, joint ...string) bool {
	p, q := s.Where[x], s.Where[y]
	if p.Sentence < 0 || p.Sentence != q.Sentence || q.Start < p.End {
		return false
	}
	for i := p.End; i < s.SignalStart(y); i++ {
		if t := s.Doc.Sentences[p.Sentence].Tokens[i]; t.Text != "," && !slices.Contains(joint, t.Lower) {
			return false
		}
	}
	return true
}
