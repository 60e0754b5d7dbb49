package imports

import (
	"bytes"
	"go/ast"
	"go/token"
)

// A layout is a file as it is written.
type layout struct {
	file    *ast.File
	tok     *token.File
	content []byte
}

func (l *layout) line(pos token.Pos) int { return l.tok.PositionFor(pos, false).Line }

// lineStart returns the offset at which the line of a position begins.
func (l *layout) lineStart(pos token.Pos) int { return l.tok.Offset(l.tok.LineStart(l.line(pos))) }

// beginsLine reports whether only white space stands before an offset on its line.
func (l *layout) beginsLine(offset int) bool {
	before := l.content[:offset]
	before = before[bytes.LastIndexByte(before, '\n')+1:]
	return len(bytes.TrimLeft(before, " \t")) == 0
}

// A rest is what stands between an offset and the end of its line.
type rest struct {
	ok   bool // only comments and white space, and no comment goes on below
	end  int  // of the comments
	next int  // where the next line begins
}

// rest looks at what stands behind an offset, which is that of no comment and no string.
func (l *layout) rest(offset int) rest {
	end := offset
	for i := offset; ; {
		switch text := l.content[i:]; {
		case len(text) == 0:
			return rest{true, end, i}
		case text[0] == '\n':
			return rest{true, end, i + 1}
		case text[0] == ' ' || text[0] == '\t' || text[0] == '\r':
			i++
		case bytes.HasPrefix(text, []byte("//")):
			comment, _, _ := bytes.Cut(text, []byte("\n"))
			end = i + len(bytes.TrimRight(comment, " \t\r"))
			i += len(comment)
		case bytes.HasPrefix(text, []byte("/*")):
			n := bytes.Index(text[2:], []byte("*/"))
			if n < 0 || bytes.IndexByte(text[:n+2], '\n') >= 0 {
				return rest{}
			}
			i += n + 4
			end = i
		default:
			return rest{}
		}
	}
}
