package main

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

func TestGoVet(t *testing.T) {
	dir := module(t, shop)
	vet := []string{"vet", "-vettool=" + jmvet}
	tests := []struct {
		name   string
		args   []string
		status int
		want   []string
	}{
		// go vet analyses a package once more with its tests, and prints a finding once.
		{"facts cross two imports", []string{"./..."}, 1, shopFindings},
		{"a flag", []string{"-unknown=false", "./desk"}, 1, []string{shopFindings[1], shopFindings[3]}},
		{"declared evidence only", []string{"-evidence=declared", "./..."}, 0, nil},
		{"declared by setting", []string{"-evidence=declared", "-code=example.com/shop/im.Error.Code", "./..."}, 1,
			shopFindings},
		{"own code", []string{"-magic=false", "-known=803000-803999", "./..."}, 0, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := command(t, dir, "go", append(vet, test.args...)...)
			if got.Status != test.status {
				t.Errorf("%v, want status %d", got, test.status)
			}
			checkFindings(t, dir, got.Stderr, test.want)
		})
	}

	t.Run("wrong flags", func(t *testing.T) {
		for arg, want := range map[string]string{
			"-evidence=naem": "jmvet: invalid value \"naem\" for flag -evidence: no such level of evidence (did you " +
				"mean name?); choose one of declared, context, name, any\n",
			"-known=many":     `"many" is neither a positive number nor a range`,
			"-magc=false":     "-magc",
			"-constants=a b":  `"a b" is no import path`,
			"-magic=perhaps":  `invalid boolean value "perhaps" for -magic`,
			"-code=Error":     `"Error" names nothing`,
			"-check-maps=x":   `invalid boolean value "x" for -check-maps`,
			"-exhaustive=nay": `invalid boolean value "nay" for -exhaustive`,
		} {
			if got := command(t, dir, "go", append(vet, arg, "./im")...); got.Status == 0 ||
				!strings.Contains(got.Stderr, want) {
				t.Errorf("%s: %v, want %q", arg, got, want)
			}
		}
	})

	t.Run("json", func(t *testing.T) {
		got := command(t, dir, "go", append(vet, "-json", "./im", "./chat")...)
		if got.Status != 0 || strings.Count(got.Stdout+got.Stderr, `"category": "magic"`) != 1 {
			t.Errorf("%v, want status 0 and one finding", got)
		}
	})
}

func TestGoFix(t *testing.T) {
	dir := module(t, shop)
	diff := command(t, dir, "go", "fix", "-fixtool="+jmvet, "-diff", "./...")
	if !strings.Contains(diff.Stdout+diff.Stderr, "\n"+
		"+func (e *Error) Exists() bool { return e.Code == codes.RESTUserAlreadyExists }\n") {
		t.Errorf("go fix -diff: %v", diff)
	}
	fixed := command(t, dir, "go", "fix", "-fixtool="+jmvet, "./...")
	if fixed.Status != 0 {
		t.Errorf("go fix: %v", fixed)
	}
	checkFixed(t, dir)
}

// TestGoTool uses jmvet as docs/go-vet.md says: as a tool of the module, which pins its version.
func TestGoTool(t *testing.T) {
	dir := module(t, shop)
	requireMain(t, dir)
	if r := command(t, dir, "go", "get", "-tool", "github.com/jmvet/jmvet/cmd/jmvet"); r.Status != 0 {
		t.Fatal(r)
	}
	tool := strings.TrimSpace(command(t, dir, "go", "tool", "-n", "jmvet").Stdout)
	vet := func(args ...string) cmdtest.Result {
		return command(t, dir, "go", append([]string{"vet", "-vettool=" + tool}, args...)...)
	}
	checkFindings(t, dir, vet("./...").Stderr, shopFindings)
	checkFindings(t, dir, command(t, dir, "go", "tool", "jmvet", "./...").Stdout, shopFindings)

	// The second run comes from go vet's cache, and a changed flag does not.
	again := vet("-x", "./...")
	if strings.Contains(again.Stderr, tool) {
		t.Errorf("nothing has changed, and go vet runs the tool again: %s", again)
	}
	checkFindings(t, dir, vet("-magic=false", "./...").Stderr, shopFindings[2:3])
	checkFindings(t, dir, vet("./...").Stderr, shopFindings)
}

// requireMain makes a module require the main module of this repository, too. Nothing may be fixed in it: jmvet's own
// files belong to the program then.
func requireMain(t *testing.T, dir string) {
	t.Helper()
	const path = "github.com/jmvet/jmvet"
	if r := command(t, dir, "go", "mod", "edit", "-require="+path+"@v0.0.0", "-replace="+path+"="+root); r.Status != 0 {
		t.Fatal(r)
	}
	sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		t.Fatal(err)
	}
	cmdtest.Write(t, dir, "go.sum", string(sum))
}

// TestGoCommandAsks checks what the go command asks a tool first.
func TestGoCommandAsks(t *testing.T) {
	if got := command(t, root, jmvet, "-V=full"); got.Status != 0 || !strings.Contains(got.Stdout, " buildID=") {
		t.Errorf("-V=full: %v", got)
	}
	got := command(t, root, jmvet, "-flags")
	var flags []struct{ Name string }
	if err := json.Unmarshal([]byte(got.Stdout), &flags); err != nil {
		t.Fatalf("-flags: %v: %v", err, got)
	}

	// The driver's flags and ours must be the same, or a flag is refused that the driver knows.
	driver := map[string]bool{"fix": true, "debug": true, "cpuprofile": true, "memprofile": true,
		"trace": true} // which -flags leaves out
	for _, f := range flags {
		driver[f.Name] = true
	}
	ours := new(console).newChecks(analyzer.Analyzer).flags
	for name := range driver {
		if ours.Lookup(name) == nil {
			t.Errorf("the driver has -%s, which the command line refuses", name)
		}
	}
	ours.VisitAll(func(f *flag.Flag) {
		own := map[string]bool{"h": true, "help": true, "version": true, "format": true, "baseline": true, "full": true,
			"q": true, "why": true,
			"C": true, "write-baseline": true, "relative-to": true} // of the command alone
		if !driver[f.Name] && !own[f.Name] {
			t.Errorf("the command line has -%s, which the driver refuses", f.Name)
		}
	})
}
