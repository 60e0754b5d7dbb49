package silence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/syntax"
)

// A role says what a holder is to the code.
type role int

const (
	roleCode   role = iota // the code itself
	roleError              // the error that it was read from, or what was made of one of them before the switch
	roleAnswer             // the whole answer: other parts of it say nothing of the code
)

// A holder is a place that holds the code, or what the code was read from.
type holder struct {
	place
	role role
	made bool // it was made of another holder before the switch
}

// sources are the holders of what a switch is over.
type sources struct {
	*function
	holders []holder
	traced  map[*types.Var]bool
	at      token.Pos // of the switch
	// tells reports whether a comparison has another result for the value that is looked at than for a success. It is
	// nil where no value is looked at.
	tells func(*ast.BinaryExpr) (tells, known bool)
}

// sourcesOf returns what holds subject, which a switch is over: the subject itself, what it was read from, and what was
// made of these before the switch.
func (f *function) sourcesOf(subject ast.Expr) *sources {
	s := &sources{function: f, traced: make(map[*types.Var]bool), at: subject.Pos()}
	s.trace(subject, roleCode)
	s.traceGuards()
	s.addMade()
	return s
}

// find returns the holder at a place. It reports false if there is none.
func (s *sources) find(at place) (holder, bool) {
	i := slices.IndexFunc(s.holders, func(h holder) bool { return h.equal(at) })
	if i < 0 {
		return holder{}, false
	}
	return s.holders[i], true
}

// add adds h unless its place is known, or none.
func (s *sources) add(h holder) {
	if _, known := s.find(h.place); !known && h.root != nil {
		s.holders = append(s.holders, h)
	}
}

// trace adds e, which has the role r, and what it was read from.
func (s *sources) trace(e ast.Expr, r role) {
	e = ast.Unparen(e)
	s.add(holder{place: s.placeOf(e), role: r})
	switch e := e.(type) {
	case *ast.Ident:
		s.traceVariable(s.variable(e), r)
	case *ast.SelectorExpr:
		if sel := s.info.Selections[e]; sel != nil && sel.Kind() == types.FieldVal {
			s.traceOwner(e.X)
		}
	case *ast.IndexExpr:
		s.traceOwner(e.X)
	case *ast.StarExpr:
		s.trace(e.X, r)
	case *ast.TypeAssertExpr:
		s.traceOwner(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			s.trace(e.X, r)
		}
	case *ast.CallExpr:
		s.traceCall(e, r)
	}
}

// traceVariable traces what v, a variable with the role r, is given; v may be nil.
func (s *sources) traceVariable(v *types.Var, r role) {
	if v == nil || s.traced[v] {
		return
	}
	s.traced[v] = true
	for _, d := range s.defs[v] {
		switch {
		case d.value == nil:
		case d.from || d.element: // json.Unmarshal(body, &v), errors.As(err, &v)
			s.traceOwner(d.value)
		default:
			s.trace(d.value, r)
		}
		if r != roleCode {
			continue
		}
		for _, sibling := range d.siblings { // code, err := register(name): they tell of one failure
			if isErrorType(sibling.Type()) {
				s.add(holder{place: place{root: sibling}, role: roleError})
			}
		}
	}
}

// traceCall traces what call, whose result has the role r, reads: the operand of a conversion or of a getter, an error,
// or what is given to a function whose name says code. What is given to any other function is a request.
func (s *sources) traceCall(call *ast.CallExpr, r role) {
	if s.info.Types[call.Fun].IsType() && len(call.Args) == 1 {
		s.trace(call.Args[0], r)
		return
	}
	// The name says code, or a text that it is given does: gjson.Get(body, "error.code").
	name := s.calleeName(call)
	says := saysFailure(name)
	for _, arg := range call.Args {
		if text, ok := syntax.ConstantString(s.info, arg); ok {
			says = says || saysFailure(text)
		}
	}
	if sel, ok := s.method(call); ok && (says || saysReader(name) || isErrorType(s.info.TypeOf(sel.X))) {
		s.traceOwner(sel.X)
	}
	for _, arg := range call.Args {
		switch {
		case s.info.Types[arg].Value != nil:
		case isErrorType(s.info.TypeOf(arg)):
			s.trace(arg, roleError)
		case says && !isContext(s.info.TypeOf(arg)):
			s.traceOwner(arg)
		case saysReader(name) || saysFailure(lastName(arg)):
			s.trace(arg, roleCode)
		}
	}
}

// traceOwner traces e, which a code is read from: an error, or an answer with other parts.
func (s *sources) traceOwner(e ast.Expr) {
	t := s.info.TypeOf(e)
	switch {
	case isErrorType(t) || saysError(syntax.TypeName(t)) || saysError(lastName(e)):
		s.trace(e, roleError)
	case isNumeric(t):
		s.trace(e, roleCode)
	default:
		s.trace(e, roleAnswer)
	}
}

// traceGuards traces the errors of the conditions around the switch: in if err != nil { ... }, err tells of the
// failure, however the code was read.
func (s *sources) traceGuards() {
	for n := range ast.Preorder(s.node) {
		if n, ok := n.(*ast.IfStmt); ok && n.Body.Pos() <= s.at && s.at < n.Body.End() {
			s.traceNotNil(n.Cond)
		}
	}
}

// traceNotNil traces the errors that cond says are not nil.
func (s *sources) traceNotNil(cond ast.Expr) {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	switch {
	case !ok:
	case b.Op == token.LAND:
		s.traceNotNil(b.X)
		s.traceNotNil(b.Y)
	case b.Op == token.NEQ && s.info.Types[b.Y].IsNil() && isErrorType(s.info.TypeOf(b.X)):
		s.trace(b.X, roleError)
	}
}

// addMade adds the variables that were made of the holders before the switch: text := err.Error(), reply := Reply{Code:
// code}, fail := func() { log.Print(err) }.
func (s *sources) addMade() {
	for grown := true; grown; {
		grown = false
		for v, defs := range s.defs {
			at := place{root: v}
			if _, known := s.find(at); known || !s.isLocal(v) {
				continue
			}
			i := slices.IndexFunc(defs, func(d definition) bool {
				return d.value != nil && d.value.End() <= s.at && s.passesOn(d, v.Type())
			})
			if i >= 0 {
				s.add(holder{place: at, role: s.madeRole(defs[i].value), made: true})
				grown = true
			}
		}
	}
}

// madeRole returns the role of a variable that is given value: that of the holder which value is, or an error's.
func (s *sources) madeRole(value ast.Expr) role {
	if h, ok := s.find(s.placeOf(value)); ok {
		return h.role
	}
	return roleError
}

// passesOn reports whether d, which a variable of type t is given, tells of the failure. A call makes another thing of
// a whole answer, unless it makes an error of it, or a text by a name that says so.
func (s *sources) passesOn(d definition, t types.Type) bool {
	if d.from { // fmt.Fprint(&text, err)
		return s.uses(d.value, isNoAnswer)
	}
	switch e := ast.Unparen(d.value).(type) {
	case *ast.CallExpr:
		if isErrorType(t) || has(t, types.IsString) && saysText(lastName(e.Fun)) {
			return s.uses(e, isAny)
		}
		return s.uses(e, isNoAnswer)
	case *ast.BinaryExpr:
		return s.uses(e, isNoAnswer)
	}
	return s.uses(d.value, isAny)
}

// isAny accepts every holder.
func isAny(holder) bool { return true }

// isNoAnswer accepts h if it tells of the failure as a whole.
func isNoAnswer(h holder) bool { return h.role != roleAnswer }
