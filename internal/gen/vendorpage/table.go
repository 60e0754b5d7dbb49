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
				return nil, &Error{line, "comment has no end"}
			}
			at += n
			continue
		}
		end := endTable.FindStringIndex(page[at:])
		if end == nil {
			return nil, &Error{line, "table has no end"}
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
	var (
		rows []*rawRow
		row  *rawRow // the open one, or nil
		open bool    // whether the last cell of row is
	)
	s := scanner{html: t.html, line: t.line}
	for start := true; ; start = false {
		tok, ok, err := s.next()
		if !ok || err != nil {
			return rows, err
		}
		switch {
		case tok.kind == '<' && tok.name == "table":
			if !start {
				return nil, &Error{tok.line, "table within a table"}
			}
		case tok.kind == '<' && tok.name == "tr":
			row, open = &rawRow{line: tok.line}, false
			rows = append(rows, row)
		case tok.kind == '<' && (tok.name == "td" || tok.name == "th"):
			if row == nil {
				return nil, &Error{tok.line, "cell outside a row"}
			}
			if span.MatchString(tok.text) {
				return nil, &Error{tok.line, "cell spans rows or columns"}
			}
			row.cells = append(row.cells, cell{heading: tok.name == "th"})
			open = true
		case tok.kind == '/' && tok.name == "tr":
			row, open = nil, false
		case tok.kind == '/' && (tok.name == "td" || tok.name == "th"):
			open = false
		case tok.kind == 't' && open:
			row.write(tok.text)
		case tok.kind == 't':
			if text := strings.TrimSpace(tok.text); text != "" {
				return nil, &Error{tok.line, fmt.Sprintf("text outside the cells: %q", text)}
			}
		case open && breaksText(tok.name):
			row.write(" ")
		}
	}
}

// span matches the attributes of a cell that stands in several rows or
// columns, and so shifts the cells after it.
var span = regexp.MustCompile(`(?i)\b(row|col)span\s*=\s*["']?\s*([02-9]|1[0-9])`)

// breaksText reports whether the text before and after a tag are different
// words.
func breaksText(name string) bool {
	switch name {
	case "br", "p", "div", "li", "ul", "ol":
		return true
	}
	return false
}
