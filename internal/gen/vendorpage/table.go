package main

import (
	"fmt"
	"regexp"
	"strings"
)

// A tableText is the part of a page from <table> to </table>.
type tableText struct {
	line int // of its start, from 1
	html string
}

// findTables returns the tables of a page, except those in HTML comments.
func findTables(page string) ([]tableText, error) {
	var tables []tableText
	for at := 0; ; {
		m := landmark.FindStringIndex(page[at:])
		if m == nil {
			return tables, nil
		}
		at += m[0]
		line := 1 + strings.Count(page[:at], "\n")
		if strings.HasPrefix(page[at:], "<!--") {
			n := strings.Index(page[at:], "-->")
			if n < 0 {
				return nil, &pageError{line, "comment has no end"}
			}
			at += n
			continue
		}
		end := endTable.FindStringIndex(page[at:])
		if end == nil {
			return nil, &pageError{line, "table has no end"}
		}
		tables = append(tables, tableText{line, page[at : at+end[0]]})
		at += end[1]
	}
}

// The places of a page that findTables stops at.
var (
	landmark = regexp.MustCompile(`(?i)<!--|<table[>\s]`)
	endTable = regexp.MustCompile(`(?i)</table\b`)
)

// A rawRow is a row of a table, whatever is in it.
type rawRow struct {
	line  int
	cells []cell
}

// header reports whether r is a row of headings, or of nothing.
func (r *rawRow) header() bool {
	for _, c := range r.cells {
		if !c.heading {
			return false
		}
	}
	return true
}

// write adds text to the last cell.
func (r *rawRow) write(text string) {
	r.cells[len(r.cells)-1].raw += text
}

// A cell is a cell of a row with its text.
type cell struct {
	heading bool   // <th>
	raw     string // with entities unescaped
}

// text returns the cell's text with white space folded.
func (c *cell) text() string {
	return strings.Join(strings.Fields(c.raw), " ")
}

// rows returns the rows of the table.
func (t tableText) rows() ([]*rawRow, error) {
	s := scanner{html: t.html, line: t.line}
	if _, _, err := s.next(); err != nil { // <table>
		return nil, err
	}
	r := new(rowReader)
	for {
		tok, ok, err := s.next()
		if !ok || err != nil {
			return r.rows, err
		}
		if err := r.read(tok); err != nil {
			return nil, err
		}
	}
}

// A rowReader makes rows of what stands between <table> and </table>.
type rowReader struct {
	rows []*rawRow
	row  *rawRow // the open one, or nil
	open bool    // whether the last cell of row is
}

// read takes tok, the next token.
func (r *rowReader) read(tok token) error {
	switch tok.kind {
	case startTag:
		return r.start(tok)
	case endTag:
		r.end(tok)
		return nil
	}
	return r.text(tok)
}

// start takes the start tag tok.
func (r *rowReader) start(tok token) error {
	switch tok.name {
	case "table":
		return &pageError{tok.line, "table within a table"}
	case "tr":
		r.row, r.open = &rawRow{line: tok.line}, false
		r.rows = append(r.rows, r.row)
	case "td", "th":
		if r.row == nil {
			return &pageError{tok.line, "cell outside a row"}
		}
		if span.MatchString(tok.text) {
			return &pageError{tok.line, "cell spans rows or columns"}
		}
		r.row.cells = append(r.row.cells, cell{heading: tok.name == "th"})
		r.open = true
	default:
		r.separate(tok.name)
	}
	return nil
}

// end takes the end tag tok.
func (r *rowReader) end(tok token) {
	switch tok.name {
	case "tr":
		r.row, r.open = nil, false
	case "td", "th":
		r.open = false
	default:
		r.separate(tok.name)
	}
}

// text takes the text tok. Between cells there may be white space only.
func (r *rowReader) text(tok token) error {
	if r.open {
		r.row.write(tok.text)
	} else if text := strings.TrimSpace(tok.text); text != "" {
		return &pageError{tok.line, fmt.Sprintf("text outside the cells: %q", text)}
	}
	return nil
}

// separate keeps the words before and after the tag name apart, if it does.
func (r *rowReader) separate(name string) {
	if r.open && breaksText(name) {
		r.row.write(" ")
	}
}

// span matches the attributes of a cell that stands in several rows or
// columns, and so shifts the cells after it.
var span = regexp.MustCompile(`(?i)\b(row|col)span\s*=\s*["']?\s*([02-9]|1[0-9])`)

// breaksText reports whether the text before and after the tag name are different words.
func breaksText(name string) bool {
	switch name {
	case "br", "p", "div", "li", "ul", "ol":
		return true
	}
	return false
}
