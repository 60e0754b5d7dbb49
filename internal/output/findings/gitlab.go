package findings

import (
	"io"

	"github.com/jmvet/jmvet/analyzer"
)

// The types are GitLab's Code Quality report.
type (
	gitlabIssue struct {
		Description string      `json:"description"`
		CheckName   string      `json:"check_name"`
		Fingerprint string      `json:"fingerprint"`
		Severity    string      `json:"severity"`
		Location    gitlabPlace `json:"location"`
	}
	gitlabPlace struct {
		Path  string      `json:"path"`
		Lines gitlabLines `json:"lines"`
	}
	gitlabLines struct {
		Begin int `json:"begin"`
	}
)

// writeGitLab writes list to w as a Code Quality report: GitLab shows it in a merge request, and beside the changed
// lines.
func writeGitLab(w io.Writer, list []Finding, _ Options) error {
	misbehaves := make(map[string]bool)
	for _, c := range analyzer.Checks() {
		misbehaves[c.Name] = c.Misbehaves
	}
	issues := []gitlabIssue{}
	for _, f := range list {
		severity := "minor"
		if misbehaves[f.Category] {
			severity = "major"
		}
		issues = append(issues, gitlabIssue{
			f.Message, "jmvet/" + f.Category, f.Fingerprint, severity, gitlabPlace{f.File, gitlabLines{f.Start.Line}},
		})
	}
	return encode(w, "\t", issues)
}
