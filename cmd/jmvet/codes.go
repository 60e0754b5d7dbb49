package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"strconv"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// runCodes runs jmvet codes with the arguments args and returns the exit status.
func (c *console) runCodes(args []string) int {
	q, err := c.parseCodes(args)
	if errors.Is(err, flag.ErrHelp) {
		return c.writeHelp("codes")
	}
	if err != nil {
		return c.fail(exitUsage, err)
	}
	// Constants are written, or rows are printed, with what is missing behind them.
	if q.write != "" {
		text, err := writeConstants(q.write, q.sources)
		if err != nil {
			return c.fail(exitFailed, err)
		}
		fmt.Fprintln(c.stdout, text.In(c.lang))
		return exitOK
	}
	rows, missing := q.rows()
	noMatch := q.noMatch()
	if err := c.writeRows(q, rows, len(missing) > 0 || noMatch != nil); err != nil {
		return c.fail(exitFailed, err)
	}
	for _, n := range missing {
		c.writeMissing(n)
	}
	if noMatch != nil {
		return c.fail(exitFailed, noMatch)
	}
	if len(missing) > 0 {
		return exitFailed
	}
	return exitOK
}

// codesHelp returns the help of jmvet codes.
func (c *console) codesHelp() string {
	fs := new(codesQuery).flags(c.lang)
	return lang.CodesHelpHead.In(c.lang) + c.flagLines(fs, []string{"category", "json", "lang", "source", "write"}) +
		lang.CodesHelpTail.In(c.lang)
}

// writeRows prints rows as q asks for. Where there are none because something is missing, it prints no table without
// rows.
func (c *console) writeRows(q *codesQuery, rows []codes.Entry, missing bool) error {
	switch {
	case q.json:
		enc := json.NewEncoder(c.stdout)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "\t")
		return enc.Encode(rows)
	case len(rows) == 0 && missing:
		return nil
	}
	return c.writeTable(rows)
}

// writeTable prints rows for people. The texts stand last, for they have no bound: a narrow terminal wraps them.
func (c *console) writeTable(rows []codes.Entry) error {
	head := []string{"CODE", "NAME", "CATEGORY", "SOURCE", "MESSAGE", lang.ColumnMeaning.In(c.lang)}
	var table [][]string
	for _, e := range rows {
		message := cmp.Or(e.Message, "-")
		code := strconv.Itoa(int(e.Code))
		meaning := c.meaning(e.Description, e.MeaningZH)
		table = append(table, []string{code, e.Name, e.Category.String(), e.Source.String(), message, meaning})
	}
	_, err := io.WriteString(c.stdout, c.terminal(c.stdout).Table(head, table, 2))
	return err
}

// meaning returns one of the two texts that the table has for a code or a category: english or chinese, by the language
// of the console.
func (c *console) meaning(english, chinese string) string {
	if c.lang == lang.Chinese {
		return chinese
	}
	return english
}
