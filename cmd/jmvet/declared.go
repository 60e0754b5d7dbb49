package main

import (
	"errors"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/settings"
)

// checkCode returns an error for the entries of -code that name nothing; with tests, names in test files count. The
// analysis of a package sees only what that one imports, so an entry that fits nothing might be right elsewhere; here
// all of the program is in reach.
func checkCode(entries []settings.Entry, tests bool) error {
	var paths []string
	for _, entry := range entries {
		for _, r := range entry.Readings() {
			// An external test package comes with the package.
			paths = append(paths, strings.TrimSuffix(r.Path, "_test"))
		}
	}
	pkgs, err := loadProgram(paths, tests)
	if err != nil {
		return err
	}
	var errs []error
	for _, entry := range entries {
		if err := checkEntry(pkgs, entry); err != nil {
			errs = append(errs, lang.Of.Errorf("-code="+string(entry), err))
		}
	}
	return errors.Join(errs...)
}

// checkEntry returns nil if one reading of entry names something in pkgs, and else what is wrong with the best one.
func checkEntry(pkgs []*packages.Package, entry settings.Entry) error {
	var missing, problem error
	for _, r := range entry.Readings() {
		if strings.HasPrefix(r.Path, ".") {
			return lang.PathNotDir.Errorf()
		}
		if _, err := findPackage(pkgs, r.Path); err != nil {
			missing = err // the last path is the one without a type's name in it, so what is said of that one helps
			continue
		}
		if problem = resolve(pkgs, r); problem == nil {
			return nil
		}
	}
	if problem != nil {
		return problem
	}
	return missing
}

// resolve returns nil if the package of the reading r has the name, and else what is wrong. There may be two such
// packages in pkgs: with -test a variant has the test files.
func resolve(pkgs []*packages.Package, r settings.Reading) error {
	var problem error
	for _, pkg := range pkgs {
		if pkg.PkgPath != r.Path || pkg.Types == nil || len(pkg.GoFiles) == 0 {
			continue
		}
		_, err := evidence.Resolve(pkg.Types, r.Name)
		if err == nil || len(pkg.TypeErrors) > 0 { // the driver prints what does not compile
			return nil
		}
		problem = lang.WithHint.Errorf(err, nearName(pkg.Types, r.Name))
	}
	return problem
}

// nearName returns what name, which is not found in pkg, was likely meant for.
func nearName(pkg *types.Package, name string) lang.Phrase {
	first, second, nested := strings.Cut(name, ".")
	obj := pkg.Scope().Lookup(first)
	if obj == nil {
		return didYouMean("", first, pkg.Scope().Names())
	}
	tn, ok := obj.(*types.TypeName)
	if !ok || !nested {
		return ""
	}
	members := members(tn.Type())
	if slices.Contains(members, second) {
		return "" // it is found, and wrong for another reason
	}
	return didYouMean(first+".", second, members)
}

// members returns the names of the fields and methods of the type t, its own and not the promoted ones.
func members(t types.Type) []string {
	var names []string
	if named, ok := types.Unalias(t).(*types.Named); ok {
		for m := range named.Methods() {
			names = append(names, m.Name())
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for f := range u.Fields() {
			names = append(names, f.Name())
		}
	case *types.Interface:
		for m := range u.Methods() {
			names = append(names, m.Name())
		}
	}
	return names
}
