package load

import (
	"crypto/sha256"
	"go/ast"
	"go/parser"
	"go/token"
	"sync"
)

// sums remember what files held when they were parsed.
type sums struct {
	mu sync.Mutex
	of map[string][sha256.Size]byte
}

// parse parses a file as go/packages does. It is called by many goroutines at a time.
func (s *sums) parse(fset *token.FileSet, filename string, text []byte) (*ast.File, error) {
	sum := sha256.Sum256(text)
	s.mu.Lock()
	s.of[filename] = sum
	s.mu.Unlock()
	return parser.ParseFile(fset, filename, text, parser.AllErrors|parser.ParseComments)
}
