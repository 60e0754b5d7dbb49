package evidence

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"
)

func TestOfOneProject(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"shop/im", "shop/util", true},
		{"shop", "shop/util", true},
		{"shop/im", "store/im", false},
		{"github.com/acme/shop/im", "github.com/acme/shop/util/conv", true},
		{"github.com/acme/shop", "github.com/acme/shop/util", true},
		{"github.com/acme/shop/im", "github.com/acme/store/im", false},
		{"github.com/acme/shop/im", "github.com/acme/shopping/im", false},
		{"go.example.com/zap", "go.example.com/zap/core", false},
	} {
		if got := OfOneProject(test.a, test.b); got != test.want {
			t.Errorf("OfOneProject(%q, %q) = %t, want %t", test.a, test.b, got, test.want)
		}
	}
}

func TestMayHelp(t *testing.T) {
	const text = `package p
func toInt(v any) int { return 0 }
func atoi(s string) int { return 0 }
func contains(list []int, x int) bool { return false }
func in[T comparable](x T, list ...T) bool { return false }
func deref(p *int64) int64 { return 0 }
func getInt(m map[string]any, key string) int { return 0 }
func less(a, b float64) bool { return false }
func notTitle(s string) string { return s }
func notJoin(a, b string) string { return a }
func notByte(a, b byte) byte { return a }
func notNumbers(a int) error { return nil }
func notRead(b []byte, n int8) int8 { return 0 }
`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", text, 0)
	if err != nil {
		t.Fatal(err)
	}
	cfg := types.Config{Importer: importer.Default()}
	pkg, err := cfg.Check("example.com/p", fset, []*ast.File{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range pkg.Scope().Names() {
		fn := pkg.Scope().Lookup(name).(*types.Func)
		if got, want := MayHelp(fn), !strings.HasPrefix(name, "not"); got != want {
			t.Errorf("MayHelp(%s) = %t, want %t", name, got, want)
		}
	}
}
