package codes_test

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"math"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/codes"
)

// The constants fit every type that programs keep codes in, the narrowest and
// the widest, without a conversion.
var (
	_ int32      = codes.AddChatRoomAdminUserNotPermitted
	_ int64      = codes.AddChatRoomAdminUserNotPermitted
	_ uint32     = codes.AddChatRoomAdminUserNotPermitted
	_ float64    = codes.AddChatRoomAdminUserNotPermitted
	_ codes.Code = codes.AddChatRoomAdminUserNotPermitted
)

// typeCheck type-checks constants.go by itself and returns its scope.
func typeCheck(t *testing.T) *types.Scope {
	t.Helper()
	fset := token.NewFileSet()
	constants, err := parser.ParseFile(fset, "constants.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	stub, err := parser.ParseFile(fset, "stub.go", "package codes; type Category int", 0)
	if err != nil {
		t.Fatal(err)
	}
	var conf types.Config
	pkg, err := conf.Check("codes", fset, []*ast.File{constants, stub}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg.Scope()
}

// TestConstants checks that constants.go has one constant for each row and
// each category, and no other.
func TestConstants(t *testing.T) {
	want := make(map[string]int64)
	for _, e := range codes.All() {
		want[e.Name] = int64(e.Code)
	}
	for _, c := range codes.Categories() {
		want["Category"+c.String()] = int64(c)
	}
	scope := typeCheck(t)
	for _, name := range scope.Names() {
		c, ok := scope.Lookup(name).(*types.Const)
		if !ok {
			continue // the stub
		}
		value, exact := constant.Int64Val(c.Val())
		row, ok := want[name]
		if !ok || !exact || value != row {
			t.Errorf("%s = %v, want %d (in the table: %t)", name, c.Val(), row, ok)
		}
		delete(want, name)

		wantType := types.Type(types.Typ[types.UntypedInt])
		if strings.HasPrefix(name, "Category") {
			wantType = scope.Lookup("Category").Type()
		}
		if c.Type() != wantType {
			t.Errorf("type of %s is %v, want %v", name, c.Type(), wantType)
		}
		if value <= 0 || value > math.MaxInt32 || int64(float64(value)) != value {
			t.Errorf("%s = %d does not fit int32, uint32 and float64", name, value)
		}
	}
	for name := range want {
		t.Errorf("%s is in the table but is no constant", name)
	}
}

// TestConstantComments checks that each constant has a doc comment that starts
// with its name, shows its message to the letter, and tells its meaning and its
// category in both languages: that is what an editor shows.
func TestConstantComments(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "constants.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, d := range f.Decls {
		for _, spec := range d.(*ast.GenDecl).Specs {
			spec := spec.(*ast.ValueSpec)
			name := spec.Names[0].Name
			if !strings.HasPrefix(spec.Doc.Text(), name+": ") {
				t.Errorf("%s has the comment %q", name, spec.Doc.Text())
			}
			e, ok := codes.ByName(name)
			if !ok {
				continue
			}
			n++
			if e.Message != "" && !strings.Contains(spec.Doc.Text(), "Message: \""+e.Message+"\"\n") {
				t.Errorf("%s's comment has not the message %q", name, e.Message)
			}
			text := strings.Join(strings.Fields(spec.Doc.Text()), " ")
			for _, want := range []string{
				e.Description[1:], // its first letter may be in lower case
				"Category " + e.Category.String() + ": ",
				e.MeaningZH + "。类别 " + e.Category.String() + "：",
			} {
				if !strings.Contains(text, want) {
					t.Errorf("%s's comment has not %q:\n%s", name, want, text)
				}
			}
		}
	}
	if n != 445 {
		t.Errorf("%d constants with comments, want 445", n)
	}
}
