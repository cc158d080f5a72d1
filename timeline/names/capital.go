package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/lexicon"
)

// arabicArticle says whether a word is a name with the article in front: "al-Nimr".
func arabicArticle(w string) bool {
	k := strings.IndexByte(w, '-')
	if k < 2 || k > 3 || k+1 >= len(w) {
		return false
	}
	if lexicon.Has(w[:k], lexicon.ArabicArticle) {
		r, _ := utf8.DecodeRuneInString(w[k+1:])
		return unicode.IsUpper(r)
	}
	return false
}

// monthAsName reads "August Delgado" and "April Simmons" as people, not days.
func monthAsName(s *sentence, i int) bool {
	if i > 0 && s.proper[i-1] && s.bits[i-1]&(maleName|femaleName) != 0 && s.bits[i-1]&officeWord == 0 && s.words[i].Has(lexicon.Month) {
		return true // "Theresa May"
	}
	return isGivenBefore(s, i)
}

// isGivenBefore: a given name that is known for another word, too, stands before a capital that is another name: "August | Delgado",
// "Colonel Per | Holm".
func isGivenBefore(s *sentence, i int) bool {
	n := i + 1
	return s.can(i, maleName|femaleName|givenName) && shape(s.text(n)) == capitalised && !s.can(n, ^familyName) && !s.is(n, lexicon.Calendar, lexicon.Starter) &&
		s.tag(i-1) != "CD" && !s.is(i-1, lexicon.BeforeCalendar)
}

// monthSurnames reads "May resigned" as a person of whom the story speaks as "Theresa May" or "Mrs. May".
func (f *finder) monthSurnames() {
	called := map[string]bool{}
	for si := range f.sents {
		s := &f.sents[si]
		for i := 1; i < len(s.fold); i++ {
			if s.proper[i] && s.words[i].Has(lexicon.Month) && s.proper[i-1] && !s.shout {
				called[s.fold[i]] = true
			}
		}
	}
	for si := range f.sents {
		s := &f.sents[si]
		for i := 0; i < len(s.fold) && len(called) > 0; i++ {
			if called[s.fold[i]] && !s.proper[i] && shape(s.Tokens[i].Text) == capitalised && (possessed(s, i+1) || s.isSubject(one(i))) && (i == 0 || !s.words[i-1].Has(lexicon.BeforeCalendar) && s.Tokens[i-1].Tag != "CD" && !s.Tokens[i-1].IsPrep()) {
				s.proper[i] = true
			}
		}
	}
}

// properStart says whether the first word of a sentence may be a name although
// its capital says nothing.
func (f *finder) properStart(s *sentence) bool {
	w, tag := s.fold[0], s.Tokens[0].Tag
	if lexicon.Has(w, lexicon.Calendar) {
		return monthAsName(s, 0)
	}
	if lexicon.Has(w, lexicon.Starter) {
		return false
	}
	if strings.HasPrefix(tag, "NNP") || s.bits[0] != 0 || tag == "" || len(f.g.people[w]) > 0 {
		return true
	}
	if len(s.proper) > 1 && s.proper[1] { // "Meeting Putin", "Senior Chinese …"
		return strings.HasPrefix(tag, "NN")
	}
	return strings.HasPrefix(tag, "N") || strings.HasPrefix(tag, "V") || strings.HasPrefix(tag, "J")
}

type letterCase byte

const (
	otherCase letterCase = iota
	lowerCase
	capitalised
	allCaps
)

func shape(w string) letterCase {
	r, size := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsLower(r):
		return lowerCase
	case !unicode.IsUpper(r):
		return otherCase
	}
	if size == len(w) || w[size] == '.' && len(w) == size+1 {
		return capitalised // an initial, "I", "A"
	}
	for _, r := range w[size:] {
		if unicode.IsLower(r) {
			return capitalised
		}
	}
	return allCaps
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// titleCase writes a name of a line in capitals as running text would.
func titleCase(name string) string {
	if len(name) < 5 || strings.ToUpper(name) != name {
		return name
	}
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		if i == 0 || !lexicon.Has(w, lexicon.NameParticle) && !lexicon.Has(w, lexicon.NameLink) {
			words[i] = withCapital(w)
		}
	}
	return strings.Join(words, " ")
}

// withCapital writes a word with a capital. Its first letter may have several bytes: folding leaves such as "ø".
func withCapital(w string) string {
	r, size := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[size:]
}

// capitals writes each of the words with a capital.
func capitals(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = withCapital(w)
	}
	return out
}
