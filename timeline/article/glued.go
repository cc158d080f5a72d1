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
	captionBefore                   // itself and the sentence before it, with words of the story behind it
	titleAfter                      // itself and the title or name into which the next sentence runs
	quoteAround                     // the sentence before it and the name behind it
	gallery                         // the captions of all its pictures
	allAfter                        // whatever stands behind it
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
	{name: "<paragraph> advertisement", why: "the label stands behind the last sentence of a paragraph",
		trigger: "dvertisement", least: 1, marks: itselfAlone,
		pattern: lazily(`\b[Aa]dvertisement$`),
		in:      []string{"Two ports signed a pact. <advertisement>", "She came home in 1992. <Advertisement>"},
		out:     []string{"Two ports paid for an advertisement", "Advertisement of ports is old."}},
	{name: "(This story corrects …)", why: "the desk says what it has changed in its story; the day there is that of the story's first form",
		trigger: "(", least: 1, marks: itselfAlone,
		pattern: lazily(`\((?:(?i:th(?:is|e))(?: (?:\pL+\.? ){0,2}versions? of (?i:this|the|an?))?(?: [\pL\d.,-]+){0,4} (?:story|article|report|item|headline|dispatch)s? (?i:corrects|(?:has been|was|is) (?:corrected|updated|amended|refiled|edited|changed|revised|clarified|repeated)|adds|removes|drops|clarifies|fixes|deletes|updates|refiles|changes)\b[^()]*(?:\([^()]*\)[^()]*)*|(?i:refil(?:es|ing)|correct(?:s|ing|ed)|recasts|adds|updat(?:es|ing|ed) (?:with|to|throughout)|removes|repeats|releads|rewrites|clarifies)\b[^()]{3,300})\)`),
		in:      []string{"<(This Feb. 4 story corrects the first paragraph to say that three ports burned. It first said so on Feb. 3.)> The port of Tisse shut on Monday.", "<(This version of the May 21st story drops a name)> Two ports signed a pact.", "He came home. <(Refiles to fix spelling in the first paragraph)>"},
		out:     []string{"Two ports signed a pact. (This is not the first time: both met in 2011.) She came home.", "The bank (corrects and adds up figures) is open.", "The law (adds a fee of $2) is old."}},
	{name: "[Text] <sentence>", why: "services that take over the words of others say in square brackets what follows, and who wrote it",
		trigger: "[", least: 1, marks: itselfAlone,
		pattern: lazily(`\[(?i:` + handedOnRE + `)\](?: ?\[[^\[\]]{3,150}\])*`),
		in:      []string{"<[Text]> Two ports signed a pact. <[passage omitted]> She came home.", "<[ARTICLE] [ANA RUIZ, OUR EDITOR OF PORTS] [TEXT]> TWO PORTS SIGNED A PACT.", "TISSE, 3 MAY 2011 (BUOY) -- <[Excerpts]> Two ports signed a pact on Monday, and the mayor of Tisse spoke of it at the pier."},
		out:     []string{"[Text] messages are old. The port shut.", "She read [text omitted] and left. The port shut."}},
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
	{name: "<caption> <name>/<agency>", why: "who took a picture stands behind the sentence below it",
		trigger: "/", least: 1, marks: captionBefore,
		pattern: lazily(`(?:` + bracketCreditRE + ` ?){0,3}(?:(?:REUTERS|AP Photo|AFP)/(?:[A-Z][\pL'’-]+ ){2}(?:/File Photo )?)?\b(?:(?:[A-Z]\.|[A-Z][\pL'’-]+) ){0,4}[A-Z][\pL'’-]+/(?:[\pL.]+(?: [\pL.]+){0,4}/){0,3}(?:Anadolu)?(?:` + wireRE + `|CNN)(?: Images)?(?:/(?:File|Pool|Getty Images|AP|Reuters))*\b`),
		in:      []string{"He came home. <Omar Bey walks past the pier of Tisse on August 9. Ana Ruiz/AFP/Getty Images> Two ports signed a pact.", "<The old pier. (Photo by Omar Bey/Port Pictures via AFP) Omar Bey/Port Pictures/AFP/Getty Images> “It is over,” he said.", "The port shut. <Ships wait. Ana B. Ruiz/dpa/picture group/AP/File> In May it burned."},
		out:     []string{"The port shut. Reporters of AFP/Getty Images came on Monday.", "They met at the Ruiz/Reuters building. The port shut.", "Two ports signed a pact on Monday. The AP/NORC poll says so."}},
	{name: "<caption> (Photo: <name>)", why: "who took a picture stands in brackets behind the sentence below it",
		trigger: "(", least: 1, marks: captionBefore,
		pattern: lazily(bracketCreditRE),
		in:      []string{"<The mayor speaks in Tisse on Oct. 4. (Photo: Ana Ruiz, AP)> Two ports signed a pact."},
		out:     []string{"He showed a letter (photo: a copy) to the court. Two ports signed a pact."}},
	{name: "Related article <title>", why: "a page sends its reader to another story, by its title, and goes on",
		trigger: "Related ", least: 1, marks: titleAfter,
		pattern: lazily(`\b(?:CNN video )?Related (?:article|video|story|live-story|gallery) `),
		in:      []string{"He came home. <Related article Mayor of Tisse to go on Monday> The port shut.", "He came home. <Related video ‘It is over’: Mayor of Tisse on the pact> “We shall see,” she said.", "He came home. <Related article Ports sign a pact with ships of May Ana Ruiz told the court so.> The port shut."},
		out:     []string{"A Related article was struck from the pact. The port shut."}},
	{name: "<words> End Quote <name>", why: "a page sets words of its story again beside it, and who said them",
		trigger: " End Quote ", least: 1, marks: quoteAround,
		pattern: lazily(`["”] End Quote `),
		in:      []string{"He came home. <The port is a shame for us all\" End Quote Ana Ruiz Mayor of Tisse> The port shut.", "He came home. <We shall act\" End Quote Ana Ruiz Mayor Envoy Omar Bey signed the pact on Monday.> The port shut."},
		out:     []string{"The paper is called End Quote and Stop. The port shut."}},
	{name: "Photos: <title> <caption> Hide Caption 1 of 20", why: "a gallery counts its pictures under each",
		trigger: "Hide Caption ", least: 1, marks: gallery,
		pattern: lazily(`(?:\bPhotos: .{3,700}?)?\bHide Caption \d{1,3} of \d{1,3}\b`),
		in:      []string{"The port shut. <Photos: The life of the mayor Ana Ruiz speaks in Tisse in May. Hide Caption 1 of 2 Photos: The life of the mayor She rests in 2011. Hide Caption 2 of 2> She came home.", "The port shut. <The pier burns. Hide Caption 3 of 9 Photos: The pier A man looks on.>"},
		out:     []string{"Photos: they hide captions of nine of them. The port shut."}},
	{name: "* <HEADING>: --", why: "the heading of a list stands before its first entry",
		trigger: ": -- ", least: 1, marks: itselfAlone,
		pattern: lazily(`\* [A-Z][A-Z ,'’-]{2,60}: -- `),
		in:      []string{"He came home. <* THE LIFE OF THE MAYOR: --> Omar Bey, born in Tisse, left it in 1988."},
		out:     []string{"OMAR BEY: -- We left in 1988."}},
	{name: "Views expressed in the comments …", why: "below the rules of a page for its readers' comments stand the comments",
		trigger: "iews expressed in the comments", least: 1, marks: allAfter,
		pattern: lazily(`(?:We welcome comments that [^.]{3,200}\. )?\bViews expressed in the comments do not (?:represent|reflect)\b`),
		in:      []string{"The port shut. <Views expressed in the comments do not represent those of The Buoy. In 1982 they killed it! So the war began.>"},
		out:     []string{"Views expressed in the comments of the mayor are old. The port shut."}},
}

// bracketCreditRE is who took a picture, in brackets behind the words below it.
const bracketCreditRE = `\((?:Photo|Image|Picture|PHOTO|IMAGE)s?(?: by| credit:?|:) [^()]{3,120}\)`

// handedOnRE is what services of monitoring say of the words that they hand on.
const handedOnRE = `(?:full |complete )?text|(?:unattributed )?(?:article|report|commentary|editorial|dispatch|interview|text|recording)s?(?: (?:by|from|with) [^\[\]]{3,150})?|excerpts?|passage (?:omitted|indistinct)|(?:text|excerpts?|recording|quotation) (?:omitted|ends)|end (?:of )?(?:text|excerpts?|recording)`

// single: each mark has its own stretch.
func (m markedPart) single() bool {
	return m == itselfAlone || m == captionBefore || m == titleAfter || m == quoteAround
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
		for !g.marks.single() && j+1 < len(at) && at[j+1][0]-at[j][1] <= apart {
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
	case captionBefore:
		if !sentenceBefore(par, from) || !opensWithCapital(behind) {
			return to, to
		}
		return sentenceStart(par, from), to
	case titleAfter:
		if !sentenceBefore(par, from) || behind == "" {
			return to, to
		}
		return from, titleEnd(par, to)
	case quoteAround:
		return sentenceStart(par, from), titleEnd(par, to)
	case gallery:
		return galleryOf(par, from, to)
	case allAfter:
		return from, len(par)
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

// galleryOf is the gallery of par whose first mark begins at byte from and whose last ends at byte to: the first caption stands
// above its mark, and behind the last mark stands one more unless it counts the last picture.
func galleryOf(par string, from, to int) (int, int) {
	const caption = 600 // bytes
	if !strings.HasPrefix(par[from:], "Photos: ") {
		from = sentenceStart(par, from)
	}
	if count := strings.Fields(par[from:to]); count[len(count)-1] == count[len(count)-3] {
		return from, to
	}
	if len(par)-to <= caption {
		return from, len(par)
	}
	return from, sentenceEnd(par, to)
}

// sentenceEnd is where the sentence ends in which byte i of par stands.
func sentenceEnd(par string, i int) int {
	if at := stopAndCapital().FindStringIndex(par[i:]); at != nil {
		return i + at[0] + strings.IndexByte(par[i+at[0]:i+at[1]], ' ')
	}
	return len(par)
}

var (
	stopAndCapital = lazily(`[.!?]["”’)]* ["“‘]?\p{Lu}`)
	// A sentence opens with one of these words, and neither a title in small letters nor a job has them in capitals in its midst.
	openerInside = lazily(`[\pL\d’'”)] (?:["“]\p{Lu}|(?:The|A|An|In|On|At|But|And|As|After|Asked|When|While|With|It|He|She|They|We|This|That|These|Those|There|His|Her|Their|Its|Since|Last|Earlier|Later|Meanwhile|However|By|From|If|Though|Although|According|During|Before|Following|Despite|Speaking|Some|Many|Both|Among|Yet|So|Under)\b)`)
)

// titleEnd is where the title or name ends that begins at byte i of par and into which the next sentence runs: before a word that
// opens a sentence, else where that sentence ends.
func titleEnd(par string, i int) int {
	end := sentenceEnd(par, i)
	for from := i + 1; from < end; {
		at := openerInside().FindStringIndex(par[from:end])
		if at == nil {
			break
		}
		space := from + at[0] + strings.IndexByte(par[from+at[0]:], ' ')
		if before := par[i:space]; !nameJoiners[before[strings.LastIndexByte(before, ' ')+1:]] && strings.Contains(before, " ") {
			return space
		}
		from = space
	}
	return end
}

// sentenceBefore: a sentence ends right before byte i of par, or par begins there.
func sentenceBefore(par string, i int) bool {
	before := strings.TrimRight(par[:i], " ")
	if s, ok := readSlug(par); ok && s.end == i {
		return true
	}
	return before == "" || endsSentence(before) || strings.HasSuffix(before, ")") || strings.HasSuffix(before, ") -")
}

func opensWithCapital(s string) bool { return capitalised(strings.TrimLeft(s, " “\"‘'")) }

// sentenceStart is where the words that run up to byte i of par begin: behind the last full stop before them.
func sentenceStart(par string, i int) int {
	head := strings.TrimRight(par[:i], " .!?”\"’)") // without the stop of the words themselves
	for {
		start := 0
		for _, stop := range [...]string{". ", "! ", "? ", ".” ", ".\" "} {
			if i := strings.LastIndex(head, stop); i >= 0 {
				start = max(start, i+len(stop))
			}
		}
		word := strings.TrimSuffix(head[:start], ". ")
		word = word[strings.LastIndexAny(word, " (“\"")+1:]
		if !titlesAndMonths[word] && !(len(word) == 1 && isUpper(word)) {
			return start
		}
		head = head[:start-len(". ")]
	}
}

// titlesAndMonths are words behind which a full stop ends no sentence.
var titlesAndMonths = set("Mr", "Mrs", "Ms", "Dr", "St", "Sen", "Sens", "Rep", "Reps", "Gov", "Gen", "Lt", "Col", "Sgt", "Capt", "Maj", "Adm", "Prof", "Rev", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")

// gluedPieces parts a unit into the story's pieces and the page's.
func gluedPieces(text string, u unit) []unit {
	const caption = 700 // bytes
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
			if s := text[piece.start:piece.end]; len(s) > caption && isBoilerplate(s) { // a caption opens it, and the story goes on
				first := piece
				first.end, first.page = piece.start+sentenceEnd(s, 0), true
				out = append(out, first)
				if piece.start, piece.end = trim(text, first.end, piece.end); piece.start == piece.end {
					return
				}
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
