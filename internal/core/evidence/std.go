package evidence

import (
	"go/types"
	"slices"
	"strings"
)

// stdRoots are the first elements of the import paths of Go's standard library, in alphabetical order.
var stdRoots = [...]string{
	"archive", "bufio", "bytes", "cmp", "compress", "container", "context", "crypto", "database", "debug", "embed",
	"encoding", "errors", "expvar", "flag", "fmt", "go", "hash", "html", "image", "index", "internal", "io", "iter",
	"log", "maps", "math", "mime", "net", "os", "path", "plugin", "reflect", "regexp", "runtime", "simd", "slices",
	"sort", "strconv", "strings", "structs", "sync", "syscall", "testing", "text", "time", "unicode", "unique",
	"unsafe", "vendor", "weak",
}

// isStd reports whether pkg belongs to Go's standard library. The tables of library.go describe its functions. It has
// no facts, for not every driver analyzes it.
func isStd(pkg *types.Package) bool {
	first, _, _ := strings.Cut(pkg.Path(), "/")
	_, found := slices.BinarySearch(stdRoots[:], first)
	return found
}

// TakesCodes reports whether fn may have a summary: it takes and returns what can be codes, or takes two such things. A
// function of Go's standard library and a method of an interface have none.
func TakesCodes(fn *types.Func) bool {
	if fn.Pkg() == nil || isStd(fn.Pkg()) || isInterfaceMethod(fn) {
		return false
	}
	sig := fn.Signature()
	params, results := countHolders(sig.Params()), countHolders(sig.Results())
	if recv := sig.Recv(); recv != nil && canHold(recv.Type()) {
		params++
	}
	return params > 1 || params > 0 && results > 0
}

// countHolders returns how many of vars can hold codes.
func countHolders(vars *types.Tuple) int {
	n := 0
	for v := range vars.Variables() {
		if canHold(v.Type()) {
			n++
		}
	}
	return n
}
