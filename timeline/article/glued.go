package article

import (
	"regexp"
	"strings"
)

// What a page has around its story in a copy that has lost the lines of the page: comments of readers, feeds, lists of other
// stories and notices stand in one paragraph with the story's own words. Their marks tell them, for they name a full day or stand
// where no sentence can have them.

// A gluedMark knows the mark that a page sets before or behind each of several things.
type gluedMark struct {
	name, why string
	trigger   string // stands in the paragraph; a cheap test
	pattern   func() *regexp.Regexp
	least     int  // so many of them, each near the one before
	behind    bool // the mark stands behind what it marks, else before it
	in, out   []string
}

// gluedMarks are the rules; in the examples "<" and ">" stand around what is no part of the story.
var gluedMarks = []gluedMark{
	{name: "At <clock> on <day>, <reader> wrote:", why: "a thread of readers' comments names who wrote each and when",
		trigger: " wrote:", least: 2,
		pattern: lazily(`\b[Aa]t \d{1,2}:\d\d ?(?:[aApP]\.?[mM]\.?)? on ` + fullDayRE + `, [^.:!?]{1,40} wrote:`),
		in:      []string{"Two ports signed a pact on Monday. <At 6:19 pm on 01 Jun 2009, skipper9 wrote: I saw it in 2008. At 04:34 am on 05 Jun 2009, Tisse_boy wrote: So did I.>"},
		out:     []string{"At 6:19 pm on 01 Jun 2009, the mayor wrote: The port is open. Two ports signed a pact on Monday."}},
	{name: "<comment> <day> at <clock> | Report abuse |", why: "the button of a comment stands behind it and its day",
		trigger: "Report abuse", least: 2, behind: true,
		pattern: lazily(fullDayRE + ` at \d{1,2}:\d\d [ap]m \| (?:Report abuse|Reply)(?: \|)?`),
		in:      []string{"Two ports signed a pact on Monday. <It is good. May 4, 2011 at 6:48 am | Report abuse | It was bad in 2008! May 5, 2011 at 7:01 pm | Report abuse | Too late.>"},
		out:     []string{"Two ports signed a pact on Monday. Readers may now Report abuse on a page that opened on May 4, 2011 at 6:48 am."}},
	{name: "<comment> Posted by <reader> <day>", why: "a reader's name and day stand behind each comment",
		trigger: "osted by", least: 2, behind: true,
		pattern: lazily(`\b[Pp]osted by:? [\pL\d_.-]{2,30}(?: [\pL\d_.-]{2,30})?,?(?: on)? ` + fullDayRE),
		in:      []string{"Two ports signed a pact on Monday. <The pier is nice Posted by skipper9 2 May 2012 Tisse is an old town. The roads are made of sand Posted by Ana Ruiz on 22 Jan 2012>"},
		out:     []string{"The film, posted by Omar Bey on 2 May 2012, shows the port. Two ports signed a pact on Monday."}},
	{name: "<post> <clock> <day> RETWEET", why: "the feed of a social network beside a story has a button under each post",
		trigger: " RETWEET", least: 1, behind: true,
		pattern: lazily(`\d{1,2}:\d\d [ap]m [A-Z]{2,4} ` + fullDayRE + ` RETWEET\b`),
		in:      []string{"Two ports signed a pact on Monday. <#ferry #tisse 12:21 pm ET February 11, 2013 RETWEET Well, that was a song. Now for the next.>"},
		out:     []string{"Two ports signed a pact at 12:21 pm ET February 11, 2013. Many chose to RETWEET the mayor."}},
	{name: "updated: <weekday> <day> <clock> <blurb>", why: "a list of other stories says when each was changed",
		trigger: "updated: ", least: 3,
		pattern: lazily(`\bupdated: [A-Z][a-z]{2} ` + monthRE + ` \d\d \d{4} \d\d:\d\d:\d\d`),
		in:      []string{"Two ports signed a pact on Monday. <updated: Sun May 08 2011 08:49:00 Guards met in Tisse Sunday. updated: Fri Mar 18 2011 06:59:00 The port was shut Friday. updated: Thu Mar 17 2011 05:00:00 The pier burned.>"},
		out:     []string{"Two ports signed a pact on Monday. updated: Sun May 08 2011 08:49:00 The pact binds both."}},
	{name: "ADVERTISEMENT", why: "the label of a space for advertisements stands between two sentences",
		trigger: "ADVERTISEMENT ", least: 1, behind: true, // and marks nothing
		pattern: lazily(`\bADVERTISEMENT(?: \pL+ continues below)?`),
		in:      []string{"He came home. <ADVERTISEMENT> In 1992, both ports signed a pact."},
		out:     []string{"They saw an ADVERTISEMENT In the paper, and left."}},
}

// stretches are the pieces of par that no rule leaves to the story.
func (g *gluedMark) stretches(par string) [][2]int {
	const (
		apart = 3000 // bytes from one mark to the next
		rest  = 300  // bytes behind the last that are no story
	)
	if !strings.Contains(par, g.trigger) {
		return nil
	}
	var out [][2]int
	at := g.pattern().FindAllStringIndex(par, -1)
	for i := 0; i < len(at); {
		j := i
		for j+1 < len(at) && at[j+1][0]-at[j][1] <= apart {
			j++
		}
		from, to := at[i][0], at[j][1]
		bare := g.behind && strings.HasPrefix(par[from:], strings.TrimSpace(g.trigger))
		switch {
		case bare:
			j = i
			if to = at[i][1]; !sentenceBefore(par, from) || !opensWithCapital(par[to:]) {
				from = to
			}
		case !g.behind && len(par)-to <= apart, g.behind && len(par)-to <= rest:
			to = len(par)
		}
		if g.behind && !bare {
			from = sentenceStart(par, from)
		}
		if j-i+1 >= g.least && from < to {
			out = append(out, [2]int{from, to})
		}
		i = j + 1
	}
	return out
}

// sentenceBefore: a sentence ends right before byte i of par, or par begins there.
func sentenceBefore(par string, i int) bool {
	before := strings.TrimRight(par[:i], " ")
	return before == "" || endsSentence(before)
}

func opensWithCapital(s string) bool { return capitalised(strings.TrimLeft(s, " “\"‘'")) }

// sentenceStart is where the words that run up to byte i of par begin: behind the last full stop before them.
func sentenceStart(par string, i int) int {
	head := strings.TrimRight(par[:i], " .!?”\"’)") // without the stop of the words themselves
	start := 0
	for _, stop := range [...]string{". ", "! ", "? ", ".” ", ".\" "} {
		if i := strings.LastIndex(head, stop); i >= 0 {
			start = max(start, i+len(stop))
		}
	}
	return start
}

// gluedPieces parts a unit into the story's pieces and the page's.
func gluedPieces(text string, u unit) []unit {
	for k := range gluedMarks {
		cuts := gluedMarks[k].stretches(text[u.start:u.end])
		if cuts == nil {
			continue
		}
		var out []unit
		add := func(from, to int, page bool) {
			piece := u
			if piece.start, piece.end = trim(text, u.start+from, u.start+to); piece.start == piece.end {
				return
			}
			if piece.page = page; page {
				out = append(out, piece)
				return
			}
			out = append(out, gluedPieces(text, piece)...)
		}
		at := 0
		for _, c := range cuts {
			add(at, c[0], false)
			add(c[0], c[1], true)
			at = c[1]
		}
		add(at, u.end-u.start, false)
		return out
	}
	return []unit{u}
}
