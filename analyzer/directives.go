package analyzer

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/directive"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// applyDirectives drops the reports that a //jmvet:ignore speaks of, and reports the directives that are wrong or drop
// nothing.
func (k *checker) applyDirectives() {
	// Sort out which directives drop a report.
	ignored := make(map[*evidence.File][]lines)
	var needless []needlessDirective
	for _, file := range k.evidence.Files {
		for _, d := range file.Directives {
			if d.Kind != directive.Ignore {
				continue
			}
			speaksOf := ignoredBy(file, d)
			if k.reportsIn(file, speaksOf) {
				ignored[file] = append(ignored[file], speaksOf)
				k.needed = append(k.needed, d.Pos)
			} else if k.wouldReportAll(file) {
				wrong := directive.Error{Pos: d.Pos, End: d.End, Message: lang.IgnoreDropsNothing.With()}
				needless = append(needless, needlessDirective{file, wrong})
			}
		}
	}
	// Drop the reports, then add those on directives.
	k.reports = slices.DeleteFunc(k.reports, func(r report) bool {
		return r.Category != categoryDirective && covers(ignored[r.file], r.file.Line(r.Pos))
	})
	k.reportIgnoresInComments()
	k.addProblems(needless)
}

// lines are those from one to another, both included.
type lines struct{ from, to int }

// cover reports whether line is one of the lines.
func (l lines) cover(line int) bool { return l.from <= line && line <= l.to }

// covers reports whether line is in one of the ranges in list.
func covers(list []lines, line int) bool {
	return slices.ContainsFunc(list, func(l lines) bool { return l.cover(line) })
}

// ignoredBy returns the lines of file that d, a //jmvet:ignore, speaks of. If it stands above a function, a type or the
// package clause, they are all lines of that.
func ignoredBy(file *evidence.File, d directive.Directive) lines {
	at := file.TargetLine(d)
	one := lines{at, at}
	if at == file.Line(d.Pos) { // it follows code
		return one
	}
	// It stands on a line of its own: it may speak of all that begins on the next.
	begins := func(pos token.Pos) bool { return file.Line(pos) == at }
	if begins(file.Syntax.Package) {
		return lines{1, file.Token.LineCount()}
	}
	for _, decl := range file.Syntax.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if begins(decl.Type.Func) {
				return lines{at, file.Line(decl.End())}
			}
		case *ast.GenDecl:
			if decl.Tok != token.TYPE {
				continue
			}
			if begins(decl.TokPos) {
				return lines{at, file.Line(decl.End())}
			}
			for _, spec := range decl.Specs {
				if begins(spec.Pos()) {
					return lines{at, file.Line(spec.End())}
				}
			}
		}
	}
	return one
}

// reportsIn reports whether there is a report in the lines in of file, other than those on directives.
func (k *checker) reportsIn(file *evidence.File, in lines) bool {
	return slices.ContainsFunc(k.reports, func(r report) bool {
		return r.file == file && r.Category != categoryDirective && in.cover(file.Line(r.Pos))
	})
}

// reportIgnoresInComments reports each //jmvet:ignore after other words of a comment that would drop a report if the
// comment began with it.
func (k *checker) reportIgnoresInComments() {
	for _, file := range k.evidence.Files {
		for _, b := range directive.IgnoresInComments(file.Syntax) {
			if k.reportsIn(file, wouldIgnore(file, b.Pos)) {
				k.addDirective(file, b.Pos, b.End, b.Message)
			}
		}
	}
}

// wouldIgnore returns the line of file that the comment around pos would speak of, were it a directive.
func wouldIgnore(file *evidence.File, pos token.Pos) lines {
	for _, group := range file.Syntax.Comments {
		for _, c := range group.List {
			if c.Pos() <= pos && pos < c.End() {
				at := file.TargetLine(directive.Directive{Pos: c.Pos(), End: c.End()})
				return lines{at, at}
			}
		}
	}
	return lines{}
}

// A needlessDirective is a directive that this pass does not need.
type needlessDirective struct {
	file *evidence.File
	directive.Error
}

// addProblems reports the directives that are wrong, and those that nothing needs: the ones in needless, and the ones
// that the finder found needless. A package with tests of its own has another pass that may need these directives, so
// then only that pass reports them.
func (k *checker) addProblems(needless []needlessDirective) {
	for _, p := range k.evidence.Problems {
		for _, file := range k.evidence.Files {
			switch {
			case p.Pos < file.Syntax.FileStart || file.Syntax.FileEnd <= p.Pos:
			case p.Needless:
				needless = append(needless, needlessDirective{file, p})
			default:
				k.addDirective(file, p.Pos, p.End, p.Message)
			}
		}
	}
	k.noteDemands(needless)
	if len(needless) == 0 || k.hasTestsElsewhere() {
		return
	}
	for _, n := range needless {
		k.addDirective(n.file, n.Pos, n.End, n.Message)
		k.needless = append(k.needless, n.Pos)
	}
}

// noteDemands notes the //jmvet:exhaustive that something needs: those that are not in needless.
func (k *checker) noteDemands(needless []needlessDirective) {
	for _, file := range k.evidence.Files {
		for _, d := range file.Directives {
			isNeedless := func(n needlessDirective) bool { return n.Pos == d.Pos }
			if d.Kind == directive.Exhaustive && !slices.ContainsFunc(needless, isNeedless) {
				k.needed = append(k.needed, d.Pos)
			}
		}
	}
}

// hasTestsElsewhere reports whether the package has test files of its own that this pass does not see: the pass over
// its test variant sees all that this one does, and more, and has the last word.
func (k *checker) hasTestsElsewhere() bool {
	if slices.ContainsFunc(k.evidence.Files, (*evidence.File).IsTest) {
		return false
	}
	dirs := make(map[string]bool)
	for _, file := range k.evidence.Files {
		dirs[filepath.Dir(file.Token.Name())] = true
	}
	for dir := range dirs {
		entries, _ := os.ReadDir(dir) // one that cannot be read shows no tests
		for _, e := range entries {
			if k.isOwnTest(filepath.Join(dir, e.Name())) {
				return true
			}
		}
	}
	return false
}

// isOwnTest reports whether the file called name has tests of the package that belong to it, and not to x_test.
func (k *checker) isOwnTest(name string) bool {
	if !strings.HasSuffix(name, "_test.go") {
		return false
	}
	syntax, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.PackageClauseOnly)
	return err == nil && syntax.Name.Name == k.pass.Pkg.Name()
}

// wouldReportAll reports whether all that a directive in file might drop has been looked for: with a check off, with
// less evidence, or in code that does not type-check, an ignore that drops nothing may be right at other times.
func (k *checker) wouldReportAll(file *evidence.File) bool {
	isOff := func(c Check) bool { return c.Optional() && !*c.enabled(k.config) }
	return !slices.ContainsFunc(Checks(), isOff) && k.config.evidence.Level >= evidence.Name &&
		len(k.pass.TypeErrors) == 0 && !file.Generated && !file.Cgo
}

// addDirective reports that the directive from pos to end in file is wrong, with the message text.
func (k *checker) addDirective(file *evidence.File, pos, end token.Pos, text lang.Phrase) {
	k.add(file, nil, analysis.Diagnostic{Pos: pos, End: end, Category: categoryDirective}, message{Phrase: text})
}
