package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

const program = `package main

import "os"

const limit = 3 // no variable can stand for it

type level int

var top level = 2

func f(a, b int, ok bool) (n int) {
	for i := 0; i < a; i++ {
		if !ok && i == b || // a comment
			i-b > 1 {
			continue
		}
		n += i
	}
	if level(n) >= top {
		return [...]int{1: 5, 2: 7}[1] + n*limit
	}
	return n + 10
}

func main() {
	for a := range 5 {
		for b := range 3 {
			for _, ok := range []bool{false, true} {
				print(f(a, b, ok), " ")
			}
		}
	}
	_ = os.Args
}
`

// TestInstrument runs a program with each of its mutants built in, and the same with the mutant's change as its text: they must do the same.
func TestInstrument(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a program for each mutant")
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "main.go")
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, name, program, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	importing := map[string]*packages.Package{"os": {Types: types.NewPackage("os", "os")}}
	importing["os"].Types.Scope().Insert(types.NewVar(0, importing["os"].Types, "Args", types.NewSlice(types.Typ[types.String])))
	importing["os"].Types.MarkComplete()
	info := &types.Info{Types: make(map[ast.Expr]types.TypeAndValue), Uses: make(map[*ast.Ident]types.Object)}
	conf := types.Config{Importer: importer(importing)}
	pkg, err := conf.Check("main", fset, []*ast.File{syntax}, info)
	if err != nil {
		t.Fatal(err)
	}
	f := &file{name: name, text: program, syntax: syntax, pkg: &packages.Package{
		PkgPath: "main", Fset: fset, Syntax: []*ast.File{syntax}, Types: pkg, TypesInfo: info, Imports: importing,
	}}
	all, err := Mutants(name, program)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range all {
		if f.compiles(m) {
			m.number = len(f.mutants) + 1
			f.mutants = append(f.mutants, m)
		}
	}
	if len(f.mutants) < len(all)-2 || len(f.mutants) < 20 {
		t.Errorf("only %d of %d mutants compile", len(f.mutants), len(all))
	}
	text, left := f.instrument()
	for _, m := range left {
		if want := map[string]bool{"3": true, "*": true, "1": true, "2": true}; !want[m.From] {
			t.Errorf("not built in: %s", m)
		}
	}
	// The package that says which mutant is on cannot be imported by a program in another module: it is one file more.
	active, err := os.ReadFile("active/active.go")
	if err != nil {
		t.Fatal(err)
	}
	text = strings.ReplaceAll(strings.Replace(text, fmt.Sprintf("; import %s %q", activeName, activePath), "", 1), activeName+".", "")
	whole := build(t, map[string]string{"main.go": text, "active.go": strings.Replace(string(active), "package active", "package main", 1)})
	if got, want := runMutant(t, whole, 0), runMutant(t, build(t, map[string]string{"main.go": program}), 0); got != want {
		t.Errorf("with no mutant on: %q, want %q", got, want)
	}
	for i, m := range f.mutants {
		if i%3 != 0 || slices.Contains(left, m) {
			continue // each third one is enough
		}
		alone := build(t, map[string]string{"main.go": m.Apply(program)})
		if got, want := runMutant(t, whole, m.number), runMutant(t, alone, 0); got != want {
			t.Errorf("%s: built in %q, alone %q", m, got, want)
		}
	}
}

func build(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	files["go.mod"] = "module example.com/program\n\ngo 1.25\n"
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	program := filepath.Join(dir, "program.exe")
	cmd := exec.Command("go", "build", "-o", program, ".")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s\n%s", err, out, files["main.go"])
	}
	return program
}

func runMutant(t *testing.T, program string, mutant int) string {
	t.Helper()
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), fmt.Sprintf("JMVET_MUTANT=%d", mutant))
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "it fails" // an index out of range, say
	}
	return string(out)
}

func TestEquivalents(t *testing.T) {
	if reasons, err := readEquivalents(); err != nil || strings.Count(equivalents, "\n") != len(reasons) {
		t.Errorf("%d reasons, %v", len(reasons), err)
	}
}
