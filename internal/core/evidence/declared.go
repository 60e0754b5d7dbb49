package evidence

import (
	"bytes"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/jmvet/jmvet/internal/core/directive"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/settings"
)

// declareSettings resolves the entries of the -code setting that speak of this package or of one that it imports. An
// entry for a package that has no such thing is an error; one for a package out of sight may be right elsewhere.
func (c *collector) declareSettings() error {
	for _, entry := range c.cfg.Declared {
		for _, pkg := range append([]*types.Package{c.pass.Pkg}, c.pass.Pkg.Imports()...) {
			name, ok := entry.In(pkg.Path())
			if !ok || strings.HasSuffix(pkg.Name(), "_test") && !strings.HasSuffix(pkg.Path(), "_test") {
				continue
			}
			if err := c.declareEntry(entry, pkg, name); err != nil && pkg.Complete() && !c.illTyped() {
				return err
			}
		}
	}
	return nil
}

// Resolve reports how an entry of the -code setting reads in a package: name is Type, Type.Field, Type.Method, Func,
// Var or Const.
func Resolve(pkg *types.Package, name string) ([]types.Object, error) {
	first, second, nested := strings.Cut(name, ".")
	obj := pkg.Scope().Lookup(first)
	if obj == nil {
		return nil, lang.NotDeclared.Errorf(pkg.Path(), first)
	}
	if !nested {
		return codeObjects(obj)
	}
	tn, ok := obj.(*types.TypeName)
	if !ok {
		return nil, lang.NoTypeNoField.Errorf(pkg.Path(), first, second)
	}
	member, _, _ := types.LookupFieldOrMethod(tn.Type(), true, pkg, second)
	if member == nil {
		return nil, lang.NoField.Errorf(pkg.Path(), first, second)
	}
	return codeObjects(member)
}

// codeObjects returns what of an object holds a code: itself, or the one numeric result of a function, or its one numeric
// parameter.
func codeObjects(obj types.Object) ([]types.Object, error) {
	fn, ok := obj.(*types.Func)
	if !ok {
		if !mayCarry(elementOf(obj.Type())) {
			return nil, lang.NoNumber.Errorf(obj.Name(), obj.Type())
		}
		return []types.Object{originOf(obj)}, nil
	}
	sig := fn.Origin().Signature()
	for _, tuple := range []*types.Tuple{sig.Results(), sig.Params()} {
		var numbers []types.Object
		for v := range tuple.Variables() {
			if basicInfo(v.Type())&types.IsNumeric != 0 {
				numbers = append(numbers, v)
			}
		}
		if len(numbers) == 1 {
			return numbers, nil
		}
		if len(numbers) > 1 {
			return nil, lang.ManyNumbers.Errorf(fn.Name(), len(numbers))
		}
	}
	return nil, lang.NoneInSignature.Errorf(fn.Name())
}

// elementOf strips pointers, slices, arrays and channels: a list of codes holds codes. The keys of a map do.
func elementOf(t types.Type) types.Type {
	for range 8 {
		switch u := types.Unalias(t).Underlying().(type) {
		case *types.Map:
			t = u.Key()
			continue
		case *types.Interface:
			if u.Empty() {
				return types.Typ[types.Int] // numbers from JSON
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

func (c *collector) declareEntry(entry settings.Entry, pkg *types.Package, name string) error {
	objs, err := Resolve(pkg, name)
	if err != nil {
		return lang.WrongCode.Errorf(string(entry), err)
	}
	for _, obj := range objs {
		c.declare(obj, &Proof{Rule: ByDeclaration, Detail: lang.NamedBySetting.With(string(entry))})
	}
	return nil
}

// declareDirectives finds what each //jmvet:code stands on: a declaration that begins on its line, or on the next line
// if the directive stands alone, other comments in between left out.
func (c *collector) declareDirectives() {
	for _, file := range c.files {
		for _, d := range file.Directives {
			if d.Kind != directive.Code {
				continue
			}
			if message := c.declareAt(file, d); message != "" && !file.Generated && !c.illTyped() {
				c.problems = append(c.problems, Problem{Pos: d.Pos, End: d.End, Message: message})
			}
		}
	}
}

// TargetLine returns the line that a directive speaks of: its own, or the first line of code behind it if it stands
// alone. That may begin with a comment.
func (file *File) TargetLine(d directive.Directive) int {
	line := file.Line(d.Pos)
	start := file.Token.Offset(file.Token.LineStart(line))
	if at := file.Token.Offset(d.Pos); at <= len(file.Content) &&
		strings.TrimSpace(string(file.Content[start:at])) != "" {
		return line
	}
	for _, group := range file.Syntax.Comments {
		if group.Pos() <= d.Pos && d.Pos < group.End() {
			line = file.Line(group.End())
			if last := group.List[len(group.List)-1]; strings.HasPrefix(last.Text, "/*") && file.codeBehind(last) {
				return line
			}
		}
	}
	return line + 1
}

// codeBehind reports whether there is code behind a comment, on the line that it ends on.
func (file *File) codeBehind(c *ast.Comment) bool {
	behind := file.Content[min(file.Token.Offset(c.Pos()), len(file.Content)):]
	_, behind, _ = bytes.Cut(behind, []byte("*/")) // a carriage return is no part of the comment: that is shorter
	behind, _, _ = bytes.Cut(behind, []byte("\n"))
	return len(bytes.TrimSpace(behind)) > 0
}

// declareAt declares what stands on the line of a file that a directive d speaks of. It returns what is wrong with the
// directive, "" if nothing.
func (c *collector) declareAt(file *File, d directive.Directive) (message lang.Phrase) {
	l := &declaredLine{collector: c, file: file, line: file.TargetLine(d), message: lang.CodeOnNothing.With()}
	ast.Inspect(file.Syntax, func(n ast.Node) bool {
		isPast := n == nil || file.Line(n.End()) < l.line || file.Line(n.Pos()) > l.line && n.Pos().IsValid()
		if isPast || len(l.found) > 0 {
			_, isFile := n.(*ast.File)
			return isFile
		}
		return l.visit(n)
	})
	if len(l.found) == 0 {
		return l.message
	}
	for _, obj := range l.found {
		c.declare(obj, &Proof{Rule: ByDeclaration, Detail: lang.DeclaredBy.With(), Place: c.at(c.pass.Pkg, d.Pos)})
	}
	return ""
}

// A declaredLine collects what stands on a line that a directive speaks of.
type declaredLine struct {
	*collector
	file    *File
	line    int
	found   []types.Object
	message lang.Phrase // why nothing was found
}

// take notes what an object obj has that holds a code; nil is left out.
func (l *declaredLine) take(obj types.Object) {
	if obj == nil {
		return
	}
	objs, err := codeObjects(obj)
	if err != nil {
		if len(l.found) == 0 {
			l.message = lang.WrongCodeDirective.With(err)
		}
		return
	}
	l.found = append(l.found, objs...)
}

func (l *declaredLine) isOn(pos token.Pos) bool { return l.file.Line(pos) == l.line }

// visit takes what a node n declares on the line, and reports whether there may be more inside of it.
func (l *declaredLine) visit(n ast.Node) bool {
	defs := l.pass.TypesInfo.Defs
	switch n := n.(type) {
	case *ast.FuncDecl:
		if l.isOn(n.Name.Pos()) && (n.Doc == nil || !l.isOn(n.Doc.Pos())) {
			l.take(defs[n.Name])
			return false
		}
		return true
	case nil:
		return false
	}
	if !l.isOn(n.Pos()) {
		return true
	}
	switch n := n.(type) {
	case *ast.GenDecl:
		for _, spec := range n.Specs {
			l.takeSpec(spec, l.take)
		}
	case *ast.ValueSpec, *ast.TypeSpec:
		l.takeSpec(n.(ast.Spec), l.take)
	case *ast.Field:
		for _, id := range n.Names {
			l.take(defs[id])
		}
		l.take(l.pass.TypesInfo.Implicits[n]) // an unnamed parameter or result
	case *ast.AssignStmt:
		if n.Tok == token.DEFINE {
			for _, id := range preferNumbers(n.Lhs, defs) {
				l.take(defs[id])
			}
		}
	}
	return true
}

// declare records what a user says of an object. The object has a node from then on, though nothing in this package may
// use it: other packages do.
func (c *collector) declare(obj types.Object, p *Proof) {
	c.declared[obj] = p
	c.object(obj)
}

// preferNumbers returns what a directive means by the variables of x, y := f(): those that are numbers, or else those that
// are strings.
func preferNumbers(lhs []ast.Expr, defs map[*ast.Ident]types.Object) []*ast.Ident {
	for _, info := range []types.BasicInfo{types.IsNumeric, types.IsString} {
		var list []*ast.Ident
		for _, e := range lhs {
			if id, ok := e.(*ast.Ident); ok && defs[id] != nil && basicInfo(elementOf(defs[id].Type()))&info != 0 {
				list = append(list, id)
			}
		}
		if len(list) > 0 {
			return list
		}
	}
	return nil
}

func (c *collector) takeSpec(spec ast.Spec, take func(types.Object)) {
	switch spec := spec.(type) {
	case *ast.ValueSpec:
		for _, id := range spec.Names {
			take(c.pass.TypesInfo.Defs[id])
		}
	case *ast.TypeSpec:
		take(c.pass.TypesInfo.Defs[spec.Name])
	}
}
