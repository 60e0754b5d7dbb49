package lang

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/typeutil"
)

const langPath = "github.com/jmvet/jmvet/internal/core/lang"

// load type-checks packages of this repository, without their tests.
func load(t *testing.T, patterns ...string) []*packages.Package {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedSyntax |
			packages.NeedTypes | packages.NeedTypesInfo | packages.NeedImports,
		Dir: "../../..",
	}, patterns...)
	if err != nil || packages.PrintErrors(pkgs) > 0 {
		t.Fatalf("the packages do not load: %v", err)
	}
	return pkgs
}

// TestCallers checks how the packages of this repository use the catalogue.
func TestCallers(t *testing.T) {
	pkgs := load(t, "./cmd/jmvet", "./analyzer", "./plugin", "./internal/core/...", "./internal/load/...",
		"./internal/output/...",
		"./internal/gen/goplsbuild", "./internal/gen/docs")
	t.Run("operands", func(t *testing.T) { testOperands(t, pkgs) })
	t.Run("literals", func(t *testing.T) { testLiterals(t, pkgs) })
}

// testOperands checks each call that gives operands to a message by its name: there are as many as the message has in
// both languages together. Such are the methods of Text, and all functions whose last parameters are a Text and
// operands.
func testOperands(t *testing.T, pkgs []*packages.Package) {
	calls := 0
	used := make(map[string]bool)
	var messages *types.Package
	for _, pkg := range pkgs {
		if pkg.PkgPath == langPath {
			messages = pkg.Types
		}
		for _, file := range pkg.Syntax {
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.Ident:
					if c := textConstant(pkg.TypesInfo, n); c != nil {
						used[c.Name()] = true
					}
				case *ast.CallExpr:
					text, operands := operandsOf(pkg.TypesInfo, n)
					if text == nil {
						break
					}
					calls++
					if want := operandsIn(t, constant.StringVal(text.Val())); operands != want {
						t.Errorf("%s: %s is given %d operands and has %d", pkg.Fset.Position(n.Pos()), text.Name(), operands, want)
					}
				}
				return true
			})
		}
	}
	if calls < 80 {
		t.Errorf("only %d calls were looked at", calls)
	}
	scope := messages.Scope()
	for _, name := range scope.Names() {
		if c, ok := scope.Lookup(name).(*types.Const); ok && isText(c.Type()) && c.Exported() && !used[name] {
			t.Errorf("nothing says %s", name)
		}
	}
}

// operandsOf returns the message that a call gives operands to, and how many; nil for another call, for one that hands
// operands on, and for a message that is a variable.
func operandsOf(info *types.Info, call *ast.CallExpr) (*types.Const, int) {
	fn, ok := typeutil.Callee(info, call).(*types.Func)
	if !ok || call.Ellipsis.IsValid() {
		return nil, 0
	}
	signature := fn.Signature()
	if !signature.Variadic() {
		return nil, 0
	}
	fixed := signature.Params().Len() - 1
	if recv := signature.Recv(); recv != nil && isText(recv.Type()) {
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok {
			return nil, 0
		}
		return textConstant(info, sel.X), len(call.Args) - fixed
	}
	if fixed == 0 || !isText(signature.Params().At(fixed-1).Type()) {
		return nil, 0
	}
	return textConstant(info, call.Args[fixed-1]), len(call.Args) - fixed
}

// textConstant returns the message that an expression names, or nil.
func textConstant(info *types.Info, e ast.Expr) *types.Const {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if sel, isSel := ast.Unparen(e).(*ast.SelectorExpr); isSel {
		id, ok = sel.Sel, true
	}
	if !ok {
		return nil
	}
	c, ok := info.Uses[id].(*types.Const)
	if !ok || !isText(c.Type()) {
		return nil
	}
	return c
}

func isText(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Name() == "Text" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == langPath
}

// operandsIn returns how many operands a message has, in both languages together.
func operandsIn(t *testing.T, text string) int {
	n := 0
	for side := range strings.SplitSeq(text, zh) {
		verbs, err := verbsOf(side)
		if err != nil {
			t.Error(err)
		}
		n = max(n, highest(verbs))
	}
	return n
}
