// Package report draws a program's coverage of the table: as a page for browsers, as a table for terminals, as JSON.
package report

import (
	"encoding/json"
	"io"

	"github.com/jmvet/jmvet/internal/core/result"
)

// A Format is a way to draw a report.
type Format struct {
	Name       string
	Extensions []string // of files that have it, unless a format is asked for
	Write      func(io.Writer, *result.Report, Link) error
}

// Formats returns all formats.
func Formats() []Format {
	return []Format{
		{"html", []string{".html", ".htm"}, writeHTML},
		{"text", []string{".txt"}, writeText},
		{"json", []string{".json"}, writeJSON},
	}
}

// writeJSON writes the report as it is. Links are the reader's business: they follow from the places.
func writeJSON(w io.Writer, r *result.Report, _ Link) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	return enc.Encode(r)
}
