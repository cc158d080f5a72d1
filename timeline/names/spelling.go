package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Names from other alphabets are written in many ways: Zelensky, Zelenskyy, Zelenskiy;
// Mohammed, Muhammad; Gaddafi, Qaddafi, Kadhafi. Two spellings are held for one where what is
// left of them is the same once letters that stand for one sound are brought together and
// vowels are left out. No library does it for both Slavic and Arabic names: phonetic codes made for
// English surnames (Metaphone) keep the "gh" of Ghannouchi and part "q" from "g".

// sounds are replaced one after the other, in a folded name.
var sounds = strings.NewReplacer(
	"sch", "s", "tch", "c", "tsch", "c", "sh", "s", "ch", "c", "kh", "k", "gh", "g", "ph", "f", "th", "t", "dh", "d", "zh", "z", "dj", "j",
	"ck", "k", "q", "k", "x", "ks", "w", "v", "ts", "c", "tz", "c",
	"a", "", "e", "", "i", "", "o", "", "u", "", "y", "", "h", "", "'", "", "`", "",
)

// SpellingKey is the same for the spellings of one name, and for some others: use it beside
// other evidence. Its words stand apart; articles ("al-", "el-", "bin") count as written.
func SpellingKey(name string) string {
	var out []string
	if isBroken(name) {
		name = mend(name)
	}
	for _, w := range strings.FieldsFunc(fold(name), func(r rune) bool { return r == ' ' || r == '-' || r == '.' }) {
		key := squeeze(sounds.Replace(w))
		if key == "k" || key == "g" || key == "" { // too little is left of it
			key = w
		}
		switch w[0] { // of vowels the first counts
		case 'a':
			key = "a" + key
		case 'e', 'i', 'y':
			key = "e" + key
		case 'o', 'u':
			key = "o" + key
		}
		out = append(out, strings.Replace(key, "g", "k", 1))
	}
	return strings.Join(out, " ")
}

// squeeze writes doubled letters once.
func squeeze(s string) string {
	var b strings.Builder
	var last rune
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// SameName reports whether two names, given by their spelling keys, may be of one person or
// body: the same in two spellings, or the surname and the whole name.
func SameName(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == b {
		return a == b
	}
	// Two words that end a longer name ("bin Salman" aside) are no surname.
	return !strings.Contains(a, " ") && strings.HasSuffix(b, " "+a)
}

// isInitial: the word is a letter and its full stop.
func isInitial(w string) bool { return len(w) == 2 && w[1] == '.' }

// roman says whether a word is a monarch's number.
func roman(w string) bool {
	return strings.Trim(w, "IVX") == "" && len(w) > 0
}

var foldLetters = strings.NewReplacer("ł", "l", "ø", "o", "đ", "d", "ı", "i", "æ", "ae", "ß", "ss", "ð", "d", "þ", "th", "’", "'", "‘", "'", "ʻ", "'", "‐", "-", "‑", "-")

// fold gives the form by which names are compared: lower case, no diacritics,
// plain apostrophes. What is made of marks alone ("\uFE0F") folds to itself, so that
// a word always has a first letter to look at.
func fold(s string) string {
	ascii, lower := true, true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
		if 'A' <= s[i] && s[i] <= 'Z' {
			lower = false
		}
	}
	if ascii && lower {
		return s
	}
	s = strings.ToLower(s)
	if ascii {
		return s
	}
	bare := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
	if bare == "" {
		return s
	}
	return foldLetters.Replace(bare)
}
