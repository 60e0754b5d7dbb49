package decls

import (
	"bytes"
	"strconv"
)

// A Header is what a Go file begins with. One Header serves for many files, one after the other.
//
// It does without go/scanner, which needs as long for these few lines as a search through the whole text does. It does
// not find out whether the file is valid Go: loading or compiling the package does.
type Header struct {
	Name    []byte   // the package's name
	Imports [][]byte // the paths that are imported
	Start   int      // offset of the package clause, which only comments precede
	End     int      // offset of what follows the imports

	text []byte // what is still to be read
}

// Read takes the text of a file, and reports whether it begins as Go files do. What it finds is valid until text is
// overwritten or Read is called again.
func (h *Header) Read(text []byte) bool {
	h.Name, h.Imports, h.text = nil, h.Imports[:0], bytes.TrimPrefix(text, []byte("\ufeff"))
	h.skip()
	h.Start = len(text) - len(h.text)
	if !h.keyword("package") {
		return false
	}
	defer func() { h.End = len(text) - len(h.text) }()
	h.Name = h.identifier()
	h.semicolons()
	for h.keyword("import") {
		if h.delimiter('(') {
			for !h.delimiter(')') {
				if !h.spec() {
					return false
				}
			}
		} else if !h.spec() {
			return false
		}
		h.semicolons()
	}
	return len(h.Name) > 0
}

// spec reads one import and the semicolons behind it, and reports whether there is one.
func (h *Header) spec() bool {
	// import . "path", import name "path"
	if len(h.identifier()) == 0 {
		h.delimiter('.')
	}
	// The path; escapes in it are rare.
	h.skip()
	if len(h.text) == 0 || h.text[0] != '"' && h.text[0] != '`' {
		return false
	}
	end := quotedEnd(h.text)
	if end == 0 {
		return false
	}
	quoted := h.text[:end]
	path := quoted[1 : end-1]
	if quoted[0] == '`' || bytes.IndexByte(path, '\\') >= 0 {
		unquoted, err := strconv.Unquote(string(quoted))
		if err != nil {
			return false
		}
		path = []byte(unquoted)
	}
	h.Imports = append(h.Imports, path)
	h.text = h.text[end:]
	h.semicolons()
	return true
}

// keyword reads word if it comes next, and reports whether it did.
func (h *Header) keyword(word string) bool {
	h.skip()
	if rest := h.text[min(len(word), len(h.text)):]; bytes.HasPrefix(h.text, []byte(word)) &&
		(len(rest) == 0 || !isWord(rest[0])) {
		h.text = rest
		return true
	}
	return false
}

// identifier reads the identifier that comes next, and returns it. It is empty if none does.
func (h *Header) identifier() []byte {
	h.skip()
	end := 0
	for end < len(h.text) && isWord(h.text[end]) {
		end++
	}
	id := h.text[:end]
	h.text = h.text[end:]
	return id
}

// delimiter reads the byte b if it comes next, and reports whether it did.
func (h *Header) delimiter(b byte) bool {
	h.skip()
	if len(h.text) > 0 && h.text[0] == b {
		h.text = h.text[1:]
		return true
	}
	return false
}

// semicolons reads all semicolons that come next.
func (h *Header) semicolons() {
	for h.delimiter(';') {
	}
}

// skip leaves out blanks, line ends and comments. It does not insert semicolons at line ends: the imports of a valid
// file are the same without them.
func (h *Header) skip() {
	for len(h.text) > 0 {
		end := 1
		switch h.text[0] {
		case ' ', '\n', '\r', '\t':
		case '/':
			if end = commentEnd(h.text); end == 0 {
				return
			}
		default:
			return
		}
		h.text = h.text[end:]
	}
}
