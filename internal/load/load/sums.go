package load

import (
	"crypto/sha256"
	"go/ast"
	"go/parser"
	"go/token"
	"sync"
)

// sums has the hashes of files as they were parsed, by name.
type sums struct {
	mu sync.Mutex
	of map[string][sha256.Size]byte
}

// parse parses the file filename, whose contents are text, into fset as go/packages does, and notes its hash. Many
// goroutines call it at a time.
func (s *sums) parse(fset *token.FileSet, filename string, text []byte) (*ast.File, error) {
	sum := sha256.Sum256(text)
	s.mu.Lock()
	s.of[filename] = sum
	s.mu.Unlock()
	return parser.ParseFile(fset, filename, text, parser.AllErrors|parser.ParseComments)
}
