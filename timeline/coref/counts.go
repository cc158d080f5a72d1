package coref

import (
	"strings"

	"dateline/timeline"
)

// counted: each tells of a number that the other has not, as two days of one kind do.
func counted(a, b *Candidate) bool { return otherNumbers(a.numbers, b.numbers) }

func otherNumbers(a, b []string) bool {
	_, differ := overlap(a, b)
	return differ && len(a) > 0 && len(b) > 0
}

// numbersOf are those that a line tells, but for the phrase that dates it: the date is compared as such.
func numbersOf(line, phrase string) (out []string) {
	if phrase != "" {
		line = strings.Replace(line, phrase, " ", 1)
	}
	if !strings.ContainsAny(line, "0123456789") {
		return nil
	}
	for _, w := range Split(line) {
		if w[0] >= '0' && w[0] <= '9' {
			out = append(out, w)
		}
	}
	return out
}

func numbersIn(e *timeline.Event) []string {
	if len(e.Evidence) == 0 {
		return numbersOf(e.Brief(), "")
	}
	return numbersOf(e.Brief(), e.Evidence[0].Phrase.Text)
}

// numbers are those that the line of a mention tells.
func (s matcher) numbers(r *Mention) []string {
	phrase := ""
	if r.Expr >= 0 {
		phrase = s.Phrase(r.Expr).Text
	}
	return numbersOf(r.Summary, phrase)
}

// overlap counts names in both lists; apart says that each list has a name of its own.
func overlap(a, b []string) (shared int, apart bool) {
	in := map[string]bool{}
	for _, n := range a {
		in[n] = true
	}
	for _, n := range b {
		if in[n] {
			shared++
		}
	}
	return shared, shared < len(a) && shared < len(b)
}
