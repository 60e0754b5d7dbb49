package evidence

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"path/filepath"
	"testing"
)

// forms has a name, a string or a number in each place where Go has one.
const forms = `package p

import a "b"

const c, d = 1, 1.5

var e, f G = h{i: j, "k": 2}, [...]l{3: m}

type (
	n[o p, q interface{ ~r | s; t() }] struct {
		u, v w "x"
		*y
	}
	z = map[aa]chan ab
	ac []<-chan func(ad, ...ae) (af ag, ah ai)
	aj [4]ak
	al am[an, ao]
	ap aq[ar]
)

func aw[da any](db dc) {}

func (as *at[au]) av(ax ay) az {
ba:
	for bb := 5; bc < 6; bd++ {
		continue ba
	}
	for be, bf := range bg {
		break
	}
	for range 7 {
		goto bh
	}
	if bi := bj; -bk == *bl {
	} else if !bm {
		bn--
	} else {
		bo <- bp
	}
	switch bq := br; bs {
	case bt, 8:
		fallthrough
	default:
		bu()
	}
	switch bv := bw.(type) {
	case bx[by, bz]:
	}
	select {
	case ca := <-cb:
		cc = cd.ce
	case cf <- cg:
	default:
	}
	defer ch(func(ci cj) { ck() })
	go (cl)(cm...)
	{
		cn[co] = cp[cq:cr:cs].(ct)
	}
	var cu = &cv{}
	;
	return cw, cx(cy, 9)
}
`

// TestTriggerWalk: whatever identifier or literal is a reason, the walker finds it.
func TestTriggerWalk(t *testing.T) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "forms.go", forms, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	w := triggerWalker{&Config{Level: Name}}
	if w.file(file) {
		t.Fatal("a reason is found where there is none")
	}
	planted := 0
	ast.Inspect(file, func(n ast.Node) bool {
		check := func(place *string, text string) {
			before := *place
			*place = text
			if !w.file(file) {
				t.Errorf("%s: %s for %s is overlooked", fset.Position(n.Pos()), text, before)
			}
			*place = before
			planted++
		}
		switch n := n.(type) {
		case *ast.Ident:
			check(&n.Name, "jpushKey")
		case *ast.BasicLit:
			if n.Kind == token.STRING {
				check(&n.Value, `"api.im.jpush.cn"`)
			} else {
				check(&n.Value, "899001")
			}
		}
		return true
	})
	if planted < 119 {
		t.Errorf("%d places", planted)
	}
}

// TestNoTrigger: the walker finds no reason in files of Go's standard library.
func TestNoTrigger(t *testing.T) {
	fset, w := token.NewFileSet(), triggerWalker{&Config{Level: Name}}
	names, err := filepath.Glob(filepath.Join(build.Default.GOROOT, "src", "net", "http", "*.go"))
	if err != nil || len(names) < 50 {
		t.Fatalf("%d files of Go's package net/http, %v", len(names), err)
	}
	for _, name := range names {
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if w.file(file) {
			t.Errorf("%s: a reason is found where there is none", name)
		}
	}
}
