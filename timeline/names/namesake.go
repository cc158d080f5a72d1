package names

import (
	"slices"
	"strings"

	"dateline/timeline/syntax"
)

// People of one given name and surname: father and son.

// middleInitials gives the letters that stand with full stops between the first and the last word of a name, folded: "hw" of "George H.W.
// Bush"; "" if there are none.
func (s *sentence) middleInitials(name syntax.Span) string {
	letters := ""
	for i := name.Start + 1; i < name.End-1; i++ {
		if w := s.fold[i]; areInitials(w) || len(w) == 2 && w[1] == '.' {
			letters += strings.ReplaceAll(w, ".", "")
		}
	}
	return letters
}

// withInitials puts middle initials into a name that has none: "George W. Bush".
func withInitials(name, letters string) string {
	words := strings.Fields(name)
	if len(words) != 2 {
		return name
	}
	return words[0] + " " + strings.ToUpper(strings.Join(strings.Split(letters, ""), ".")) + ". " + words[1]
}

// isJunior: the name ends with what tells a son from the father.
func (s *sentence) isJunior(name syntax.Span) bool {
	w := strings.TrimSuffix(s.fold[name.End-1], ".")
	return name.End-name.Start > 1 && w == "jr"
}

// Which of a father and a son a surname means.
const elder, younger = "elder", "younger"

// generation gives which of two of a surname is meant, as the words say: "the | elder | Bush", "Trump | Jr."; "" if they do not.
func (s *sentence) generation(c *candidate) string {
	if s.isJunior(c.name) {
		return younger
	}
	if k := c.start() - 1; k >= 0 && (s.fold[k] == elder || s.fold[k] == younger) {
		return s.fold[k]
	}
	return ""
}

// ofGeneration gives those of a surname who may be meant by it alone: behind "Jr." the son, else not, where the gazetteer knows a father
// of the story's years by it and the son holds no office.
func (f *finder) ofGeneration(of []int, junior bool, surname string) []int {
	if !f.knowsLiving(surname) {
		return of
	}
	isSon := func(e int) bool { return strings.HasSuffix(f.cast.Entities[e].Name, " Jr.") }
	if !slices.ContainsFunc(of, isSon) {
		return of
	}
	return slices.DeleteFunc(slices.Clone(of), func(e int) bool {
		return isSon(e) != junior && (junior || f.cast.Entities[e].Office == "")
	})
}

// knowsLiving: the gazetteer knows somebody by the name, of whom a story of this year may speak as of one who lives.
func (f *finder) knowsLiving(name string) bool {
	const oldest = 100
	return slices.ContainsFunc(f.g.people[name], func(k int) bool {
		l := f.g.known[k].life
		return f.inLife(l, name) && (f.year == 0 || f.year < l.born+oldest)
	})
}
