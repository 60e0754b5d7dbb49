package harness

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/ast"
	"go/constant"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// An edit is a TextEdit in offsets of its file.
type edit struct {
	start, end int
	text       string
}

// edits are the edits of one fix or of several, by file name.
type edits map[string][]edit

// editsOf returns the edits of a diagnostic's one fix: in order, inside the diagnostic's file, none overlapping
// another.
func (u *unit) editsOf(d analysis.Diagnostic) (edits, error) {
	file := u.fileAt(d.Pos)
	tok := u.fset.File(file.FileStart)
	fix := d.SuggestedFixes[0]
	if fix.Message == "" || len(fix.TextEdits) == 0 {
		return nil, errors.New("it has no message, or no edits")
	}
	var list []edit
	for _, e := range fix.TextEdits {
		end := e.End
		if !end.IsValid() {
			end = e.Pos
		}
		if e.Pos < file.FileStart || end > file.FileEnd || end < e.Pos {
			return nil, fmt.Errorf("an edit stands outside the file of its diagnostic")
		}
		list = append(list, edit{tok.Offset(e.Pos), tok.Offset(end), string(e.NewText)})
	}
	slices.SortStableFunc(list,
		func(a, b edit) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	for i, e := range list[1:] {
		if e.start < list[i].end {
			return nil, fmt.Errorf("edits overlap")
		}
	}
	return edits{tok.Name(): list}, nil
}

// merge adds the edits of another fix as x/tools does: identical ones once, and of different insertions at one point
// those that came first before. It differs in that edits which overlap are an error.
func (all edits) merge(one edits) error {
	for name, y := range one {
		x := all[name]
		var merged []edit
		for len(x) > 0 && len(y) > 0 {
			switch {
			case x[0] == y[0]:
				merged = append(merged, x[0])
				x, y = x[1:], y[1:]
			case x[0].end <= y[0].start:
				merged, x = append(merged, x[0]), x[1:]
			case y[0].end <= x[0].start:
				merged, y = append(merged, y[0]), y[1:]
			default:
				return fmt.Errorf("%q overlaps %q, the edit of another fix", y[0].text, x[0].text)
			}
		}
		all[name] = append(append(merged, x...), y...)
	}
	return nil
}

func apply(content []byte, list []edit) []byte {
	var out bytes.Buffer
	at := 0
	for _, e := range list {
		out.Write(content[at:e.start])
		out.WriteString(e.text)
		at = e.end
	}
	out.Write(content[at:])
	return out.Bytes()
}

// checkFixed applies edits to a package and checks the result, which it returns.
func (c *Corpus) checkFixed(u *unit, list edits, category string) (*unit, error) {
	fixed := &unit{
		id: u.id, path: u.path, inCorpus: u.inCorpus, fset: token.NewFileSet(), content: make(map[string][]byte),
		ignored: u.ignored, other: u.other,
		sizes: u.sizes, imports: u.imports, brokenByUse: u.brokenByUse,
	}
	var problems []error
	for _, file := range u.files {
		name := u.name(file)
		content, err := u.read(name)
		if err != nil {
			return nil, err
		}
		if list[name] != nil {
			before := content
			content = apply(content, list[name])
			fixed.content[name] = content
			problems = append(problems, checkFormat(before, content))
		}
		syntax, err := parser.ParseFile(fixed.fset, name, content, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil && !u.brokenByUse {
			return nil, fmt.Errorf("%w\n%s", err, content)
		}
		fixed.files = append(fixed.files, syntax)
	}
	if len(fixed.content) == 0 {
		return fixed, nil
	}
	fixed.info = &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object),
		Uses:      make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance),
		Scopes:     make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	cfg := types.Config{
		Importer: importer{c, u},
		Sizes:    u.sizes,
		Error: func(err error) {
			fixed.typeErrors = append(fixed.typeErrors, func() types.Error {
				var target types.Error
				_ = errors.As(err, &target)
				return target
			}())
		},
	}
	fixed.types, _ = cfg.Check(u.path, fixed.fset, fixed.files, fixed.info)
	if len(fixed.typeErrors) > len(u.typeErrors) {
		problems = append(problems, fmt.Errorf("it does not type-check: %v", fixed.typeErrors))
	}
	if category != "exhaustive" { // the missing cases are new comparisons
		if before, after := u.compared(), fixed.compared(); !slices.Equal(before, after) {
			problems = append(problems,
				fmt.Errorf("what is compared has changed:\n%s", differences(strings.Join(before, "\n"), strings.Join(after, "\n"))))
		}
	}
	return fixed, errors.Join(problems...)
}

type importer struct {
	corpus *Corpus
	unit   *unit
}

func (i importer) Import(path string) (*types.Package, error) {
	if p := i.unit.imports[path]; p != nil {
		return p, nil
	}
	if p := i.corpus.types[path]; p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("no package %s was loaded", path)
}

var spaces = regexp.MustCompile(`[ \t]+`)

// checkFormat reports whether a file that was formatted is so no more. Columns of comments and of values in a literal
// are excepted: a longer name moves those of the lines around it, which a fix must not touch.
func checkFormat(before, after []byte) error {
	crlf := bytes.Contains(before, []byte("\r\n"))
	if crlf {
		if n := bytes.Count(after, []byte("\n")) - bytes.Count(after, []byte("\r\n")); n > 0 {
			return fmt.Errorf("%d lines of it end in another way than the others:\n%q", n, after)
		}
		before, after = bytes.ReplaceAll(before, []byte("\r\n"), []byte("\n")),
			bytes.ReplaceAll(after, []byte("\r\n"), []byte("\n"))
	}
	if formatted, err := format.Source(before); err != nil || !bytes.Equal(before, formatted) {
		return nil
	}
	formatted, err := format.Source(after)
	if err != nil {
		return err
	}
	if flat := func(b []byte) string { return spaces.ReplaceAllString(string(b), " ") }; flat(formatted) != flat(after) {
		return fmt.Errorf("it is not formatted:\n%s", differences(string(formatted), string(after)))
	}
	return nil
}

// compared returns the values and types of all that is compared with ==, in cases and in literals, in the order of the
// files: what a fix must not change. A call of strconv.Itoa counts as the string that it gives.
func (u *unit) compared() []string {
	var list []string
	add := func(e ast.Expr) {
		value, typ := u.value(e)
		if value == nil {
			return
		}
		list = append(list, value.ExactString()+" "+typ)
	}
	for _, file := range u.files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BinaryExpr:
				if n.Op == token.EQL || n.Op == token.NEQ {
					add(n.X)
					add(n.Y)
				}
			case *ast.CaseClause:
				for _, e := range n.List {
					add(e)
				}
			case *ast.CompositeLit:
				for _, e := range n.Elts {
					if kv, ok := e.(*ast.KeyValueExpr); ok {
						add(kv.Key)
						e = kv.Value
					}
					add(e)
				}
			case *ast.CallExpr:
				if u.isItoa(n) || u.info.Types[n.Fun].IsType() {
					return true // it counts where it stands
				}
				for _, e := range n.Args {
					add(e)
				}
			}
			return true
		})
	}
	return list
}

func (u *unit) value(e ast.Expr) (constant.Value, string) {
	tv := u.info.Types[e]
	if tv.Type == nil {
		return nil, ""
	}
	typ := types.TypeString(tv.Type, nil)
	if tv.Value != nil {
		v := tv.Value
		if i := constant.ToInt(v); i.Kind() == constant.Int { // 899001.0 and 899001 are the same float64
			v = i
		}
		return v, typ
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok {
		if u.isItoa(call) {
			if v := u.info.Types[call.Args[0]].Value; v != nil {
				return constant.MakeString(v.ExactString()), typ
			}
		}
		if len(call.Args) == 1 && u.info.Types[call.Fun].IsType() { // Text("899001")
			if v, _ := u.value(call.Args[0]); v != nil && v.Kind() == constant.String {
				return v, typ
			}
		}
	}
	return nil, ""
}

func (u *unit) isItoa(call *ast.CallExpr) bool {
	var id *ast.Ident
	switch fun := call.Fun.(type) {
	case *ast.SelectorExpr:
		id = fun.Sel
	case *ast.Ident:
		id = fun
	default:
		return false
	}
	fn, ok := u.info.Uses[id].(*types.Func)
	return ok && fn.FullName() == "strconv.Itoa"
}

// differences shows the lines that two texts do not share.
func differences(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for len(w) > 0 && len(g) > 0 && w[0] == g[0] {
		w, g = w[1:], g[1:]
	}
	for len(w) > 0 && len(g) > 0 && w[len(w)-1] == g[len(g)-1] {
		w, g = w[:len(w)-1], g[:len(g)-1]
	}
	var b strings.Builder
	for _, line := range w {
		fmt.Fprintf(&b, "- %s\n", line)
	}
	for _, line := range g {
		fmt.Fprintf(&b, "+ %s\n", line)
	}
	return b.String()
}
