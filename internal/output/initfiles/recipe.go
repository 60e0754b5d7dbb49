// Package initfiles has what a repository needs to adopt jmvet as far as it is a file: the recipes for CI and for
// golangci-lint. It plans which files are new, and makes them: all of them or none, and never in the place of another.
package initfiles

import (
	"embed"
	"path"
	"regexp"
	"strconv"
	"strings"
	"text/template"
)

// The recipes are those of docs/ci.md and docs/golangci-lint.md; a test holds them against these pages.
//
//go:embed recipes
var recipes embed.FS

// A Recipe is what the files tell CI and golangci-lint to do.
type Recipe struct {
	Version   string    // of jmvet, as in v0.1.0
	Directory string    // of the module or the workspace, from the root of the repository, with slashes; "." for that itself
	Packages  []string  // what to check
	Settings  []Setting // that are not the default
	Baseline  string    // from the directory, with slashes; "" for none
	Workspace bool      // the directory has a go.work
}

// A Setting is a setting of the analyzer, by the name of its flag.
type Setting struct {
	Name   string
	Values []string // one, unless it is a list
	List   bool
}

// Flag returns the setting as a flag.
func (s Setting) Flag() string { return "-" + s.Name + "=" + strings.Join(s.Values, ",") }

// Flags returns all settings as flags, as a command line has them.
func (r Recipe) Flags() string {
	var flags []string
	for _, s := range r.Settings {
		flags = append(flags, s.Flag())
	}
	return strings.Join(flags, " ")
}

// GitHub returns a workflow with the action of jmvet.
func (r Recipe) GitHub() ([]byte, error) {
	data := struct {
		Recipe
		Title, Packages string
	}{r, "", strings.Join(r.Packages, " ")}
	if r.inSubdirectory() {
		data.Title = "jmvet " + r.Directory
	}
	return fill("github.yml", data)
}

// GitHubFile returns the name of the workflow's file, from the root of the repository: each module has its own.
func (r Recipe) GitHubFile() string { return ".github/workflows/" + r.job() + ".yml" }

// GitLab returns a job that writes a report of code quality.
func (r Recipe) GitLab() ([]byte, error) {
	output := "gl-code-quality-report.json"
	if r.inSubdirectory() {
		output = "gl-code-quality-report-" + r.job() + ".json" // the jobs of a pipeline may share a directory
	}
	var command []string
	if r.inSubdirectory() {
		command = append(command, "-C", r.Directory)
	}
	command = append(command, "-format=gitlab")
	for _, s := range r.Settings {
		command = append(command, s.Flag())
	}
	if r.Baseline != "" {
		command = append(command, "-baseline="+r.Baseline)
	}
	data := struct{ Job, Version, Command, Output string }{
		r.job(), r.Version, "jmvet " + Words(append(command, r.Packages...)) + " > " + output, output,
	}
	return fill("gitlab.yml", data)
}

// Golangci returns a whole configuration of golangci-lint.
func (r Recipe) Golangci() ([]byte, error) { return fill("golangci.yml", r) }

// CustomGCL returns what golangci-lint is built with.
func (r Recipe) CustomGCL() ([]byte, error) { return fill("custom-gcl.yml", r) }

func (r Recipe) inSubdirectory() bool { return r.Directory != "." }

// job returns the name of what runs jmvet in this directory.
func (r Recipe) job() string {
	if !r.inSubdirectory() {
		return "jmvet"
	}
	return "jmvet-" + notInNames.ReplaceAllString(path.Clean(r.Directory), "-")
}

// fill returns a recipe with its gaps filled.
func fill(name string, data any) ([]byte, error) {
	t, err := template.New(name).Funcs(template.FuncMap{"scalar": scalar, "text": text}).ParseFS(recipes, "recipes/"+name)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	if err := t.Execute(&b, data); err != nil {
		return nil, err
	}
	return []byte(b.String()), nil
}

var (
	notInNames = regexp.MustCompile(`[^A-Za-z0-9._-]+`)
	plainWord  = regexp.MustCompile(`^[A-Za-z0-9_./=,:@%+-]+$`)
	// plainText is what YAML takes for a text without quotes: neither " #" nor ": " is in it, and no indicator begins it.
	plainText = regexp.MustCompile(`^-?[A-Za-z0-9_./][A-Za-z0-9_./=,@%+> -]*$`)
	otherKind = regexp.MustCompile(`^(?i:true|false|yes|no|on|off|y|n|null|[0-9.+-][0-9a-fox_.+-]*)$`)
)

// scalar writes a value for YAML: a text, or the number or the truth value that it looks like.
func scalar(s string) string {
	if plainText.MatchString(s) && s == strings.TrimSpace(s) {
		return s
	}
	return strconv.Quote(s)
}

// text writes a text for YAML, also where it looks like a value of another kind.
func text(s string) string {
	if otherKind.MatchString(s) {
		return strconv.Quote(s)
	}
	return scalar(s)
}

// Words writes words as a shell reads them.
func Words(words []string) string {
	var quoted []string
	for _, w := range words {
		if !plainWord.MatchString(w) {
			w = "'" + strings.ReplaceAll(w, "'", `'\''`) + "'"
		}
		quoted = append(quoted, w)
	}
	return strings.Join(quoted, " ")
}
