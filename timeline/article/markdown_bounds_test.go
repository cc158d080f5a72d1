package article

import (
	"fmt"
	"strings"
	"testing"
)

func TestBoundless(t *testing.T) {
	const text = ": read it as text with --input text"
	links, marks, deep := fmt.Sprintf("a paragraph of more than %d links that do not end", openLinks)+text, fmt.Sprintf("a paragraph of more than %d marks of emphasis", emphasisMarks)+text,
		fmt.Sprintf("lists or quotes nested more than %d deep", deepestMark)+text
	for _, c := range []struct{ name, in, want string }{
		{"links", strings.Repeat("[a](b) ", 9000), ""},
		{"links of a list", strings.Repeat("- [a](b\n", 9000), ""},
		{"links that do not end", strings.Repeat("![a](", 60000), links},
		{"links that do not end, over lines", strings.Repeat("[a](\n", 60000), links},
		{"links that do not end, over lines that look like items", strings.Repeat("     - [a](\n", 60000), links},
		{"links that end far away", strings.Repeat("[a](", 9000) + strings.Repeat(")", 9000), links},
		{"emphasis", strings.Repeat("**a** b *c*\n\n", 9000), ""},
		{"emphasis of a list", strings.Repeat("* **a** b\n", 9000), ""},
		{"emphasis of headings", strings.Repeat("# **a** b\n", 9000), ""},
		{"emphasis that ends nowhere", strings.Repeat("a**b", 9000), marks},
		{"emphasis that ends nowhere, over lines", strings.Repeat("*a_\n", 9000), marks},
		{"a rule of stars", strings.Repeat("*", 9000), ""},
		{"addresses", strings.Repeat("[a]: b\n[c]: d\n\n", 9000), ""},
		{"addresses without an empty line", strings.Repeat("[a]: b\n", 9000), fmt.Sprintf("more than %d link addresses without an empty line", definitions) + text},
		{"a list of some levels", "- a\n  - b\n    - c\n      - d\n", ""},
		{"a list nested by marks", strings.Repeat("- ", 9000) + "a", deep},
		{"a list nested by indentation", strings.Repeat(" ", 9000) + "- a", deep},
		{"a list nested by tabs", strings.Repeat("\t", 90) + "1. a", deep},
		{"quotes", strings.Repeat(">", 9000) + "a", deep},
		{"a wide line of code", strings.Repeat(" ", 9000) + "a", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			if err := boundless(c.in); err != nil {
				got = err.Error()
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// Marks that close nothing take no more time each where there are many: each paragraph is as bad as the bounds let it be.
func BenchmarkMarkdownMarks(b *testing.B) {
	for name, mark := range map[string]string{"links": strings.Repeat("![a](", openLinks), "emphasis": strings.Repeat("a**bc* ", emphasisMarks/2)} {
		for _, n := range []int{4, 32} {
			in := strings.Repeat(mark+"\n\n", n)
			b.Run(fmt.Sprintf("%s-%d", name, n), func(b *testing.B) {
				for b.Loop() {
					if _, err := readMarkdown(in, "a.md", Options{}); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(in)), "ns/byte")
			})
		}
	}
}

func BenchmarkNestedLists(b *testing.B) {
	for _, n := range []int{30, 120} { // levels, and lines of each number of bytes
		var in strings.Builder
		for i := range n {
			in.WriteString(strings.Repeat("  ", i) + "- a\n")
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := readMarkdown(in.String(), "a.md", Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(in.Len()), "ns/byte")
		})
	}
}
