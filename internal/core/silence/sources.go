package silence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/types/typeutil"
)

// A role says what a thing is to the code.
type role int

const (
	isCode   role = iota // the code itself
	isError              // the error that it was read from, or what was made of one of them before the switch
	isAnswer             // the whole answer: other parts of it say nothing of the code
)

// A thing is what holds the code: a variable, or a part of one.
type thing struct {
	root *types.Var
	path []string // the fields and constant keys that lead from the variable to it: Error, Code
	role role
	made bool // it was made of another thing before the switch
}

// sources are the things that hold what a switch is over.
type sources struct {
	*function
	things []thing
	traced map[*types.Var]bool
	at     token.Pos // of the switch
	// tells reports whether a comparison tells the value that is looked at from a success. It is nil where no value is
	// looked at.
	tells func(*ast.BinaryExpr) (tells, known bool)
}

// sourcesOf returns what holds the subject of a switch: the subject itself, what it was read from, and what was made of
// these before the switch.
func (f *function) sourcesOf(subject ast.Expr) *sources {
	s := &sources{function: f, traced: make(map[*types.Var]bool), at: subject.Pos()}
	s.trace(subject, isCode)
	s.traceGuards()
	s.traceMade()
	return s
}

// add adds a thing that is not among the sources yet.
func (s *sources) add(t thing) {
	for _, known := range s.things {
		if known.root == t.root && samePath(known.path, t.path) {
			return
		}
	}
	s.things = append(s.things, t)
}

func samePath(a, b []string) bool { return strings.Join(a, "\x00") == strings.Join(b, "\x00") }

// trace follows an expression back to what it was read from.
func (s *sources) trace(e ast.Expr, r role) {
	e = ast.Unparen(e)
	if root, path := s.chain(e); root != nil {
		s.add(thing{root: root, path: path, role: r})
	}
	switch e := e.(type) {
	case *ast.Ident:
		if v := s.variable(e); v != nil && !s.traced[v] {
			s.traced[v] = true
			for _, d := range s.defs[v] {
				s.traceDefinition(d, r)
			}
		}
	case *ast.SelectorExpr:
		if sel := s.info.Selections[e]; sel != nil && sel.Kind() == types.FieldVal {
			s.trace(e.X, s.ownerRole(e.X))
		}
	case *ast.IndexExpr:
		s.trace(e.X, s.ownerRole(e.X))
	case *ast.StarExpr:
		s.trace(e.X, r)
	case *ast.TypeAssertExpr:
		s.trace(e.X, s.ownerRole(e.X))
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			s.trace(e.X, r)
		}
	case *ast.CallExpr:
		s.traceCall(e, r)
	}
}

// traceDefinition follows one of the values that a variable is given.
func (s *sources) traceDefinition(d definition, r role) {
	switch {
	case d.value == nil:
	case d.from: // json.Unmarshal(body, &v), errors.As(err, &v)
		s.trace(d.value, s.ownerRole(d.value))
	case d.element:
		s.trace(d.value, s.ownerRole(d.value))
	default:
		s.trace(d.value, r)
	}
	if r == isCode { // code, err := register(name): they tell of one failure
		for _, v := range d.siblings {
			if isErrorType(v.Type()) {
				s.add(thing{root: v, role: isError})
			}
		}
	}
}

// traceCall follows what a call reads: the operand of a conversion or of a getter, an error, or what is given to a
// function whose name says code. What is given to any other function is a request.
func (s *sources) traceCall(call *ast.CallExpr, r role) {
	if tv := s.info.Types[call.Fun]; tv.IsType() && len(call.Args) == 1 {
		s.trace(call.Args[0], r)
		return
	}
	name := ""
	if fn := typeutil.Callee(s.info, call); fn != nil {
		name = fn.Name()
	}
	says := saysFailure(name)
	for _, arg := range call.Args {
		if text, ok := s.constantText(arg); ok {
			says = says || saysFailure(text)
		}
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && s.info.Selections[sel] != nil {
		if says || isReader(name) || isErrorType(s.info.TypeOf(sel.X)) {
			s.trace(sel.X, s.ownerRole(sel.X))
		}
	}
	for _, arg := range call.Args {
		switch {
		case s.info.Types[arg].Value != nil:
		case isErrorType(s.info.TypeOf(arg)):
			s.trace(arg, isError)
		case says && !isContext(s.info.TypeOf(arg)):
			s.trace(arg, s.ownerRole(arg))
		case isReader(name) || saysFailure(lastName(arg)):
			s.trace(arg, isCode)
		}
	}
}

// ownerRole tells whether what a code is read from is an error, or an answer with other parts.
func (s *sources) ownerRole(e ast.Expr) role {
	t := s.info.TypeOf(e)
	if isErrorType(t) || saysError(typeName(t)) || saysError(lastName(e)) {
		return isError
	}
	if basicInfo(t)&(types.IsNumeric) != 0 {
		return isCode
	}
	return isAnswer
}

// traceGuards adds the errors of the conditions around the switch: in if err != nil { ... }, err tells of the failure,
// however the code was read.
func (s *sources) traceGuards() {
	ast.Inspect(s.node, func(n ast.Node) bool {
		if n == nil || s.at < n.Pos() || n.End() <= s.at {
			return false
		}
		if n, ok := n.(*ast.IfStmt); ok && n.Body.Pos() <= s.at && s.at < n.Body.End() {
			s.traceNotNil(n.Cond)
		}
		return true
	})
}

func (s *sources) traceNotNil(cond ast.Expr) {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok {
		return
	}
	switch b.Op {
	case token.LAND:
		s.traceNotNil(b.X)
		s.traceNotNil(b.Y)
	case token.NEQ:
		if s.info.Types[b.Y].IsNil() && isErrorType(s.info.TypeOf(b.X)) {
			s.trace(b.X, isError)
		}
	}
}

// traceMade adds what was made of the things before the switch: text := err.Error(), reply := Reply{Code: code}, fail
// := func() { log.Print(err) }.
func (s *sources) traceMade() {
	for grown := true; grown; {
		grown = false
		for v, list := range s.defs {
			if !s.isLocal(v) || s.holds(v) {
				continue
			}
			for _, d := range list {
				if d.value != nil && d.value.End() <= s.at && s.passesOn(d, v.Type()) {
					s.add(thing{root: v, role: s.madeRole(d.value), made: true})
					grown = true
					break
				}
			}
		}
	}
}

// holds reports whether the whole of a variable is among the things.
func (s *sources) holds(v *types.Var) bool {
	for _, t := range s.things {
		if t.root == v && len(t.path) == 0 {
			return true
		}
	}
	return false
}

func (s *sources) madeRole(value ast.Expr) role {
	if root, path := s.chain(value); root != nil {
		for _, t := range s.things {
			if t.root == root && samePath(t.path, path) {
				return t.role
			}
		}
	}
	return isError
}

// passesOn reports whether a value that a variable of a type is given tells of the failure. A call makes another thing
// of a whole answer, unless it makes an error of it, or a text by a name that says so.
func (s *sources) passesOn(d definition, t types.Type) bool {
	if d.from { // fmt.Fprint(&text, err)
		return s.used(d.value, func(t thing) bool { return t.role != isAnswer })
	}
	switch e := ast.Unparen(d.value).(type) {
	case *ast.FuncLit:
		return s.used(e, func(thing) bool { return true })
	case *ast.CallExpr:
		if isErrorType(t) || basicInfo(t)&types.IsString != 0 && tells(lastName(e.Fun)) {
			return s.used(e, func(thing) bool { return true })
		}
		return s.used(e, func(t thing) bool { return t.role != isAnswer })
	case *ast.BinaryExpr:
		return s.used(e, func(t thing) bool { return t.role != isAnswer })
	}
	return s.used(d.value, func(thing) bool { return true })
}

// tells reports whether a function's name says that it makes a text of an answer: Sprint, errorText.
func tells(name string) bool { return saysMessage(name) || strings.HasPrefix(name, "Sprint") }

// chain returns the variable that an expression selects from, and the fields and constant keys on the way:
// resp.Error.Code is resp with Error, Code. The variable is nil where the expression begins with anything else.
func (p *Package) chain(e ast.Expr) (*types.Var, []string) {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return p.variable(e), nil
	case *ast.StarExpr:
		return p.chain(e.X)
	case *ast.TypeAssertExpr:
		return p.chain(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return p.chain(e.X)
		}
	case *ast.SelectorExpr:
		sel := p.info.Selections[e]
		if sel == nil {
			return p.variable(e.Sel), nil // of another package
		}
		if sel.Kind() != types.FieldVal {
			return nil, nil
		}
		root, path := p.chain(e.X)
		return root, extended(path, e.Sel.Name)
	case *ast.IndexExpr:
		root, path := p.chain(e.X)
		if text, ok := p.constantText(e.Index); ok {
			return root, extended(path, text)
		}
		return root, extended(path, "["+types.ExprString(e.Index)+"]")
	}
	return nil, nil
}

func extended(path []string, name string) []string { return append(slices.Clip(path), name) }
