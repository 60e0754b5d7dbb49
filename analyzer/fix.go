package analyzer

import (
	"go/token"
	"path"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/edit"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/imports"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// A fixer makes the fixes of one file. They are made when all reports are known, since all must agree on the names of
// the imports that they add: an import's name must be free wherever one of them needs it.
type fixer struct {
	file      *token.File
	wants     []want
	constants *imports.Package // the package that they are in
	strconv   *imports.Package
}

// A want is a fix that a report is to get.
type want struct {
	report int       // its index
	at     token.Pos // where constants are to stand
	fix    func(*fixer) analysis.SuggestedFix
}

// wantFix asks for a fix of the latest report, which is on file. It is made later by fix, which is called when the
// imports are known, and refers to constants at the position at. If the fix could not be seen to compile there is none,
// and wantFix returns why; else "".
func (k *checker) wantFix(file *evidence.File, at token.Pos, fix func(*fixer) analysis.SuggestedFix) lang.Text {
	if why := k.cannotFix(file); why != "" {
		return why
	}
	f := k.fixers[file]
	if f == nil {
		f = &fixer{file: k.pass.Fset.File(file.Syntax.FileStart)}
		k.fixers[file] = f
	}
	f.wants = append(f.wants, want{len(k.reports) - 1, at, fix})
	return ""
}

// attachFixes gives the reports the fixes that were wanted for them.
func (k *checker) attachFixes() {
	for file, f := range k.fixers {
		var at []token.Pos
		for _, w := range f.wants {
			at = append(at, w.at)
		}
		f.constants = imports.For(k.pass, file.Syntax, file.Content,
			imports.Wanted{Path: k.constantsPath(), Name: k.constantsName(), Beside: "strconv"}, at)
		f.strconv = imports.For(k.pass, file.Syntax, file.Content,
			imports.Wanted{Path: "strconv", Name: "strconv", Beside: k.constantsPath()}, at)
		if f.constants == nil { // so is the other: it is not known what names are in scope
			for _, w := range f.wants {
				k.reports[w.report].why.NoFix = lang.NoFixScope.In(k.config.lang)
			}
			continue
		}
		for _, w := range f.wants {
			k.reports[w.report].SuggestedFixes = []analysis.SuggestedFix{w.fix(f)}
		}
	}
}

// reference returns what to write for a constant in a form at a position, and the imports that this needs.
func (f *fixer) reference(form form, at token.Pos) (string, []edit.Edit) {
	text, edits := f.constants.Qualify(form.name, at)
	if form.conv != "" {
		text = form.conv + "(" + text + ")"
	}
	if form.text {
		itoa, more := f.strconv.Qualify("Itoa", at)
		text = itoa + "(" + text + ")"
		edits, _ = edit.Merge(edits, more) // the two imports never go to one place: see imports.Wanted.Beside
	}
	return text, edits
}

// suggest returns the fix called message that makes the change of the file and the edits of the imports that it needs.
func (f *fixer) suggest(message string, imports []edit.Edit, change edit.Edit) analysis.SuggestedFix {
	return analysis.SuggestedFix{Message: message, TextEdits: edit.TextEdits(append(imports, change), f.file)}
}

// cannotFix returns why no fix can be made in file, "" if one can. A generated file would lose the fix when it is
// generated again; what cgo makes of a file is not the file; package codes cannot import itself; and the package of
// -constants may be out of reach.
func (k *checker) cannotFix(file *evidence.File) lang.Text {
	own, constantsPath := k.evidence.ConstantsPackage, k.constantsPath()
	switch {
	case file.Generated:
		return lang.NoFixGenerated
	case file.Cgo:
		return lang.NoFixCgo
	case own != nil && !own.MayBeImported(file), k.pass.Pkg.Path() == constantsPath, !k.mayImport(constantsPath):
		return lang.NoFixImport
	}
	return ""
}

// constantsPath returns the import path of the package that constants are taken from.
func (k *checker) constantsPath() string {
	if k.evidence.ConstantsPackage != nil {
		return k.evidence.ConstantsPackage.Path
	}
	return evidence.CodesPath
}

// constantsName returns the name of the package that constants are taken from.
func (k *checker) constantsName() string {
	if k.evidence.ConstantsPackage != nil {
		return k.evidence.ConstantsPackage.Name
	}
	return path.Base(evidence.CodesPath)
}

// mayImport reports whether the rule for internal directories lets the package import importPath. The tests of a
// package from outside, x_test, stand in its directory.
func (k *checker) mayImport(importPath string) bool {
	i := strings.LastIndex("/"+importPath+"/", "/internal/")
	if i < 0 {
		return true
	}
	dir := k.pass.Pkg.Path()
	if evidence.IsExternalTest(k.pass.Pkg, k.evidence.Files) {
		dir = strings.TrimSuffix(dir, "_test")
	}
	parent := strings.TrimSuffix(importPath[:i], "/")
	return dir == parent || strings.HasPrefix(dir, parent+"/")
}
