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
	least     int // so many of them, each near the one before
	marks     markedPart
	in, out   []string
}

// A markedPart is what of a paragraph a mark takes from the story.
type markedPart uint8

const (
	wordsAfter    markedPart = iota // what stands behind it
	wordsBefore                     // what stands before it
	sentenceAfter                   // the sentence behind it
	itselfAlone                     // nothing but itself, between two sentences
)

// gluedMarks are the rules; in the examples "<" and ">" stand around what is no part of the story.
var gluedMarks = []gluedMark{
	{name: "At <clock> on <day>, <reader> wrote:", why: "a thread of readers' comments names who wrote each and when",
		trigger: " wrote:", least: 2,
		pattern: lazily(`\b[Aa]t \d{1,2}:\d\d ?(?:[aApP]\.?[mM]\.?)? on ` + fullDayRE + `, [^.:!?]{1,40} wrote:`),
		in:      []string{"Two ports signed a pact on Monday. <At 6:19 pm on 01 Jun 2009, skipper9 wrote: I saw it in 2008. At 04:34 am on 05 Jun 2009, Tisse_boy wrote: So did I.>"},
		out:     []string{"At 6:19 pm on 01 Jun 2009, the mayor wrote: The port is open. Two ports signed a pact on Monday."}},
	{name: "<comment> <day> at <clock> | Report abuse |", why: "the button of a comment stands behind it and its day",
		trigger: "Report abuse", least: 2, marks: wordsBefore,
		pattern: lazily(fullDayRE + ` at \d{1,2}:\d\d [ap]m \| (?:Report abuse|Reply)(?: \|)?`),
		in:      []string{"Two ports signed a pact on Monday. <It is good. May 4, 2011 at 6:48 am | Report abuse | It was bad in 2008! May 5, 2011 at 7:01 pm | Report abuse | Too late.>"},
		out:     []string{"Two ports signed a pact on Monday. Readers may now Report abuse on a page that opened on May 4, 2011 at 6:48 am."}},
	{name: "<comment> Posted by <reader> <day>", why: "a reader's name and day stand behind each comment",
		trigger: "osted by", least: 2, marks: wordsBefore,
		pattern: lazily(`\b[Pp]osted by:? [\pL\d_.-]{2,30}(?: [\pL\d_.-]{2,30})?,?(?: on)? ` + fullDayRE),
		in:      []string{"Two ports signed a pact on Monday. <The pier is nice Posted by skipper9 2 May 2012 Tisse is an old town. The roads are made of sand Posted by Ana Ruiz on 22 Jan 2012>"},
		out:     []string{"The film, posted by Omar Bey on 2 May 2012, shows the port. Two ports signed a pact on Monday."}},
	{name: "<post> <clock> <day> RETWEET", why: "the feed of a social network beside a story has a button under each post",
		trigger: " RETWEET", least: 1, marks: wordsBefore,
		pattern: lazily(`\d{1,2}:\d\d [ap]m [A-Z]{2,4} ` + fullDayRE + ` RETWEET\b`),
		in:      []string{"Two ports signed a pact on Monday. <#ferry #tisse 12:21 pm ET February 11, 2013 RETWEET Well, that was a song. Now for the next.>"},
		out:     []string{"Two ports signed a pact at 12:21 pm ET February 11, 2013. Many chose to RETWEET the mayor."}},
	{name: "updated: <weekday> <day> <clock> <blurb>", why: "a list of other stories says when each was changed",
		trigger: "updated: ", least: 3,
		pattern: lazily(`\bupdated: [A-Z][a-z]{2} ` + monthRE + ` \d\d \d{4} \d\d:\d\d:\d\d`),
		in:      []string{"Two ports signed a pact on Monday. <updated: Sun May 08 2011 08:49:00 Guards met in Tisse Sunday. updated: Fri Mar 18 2011 06:59:00 The port was shut Friday. updated: Thu Mar 17 2011 05:00:00 The pier burned.>"},
		out:     []string{"Two ports signed a pact on Monday. updated: Sun May 08 2011 08:49:00 The pact binds both."}},
	{name: "ADVERTISEMENT", why: "the label of a space for advertisements stands between two sentences",
		trigger: "ADVERTISEMENT ", least: 1, marks: itselfAlone,
		pattern: lazily(`\bADVERTISEMENT(?: \pL+ continues below)?`),
		in:      []string{"He came home. <ADVERTISEMENT> In 1992, both ports signed a pact."},
		out:     []string{"They saw an ADVERTISEMENT In the paper, and left."}},
	{name: "(This story corrects …)", why: "the desk says what it has changed in its story; the day there is that of the story's first form",
		trigger: "(", least: 1, marks: itselfAlone,
		pattern: lazily(`\((?:(?i:th(?:is|e))(?: (?:\pL+\.? ){0,2}versions? of (?i:this|the|an?))?(?: [\pL\d.,-]+){0,4} (?:story|article|report|item|headline|dispatch)s? (?i:corrects|(?:has been|was|is) (?:corrected|updated|amended|refiled|edited|changed|revised|clarified|repeated)|adds|removes|drops|clarifies|fixes|deletes|updates|refiles|changes)\b[^()]*(?:\([^()]*\)[^()]*)*|(?i:refil(?:es|ing)|correct(?:s|ing|ed)|recasts|adds|updat(?:es|ing|ed) (?:with|to|throughout)|removes|repeats|releads|rewrites|clarifies)\b[^()]{3,300})\)`),
		in:      []string{"<(This Feb. 4 story corrects the first paragraph to say that three ports burned. It first said so on Feb. 3.)> The port of Tisse shut on Monday.", "<(This version of the May 21st story drops a name)> Two ports signed a pact.", "He came home. <(Refiles to fix spelling in the first paragraph)>"},
		out:     []string{"Two ports signed a pact. (This is not the first time: both met in 2011.) She came home.", "The bank (corrects and adds up figures) is open.", "The law (adds a fee of $2) is old."}},
	{name: "(RELATED: <title>)", why: "a page sends its reader to another story, by its title",
		trigger: ": ", least: 1, marks: itselfAlone,
		pattern: lazily(`[(\[](?i:related|read(?: more| also)?|also read|see also|more|watch|listen|video|photos)(?: (?i:story|article|video|here))?: [^()\[\]]{5,250}[)\]]\.?`),
		in:      []string{"The port shut. <(RELATED: Mayor Of Tisse To Go On Monday)> Two ports signed a pact.", "The port shut. <[READ MORE: Why the pact of 2011 fell]>"},
		out:     []string{"The port shut (more: on Monday it burned) and opened.", "The port shut. (It had one pier: the old.) She came home."}},
	{name: "JUST WATCHED … MUST WATCH … 01:38", why: "the labels and the length of a film on the page",
		trigger: " WATCH", least: 1, marks: itselfAlone,
		pattern: lazily(`(?:JUST WATCHED .{3,200}?Replay(?: More Videos ?(?:\.\.\.|…)?)? )?MUST WATCH .{3,200}? \d{1,2}:\d\d\b`),
		in:      []string{"Two ports signed a pact. <JUST WATCHED Ports to sign on Monday Replay More Videos... MUST WATCH Ports to sign on Monday 01:36> She came home.", "<MUST WATCH The fire of 2011 02:10>"},
		out:     []string{"It is a film that you MUST WATCH. It begins at 01:30."}},
	{name: "Picture taken <day>.", why: "whoever took a picture says when, behind what it shows",
		trigger: "aken ", least: 1, marks: itselfAlone,
		pattern: lazily(pictureTakenRE + `(?: [^\s/]{2,12}/[A-Z][\pL.'’-]+ (?:[A-Z]\. )?[\pL'’-]+)? `), // at the end of a paragraph all of it is a caption
		in:      []string{"Ana Ruiz rides a horse near Tisse. <Picture taken October 26, 2017. REUTERS/Ib Lund> The port shut.", "Look at the port. <This particular image taken on the 9th of January.> It is wet."},
		out:     []string{"A picture taken October 26, 2017, shows the port.", "The picture was taken on May 3, 2011, by Omar Bey."}},
	{name: "<clock> ET - <programme>", why: "a channel lists what it will show",
		trigger: " ET ", least: 1, marks: sentenceAfter,
		pattern: lazily(`(?:Ongoing coverage [-–—] (?:[A-Z]\pL+ )(?:in [A-Z]\pL+ )?)?\b\d{1,2}:\d\d [ap]\.?m\.? ET [-–—] [A-Z'‘“]`),
		in:      []string{"The port shut. <Ongoing coverage - Fire in Tisse 9:00 am ET - PORTS 2011 - Mayors gather for a talk on ports.> She came home.", "The port shut. <9:00 am ET - Talks of ports - They meet. It is the third day. 2:15 pm ET - Mayor of Tisse - She speaks.>"},
		out:     []string{"They meet at 9:00 am ET - Tisse shut its port."}},
}

// stretches are the pieces of par that no rule leaves to the story.
func (g *gluedMark) stretches(par string) [][2]int {
	const apart = 3000 // bytes from one mark to the next
	if !strings.Contains(par, g.trigger) {
		return nil
	}
	var out [][2]int
	done := 0 // where the last stretch ends
	at := g.pattern().FindAllStringIndex(par, -1)
	for i := 0; i < len(at); {
		j := i
		for g.marks != itselfAlone && j+1 < len(at) && at[j+1][0]-at[j][1] <= apart {
			j++
		}
		from, to := g.taken(par, at[i][0], at[j][1])
		if from = max(from, done); j-i+1 >= g.least && from < to {
			out, done = append(out, [2]int{from, to}), to
		}
		i = j + 1
	}
	return out
}

// taken is what of par is no story where the first mark begins at byte from and the last ends at byte to.
func (g *gluedMark) taken(par string, from, to int) (int, int) {
	const (
		apart = 3000 // bytes behind the last that it marks
		rest  = 300  // bytes behind the last that are no story
	)
	switch behind := strings.TrimSpace(par[to:]); g.marks {
	case itselfAlone:
		if !sentenceBefore(par, from) || behind != "" && !opensWithCapital(behind) {
			return to, to
		}
	case sentenceAfter:
		if !sentenceBefore(par, from) {
			return to, to
		}
		if end := strings.Index(par[to:], ". "); end >= 0 {
			return from, to + end + 1
		}
		return from, len(par)
	case wordsBefore:
		if from = sentenceStart(par, from); len(par)-to <= rest {
			return from, len(par)
		}
	case wordsAfter:
		if len(par)-to <= apart {
			return from, len(par)
		}
	}
	return from, to
}

// sentenceBefore: a sentence ends right before byte i of par, or par begins there.
func sentenceBefore(par string, i int) bool {
	before := strings.TrimRight(par[:i], " ")
	return before == "" || endsSentence(before) || strings.HasSuffix(before, ")") || strings.HasSuffix(before, ") -")
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
