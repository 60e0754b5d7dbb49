package edit

import (
	"go/token"
	"reflect"
	"testing"

	"golang.org/x/tools/go/analysis"
)

func TestMerge(t *testing.T) {
	list := []Edit{Replace(5, 8, "x"), Insert(10, "y")}
	tests := []struct {
		name string
		fix  []Edit
		want string // of "0123456789abcdef", or "" if an edit overlaps another
	}{
		{"the same replacement", []Edit{Replace(5, 8, "x")}, "01234x89yabcdef"},
		{"the same insertion", []Edit{Insert(10, "y")}, "01234x89yabcdef"},
		{"two insertions at one place", []Edit{Insert(10, "z")}, ""},
		{"another replacement of the same", []Edit{Replace(5, 8, "z")}, ""},
		{"a part of what is replaced", []Edit{Replace(5, 6, "")}, ""},
		{"over the end of what is replaced", []Edit{Replace(7, 9, "")}, ""},
		{"an insertion into what is replaced", []Edit{Insert(6, "in")}, ""},
		{"over an insertion", []Edit{Replace(9, 11, "")}, ""},
		{"before", []Edit{Insert(5, "[")}, "01234[x89yabcdef"},
		{"behind", []Edit{Insert(8, "]")}, "01234x]89yabcdef"},
		{"up to an insertion", []Edit{Replace(8, 10, "Z")}, "01234xZyabcdef"},
		{"from an insertion on", []Edit{Replace(10, 12, "Z")}, "01234x89yZcdef"},
		{"not in order", []Edit{Replace(15, 16, ""), Insert(0, ">")}, ">01234x89yabcde"},
		{"one of two overlaps", []Edit{Insert(0, ">"), Insert(6, "in")}, ""},
		{"its own overlap", []Edit{Replace(11, 14, ""), Insert(12, "in")}, ""},
	}
	for _, test := range tests {
		merged, ok := Merge(list, test.fix)
		got := ""
		if ok {
			got = string(Apply([]byte("0123456789abcdef"), merged))
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	if want := []Edit{Replace(5, 8, "x"), Insert(10, "y")}; !reflect.DeepEqual(list, want) {
		t.Errorf("Merge changed its argument to %v", list)
	}
}

func TestTextEdits(t *testing.T) {
	file := token.NewFileSet().AddFile("x.go", 100, 50)
	want := []Edit{Insert(3, "x"), Replace(10, 20, "")}
	if got := Of(analysis.SuggestedFix{TextEdits: TextEdits(want, file)}, file); !reflect.DeepEqual(got, want) {
		t.Errorf("there and back: %v, want %v", got, want)
	}
	open := analysis.SuggestedFix{TextEdits: []analysis.TextEdit{{Pos: 103, NewText: []byte("x")}}}
	if got, want := Of(open, file), []Edit{Insert(3, "x")}; !reflect.DeepEqual(got, want) {
		t.Errorf("without End: %v, want %v", got, want)
	}
}
