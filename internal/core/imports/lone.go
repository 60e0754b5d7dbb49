package imports

import (
	"go/ast"

	"github.com/jmvet/jmvet/internal/core/edit"
)

// A lone is the only import of a file, on a line of its own and without parentheses. It becomes a group when another is
// added. The edits that make the group are the same for all imports that fixes add, and each of these has a place of
// its own:
//
//	import "fmt"     =>     import (        replaces the space
//	                            "fmt"
//	                            "strconv"   behind the import, or right before it
//
//	                            "p"         replaces the end of the line
//	                        )               before the next line
type lone struct {
	spec        *ast.ImportSpec
	space       int // behind the keyword
	start       int // of the import
	end         int // of its comment, or its own
	next        int // where the next line begins
	closing     string
	standardLib bool
}

// lone returns the lone import that decl is. It reports false where more stands on its line.
func (p *Package) lone(decl *ast.GenDecl) (lone, bool) {
	l := &p.layout
	spec := decl.Specs[0].(*ast.ImportSpec)
	space, start := l.tok.Offset(decl.TokPos)+len("import"), l.tok.Offset(spec.Pos())
	rest := l.rest(l.tok.Offset(spec.End()))
	if !rest.ok || rest.across || rest.next == rest.end || l.hasCommentIn(decl.Pos(), spec.End()) ||
		l.line(decl.Pos()) != l.line(spec.End()) ||
		space == start || !l.beginsLine(space-len("import")) {
		return lone{}, false
	}
	closing := ")\n"
	if !l.blankLine(rest.next) { // gofmt lets that be behind some comments only
		closing += "\n"
	}
	return lone{spec, space, start, rest.end, rest.next, closing, p.isStd(spec)}, true
}

// add returns the edits that add the import spec; std reports whether it is of the standard library. That one makes way
// for the other import that fixes may add, whose path is beside.
func (l lone) add(spec *ast.ImportSpec, std bool, beside string) []edit.Edit {
	var added edit.Edit
	own := importPath(l.spec)
	first := compareSpecs(spec, l.spec) < 0
	switch {
	case std && l.standardLib && first:
		added = edit.Insert(l.start, text(spec)+"\n\t")
	case std && l.standardLib:
		added = edit.Insert(l.end, "\n\t"+text(spec))
	case std && beside != "" && beside < own: // it goes right before the import
		added = edit.Insert(l.end, "\n\n\t"+text(spec))
	case std:
		added = edit.Insert(l.start, text(spec)+"\n\n\t")
	case l.standardLib, first && importPath(spec) == own: // one more name of the same package makes no way for the other
		added = edit.Replace(l.end, l.next, "\n\n\t"+text(spec)+"\n")
	case first:
		added = edit.Insert(l.start, text(spec)+"\n\t")
	default:
		added = edit.Replace(l.end, l.next, "\n\t"+text(spec)+"\n")
	}
	return []edit.Edit{edit.Replace(l.space, l.start, " (\n\t"), added, edit.Insert(l.next, l.closing)}
}
