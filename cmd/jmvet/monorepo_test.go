package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// monorepo is a repository without a go.mod at its root: a module in a subdirectory, one that is vendored, and two in a
// workspace.
var monorepo = files{
	"svc/go.mod": "module example.com/svc\n\ngo 1.26.0\n",
	"svc/chat/chat.go": "// Package chat talks to JMessage.\npackage chat\n\n" +
		"func Busy(code int) bool { return code == 899030 }\n",

	"pay/go.mod": "module example.com/pay\n\ngo 1.26.0\n\nrequire example.com/client v1.0.0\n",
	"pay/pay.go": `package pay

import "example.com/client"

func Known(err *client.Error) bool { return err.Code == 899001 }
`,
	"pay/vendor/modules.txt": "# example.com/client v1.0.0\n## explicit; go 1.26\n" +
		"example.com/client\n",
	"pay/vendor/example.com/client/client.go": "// Package client talks to JMessage.\npackage client\n\n" +
		"type Error struct{ Code int }\n\nfunc (e *Error) Busy() bool { return e.Code == 899030 }\n",

	"platform/go.work":    "go 1.26.0\n\nuse ./app\n\nuse ./lib\n",
	"platform/app/go.mod": "module example.com/app\n\ngo 1.26.0\n",
	"platform/app/app.go": "package app\n\nimport \"example.com/lib/im\"\n\n" +
		"func Blocked(err error) bool { return im.Code(err) == 803008 }\n",
	"platform/lib/go.mod": "module example.com/lib\n\ngo 1.26.0\n",
	"platform/lib/im/im.go": `// Package im talks to JMessage.
package im

type Error struct{ Code int }

func (e Error) Error() string {
	if e.Code == 899002 {
		return "nobody"
	}
	return "failed"
}

func Code(err error) int {
	if e, ok := err.(Error); ok {
		return e.Code
	}
	return 0
}
`,
}

const (
	svcFinding = "svc/chat/chat.go:4:43: magic JMessage code 899030: use codes.RESTServerTimeout"
	payFinding = "pay/pay.go:5:57: magic JMessage code 899001: use codes.RESTUserAlreadyExists"
	appFinding = "platform/app/app.go:5:55: magic JMessage code 803008: use codes.SendMessageSenderInBlacklist"
	libFinding = "platform/lib/im/im.go:7:15: magic JMessage code 899002: use codes.RESTUserNotFound"
)

// cloneMonorepo writes the monorepo, as a git repository.
func cloneMonorepo(t *testing.T) string {
	t.Helper()
	t.Setenv("GOWORK", "")
	dir := cmdtest.TempDir(t)
	cmdtest.WriteFiles(t, dir, monorepo)
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o777); err != nil { // all that is asked for
		t.Fatal(err)
	}
	return dir
}

// TestMonorepo: what programs read has paths from the root of the repository, wherever the run is, and what people read
// from where they are.
func TestMonorepo(t *testing.T) {
	dir := cloneMonorepo(t)
	for _, test := range []struct {
		in, args string
		base     string // of the paths in text
		want     []string
	}{
		{".", "-C svc ./...", "svc/", []string{svcFinding}},
		{"svc", "./...", "svc/", []string{svcFinding}},
		{"svc/chat", ".", "svc/chat/", []string{svcFinding}},
		{"platform", "-C=../svc ./chat", "svc/", []string{svcFinding}},
		{".", "-C pay ./...", "pay/", []string{payFinding}},
		{".", "-C pay -full ./...", "pay/", []string{payFinding}},
		{".", "-C platform work", "platform/", []string{appFinding, libFinding}},
		{".", "-C platform -full work", "platform/", []string{appFinding, libFinding}},
		{"platform/app", "./...", "platform/app/", []string{appFinding}},
		{"platform", "./app ./lib/...", "platform/", []string{appFinding, libFinding}},
	} {
		t.Run(test.in+" "+test.args, func(t *testing.T) {
			in := filepath.Join(dir, filepath.FromSlash(test.in))
			args := strings.Fields(test.args)
			text := command(t, in, jmvet, args...)
			var want []string
			for _, f := range test.want {
				want = append(want, strings.TrimPrefix(f, test.base))
			}
			if got := strings.Split(strings.TrimSpace(text.Stdout), "\n"); !slices.Equal(got, want) ||
				text.Status != 3 || text.Stderr != summaryOf(want) {
				t.Errorf("%v\nwant\n%s", text, strings.Join(want, "\n"))
			}
			at := len(args) - len(slices.DeleteFunc(slices.Clone(args),
				func(a string) bool { return !strings.HasPrefix(a, "./") && a != "." && a != "work" }))
			for _, format := range []string{"github", "json", "sarif", "gitlab", "checkstyle"} {
				got := command(t, in, jmvet, slices.Insert(slices.Clone(args), at, "-format="+format)...)
				for _, f := range test.want {
					name, _, _ := strings.Cut(f, ":")
					if !strings.Contains(got.Stdout, "="+name+",") && !strings.Contains(got.Stdout, `"`+name+`"`) {
						t.Errorf("-format=%s does not name %s: %v", format, name, got)
					}
				}
				if strings.Contains(got.Stdout, dir) {
					t.Errorf("-format=%s has full paths: %v", format, got)
				}
			}
		})
	}
}

// TestRelativeTo names another root, and takes that of the module where there is no repository.
func TestRelativeTo(t *testing.T) {
	dir := cloneMonorepo(t)
	for args, want := range map[string]string{
		"-C svc -format=github -relative-to=. ./...":       "file=chat/chat.go,",
		"-C svc -format=github -relative-to=chat ./...":    "file=chat.go,",
		"-C svc/chat -format=github -relative-to ../.. .":  "file=svc/chat/chat.go,",
		"-C svc -format=github -relative-to=../pay ./...":  "file=" + filepath.ToSlash(dir) + "/svc/chat/chat.go,",
		"-C platform/lib/im -format=github .":              "file=platform/lib/im/im.go,",
		"-C platform/lib/im -format=text -relative-to=/ .": "im.go:7:15: ",
	} {
		if got := command(t, dir, jmvet, strings.Fields(args)...); !strings.Contains(got.Stdout, want) {
			t.Errorf("%s: %v, want %s", args, got, want)
		}
	}
	if err := os.Remove(filepath.Join(dir, ".git")); err != nil {
		t.Fatal(err)
	}
	got := command(t, dir, jmvet, "-C", "svc/chat", "-format=github", ".")
	if !strings.Contains(got.Stdout, "file=chat/chat.go,") {
		t.Errorf("without a repository: %v, want paths from the module", got)
	}
}

// TestWhichModule: where the packages are in other modules than the run, the error says what to run.
func TestWhichModule(t *testing.T) {
	dir := cloneMonorepo(t)
	for _, test := range []struct{ in, args, want string }{
		{".", "./...", "jmvet -C pay ./...; jmvet -C platform/app ./...; jmvet -C platform/lib ./...; jmvet -C svc " +
			"./...\n"},
		{".", ".", "jmvet -C svc ./...\n"},
		{".", "./svc/...", "each module is checked by a run of its own: jmvet -C svc ./...\n"},
		{".", "./svc/chat", "each module is checked by a run of its own: jmvet -C svc ./...\n"},
		{"svc", "../pay/...", "each module is checked by a run of its own: jmvet -C ../pay ./...\n"},
		{"platform", "./...", "the modules of " + filepath.Join(dir, "platform", "go.work") +
			" are checked by: jmvet work\n"},
	} {
		got := command(t, filepath.Join(dir, test.in), jmvet, strings.Fields(test.args)...)
		if got.Status != 1 || got.Stdout != "" || !strings.HasSuffix(got.Stderr, test.want) ||
			strings.Count(got.Stderr, "\n") > 3 {
			t.Errorf("%s: %s: %v, want it to end in %s", test.in, test.args, got, test.want)
		}
	}
}

// script runs a script of this repository.
func script(t *testing.T, dir, name string, env []string, args ...string) cmdtest.Result {
	t.Helper()
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("the scripts run in bash, which is not here")
	}
	for _, v := range env {
		key, value, _ := strings.Cut(v, "=")
		t.Setenv(key, value)
	}
	return command(t, dir, bash, append([]string{filepath.Join(root, ".github", name)}, args...)...)
}

// TestHook: the hook checks the modules that the changed files are in, each once, and no other.
func TestHook(t *testing.T) {
	dir := cloneMonorepo(t)
	cmdtest.Write(t, dir, "svc/testdata/go.mod", "module broken\n")
	cmdtest.Write(t, dir, "svc/testdata/x.go", "package x\n")
	cmdtest.Write(t, dir, "tool.go", "package main\n")
	for _, test := range []struct {
		args   string
		status int
		want   string
	}{
		{"./... svc/chat/chat.go", 3, "# svc\n" + strings.TrimPrefix(svcFinding, "svc/") + "\n"},
		{
			"./... pay/pay.go svc/chat/chat.go pay/vendor/example.com/client/client.go platform/app/app.go", 3,
			"# pay\n" + strings.TrimPrefix(payFinding, "pay/") + "\n# platform/app\n" +
				strings.TrimPrefix(appFinding, "platform/app/") +
				"\n# svc\n" + strings.TrimPrefix(svcFinding, "svc/") + "\n",
		},
		{"-magic=false ./... svc/chat/chat.go", 0, "# svc\n"},
		{"./... svc/testdata/x.go", 0, ""},
		{"./... tool.go", 0, ""},
		{"./...", 0, ""},
	} {
		summaries := ""
		for _, line := range reported(dir, test.want) {
			summaries += summaryOf([]string{line})
		}
		got := script(t, dir, "hook.sh", nil, strings.Fields(test.args)...)
		if got.Status != test.status || got.Stdout != test.want || got.Stderr != summaries {
			t.Errorf("%s: %v\nwant status %d and\n%s", test.args, got, test.status, test.want)
		}
	}
	if got := script(t, filepath.Join(dir, "svc"), "hook.sh", nil, "./...",
		"chat/chat.go"); got.Stdout != strings.TrimPrefix(svcFinding, "svc/")+"\n" {
		t.Errorf("in a repository of one module: %v", got)
	}
}

// TestActionInModule: the action's SARIF log and annotations have the paths that GitHub looks for.
func TestActionInModule(t *testing.T) {
	dir := cloneMonorepo(t)
	for _, test := range []struct{ module, packages, want string }{
		{"svc", "./...", svcFinding}, {"pay", "./...", payFinding}, {"platform", "work", libFinding},
	} {
		name, _, _ := strings.Cut(test.want, ":")
		env := []string{"JMVET_DIRECTORY=" + test.module, "JMVET_PACKAGES=" + test.packages, "JMVET_FORMAT=github",
			"JMVET_OUTPUT="}
		if got := script(t, dir, "action.sh", env, jmvet); got.Status != 3 ||
			!strings.Contains(got.Stdout, "::warning file="+name+",") {
			t.Errorf("%s: %v, want an annotation of %s", test.module, got, name)
		}
		env = append(env, "JMVET_FORMAT=sarif", "JMVET_OUTPUT=out.sarif")
		if got := script(t, dir, "action.sh", env, jmvet); got.Status != 3 || got.Stdout != "" {
			t.Errorf("%s: %v", test.module, got)
		}
		var log struct {
			Runs []struct {
				Results []struct {
					Locations []struct {
						PhysicalLocation struct {
							ArtifactLocation struct{ URI, URIBaseID string }
						}
					}
				}
			}
		}
		if err := json.Unmarshal([]byte(cmdtest.Read(t, dir, "out.sarif")), &log); err != nil {
			t.Fatal(err)
		}
		found := false
		for _, r := range log.Runs[0].Results {
			place := r.Locations[0].PhysicalLocation.ArtifactLocation
			found = found || place.URI == name && place.URIBaseID == "%SRCROOT%"
		}
		if !found {
			t.Errorf("%s: no result is in %s: %+v", test.module, name, log)
		}
	}
}
