package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/nearest"
	"github.com/jmvet/jmvet/internal/load/modules"
)

// checkProgram reports what the analysis of one package at a time cannot know: whether the packages, the declared codes
// and the constants that the command line names exist. Each question costs a run of go list, so it is put only if the
// command line gives reason to.
func (cl *commandLine) checkProgram() error {
	errs := []error{cl.checkPatterns()}
	if entries := analyzer.EvidenceConfig(cl.analyzer).Declared; len(entries) > 0 {
		errs = append(errs, checkCode(entries, cl.test))
	}
	if constants := analyzer.EvidenceConfig(cl.analyzer).Constants; constants != "" {
		errs = append(errs, checkConstants(constants))
	}
	if err := errors.Join(errs...); err != nil {
		return indent(err)
	}
	return nil
}

// indent returns err with its second and later lines set under the first, behind the command's name.
func indent(err error) error { return indented{err} }

type indented struct{ error }

func (e indented) Error() string { return e.Speak(lang.English) }

// Speak returns the message in the language l.
func (e indented) Speak(l lang.Lang) string {
	return strings.ReplaceAll(lang.Message(l, e.error), "\n", "\n       ")
}

func (e indented) Unwrap() error { return e.error }

// checkPatterns reports the package patterns that match nothing. The driver says so itself of a package that does not
// exist, and where nothing is matched at all; it says nothing of a pattern beside others.
func (cl *commandLine) checkPatterns() error {
	if err := cl.checkSubcommand(); err != nil {
		return err
	}
	// Where nothing was matched at all, or each pattern is seen to match, there is nothing to ask.
	wild := func(p string) bool { return strings.Contains(p, "...") }
	if len(cl.patterns) < 2 || !slices.ContainsFunc(cl.patterns, wild) || os.Getenv("GOPACKAGESDRIVER") != "" {
		return nil
	}
	if matchAll(cl.patterns) {
		return nil
	}
	// The go command says which patterns each package is matched by.
	args := append([]string{"list", "-e", "-find", "-f", `{{join .Match "\n"}}`, "--"}, cl.patterns...)
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		return nil // what is wrong there, the driver says
	}
	matched := strings.Split(string(bytes.TrimSpace(out)), "\n")
	var none []string
	for _, p := range cl.patterns {
		if wild(p) && !slices.Contains(matched, canonical(p)) {
			none = append(none, p)
		}
	}
	if len(none) > 0 {
		return lang.MatchNothing.Errorf(strings.Join(none, " "))
	}
	return nil
}

// matchAll reports whether each of patterns matches a package, where that can be seen without the go command, which
// needs seconds in a large program.
func matchAll(patterns []string) bool {
	dir, err := os.Getwd()
	if err != nil {
		return false
	}
	program, err := modules.Open(dir)
	if err != nil {
		return false
	}
	_, err = program.Match(dir, patterns)
	return err == nil
}

// canonical returns pattern as the go command writes it when it says which ones a package matches: .\shop\... and
// ./shop/./... => ./shop/...
func canonical(pattern string) string {
	if filepath.IsAbs(pattern) {
		return filepath.Clean(pattern)
	}
	pattern = filepath.ToSlash(pattern)
	clean := path.Clean(pattern)
	if strings.HasPrefix(pattern, "./") && clean != "." {
		return "./" + clean
	}
	return clean
}

// checkSubcommand reports a misspelt subcommand, which would be taken for a package.
func (cl *commandLine) checkSubcommand() error {
	word := cl.patterns[0]
	if strings.ContainsAny(word, "./") {
		return nil
	}
	meant, ok := nearest.Word(word, subcommandNames())
	if !ok {
		return nil
	}
	if err := checkPackage(word); err != nil {
		return lang.Misspelt.Errorf(word, meant)
	}
	return nil
}

// loadProgram type-checks the packages of paths from source, bodies and all, since export data may leave out what is
// not exported; with tests, their test variants, too. A package that does not exist is among the results, with its
// errors.
func loadProgram(paths []string, tests bool) ([]*packages.Package, error) {
	return packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
			packages.NeedTypes | packages.NeedTypesSizes | packages.NeedSyntax,
		Tests: tests,
	}, paths...)
}

// findPackage returns the package of pkgs with the import path path. The error is what the go command says of it.
func findPackage(pkgs []*packages.Package, path string) (*packages.Package, error) {
	for _, pkg := range pkgs {
		if pkg.PkgPath == path && len(pkg.GoFiles) > 0 {
			return pkg, nil
		}
	}
	for _, pkg := range pkgs {
		if (pkg.PkgPath == path || pkg.ID == path) && len(pkg.Errors) > 0 {
			return nil, errors.New(strings.Join(strings.Fields(pkg.Errors[0].Msg), " "))
		}
	}
	return nil, lang.NoPackage.Errorf(path)
}

// checkPackage returns an error if there is no package path. It asks the go command, and loads nothing.
func checkPackage(path string) error {
	pkgs, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedFiles}, path)
	if err != nil {
		return err
	}
	_, err = findPackage(pkgs, path)
	return err
}

// goCommandError returns err, an error of go/packages, without what the go command has not said.
func goCommandError(err error) error {
	text := err.Error()
	if _, stderr, ok := strings.Cut(text, ": stderr: "); ok && strings.HasPrefix(text, "err: ") {
		text = stderr
	}
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimRight(line, "\n"); line != "" && !strings.HasPrefix(line, "go: downloading ") {
			lines = append(lines, line)
		}
	}
	if text = strings.Join(lines, "\n"); text == "" {
		return err
	}
	text = strings.TrimPrefix(strings.TrimPrefix(text, "-: "), "go: ")
	if strings.Contains(text, " requires go >= ") {
		return lang.NewerGo.Errorf(text)
	}
	return errors.New(text)
}
