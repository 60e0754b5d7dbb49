package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestDeclared compares the list declared with the exported names that package codes has outside of its generated
// files.
func TestDeclared(t *testing.T) {
	names, err := filepath.Glob("../../../codes/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, name := range names {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if ast.IsGenerated(file) || strings.HasSuffix(name, "_test.go") {
			continue
		}
		for _, decl := range file.Decls {
			got = append(got, exported(decl)...)
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, declared) {
		t.Errorf("package codes declares %q, declared has %q", got, declared)
	}
}

// exported returns the exported names of the functions and types that decl declares. The only constants are those of
// sources.
func exported(decl ast.Decl) []string {
	var names []string
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		if decl.Recv == nil && decl.Name.IsExported() {
			names = append(names, decl.Name.Name)
		}
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			if spec, ok := spec.(*ast.TypeSpec); ok && spec.Name.IsExported() {
				names = append(names, spec.Name.Name)
			}
		}
	}
	return names
}
