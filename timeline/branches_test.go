package timeline_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// maxBranches is how many branches a function may have. What needs more is a list of rules.
const maxBranches = 20

// TestBranches holds that what the rooms event, headline, roles and syntax know of grammar is declared as
// rules and not coded: no function of theirs has more than maxBranches branches.
func TestBranches(t *testing.T) {
	n := 0
	for _, room := range []string{"event", "headline", "roles", "syntax"} {
		paths, err := filepath.Glob(filepath.Join(room, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			fset := token.NewFileSet()
			f, err := parser.ParseFile(fset, path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range f.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil {
					n++
					if b := branches(fn.Body); b > maxBranches {
						t.Errorf("%s: %s has %d branches, more than %d: declare what it decides as rules, or part it", fset.Position(fn.Pos()), fn.Name.Name, b, maxBranches)
					}
				}
			}
		}
	}
	if n < 100 {
		t.Errorf("only %d functions were counted", n)
	}
}

// branches counts the ways to go that a body has: each if, loop and case, and each further
// condition of one (McCabe's measure less one).
func branches(body *ast.BlockStmt) (n int) {
	ast.Inspect(body, func(x ast.Node) bool {
		switch x := x.(type) {
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
