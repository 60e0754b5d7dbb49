package evidence

import (
	"cmp"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// exportConstants tells other packages what constants this one has, if it is the one that -constants names.
func (u *unit) exportConstants() error {
	if u.cfg.Constants == "" || u.pass.Pkg.Path() != u.cfg.Constants {
		return nil
	}
	fact, err := constantsIn(u.pass.Pkg, u.pass.Fset, u.pass.Files, func(name string) bool {
		for _, f := range u.files {
			if f.Token.Name() == name {
				return isConstrained(name, f.Content, f.Syntax)
			}
		}
		return false
	})
	if err != nil {
		if u.illTyped() {
			return nil
		}
		return lang.WrongConstants.Errorf(err)
	}
	if u.facts {
		u.pass.ExportPackageFact(fact)
	}
	return nil
}

// ConstantsOf returns the exported constants of a package whose values are JMessage codes, by what the type checker
// knows of it: neither its documentation nor its build constraints. There being none is an error.
func ConstantsOf(pkg *types.Package) (*Constants, error) {
	return constantsIn(pkg, nil, nil, func(string) bool { return false })
}

// constantsIn returns the exported constants of a package whose values are JMessage codes: those that are deprecated
// behind the others, and among them in the order in which they are declared. Those that tests declare are left out:
// nobody can import them.
//
// The function constrained tells of a file, by its name, whether it is built only under some conditions.
func constantsIn(
	pkg *types.Package,
	fset *token.FileSet,
	files []*ast.File,
	constrained func(file string) bool,
) (*Constants, error) {
	if pkg.Name() == "main" {
		return nil, lang.IsProgram.Errorf(pkg.Path())
	}
	deprecated := deprecatedIn(files)
	list := exportedCodes(pkg)
	at := func(c *types.Const) token.Position {
		if fset == nil {
			return token.Position{}
		}
		return fset.PositionFor(c.Pos(), false)
	}
	list = slices.DeleteFunc(list, func(c *types.Const) bool { return strings.HasSuffix(at(c).Filename, "_test.go") })
	slices.SortStableFunc(list, func(a, b *types.Const) int {
		if deprecated[a.Name()] != deprecated[b.Name()] {
			if deprecated[a.Name()] {
				return 1
			}
			return -1
		}
		x, y := at(a), at(b)
		return cmp.Or(cmp.Compare(x.Filename, y.Filename), cmp.Compare(x.Offset, y.Offset))
	})
	all := &Constants{Name: pkg.Name()}
	for _, c := range list {
		v, _ := constant.Int64Val(c.Val())
		all.List = append(all.List, PackageConstant{
			Name:        c.Name(),
			Value:       v,
			Type:        types.TypeString(c.Type(), nil),
			Conditional: constrained(at(c).Filename),
		})
	}
	if !slices.ContainsFunc(all.List, func(c PackageConstant) bool { return InFamily(c.Value) }) {
		return nil, lang.NoConstants.Errorf(pkg.Path())
	}
	return all, nil
}

// exportedCodes returns the exported constants of a package that can be codes, in alphabetical order.
func exportedCodes(pkg *types.Package) []*types.Const {
	var list []*types.Const
	for _, name := range pkg.Scope().Names() {
		c, ok := pkg.Scope().Lookup(name).(*types.Const)
		if !ok || !c.Exported() || c.Val().Kind() != constant.Int {
			continue
		}
		// Smaller ones are no codes; greater ones may be added by -known.
		if v, exact := constant.Int64Val(c.Val()); exact && v > maxStatus {
			list = append(list, c)
		}
	}
	return list
}

// deprecatedIn returns the names of the constants that the documentation of their declaration, or of the group that it
// stands in, says are deprecated.
func deprecatedIn(files []*ast.File) map[string]bool {
	names := make(map[string]bool)
	for _, file := range files {
		for _, d := range file.Decls {
			group, ok := d.(*ast.GenDecl)
			if !ok || group.Tok != token.CONST {
				continue
			}
			for _, spec := range group.Specs {
				spec := spec.(*ast.ValueSpec)
				if !isDeprecated(group.Doc) && !isDeprecated(spec.Doc) && !isDeprecated(spec.Comment) {
					continue
				}
				for _, name := range spec.Names {
					names[name.Name] = true
				}
			}
		}
	}
	return names
}

// isDeprecated reports whether a comment has a paragraph that begins as the go command's and gopls's marks of what is
// deprecated do.
func isDeprecated(doc *ast.CommentGroup) bool {
	return slices.ContainsFunc(
		strings.Split(doc.Text(), "\n\n"),
		func(paragraph string) bool { return strings.HasPrefix(paragraph, "Deprecated: ") },
	)
}
