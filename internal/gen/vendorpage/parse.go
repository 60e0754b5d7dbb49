package main

// How a page is read. The pages are written by hand, and so is their HTML: end tags are missing or stray, attributes
// odd. A table is therefore read as a run of tags, as a browser would, where a row or a cell also ends at the start of
// the next. But what a row says is taken strictly, lest a change of the form of the page pass for a change of its
// facts.

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"
)

// A row is a row of a table with an error code.
type row struct {
	line        int // of the row's start, from 1
	code        int
	message     string // the text that comes with the code; may be empty
	description string // the vendor's explanation, in the page's language
}

// A pageError is a mistake in a page.
type pageError struct {
	line int // from 1
	msg  string
}

func (e *pageError) Error() string {
	return fmt.Sprintf("line %d: %s", e.line, e.msg)
}

// parse reads a page from r and returns the rows of all its tables, in their order. Entities in the cells' text are
// unescaped and white space is folded.
//
// It is an error if the page has no table or no row, if a row has no code or not three cells, or if a code is given
// twice. A mistake in the page is returned as a [*pageError], with its line; the first one ends the reading.
func parse(r io.Reader) ([]row, error) {
	page, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	if i := invalidUTF8(page); i >= 0 {
		return nil, &pageError{1 + bytes.Count(page[:i], []byte("\n")), "invalid UTF-8"}
	}
	// The tables.
	tables, err := findTables(string(page))
	if err != nil {
		return nil, err
	}
	if len(tables) == 0 {
		return nil, errors.New("no <table> in the page")
	}
	// Their rows with codes.
	var rows []row
	lines := make(map[int]int) // code to line
	for _, t := range tables {
		raw, err := t.rows()
		if err != nil {
			return nil, err
		}
		for _, r := range raw {
			if r.header() {
				continue
			}
			row, err := r.row()
			if err != nil {
				return nil, err
			}
			if before, ok := lines[row.code]; ok {
				return nil, &pageError{row.line, fmt.Sprintf("code %d is given twice, first on line %d", row.code, before)}
			}
			lines[row.code] = row.line
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		return nil, errors.New("no code in the tables of the page")
	}
	return rows, nil
}

// row makes a row of the cells.
func (r *rawRow) row() (row, error) {
	if len(r.cells) != 3 {
		return row{}, &pageError{r.line, fmt.Sprintf("row has %d cells, want 3: code, message and description", len(r.cells))}
	}
	digits := r.cells[0].text()
	code, err := strconv.ParseUint(digits, 10, 31)
	if err != nil || code == 0 {
		return row{}, &pageError{r.line, fmt.Sprintf("row has no code number but %q", digits)}
	}
	return row{
		line:        r.line,
		code:        int(code),
		message:     r.cells[1].text(),
		description: r.cells[2].text(),
	}, nil
}

// invalidUTF8 returns the index of the first byte of b that is not UTF-8, or -1.
func invalidUTF8(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}
