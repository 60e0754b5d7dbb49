// Package recipes tests that what jmvet init writes is what readers of YAML take it for. It is here because this module
// has a library for YAML.
package recipes

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/jmvet/jmvet/internal/output/initfiles"
	"github.com/jmvet/jmvet/plugin"
)

// odd are texts that YAML takes for something else without quotes.
var odd = []string{
	"svc", "a/b", "my service", "1.10", "0x10", "1e3", "true", "No", "null", "~", "-", "- a", "-a", "a: b", "a #b", "#a",
	"it's", `"a"`, `a\b`, "é", "服务",
	"[a]", "{a}", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`", "a:", ":a", " a", "a ", "2026-11-26", "12:30:45", "_1",
	"1_000", "..", "y", ".inf", ".NaN", "-.inf", "+1", "=",
}

// decode reads YAML strictly.
func decode(t *testing.T, text []byte, into any) {
	t.Helper()
	d := yaml.NewDecoder(strings.NewReader(string(text)))
	d.KnownFields(true)
	if err := d.Decode(into); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
}

// made returns a recipe that can be made.
func made(t *testing.T, recipe func() ([]byte, error)) []byte {
	t.Helper()
	text, err := recipe()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func recipe(directory string) initfiles.Recipe {
	return initfiles.Recipe{
		Version: "v0.1.0", Directory: directory, Packages: []string{"./...", "./" + directory}, Baseline: directory + ".json",
		Workspace: true,
		Settings: []initfiles.Setting{
			{Name: "evidence", Values: []string{"context"}},
			{Name: "exhaustive", Values: []string{"false"}},
			{Name: "known", Values: []string{"899900", "899910-899919"}, List: true},
			{Name: "code", Values: []string{"example.com/shop/im.Reply.Code"}, List: true},
		},
	}
}

// TestGitHub reads the workflow as GitHub does.
func TestGitHub(t *testing.T) {
	for _, directory := range odd {
		var workflow struct {
			Name string
			On   any
			Jobs map[string]struct {
				RunsOn string `yaml:"runs-on"`
				Steps  []struct {
					Uses string
					With map[string]any
				}
			}
		}
		decode(t, made(t, recipe(directory).GitHub), &workflow)
		steps := workflow.Jobs["jmvet"].Steps
		want := map[string]any{
			"packages": "./... ./" + directory, "baseline": directory + ".json", "working-directory": directory,
			"go-version-file": "go.work",
			"flags":           "-evidence=context -exhaustive=false -known=899900,899910-899919 -code=example.com/shop/im.Reply.Code",
		}
		if len(steps) != 2 || steps[1].Uses != "jmvet/jmvet@v0" || !reflect.DeepEqual(steps[1].With, want) ||
			workflow.On != "pull_request" {
			t.Errorf("in %q, the action gets\n%q\nwant\n%q", directory, steps, want)
		}
	}
}

// TestGitLab reads the job as GitLab does.
func TestGitLab(t *testing.T) {
	for _, directory := range odd {
		var jobs map[string]struct {
			Image     string
			Script    []string
			Artifacts struct {
				When    string
				Reports map[string]string
			}
		}
		r := recipe(directory)
		r.Packages = []string{"./..."}
		decode(t, made(t, r.GitLab), &jobs)
		for name, job := range jobs {
			quoted := initfiles.Words([]string{directory})
			baseline := initfiles.Words([]string{"-baseline=" + directory + ".json"})
			report := job.Artifacts.Reports["codequality"]
			want := "jmvet -C " + quoted + " -format=gitlab -evidence=context -exhaustive=false -known=899900,899910-899919 " +
				"-code=example.com/shop/im.Reply.Code " + baseline + " ./... > " + report
			if len(job.Script) != 2 || job.Script[1] != want || !strings.HasPrefix(name, "jmvet-") || report == "" {
				t.Errorf("in %q, job %s runs\n%q\nwant\n%s", directory, name, job.Script, want)
			}
		}
		if len(jobs) != 1 {
			t.Errorf("in %q, there are %d jobs", directory, len(jobs))
		}
	}
}

// TestGolangci hands the settings to the plugin, as golangci-lint does.
func TestGolangci(t *testing.T) {
	var config struct {
		Version string
		Linters struct {
			Enable   []string
			Settings struct {
				Custom map[string]struct {
					Type, Description string
					OriginalURL       string `yaml:"original-url"`
					Settings          map[string]any
				}
			}
		}
	}
	decode(t, made(t, recipe(".").Golangci), &config)
	custom := config.Linters.Settings.Custom["jmvet"]
	if config.Version != "2" || !slices.Equal(config.Linters.Enable, []string{"jmvet"}) || custom.Type != "module" ||
		len(custom.Settings) != 4 {
		t.Errorf("the configuration is %+v", config)
	}
	linter, err := plugin.New(custom.Settings)
	if err != nil {
		t.Fatal(err)
	}
	analyzers, err := linter.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"evidence": "context", "exhaustive": "false", "magic": "true", "known": "899900,899910-899919",
		"code": "example.com/shop/im.Reply.Code",
	} {
		if got := analyzers[0].Flags.Lookup(name).Value.String(); got != want {
			t.Errorf("the plugin has -%s=%s, want %s", name, got, want)
		}
	}
}

// TestPages reads the YAML of the pages on adoption.
func TestPages(t *testing.T) {
	for _, name := range []string{"adoption.md", "zh-CN/adoption.md"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "docs", filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		blocks := strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "```yaml\n")[1:]
		for i, b := range blocks {
			b, _, _ = strings.Cut(b, "```")
			var document map[string]any
			if err := yaml.Unmarshal([]byte(b), &document); err != nil || len(document) == 0 {
				t.Errorf("%s: YAML block %d: %v\n%s", name, i+1, err, b)
			}
			if jobs, ok := document["jobs"].(map[string]any); ok {
				if _, ok := jobs["jmvet"]; !ok || document["on"] == nil {
					t.Errorf("%s: YAML block %d is no workflow: %s", name, i+1, fmt.Sprint(document))
				}
			}
		}
		if len(blocks) != 5 {
			t.Errorf("%s has %d YAML blocks", name, len(blocks))
		}
	}
}
