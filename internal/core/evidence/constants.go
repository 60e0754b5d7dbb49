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

// exportConstants exports the fact [Constants] if this package is the one that the -constants setting names. That it
// has no such constants is an error, unless it does not type-check.
func (u *unit) exportConstants() error {
	if u.cfg.Constants == "" || u.pass.Pkg.Path() != u.cfg.Constants {
		return nil
	}
	conditional := make(map[string]bool)
	for _, f := range u.files {
		conditional[f.Token.Name()] = isConstrained(f.Token.Name(), f.Content, f.Syntax)
	}
	fact, err := constantsIn(u.pass.Pkg, u.pass.Fset, u.pass.Files, conditional)
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

// ConstantsOf returns the exported constants of pkg that may be codes, in alphabetical order: neither deprecation nor
// build constraints are known. That pkg is a program, or has no constant in a family of codes, is an error.
func ConstantsOf(pkg *types.Package) (*Constants, error) {
	return constantsIn(pkg, token.NewFileSet(), nil, nil)
}

// constantsIn returns the exported constants of pkg that may be codes, in the order of their declarations, deprecated
// ones last. Constants of test files are left out, since they cannot be imported. The errors are those of
// [ConstantsOf].
//
// The positions of the constants are in fset. What is deprecated is read from files, the syntax of the package, which
// may be nil. The set conditional has the names of the files with build constraints.
func constantsIn(
	pkg *types.Package,
	fset *token.FileSet,
	files []*ast.File,
	conditional map[string]bool,
) (*Constants, error) {
	if pkg.Name() == "main" {
		return nil, lang.IsProgram.Errorf(pkg.Path())
	}

	// Take those that other packages can use.
	position := func(c *types.Const) token.Position { return fset.PositionFor(c.Pos(), false) }
	isInTest := func(c *types.Const) bool { return strings.HasSuffix(position(c).Filename, "_test.go") }
	list := slices.DeleteFunc(exportedCodes(pkg), isInTest)

	// Sort by deprecation, then by position.
	deprecated := deprecatedIn(files)
	rank := func(c *types.Const) int {
		if deprecated[c.Name()] {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(list, func(a, b *types.Const) int {
		x, y := position(a), position(b)
		return cmp.Or(
			cmp.Compare(rank(a), rank(b)),
			cmp.Compare(x.Filename, y.Filename),
			cmp.Compare(x.Offset, y.Offset),
		)
	})

	// The fact repeats what it says of them: objects of go/types cannot be encoded.
	all := &Constants{Name: pkg.Name()}
	for _, c := range list {
		v, _ := constant.Int64Val(c.Val())
		all.List = append(all.List, PackageConstant{
			Name:        c.Name(),
			Value:       v,
			Type:        types.TypeString(c.Type(), nil),
			Conditional: conditional[position(c).Filename],
		})
	}
	if !slices.ContainsFunc(all.List, func(c PackageConstant) bool { return InFamily(c.Value) }) {
		return nil, lang.NoConstants.Errorf(pkg.Path())
	}
	return all, nil
}

// exportedCodes returns the exported constants of pkg that may be codes, in alphabetical order.
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

// deprecatedIn returns the names of the constants of files whose documentation, or that of their group, says that they
// are deprecated.
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

// isDeprecated reports whether doc has a paragraph that begins with "Deprecated: ", which is what the go command and
// gopls look for. It is false for nil.
func isDeprecated(doc *ast.CommentGroup) bool {
	return slices.ContainsFunc(
		strings.Split(doc.Text(), "\n\n"),
		func(paragraph string) bool { return strings.HasPrefix(paragraph, "Deprecated: ") },
	)
}
