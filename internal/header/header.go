// Package header reads what Go files begin with.
package header

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// A Reader reads package clauses and imports. One is used for many files.
//
// go/scanner would do. It needs as long for these few lines as a search through the whole text does. What is no Go is not found out here:
// it is when the package is loaded, or compiled.
type Reader struct {
	Name    []byte   // in the package clause
	Imports [][]byte // the paths
	Start   int      // where the package clause begins: only comments are before it

	text []byte // that is left
}

// Read takes a file's text, and reports whether it begins as Go files do. What it finds is valid until the text is overwritten, or another one read.
func (r *Reader) Read(text []byte) bool {
	r.Name, r.Imports, r.text = nil, r.Imports[:0], bytes.TrimPrefix(text, []byte("\ufeff"))
	r.skip()
	r.Start = len(text) - len(r.text)
	if !r.keyword("package") {
		return false
	}
	r.Name = r.identifier()
	r.semicolons()
	for r.keyword("import") {
		if r.delimiter('(') {
			for !r.delimiter(')') {
				if !r.spec() {
					return false
				}
			}
		} else if !r.spec() {
			return false
		}
		r.semicolons()
	}
	return len(r.Name) > 0
}

// spec reads one import, and the semicolon behind it.
func (r *Reader) spec() bool {
	if len(r.identifier()) == 0 {
		r.delimiter('.')
	}
	r.skip()
	if len(r.text) == 0 {
		return false
	}
	end := 0
	switch r.text[0] {
	case '`':
		end = bytes.IndexByte(r.text[1:], '`') + 1
	case '"':
		for i := 1; i < len(r.text) && end == 0; i++ {
			switch r.text[i] {
			case '\\':
				i++
			case '"':
				end = i
			}
		}
	}
	if end == 0 {
		return false
	}
	path := r.text[1:end]
	if r.text[0] == '`' || bytes.IndexByte(path, '\\') >= 0 {
		unquoted, err := strconv.Unquote(string(r.text[:end+1]))
		if err != nil {
			return false
		}
		path = []byte(unquoted)
	}
	r.Imports = append(r.Imports, path)
	r.text = r.text[end+1:]
	r.semicolons()
	return true
}

// keyword reads a word if it comes next.
func (r *Reader) keyword(word string) bool {
	r.skip()
	if rest := r.text[min(len(word), len(r.text)):]; bytes.HasPrefix(r.text, []byte(word)) && (len(rest) == 0 || !inIdentifier(rest[0])) {
		r.text = rest
		return true
	}
	return false
}

// identifier reads the identifier that comes next, if one does.
func (r *Reader) identifier() []byte {
	r.skip()
	end := 0
	for end < len(r.text) && inIdentifier(r.text[end]) {
		end++
	}
	id := r.text[:end]
	r.text = r.text[end:]
	return id
}

func inIdentifier(b byte) bool { return isLetter(b) || isDigit(b) || b >= utf8.RuneSelf }

// delimiter reads one byte if it comes next.
func (r *Reader) delimiter(b byte) bool {
	r.skip()
	if len(r.text) > 0 && r.text[0] == b {
		r.text = r.text[1:]
		return true
	}
	return false
}

func (r *Reader) semicolons() {
	for r.delimiter(';') {
	}
}

// skip leaves out blanks, line ends and comments. A line's end is as good as a semicolon here: the imports of what is Go are the same.
func (r *Reader) skip() {
	for len(r.text) > 0 {
		end, size := 0, 0
		switch b := r.text[0]; {
		case b == ' ' || b == '\n' || b == '\r' || b == '\t':
			r.text = r.text[1:]
			continue
		case bytes.HasPrefix(r.text, []byte("//")):
			end, size = bytes.IndexByte(r.text, '\n'), len("\n")
		case bytes.HasPrefix(r.text, []byte("/*")):
			end, size = bytes.Index(r.text[2:], []byte("*/")), len("/**/")
		default:
			return
		}
		if end < 0 {
			r.text = nil
			return
		}
		r.text = r.text[end+size:]
	}
}

func isDigit(b byte) bool  { return '0' <= b && b <= '9' }
func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' || b == '_' }
