package lexicon

import "strings"

// VerbPast gives the past tense of a participle in lower case: "taken" → "took",
// "landed" → "landed", "returning" → "returned"; "" if the word is none.
func VerbPast(participle string) string {
	w := participle
	if p := Past(w); p != "" && w != "be" {
		return p
	}
	if strings.HasSuffix(w, "ed") {
		return w
	}
	stem, ok := strings.CutSuffix(w, "ing")
	if !ok || len(stem) < 2 {
		return ""
	}
	if p := Past(VerbLemma(w)); p != "" {
		return p
	}
	switch n := len(stem); {
	case stem[n-1] == 'e':
		return stem + "d"
	case stem[n-1] == 'y' && strings.IndexByte("aeiou", stem[n-2]) < 0:
		return stem[:n-1] + "ied"
	}
	return stem + "ed"
}

// VerbLemma gives the base form of a verb form in lower case: "met" → "meet",
// "tries" → "try", "using" → "use". A form it does not know is undone by the
// rules of English spelling.
func VerbLemma(w string) string {
	isBase := Has(w, Verb)
	if v, ok := FormOf(w); ok && (v.Past || v.Base == "be" || v.Base == "have" || !isBase) {
		return v.Base
	}
	if isBase {
		return w
	}
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 2:
		stem := w[:len(w)-1]
		if strings.HasSuffix(stem, "e") && !Has(stem, Verb) {
			if short := stem[:len(stem)-1]; Has(short, Verb) || sibilant(short) {
				return short
			}
		}
		return stem
	case strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ed") && len(w) > 3:
		return stemOf(w[:len(w)-2])
	case strings.HasSuffix(w, "ing") && len(w) > 4:
		stem := w[:len(w)-3]
		if strings.ContainsAny(stem, "aeiouy") {
			return stemOf(stem)
		}
	}
	return w
}

// sibilant: verbs whose third person takes -es.
func sibilant(s string) bool {
	for _, e := range [...]string{"ss", "sh", "ch", "x", "zz", "o"} {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// stemOf restores what -ed and -ing took away: a final e, or a doubled consonant.
func stemOf(s string) string {
	n := len(s)
	if Has(s, Verb) {
		return s
	}
	if Has(s+"e", Verb) {
		return s + "e"
	}
	if v, ok := FormOf(s); ok && v.Base == s {
		return s
	}
	vowel := func(i int) bool { return i >= 0 && strings.IndexByte("aeiou", s[i]) >= 0 }
	if n > 2 && s[n-1] == s[n-2] && !vowel(n-1) {
		if strings.IndexByte("lsfz", s[n-1]) >= 0 && !Has(s[:n-1], Verb) && n < 6 {
			return s // "fill", "pass"
		}
		return s[:n-1]
	}
	if n < 2 || vowel(n-1) && s[n-1] != 'u' {
		return s
	}
	switch {
	case strings.IndexByte("vuzc", s[n-1]) >= 0,
		s[n-1] == 's' && n > 2 && !strings.HasSuffix(s, "us"),
		s[n-1] == 'g' && !strings.HasSuffix(s, "ng"),
		strings.HasSuffix(s, "at") && n > 3 && s[n-3] != 'e' && s[n-3] != 'o', strings.HasSuffix(s, "ut") && n > 4, strings.HasSuffix(s, "id") && n > 4,
		strings.HasSuffix(s, "ur") && n > 4 && !vowel(n-3), strings.HasSuffix(s, "ir") && !vowel(n-3), strings.HasSuffix(s, "ibl"), strings.HasSuffix(s, "bl"), strings.HasSuffix(s, "pl") && n > 3,
		strings.HasSuffix(s, "dl"), strings.HasSuffix(s, "tl"), strings.HasSuffix(s, "gl"), strings.HasSuffix(s, "fl"), strings.HasSuffix(s, "rg"), strings.HasSuffix(s, "nc"):
		return s + "e"
	case n > 3 && !vowel(n-3) && vowel(n-2) && (strings.Contains(" in ok ak ik ar il ad ud od um am ", " "+s[n-2:]+" ") || s[n-2:] == "ed" && n > 4):
		return s + "e" // "combin", "provok", "compar", "includ"
	case n == 3 && !vowel(0) && vowel(1) && !vowel(2) && s[2] != 'x' && s[2] != 'w' && s[2] != 'y':
		return s + "e" // "hop(ing)" is hope; hop would double
	}
	return s
}

// NounLemma gives the singular of a noun in lower case: "embassies" → "embassy".
func NounLemma(w string) string {
	if b := SingularOf(w); b != "" {
		return b
	}
	n := len(w)
	switch {
	case n < 4 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "es") && sibilant(w[:n-2]) && w != "shoes" && w != "axes":
		return w[:n-2]
	}
	return w[:n-1]
}
