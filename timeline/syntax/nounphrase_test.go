package syntax

import (
	"strings"
	"testing"
)

// TestNounPhrases reads the noun phrase that begins at "[" up to "]".
func TestNounPhrases(t *testing.T) {
	for _, want := range []string{
		"He met [all the envoys].",
		"He met [the two envoys] the next day.",
		"He met [some] of the envoys.",
		"He hurt [himself].",
		"In [1956] protests began.",
		"On [Monday] two men left.",
		"He read [resolution 242] again.",
		"He met [the UN nuclear watchdog].",
		"He met [the UN foreign minister].",
		"The [Senate] last week voted.",
		"He met [Chad’s new envoy].",
		"He met [the retired Marines].",
		"They signed [political, social, and economic ties].",
		"He met [20 to 30 envoys].",
		"He met [federal and local judges].",
		"It fell by [5 per cent].",
		"He met [his “special” envoy].",
		"He met [the most senior envoy].",
		"He met [Chinese “volunteers”].",
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(want)
		start := strings.Index(want, "[")
		toks := tokenize(nil, text, 0, len(text))
		tagTokens(perceptronOnce(), toks, &tagScratch{})
		for i := range toks {
			if toks[i].Start != start {
				continue
			}
			got := "no phrase"
			if it, ok := readNounPhrase(toks, i); ok {
				end := toks[it.end-1].End
				got = text[:start] + "[" + text[start:end] + "]" + text[end:]
			}
			if got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		}
	}
}
