package findings

import (
	"io"
	"net/url"
	"slices"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

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

// writeSARIF writes a SARIF 2.1.0 log with one run.
func writeSARIF(w io.Writer, list []Finding, o Options) error {
	run := sarif.NewRunWithInformationURI("jmvet", home).WithColumnKind("unicodeCodePoints")
	run.Tool.Driver.WithVersion(o.Version)
	run.WithResults([]*sarif.Result{}) // none found is an empty list; without a list nothing was looked at
	for _, r := range rules {
		help, _ := analyzer.Help(r.topic)
		run.AddRule(r.category).
			WithName(r.category).
			WithShortDescription(sarif.NewMultiformatMessageString().WithText(r.summary)).
			WithHelp(sarif.NewMultiformatMessageString().WithText(help)).
			WithHelpURI(analyzer.HelpURL(r.topic)).
			WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel("warning"))
	}
	for _, f := range list {
		result := run.CreateResultForRule(f.Category).
			WithLevel("warning").
			WithMessage(sarif.NewTextMessage(f.Message)).
			WithLocations([]*sarif.Location{sarif.NewLocationWithPhysicalLocation(
				sarif.NewPhysicalLocation().WithArtifactLocation(artifact(f.File)).WithRegion(region(f.Start, f.End)),
			)}).
			WithPartialFingerprints(map[string]string{fingerprintKey: f.Fingerprint})
		if f.Fix != nil {
			result.WithFixes([]*sarif.Fix{fix(f)})
		}
		if f.Why != nil {
			result.WithProperties(sarif.NewPropertyBag().Add(whyKey, f.Why))
		}
	}
	log := sarif.NewReport()
	log.AddRun(run)
	return log.PrettyWrite(w)
}

// artifact names a file below the root of the sources, or by its full name.
func artifact(file string) *sarif.ArtifactLocation {
	u := url.URL{Path: file}
	if onDrive := len(file) > 2 && file[1] == ':' && file[2] == '/'; onDrive { // Windows: C:/shop/im.go
		u.Path = "/" + file
	}
	if u.Path != "" && u.Path[0] == '/' {
		u.Scheme = "file"
		return sarif.NewSimpleArtifactLocation(u.String())
	}
	return sarif.NewSimpleArtifactLocation(u.String()).WithURIBaseID("%SRCROOT%")
}

func region(start, end Position) *sarif.Region {
	return sarif.NewRegion().WithStartLine(start.Line).WithStartColumn(start.char).WithEndLine(end.Line).WithEndColumn(end.char)
}

func fix(f Finding) *sarif.Fix {
	change := sarif.NewArtifactChange().WithArtifactLocation(artifact(f.File))
	edits := slices.Clone(f.Fix.Edits)
	for _, e := range edits {
		r := sarif.NewReplacement().WithDeletedRegion(region(e.Start, e.End))
		if e.Text != "" {
			r.WithInsertedContent(sarif.NewArtifactContent().WithText(e.Text))
		}
		change.AddReplacement(r)
	}
	return sarif.NewFix().WithDescription(sarif.NewTextMessage(f.Fix.Message)).AddArtifactChange(change)
}
