package main

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"os"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/modules"
)

// checkConstants returns an error if constants cannot be taken from the package path, which -constants names.
func checkConstants(path string) error {
	if hasLiteralCodes(path) {
		return nil
	}
	pkgs, err := loadProgram([]string{path}, false)
	if err != nil {
		return err
	}
	pkg, err := findPackage(pkgs, path)
	if err != nil {
		return lang.Of.Errorf("-constants="+path, err)
	}
	if pkg.Name == "main" {
		return lang.NotImported.Errorf(path)
	}
	if _, err := evidence.ConstantsOf(pkg.Types); err != nil && len(pkg.TypeErrors) == 0 {
		return lang.ConstantsFlag.Errorf(err)
	}
	return nil
}

// hasLiteralCodes reports whether the package path is found without the go command and has an exported constant whose
// value is written out as a code. To load a package, the go command compiles it, which takes long for thousands of
// constants.
func hasLiteralCodes(path string) bool {
	// The files of the package, without those of Go's own library: nobody has codes there.
	dir, err := os.Getwd()
	if err != nil {
		return false
	}
	program, err := modules.Open(dir)
	if err != nil {
		return false
	}
	place, err := program.Find(path, false)
	if err != nil || place.Std {
		return false
	}
	files, err := program.Compiled(place.Dir, false)
	if err != nil {
		return false
	}
	// A constant in one of them. Nobody can import a command.
	found := false
	for _, f := range files.Base {
		syntax, err := parser.ParseFile(token.NewFileSet(), f.Path, f.Text, parser.SkipObjectResolution)
		if err != nil || syntax.Name.Name == "main" {
			return false
		}
		found = found || hasCode(syntax)
	}
	return found
}

// hasCode reports whether the file syntax has an exported constant whose value is written out as a code.
func hasCode(syntax *ast.File) bool {
	for _, d := range syntax.Decls {
		gen, ok := d.(*ast.GenDecl)
		if !ok || gen.Tok != token.CONST {
			continue
		}
		for _, spec := range gen.Specs {
			v, ok := spec.(*ast.ValueSpec)
			if !ok || len(v.Names) < len(v.Values) {
				continue
			}
			for i, value := range v.Values {
				lit, ok := value.(*ast.BasicLit)
				if !ok || lit.Kind != token.INT || !v.Names[i].IsExported() {
					continue
				}
				value := constant.MakeFromLiteral(lit.Value, lit.Kind, 0)
				if n, exact := constant.Int64Val(value); exact && evidence.InFamily(n) {
					return true
				}
			}
		}
	}
	return false
}
