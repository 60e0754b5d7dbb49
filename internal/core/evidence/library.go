package evidence

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/types/typeutil"
)

// What is known of functions of the standard library and of some modules whose bodies the pass does not see.

// A library is a package, and names of functions or methods of it. A name that ends in * stands for all that begin so.
type library struct {
	path  string
	names []string
}

// converters give back the value of their first argument in another form.
var converters = [...]library{
	{"strconv", []string{
		"Itoa", "Atoi", "FormatInt", "FormatUint", "FormatFloat", "ParseInt", "ParseUint", "ParseFloat",
	}},
	{"fmt", []string{"Sprint"}},
	{"strings", []string{"Trim*", "ToLower", "ToUpper", "Clone"}},
	{"bytes", []string{"Trim*", "Clone"}},
	{"slices", []string{"Clone", "Clip", "Compact", "Sorted", "Collect", "Values", "All", "Backward"}},
	{"maps", []string{"Clone", "Values", "All"}},
	{"github.com/spf13/cast", []string{"To*"}},
	{"github.com/gogf/gf/v2/util/gconv", []string{"Int*", "Uint*", "Float*", "String"}},
	{"github.com/samber/lo", []string{"ToPtr", "FromPtr", "FromPtrOr", "Uniq", "Reverse"}},
	{"k8s.io/utils/ptr", []string{"To", "Deref"}},
	{"sync/atomic", []string{"Load*", "Swap*"}},
}

// keyLists give back the keys of their first argument.
var keyLists = [...]library{
	{"maps", []string{"Keys"}},
	{"github.com/samber/lo", []string{"Keys"}},
	{"golang.org/x/exp/maps", []string{"Keys"}},
}

// formatters give back the value of their second argument, where their first is a format of one verb.
var formatters = [...]library{{"fmt", []string{"Sprintf"}}}

// getters are methods that give back what their receiver holds.
var getters = [...]library{
	{"sync/atomic", []string{"Load", "Swap"}},
	{"encoding/json", []string{"Int64", "Float64", "String"}},
	{"google.golang.org/protobuf/types/known/wrapperspb", []string{"GetValue"}},
}

// setters are methods that give their last argument to their receiver.
var setters = [...]library{{"sync/atomic", []string{"Store", "Swap", "CompareAndSwap"}}}

// placeSetters are functions that give their last argument to what their first points to.
var placeSetters = [...]library{{"sync/atomic", []string{"Store*", "Swap*", "CompareAndSwap*"}}}

// choosers return one of their arguments.
var choosers = [...]library{
	{"cmp", []string{"Or"}},
	{"github.com/samber/lo", []string{"Ternary", "CoalesceOrEmpty"}},
}

// comparers compare their arguments, or the elements of one with the other.
var comparers = [...]library{
	{"reflect", []string{"DeepEqual"}},
	{"slices", []string{"Contains", "Index", "BinarySearch", "Equal", "Compare"}},
	{"maps", []string{"Equal"}},
	{"sort", []string{"SearchInts", "SearchFloat64s", "SearchStrings"}},
	{"strings", []string{"EqualFold", "Compare"}},
	{"golang.org/x/exp/slices", []string{"Contains", "Index", "BinarySearch", "Equal"}},
	{"github.com/samber/lo", []string{"Contains", "IndexOf", "LastIndexOf", "Some", "Every", "None", "Count", "Without"}},
	{"github.com/google/go-cmp/cmp", []string{"Equal", "Diff"}},
	{"gotest.tools/v3/assert", []string{"Equal", "DeepEqual"}},
	{"github.com/stretchr/testify/assert", testifyComparers},
	{"github.com/stretchr/testify/require", testifyComparers},
}

var testifyComparers = []string{
	"Equal*", "NotEqual*", "Exactly*", "Contains*", "NotContains*", "ElementsMatch*", "Subset*", "NotSubset*",
}

// textSearches look for their second argument in the text of their first.
var textSearches = [...]library{
	{"strings", []string{"Contains", "HasPrefix", "HasSuffix", "Index", "LastIndex", "Count", "Split", "Cut", "CutPrefix"}},
}

// membershipTests are the names of methods that ask a collection for their argument.
var membershipTests = [...]string{"Has", "Contains", "Contain", "Exists", "Exist", "Include", "Includes", "In", "Is"}

// wrappers are structs that hold one value.
var wrappers = [...]library{
	{"database/sql", []string{"Null*"}},
	{"sync/atomic", []string{"Int*", "Uint*", "Value", "Pointer"}},
	{"google.golang.org/protobuf/types/known/wrapperspb", []string{"*"}},
}

// has reports whether an object is of one of the libraries.
func has(list []library, obj types.Object) bool {
	if obj == nil || obj.Pkg() == nil {
		return false
	}
	for _, l := range list {
		if l.path == obj.Pkg().Path() && slices.ContainsFunc(l.names, func(name string) bool {
			prefix, isPattern := strings.CutSuffix(name, "*")
			return name == obj.Name() || isPattern && strings.HasPrefix(obj.Name(), prefix)
		}) {
			return true
		}
	}
	return false
}

// isWrapper reports whether a type is a struct that holds one value, or a pointer to one.
func isWrapper(t types.Type) bool {
	if t == nil {
		return false
	}
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	return ok && has(wrappers[:], n.Obj())
}

// handedOn returns the argument, or the receiver, whose value a call of a library's function gives back in another form; nil for all
// other calls.
func (c *collector) handedOn(call *ast.CallExpr) ast.Expr {
	fn := calleeFunc(c.pass.TypesInfo, call)
	if fn == nil {
		return nil
	}
	sel, _ := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	isMethod := fn.Signature().Recv() != nil
	switch {
	case isMethod && sel != nil && has(getters[:], fn):
		return sel.X
	case isMethod || len(call.Args) == 0:
	case has(converters[:], fn):
		return call.Args[0]
	case has(formatters[:], fn) && len(call.Args) == 2:
		if format, ok := c.constantString(call.Args[0]); ok && (format == "%d" || format == "%v" || format == "%s") {
			return call.Args[1]
		}
	}
	return nil
}

// isKeys reports whether a call of a library's function gives back the keys of its argument.
func (c *collector) isKeys(call *ast.CallExpr) bool {
	fn := calleeFunc(c.pass.TypesInfo, call)
	return fn != nil && len(call.Args) == 1 && has(keyLists[:], fn)
}

// knownCall looks at a call of a function of which the tables know what it does with its arguments, and reports whether it is one.
func (c *collector) knownCall(call *ast.CallExpr) bool {
	fn := calleeFunc(c.pass.TypesInfo, call)
	if fn == nil || fn.Pkg() == nil || fn.Pkg() == c.pass.Pkg {
		return false
	}
	isMethod := fn.Signature().Recv() != nil
	switch {
	case isMethod && has(setters[:], fn):
		if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && len(call.Args) > 0 {
			for _, arg := range call.Args {
				c.give(c.origin(sel.X).node, arg)
			}
		}
	case has(comparers[:], fn):
		c.compareArguments(call)
	case isMethod:
		return false
	case has(placeSetters[:], fn) && len(call.Args) > 1:
		for _, arg := range call.Args[1:] {
			c.give(c.origin(call.Args[0]).node, arg)
		}
	case has(textSearches[:], fn) && len(call.Args) == 2:
		if c.isConstant(call.Args[1]) && !c.isConstant(call.Args[0]) {
			c.compareText(call.Args[0], call.Args[1])
		}
	case has(choosers[:], fn):
		for _, arg := range call.Args {
			c.give(c.callNode(call, 0), arg)
		}
	case c.handedOn(call) != nil, c.isKeys(call):
	default:
		return false
	}
	return true
}

// compareArguments: what stands in one argument list of such a call is compared with each other. Callbacks of generic functions get the
// elements.
func (c *collector) compareArguments(call *ast.CallExpr) {
	c.beside(call, true)
	args := call.Args
	if sig, _ := underlying(c.pass.TypesInfo.TypeOf(call.Fun)).(*types.Signature); sig != nil && isLoose(sig, len(args)) {
		args = args[:min(len(args), sig.Params().Len()-1)] // what a test says when it fails is not compared
	}
	var nodes []*node
	for _, arg := range args {
		if o := c.origin(arg); o.node != nil && !o.constant && !o.computed && canHold(c.pass.TypesInfo.TypeOf(arg)) {
			nodes = append(nodes, o.node)
		}
	}
	for i, a := range nodes {
		for _, b := range nodes[i+1:] {
			compared(a, b)
			if a.keys != nil && b.keys != nil {
				compared(a.keys, b.keys)
			}
		}
	}
	for _, x := range args { // slices.Contains(list, 899001)
		for _, y := range args {
			if x != y && c.isConstant(y) && !c.isConstant(x) && canHold(c.pass.TypesInfo.TypeOf(x)) {
				c.compare(x, y)
			}
		}
	}
}

// genericCall links what a call of a generic function of which no more is known has of the same type parameter: a callback gets the
// elements of a list, and the result has the elements of a list or what a callback returns. It reports false for other functions.
func (c *collector) genericCall(site *callSite, fn *types.Func, args []ast.Expr) bool {
	sig := fn.Signature()
	if sig.TypeParams().Len() == 0 {
		return false
	}
	for i, arg := range args {
		t := sig.Params().At(min(i, sig.Params().Len()-1)).Type()
		callback, isCallback := underlying(t).(*types.Signature)
		if !isCallback {
			c.flowByType(t, c.origin(arg), site)
			continue
		}
		own := c.signatureOf(arg)
		if own == nil || own.Params().Len() != callback.Params().Len() || own.Results().Len() != callback.Results().Len() {
			continue
		}
		for k := range callback.Params().Len() {
			c.giveCallback(sig, args, callback.Params().At(k).Type(), c.object(own.Params().At(k)))
		}
		for k := range callback.Results().Len() {
			c.flowByType(callback.Results().At(k).Type(), origin{node: c.object(own.Results().At(k))}, site)
		}
	}
	return true
}

// giveCallback gives a callback's parameter the elements of the arguments that have its type parameter.
func (c *collector) giveCallback(sig *types.Signature, args []ast.Expr, t types.Type, param *node) {
	for i, arg := range args {
		if at := sig.Params().At(min(i, sig.Params().Len()-1)).Type(); !isFunc(at) && sameParameter(at, t) {
			if o := c.origin(arg); o.node != nil {
				flow(o.node, param)
			}
		}
	}
}

// flowByType lets a value reach the results of a call that have its type parameter.
func (c *collector) flowByType(t types.Type, o origin, site *callSite) {
	if o.node == nil || o.computed {
		return
	}
	for i, r := range site.results {
		if r != nil && sameParameter(site.sig.Results().At(i).Type(), t) {
			flow(o.node, r)
		}
	}
}

// sameParameter reports whether two types of a generic signature have the same type parameter as their elements.
func sameParameter(a, b types.Type) bool {
	pa, pb := parameterOf(a), parameterOf(b)
	return pa != nil && pa == pb
}

// parameterOf returns the type parameter that the elements of a type are: T of T, *T, []T, map[K]T, and E of S where S is ~[]E.
func parameterOf(t types.Type) *types.TypeParam {
	for range 4 {
		p, ok := types.Unalias(contentType(t)).(*types.TypeParam)
		if !ok {
			return nil
		}
		constraint, ok := p.Constraint().Underlying().(*types.Interface)
		if !ok || constraint.NumEmbeddeds() != 1 {
			return p
		}
		union, ok := types.Unalias(constraint.EmbeddedType(0)).(*types.Union)
		if !ok || union.Len() != 1 {
			return p
		}
		if _, isSlice := underlying(union.Term(0).Type()).(*types.Slice); !isSlice {
			return p
		}
		t = union.Term(0).Type()
	}
	return nil
}

// collection: a call that is given only constants and returns a list, a map or a set holds them: sets.New(899000, 899030). It returns
// their list, nil for other calls.
func (c *collector) collection(call *ast.CallExpr) []ast.Expr {
	if len(call.Args) == 0 || c.pass.TypesInfo.Types[call.Fun].IsType() {
		return nil
	}
	if _, isBuiltin := typeutil.Callee(c.pass.TypesInfo, call).(*types.Builtin); isBuiltin {
		return nil
	}
	for _, arg := range call.Args {
		if !c.isConstant(arg) {
			return nil
		}
	}
	switch underlying(c.pass.TypesInfo.TypeOf(call)).(type) {
	case *types.Map, *types.Slice, *types.Pointer, *types.Struct, *types.Interface:
		return call.Args
	}
	return nil
}
