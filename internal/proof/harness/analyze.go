package harness

import (
	"fmt"
	"reflect"
	"runtime/debug"

	"golang.org/x/tools/go/analysis"
)

// analyze runs a on the package u, and first the analyzers that it requires. It is the driver of all tests: the facts
// in known are those of the packages that u imports, and those about u are added to them. A panic of an analyzer is an
// error, so that a test can say which program it was.
func analyze(a *analysis.Analyzer, u *unit, known *facts) (diagnostics []analysis.Diagnostic, err error) {
	if err := analysis.Validate([]*analysis.Analyzer{a}); err != nil {
		return nil, err
	}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
	}()

	// Each analyzer runs once, behind those that it requires, and has their results.
	results := make(map[*analysis.Analyzer]any)
	var run func(a *analysis.Analyzer) error
	run = func(a *analysis.Analyzer) error {
		if _, done := results[a]; done {
			return nil
		}
		for _, r := range a.Requires {
			if err := run(r); err != nil {
				return err
			}
		}

		if len(u.typeErrors) > 0 && !a.RunDespiteErrors {
			return fmt.Errorf("%s does not run on a package with errors", a.Name)
		}
		pass := &analysis.Pass{
			Analyzer: a,
			Fset:     u.fset, Files: u.files, OtherFiles: u.other, IgnoredFiles: u.ignored, ReadFile: u.read,
			Pkg: u.types, TypesInfo: u.info, TypesSizes: u.sizes, TypeErrors: u.typeErrors,
			ResultOf: results,
			Report:   func(d analysis.Diagnostic) { diagnostics = append(diagnostics, d) },
		}
		known.serve(pass)

		// A result of another type would only be found out by who asks for it.
		result, err := a.Run(pass)
		if err != nil {
			return err
		}
		if got := reflect.TypeOf(result); got != a.ResultType {
			return fmt.Errorf("%s gave a result of type %v, not %v", a.Name, got, a.ResultType)
		}
		results[a] = result
		return nil
	}
	err = run(a)
	return diagnostics, err
}
