package main

import (
	"errors"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// reading is one way to read an entry of -code. The last element of an import path may have dots, too:
// gopkg.in/yaml.v3.Node.
type reading struct{ path, name string }

// readings returns the ways to read an entry, the longest path first.
func readings(entry string) []reading {
	var list []reading
	slash := strings.LastIndexByte(entry, '/')
	for end, n := len(entry), 0; n < 2; n++ {
		dot := strings.LastIndexByte(entry[:end], '.')
		if dot <= slash+1 {
			break
		}
		list = append(list, reading{entry[:dot], entry[dot+1:]})
		end = dot
	}
	return list
}

// checkCode reports the entries of -code that name nothing. The analysis of a package sees only what that one imports,
// so an entry that fits nothing might be right elsewhere; here all of the program is in reach.
func checkCode(entries []string, tests bool) error {
	var paths []string
	for _, entry := range entries {
		for _, r := range readings(entry) {
			// An external test package comes with the package.
			paths = append(paths, strings.TrimSuffix(r.path, "_test"))
		}
	}
	pkgs, err := loadProgram(paths, tests)
	if err != nil {
		return err
	}
	var errs []error
	for _, entry := range entries {
		if err := checkEntry(pkgs, entry); err != nil {
			errs = append(errs, lang.OfFlag.Errorf("-code="+entry, err))
		}
	}
	return errors.Join(errs...)
}

func checkEntry(pkgs []*packages.Package, entry string) error {
	var missing, problem error
	for _, r := range readings(entry) {
		if strings.HasPrefix(r.path, ".") {
			return lang.PathNotDir.Errorf()
		}
		if _, err := find(pkgs, r.path); err != nil {
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

// resolve looks for the name in the package and, with -test, in its variant that has the test files.
func resolve(pkgs []*packages.Package, r reading) error {
	var problem error
	for _, pkg := range pkgs {
		if pkg.PkgPath != r.path || pkg.Types == nil || len(pkg.GoFiles) == 0 {
			continue
		}
		_, err := evidence.Resolve(pkg.Types, r.name)
		if err == nil || len(pkg.TypeErrors) > 0 { // the driver prints what does not compile
			return nil
		}
		problem = lang.WithHint.Errorf(err, nearName(pkg.Types, r.name))
	}
	return problem
}

// nearName returns what a name that is not found in a package was likely meant for.
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

// members returns the names of a type's fields and methods, its own and not the promoted ones.
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
