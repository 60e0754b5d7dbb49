package gopls

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// TestCheck finds the same as an editor does, on the command line.
func TestCheck(t *testing.T) {
	dir := workspace(t, shop)
	for name, want := range map[string][]string{"im/im.go": inIM, "desk/desk.go": inDesk} {
		got := cmdtest.Run(t, dir, nil, standard, "check", name)
		var lines []string
		for _, w := range want {
			place, rest, _ := strings.Cut(w, " ")
			_, text, _ := strings.Cut(rest, ": ")
			start, end, _ := strings.Cut(place, "-")
			_, column, _ := strings.Cut(end, ":")
			lines = append(lines, filepath.Join(dir, filepath.FromSlash(name))+":"+start+"-"+column+": "+text)
		}
		if want := strings.Join(lines, "\n") + "\n"; got.Status != 0 || got.Stdout != want {
			t.Errorf("gopls check %s: %v, want\n%s", name, got, want)
		}
		if got := cmdtest.Run(t, dir, nil, strict, "check", name); got.Status != 0 || got.Stdout != "" {
			t.Errorf("with %s: gopls check %s: %v, want nothing", strings.Join(strictSettings, " "), name, got)
		}
	}
}

func TestCodeAction(t *testing.T) {
	dir := workspace(t, shop)
	const fixed = "+func (e *Error) Exists() bool { return e.Code == codes.RESTUserAlreadyExists }\n"
	got := cmdtest.Run(t, dir, nil, standard, "codeaction", "-kind=quickfix", "-exec", "-diff", "im/im.go:6:50")
	if got.Status != 0 || !strings.Contains(got.Stdout, fixed) ||
		!strings.Contains(got.Stdout, "+import \"github.com/jmvet/jmvet/codes\"\n") {
		t.Errorf("gopls codeaction -exec -diff: %v", got)
	}
	if got := cmdtest.Run(t, dir, nil, standard, "codeaction", "-kind=quickfix", "-exec", "-write",
		"im/im.go:11:2"); got.Status != 0 {
		t.Errorf("gopls codeaction -exec -write: %v", got)
	}
	got = cmdtest.Run(t, dir, nil, standard, "check", "im/im.go")
	if strings.Contains(got.Stdout, "switch misses") || !strings.Contains(got.Stdout, "8:54-60: unknown") &&
		!strings.Contains(got.Stdout, "10:54-60: unknown") {
		t.Errorf("with the missing cases: %v", got)
	}
	if got := cmdtest.Run(t, dir, nil, "go", "build", "./..."); got.Status != 0 {
		t.Errorf("go build: %v", got)
	}
}

// TestVersion checks that a person can see what is built in.
func TestVersion(t *testing.T) {
	for gopls, want := range map[string]string{
		standard: "golang.org/x/tools/gopls v0.23.0 with jmvet (devel) -missing-cases-fix=true\n",
		strict:   "golang.org/x/tools/gopls v0.23.0 with jmvet (devel) -evidence=declared -missing-cases-fix=false\n",
	} {
		if got := cmdtest.Run(t, root, nil, gopls, "version"); got.Status != 0 || got.Stdout != want {
			t.Errorf("gopls version: %v, want %s", got, want)
		}
	}
}
