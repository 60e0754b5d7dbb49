package evidence

import (
	"go/constant"
	"go/types"
)

// seed returns what is known of an object before the package is read, nil where that is nothing.
func (f *finder) seed(obj types.Object) *Proof {
	if p := f.seedOfAnyLevel(obj); p != nil && f.cfg.Level.admits(p.Rule) {
		return p
	}
	return nil
}

func (f *finder) seedOfAnyLevel(obj types.Object) *Proof {
	if obj.Pkg() == nil {
		return nil
	}
	if p, ok := f.declared[obj]; ok {
		return p
	}
	switch obj := obj.(type) {
	case *types.TypeName:
		if IsCode(obj.Type()) {
			if obj.Name() != "Code" {
				return &Proof{Rule: ByType, Detail: "codes.Code under another name"}
			}
			return &Proof{Rule: ByType}
		}
	case *types.Const:
		if f.isTable(obj.Pkg()) && obj.Exported() && f.isCodeConstant(obj) {
			return &Proof{Rule: ByConstant, Detail: "a constant of package " + obj.Pkg().Path()}
		}
	}
	if f.facts && obj.Pkg() != f.pass.Pkg {
		var fact Carries
		if f.pass.ImportObjectFact(obj, &fact) {
			return fact.proof()
		}
	}
	return f.seedByVendor(obj)
}

// isTable reports whether the constants of a package are codes: package codes, or the -constants setting.
func (f *finder) isTable(pkg *types.Package) bool {
	return pkg.Path() == CodesPath || pkg.Path() == f.cfg.Constants
}

// isCodeConstant reports whether a constant of such a package stands for a code: such a package has other numbers, too.
func (f *finder) isCodeConstant(c *types.Const) bool {
	if c.Val().Kind() != constant.Int || IsCategory(c.Type()) {
		return false
	}
	v, exact := constant.Int64Val(c.Val())
	return exact && (InFamily(v) || f.cfg.Known(v))
}

// seedByVendor: an integer field, or an integer result of a function, with a code-like name, in a package whose path names JMessage.
func (f *finder) seedByVendor(obj types.Object) *Proof {
	v, ok := obj.(*types.Var)
	if !ok || !v.IsField() || basicInfo(v.Type())&types.IsInteger == 0 {
		return nil
	}
	return f.vendorProof(v, v.Name())
}

// seedCall is seedByVendor for the single result of a function: a result knows no function, so the call tells its name.
func (f *finder) seedCall(fn *types.Func, result *cell) {
	if result.proof != nil || basicInfo(result.obj.Type())&types.IsInteger == 0 || fn.Pkg() == nil {
		return
	}
	if p := f.vendorProof(fn, fn.Name()); p != nil && f.cfg.Level.admits(p.Rule) {
		p.cell = result
		result.proof, result.evident = p, true
	}
}

func (f *finder) vendorProof(obj types.Object, name string) *Proof {
	pkg := obj.Pkg()
	if pkg == nil || !stringNamesVendor(pkg.Path()) || !hasWord(name, vendorCodeWords[:]) || saysOther(name) || hasWord(name, []string{"status"}) {
		return nil
	}
	return &Proof{Rule: ByVendor, Detail: "declared", Place: f.at(pkg, obj.Pos()), Note: "in a package whose import path names JMessage"}
}
