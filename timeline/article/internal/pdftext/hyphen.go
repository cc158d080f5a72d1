package pdftext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// words counts the words of a document as they stand inside its lines, in lower case: the evidence of how a word
// parted at a line's end is written.
type words map[string]int

func wordsIn(pages []page) words {
	w := words{}
	half := false // the line before ends in one
	for _, p := range pages {
		for _, l := range p.lines {
			fields := strings.Fields(l.text)
			if half && len(fields) > 0 {
				fields = fields[1:]
			}
			half = l.hyphen
			if half && len(fields) > 0 {
				fields = fields[:len(fields)-1]
			}
			for _, f := range fields {
				w[bare(f)]++
			}
		}
	}
	return w
}

func bare(s string) string {
	return strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// join gives the text of a line a and of the line b that goes on with it. Of a its text so far is given, and the line
// that ends it.
func (w words) join(a string, end *line, b string) string {
	if !end.hyphen {
		if r, n := utf8.DecodeLastRuneInString(a); strings.ContainsRune("—/", r) && !strings.HasSuffix(a[:len(a)-n], " ") {
			return a + b // these stand close
		}
		return a + " " + b
	}
	first, second := lastWord(a), firstWord(b)
	switch {
	case second == "":
		return a + "- " + b
	case end.soft, w.oneWord(first, second):
		return a + b
	}
	return a + "-" + b
}

// lastWord is the run of letters and digits, with the hyphens in it, that ends s.
func lastWord(s string) string {
	return s[strings.LastIndexFunc(s, func(r rune) bool { return !wordRune(r) })+1:]
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !wordRune(r) }); i >= 0 {
		s = s[:i]
	}
	return strings.Trim(s, "-’'")
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '-' || r == '’' || r == '\''
}

// oneWord: the parts are one word without a hyphen. The document's own spelling decides; where it has neither, names
// and numbers keep the hyphen ("Abdel-Fattah", "mid-2023"), and so do words that are mostly the first half of a compound.
func (w words) oneWord(first, second string) bool {
	a, b := strings.ToLower(first), strings.ToLower(second)
	if a == "" {
		return false
	}
	if closed, hyphened := w[bare(a+b)], w[bare(a+"-"+b)]; closed != hyphened {
		return closed > hyphened
	}
	r, _ := utf8.DecodeRuneInString(second)
	if !unicode.IsLower(r) || strings.ContainsAny(first, "0123456789-") || strings.Contains(second, "-") {
		return false
	}
	return !(compounds[a] && !endings[b]) && !compounded[b]
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// The words stand here because a document rarely proves them itself.
var (
	// compounds are words that news joins to the next one with a hyphen, if that is more than an ending.
	compounds = set(`self non well ill long short high low mid cross half quasi all much newly full one two three four five six seven eight nine ten
		twenty thirty forty fifty sixty seventy eighty ninety first second third fourth fifth year month week hour decade last left right far hard open oil gas
		government military nuclear old new large small double single dual anti`)
	endings = set(`age ance ant ary dle dled dling dles en ence ened ener ening er ern ers est ful gle gled ian ic ing ish ism ist ity less ly ment ments most ness ner ous some ter wards ward`)
	// compounded are words that news joins with a hyphen to the one before.
	compounded = set(`term led based backed speaking style sided level up off out general elect designate president premier minister ranking range scale profile owned year`)
)
