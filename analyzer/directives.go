package analyzer

import (
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/directive"
	"github.com/jmvet/jmvet/internal/evidence"
)

// applyDirectives drops the reports that a //jmvet:ignore speaks of, and reports the directives that are wrong or drop nothing.
func (k *checker) applyDirectives() {
	ignored := make(map[*evidence.File]map[int]bool) // lines
	for _, file := range k.evidence.Files {
		for _, d := range file.Directives {
			if d.Kind != directive.Ignore {
				continue
			}
			line := file.TargetLine(d)
			if k.reportsAt(file, line) {
				if ignored[file] == nil {
					ignored[file] = make(map[int]bool)
				}
				ignored[file][line] = true
			} else if k.wouldReportAll(file) {
				k.addDirective(file, d.Pos, d.End, "//jmvet:ignore drops nothing: jmvet has no report there")
			}
		}
	}
	kept := k.reports[:0]
	for _, r := range k.reports {
		if r.Category == categoryDirective || !ignored[r.file][r.file.Line(r.Pos)] {
			kept = append(kept, r)
		}
	}
	k.reports = kept
	for _, p := range k.evidence.Problems {
		for _, file := range k.evidence.Files {
			if file.Syntax.FileStart <= p.Pos && p.Pos < file.Syntax.FileEnd {
				k.addDirective(file, p.Pos, p.End, p.Message)
			}
		}
	}
}

func (k *checker) reportsAt(file *evidence.File, line int) bool {
	for _, r := range k.reports {
		if r.file == file && r.Category != categoryDirective && file.Line(r.Pos) == line {
			return true
		}
	}
	return false
}

// wouldReportAll reports whether all that a directive might drop has been looked for: with a check off, with less evidence, or in
// code that does not type-check, an ignore that drops nothing may be right at other times.
func (k *checker) wouldReportAll(file *evidence.File) bool {
	c := k.config
	return c.magic && c.unknown && c.exhaustive && c.evidence.Level >= evidence.Name &&
		len(k.pass.TypeErrors) == 0 && !file.Generated && !file.Cgo
}

func (k *checker) addDirective(file *evidence.File, pos, end token.Pos, message string) {
	k.add(file, nil, analysis.Diagnostic{Pos: pos, End: end, Category: categoryDirective, Message: message})
}
