package docs

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// reading returns the user as the reader of a page, in the locale of its language.
func (u *user) reading(page string) *user {
	locale := localeOf(page)
	if locale == "" {
		locale = "C"
	}
	return &user{env: append(slices.Clone(u.env), "LC_ALL="+locale), page: page}
}

// checkSettings runs the Makefile of the page in the service that is done, and holds .golangci.yml against the page.
func (u *user) checkSettings(t *testing.T, dir string, list []block) {
	t.Helper()
	mod := cmdtest.Read(t, dir, "go.mod")
	shown := u.follow(t, dir, list)
	if got := cmdtest.Read(t, dir, ".golangci.yml"); len(shown["yaml"]) != 2 || shown["yaml"][0] != got {
		t.Errorf(".golangci.yml is\n%s\nthe page has\n%s", got, shown["yaml"])
	}
	if got := cmdtest.Read(t, dir, "go.mod"); got != mod {
		t.Errorf("the tool has changed go.mod to\n%s", got)
	}
	if len(shown["make"]) != 1 {
		t.Fatalf("the page has %d Makefiles", len(shown["make"]))
	}
	if _, err := exec.LookPath("make"); err != nil {
		t.Skip("make is not here")
	}
	cmdtest.Write(t, dir, "Makefile", shown["make"][0])
	for _, target := range regexp.MustCompile(`(?m)^([a-z-]+):$`).FindAllStringSubmatch(shown["make"][0], -1) {
		if target[1] == "jmvet-gopls" { // it takes minutes
			if got := u.run(t, dir, "make -n "+target[1], 0); !strings.HasSuffix(got, "/bin/gopls -known=899900-899919\n") {
				t.Errorf("make %s would run %s", target[1], got)
			}
			continue
		}
		if got := u.run(t, dir, "make -s "+target[1], 0); got != "" {
			t.Errorf("make %s prints %s", target[1], got)
		}
	}
}

// client is a package of one finding.
const client = "// Package im talks to JMessage.\npackage im\n\ntype Error struct{ Code int }\n\nfunc (e *Error) " +
	"Exists() bool { return e.Code == 899001 }\n"

// repository writes files as a git repository.
func repository(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	cmdtest.WriteFiles(t, dir, files)
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o777); err != nil { // all that is asked for
		t.Fatal(err)
	}
}

// TestAdoptionLayouts follows the chapters of docs/adoption.md on repositories of other layouts.
func TestAdoptionLayouts(t *testing.T) {
	for _, page := range adoption {
		u := newUser(t).reading(page)
		u.run(t, t.TempDir(), "go install github.com/jmvet/jmvet/cmd/jmvet@latest", 0)
		all := chaptersOf(t, page)
		t.Run(page+" monorepo", func(t *testing.T) { u.checkMonorepo(t, all[chapterMonorepo]) })
		t.Run(page+" many", func(t *testing.T) { u.checkMany(t, all[chapterMany]) })
		t.Run(page+" vendored", func(t *testing.T) { u.checkVendored(t, all[chapterVendored]) })
		t.Run(page+" own constants", func(t *testing.T) { u.checkOwnConstants(t, all[chapterOwnConstants]) })
	}
}

// checkMonorepo follows the chapter in a repository of several modules and a workspace.
func (u *user) checkMonorepo(t *testing.T, chapter []block) {
	t.Helper()
	dir := cmdtest.TempDir(t)
	repository(t, dir, map[string]string{
		"svc/go.mod": "module example.com/svc\n\ngo 1.21\n", "svc/im/im.go": client,
		"pay/go.mod": "module example.com/pay\n\ngo 1.18\n", "pay/im/im.go": client,
		"platform/go.work":    "go 1.21\n\nuse (\n\t./app\n\t./lib\n)\n",
		"platform/app/go.mod": "module example.com/app\n\ngo 1.21\n", "platform/app/im/im.go": client,
		"platform/lib/go.mod": "module example.com/lib\n\ngo 1.21\n", "platform/lib/im/im.go": client,
	})
	inWorkspace := &user{env: append(slices.Clone(u.env), "GOWORK="), page: u.page}
	inWorkspace.follow(t, dir, chapter)
	for _, name := range []string{"svc", "pay", "platform"} {
		if output, status := u.action(t, dir, cmdtest.Read(t, dir, ".github/workflows/jmvet-"+name+".yml")); status != 0 {
			t.Errorf("CI of %s: exit status %d\n%s", name, status, output)
		}
	}
}

// checkMany follows the chapter in two repositories that share a workflow.
func (u *user) checkMany(t *testing.T, chapter []block) {
	t.Helper()
	dir := cmdtest.TempDir(t)
	for _, name := range []string{"cart", "chat"} {
		repository(t, filepath.Join(dir, name),
			map[string]string{"go.mod": "module example.com/" + name + "\n\ngo 1.21\n", "im/im.go": client})
	}
	shown := u.follow(t, dir, chapter)["yaml"]
	if len(shown) != 2 ||
		!strings.Contains(shown[1], "    uses: shop/ci/"+workflowFile+"@main\n    with:\n      baseline: .jmvet.json\n") {
		t.Fatalf("the page has the workflows %q", shown)
	}
	called := strings.Replace(shown[0], "${{ inputs.baseline }}", ".jmvet.json", 1)
	for _, name := range []string{"cart", "chat"} {
		for _, workflow := range []string{called, cmdtest.Read(t, filepath.Join(dir, name), workflowFile)} {
			if output, status := u.action(t, filepath.Join(dir, name), workflow); status != 0 || workflow == shown[0] {
				t.Errorf("CI of %s: exit status %d\n%s", name, status, output)
			}
		}
	}
}

// checkVendored follows the chapter in a repository with a vendor directory.
func (u *user) checkVendored(t *testing.T, chapter []block) {
	t.Helper()
	dir := cmdtest.TempDir(t)
	repository(t, dir, map[string]string{
		"go.mod": "module example.com/shop\n\ngo 1.21\n", "im/im.go": client,
		"order/order.go": "package order\n\nimport _ \"golang.org/x/mod/semver\"\n",
	})
	version := regexp.MustCompile(`golang.org/x/mod v[0-9.]+`).FindString(readFile(t, "go.mod"))
	u.run(t, dir,
		"go mod edit -go=1.26 -require="+strings.Replace(version, " ", "@", 1)+" && go mod tidy && go mod vendor", 0)
	u.follow(t, dir, chapter)
	if got := u.run(t, dir, "jmvet ./...", 0); got != "" {
		t.Errorf("after that it finds %s", got)
	}
}

// checkOwnConstants follows the chapter in a service that wants constants of its own.
func (u *user) checkOwnConstants(t *testing.T, chapter []block) {
	t.Helper()
	dir := cmdtest.TempDir(t)
	writeService(t, dir)
	mod := cmdtest.Read(t, dir, "go.mod")
	u.follow(t, dir, chapter)
	if _, status := u.action(t, dir, cmdtest.Read(t, dir, workflowFile)); status != 0 {
		t.Errorf("CI: exit status %d", status)
	}
	if got := cmdtest.Read(t, dir, "go.mod"); got != mod {
		t.Errorf("go.mod is\n%s", got)
	}
}
