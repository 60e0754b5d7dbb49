package findings

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// A Format writes findings in one form.
type Format struct {
	Name  string
	Write func(w io.Writer, list []Finding, o Options) error
}

// Options are what a format may need besides the findings.
type Options struct {
	Version string // of jmvet
	Why     bool   // texts for people have the evidence, too; what programs read has it anyway
}

// Formats returns the forms that findings can be written in.
func Formats() []Format {
	return []Format{
		{"text", writeText},
		{"json", writeJSON},
		{"sarif", writeSARIF},
		{"github", writeGitHub},
	}
}

// writeText writes a line for each finding, as go vet does, and below it the evidence if that is wanted.
func writeText(w io.Writer, list []Finding, o Options) error {
	for _, f := range list {
		place := fmt.Sprintf("%s:%d", f.File, f.Start.Line)
		if f.Start.Column > 0 {
			place += fmt.Sprintf(":%d", f.Start.Column)
		}
		if _, err := fmt.Fprintf(w, "%s: %s\n", place, f.Message); err != nil {
			return err
		}
		if o.Why {
			if err := writeWhy(w, f.Why); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeJSON writes an array of findings, empty where there are none.
func writeJSON(w io.Writer, list []Finding, _ Options) error {
	if list == nil {
		list = []Finding{}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "\t")
	e.SetEscapeHTML(false)
	return e.Encode(list)
}

// writeGitHub writes workflow commands: GitHub shows them beside the lines of a pull request.
func writeGitHub(w io.Writer, list []Finding, o Options) error {
	for _, f := range list {
		message := f.Message
		if o.Why && f.Why != nil {
			message += "\n" + f.Why.Text
		}
		_, err := fmt.Fprintf(w, "::warning file=%s,line=%d,endLine=%d,col=%d,endColumn=%d,title=%s::%s\n",
			escapeProperty(f.File), f.Start.Line, f.End.Line, f.Start.Column, f.End.Column, escapeProperty("jmvet "+f.Category), escapeData(message))
		if err != nil {
			return err
		}
	}
	return nil
}

// escapeData escapes the text of a workflow command.
func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// escapeProperty escapes a property of a workflow command.
func escapeProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
