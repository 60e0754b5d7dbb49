package evidence

import (
	"go/constant"
	"go/types"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// seed returns what is known of obj before the package is read. It is nil if that is nothing, or less than the
// -evidence setting asks for.
func (u *unit) seed(obj types.Object) *Proof {
	if p := u.seedOfAnyLevel(obj); p != nil && u.cfg.Level.admits(p.Rule) {
		return p
	}
	return nil
}

// seedOfAnyLevel is seed whatever the -evidence setting is. For obj it asks, in this order: the declarations of the
// user, the package of the constant or type, facts, and the vendor's packages.
func (u *unit) seedOfAnyLevel(obj types.Object) *Proof {
	if obj.Pkg() == nil {
		return nil
	}
	if p, ok := u.declared[obj]; ok {
		return p
	}
	// Package codes, and the package of -constants.
	switch obj := obj.(type) {
	case *types.TypeName:
		switch {
		case IsCode(obj.Type()) && obj.Name() == "Code":
			return &Proof{Rule: ByType}
		case IsCode(obj.Type()): // an alias
			return &Proof{Rule: ByType, Detail: lang.AnotherName.With()}
		}
	case *types.Const:
		if u.isTable(obj.Pkg()) && obj.Exported() && u.isCodeConstant(obj) {
			return &Proof{Rule: ByConstant, Detail: lang.ConstantOf.With(obj.Pkg().Path())}
		}
	}
	// Facts of the package that declares obj.
	if u.facts && obj.Pkg() != u.pass.Pkg {
		var fact Carries
		if u.pass.ImportObjectFact(obj, &fact) {
			return fact.proof()
		}
		if p := u.partProof(obj); p != nil {
			return p
		}
	}
	return u.seedByVendor(obj)
}

// isTable reports whether the constants of pkg are codes: it is package codes, or the -constants setting names it.
func (u *unit) isTable(pkg *types.Package) bool {
	return pkg.Path() == CodesPath || u.isConstantsPackage(pkg)
}

// isCodeConstant reports whether c, a constant of a package as isTable reports, is a code. The package may also have
// other numbers.
func (u *unit) isCodeConstant(c *types.Const) bool {
	if c.Val().Kind() != constant.Int || IsCategory(c.Type()) {
		return false
	}
	v, exact := constant.Int64Val(c.Val())
	return exact && (InFamily(v) || u.cfg.Known(v))
}

// seedByVendor returns the proof by rule [ByVendor] if obj is an integer field with a code-like name, declared in a
// package whose path names JMessage. It is nil otherwise.
func (u *unit) seedByVendor(obj types.Object) *Proof {
	if v, ok := obj.(*types.Var); !ok || !v.IsField() || basicInfo(v.Type())&types.IsInteger == 0 {
		return nil
	}
	return u.vendorProof(obj)
}

// seedCall is seedByVendor for result, the only result of fn. It is asked at a call, for the object of a result does
// not know its function.
func (g *graph) seedCall(fn *types.Func, result *node) {
	if result.proof != nil || basicInfo(result.obj.Type())&types.IsInteger == 0 || fn.Pkg() == nil {
		return
	}
	if p := g.vendorProof(fn); p != nil && g.cfg.Level.admits(p.Rule) {
		p.node = result
		result.proof, result.strict, result.evident = p, true, true
	}
}

// vendorProof returns the proof by rule [ByVendor] of obj, nil if its name is not code-like, or the path of its package
// does not name JMessage.
func (u *unit) vendorProof(obj types.Object) *Proof {
	pkg := obj.Pkg()
	if pkg == nil || !lexicon.StringNamesVendor(pkg.Path()) || !lexicon.SaysVendorCode(obj.Name()) {
		return nil
	}
	return &Proof{
		Rule:   ByVendor,
		Detail: lang.DeclaredThere.With(),
		Place:  u.at(pkg, obj.Pos()),
		Note:   lang.VendorPath.With(),
	}
}
