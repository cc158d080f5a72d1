package timex

import "dateline/timeline/timex/internal/lang"

// signals are the words that tie a time to its clause.
var signals = []string{"in", "on", "at", "since", "until", "till", "by", "before", "after", "from", "to", "between", "during", "for", "within",
	"over", "through", "throughout", "around", "about", "of", "and", "past", "beyond", "into", "towards", "toward", "starting", "beginning", "from", "as"}

// signal finds the word before an item that ties it to its clause, and its token; -1 for none.
func (t *tagger) signal(it *item) (string, int) {
	i := it.tok - 1
	if i >= 0 && t.In(&t.Toks[i], "the", "about", "around", "early", "late", "some") && i > 0 {
		i--
	}
	if i < 0 || t.Toks[i].Is(lang.Punct) || t.Toks[it.tok].Has(lang.NewPara) {
		return "", -1
	}
	for _, s := range signals {
		if t.Equal(&t.Toks[i], s) {
			switch {
			case s == "and" && it.pair < 0:
				return "", -1
			case s == "of" && i > 0 && t.Equal(&t.Toks[i-1], "ahead"):
				return "ahead of", i - 1
			case s == "to" && i > 0 && t.Equal(&t.Toks[i-1], "prior"):
				return "before", i - 1
			case s == "of" && i > 0 && t.Equal(&t.Toks[i-1], "as"):
				return "as of", i - 1
			}
			return s, i
		}
	}
	return "", -1
}
