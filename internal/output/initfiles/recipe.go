// Package initfiles has what a repository needs to adopt jmvet as far as it is a file: the recipes for CI and for
// golangci-lint. It plans which files are new, and makes them: all of them or none, and never in the place of another.
package initfiles

import (
	"embed"
	"path"
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
	Version string // of jmvet, as in v0.1.0
	// Directory is that of the module or the workspace, from the root of the repository, with slashes; "." for the root.
	Directory string
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

// inSubdirectory reports whether jmvet runs below the root of the repository.
func (r Recipe) inSubdirectory() bool { return r.Directory != "." }

// job returns the name of what runs jmvet in this directory.
func (r Recipe) job() string {
	if !r.inSubdirectory() {
		return "jmvet"
	}
	var name strings.Builder
	for _, c := range path.Clean(r.Directory) {
		if !consistsOf(string(c), "._-") {
			c = '-'
		}
		name.WriteRune(c)
	}
	return "jmvet-" + name.String()
}

// fill executes the template name in recipes with data.
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

// scalar returns s as a value in YAML: a string, or the number or boolean that s looks like.
func scalar(s string) string {
	// Without quotes, YAML takes for a text what no indicator begins, and neither " #" nor ": " is in.
	first := strings.TrimPrefix(s, "-")
	if first != "" && s == strings.TrimSpace(s) && consistsOf(first[:1], "./_") && consistsOf(s, "./_=,@%+>- ") {
		return s
	}
	return strconv.Quote(s)
}

// text returns s as a string in YAML, also where s looks like a number or a boolean.
func text(s string) string {
	switch strings.ToLower(s) {
	case "true", "false", "yes", "no", "on", "off", "y", "n", "null", ".inf", "-.inf", "+.inf", ".nan":
		return strconv.Quote(s)
	}
	if s != "" && strings.Trim(s, "0123456789abcdefxoABCDEFXO._+-") == "" && strings.ContainsAny(s[:1], "0123456789.+-") {
		return strconv.Quote(s) // a number in one of its forms, or nearly
	}
	return scalar(s)
}

// consistsOf reports whether s has only letters and digits of ASCII, and characters of others.
func consistsOf(s, others string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune(others, r)
	})
}

// Words returns words as one line of a shell command.
func Words(words []string) string {
	var quoted []string
	for _, w := range words {
		if w == "" || !consistsOf(w, "_./=,:@%+-") {
			w = "'" + strings.ReplaceAll(w, "'", `'\''`) + "'"
		}
		quoted = append(quoted, w)
	}
	return strings.Join(quoted, " ")
}
