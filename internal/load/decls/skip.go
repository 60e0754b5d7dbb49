package decls

import "bytes"

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

// commentEnd returns where the comment ends that a text begins with: before the line's end, or behind */. It is 0 if
// there is none.
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

// quoted reads a string or a rune.
func (s *splitter) quoted() bool {
	end := quotedEnd(s.text[s.i:])
	s.token(s.i+end, true)
	return end > 0
}

// quotedEnd returns where the string or rune ends that a text begins with: behind the other quote. It is 0 if it does
// not end.
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
