package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// seamRules say where another line begins though no mark ends the one before it, where token i is the first of the new line,
// i > 0: pages lose the ends of headlines, bylines, captions and stamps, and what follows is read as one sentence with them.
// Yes has a bar before the word where the rule sees a new line; in No it sees none.
var seamRules = []rule[func(ts []syntax.Token, i int) bool]{
	{
		Name: "| <This> <word>", Why: "such a word has a capital only where a sentence begins",
		Holds: func(ts []syntax.Token, i int) bool {
			return ts[i].Tag != "NNP" && (opensLine(&ts[i], lexicon.OpensLine) || ts[i].Text == "The") && isWordlike(&ts[i-1]) && lowerOrNumber(ts, i+1)
		},
		Yes: "Jan Moe, Radio Lund |This week thousands left the port.",
		No:  "Vice Premier Liu He read the poem “Here This Evening” on Monday.",
	},
	{
		Name: "<noun> | <In> <word>", Why: "a preposition has a capital in titles too, but not behind a word in lower case",
		Holds: func(ts []syntax.Token, i int) bool {
			if !title(&ts[i]) || !ts[i].IsPrep() && ts[i].Tag != "WRB" && ts[i].Tag != "CC" || !ts[i-1].IsNoun() || !lowerOrNumber(ts, i+1) && !(i+2 < len(ts) && ts[i].IsPrep() && calendar(&ts[i+1]) && ts[i+2].Text == ",") {
				return false
			}
			return ts[i-1].Text == ts[i-1].Lower || i > 1 && ts[i-2].Text == ts[i-2].Lower && letters(ts[i-2].Text)
		},
		Yes: "Rivals sign truce after long talks |In the north fighting stopped on Monday.",
		No:  "The film Alone At the End was shown on Monday.",
	},
	{
		Name: "<word or quotation> | <Once> … <verb>", Why: "a word that is no name has a capital only where a sentence begins, and there is one on either side",
		Holds: func(ts []syntax.Token, i int) bool {
			t, before := &ts[i], &ts[i-1]
			if !title(t) || !t.Has(lexicon.Starter) || calendar(t) || !lowerOrNumber(ts, i+1) && !opensPlace(ts, i) {
				return false
			}
			quoted := i > 2 && before.IsQuoteMark() && before.Start == ts[i-2].End && t.Start > before.End && ts[i-2].Text != "," && ts[i-2].Text != ":"
			if !quoted && (!letters(before.Text) && before.Tag != "CD" || before.Text != before.Lower || before.IsPrep() || before.Tag == "DT" || lexicon.Has(lexicon.VerbLemma(before.Lower), lexicon.Says)) {
				return false
			}
			return hasFinite(ts[:i]) && hasFinite(ts[i:])
		},
		Yes: "The queen said the port was “calm” |In Oslo, three men were shot on Monday.",
		No:  "The queen said Now she would leave the port.",
	},
	{
		Name: "By <Name>, <staff writer> | <Word>", Why: "who wrote it stands on a line of its own",
		Holds: func(ts []syntax.Token, i int) bool {
			if i < 3 || ts[0].Lower != "by" || !upper(&ts[i]) || !(ts[i-2].Tag == "TO" && inCapitals(&ts[i-1])) && (!lexicon.Has(ts[i-1].Lower, lexicon.Human) || lexicon.Has(ts[i-1].Lower, lexicon.Title)) && ts[i-1].Lower != "staff" {
				return false
			}
			return !slices.ContainsFunc(ts[1:i], func(t syntax.Token) bool {
				return t.IsVerb() || letters(t.Text) && t.Tag[0] == 'N' && !upper(&t) && !lexicon.Has(t.Lower, lexicon.Human)
			}) && (ts[i].Tag == "DT" || finiteFollows(ts, i))
		},
		Yes: "By Ana Moe, Special to LBC |A guard shut the port on Friday.",
		No:  "By Friday Ana Moe, a writer, had left the port.",
	},
	{
		Name: "<word> | The <Name or thing> … <verb>", Why: "an article with a capital, and a name or thing that goes on with its verb, stand within no clause",
		Holds: func(ts []syntax.Token, i int) bool {
			if ts[i].Tag != "DT" && ts[i].Text != "The" || ts[i].Text == ts[i].Lower || !ts[i-1].IsNoun() && ts[i-1].Text != ")" && ts[i-1].Tag != "CD" && ts[i-1].Tag != "RB" {
				return false
			}
			behindName := i > 1 && ts[i-1].Tag == "NNP" && title(&ts[i-1]) && ts[i-2].IsPrep() && ts[i-2].Text == ts[i-2].Lower // "the port of Lund | The UK said"
			if w := lexicon.NounLemma(ts[i-1].Lower); ts[i-1].Text != ts[i-1].Lower && !behindName && !onlyNames(ts[:i]) || lexicon.Has(w, lexicon.Paper) || lexicon.Has(w, lexicon.Titled) {
				return false
			}
			return clauseFollows(ts, i+1)
		},
		Yes: "Storm shuts ports in the Lund region |The weak National Bank of Togo said on Monday it would help.",
		No:  "He told the weekly The Northern Star on Monday that he would go.",
	},
	{
		Name: "<noun> | <To> <Name>, … <verb>", Why: "so has a preposition before a name, where a comma closes its phrase and a verb stands on either side",
		Holds: func(ts []syntax.Token, i int) bool {
			if !title(&ts[i]) || !ts[i].IsPrep() || !ts[i-1].IsNoun() || ts[i-1].Text != ts[i-1].Lower || !hasFinite(ts[:i]) || namesWork(ts, i) {
				return false
			}
			k := i + 1
			for k < len(ts) && upper(&ts[k]) || k > i+1 && k < len(ts) && strings.HasPrefix(ts[k].Tag, "NNP") {
				k++
			}
			return k > i+1 && k < len(ts) && ts[k].Text == "," && hasFinite(ts[k:])
		},
		Yes: "Storm nears the coast |For Ana Moe, a guard, the port was shut too late.",
		No:  "Moe saw the play To Lund, which was shown on Monday.",
	},
	{
		Name: "<noun> | <Promoted> …, <he> <verb>", Why: "a participle has a capital only where a sentence begins, and a comma closes its clause",
		Holds: func(ts []syntax.Token, i int) bool {
			t, before := &ts[i], &ts[i-1]
			if !title(t) || i+2 >= len(ts) || before.Text != before.Lower || !before.IsNoun() || !ts[i+1].IsPrep() || lexicon.VerbLemma(t.Lower) == t.Lower || !strings.HasSuffix(t.Lower, "ed") || !hasFinite(ts[:i]) || namesWork(ts, i) {
				return false
			}
			comma := slices.IndexFunc(ts[i:], func(t syntax.Token) bool { return t.Text == "," })
			return comma > 0 && hasFinite(ts[i+comma:]) && !hasFinite(ts[i+1:i+comma])
		},
		Yes: "His death would be a loss |Promoted to guard in 2005, he was the head of the port.",
		No:  "Moe saw the film Promoted to Guard on Monday, and left.",
	},
	{
		Name: "<Guards> to <act> <quietly> | <Name> <verb>", Why: "a heading that tells what is to be done has no verb of its own",
		Holds: func(ts []syntax.Token, i int) bool {
			return i > 3 && ts[0].IsNoun() && ts[1].Tag == "TO" && ts[2].Tag == "VB" && ts[i-1].Tag == "RB" && strings.HasSuffix(ts[i-1].Text, "ly") && title(&ts[i]) && !hasFinite(ts[:i]) && finiteFollows(ts, i)
		},
		Yes: "Guards to open the port quickly |Mr Rao told the council on Tuesday that it was shut.",
		No:  "Guards to open the port quickly were told by Rao on Tuesday.",
	},
	{
		Name: "<Dark days> ahead | <New> <Name> … <verb>", Why: "so has a heading of a few words, behind which a word that is no name has a capital",
		Holds: func(ts []syntax.Token, i int) bool {
			const most = 5 // tokens
			if i > most || i+1 >= len(ts) || ts[i].Text != "New" || !inCapitals(&ts[i+1]) && ts[i+1].Text != ts[i+1].Lower || !letters(ts[i-1].Text) || ts[i-1].Text != ts[i-1].Lower || ts[i-1].Tag[0] != 'N' && ts[i-1].Tag != "RB" {
				return false
			}
			return ts[0].IsNoun() && !slices.ContainsFunc(ts[:i], func(t syntax.Token) bool { return t.IsVerb() || t.Tag == "MD" || !letters(t.Text) }) && hasFinite(ts[i:])
		},
		Yes: "Storm ahead |New UN rules opened the port on Monday.",
		No:  "Storm in the New York region shut the port on Monday.",
	},
	{
		Name: "| <Two, Thousands> <people>", Why: "a number in words has a capital only where a sentence begins",
		Holds: func(ts []syntax.Token, i int) bool {
			if !title(&ts[i]) || !isWordlike(&ts[i-1]) || i+1 >= len(ts) || strings.Contains(ts[i].Text, "-") || ts[i-1].Text != ts[i-1].Lower && title(&ts[i+1]) && ts[i+1].Tag != "NNPS" {
				return false
			}
			if strings.HasSuffix(ts[i].Lower, "s") && lexicon.Has(lexicon.NounLemma(ts[i].Lower), lexicon.CountNoun) {
				return ts[i+1].Text == ts[i+1].Lower
			}
			return ts[i].Tag == "CD" && (ts[i+1].Tag == "NNS" || ts[i+1].Tag == "NNPS" || ts[i+1].Text == ts[i+1].Lower && ts[i+1].Tag != "POS" && letters(ts[i+1].Text))
		},
		Yes: "Clashes spread in the region |Thousands fled to Lund on Monday.",
		No:  "The Group of Seven met thousands of voters on Monday.",
	},
	{
		Name: "End Quote <Name> <office> | <The> …", Why: "a page that is read aloud says where the quotation at its side ends, and whose it is",
		Holds: func(ts []syntax.Token, i int) bool {
			k := i - 1
			for k > 0 && (upper(&ts[k]) || !ts[k].IsVerb() && letters(ts[k].Text) || ts[k].Text == ",") && ts[k].Text != "End" {
				k--
			}
			return i > k+3 && ts[k].Text == "End" && ts[k+1].Text == "Quote" && ts[i].Text != ts[i].Lower && (ts[i].Tag == "DT" || ts[i].Tag == "PRP" || ts[i].Tag == "CC" || strings.HasPrefix(ts[i].Tag, "RB") || ts[i].Tag == "CD" || ts[i].IsPrep() || opensLine(&ts[i], lexicon.OpensLine))
		},
		Yes: "“We will win” End Quote Ana Moe Guard of the port |The al-Lund group left on Monday.",
		No:  "The End of the Quote The Kings was shown on Monday.",
	},
	{
		Name: "<2009 17:54 GMT> | <Word>", Why: "a stamp with its year and hour stands on a line of its own",
		Holds: func(ts []syntax.Token, i int) bool {
			if !title(&ts[i]) || lexicon.Has(ts[i].Lower, lexicon.Weekday) || lexicon.Has(ts[i].Lower, lexicon.Month) || !lexicon.Has(ts[i-1].Lower, lexicon.TimeZone) {
				return false
			}
			for k := max(i-6, 0); k < i-1; k++ {
				if year(ts[k].Text) {
					return true
				}
			}
			return false
		},
		Yes: "Filed: 1 May, 2009 - 17:54 GMT |Norway shuts a port on Friday.",
		No:  "At 17:54 GMT Norway shut a port on Friday.",
	},
	{
		Name: "<2009 - 17:54> | <Word>", Why: "so do a stamp's day and hour without a zone, over a reader's comment",
		Holds: func(ts []syntax.Token, i int) bool {
			if i < 3 || !title(&ts[i]) && ts[i].Text != "A" && ts[i].Text != "I" || !hour(ts[i-1].Text) {
				return false
			}
			if len(ts[i-1].Text) == 8 {
				return year(ts[i-2].Text) // "2009 17:54:00"
			}
			return syntax.IsDash(ts[i-2].Text) && year(ts[i-3].Text)
		},
		Yes: "10th May 2009 - 17:54 |Norway will regret it.",
		No:  "The ship left at 17:54 Norway time on Friday.",
	},
	{
		Name: "(AP) -- | <Word>", Why: "an agency's mark ends the line of the place or headline",
		Holds: func(ts []syntax.Token, i int) bool {
			return i > 3 && i+1 < len(ts) && ts[i].Text != ts[i].Lower && syntax.IsDash(ts[i-1].Text) && ts[i-2].Text == ")" && (ts[i-4].Text == "(" || i > 4 && ts[i-5].Text == "(") && (inCapitals(&ts[i-3]) || ts[i-3].Lower == "reuters")
		},
		Yes: "Storm nears Lund LUND (AP) -- |Norway shut a port on Friday.",
		No:  "The deal with the union (NFU) -- of which Rao is the head -- ended on Friday.",
	},
	{
		Name: "<words> (Wired) -- | <Name> <verb>", Why: "so does that of a paper before a dash, behind what has a verb",
		Holds: func(ts []syntax.Token, i int) bool {
			return i > 4 && ts[i-1].Text != "-" && syntax.IsDash(ts[i-1].Text) && ts[i-2].Text == ")" && title(&ts[i-3]) && ts[i-4].Text == "(" && hasFinite(ts[:i-4]) && finiteFollows(ts, i)
		},
		Yes: "Storm nears Lund Ports are shut (Observer) -- |Norway shut a port on Friday.",
		No:  "Rao said the king (Haakon) -- once a guard -- left on Friday.",
	},
	{
		Name: "<Place or topic> -- | <Word>", Why: "a few words without a verb before a dash are the line's label",
		Holds: func(ts []syntax.Token, i int) bool {
			if i < 2 || i > 6 || i+2 >= len(ts) || !syntax.IsDash(ts[i-1].Text) || ts[i-1].Text == "-" || !upper(&ts[i]) {
				return false
			}
			for k := range ts {
				if k < i-1 && (ts[k].IsVerb() || !letters(ts[k].Text)) || k > i && syntax.IsDash(ts[k].Text) {
					return false
				}
			}
			return upper(&ts[0])
		},
		Yes: "Storm in Lund -- |Norway shut a port on Friday.",
		No:  "Norway -- Oslo at least -- shut a port on Friday.",
	},
	{
		Name: "<Place>, <Land> <AP> — | <Word>", Why: "so are names with commas that end in an agency's or outlet's letters",
		Holds: func(ts []syntax.Token, i int) bool {
			if i < 3 || i > 9 || !syntax.IsDash(ts[i-1].Text) || len(ts[i-2].Text) < 2 || !inCapitals(&ts[i-2]) || !upper(&ts[i]) {
				return false
			}
			return !slices.ContainsFunc(ts[:i-1], func(t syntax.Token) bool { return t.Text != "," && !upper(&t) || t.IsVerb() })
		},
		Yes: "Lund, Norway NNB — |A strike on the port of Oslo has left six men dead.",
		No:  "Lund, Norway’s port — A strike there has left it shut.",
	},
	{
		Name: "<Name> … | <Name>", Why: "a name that opened the line is not said again in full behind a noun",
		Holds: func(ts []syntax.Token, i int) bool {
			if i < 5 || i+2 >= len(ts) || !ts[i-1].IsNoun() || !title(&ts[i]) || !title(&ts[i+1]) {
				return false
			}
			return ts[i].Text == ts[0].Text && ts[i+1].Text == ts[1].Text
		},
		Yes: "Ana Moe missed out on a medal in Lund |Ana Moe's hopes were dashed on Monday.",
		No:  "Ana Moe said that her friend, Ana Moe's aunt, had missed out on Monday.",
	},
	{
		Name: "MOE: | <Word>", Why: "a name in capitals before a colon is who speaks",
		Holds: func(ts []syntax.Token, i int) bool {
			return i > 1 && i+1 < len(ts) && ts[i-1].Text == ":" && len(ts[i-2].Text) > 2 && inCapitals(&ts[i-2]) && ts[i-2].Tag != "CD" && upper(&ts[i])
		},
		Yes: "Sound of drums MOE: |Norway shut a port on Friday.",
		No:  "He told Moe: Norway shut a port on Friday.",
	},
	{
		Name: "(Update 14:00) | <Word>", Why: "a bracket that opens the line and holds a stamp is none of its words",
		Holds: func(ts []syntax.Token, i int) bool {
			if ts[i-1].Text != ")" {
				return false
			}
			k := i - 2
			for k > 0 && ts[k].Text != "(" {
				k--
			}
			return k >= 0 && k < 2 && ts[k].Text == "(" && lexicon.Has(ts[k+1].Lower, lexicon.Stamp)
		},
		Yes: "(Updated 14:00 in Lund) |Norway shut a port on Friday.",
		No:  "Rebels (once of Lund) shut a port on Friday.",
	},
	{
		Name: "| <22 January>: <Word>", Why: "a day or a year before a colon opens the next entry of a chronology",
		Holds: func(ts []syntax.Token, i int) bool {
			switch colon := i + 2; {
			case colon < len(ts) && year(ts[i].Text) && ts[i+1].Text == ":":
				return title(&ts[colon]) && letters(ts[i-1].Text) && !ts[i-1].IsPrep() && !calendar(&ts[i-1])
			case colon < len(ts) && year(ts[colon].Text):
				return opensEntry(ts, i, colon+1)
			default:
				return opensEntry(ts, i, colon)
			}
		},
		Yes: "Storm nears Lund |22 January: Norway shuts a port",
		No:  "He named two days on 22 January: Monday and Friday.",
	},
	{
		Name: "| after a bar or bullet", Why: "a bar or bullet parts lines",
		Holds: func(ts []syntax.Token, i int) bool {
			return ts[i-1].Text == "|" || ts[i-1].Text == "•" || ts[i-1].Text == "·"
		},
		Yes: "Storm nears Lund | |Norway shut a port on Friday.",
		No:  "Norway shut a port on Friday.",
	},
}

// opensEntry: the day and month at i, or month and day, stand before a mark and what they date: "22 January: Norway shuts a port".
func opensEntry(ts []syntax.Token, i, mark int) bool {
	if mark+1 >= len(ts) {
		return false
	}
	before, day, month, next := &ts[i-1], &ts[i], &ts[i+1], &ts[mark+1]
	if syntax.IsDash(ts[mark].Text) && before.IsNoun() && day.Tag == "CD" && (next.Tag == "CD" || title(next)) {
		return dayOfMonth(day, month)
	}
	if ts[mark].Text != ":" || before.Text == ":" || before.Text == "," || before.IsPrep() || !title(next) {
		return false
	}
	return dayOfMonth(day, month) || dayOfMonth(month, day)
}

// dayOfMonth: the two are the number of a day and its month.
func dayOfMonth(day, month *syntax.Token) bool {
	return day.Tag == "CD" && len(day.Text) < 3 && lexicon.Has(month.Lower, lexicon.Month)
}

// segment gives the part of r's sentence that is one line: from the last seam before the trigger to
// the next one.
func (s *teller) segment(r *mention) syntax.Span {
	if r.seams == nil {
		r.seams = seams(r.sen)
	}
	sp := syntax.Span{Start: 0, End: len(r.sen.Tokens)}
	for _, i := range r.seams {
		if r.sen.Tokens[i-1].Text == "|" && s.onlyDate(r, syntax.Span{Start: sp.Start, End: i}) {
			continue // "June 3, 2008 | The king resigns": a chronology
		}
		if i > r.Head {
			sp.End = i
			break
		}
		sp.Start = i
	}
	return sp
}

// onlyDate: the span has nothing but a time and marks.
func (s *teller) onlyDate(r *mention, sp syntax.Span) bool {
	for i := sp.Start; i < sp.End; i++ {
		if letters(r.sen.Tokens[i].Text) && !s.InExpression(r.Sentence, i) {
			return false
		}
	}
	return true
}

// seams gives the tokens at which lines begin, not nil where none does.
func seams(sen *syntax.Sentence) []int {
	out, teasers := []int{}, sen.Teasers()
	for i := 1; i < len(sen.Tokens); i++ {
		if seam(sen, i) && !slices.ContainsFunc(teasers, func(t syntax.Span) bool { return t.Has(i) }) {
			out = append(out, i)
		}
	}
	return out
}

// seam: a line begins at token i.
func seam(sen *syntax.Sentence, i int) bool {
	for _, q := range sen.Quotes {
		if q.Has(i) && q.Start != i {
			return false // a title in quotation marks
		}
	}
	return firstRule(seamRules, func(holds func([]syntax.Token, int) bool) bool { return holds(sen.Tokens, i) }) >= 0
}
