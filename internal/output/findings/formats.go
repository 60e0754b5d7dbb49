package findings

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/broken"
	"github.com/jmvet/jmvet/internal/output/term"
)

// A Format writes findings in one format.
type Format struct {
	Name  string
	Write func(w io.Writer, list []Finding, o Options) error
}

// Options are what a format may need besides the findings.
type Options struct {
	Version string         // the version of jmvet
	Dir     string         // the current directory, for texts that people read
	Root    string         // what the paths of findings are relative to
	Why     bool           // texts for people include the evidence, as formats for programs always do
	Context *int           // lines of source around each finding in the plain text; nil for none at all
	Errors  []broken.Error // why packages do not load

	Terminal term.Terminal // what texts for people are written to
	Lang     lang.Lang     // the language of texts for people
}

// Formats returns the formats that findings can be written in.
func Formats() []Format {
	return []Format{
		{"text", writeText},
		{"json", writeJSON},
		{"sarif", writeSARIF},
		{"github", writeGitHub},
		{"gitlab", writeGitLab},
		{"checkstyle", writeCheckstyle},
	}
}

// writeJSON writes list to w as an array, empty where there are no findings.
func writeJSON(w io.Writer, list []Finding, _ Options) error {
	if list == nil {
		list = []Finding{}
	}
	return encode(w, "\t", list)
}

// writeGitHub writes list to w as workflow commands, as o says: GitHub shows them beside the lines of a pull request.
// What keeps packages from loading comes first.
func writeGitHub(w io.Writer, list []Finding, o Options) error {
	// What keeps packages from loading.
	for _, e := range o.Errors {
		place := "title=jmvet"
		if file, line, _ := e.Place(); file != "" {
			place += fmt.Sprintf(",file=%s,line=%d", escapeProperty(newRoot(o.Root).relative(file)), line)
		}
		if _, err := fmt.Fprintf(w, "::error %s::%s\n", place, escapeData(e.Message.In(o.Lang))); err != nil {
			return err
		}
	}
	// The findings.
	for _, f := range list {
		message := f.Message
		if o.Why {
			message = strings.Join(append([]string{message}, f.notes(o.Lang)...), "\n")
		}
		place := fmt.Sprintf("file=%s,line=%d,endLine=%d", escapeProperty(f.File), f.Start.Line, f.End.Line)
		if f.Start.Column > 0 && f.End.Column > 0 {
			place += fmt.Sprintf(",col=%d,endColumn=%d", f.Start.Column, f.End.Column)
		}
		_, err := fmt.Fprintf(w, "::warning %s,title=%s::%s\n", place, escapeProperty("jmvet "+f.Category),
			escapeData(message))
		if err != nil {
			return err
		}
	}
	return nil
}

// encode writes v to w as JSON, each level indented by indent.
func encode(w io.Writer, indent string, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", indent)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// escapeData escapes s as the text of a workflow command.
func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// escapeProperty escapes s as a property of a workflow command.
func escapeProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(escapeData(s))
}
