package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/nearest"
)

const codesUsage = `jmvet codes prints JMessage's error codes, or writes their constants as a package of your own.

Usage:

	jmvet codes [-json] [-lang en|zh] [-category category] [code ...]
	jmvet codes -write dir [-source source,...]

Without arguments it prints the whole table. A code is a number, such as 899001, or the name of a constant of package codes,
such as RESTUserAlreadyExists. A category is a number, such as 803, or a name, such as SendMessage.

Flags:

	-category category   the codes of one category
	-json                an array of objects: code, name, category, source, message, description, meaning_zh
	-lang en|zh          the language of the last column and of messages (default: that of LC_ALL, LC_MESSAGES or LANG)
	-source source,...   what -write takes: documented, current, removed, ios, android, web; without it, all
	-write dir           write the constants as the package in a directory, which is called as the directory is. Written again, it
	                     is brought up to date; what jmvet has not written stays as it is

The exit status is 1 if there is no such code; the codes near it are printed on standard error. A code from 872001 to 872005
has two rows, since it means one thing on iOS and another on Android.

The table is on https://pkg.go.dev/github.com/jmvet/jmvet/codes, too.
`

// runCodes is jmvet codes.
func runCodes(c *console, args []string) int {
	q, err := parseCodes(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(c.stdout, codesUsage)
		return exitOK
	}
	if err != nil {
		return c.fail(exitUsage, err)
	}
	if q.write != "" {
		text, err := writeConstants(q.write, q.sources)
		if err != nil {
			return c.fail(exitFailed, err)
		}
		fmt.Fprintln(c.stdout, text)
		return exitOK
	}
	rows, missing := q.rows()
	if len(rows) > 0 || len(missing) == 0 || q.json {
		var err error
		if q.json {
			err = writeJSON(c.stdout, rows)
		} else {
			err = c.writeTable(rows)
		}
		if err != nil {
			return c.fail(exitFailed, err)
		}
	}
	for _, n := range missing {
		c.writeMissing(n)
	}
	if len(missing) > 0 {
		return exitFailed
	}
	return exitOK
}

// codesQuery is what jmvet codes is asked for: codes, or a category, or everything.
type codesQuery struct {
	json     bool
	category codes.Category // 0 for all
	codes    []int64
	write    string         // a directory for the constants, "" for none
	sources  []codes.Source // of which, all if there are none
}

// parseCodes reads the arguments of jmvet codes. Flags may stand behind codes.
func parseCodes(args []string) (*codesQuery, error) {
	q := new(codesQuery)
	fs := flag.NewFlagSet("jmvet codes", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.BoolVar(&q.json, "json", false, "")
	fs.Func("lang", "", languageFlag)
	fs.Func("write", "", func(s string) error {
		if s == "" {
			return errors.New("give a directory, such as " + ownConstants)
		}
		q.write = s
		return nil
	})
	fs.Func("source", "", func(s string) (err error) {
		q.sources, err = parseSources(s)
		return err
	})
	fs.Func("category", "", func(s string) (err error) {
		q.category, err = parseCategory(s)
		return err
	})
	for {
		if err := fs.Parse(args); err != nil {
			if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -"); ok {
				err = fmt.Errorf("codes: unknown flag -%s%s; jmvet help codes lists the flags", name, didYouMean("-", name, []string{"json", "lang", "category", "write", "source"}))
			}
			return nil, err
		}
		if fs.NArg() == 0 {
			break
		}
		n, err := parseCode(fs.Arg(0))
		if err != nil {
			return nil, err
		}
		q.codes = append(q.codes, n)
		args = fs.Args()[1:]
	}
	switch {
	case q.category != 0 && len(q.codes) > 0:
		return nil, errors.New("codes: give codes or -category, not both")
	case q.write != "" && (len(q.codes) > 0 || q.category != 0 || q.json):
		return nil, errors.New("codes: -write takes a directory and -source, and nothing else")
	case q.write == "" && q.sources != nil:
		return nil, errors.New("codes: -source is for -write")
	}
	return q, nil
}

// parseCode reads a number, in any form that Go has for it, or the name of a constant.
func parseCode(s string) (int64, error) {
	if n, err := strconv.ParseInt(s, 0, 64); err == nil && n >= 0 {
		return n, nil
	}
	name := strings.TrimPrefix(s, "codes.")
	if e, ok := codes.ByName(name); ok {
		return int64(e.Code), nil
	}
	var names []string
	for _, e := range codes.All() {
		names = append(names, e.Name)
	}
	return 0, fmt.Errorf("codes: %q is neither a number nor the name of a constant%s", s, didYouMean("", name, names))
}

// parseCategory reads the number or the name of a category.
func parseCategory(s string) (codes.Category, error) {
	var names []string
	for _, c := range codes.Categories() {
		if strings.EqualFold(c.String(), s) || strconv.Itoa(int(c)) == s {
			return c, nil
		}
		names = append(names, c.String())
	}
	return 0, fmt.Errorf("there is no such category%s", didYouMean("", s, names))
}

// rows returns what was asked for in the order in which it was, and the numbers that are no codes.
func (q *codesQuery) rows() (rows []codes.Entry, missing []int64) {
	rows = []codes.Entry{} // in JSON, nothing is an empty array
	if len(q.codes) == 0 {
		for _, e := range codes.All() {
			if q.category == 0 || e.Category == q.category {
				rows = append(rows, e)
			}
		}
		return rows, nil
	}
	for _, n := range q.codes {
		// The conversion is for machines whose int has 32 bits.
		found := codes.LookupAll(codes.Code(n))
		if int64(codes.Code(n)) != n || len(found) == 0 {
			missing = append(missing, n)
			continue
		}
		rows = append(rows, found...)
	}
	return rows, missing
}

// writeTable prints rows for people. The texts stand last, for they have no bound: a narrow terminal wraps them.
func (c *console) writeTable(rows []codes.Entry) error {
	last := "DESCRIPTION"
	if c.lang == lang.Chinese {
		last = "含义"
	}
	table := [][]string{{"CODE", "NAME", "CATEGORY", "SOURCE", "MESSAGE", last}}
	for _, e := range rows {
		message := e.Message
		if message == "" {
			message = "-"
		}
		meaning := e.Description
		if c.lang == lang.Chinese {
			meaning = e.MeaningZH
		}
		table = append(table, []string{strconv.Itoa(int(e.Code)), e.Name, e.Category.String(), e.Source.String(), message, meaning})
	}
	_, err := io.WriteString(c.stdout, c.terminal(c.stdout).Table(table, 2))
	return err
}

// writeJSON prints rows for programs.
func writeJSON(w io.Writer, rows []codes.Entry) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	return enc.Encode(rows)
}

// writeMissing says that a number is no code, and which codes are near.
func (c *console) writeMissing(n int64) {
	near := nearest.Codes(n)
	if len(near) == 0 {
		fmt.Fprintf(c.stderr, "jmvet: there is no code %d, and none near it\n", n)
		return
	}
	fmt.Fprintf(c.stderr, "jmvet: there is no code %d; near it are\n", n)
	var table [][]string
	for _, g := range near {
		table = append(table, []string{fmt.Sprintf("  %d", int(g.Code)), g.Code.String(), g.Slip.String()})
	}
	fmt.Fprint(c.stderr, c.terminal(c.stderr).Table(table, 0))
}
