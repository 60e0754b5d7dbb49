package decls

import "bytes"

// comment reads the comment that comes next, and reports whether one does.
func (s *splitter) comment() bool {
	end := commentEnd(s.text[s.i:])
	if end == 0 {
		return false
	}
	if bytes.IndexByte(s.text[s.i:s.i+end], '\n') >= 0 { // /* over several lines */
		s.newline()
	}
	s.i += end
	return true
}

// commentEnd returns the offset of the end of the comment that text begins with: before the line's end, or behind */.
// It is 0 if text does not begin with a comment.
func commentEnd(text []byte) int {
	var end int
	switch {
	case bytes.HasPrefix(text, []byte("//")):
		end = bytes.IndexByte(text, '\n')
	case bytes.HasPrefix(text, []byte("/*")):
		if end = bytes.Index(text[2:], []byte("*/")); end >= 0 {
			end += len("/**/")
		}
	default:
		return 0
	}
	if end < 0 {
		return len(text)
	}
	return end
}

// quoted reads a string or a rune literal, and reports whether it ends.
func (s *splitter) quoted() bool {
	end := quotedEnd(s.text[s.i:])
	s.token(s.i+end, true)
	return end > 0
}

// quotedEnd returns the offset behind the string or rune literal that text begins with, 0 if that does not end.
func quotedEnd(text []byte) int {
	quote := text[0]
	if quote == '`' {
		if i := bytes.IndexByte(text[1:], quote); i >= 0 {
			return i + len("``")
		}
		return 0
	}
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case quote:
			return i + 1
		case '\n':
			return 0
		}
	}
	return 0
}
