package headline

import (
	"strings"

	"dateline/timeline/lexicon"
)

// Lines that end before what they need.

// announces: the line goes up to the sentence's colon, before which a verb announces what the next sentence says.
func (p *printed) announces() bool {
	ts, last := p.sen.Tokens, p.last()
	if p.composed || last < 1 || last+1 >= len(ts) || ts[len(ts)-1].Text != ":" || last+2 != len(ts) {
		return false
	}
	w := p.sen.Lemma(last)
	return p.tok(last).IsVerb() && (lexicon.Has(w, lexicon.Says) || lexicon.Has(w, lexicon.ReportsSpeech))
}

// breaksOff: the line goes up to the end of a text or paragraph that is cut off: it has no mark, and ends with a word that leans on the
// next, or is the story's last, long and behind one with a full stop.
func (p *printed) breaksOff() bool {
	const long, few = 8, 4 // tokens, sentences
	ts, last := p.sen.Tokens, len(p.sen.Tokens)-1
	b := p.s.Doc.Blocks[p.sen.Block]
	if !p.shown[last] || !letters(ts[last].Text) || strings.HasSuffix(ts[last].Text, ".") || b.Headline || p.r.Sentence == 0 || len(ts) < long {
		return false
	}
	if t := &ts[last]; t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "CC" || t.IsPrep() && !lexicon.Has(t.Lower, lexicon.Adverbial) && p.sen.Tokens[last].Rel != "compound:prt" {
		return true
	}
	if p.r.Sentence != len(p.s.Doc.Sentences)-1 || p.r.Sentence < few {
		return false
	}
	before := p.s.Doc.Sentences[p.r.Sentence-1].Tokens
	return !letters(before[len(before)-1].Text) && !p.composed
}
