package decls

type splitter struct {
	text  []byte
	i     int
	depth int
	list  []Declaration
	open  bool // cur is being read
	cur   Declaration
	last  int // the end of the last token

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
	case b == '"' || b == '\'' || b == '`':
		return s.quoted()
	case b == '(' || b == '[' || b == '{':
		return s.bracket(b)
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
	case b == '=' && s.named && s.cur.Keyword == "type":
		s.cur.Aliases = append(s.cur.Aliases, s.cur.Names[len(s.cur.Names)-1])
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

// bracket reads an opening bracket and, where no names can be declared in it, all up to the closing one.
func (s *splitter) bracket(b byte) bool {
	if s.depth == 0 && b == '{' {
		s.brace, s.braceLiteral = s.i, s.literal
	}
	s.depth++
	if s.depth == 1 && b == '(' && s.naming && s.cur.Keyword != "func" && len(s.cur.Names) == 0 {
		s.group = true
		s.token(s.i+1, false)
		s.ends = true
		return true
	}
	s.token(s.i+1, false)
	return s.nested()
}

// What a byte means in brackets, where neither words nor line ends do.
const (
	opens = iota + 1
	closes
	quotes
	slash
)

var meanings = [256]uint8{
	'(': opens, '[': opens, '{': opens,
	')': closes, ']': closes, '}': closes,
	'"': quotes, '\'': quotes, '`': quotes, '/': slash,
}

// nested reads up to the bracket that closes the last one.
func (s *splitter) nested() bool {
	depth := 0
	for s.i < len(s.text) {
		switch meanings[s.text[s.i]] {
		case opens:
			depth++
		case closes:
			if depth == 0 {
				return true
			}
			depth--
		case quotes:
			end := quotedEnd(s.text[s.i:])
			if end == 0 {
				return false
			}
			s.i += end
			continue
		case slash:
			if s.comment() {
				continue
			}
		}
		s.i++
	}
	return false
}

func (s *splitter) word() bool {
	end := s.i
	for end < len(s.text) && isWord(s.text[end]) {
		end++
	}
	word := s.text[s.i:end]
	switch {
	case s.ends && s.depth == 0:
		return s.begin(word, end)
	case s.ends || s.naming:
		s.cur.Names = append(s.cur.Names, string(word))
		s.token(end, true)
		s.named = true
	default:
		s.token(end, !neverEnds(word))
		s.literal = string(word) == "struct" || string(word) == "interface"
	}
	return true
}

// begin starts a declaration with its keyword.
func (s *splitter) begin(keyword []byte, end int) bool {
	s.close()
	s.open, s.cur = true, Declaration{Start: s.i}
	s.group, s.brace = false, 0
	s.token(end, false)
	switch string(keyword) {
	case "func":
		s.cur.Keyword = "func"
		return s.function()
	case "type":
		s.cur.Keyword, s.naming = "type", true
	case "var":
		s.cur.Keyword, s.naming = "var", true
	case "const":
		s.cur.Keyword, s.naming = "const", true
	case "import":
		s.cur.Keyword = "import"
	case "package":
		s.cur.Keyword = "package"
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
					s.cur.Receiver = string(s.text[start:s.i])
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
	s.cur.Names = []string{string(s.text[start:s.i])}
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
	if !s.open {
		return
	}
	s.cur.End = s.last
	if s.cur.Keyword == "func" && s.brace > 0 && !s.braceLiteral {
		s.cur.Body = s.brace
	}
	s.list = append(s.list, s.cur)
	s.open = false
}

// neverEnds reports whether a word is a keyword behind which no statement ends.
func neverEnds(word []byte) bool {
	switch string(word) {
	case "chan", "map", "struct", "interface", "func":
		return true
	}
	return false
}

// isWord reports whether a byte is part of a name or a number; all letters beyond ASCII are.
func isWord(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || '0' <= b && b <= '9' || b == '_' || b >= 0x80
}
