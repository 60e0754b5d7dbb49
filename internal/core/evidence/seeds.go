package evidence

import (
	"go/constant"
	"go/types"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// seed returns what is known of an object before the package is read, nil where that is nothing.
func (u *unit) seed(obj types.Object) *Proof {
	if p := u.seedOfAnyLevel(obj); p != nil && u.cfg.Level.admits(p.Rule) {
		return p
	}
	return nil
}

func (u *unit) seedOfAnyLevel(obj types.Object) *Proof {
	if obj.Pkg() == nil {
		return nil
	}
	if p, ok := u.declared[obj]; ok {
		return p
	}
	switch obj := obj.(type) {
	case *types.TypeName:
		if IsCode(obj.Type()) {
			if obj.Name() != "Code" {
				return &Proof{Rule: ByType, Detail: lang.AnotherName.With()}
			}
			return &Proof{Rule: ByType}
		}
	case *types.Const:
		if u.isTable(obj.Pkg()) && obj.Exported() && u.isCodeConstant(obj) {
			return &Proof{Rule: ByConstant, Detail: lang.ConstantOf.With(obj.Pkg().Path())}
		}
	}
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

// isTable reports whether the constants of a package are codes: package codes, or the -constants setting.
func (u *unit) isTable(pkg *types.Package) bool {
	return pkg.Path() == CodesPath || pkg.Path() == u.cfg.Constants
}

// isCodeConstant reports whether a constant of such a package stands for a code: such a package has other numbers, too.
func (u *unit) isCodeConstant(c *types.Const) bool {
	if c.Val().Kind() != constant.Int || IsCategory(c.Type()) {
		return false
	}
	v, exact := constant.Int64Val(c.Val())
	return exact && (InFamily(v) || u.cfg.Known(v))
}

// seedByVendor: an integer field, or an integer result of a function, with a code-like name, in a package whose path
// names JMessage.
func (u *unit) seedByVendor(obj types.Object) *Proof {
	v, ok := obj.(*types.Var)
	if !ok || !v.IsField() || basicInfo(v.Type())&types.IsInteger == 0 {
		return nil
	}
	return u.vendorProof(v, v.Name())
}

// seedCall is seedByVendor for the single result of a function: a result knows no function, so the call tells its name.
func (g *graph) seedCall(fn *types.Func, result *node) {
	if result.proof != nil || basicInfo(result.obj.Type())&types.IsInteger == 0 || fn.Pkg() == nil {
		return
	}
	if p := g.vendorProof(fn, fn.Name()); p != nil && g.cfg.Level.admits(p.Rule) {
		p.node = result
		result.proof, result.strict, result.evident = p, true, true
	}
}

func (u *unit) vendorProof(obj types.Object, name string) *Proof {
	pkg := obj.Pkg()
	if pkg == nil || !lexicon.StringNamesVendor(pkg.Path()) || !lexicon.SaysVendorCode(name) {
		return nil
	}
	return &Proof{
		Rule:   ByVendor,
		Detail: lang.DeclaredThere.With(),
		Place:  u.at(pkg, obj.Pos()),
		Note:   lang.VendorPath.With(),
	}
}
