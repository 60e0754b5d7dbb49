package findings

import (
	"io"
	"net/url"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// home is where jmvet is documented.
const home = "https://github.com/jmvet/jmvet"

// fingerprintKey names jmvet's fingerprint among those of a SARIF result; the number changes with the way in which it
// is made.
const fingerprintKey = "jmvet/v1"

// languageTag returns the name of the language l in SARIF.
func languageTag(l lang.Lang) string {
	if l == lang.Chinese {
		return "zh-CN"
	}
	return "en-US"
}

// sarifSchema is where the schema of the log is.
const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// writeSARIF writes list to w as a SARIF 2.1.0 log with one run, which o describes.
func writeSARIF(w io.Writer, list []Finding, o Options) error {
	run := sarifRun{
		Tool: sarifTool{sarifDriver{
			Name: "jmvet", Version: o.Version, InformationURI: home, Language: languageTag(o.Lang),
		}},
		Invocations:      []sarifInvocation{invocation(o)},
		Language:         languageTag(o.Lang),
		ColumnKind:       "unicodeCodePoints",
		NewlineSequences: []string{"\r\n", "\n"},
		Results:          []sarifResult{},
	}
	// The rules are the checks. A result refers to its rule by the index.
	index := make(map[string]int)
	for i, c := range analyzer.Checks() {
		index[c.Name] = i
		help, _ := analyzer.HelpIn(o.Lang, c.Topic)
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
			ID: c.Name, Name: c.Name,
			ShortDescription:     sarifText{c.Summary.In(o.Lang)},
			FullDescription:      sarifText{c.Description.In(o.Lang)},
			Help:                 sarifText{help},
			HelpURI:              analyzer.HelpURL(c.Topic),
			DefaultConfiguration: sarifLevel{"warning"},
		})
	}
	// The results are the findings.
	for _, f := range list {
		result := sarifResult{
			RuleID: f.Category, RuleIndex: index[f.Category], Level: "warning", Message: sarifText{f.Message},
			Locations:           []sarifLocation{{sarifPlace{artifact(f.File), region(f.Start, f.End)}}},
			PartialFingerprints: map[string]string{fingerprintKey: f.Fingerprint},
		}
		if f.Fix != nil {
			result.Fixes = []sarifFix{fix(f)}
		}
		if f.Why != nil {
			result.Properties = map[string]any{"why": f.Why}
			if len(f.Codes) > 0 {
				result.Properties["codes"] = f.Codes
			}
		}
		run.Results = append(run.Results, result)
	}
	return encode(w, "  ", sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}})
}

// invocation returns whether all packages could be analysed, and the errors in o of those that could not.
func invocation(o Options) sarifInvocation {
	root := newRoot(o.Root)
	i := sarifInvocation{ExecutionSuccessful: len(o.Errors) == 0}
	for _, e := range o.Errors {
		n := sarifNotification{Level: "error", Message: sarifText{e.Message.In(o.Lang)}}
		if file, line, _ := e.Place(); file != "" {
			place := sarifPlace{ArtifactLocation: artifact(root.relative(file))}
			if line > 0 {
				place.Region = &sarifRegion{StartLine: line}
			}
			n.Locations = []sarifLocation{{place}}
		}
		i.ToolExecutionNotifications = append(i.ToolExecutionNotifications, n)
	}
	return i
}

// artifact returns the location of file: below the root of the sources, or by its full name.
func artifact(file string) sarifArtifact {
	u := url.URL{Path: file}
	if onDrive := len(file) > 2 && file[1] == ':' && file[2] == '/'; onDrive { // Windows: C:/shop/im.go
		u.Path = "/" + file
	}
	if u.Path != "" && u.Path[0] == '/' {
		u.Scheme = "file"
		return sarifArtifact{URI: u.String()}
	}
	return sarifArtifact{URI: u.String(), URIBaseID: "%SRCROOT%"}
}

// region returns the part of a file from start to end: whole lines where a line directive leaves the columns unknown.
func region(start, end Position) *sarifRegion {
	r := &sarifRegion{StartLine: start.Line, EndLine: end.Line}
	if start.Column > 0 && end.Column > 0 {
		r.StartColumn, r.EndColumn = start.char, end.char
	}
	return r
}

// fix returns the fix of f, which has one.
func fix(f Finding) sarifFix {
	change := sarifChange{ArtifactLocation: artifact(f.Fix.File)}
	for _, e := range f.Fix.Edits {
		r := sarifReplacement{DeletedRegion: *region(e.Start, e.End)}
		if e.Text != "" {
			r.InsertedContent = &sarifText{e.Text}
		}
		change.Replacements = append(change.Replacements, r)
	}
	return sarifFix{Description: sarifText{f.Fix.Message}, ArtifactChanges: []sarifChange{change}}
}
