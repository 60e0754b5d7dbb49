package evidence

import (
	"go/types"
	"slices"
	"strings"
)

// The tables in this file describe functions of Go's standard library and of some modules. The pass sees neither their
// bodies nor facts about them.

// A library is the path of a package, and names of functions, methods or types of it. A name that ends in * stands for
// all names that begin so.
type library struct {
	path  string
	names []string
}

// converters return the value of their first argument in another form.
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

// keyLists return the keys of their first argument.
var keyLists = [...]library{
	{"maps", []string{"Keys"}},
	{"github.com/samber/lo", []string{"Keys"}},
	{"golang.org/x/exp/maps", []string{"Keys"}},
}

// formatters return the value of their second argument, if their first is a format of one verb.
var formatters = [...]library{{"fmt", []string{"Sprintf"}}}

// getters are methods that return what their receiver holds.
var getters = [...]library{
	{"sync/atomic", []string{"Load", "Swap"}},
	{"encoding/json", []string{"Int64", "Float64", "String"}},
	{"google.golang.org/protobuf/types/known/wrapperspb", []string{"GetValue"}},
}

// setters are methods that give their arguments to their receiver.
var setters = [...]library{{"sync/atomic", []string{"Store", "Swap", "CompareAndSwap"}}}

// placeSetters are functions that give their other arguments to what their first points to.
var placeSetters = [...]library{{"sync/atomic", []string{"Store*", "Swap*", "CompareAndSwap*"}}}

// copiers are functions that give the elements or the keys of their second argument to their first.
var copiers = [...]library{{"maps", []string{"Copy"}}}

// concatenators are functions that return a list with the elements of all their arguments.
var concatenators = [...]library{{"slices", []string{"Concat"}}}

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
	{
		"github.com/samber/lo",
		[]string{"Contains", "IndexOf", "LastIndexOf", "Some", "Every", "None", "Count", "Without"},
	},
	{"github.com/google/go-cmp/cmp", []string{"Equal", "Diff"}},
	{"gotest.tools/v3/assert", []string{"Equal", "DeepEqual"}},
	{"github.com/stretchr/testify/assert", testifyComparers},
	{"github.com/stretchr/testify/require", testifyComparers},
}

// testifyComparers are what the two packages of testify have in common.
var testifyComparers = []string{
	"Equal*", "NotEqual*", "Exactly*", "Contains*", "NotContains*", "ElementsMatch*", "Subset*", "NotSubset*",
}

// textSearches look for their second argument in the text of their first.
var textSearches = [...]library{
	{
		"strings",
		[]string{"Contains", "HasPrefix", "HasSuffix", "Index", "LastIndex", "Count", "Split", "Cut", "CutPrefix"},
	},
}

// membershipTests are the names of methods that ask a collection for their argument.
var membershipTests = [...]string{"Has", "Contains", "Contain", "Exists", "Exist", "Include", "Includes", "In", "Is"}

// wrappers are structs that hold one value.
var wrappers = [...]library{
	{"database/sql", []string{"Null*"}},
	{"sync/atomic", []string{"Int*", "Uint*", "Value", "Pointer"}},
	{"google.golang.org/protobuf/types/known/wrapperspb", []string{"*"}},
}

// has reports whether obj is one of those that list names. It is false for nil.
func has(list []library, obj types.Object) bool {
	if obj == nil || obj.Pkg() == nil {
		return false
	}
	isNamed := func(name string) bool {
		prefix, isPattern := strings.CutSuffix(name, "*")
		return name == obj.Name() || isPattern && strings.HasPrefix(obj.Name(), prefix)
	}
	return slices.ContainsFunc(list, func(l library) bool {
		return l.path == obj.Pkg().Path() && slices.ContainsFunc(l.names, isNamed)
	})
}

// isWrapper reports whether t is a struct that holds one value, or a pointer to one: wrappers lists it, or it is a
// generic box.
func isWrapper(t types.Type) bool {
	if t == nil {
		return false
	}
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	return ok && (has(wrappers[:], n.Obj()) || isBox(n))
}
