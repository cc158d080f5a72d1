package timeline_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// maxBranches is how many branches a function of a room may have. What needs more is a list of rules. The room of dates is on its
// way there: its longest function may only become shorter.
var maxBranches = []struct {
	room string
	max  int
}{{"event", 20}, {"roles", 20}, {"timex", 48}, {"timex/en", 44}, {"timex/internal/lang", 40}}

// TestBranches holds that what these rooms know of grammar is declared as rules and not coded: no function of theirs has more
// than so many branches. What a rule of timex or of its lists says in a function of its own is counted alone.
func TestBranches(t *testing.T) {
	n := 0
	for _, r := range maxBranches {
		paths, err := filepath.Glob(filepath.Join(r.room, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		alone := strings.HasPrefix(r.room, "timex")
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			fset := token.NewFileSet()
			f, err := parser.ParseFile(fset, path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(f, func(x ast.Node) bool {
				var body *ast.BlockStmt
				switch x := x.(type) {
				case *ast.FuncDecl:
					body = x.Body
				case *ast.FuncLit:
					if alone {
						body = x.Body
					}
				}
				if body == nil {
					return true
				}
				n++
				if b := branches(body, alone); b > r.max {
					t.Errorf("%s: a function has %d branches, more than %d: declare what it decides as rules, or part it", fset.Position(x.Pos()), b, r.max)
				}
				return true
			})
		}
	}
	if n < 1000 {
		t.Errorf("only %d functions were counted", n)
	}
}

// branches counts the ways to go that a body has: each if, loop and case, and each further
// condition of one (McCabe's measure less one); but for those of the functions in it, if these are counted alone.
func branches(body *ast.BlockStmt, alone bool) (n int) {
	ast.Inspect(body, func(x ast.Node) bool {
		switch x := x.(type) {
		case *ast.FuncLit:
			return !alone
		case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
			n++
		case *ast.CaseClause:
			if x.List != nil {
				n++
			}
		case *ast.BinaryExpr:
			if x.Op == token.LAND || x.Op == token.LOR {
				n++
			}
		}
		return true
	})
	return n
}
