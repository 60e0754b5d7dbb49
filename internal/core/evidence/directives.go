package evidence

import (
	"bytes"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/jmvet/jmvet/internal/core/directive"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// declareDirectives declares what the //jmvet:code directives stand on: declarations that begin on the line of the
// directive, or on the next line of code if the directive stands alone. One that stands on nothing is a problem.
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

// TargetLine returns the line of f on which d has its effect: its own if anything stands before it there, or else the
// next line of code. That line may begin with a comment.
func (f *File) TargetLine(d directive.Directive) int {
	// At the end of a line: that one.
	line := f.Line(d.Pos)
	start := f.Token.Offset(f.Token.LineStart(line))
	at := f.Token.Offset(d.Pos)
	if at <= len(f.Content) && len(bytes.TrimSpace(f.Content[start:at])) > 0 {
		return line
	}
	// On a line of its own: the line after its group of comments, unless code follows the last comment of the group.
	for _, group := range f.Syntax.Comments {
		if group.Pos() <= d.Pos && d.Pos < group.End() {
			line = f.Line(group.End())
			if last := group.List[len(group.List)-1]; strings.HasPrefix(last.Text, "/*") && f.isBeforeCode(last) {
				return line
			}
		}
	}
	return line + 1
}

// isBeforeCode reports whether code follows the comment c, of the form /* */, on the line on which it ends.
func (f *File) isBeforeCode(c *ast.Comment) bool {
	// Search for the end of the comment: c.End() is wrong if there are carriage returns in it.
	rest := f.Content[min(f.Token.Offset(c.Pos()), len(f.Content)):]
	_, rest, _ = bytes.Cut(rest, []byte("*/"))
	rest, _, _ = bytes.Cut(rest, []byte("\n"))
	return len(bytes.TrimSpace(rest)) > 0
}

// declareAt declares what stands on the line of file on which the directive d has its effect. It returns what is wrong
// with the directive: "" if nothing is.
func (c *collector) declareAt(file *File, d directive.Directive) (message lang.Phrase) {
	l := &declaredLine{collector: c, file: file, line: file.TargetLine(d), message: lang.CodeOnNothing.With()}
	ast.Inspect(file.Syntax, func(n ast.Node) bool {
		isElsewhere := n == nil || file.Line(n.End()) < l.line || file.Line(n.Pos()) > l.line && n.Pos().IsValid()
		if isElsewhere || len(l.found) > 0 {
			_, isFile := n.(*ast.File) // comments may stand outside of its positions
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

// A declaredLine finds the objects that are declared on the line on which a directive has its effect.
type declaredLine struct {
	*collector
	file    *File
	line    int
	found   []types.Object
	message lang.Phrase // why nothing was found
}

// take adds the object that holds a code if obj is declared to: see codeHolder. It ignores nil.
func (l *declaredLine) take(obj types.Object) {
	if obj == nil {
		return
	}
	holder, err := codeHolder(obj)
	if err != nil {
		if len(l.found) == 0 {
			l.message = lang.WrongCodeDirective.With(err)
		}
		return
	}
	l.found = append(l.found, holder)
}

// takeAll is take for all objects that ids declare.
func (l *declaredLine) takeAll(ids []*ast.Ident) {
	for _, id := range ids {
		l.take(l.pass.TypesInfo.Defs[id])
	}
}

// isOn reports whether pos is on the line.
func (l *declaredLine) isOn(pos token.Pos) bool { return l.file.Line(pos) == l.line }

// visit takes the objects that n declares if it begins on the line. It reports whether to visit the children of n.
func (l *declaredLine) visit(n ast.Node) bool {
	if fn, ok := n.(*ast.FuncDecl); ok {
		// The name counts, not the doc comment, with which the declaration may begin.
		if l.isOn(fn.Name.Pos()) && (fn.Doc == nil || !l.isOn(fn.Doc.Pos())) {
			l.takeAll([]*ast.Ident{fn.Name})
			return false
		}
		return true
	}
	if !l.isOn(n.Pos()) {
		return true
	}
	switch n := n.(type) {
	case *ast.GenDecl:
		for _, spec := range n.Specs {
			l.takeSpec(spec)
		}
	case ast.Spec:
		l.takeSpec(n)
	case *ast.Field:
		l.takeAll(n.Names)
		l.take(l.pass.TypesInfo.Implicits[n]) // a parameter or result without a name
	case *ast.AssignStmt:
		if n.Tok == token.DEFINE {
			l.takeAll(preferNumbers(n.Lhs, l.pass.TypesInfo.Defs))
		}
	}
	return true
}

// takeSpec takes the objects that spec declares.
func (l *declaredLine) takeSpec(spec ast.Spec) {
	switch spec := spec.(type) {
	case *ast.ValueSpec:
		l.takeAll(spec.Names)
	case *ast.TypeSpec:
		l.takeAll([]*ast.Ident{spec.Name})
	}
}

// preferNumbers returns the variables of lhs that a directive on lhs := f() means: those that are numbers, or else
// those that are strings. Variables that the statement only assigns to are not in defs.
func preferNumbers(lhs []ast.Expr, defs map[*ast.Ident]types.Object) []*ast.Ident {
	for _, info := range []types.BasicInfo{types.IsNumeric, types.IsString} {
		var list []*ast.Ident
		for _, e := range lhs {
			if id, ok := e.(*ast.Ident); ok && defs[id] != nil && basicInfo(codeType(defs[id].Type()))&info != 0 {
				list = append(list, id)
			}
		}
		if len(list) > 0 {
			return list
		}
	}
	return nil
}
