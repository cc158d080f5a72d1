// Package golden compares what the program gives, line by line, with what a person wants
// of it. A test must not hold a defect as its expectation; where the program is wrong and
// is to be mended later, the right line stands in the file with a mark before it:
//
//	wrong: 2024-09-14 occurred [went] Bomb went off in Lima |  | Lima
//	wrong: not 2024-03-11 planned [cease] Council to cease hostilities
//
// The first ought to come out and does not, the second comes out and ought not. Lines
// without a mark must come out all the same; what else comes out is not looked at as long
// as a marked line is wrong.
package golden

import (
	"fmt"
	"slices"
	"strings"

	"github.com/google/go-cmp/cmp"
)

const mark = "wrong: "

// Diff tells how got differs from want, "" if it does not, and which marked lines are
// still wrong. A marked line that has come right is a difference: its mark must go.
func Diff(want, got string) (diff string, wrong []string) {
	lines := strings.Split(got, "\n")
	var mended, missing []string
	for _, line := range strings.Split(want, "\n") {
		right, marked := strings.CutPrefix(line, mark)
		switch {
		case marked && !comesRight(right, lines):
			wrong = append(wrong, right)
		case marked:
			mended = append(mended, right)
		case !slices.Contains(lines, line):
			missing = append(missing, line)
		}
	}
	if len(wrong)+len(mended) == 0 {
		return cmp.Diff(want, got), nil
	}
	for _, line := range missing {
		diff += "missing: " + line + "\n"
	}
	for _, line := range mended {
		diff += "no longer wrong, take the mark off (or run with -update): " + line + "\n"
	}
	if diff != "" {
		diff += "got:\n" + got
	}
	return diff, wrong
}

// Marked reports whether a line of want is marked as wrong.
func Marked(want string) bool { return strings.Contains("\n"+want, "\n"+mark) }

// comesRight: the marked line comes out, or does no longer where it ought not. "out: May"
// stands for any reason.
func comesRight(right string, got []string) bool {
	if no, ok := strings.CutPrefix(right, "not "); ok {
		return !slices.Contains(got, no)
	}
	return slices.ContainsFunc(got, func(g string) bool {
		return g == right || strings.HasPrefix(right, "out: ") && strings.HasPrefix(g, right+": ")
	})
}

// Update gives what to write in place of want: got, if no marked line is wrong. Else a
// person has to say which of its lines are: only the marks of those that have come right go.
func Update(want, got string) string {
	if _, wrong := Diff(want, got); len(wrong) == 0 {
		return got
	}
	lines := strings.Split(got, "\n")
	var out []string
	for _, line := range strings.Split(want, "\n") {
		right, marked := strings.CutPrefix(line, mark)
		switch {
		case !marked || !comesRight(right, lines):
			out = append(out, line)
		case strings.HasPrefix(right, "not "):
		default:
			out = append(out, right)
		}
	}
	return strings.Join(out, "\n")
}

// Tell lists lines that are wrong, each under its case.
func Tell(wrong map[string][]string) string {
	n := 0
	var b strings.Builder
	names := make([]string, 0, len(wrong))
	for name, lines := range wrong {
		n += len(lines)
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		for _, line := range wrong[name] {
			fmt.Fprintf(&b, "\n%s: %s", name, line)
		}
	}
	return fmt.Sprintf("%d lines are known to be wrong; right would be:%s", n, b.String())
}
