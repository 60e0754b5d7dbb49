package initfiles_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/output/initfiles"
)

// page returns a page of the documentation.
func page(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

// firstYAML returns the first YAML block below a heading of a page.
func firstYAML(t *testing.T, name, heading string) string {
	t.Helper()
	_, rest, _ := strings.Cut(page(t, name), "\n## "+heading+"\n")
	rest, _, _ = strings.Cut(rest, "\n## ")
	_, rest, _ = strings.Cut(rest, "```yaml\n")
	block, _, ok := strings.Cut(rest, "```\n")
	if !ok {
		t.Fatalf("%s has no YAML below %s", name, heading)
	}
	return block
}

var plain = initfiles.Recipe{Version: "v0.1.0", Directory: ".", Packages: []string{"./..."}}

func with(change func(*initfiles.Recipe)) initfiles.Recipe {
	r := plain
	change(&r)
	return r
}

// TestPages holds the recipes against the pages that explain them.
func TestPages(t *testing.T) {
	baseline := with(func(r *initfiles.Recipe) {
		r.Baseline = ".jmvet.json"
		r.Settings = []initfiles.Setting{{Name: "evidence", Values: []string{"context"}}}
	})
	for _, test := range []struct {
		page, heading string
		recipe        func() ([]byte, error)
	}{
		{"ci.md", "GitHub", baseline.GitHub},
		{"ci.md", "GitLab", baseline.GitLab},
		{"golangci-lint.md", "Build it", plain.CustomGCL},
		{"golangci-lint.md", "Configure it", plain.Golangci},
	} {
		t.Run(test.page+" "+test.heading, func(t *testing.T) {
			got, err := test.recipe()
			if err != nil {
				t.Fatal(err)
			}
			if want := firstYAML(t, test.page, test.heading); string(got) != want {
				t.Errorf("the recipe is\n%s\nthe page has\n%s", got, want)
			}
		})
	}
}

var (
	svc  = with(func(r *initfiles.Recipe) { r.Directory, r.Baseline = "services/my chat", "known.json" })
	work = with(func(r *initfiles.Recipe) { r.Workspace, r.Packages = true, []string{"work"} })
	odd  = with(func(r *initfiles.Recipe) {
		r.Directory = "1.10"
		r.Settings = []initfiles.Setting{
			{Name: "unknown", Values: []string{"false"}},
			{Name: "known", Values: []string{"899900", "899910-899919"}, List: true},
			{Name: "constants", Values: []string{"example.com/shop/errs"}},
		}
	})
)

// recipeTests are recipes for a module elsewhere, a workspace, and settings.
var recipeTests = []struct {
	name   string
	recipe func() ([]byte, error)
	want   string
}{
	{"github svc", svc.GitHub, `name: jmvet services/my chat
on: pull_request
jobs:
  jmvet:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: jmvet/jmvet@v0
        with:
          packages: ./...
          baseline: known.json
          working-directory: services/my chat
`},
	{"github work", work.GitHub, `on: pull_request
jobs:
  jmvet:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: jmvet/jmvet@v0
        with:
          packages: work
          go-version-file: go.work
`},
	{"github odd", odd.GitHub, `name: jmvet 1.10
on: pull_request
jobs:
  jmvet:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: jmvet/jmvet@v0
        with:
          packages: ./...
          flags: -unknown=false -known=899900,899910-899919 -constants=example.com/shop/errs
          working-directory: "1.10"
`},
	{"gitlab svc", svc.GitLab, `jmvet-services-my-chat:
  image: golang:1.26
  script:
    - go install github.com/jmvet/jmvet/cmd/jmvet@v0.1.0
    - "jmvet -C 'services/my chat' -format=gitlab -baseline=known.json ./... > gl-code-quality-report-jmvet-services-my-chat.json"
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report-jmvet-services-my-chat.json
`},
	{"golangci odd", odd.Golangci, `version: "2"
linters:
  enable:
    - jmvet
  settings:
    custom:
      jmvet:
        type: module
        description: find magic, unknown and unhandled JMessage error codes
        original-url: https://github.com/jmvet/jmvet
        settings:
          unknown: false
          known:
            - 899900
            - 899910-899919
          constants: example.com/shop/errs
`},
}

func TestRecipes(t *testing.T) {
	for _, test := range recipeTests {
		t.Run(test.name, func(t *testing.T) {
			got, err := test.recipe()
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != test.want {
				t.Errorf("the recipe is\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestGitHubFile(t *testing.T) {
	for r, want := range map[string]string{
		".": ".github/workflows/jmvet.yml", "svc": ".github/workflows/jmvet-svc.yml",
		"a/b c": ".github/workflows/jmvet-a-b-c.yml",
	} {
		if got := with(func(x *initfiles.Recipe) { x.Directory = r }).GitHubFile(); got != want {
			t.Errorf("the workflow of %s is %s, want %s", r, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for want, words := range map[string][]string{
		"-C svc ./...":       {"-C", "svc", "./..."},
		`'a b' 'it'\''s' ''`: {"a b", "it's", ""},
		`'$(x)' '~/a' 'a;b'`: {"$(x)", "~/a", "a;b"},
	} {
		if got := initfiles.Words(words); got != want {
			t.Errorf("%q is written as %s, want %s", words, got, want)
		}
	}
}
