package syntax

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline/lexicon"
)

// Pages lose the ends of captions, headings, bylines and items of lists, and what follows is read as one sentence with them.
// Where the seam is sure, each part is a sentence of its own (seam_rules.go).

// A seamSpot asks whether a line begins at token i of what was read as one sentence.
type seamSpot struct {
	toks []Token
	i    int
}

// A seamReading says whether what stands before the new line may be a caption, in which nobody is told of whom the rest goes on to speak.
type seamReading = reading[seamSpot, bool]

// part gives the sentences of d that are several lines of a page run into each other a place for each line.
func (p *parser) part(d *Doc) {
	for k := 0; k < len(d.Sentences); k++ {
		s := &d.Sentences[k]
		if !p.full[k] || d.Blocks[s.Block].Headline || s.Teasers() != nil {
			continue
		}
		i, caption := s.seam()
		if i == 0 {
			continue
		}
		rest := Sentence{Start: s.Tokens[i].Start, End: s.End, Block: s.Block, Tokens: slices.Clone(s.Tokens[i:]), BehindCaption: caption}
		s.Tokens = s.Tokens[:i:i]
		s.End = s.Tokens[i-1].End
		for j, q := range s.Quotes {
			if q.Start >= i {
				for _, q := range s.Quotes[j:] {
					rest.Quotes = append(rest.Quotes, Span{q.Start - i, q.End - i})
				}
				s.Quotes = s.Quotes[:j:j]
				break
			}
		}
		tagTokens(p.tagger, s.Tokens, &p.tags)
		tagTokens(p.tagger, rest.Tokens, &p.tags)
		d.Sentences = slices.Insert(d.Sentences, k+1, rest)
		p.full = slices.Insert(p.full, k+1, true)
	}
}

// seam gives the token at which another line begins, 0 if none does; caption says that the one before it may be a caption.
func (s *Sentence) seam() (i int, caption bool) {
	for i := 1; i+1 < len(s.Tokens); i++ {
		if lowerAt(s.Tokens[i].Text, 0) || slices.ContainsFunc(s.Quotes, func(q Span) bool { return q.Has(i) && q.Start != i }) {
			continue
		}
		if r := first(seams, seamSpot{s.Tokens, i}); r != nil {
			return i, r.then
		}
	}
	return 0, false
}

// at is the token so many behind the spot, or before it.
func (s seamSpot) at(by int) *Token {
	if k := s.i + by; k >= 0 && k < len(s.toks) {
		return &s.toks[k]
	}
	return &nowhere
}

// titleCase: the word has a capital at its beginning alone.
func titleCase(t *Token) bool {
	r, n := utf8.DecodeRuneInString(t.Text)
	return n > 0 && upperAt(t.Text, 0) && r != utf8.RuneError && len(t.Text) > n && t.Text[n:] == t.Lower[n:]
}

// smallWord: a word in small letters.
func smallWord(t *Token) bool { return t.Text != "" && lowerAt(t.Text, 0) && t.Text == t.Lower }

// capitals: the word has capitals alone.
func capitals(t *Token) bool {
	return upperAt(t.Text, 0) && t.Text == strings.ToUpper(t.Text)
}

// finiteIn: one of the words is a finite verb.
func finiteIn(toks []Token) bool {
	return slices.ContainsFunc(toks, func(t Token) bool { return t.IsFinite() })
}

// mayEnd: a line may end with the word before the spot: one in small letters that leans on nothing behind it, a day, or what
// closes a quotation.
func (s seamSpot) mayEnd() bool {
	t := s.at(-1)
	switch {
	case t.IsQuoteMark():
		return t.Start == s.at(-2).End && s.i > 2 && s.at(-2).Text != "" && s.at(0).Start > t.End && alnum(s.at(-2).Text[0])
	case calendarName(t):
		return s.dayEnds()
	case !smallWord(t) || t.Has(lexicon.Subordinator) || t.Has(lexicon.Title) || t.Has(lexicon.ClauseMarker) || t.Has(lexicon.NameParticle):
		return false
	}
	w := lexicon.NounLemma(t.Lower)
	if lexicon.Has(w, lexicon.Paper) || lexicon.Has(w, lexicon.Titled) || lexicon.Has(w, lexicon.Says) && !t.IsNoun() {
		return false
	}
	return t.IsNoun() || isAdv(t.Tag) && s.at(-2).Has(lexicon.TimeNoun) || t.Tag == "VB" && s.at(-2).Tag == "TO" && t.Has(lexicon.Intransitive)
}

// placeEnds: the word before the spot is a name right behind a preposition: "in Lund |".
func (s seamSpot) placeEnds() bool {
	return s.at(-1).Tag == "NNP" && titleCase(s.at(-1)) && s.at(-2).IsPrep() && smallWord(s.at(-2))
}

// dayEnds: the word before the spot is a day or month right behind a preposition: "on Monday |".
func (s seamSpot) dayEnds() bool {
	return calendarName(s.at(-1)) && (s.at(-2).IsPrep() || s.at(-2).Lower != "the" && pointsAtTime(s.at(-2)) || s.at(-2).Tag == "CD" && s.at(-3).IsPrep())
}

// toldBefore: the words before the spot tell something: they have a finite verb, or are a heading of what is to be done, "Guards to leave".
func (s seamSpot) toldBefore() bool {
	return finiteIn(s.toks[:s.i]) || s.i > 3 && s.toks[0].IsNoun() && s.toks[1].Tag == "TO" && s.toks[2].Tag == "VB"
}

// plainWord: the spot is a word known for another than a name, that may open a line: a plural or adjective, an adverb or pronoun;
// of one thing only what was done to it goes on behind another noun: "the rival | Target said", but "anger | Footage said to show".
func (s seamSpot) plainWord() bool {
	t, next := s.at(0), s.at(1)
	if !t.Common || !titleCase(t) || !smallWord(next) || next.Has(lexicon.Stamp) || t.Tag == "VB" {
		return false
	}
	switch {
	case isAdj(t.Tag) || t.Tag == "NNP" && next.PluralNoun():
		return next.PluralNoun() && !ofLandOrParty(t) && (s.common() || t.Word == 0) && !(s.at(-1).IsQuoteMark() && t.IsNoun())
	case !t.IsNoun():
		return true
	}
	return s.common() && (s.plural() || !s.at(-1).IsQuoteMark() && (s.at(-1).Tag != "NN" || s.suffers()))
}

// plural: the noun at the spot is one of several.
func (s seamSpot) plural() bool {
	return s.at(0).IsNoun() && lexicon.NounLemma(s.at(0).Lower) != s.at(0).Lower
}

// suffers: behind the noun at the spot stands what was done to it.
func (s seamSpot) suffers() bool {
	return s.at(2).IsPrep() && (s.at(1).Tag == "VBN" || s.at(1).Tag == "VBD")
}

// name: the spot is a name or the adjective of one that the noun before it does not describe: "the tanker | Ana Moe".
func (s seamSpot) name() bool {
	t, before := s.at(0), s.at(-1)
	switch {
	case !upperAt(t.Text, 0) || strings.HasSuffix(t.Text, ".") || calendarName(t) || !t.IsNoun() && t.Tag != "JJ":
		return false
	case before.IsQuoteMark() && !s.speech():
		return false
	case t.Has(lexicon.Honorific):
		return true
	case t.Has(lexicon.Title):
		return s.dayEnds()
	}
	return before.Tag != "NN" || t.Tag != "NNP" && t.Tag != "NN" || s.at(1).Tag == "POS"
}

// quoteEnd gives the mark that closes the quotation of a sentence that opens at the spot, the length of the sentence where none does,
// and 0 if none opens.
func (s seamSpot) quoteEnd() int {
	if !s.at(0).IsQuoteMark() || s.at(0).Start == s.at(-1).End || s.at(0).End != s.at(1).Start || !upperAt(s.at(1).Text, 0) {
		return 0
	}
	end := s.i + 2
	for end < len(s.toks) && !(s.toks[end].IsQuoteMark() && s.toks[end].Start == s.toks[end-1].End) {
		end++
	}
	return end
}

// behindPlace: the spot is no part of the place before it: "United | Nations". sure: the place has a word already and no more before the
// spot; then a word in small letters behind it tells that a sentence goes on.
func (s seamSpot) behindPlace(sure bool) bool {
	t := s.at(0)
	opens := t.IsPrep() || t.Tag == "DT" || t.Tag == "PRP"
	if capitals(t) && len(t.Text) > 1 || t.Has(lexicon.Compass) || !opens && !(sure && smallWord(s.at(1))) {
		return false
	}
	w := lexicon.NounLemma(t.Lower)
	return !slices.ContainsFunc([]lexicon.Feature{lexicon.PlaceHead, lexicon.OrganisationHead, lexicon.OtherHead, lexicon.GroupNoun}, func(f lexicon.Feature) bool { return lexicon.Has(w, f) || t.Has(f) })
}

// byline: the words are names, an outlet before the comma, and what one is there.
func byline(toks []Token, comma int) bool {
	outlet := false
	for k := range toks {
		t := &toks[k]
		if t.Tag == "IN" && (k > 0 || t.Lower != "by") || t.Text != "," && !upperAt(t.Text, 0) && !t.IsNoun() && t.Tag != "JJ" || t.IsVerb() {
			return false
		}
		outlet = outlet || k > 1 && k < comma && (len(t.Text) > 2 && capitals(t) || t.Lower == "news")
	}
	return outlet
}

// leansOn: the noun before the spot has the clause behind it for what it tells, or when or why: "signs | Norway is", "the day | Rao came".
func (s seamSpot) leansOn() bool {
	t := s.at(-1)
	if !t.IsNoun() || calendarName(t) {
		return false
	}
	w := lexicon.NounLemma(t.Lower)
	for _, f := range [...]lexicon.Feature{lexicon.HasContent, lexicon.TimeNoun, lexicon.ToldOf, lexicon.Rumour, lexicon.Proof, lexicon.Chance, lexicon.Doubt, lexicon.Accusation, lexicon.Office, lexicon.Title, lexicon.CalendarUnit, lexicon.PartOfDay} {
		if lexicon.Has(w, f) {
			return true
		}
	}
	return lexicon.Has(w, lexicon.Human) && w == t.Lower
}

// told: the last verb before the spot takes the clause behind it for its object: "said in Lund | Norway was".
func (s seamSpot) told() bool {
	for k := s.i - 1; k >= 0; k-- {
		t := &s.toks[k]
		if !t.IsVerb() {
			continue
		}
		v := lexicon.VerbLemma(t.Lower)
		if s.toks[k+1].Tag == "TO" {
			continue // "vowed to leave"
		}
		if lexicon.Has(v, lexicon.TakesClause) || lexicon.Has(v, lexicon.ReportsSpeech) || lexicon.Has(v, lexicon.Says) || lexicon.Has(v, lexicon.Believes) {
			return true
		}
		if t.IsFinite() {
			return false
		}
	}
	return false
}

// opened: something between the last finite verb before the spot and the spot opens what goes on behind it, or the clause of
// that verb only leads to it: "and in the north | Norway was", "When the storm came | Norway was".
func (s seamSpot) opened() bool {
	k := s.i - 1
	for ; k >= 0 && !s.toks[k].IsFinite(); k-- {
		switch t := &s.toks[k]; {
		case t.Tag == "CC" && !s.toks[k+1].IsNoun() && !s.toks[k+1].IsModifier(), t.Tag == "WRB", t.Tag == "WDT", t.Tag == "WP", t.Text == ";", t.Text == ":", IsDash(t.Text), t.Lower == "that", t.Text == "(":
			return true
		}
	}
	for k--; k >= 0; k-- {
		switch t := &s.toks[k]; {
		case t.Text == ",":
			return false
		case t.Tag == "WRB" || t.Has(lexicon.Subordinator) && t.Tag == "IN":
			return s.measures(k) || s.toks[k-1].Tag == "CC" || s.toks[k-1].Text == "," || s.toks[k-1].Lower == "that" || s.toks[k-1].Lower == "not"
		}
	}
	return false
}

// measures: nothing stands before the token but how long, or how soon, before or after: "Two days | after", "Shortly | before".
func (s seamSpot) measures(k int) bool {
	return !slices.ContainsFunc(s.toks[:k], func(t Token) bool {
		return !isAdv(t.Tag) && !t.IsModifier() && t.Tag != "DT" && t.Tag != "CD" && !t.Has(lexicon.TimeNoun) && !calendarName(&t)
	})
}

// clause gives the finite verb of the name at the spot, where nothing parts the two but what belongs to the name: nouns, "and",
// phrases, and a description between commas; 0 if there is none.
func (s seamSpot) clause() int {
	const far, side = 12, 25
	for k := s.i + 1; k < min(len(s.toks), s.i+far); k++ {
		switch t := &s.toks[k]; {
		case t.IsFinite():
			return k
		case t.Text == ",":
			for j := k + 2; j+1 < min(len(s.toks), k+side); j++ {
				if s.toks[j].Text == "," && s.toks[j+1].IsFinite() {
					return j + 1
				}
			}
			return 0
		case t.IsNoun() || t.IsModifier() || t.Tag == "POS" || t.Tag == "IN" && !t.Has(lexicon.Subordinator) && t.Lower != "that" || t.Tag == "CC" && k+1 < len(s.toks) && (s.toks[k+1].IsNoun() || s.toks[k+1].IsModifier()) || isAdv(t.Tag):
		default:
			return 0
		}
	}
	return 0
}

// common: the noun with a capital is known for another word than a name.
func (s seamSpot) common() bool {
	w := lexicon.Of(lexicon.NounLemma(s.at(0).Lower))
	for _, f := range [...]lexicon.Feature{lexicon.OrganisationHead, lexicon.Title, lexicon.Assembly, lexicon.Party, lexicon.PlainBody, lexicon.PlainSurname, lexicon.CodeName} {
		if w.Has(f) {
			return false
		}
	}
	return w != 0 || common(s.at(0).Lower)
}

// speech: before the spot stands a mark that closes what opens the sentence or stands behind a colon, or nothing opened: what is
// quoted is no part of a clause.
func (s seamSpot) speech() bool {
	for k := s.i - 2; k > 0; k-- {
		if s.toks[k].IsQuoteMark() {
			return s.toks[k-1].Text == ":"
		}
	}
	return s.at(-1).Text != "'" && s.at(-1).Text != "’"
}

// full: the finite verb at token v is that of a clause that lacks nothing, so that no noun before it can be meant: "has left the port",
// "was shut", but "the port Norway has built in Lund", "the port Norway built", where a day may stand in the place of the object.
func (s seamSpot) full(v int) bool {
	first, be, k := &s.toks[v], s.toks[v].Has(lexicon.FormOfBe), v+1
	for ; k < len(s.toks) && (s.toks[k].IsVerb() || isAdv(s.toks[k].Tag)); k++ {
		be = be || s.toks[k].Has(lexicon.FormOfBe)
	}
	if k >= len(s.toks) {
		return false
	}
	t, last := &s.toks[k], &s.toks[k-1]
	says := lexicon.Has(lexicon.VerbLemma(last.Lower), lexicon.ReportsSpeech)
	switch {
	case !be && !first.Has(lexicon.FormOfHave) && first.Tag != "MD" && !says, t.Tag == "TO", s.ofTime(k), be && last.Tag == "VBG":
		return false
	case be && last.Tag == "VBN":
		return !s.mayLack(last, k) && (alnum(t.Text[0]) || t.IsQuoteMark())
	case be && t.Tag == "IN" && last == first:
		return true
	case t.Lower == "that":
		return says
	}
	return t.IsModifier() || t.IsNoun() || t.IsQuoteMark()
}

// mayLack: the passive verb may have its thing, or its preposition its noun, before the clause: "the medal | Norway was awarded in 2014",
// "the roads | Norway is accused of shutting". What goes on stands at token k.
func (s seamSpot) mayLack(verb *Token, k int) bool {
	return lexicon.Has(lexicon.VerbLemma(verb.Lower), lexicon.Ditransitive) || s.toks[k].IsPrep() && !s.nounAt(k+1)
}

// nounAt: a noun that is no time begins at token k.
func (s seamSpot) nounAt(k int) bool {
	return k < len(s.toks) && s.toks[k].Tag != "VBG" && (s.toks[k].IsNoun() || s.toks[k].IsModifier() || s.toks[k].Tag == "DT") && !s.ofTime(k)
}

// ofTime: the phrase at token k is a time: "this spring", "four years ago".
func (s seamSpot) ofTime(k int) bool {
	return slices.ContainsFunc(s.toks[k:min(k+3, len(s.toks))], func(t Token) bool {
		return calendarName(&t) || t.Has(lexicon.TimeNoun) || t.Has(lexicon.DeicticDay)
	})
}

// ofLandOrParty: the adjective, with its capital, is that of a land, a party or a faith.
func ofLandOrParty(t *Token) bool {
	return t.Has(lexicon.Creed) || t.Has(lexicon.Party) || strings.HasSuffix(t.Lower, "an") || strings.HasSuffix(t.Lower, "ese") || strings.HasSuffix(t.Lower, "ish")
}
