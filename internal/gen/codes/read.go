package main

import (
	"errors"
	"fmt"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A category is a row of categories.tsv.
type category struct {
	prefix      int
	name        string
	description string
	meaningZH   string
}

// An entry is a row of table.tsv.
type entry struct {
	code        int
	name        string
	category    string
	source      string
	message     string
	description string
	meaningZH   string
}

// A table holds the rows of both files, checked and in order.
type table struct {
	categories []category
	entries    []entry
}

// of returns the rows of the category.
func (t *table) of(c category) []entry {
	var rows []entry
	for _, e := range t.entries {
		if e.code/1000 == c.prefix {
			rows = append(rows, e)
		}
	}
	return rows
}

// declared are the other exported names of package codes, which no constant
// may have.
var declared = []string{
	"All", "ByName", "Categories", "Category", "Code", "Entry", "Lookup", "LookupAll", "Source",
}

// A reader reads the two files and collects their mistakes.
type reader struct {
	errs []error
}

// errorf records a mistake at a line of a file.
func (r *reader) errorf(file string, line int, format string, args ...any) {
	r.errs = append(r.errs, fmt.Errorf("%s:%d: %s", file, line, fmt.Sprintf(format, args...)))
}

// readTable reads and checks categories.tsv and table.tsv in dir.
func readTable(dir string) (*table, error) {
	r := new(reader)
	t := new(table)
	t.categories = r.readCategories(filepath.Join(dir, "categories.tsv"))
	if len(r.errs) == 0 {
		t.entries = r.readEntries(filepath.Join(dir, "table.tsv"), t.categories)
	}
	if len(r.errs) > 0 {
		return nil, errors.Join(r.errs...)
	}
	return t, nil
}

// rows yields the line number and the fields of each row below the header.
// It reports rows that are not tab-separated fields as the header names them.
func (r *reader) rows(file, header string, yield func(line int, fields []string)) {
	data, err := os.ReadFile(file)
	if err != nil {
		r.errs = append(r.errs, err)
		return
	}
	text, ok := strings.CutSuffix(string(data), "\n")
	if !ok {
		r.errorf(file, strings.Count(text, "\n")+1, "no newline at the end of the file")
	}
	columns := strings.Fields(header)
	for i, row := range strings.Split(text, "\n") {
		line := i + 1
		fields := strings.Split(row, "\t")
		switch {
		case i == 0:
			if !slices.Equal(fields, columns) {
				r.errorf(file, line, "header is %q, want %q", fields, columns)
				return
			}
		case len(fields) != len(columns):
			r.errorf(file, line, "%d columns, want %d (%s)", len(fields), len(columns), header)
		default:
			for j, f := range fields {
				if bad := badText(f); bad != "" {
					r.errorf(file, line, "%s %s", columns[j], bad)
				}
			}
			yield(line, fields)
		}
	}
}

// badText returns what is wrong with a field's text, or "". A field is one
// line of printable text without white space at its ends.
func badText(s string) string {
	if !utf8.ValidString(s) {
		return "is not valid UTF-8"
	}
	for _, c := range s {
		if !unicode.IsPrint(c) {
			return fmt.Sprintf("has the character %U", c)
		}
	}
	if strings.TrimSpace(s) != s {
		return "has a space at an end"
	}
	return ""
}

// readCategories reads and checks categories.tsv.
func (r *reader) readCategories(file string) []category {
	var list []category
	names := make(map[string]int) // name to line
	r.rows(file, "prefix name description meaning_zh", func(line int, f []string) {
		c := category{name: f[1], description: f[2], meaningZH: f[3]}
		var err error
		if c.prefix, err = strconv.Atoi(f[0]); err != nil || c.prefix <= 0 || strconv.Itoa(c.prefix) != f[0] {
			r.errorf(file, line, "prefix %q is not a positive number", f[0])
			return
		}
		if n := len(list); n > 0 && list[n-1].prefix >= c.prefix {
			r.errorf(file, line, "prefix %d does not come after %d", c.prefix, list[n-1].prefix)
		}
		r.checkName(file, line, c.name, names)
		r.checkDescription(file, line, c.description)
		r.checkMeaningZH(file, line, c.meaningZH)
		list = append(list, c)
	})
	return list
}

// readEntries reads table.tsv and checks it against the categories.
func (r *reader) readEntries(file string, categories []category) []entry {
	names := make(map[string]int) // name to line
	for _, c := range categories {
		names["Category"+c.name] = 0
	}
	for _, s := range sources {
		names[s.constant] = 0
	}
	for _, s := range declared {
		names[s] = 0
	}
	used := make(map[string]bool)      // categories with a code
	meanings := make(map[string]entry) // category and Chinese meaning to the first row
	var list []entry
	r.rows(file, "code name category source message description meaning_zh", func(line int, f []string) {
		e := entry{name: f[1], category: f[2], source: f[3], message: f[4], description: f[5], meaningZH: f[6]}
		var err error
		if e.code, err = strconv.Atoi(f[0]); err != nil || e.code <= 0 || strconv.Itoa(e.code) != f[0] {
			r.errorf(file, line, "code %q is not a positive number", f[0])
			return
		}
		if n := len(list); n > 0 {
			r.checkOrder(file, line, list[n-1], e)
		}
		i := slices.IndexFunc(categories, func(c category) bool { return c.prefix == e.code/1000 })
		switch {
		case i < 0:
			r.errorf(file, line, "code %d is of no category: categories.tsv has no prefix %d", e.code, e.code/1000)
		case categories[i].name != e.category:
			r.errorf(file, line, "category of code %d is %s, not %q", e.code, categories[i].name, e.category)
		}
		if _, ok := sourceOf(e.source); !ok {
			r.errorf(file, line, "unknown source %q", e.source)
		}
		r.checkName(file, line, e.name, names)
		r.checkDescription(file, line, e.description)
		r.checkMeaningZH(file, line, e.meaningZH)
		meaning := e.category + " " + e.meaningZH
		if before, ok := meanings[meaning]; ok && before.description != e.description {
			r.errorf(file, line, "meaning_zh is that of %s (%d), but the descriptions differ", before.name, before.code)
		}
		meanings[meaning] = e
		used[e.category] = true
		list = append(list, e)
	})
	for _, c := range categories {
		if !used[c.name] && len(r.errs) == 0 {
			r.errorf(file, 1, "no code of category %s (%d)", c.name, c.prefix)
		}
	}
	return list
}

// checkOrder checks that e may follow the row before it. Rows are sorted by
// code. Only a code that both iOS and Android have may have two rows, in that
// order: lookups return the second.
func (r *reader) checkOrder(file string, line int, before, e entry) {
	switch {
	case e.code < before.code:
		r.errorf(file, line, "code %d does not come after %d", e.code, before.code)
	case e.code == before.code && (before.source != "ios" || e.source != "android"):
		r.errorf(file, line, "code %d has a row of source %s before", e.code, before.source)
	}
}

// checkName checks that name is a new exported identifier; names maps those
// before it to their lines, 0 for declarations that are not in the file.
func (r *reader) checkName(file string, line int, name string, names map[string]int) {
	if !token.IsIdentifier(name) || !token.IsExported(name) {
		r.errorf(file, line, "name %q is not an exported Go identifier", name)
	}
	if before, ok := names[name]; ok {
		if before == 0 {
			r.errorf(file, line, "name %s is declared in package codes already", name)
		} else {
			r.errorf(file, line, "name %s is taken by line %d", name, before)
		}
		return
	}
	names[name] = line
}

// checkDescription checks the form of a description: a capital at the start
// and no period at the end.
func (r *reader) checkDescription(file string, line int, s string) {
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case s == "":
		r.errorf(file, line, "no description")
	case !unicode.IsUpper(first) && !strings.HasPrefix(s, "iOS "):
		r.errorf(file, line, "description does not start with a capital: %q", s)
	case strings.HasSuffix(s, "."):
		r.errorf(file, line, "description ends in a period")
	}
}

// checkMeaningZH checks the form of a Chinese meaning: Chinese characters, and
// no full stop at the end.
func (r *reader) checkMeaningZH(file string, line int, s string) {
	switch {
	case !strings.ContainsFunc(s, func(c rune) bool { return unicode.Is(unicode.Han, c) }):
		r.errorf(file, line, "meaning_zh has no Chinese character: %q", s)
	case strings.HasSuffix(s, "。"), strings.HasSuffix(s, "."):
		r.errorf(file, line, "meaning_zh ends in a full stop")
	}
}
