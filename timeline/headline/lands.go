package headline

import (
	"strings"

	"dateline/timeline/lexicon"
)

// How a line writes the names of lands and bodies: with their article, short, and before what they have.

// withArticle puts the article before a name that has one: "the United States", "the Federal High Court".
func withArticle(name string) string {
	lower := strings.ToLower(name)
	words := strings.Fields(lower)
	last := words[len(words)-1]
	if lexicon.HasWithin(lower, lexicon.TakesArticle) || len(words) > 1 && (lexicon.Has(last, lexicon.OrganisationHead) || lexicon.Has(last, lexicon.ShortBody) || lexicon.Has(last, lexicon.Assembly)) {
		return "the " + name
	}
	return name
}

// owner is the name as what belongs to it has it before it.
func owner(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "’"
	}
	return name + "’s"
}
