package event

import (
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// What stands on the page of a story and is no sentence of it.

// captioned: the words under a picture. A chronology has its day before the act, and a history goes on in the present.
func (d *scene) captioned() bool {
	e, day := &d.Times.Expressions[d.x], d.DatelineDay()
	weekday := d.p.End == d.p.Start+1 && d.sen.Tokens[d.p.Start].Has(lexicon.Weekday) // of which a present makes a plan
	return d.stands() && d.ofOneDay() && !day.IsZero() && (weekday || !day.Before(e.Date)) && d.showsNow() && d.endsInDay() && !d.toldInPresent()
}

// showsNow: the main verb of the sentence is in the simple present, stands before the date and tells no words; before a
// full day a verb without a tense may be what is left of one that was not read.
func (d *scene) showsNow() bool {
	c := d.sen.ClauseOf(d.sen.Root())
	if c < 0 {
		return false
	}
	v := d.sen.Clauses[c].Verb
	if v.Span.Empty() || v.Span.Start > d.from || v.Perfect || v.Modal != "" || v.Plan {
		return false
	}
	return v.Tense == syntax.Present && (v.Passive || !lexicon.Has(v.Lemma, lexicon.Says) && (v.Progressive || v.Lemma != "be" && v.Lemma != "have"))
}

// endsInDay: behind the date no verb follows; it is a full day, or "yesterday" or a weekday behind a comma, or without a stop, at the very end.
func (d *scene) endsInDay() bool {
	ts := d.sen.Tokens
	if d.from != d.p.Start {
		return false // "meet in Lund on May 3, 2011"
	}
	if ts[len(ts)-1].Tag != "." {
		day := d.DatelineDay()
		return d.p.End == len(ts) && ts[d.from].Has(lexicon.DeicticDay) && d.Times.Expressions[d.x].Date.Before(day) // a title seldom says "yesterday"
	}
	comma := d.from > 0 && (ts[d.from-1].Text == "," || d.InExpression(d.p.Sentence, d.from-1))
	for i := d.p.End; i < len(ts); i++ {
		if ts[i].IsVerb() || ts[i].Text == "," && !comma {
			return false
		}
	}
	last := d.p.End+1 >= len(ts)
	return d.fullDate() && (comma || last) || comma && last && (ts[d.from].Has(lexicon.DeicticDay) || ts[d.from].Has(lexicon.Weekday))
}

// fullDate: the expression names a month, a day of it and the year.
func (d *scene) fullDate() bool {
	numbers, month := 0, false
	for i := d.p.Start; i < d.p.End; i++ {
		if d.sen.Tokens[i].Tag == "CD" {
			numbers++
		}
		month = month || lexicon.Has(strings.TrimSuffix(d.sen.Tokens[i].Lower, "."), lexicon.Month)
	}
	return month && numbers > 1
}

// takenIn: the paragraph ends with whose account it is taken from.
func (d *scene) takenIn() bool {
	text := func(s *syntax.Sentence) string { return d.Article.Text[s.Start:s.End] }
	for i := d.p.Sentence; i < len(d.Doc.Sentences) && d.Doc.Sentences[i].Block == d.sen.Block; i++ {
		if strings.Contains(text(&d.Doc.Sentences[i]), " (@") {
			return true
		}
	}
	return false
}

// tweet: the sentence is a short message taken in from another page: a link to its picture stands in it, or who wrote it and its day.
func (d *scene) tweet() bool {
	own := d.Article.Text[d.sen.Start:d.sen.End]
	return strings.Contains(own, "pic.twitter.com/") || strings.Contains(own, "https://t.co/") || strings.Contains(own, "https: //t.co/") || d.signed()
}

// signed: the date is that of a post, and who wrote it stands right before it: "Ana Moe (@ anamoe) June 5, 2023", "Posted by Ana Moe on
// Monday, June 5, 2023".
func (d *scene) signed() bool {
	const far = 60 // bytes
	if !d.fullDate() {
		return false
	}
	head := d.Article.Text[d.sen.Start:d.sen.Tokens[d.p.Start].Start]
	head = strings.TrimSpace(head[max(0, len(head)-far):])
	return strings.HasSuffix(head, ")") && strings.Contains(head, "(@") || strings.HasSuffix(head, " on") && strings.Contains(head, "Posted by ")
}

// tuneIn: the sentence bids those who watch to do so again, promises them more, or thanks a guest: "Tune in next week", "Thanks for
// joining us tonight".
func (d *scene) tuneIn() bool {
	ts := d.sen.Tokens
	if len(ts) > 2 && (ts[0].Lower == "tune" && ts[1].Lower == "in" || ts[0].Lower == "stay" && ts[1].Lower == "tuned") {
		return true
	}
	for i := 0; i+3 < len(ts) && i < d.from; i++ {
		if ts[i].Lower == "more" && ts[i+1].Lower == "on" && ts[i+2].Has(lexicon.Demonstrative) {
			return true // "We will have more on this story tomorrow"
		}
		if (ts[i].Lower == "thanks" || ts[i].Lower == "you") && ts[i+1].Lower == "for" && ts[i+2].Tag == "VBG" && (ts[i+3].Lower == "us" || ts[i+3].Lower == "me") {
			return true
		}
	}
	return false
}

// editorial: the sentence tells of the page itself: a label of the desk opens it, it sends the reader elsewhere, or it speaks of the
// story or of a version of it: "(Eds: …)", "Watch our report at", "This story was updated at", "An earlier version of this article said".
func (d *scene) editorial() bool {
	ts := d.sen.Tokens
	i := 0
	for i < len(ts) && isMark(ts[i].Text) {
		i++
	}
	if i+2 >= len(ts) {
		return false
	}
	if ts[i].Text == "MUST" && ts[i+1].Has(lexicon.Invites) {
		return true // "MUST WATCH King to leave in July 01:38"
	}
	if ts[i+1].Text == ":" && lexicon.Has(ts[i].Lower, lexicon.DeskLabel) || ts[i].Has(lexicon.Invites) && !slices.ContainsFunc(ts, func(t syntax.Token) bool { return t.IsFinite() }) {
		return true
	}
	for k := i; k+1 < len(ts); k++ {
		if ts[k].Lower != "this" || !lexicon.Has(ts[k+1].Lower, lexicon.PageNoun) || d.sen.Quoted(k) {
			continue
		}
		if k > i+1 && ts[k-1].Lower == "of" && lexicon.Has(ts[k-2].Lower, lexicon.PageVersion) {
			return true
		}
		if v := d.sen.VerbOf(d.sen.Root()); k == i && v != nil && lexicon.Has(v.Lemma, lexicon.PageEdit) {
			return true
		}
	}
	return false
}

// teased: the date stands in the titles of other stories that the page sets into the sentence.
func (d *scene) teased() bool {
	return slices.ContainsFunc(d.sen.Teasers(), func(t syntax.Span) bool { return t.Has(d.p.Start) })
}

// linkLine: a full date in digits and a colon open a line without a full stop that tells in the present: one of the page's list of
// other stories, which stands behind sentences. A chronology begins with such lines, or writes the year first.
func (d *scene) linkLine() bool {
	const year = 4 // its digits
	ts, e := d.sen.Tokens, &d.Times.Expressions[d.x]
	if d.p.Start != 0 || !strings.HasPrefix(d.Article.Text[e.End:], ":") || ts[len(ts)-1].Tag == "." || strings.Trim(e.Text, "0123456789./-") != "" || strings.IndexAny(e.Text, "./-") == year {
		return false
	}
	if v := d.sen.VerbOf(max(d.sen.Root(), 0)); v != nil && v.Tense == syntax.Past {
		return false
	}
	return slices.ContainsFunc(d.Doc.Sentences[:d.p.Sentence], func(s syntax.Sentence) bool {
		return len(s.Tokens) > 0 && s.Tokens[len(s.Tokens)-1].Tag == "."
	})
}

// listTitle: a sentence without a finite verb opens with so many of the best, or of the most so.
func (d *scene) listTitle() bool {
	ts := d.sen.Tokens
	if len(ts) < 4 || ts[0].Lower != "the" || ts[1].Tag != "CD" || ts[2].Tag != "JJS" && ts[2].Tag != "RBS" && ts[2].Lower != "best" && ts[2].Lower != "most" && ts[2].Lower != "worst" {
		return false
	}
	return d.sen.Root() < 0 || d.sen.VerbOf(d.sen.Root()) == nil || d.sen.VerbOf(d.sen.Root()).Tense == syntax.NoTense
}

// listsYears: the sentence has three years and no finite verb: the lines of a list, glued into one.
func (d *scene) listsYears() bool {
	years := 0
	for i := range d.sen.Tokens {
		t := &d.sen.Tokens[i]
		if t.IsFinite() || t.Tag == "MD" {
			return false
		}
		if len(t.Text) != 4 {
			continue
		}
		if n, err := strconv.Atoi(t.Text); err == nil && n >= 1800 && n < 2100 {
			years++
		}
	}
	return years > 2
}

// headsWords: the sentence opens with a preposition, has no verb with a tense and ends in a colon.
func (d *scene) headsWords() bool {
	ts := d.sen.Tokens
	return ts[len(ts)-1].Text == ":" && ts[0].IsPrep() && !slices.ContainsFunc(ts, func(t syntax.Token) bool { return t.IsFinite() || t.Tag == "MD" })
}

// countOfYear: many died, were held, came or were seen over the year or the month in which the story was written or the one
// before it, and nothing says in what.
func (d *scene) countOfYear() bool {
	if d.p.Empty() || d.r.Nominal() {
		return false
	}
	word := d.sen.Tokens[d.p.End-1].Lower
	if word != "year" && word != "month" && word != "decade" || d.ahead() || d.ofOneDay() || d.p.End > d.p.Start+1 && d.sen.Tokens[d.p.End-2].Lower == "that" {
		return false
	}
	v, counted := d.cl.Verb, d.counted()
	if counted < 0 || d.sen.Dependent(d.r.Head, "obl:by") >= 0 {
		return false
	}
	for i := range d.sen.Tokens {
		if t := &d.sen.Tokens[i]; t.Rel == "obl:in" && t.Head == d.r.Head && lexicon.IsEvent(t.Text) {
			return false
		}
	}
	np := d.sen.NP(counted)
	if v.Span.End <= counted && v.Span.End < d.from {
		np = syntax.Span{Start: v.Span.End, End: d.from} // "saw more than 24,000 thefts | last year"
	}
	return many(d.sen.Tokens[counted].Text) || slices.ContainsFunc(d.sen.Tokens[np.Start:np.End], func(t syntax.Token) bool { return many(t.Text) })
}

// counted gives the head of what is counted by the verb, -1 if it counts nothing: whom it befell, or what was seen.
func (d *scene) counted() int {
	v := d.cl.Verb
	if lexicon.Has(v.Lemma, lexicon.Perceives) || v.Lemma == "record" || v.Lemma == "register" {
		return d.sen.Object(d.r.Head)
	}
	if t := &d.sen.Tokens[d.r.Head]; t.Rel == syntax.Acl {
		return t.Head
	}
	if !v.Passive && lexicon.ClassOf(v.Lemma) != lexicon.Death {
		return -1
	}
	return d.sen.Subject(d.r.Head)
}

// many: the word is a number of a hundred or more.
func many(word string) bool {
	const few = 100
	n, err := strconv.Atoi(strings.ReplaceAll(word, ",", ""))
	return err == nil && n >= few || word == "thousands" || word == "hundreds" || word == "million"
}

// inCaption: the sentence itself tells an act of a day that it gives with its year, as captions do.
func (d *scene) inCaption() bool {
	return d.cl.Kind == syntax.Main && d.ofOneDay() && d.Times.Expressions[d.x].Certainty == timex.Stated && d.from > d.cl.Head && (d.tellsAct() && !d.verbIs(lexicon.State) || d.cl.Verb.Passive)
}
