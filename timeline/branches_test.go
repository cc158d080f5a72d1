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

// TestBranches holds that what these rooms know of grammar is declared as rules and not coded: no
// function of theirs has more than maxBranches branches. A function in a rule is counted by itself.
func TestBranches(t *testing.T) {
	n := 0
	for _, room := range []string{"article", "article/internal/pdftext", "build", "evaluate", "event", "fixes", "headline", "names", "roles", "syntax", "timeml", "timex/en"} {
		paths, err := filepath.Glob(filepath.Join(room, "*.go"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: %d files, %v", room, len(paths), err)
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
				for _, fn := range functions(d) {
					n++
					if b := branches(fn.body); b > maxBranches {
						t.Errorf("%s: %s has %d branches, more than %d: declare what it decides as rules, or part it", fset.Position(fn.body.Pos()), fn.name, b, maxBranches)
					}
				}
			}
		}
	}
	if n < 100 {
		t.Errorf("only %d functions were counted", n)
	}
}

// A function is one that is declared, or one written in place within a declaration, as in a rule.
type function struct {
	name string
	body *ast.BlockStmt
}

// functions are those of a declaration.
func functions(d ast.Decl) (all []function) {
	name := "a rule"
	if fn, ok := d.(*ast.FuncDecl); ok {
		if name = fn.Name.Name; fn.Body != nil {
			all = append(all, function{name, fn.Body})
		}
		name = "a function in " + name
	}
	ast.Inspect(d, func(x ast.Node) bool {
		if lit, ok := x.(*ast.FuncLit); ok {
			all = append(all, function{name, lit.Body})
		}
		return true
	})
	return all
}

// branches counts the ways to go that a body has: each if, loop and case, and each further
// condition of one (McCabe's measure less one). Functions written in place are not counted with it.
func branches(body *ast.BlockStmt) (n int) {
	ast.Inspect(body, func(x ast.Node) bool {
		switch x := x.(type) {
		case *ast.FuncLit:
			return false
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
