package lang

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/typeutil"
)

// twoWords matches what a person might read.
var twoWords = regexp.MustCompile(`[A-Za-z]{2,} [A-Za-z]{2,}`)

// notMessages are the texts that testLiterals lets pass, by their files and a part of them, and what they are.
var notMessages = []struct{ file, part, what string }{
	{"checkstyle.go", "<?xml", "a format that programs read"},
	{"checkstyle.go", "<file name", "a format that programs read"},
	{"checkstyle.go", "<error line", "a format that programs read"},
	{"writecodes.go", "DO NOT EDIT", "Go code that is written for users, as is all Go code in English"},
	{"html.go", "default-src", "a policy that browsers read"},
	{"unified.go", "No newline", "what git and patch write, to the letter"},
	{"inject.go", "package settings", "Go code that is put into gopls"},
	{"constantsdir.go", "not read", "an error that go/types swallows"},
	{"functions.go", "there are no words", "a mistake in a template of this repository"},
}

// testLiterals checks that messages come from the catalogue: in the packages that print, no error is made of a literal,
// and no literal with two words is printed by package fmt or written as a string.
func testLiterals(t *testing.T, pkgs []*packages.Package) {
	passed := make(map[string]bool)
	calls := 0
	for _, pkg := range pkgs {
		if pkg.PkgPath == langPath || strings.HasSuffix(pkg.PkgPath, "/internal/gen/docs") {
			continue
		}
		for _, file := range pkg.Syntax {
			name := filepath.Base(pkg.Fset.Position(file.FileStart).Filename)
			ast.Inspect(file, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				makesError, prints := printerOf(pkg.TypesInfo, call)
				if !makesError && !prints {
					return true
				}
				calls++
				for _, text := range literalsIn(call.Args) {
					if !makesError && !twoWords.MatchString(text) {
						continue
					}
					if i := exceptionFor(name, text); i >= 0 {
						passed[notMessages[i].part] = true
						continue
					}
					t.Errorf("%s: %q is no message of the catalogue", pkg.Fset.Position(call.Pos()), text)
				}
				return true
			})
		}
	}
	if calls < 50 {
		t.Errorf("only %d calls were looked at", calls)
	}
	for _, e := range notMessages {
		if !passed[e.part] {
			t.Errorf("the exception %q of %s (%s) is needless", e.part, e.file, e.what)
		}
	}
}

// printerOf reports whether a call makes an error of its operands, or prints them.
func printerOf(info *types.Info, call *ast.CallExpr) (makesError, prints bool) {
	fn, ok := typeutil.Callee(info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return false, false
	}
	switch path, name := fn.Pkg().Path(), fn.Name(); {
	case path == "errors" && name == "New", path == "fmt" && name == "Errorf":
		return true, false
	case path == "fmt" && !strings.Contains(name, "can"), name == "WriteString":
		return false, true
	}
	return false, false
}

// literalsIn returns the string literals that operands are made of.
func literalsIn(args []ast.Expr) []string {
	var list []string
	for _, arg := range args {
		ast.Inspect(arg, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				return false // it is looked at for itself
			case *ast.BasicLit:
				if n.Kind == token.STRING {
					if text, err := strconv.Unquote(n.Value); err == nil {
						list = append(list, text)
					}
				}
			}
			return true
		})
	}
	return list
}

func exceptionFor(file, text string) int {
	for i, e := range notMessages {
		if e.file == file && strings.Contains(text, e.part) {
			return i
		}
	}
	return -1
}
