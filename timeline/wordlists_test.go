package timeline_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// readers are the rooms that read English and keep their words in the lexicon.
var readers = []string{"syntax", "names", "story", "event", "roles", "headline", "coref", "rank", "build"}

// ownWords are the files whose lists are no words of English, each with what they are.
var ownWords = map[string]string{
	"syntax/pattern/match.go": "the names of features",
	"names/gazetteer.go":      "the kinds that the gazetteer's files name",
}

// TestWordLists holds that what is known of words stands in the lexicon: no list of three or
// more words in a literal or a case, none of four in one condition.
func TestWordLists(t *testing.T) {
	used := map[string]bool{}
	for _, room := range readers {
		err := filepath.WalkDir(room, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			src, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			lists, err := wordLists(path, string(src))
			if err != nil {
				return err
			}
			path = filepath.ToSlash(path)
			if _, own := ownWords[path]; own {
				used[path] = len(lists) > 0
				return nil
			}
			for _, l := range lists {
				t.Errorf("%s: give the words a feature in lexicon/features.go and words.txt, and ask lexicon.Has", l)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for path, what := range ownWords {
		if !used[path] {
			t.Errorf("%s has no list any more: take it (%s) out of ownWords", path, what)
		}
	}
}

func TestWordListsAreSeen(t *testing.T) {
	for _, tt := range []struct {
		name, body string
		want       int
	}{
		{"a literal", `_ = []string{"after", "before", "since"}`, 1},
		{"two words", `_ = []string{"after", "before"}`, 0},
		{"a map", `_ = map[string]int{"day": 1, "week": 2, "month": 3}`, 1},
		{"tags", `_ = []string{"NN", "NNS", "NNP"}`, 0},
		{"a case", `switch w { case "after", "before", "since": }`, 1},
		{"a case a word", `switch w { case "after": case "before": case "since": }`, 0},
		{"a condition", `_ = w == "after" || w == "before" || w == "since" || w == "until"`, 1},
		{"a condition that denies", `_ = w != "after" && w != "before" && w != "since" && w != "until"`, 1},
		{"three in a condition", `_ = w == "after" || w == "before" || w == "since"`, 0},
		{"two questions", `_ = w == "after" || w == "before" || v == "since" || v == "until"`, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			lists, err := wordLists("x.go", "package x\nfunc f(w, v string) {\n"+tt.body+"\n}\n")
			if err != nil || len(lists) != tt.want {
				t.Errorf("%d lists, want %d: %q %v", len(lists), tt.want, lists, err)
			}
		})
	}
}

// englishWord is a word or a few in lower case, as the lexicon has them.
var englishWord = regexp.MustCompile(`^[a-z]['a-z_ -]*\.?$`)

// wordLists finds the lists of words in a file, each as "file:line: words".
func wordLists(path, src string) (lists []string, err error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, src, 0)
	if err != nil {
		return nil, err
	}
	report := func(n ast.Node, words []string, limit int) {
		if len(words) >= limit {
			lists = append(lists, fmt.Sprintf("%s:%d: a list of words, %q", path, set.Position(n.Pos()).Line, words))
		}
	}
	inside := map[ast.Expr]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CompositeLit:
			report(n, wordsOf(n.Elts), 3)
		case *ast.CaseClause:
			report(n, wordsOf(n.List), 3)
		case *ast.BinaryExpr:
			if inside[n] {
				break
			}
			asked := map[string][]string{}
			compared(n, n.Op, asked, inside)
			for _, words := range asked {
				report(n, words, 4)
			}
		}
		return true
	})
	return lists, nil
}

// wordsOf gives the words among expressions, the keys of those that have one.
func wordsOf(es []ast.Expr) (words []string) {
	for _, e := range es {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Key
		}
		if b, ok := e.(*ast.BasicLit); ok && b.Kind == token.STRING {
			if w, err := strconv.Unquote(b.Value); err == nil && englishWord.MatchString(w) {
				words = append(words, w)
			}
		}
	}
	return words
}

// compared gathers the words that a chain of "or" finds equal, or a chain of "and" unequal, by
// what is compared with them.
func compared(e ast.Expr, join token.Token, asked map[string][]string, inside map[ast.Expr]bool) {
	if p, ok := e.(*ast.ParenExpr); ok {
		e = p.X
	}
	b, ok := e.(*ast.BinaryExpr)
	if !ok {
		return
	}
	if b.Op == join {
		inside[b] = true
		compared(b.X, join, asked, inside)
		compared(b.Y, join, asked, inside)
		return
	}
	if join == token.LOR && b.Op == token.EQL || join == token.LAND && b.Op == token.NEQ {
		of := types.ExprString(b.X)
		for _, w := range wordsOf([]ast.Expr{b.Y}) {
			if !slices.Contains(asked[of], w) {
				asked[of] = append(asked[of], w)
			}
		}
	}
}
