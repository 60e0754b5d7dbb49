package evidence

import (
	"go/types"
	"slices"
	"strings"
)

// stdRoots are the first elements of the import paths of Go's own library.
var stdRoots = [...]string{
	"archive", "bufio", "bytes", "cmp", "compress", "container", "context", "crypto", "database", "debug", "embed",
	"encoding", "errors", "expvar", "flag", "fmt", "go", "hash", "html", "image", "index", "internal", "io", "iter",
	"log", "maps", "math", "mime", "net", "os", "path", "plugin", "reflect", "regexp", "runtime", "simd", "slices",
	"sort", "strconv", "strings", "structs", "sync", "syscall", "testing", "text", "time", "unicode", "unique",
	"unsafe", "vendor", "weak",
}

// isStd reports whether a package is of Go's own library. Of that the tables of library.go say what its functions do
// with their parameters, and no fact does: the command does not analyse it.
func isStd(pkg *types.Package) bool {
	first, _, _ := strings.Cut(pkg.Path(), "/")
	_, found := slices.BinarySearch(stdRoots[:], first)
	return found
}

// TakesCodes reports whether a function takes and returns what can be codes, or takes two such things: then a fact may
// tell what it hands on. One of Go's own library has none.
func TakesCodes(fn *types.Func) bool {
	if fn.Pkg() == nil || isStd(fn.Pkg()) || isInterfaceMethod(fn) {
		return false
	}
	sig, params, results := fn.Signature(), 0, 0
	if recv := sig.Recv(); recv != nil && canHold(recv.Type()) {
		params++
	}
	for v := range sig.Params().Variables() {
		if canHold(v.Type()) {
			params++
		}
	}
	for v := range sig.Results().Variables() {
		if canHold(v.Type()) {
			results++
		}
	}
	return params > 1 || params > 0 && results > 0
}
