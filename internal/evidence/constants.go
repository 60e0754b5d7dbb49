package evidence

import (
	"fmt"
	"go/constant"
	"go/types"
	"slices"
)

// House is a house's own package of constants, as the -constants setting names it.
type House struct {
	Path string
	Name string // the package's
	of   *Constants
}

// Constant returns the name of the constant that has a value: the first in alphabetical order.
func (h *House) Constant(v int64) (string, bool) {
	for i, value := range h.of.Values {
		if value == v {
			return h.of.Names[i], true
		}
	}
	return "", false
}

// Type returns the type of a constant as [types.TypeString] has it: "untyped int", "int", "example.com/shop/errs.Code". It is empty where
// that is not known.
func (h *House) Type(name string) string {
	if i := slices.Index(h.of.Names, name); i >= 0 && i < len(h.of.Types) {
		return h.of.Types[i]
	}
	return ""
}

// exportConstants tells other packages what constants this one has, if it is the one that -constants names.
func (u *unit) exportConstants() error {
	if u.cfg.Constants == "" || u.pass.Pkg.Path() != u.cfg.Constants {
		return nil
	}
	fact, err := ConstantsOf(u.pass.Pkg)
	if err != nil {
		if len(u.pass.TypeErrors) > 0 {
			return nil
		}
		return fmt.Errorf("-constants %w", err)
	}
	if u.facts {
		u.pass.ExportPackageFact(fact)
	}
	return nil
}

// ConstantsOf returns the exported constants of a package whose values are JMessage codes. There being none is an error.
func ConstantsOf(pkg *types.Package) (*Constants, error) {
	if pkg.Name() == "main" {
		return nil, fmt.Errorf("%s: the package is a program: nothing can import it", pkg.Path())
	}
	fact := &Constants{Name: pkg.Name()}
	for _, name := range pkg.Scope().Names() { // sorted
		c, ok := pkg.Scope().Lookup(name).(*types.Const)
		if !ok || !c.Exported() || c.Val().Kind() != constant.Int {
			continue
		}
		if v, exact := constant.Int64Val(c.Val()); exact && v > 999 { // smaller ones are no codes; greater ones may be the house's own
			fact.Names = append(fact.Names, name)
			fact.Values = append(fact.Values, v)
			fact.Types = append(fact.Types, types.TypeString(c.Type(), nil))
		}
	}
	if !slices.ContainsFunc(fact.Values, InFamily) {
		return nil, fmt.Errorf("%s: the package has no exported constant that is a JMessage code", pkg.Path())
	}
	return fact, nil
}

// house returns the package that -constants names, if this package depends on it: where it does not, neither its constants
// can be seen, nor whether importing it would make a cycle.
func (u *unit) house() *House {
	if u.cfg.Constants == "" {
		return nil
	}
	for _, pkg := range u.pass.Pkg.Imports() {
		if pkg.Path() == u.cfg.Constants {
			if fact, err := ConstantsOf(pkg); err == nil {
				return &House{u.cfg.Constants, fact.Name, fact}
			}
		}
	}
	if !u.facts {
		return nil
	}
	for _, pf := range u.pass.AllPackageFacts() {
		if fact, ok := pf.Fact.(*Constants); ok && pf.Package != u.pass.Pkg { // only the package of the setting has one
			return &House{u.cfg.Constants, fact.Name, fact}
		}
	}
	return nil
}
