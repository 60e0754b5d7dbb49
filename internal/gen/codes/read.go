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

// of returns the rows of the category c.
func (t *table) of(c category) []entry {
	var rows []entry
	for _, e := range t.entries {
		if e.code/1000 == c.prefix {
			rows = append(rows, e)
		}
	}
	return rows
}

// declared are the exported names of package codes that are not generated: no constant may have one of them. The names
// of sources are in [sources].
var declared = []string{
	"All", "ByName", "Categories", "Category", "Code", "Entry", "Lookup", "LookupAll", "Source", "Sources",
}

// A reader reads the two files and collects their mistakes.
type reader struct {
	file string
	line int // that is read, from 1
	errs []error
}

// errorf records a mistake in the line that is read. The message is made of format and args.
func (r *reader) errorf(format string, args ...any) {
	r.errs = append(r.errs, fmt.Errorf("%s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...)))
}

// readTable reads and checks categories.tsv and table.tsv in dir. The error has all mistakes.
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

// rows calls yield with the fields of each row of file below its header. It records rows that are not tab-separated
// fields as header names them.
func (r *reader) rows(file, header string, yield func(fields []string)) {
	// The file ends as text files do: else a row may have been cut off.
	r.file = file
	data, err := os.ReadFile(file)
	if err != nil {
		r.errs = append(r.errs, err)
		return
	}
	text, ok := strings.CutSuffix(string(data), "\n")
	lines := strings.Split(text, "\n")
	if r.line = len(lines); !ok {
		r.errorf("no newline at the end of the file")
	}

	// The header tells that the columns are those that are read below.
	columns := strings.Fields(header)
	r.line = 1
	if fields := strings.Split(lines[0], "\t"); !slices.Equal(fields, columns) {
		r.errorf("header is %q, want %q", fields, columns)
		return
	}
	// The rows. Those with columns too many or too few cannot be told apart.
	for _, row := range lines[1:] {
		r.line++
		fields := strings.Split(row, "\t")
		if len(fields) != len(columns) {
			r.errorf("%d columns, want %d (%s)", len(fields), len(columns), header)
			continue
		}
		for i, f := range fields {
			if bad := badText(f); bad != "" {
				r.errorf("%s %s", columns[i], bad)
			}
		}
		yield(fields)
	}
}

// badText returns what is wrong with s, the text of a field, or "". A field is one line of printable text without white
// space at its ends.
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

// readCategories reads and checks the file categories.tsv.
func (r *reader) readCategories(file string) []category {
	var list []category
	names := make(map[string]int) // name to line
	r.rows(file, "prefix name description meaning_zh", func(f []string) {
		prefix, ok := r.number("prefix", f[0])
		if !ok {
			return
		}
		c := category{prefix: prefix, name: f[1], description: f[2], meaningZH: f[3]}
		if n := len(list); n > 0 && list[n-1].prefix >= c.prefix {
			r.errorf("prefix %d does not come after %d", c.prefix, list[n-1].prefix)
		}
		r.checkName(c.name, names)
		r.checkDescription(c.description)
		r.checkMeaningZH(c.meaningZH)
		list = append(list, c)
	})
	return list
}

// readEntries reads the file table.tsv and checks it against the categories.
func (r *reader) readEntries(file string, categories []category) []entry {
	names := declaredNames(categories)
	meanings := make(map[string]entry) // category and Chinese meaning to the last row
	var list []entry
	r.rows(file, "code name category source message description meaning_zh", func(f []string) {
		code, ok := r.number("code", f[0])
		if !ok {
			return
		}
		e := entry{code: code, name: f[1], category: f[2], source: f[3], message: f[4], description: f[5], meaningZH: f[6]}
		if n := len(list); n > 0 {
			r.checkOrder(list[n-1], e)
		}
		r.checkCategory(e, categories)
		if _, ok := sourceOf(e.source); !ok {
			r.errorf("unknown source %q", e.source)
		}
		r.checkName(e.name, names)
		r.checkDescription(e.description)
		r.checkMeaningZH(e.meaningZH)

		// What means the same in Chinese means the same in English.
		meaning := e.category + " " + e.meaningZH
		if before, ok := meanings[meaning]; ok && before.description != e.description {
			r.errorf("meaning_zh is that of %s (%d), but the descriptions differ", before.name, before.code)
		}
		meanings[meaning] = e
		list = append(list, e)
	})
	r.checkUsed(list, categories)
	return list
}

// declaredNames returns the names that package codes has without the table, with the line 0: those of categories, of
// sources and of its functions and types.
func declaredNames(categories []category) map[string]int {
	names := make(map[string]int)
	for _, c := range categories {
		names["Category"+c.name] = 0
	}
	for _, s := range sources {
		names[s.constant] = 0
	}
	for _, s := range declared {
		names[s] = 0
	}
	return names
}

// number returns the positive number that the field s is, which the header calls column. It records any other field,
// and returns false.
func (r *reader) number(column, s string) (n int, ok bool) {
	n, err := strconv.Atoi(s)
	if err != nil || n <= 0 || strconv.Itoa(n) != s {
		r.errorf("%s %q is not a positive number", column, s)
		return 0, false
	}
	return n, true
}

// checkOrder checks that e may follow the row before it. Rows are sorted by code. Only a code that both iOS and Android
// have may have two rows, in that order: lookups return the second.
func (r *reader) checkOrder(before, e entry) {
	switch {
	case e.code < before.code:
		r.errorf("code %d does not come after %d", e.code, before.code)
	case e.code == before.code && (before.source != "ios" || e.source != "android"):
		r.errorf("code %d has a row of source %s before", e.code, before.source)
	}
}

// checkCategory checks that e has the one of categories that its code belongs to.
func (r *reader) checkCategory(e entry, categories []category) {
	i := slices.IndexFunc(categories, func(c category) bool { return c.prefix == e.code/1000 })
	switch {
	case i < 0:
		r.errorf("code %d is of no category: categories.tsv has no prefix %d", e.code, e.code/1000)
	case categories[i].name != e.category:
		r.errorf("category of code %d is %s, not %q", e.code, categories[i].name, e.category)
	}
}

// checkUsed checks that each of categories has a row in list, unless something else is wrong already.
func (r *reader) checkUsed(list []entry, categories []category) {
	r.line = 1
	for _, c := range categories {
		used := slices.ContainsFunc(list, func(e entry) bool { return e.category == c.name })
		if !used && len(r.errs) == 0 {
			r.errorf("no code of category %s (%d)", c.name, c.prefix)
		}
	}
}

// checkName checks that name is a new exported identifier. The map names has those before it with their lines, 0 for
// declarations that are not in the file.
func (r *reader) checkName(name string, names map[string]int) {
	if !token.IsIdentifier(name) || !token.IsExported(name) {
		r.errorf("name %q is not an exported Go identifier", name)
	}
	if before, ok := names[name]; ok {
		if before == 0 {
			r.errorf("name %s is declared in package codes already", name)
		} else {
			r.errorf("name %s is taken by line %d", name, before)
		}
		return
	}
	names[name] = r.line
}

// checkDescription checks the form of the description s: a capital at the start and no period at the end.
func (r *reader) checkDescription(s string) {
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case s == "":
		r.errorf("no description")
	case !unicode.IsUpper(first) && !strings.HasPrefix(s, "iOS "):
		r.errorf("description does not start with a capital: %q", s)
	case strings.HasSuffix(s, "."):
		r.errorf("description ends in a period")
	}
}

// checkMeaningZH checks the form of the Chinese meaning s: Chinese characters, and no full stop at the end.
func (r *reader) checkMeaningZH(s string) {
	switch {
	case !strings.ContainsFunc(s, func(c rune) bool { return unicode.Is(unicode.Han, c) }):
		r.errorf("meaning_zh has no Chinese character: %q", s)
	case strings.HasSuffix(s, "。"), strings.HasSuffix(s, "."):
		r.errorf("meaning_zh ends in a full stop")
	}
}
