package scan

import (
	"bytes"
	"go/scanner"
	"go/token"
	"strconv"
)

// header returns a Go file's package name and the paths that it imports. It is not ok if that is not Go.
func header(text []byte) (name string, imports []string, ok bool) {
	var s scanner.Scanner
	text = text[codeStart(text):]
	s.Init(token.NewFileSet().AddFile("", -1, len(text)), text, nil, 0)
	h := headerReader{s: &s}
	h.next()
	if h.tok != token.PACKAGE {
		return "", nil, false
	}
	h.next()
	name, ok = h.lit, h.tok == token.IDENT
	h.next()
	h.skip(token.SEMICOLON)
	for ok && h.tok == token.IMPORT {
		h.next()
		if h.tok != token.LPAREN {
			ok = h.spec()
		} else {
			h.next()
			for ok && h.tok != token.RPAREN {
				ok = h.spec()
			}
			h.next()
		}
		h.skip(token.SEMICOLON)
	}
	return name, h.imports, ok
}

type headerReader struct {
	s       *scanner.Scanner
	tok     token.Token
	lit     string
	imports []string
}

func (h *headerReader) next() { _, h.tok, h.lit = h.s.Scan() }

func (h *headerReader) skip(tok token.Token) {
	for h.tok == tok {
		h.next()
	}
}

// spec reads one import, and the semicolon behind it.
func (h *headerReader) spec() bool {
	if h.tok == token.IDENT || h.tok == token.PERIOD {
		h.next() // the name that the file gives it
	}
	if h.tok != token.STRING {
		return false
	}
	path, err := strconv.Unquote(h.lit)
	if err != nil {
		return false
	}
	h.imports = append(h.imports, path)
	h.next()
	h.skip(token.SEMICOLON)
	return true
}

// codeStart returns where the first word behind the leading comments stands. The scanner needs much longer to find it, for licenses are long.
func codeStart(text []byte) int {
	at := 0
	for at < len(text) {
		rest := text[at:]
		var end, size int
		switch {
		case rest[0] == ' ' || rest[0] == '\n' || rest[0] == '\r' || rest[0] == '\t':
			at++
			continue
		case bytes.HasPrefix(rest, []byte("\ufeff")) && at == 0:
			at += len("\ufeff")
			continue
		case bytes.HasPrefix(rest, []byte("//")):
			end, size = bytes.IndexByte(rest, '\n'), 1
		case bytes.HasPrefix(rest, []byte("/*")):
			end, size = bytes.Index(rest[2:], []byte("*/")), 4
		default:
			return at
		}
		if end < 0 {
			return len(text)
		}
		at += end + size
	}
	return at
}
