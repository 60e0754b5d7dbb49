// Package report describes which codes of the table a program handles, where and how: as a page for browsers, as a
// table for terminals, as JSON.
//
// [Join] joins what the checks saw in packages to a [Report], which is plain data. [Merge] reads reports that were
// written as JSON and joins them to a [Merged], the report of many programs.
package report

import (
	"encoding/json"
	"io"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// Options apply to all formats.
type Options struct {
	Lang  lang.Lang
	Width int // cells of a line of the terminal, 0 if there is none
}

// A Format is a way to draw reports.
type Format struct {
	Name        string
	Extensions  []string // file names that end so get this format, unless another is asked for
	Write       func(io.Writer, *Report, Options) error
	WriteMerged func(io.Writer, *Merged, Options) error
}

// Formats returns all formats.
func Formats() []Format {
	return []Format{
		{"html", []string{".html", ".htm"}, writeHTML, writeMergedHTML},
		{"text", []string{".txt"}, writeText, writeMergedText},
		{"json", []string{".json"}, writeJSON[*Report], writeJSON[*Merged]},
	}
}

// writeJSON writes r to w as it is. JSON has no language but that of the messages in it.
func writeJSON[T any](w io.Writer, r T, _ Options) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	return enc.Encode(r)
}
