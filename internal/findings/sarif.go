package findings

import (
	"encoding/json"
	"io"
	"net/url"

	"github.com/jmvet/jmvet/analyzer"
)

// home is where jmvet is documented.
const home = "https://github.com/jmvet/jmvet"

// fingerprintKey names jmvet's fingerprint among those of a SARIF result; the number changes with the way in which it is made.
const fingerprintKey = "jmvet/v1"

// whyKey is the property of a SARIF result that has the evidence.
const whyKey = "why"

// rules are the categories of findings, with the topics that explain them.
var rules = [...]struct{ category, topic, summary string }{
	{"magic", "magic", "A JMessage code is compared as a number without a name"},
	{"unknown", "unknown", "A number is compared with a JMessage code, but is none"},
	{"exhaustive", "exhaustive", "A switch forgets JMessage codes of a category"},
	{"directive", "directives", "A //jmvet: directive is wrong"},
}

// The types are what jmvet uses of SARIF 2.1.0, whose schema a test holds the log against. A library for all of it would link a reader of schemas and
// an HTTP client into a program that go vet starts for every package: 2 ms of CPU each time.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool             sarifTool     `json:"tool"`
		Language         string        `json:"language"`
		ColumnKind       string        `json:"columnKind"`
		NewlineSequences []string      `json:"newlineSequences"`
		Results          []sarifResult `json:"results"` // none found is an empty list; without a list nothing was looked at
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		Version        string      `json:"version,omitempty"`
		InformationURI string      `json:"informationUri"`
		Language       string      `json:"language"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID                   string     `json:"id"`
		Name                 string     `json:"name"`
		ShortDescription     sarifText  `json:"shortDescription"`
		Help                 sarifText  `json:"help"`
		HelpURI              string     `json:"helpUri"`
		DefaultConfiguration sarifLevel `json:"defaultConfiguration"`
	}
	sarifLevel struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID              string            `json:"ruleId"`
		RuleIndex           int               `json:"ruleIndex"`
		Level               string            `json:"level"`
		Message             sarifText         `json:"message"`
		Locations           []sarifLocation   `json:"locations"`
		PartialFingerprints map[string]string `json:"partialFingerprints"`
		Fixes               []sarifFix        `json:"fixes,omitempty"`
		Properties          map[string]any    `json:"properties,omitempty"`
	}
	sarifLocation struct {
		PhysicalLocation sarifPlace `json:"physicalLocation"`
	}
	sarifPlace struct {
		ArtifactLocation sarifArtifact `json:"artifactLocation"`
		Region           sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI       string `json:"uri"`
		URIBaseID string `json:"uriBaseId,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
	sarifFix struct {
		Description     sarifText     `json:"description"`
		ArtifactChanges []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		ArtifactLocation sarifArtifact      `json:"artifactLocation"`
		Replacements     []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		DeletedRegion   sarifRegion `json:"deletedRegion"`
		InsertedContent *sarifText  `json:"insertedContent,omitempty"`
	}
)

// language is that of messages and help.
const language = "en-US"

// sarifSchema is where the schema of the log is.
const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// writeSARIF writes a SARIF 2.1.0 log with one run.
func writeSARIF(w io.Writer, list []Finding, o Options) error {
	run := sarifRun{
		Tool:             sarifTool{sarifDriver{Name: "jmvet", Version: o.Version, InformationURI: home, Language: language}},
		Language:         language,
		ColumnKind:       "unicodeCodePoints",
		NewlineSequences: []string{"\r\n", "\n"},
		Results:          []sarifResult{},
	}
	index := make(map[string]int)
	for i, r := range rules {
		index[r.category] = i
		help, _ := analyzer.Help(r.topic)
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
			ID: r.category, Name: r.category,
			ShortDescription:     sarifText{r.summary},
			Help:                 sarifText{help},
			HelpURI:              analyzer.HelpURL(r.topic),
			DefaultConfiguration: sarifLevel{"warning"},
		})
	}
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
			result.Properties = map[string]any{whyKey: f.Why}
		}
		run.Results = append(run.Results, result)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}})
}

// artifact names a file below the root of the sources, or by its full name.
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

func region(start, end Position) sarifRegion {
	return sarifRegion{StartLine: start.Line, StartColumn: start.char, EndLine: end.Line, EndColumn: end.char}
}

func fix(f Finding) sarifFix {
	change := sarifChange{ArtifactLocation: artifact(f.File)}
	for _, e := range f.Fix.Edits {
		r := sarifReplacement{DeletedRegion: region(e.Start, e.End)}
		if e.Text != "" {
			r.InsertedContent = &sarifText{e.Text}
		}
		change.Replacements = append(change.Replacements, r)
	}
	return sarifFix{Description: sarifText{f.Fix.Message}, ArtifactChanges: []sarifChange{change}}
}
