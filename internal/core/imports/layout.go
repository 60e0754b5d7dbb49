package imports

import (
	"bytes"
	"go/ast"
	"go/token"
)

// A layout is a file as it is written: its syntax, its lines and its text.
type layout struct {
	file    *ast.File
	tok     *token.File
	content []byte
}

// line returns the number of the line in which pos is.
func (l *layout) line(pos token.Pos) int { return l.tok.PositionFor(pos, false).Line }

// lineStart returns the offset at which the line of pos begins.
func (l *layout) lineStart(pos token.Pos) int { return l.tok.Offset(l.tok.LineStart(l.line(pos))) }

// beginsLine reports whether only white space stands before offset on its line.
func (l *layout) beginsLine(offset int) bool {
	before := l.content[:offset]
	before = before[bytes.LastIndexByte(before, '\n')+1:]
	return len(bytes.TrimLeft(before, " \t")) == 0
}

// blankLine reports whether the line that begins at offset is empty, or the file ends there.
func (l *layout) blankLine(offset int) bool {
	line, _, _ := bytes.Cut(l.content[offset:], []byte("\n"))
	return len(bytes.TrimSpace(line)) == 0
}

// hasCommentIn reports whether a comment begins between the positions from and to.
func (l *layout) hasCommentIn(from, to token.Pos) bool {
	for _, g := range l.file.Comments {
		for _, c := range g.List {
			if from <= c.Pos() && c.Pos() < to {
				return true
			}
		}
	}
	return false
}

// behindBlanks returns the first offset from offset on that has neither a space nor a tab.
func (l *layout) behindBlanks(offset int) int {
	return offset + len(l.content[offset:]) - len(bytes.TrimLeft(l.content[offset:], " \t"))
}

// A rest is what stands between an offset and the end of its line.
type rest struct {
	ok     bool // only comments and white space
	across bool // a comment goes on below
	end    int  // of the comments
	next   int  // where the line behind them begins
}

// rest returns what stands behind offset, which is not inside a comment or a string.
func (l *layout) rest(offset int) rest {
	r := rest{ok: true, end: offset}
	for i := offset; ; {
		switch text := l.content[i:]; {
		case len(text) == 0:
			r.next = i
			return r
		case text[0] == '\n':
			r.next = i + 1
			return r
		case text[0] == ' ' || text[0] == '\t' || text[0] == '\r':
			i++
		case bytes.HasPrefix(text, []byte("//")):
			comment, _, _ := bytes.Cut(text, []byte("\n"))
			r.end = i + len(bytes.TrimRight(comment, "\r"))
			i += len(comment)
		case bytes.HasPrefix(text, []byte("/*")):
			n := bytes.Index(text[2:], []byte("*/"))
			if n < 0 {
				return rest{}
			}
			r.across = r.across || bytes.IndexByte(text[:n+2], '\n') >= 0
			i += n + 4
			r.end = i
		default:
			return rest{}
		}
	}
}
