package evidence

import (
	"go/types"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/settings"
)

// declareSettings declares what the -code setting names in this package and in those that it imports. That one of these
// does not declare what an entry names is an error. An entry for another package is not.
func (c *collector) declareSettings() error {
	for _, entry := range c.cfg.Declared {
		for _, pkg := range append([]*types.Package{c.pass.Pkg}, c.pass.Pkg.Imports()...) {
			name, ok := entry.In(pkg.Path())
			if !ok {
				continue
			}
			// The go command may give an external test the path of the package that it tests.
			if strings.HasSuffix(pkg.Name(), "_test") && !strings.HasSuffix(pkg.Path(), "_test") {
				continue
			}
			// What is missing from a package that does not type-check may be declared in what is broken.
			if err := c.declareEntry(entry, pkg, name); err != nil && pkg.Complete() && !c.illTyped() {
				return err
			}
		}
	}
	return nil
}

// declareEntry declares what an entry of the -code setting names in pkg, as [Resolve] reads the name.
func (c *collector) declareEntry(entry settings.Entry, pkg *types.Package, name string) error {
	obj, err := Resolve(pkg, name)
	if err != nil {
		return lang.WrongCode.Errorf(string(entry), err)
	}
	c.declare(obj, &Proof{Rule: ByDeclaration, Detail: lang.NamedBySetting.With(string(entry))})
	return nil
}

// declare records that p proves obj. The object gets a node, even if nothing in this package uses it, so that a fact is
// exported.
func (c *collector) declare(obj types.Object, p *Proof) {
	c.declared[obj] = p
	c.object(obj)
}

// Resolve returns the object that holds a code if the -code setting names name in pkg. The name is of the form Type,
// Type.Field, Type.Method, Func, Var or Const. That there is no such object, or none that can hold a code, is an error.
func Resolve(pkg *types.Package, name string) (types.Object, error) {
	first, second, nested := strings.Cut(name, ".")
	obj := pkg.Scope().Lookup(first)
	if obj == nil {
		return nil, lang.NotDeclared.Errorf(pkg.Path(), first)
	}
	if !nested {
		return codeHolder(obj)
	}
	tn, ok := obj.(*types.TypeName)
	if !ok {
		return nil, lang.NoTypeNoField.Errorf(pkg.Path(), first, second)
	}
	member, _, _ := types.LookupFieldOrMethod(tn.Type(), true, pkg, second)
	if member == nil {
		return nil, lang.NoField.Errorf(pkg.Path(), first, second)
	}
	return codeHolder(member)
}

// codeHolder returns the object that holds a code if obj is declared to: obj itself, or the one numeric result of a
// function, or else its one numeric parameter. That there is none, or more than one, is an error.
func codeHolder(obj types.Object) (types.Object, error) {
	fn, ok := obj.(*types.Func)
	if !ok {
		if !mayCarry(codeType(obj.Type())) {
			return nil, lang.NoNumber.Errorf(obj.Name(), obj.Type())
		}
		return originOf(obj), nil
	}

	// A function: the results are asked first.
	sig := fn.Origin().Signature()
	for _, tuple := range []*types.Tuple{sig.Results(), sig.Params()} {
		var numbers []*types.Var
		for v := range tuple.Variables() {
			if basicInfo(v.Type())&types.IsNumeric != 0 {
				numbers = append(numbers, v)
			}
		}
		switch len(numbers) {
		case 0:
		case 1:
			return numbers[0], nil
		default:
			return nil, lang.ManyNumbers.Errorf(fn.Name(), len(numbers))
		}
	}
	return nil, lang.NoneInSignature.Errorf(fn.Name())
}

// codeType returns the type of the codes in a value of type t that is declared to hold codes: of the elements of a list
// or channel, of what a pointer points to, or of the keys of a map. For any, it is a number, as JSON has it.
func codeType(t types.Type) types.Type {
	for range 8 {
		switch u := types.Unalias(t).Underlying().(type) {
		case *types.Map:
			t = u.Key()
			continue
		case *types.Interface:
			if u.Empty() {
				return types.Typ[types.Int]
			}
			return t
		}
		inner := elemType(t)
		if inner == nil {
			return t
		}
		t = inner
	}
	return t
}
