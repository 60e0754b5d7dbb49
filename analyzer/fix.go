package analyzer

import (
	"go/token"
	"go/types"
	"path"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/evidence"
	"github.com/jmvet/jmvet/internal/imports"
)

// fixer makes the fixes of one file. They are made together, since all must agree on the names of the imports that they add.
type fixer struct {
	file    *evidence.File
	wants   []want
	table   *imports.Package // of the constants
	strconv *imports.Package
}

// want is a place where a named constant is to stand.
type want struct {
	report   int // index of the report that gets the fix
	constant evidence.Constant
	name     string
}

func (k *checker) fixer(file *evidence.File) *fixer {
	f, ok := k.fixers[file]
	if !ok {
		f = &fixer{file: file}
		k.fixers[file] = f
	}
	return f
}

func (f *fixer) want(report int, c evidence.Constant, name string) {
	f.wants = append(f.wants, want{report, c, name})
}

// attachFixes gives each report the fix that was wanted for it, where a fix is possible.
func (k *checker) attachFixes() {
	for _, f := range k.fixers {
		if !k.canFix(f.file) {
			continue
		}
		k.open(f)
		for _, w := range f.wants {
			text, edits := k.write(f, w.name, w.constant.Text, w.constant.Expr.Pos())
			d := &k.reports[w.report].Diagnostic
			d.SuggestedFixes = []analysis.SuggestedFix{{
				Message:   "Replace by " + text,
				TextEdits: append(edits, analysis.TextEdit{Pos: d.Pos, End: d.End, NewText: []byte(text)}),
			}}
		}
	}
}

// canFix reports whether a fix in the file would compile for sure. In package codes it would import itself; what cgo makes of a file
// is not the file; and a generated file is not its own source. The house's package may be a program or out of reach.
func (k *checker) canFix(file *evidence.File) bool {
	tablePath := k.tablePath()
	return !file.Cgo && !file.Generated && k.pass.Pkg.Path() != tablePath && mayImport(k.pass.Pkg, tablePath) &&
		(k.evidence.House == nil || k.evidence.House.Name != "main")
}

func (k *checker) tablePath() string {
	if k.evidence.House != nil {
		return k.evidence.House.Path
	}
	return evidence.CodesPath
}

// packageName returns the name of the package that constants are taken from.
func (k *checker) packageName() string {
	if k.evidence.House != nil {
		return k.evidence.House.Name
	}
	return path.Base(evidence.CodesPath)
}

// mayImport reports whether the rule for internal directories lets a package import a path.
func mayImport(pkg *types.Package, importPath string) bool {
	parent, _, internal := cutInternal(importPath)
	return !internal || pkg.Path() == parent || strings.HasPrefix(pkg.Path(), parent+"/")
}

func cutInternal(importPath string) (parent, rest string, found bool) {
	if i := strings.LastIndex("/"+importPath+"/", "/internal/"); i >= 0 {
		return strings.TrimSuffix(importPath[:i], "/"), importPath[i:], true
	}
	return "", "", false
}

// open settles what the file's new imports are called: free at every place where a fix of this file may need them, those of
// missing cases included.
func (k *checker) open(f *fixer) {
	if f.table != nil {
		return
	}
	var at []token.Pos
	for _, w := range f.wants {
		at = append(at, w.constant.Expr.Pos())
	}
	for _, s := range k.evidence.Switches {
		if s.File == f.file {
			at = append(at, s.Stmt.Body.Lbrace, s.Stmt.Body.Rbrace)
		}
	}
	f.table = imports.For(k.pass, f.file.Syntax, f.file.Content, k.tablePath(), k.packageName(), at)
	f.strconv = imports.For(k.pass, f.file.Syntax, f.file.Content, "strconv", "strconv", at)
}

// write returns the text that names a constant at a position, as a number or as a string of digits, and the imports that it needs.
func (k *checker) write(f *fixer, name string, asText bool, pos token.Pos) (string, []analysis.TextEdit) {
	text, edits := f.table.Qualify(name, pos)
	if asText {
		itoa, more := f.strconv.Qualify("Itoa", pos)
		text = itoa + "(" + text + ")"
		edits = append(more, edits...)
	}
	return text, edits
}
