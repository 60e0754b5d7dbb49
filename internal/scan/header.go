package scan

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// A headerReader reads what Go files begin with: the package clause and the imports. One is used for many files.
//
// go/scanner does the same, and would take as long for these few lines as the search takes for the whole text. What is no Go is not found out here:
// it is when the package is loaded, or compiled.
type headerReader struct {
	name    []byte   // in the package clause
	imports [][]byte // the paths

	text []byte // that is left
}

// read takes a file's text, and reports whether it begins as Go files do. What it finds is valid until the text is overwritten, or another one read.
func (h *headerReader) read(text []byte) bool {
	h.imports, h.text = h.imports[:0], bytes.TrimPrefix(text, []byte("\ufeff"))
	if !h.keyword("package") {
		return false
	}
	h.name = h.identifier()
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
	return len(h.name) > 0
}

// spec reads one import, and the semicolon behind it.
func (h *headerReader) spec() bool {
	if len(h.identifier()) == 0 {
		h.delimiter('.')
	}
	h.skip()
	if len(h.text) == 0 {
		return false
	}
	end := 0
	switch h.text[0] {
	case '`':
		end = bytes.IndexByte(h.text[1:], '`') + 1
	case '"':
		for i := 1; i < len(h.text) && end == 0; i++ {
			switch h.text[i] {
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
	path := h.text[1:end]
	if h.text[0] == '`' || bytes.IndexByte(path, '\\') >= 0 {
		unquoted, err := strconv.Unquote(string(h.text[:end+1]))
		if err != nil {
			return false
		}
		path = []byte(unquoted)
	}
	h.imports = append(h.imports, path)
	h.text = h.text[end+1:]
	h.semicolons()
	return true
}

// keyword reads a word if it comes next.
func (h *headerReader) keyword(word string) bool {
	h.skip()
	if rest := h.text[min(len(word), len(h.text)):]; bytes.HasPrefix(h.text, []byte(word)) && (len(rest) == 0 || !inIdentifier(rest[0])) {
		h.text = rest
		return true
	}
	return false
}

// identifier reads the identifier that comes next, if one does.
func (h *headerReader) identifier() []byte {
	h.skip()
	end := 0
	for end < len(h.text) && inIdentifier(h.text[end]) {
		end++
	}
	id := h.text[:end]
	h.text = h.text[end:]
	return id
}

func inIdentifier(b byte) bool { return isLetter(b) || isDigit(b) || b >= utf8.RuneSelf }

// delimiter reads one byte if it comes next.
func (h *headerReader) delimiter(b byte) bool {
	h.skip()
	if len(h.text) > 0 && h.text[0] == b {
		h.text = h.text[1:]
		return true
	}
	return false
}

func (h *headerReader) semicolons() {
	for h.delimiter(';') {
	}
}

// skip leaves out blanks, line ends and comments. A line's end is as good as a semicolon here: the imports of what is Go are the same.
func (h *headerReader) skip() {
	for len(h.text) > 0 {
		end, size := 0, 0
		switch b := h.text[0]; {
		case b == ' ' || b == '\n' || b == '\r' || b == '\t':
			h.text = h.text[1:]
			continue
		case bytes.HasPrefix(h.text, []byte("//")):
			end, size = bytes.IndexByte(h.text, '\n'), len("\n")
		case bytes.HasPrefix(h.text, []byte("/*")):
			end, size = bytes.Index(h.text[2:], []byte("*/")), len("/**/")
		default:
			return
		}
		if end < 0 {
			h.text = nil
			return
		}
		h.text = h.text[end+size:]
	}
}
