package lean

import "bytes"

// A chunk is the text of a top-level declaration, found without parsing it.
type chunk struct {
	keyword    string   // func, type, var, const, import or package
	names      []string // that it declares; the method's name, for a method
	receiver   string   // the name of a method's receiver type
	aliases    []string // those of the names that are declared as type A = B
	start, end int      // in the file's text
	body       int      // where a function's body begins; 0 if there is none
}

// text returns the declaration. A function's body is left out.
func (c *chunk) text(file []byte) []byte {
	if c.body == 0 {
		return file[c.start:c.end]
	}
	return append(bytes.Clone(file[c.start:c.body]), "{}"...)
}

// split finds the top-level declarations of a Go file. It looks at brackets, strings, comments and the ends of statements only, which takes a
// tenth of the time that parsing takes. It is not ok if the text cannot be Go.
func split(text []byte) (chunks []*chunk, ok bool) {
	s := splitter{text: text, ends: true}
	if bytes.HasPrefix(text, []byte("\ufeff")) {
		s.i = len("\ufeff")
	}
	for s.i < len(text) {
		if !s.step() {
			return nil, false
		}
	}
	s.close()
	return s.chunks, s.depth == 0
}

type splitter struct {
	text   []byte
	i      int
	depth  int
	chunks []*chunk
	cur    *chunk
	last   int // the end of the last token

	mayEnd  bool // a newline behind the last token ends the statement
	ends    bool // the last statement has ended
	group   bool // the declaration has parentheses: type ( ... )
	naming  bool // the next word is a name that is declared
	named   bool // the last token was one
	literal bool // the last word was struct or interface: a { is a type's, no body's

	brace        int // where the last { of the declaration's own level stands
	braceLiteral bool
}

// step reads one token, or one stretch of white space.
func (s *splitter) step() bool {
	switch b := s.text[s.i]; {
	case b == '\n':
		s.newline()
		s.i++
		return true
	case b == ' ' || b == '\t' || b == '\r':
		s.i++
		return true
	case b == '/' && s.comment():
		return true
	case isWord(b):
		return s.word()
	case b == '"' || b == '\'':
		return s.quoted(b)
	case b == '`':
		end := bytes.IndexByte(s.text[s.i+1:], '`')
		if end < 0 {
			return false
		}
		s.token(s.i+end+2, true)
	case b == '(' || b == '[' || b == '{':
		s.open(b)
	case b == ')' || b == ']' || b == '}':
		s.depth--
		s.token(s.i+1, true)
		return s.depth >= 0
	case b == ';':
		last := s.last // it is no part of the declaration
		s.token(s.i+1, true)
		s.last = last
		s.newline()
	case b == ',':
		again := s.named
		s.token(s.i+1, false)
		s.naming = again
	case b == '=' && s.named && s.cur != nil && s.cur.keyword == "type":
		s.cur.aliases = append(s.cur.aliases, s.cur.names[len(s.cur.names)-1])
		s.token(s.i+1, false)
	default:
		s.token(s.i+1, false)
	}
	return true
}

// token notes that a token ends before i.
func (s *splitter) token(end int, mayEnd bool) {
	s.i, s.last, s.mayEnd = end, end, mayEnd
	s.ends, s.naming, s.named, s.literal = false, false, false, false
}

func (s *splitter) newline() {
	if s.mayEnd && (s.depth == 0 || s.group && s.depth == 1) {
		s.ends = true
	}
}

func (s *splitter) comment() bool {
	rest := s.text[s.i:]
	switch {
	case bytes.HasPrefix(rest, []byte("//")):
		end := bytes.IndexByte(rest, '\n')
		if end < 0 {
			end = len(rest)
		}
		s.i += end
	case bytes.HasPrefix(rest, []byte("/*")):
		end := bytes.Index(rest[2:], []byte("*/"))
		if end < 0 {
			end = len(rest) - 4
		}
		if bytes.IndexByte(rest[:end+4], '\n') >= 0 {
			s.newline()
		}
		s.i += end + 4
	default:
		return false
	}
	return true
}

func (s *splitter) quoted(quote byte) bool {
	for j := s.i + 1; j < len(s.text); j++ {
		switch s.text[j] {
		case '\\':
			j++
		case quote:
			s.token(j+1, true)
			return true
		case '\n':
			return false
		}
	}
	return false
}

func (s *splitter) open(b byte) {
	if s.depth == 0 && b == '{' {
		s.brace, s.braceLiteral = s.i, s.literal
	}
	if s.depth == 0 && b == '(' && s.cur != nil && s.cur.keyword != "func" && len(s.cur.names) == 0 && s.naming {
		s.group = true
		s.depth++
		s.token(s.i+1, false)
		s.ends = true
		return
	}
	s.depth++
	s.token(s.i+1, false)
}

func (s *splitter) word() bool {
	start := s.i
	end := start
	for end < len(s.text) && isWord(s.text[end]) {
		end++
	}
	word := string(s.text[start:end])
	switch {
	case s.ends && s.depth == 0:
		return s.begin(word, end)
	case s.ends || s.naming:
		s.cur.names = append(s.cur.names, word)
		s.token(end, true)
		s.named = true
	default:
		s.token(end, !neverEnds(word))
		s.literal = word == "struct" || word == "interface"
	}
	return true
}

// begin starts a declaration with its keyword.
func (s *splitter) begin(keyword string, end int) bool {
	s.close()
	s.cur = &chunk{keyword: keyword, start: s.i}
	s.group, s.brace = false, 0
	s.token(end, false)
	switch keyword {
	case "func":
		return s.function()
	case "type", "var", "const":
		s.naming = true
	case "import", "package":
	default:
		return false
	}
	return true
}

// function reads the head of a function up to its name: func (r *T[K]) Name.
func (s *splitter) function() bool {
	s.blanks()
	if s.i < len(s.text) && s.text[s.i] == '(' {
		depth, generic := 0, false
		for {
			s.blanks()
			if s.i >= len(s.text) {
				return false
			}
			b := s.text[s.i]
			start := s.i
			for s.i < len(s.text) && isWord(s.text[s.i]) {
				s.i++
			}
			if s.i > start {
				if !generic {
					s.cur.receiver = string(s.text[start:s.i])
				}
				continue
			}
			s.i++
			switch b {
			case '[':
				generic = true
			case '(':
				depth++
			case ')':
				depth--
			}
			if depth == 0 {
				break
			}
		}
		s.blanks()
	}
	start := s.i
	for s.i < len(s.text) && isWord(s.text[s.i]) {
		s.i++
	}
	s.cur.names = []string{string(s.text[start:s.i])}
	s.token(s.i, true)
	return s.i > start
}

func (s *splitter) blanks() {
	for s.i < len(s.text) {
		switch b := s.text[s.i]; {
		case b == ' ' || b == '\t' || b == '\r' || b == '\n':
			s.i++
		case b == '/' && s.comment():
		default:
			return
		}
	}
}

// close ends the declaration that is being read.
func (s *splitter) close() {
	if s.cur == nil {
		return
	}
	s.cur.end = s.last
	if s.cur.keyword == "func" && s.brace > 0 && !s.braceLiteral {
		s.cur.body = s.brace
	}
	s.chunks = append(s.chunks, s.cur)
	s.cur = nil
}

// neverEnds reports whether a word is a keyword behind which no statement ends.
func neverEnds(word string) bool {
	switch word {
	case "chan", "map", "struct", "interface", "func":
		return true
	}
	return false
}

// isWord reports whether a byte is part of a name or a number; all letters beyond ASCII are.
func isWord(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || '0' <= b && b <= '9' || b == '_' || b >= 0x80
}
