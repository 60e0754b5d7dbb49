package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/gen/goplsbuild"
	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// TestGopls checks what needs no build. The builds are in internal/proof/gopls.
func TestGopls(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "gopls.exe")
	tests := []struct {
		name   string
		args   []string
		status int
		want   string
	}{
		{"nowhere to write", nil, 2, "say where to write gopls: -o path"},
		{"no value", []string{"-o"}, 2, "flag needs an argument: -o"},
		{"unknown flag", []string{"-o", out, "-evidnce=name"}, 2,
			"unknown flag -evidnce (did you mean -evidence?); jmvet help gopls lists the flags"},
		{"a flag for findings", []string{"-o", out, "-fix"}, 2, "unknown flag -fix; jmvet help gopls lists the flags"},
		{"a wrong value", []string{"-o", out, "-evidence=naem"}, 2,
			`invalid value "naem" for flag -evidence: no such level of evidence (did you mean name?); choose one of declared, context, name, any`},
		{"no code", []string{"-o", out, "-known=many"}, 2, `invalid value "many" for flag -known: `},
		{"every check off", []string{"-o", out, "-magic=false", "-unknown=false", "-exhaustive=false"}, 2,
			"every check is off: turn on magic, unknown or exhaustive"},
		{"packages", []string{"-o", out, "./..."}, 2, "unexpected argument ./...; jmvet help gopls says what to write"},
		{"a version without v", []string{"-o", out, "-gopls=0.23.0"}, 2,
			`-gopls: "0.23.0" is no version of gopls (did you mean v0.23.0?)`},
		{"too old", []string{"-o", out, "-gopls=v0.18.1"}, 2,
			"-gopls: gopls v0.18.1 is too old: jmvet was built into v0.19.1 to v0.23.0"},
		{"no checkout", []string{"-o", out, "-jmvet", dir}, 1, "-jmvet: " + dir + " is no checkout of jmvet: "},
		{"no directory", []string{"-o", filepath.Join(dir, "none", "gopls"), "-jmvet", root}, 1,
			"cannot write gopls: there is no directory " + filepath.Join(dir, "none")},
		{"not a program", []string{"-o", filepath.Join(root, "README.md"), "-jmvet", root}, 1,
			"exists, and is no Go program that could be replaced"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := call(t, append([]string{"gopls"}, test.args...)...)
			if got.Status != test.status || got.Stdout != "" || !strings.HasPrefix(got.Stderr, "jmvet: gopls: ") ||
				!strings.Contains(got.Stderr, test.want) || strings.Count(got.Stderr, "\n") != 1 {
				t.Errorf("%v, want status %d and %s", got, test.status, test.want)
			}
		})
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

// TestGoplsSource checks what is said where there is no source to build from. The command of the tests runs without a
// network: no later gopls can be had.
func TestGoplsSource(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "gopls.exe")
	t.Run("no network", func(t *testing.T) {
		got := command(t, dir, jmvet, "gopls", "-o", out, "-jmvet", root, "-gopls=v0.19.99", "-q")
		if got.Status != 1 || !strings.HasPrefix(got.Stderr, "jmvet: gopls: GOPROXY=off allows no module that is not "+
			"in the module cache\n       go mod download: ") {
			t.Errorf("%v", got)
		}
	})
	t.Run("a checkout that is not in reach", func(t *testing.T) {
		got := command(t, dir, jmvet, "gopls", "-o", out)
		if got.Status != 1 || !strings.Contains(got.Stderr, "jmvet was built from a checkout, which is not in reach") &&
			!strings.Contains(got.Stderr, "GOPROXY=off") {
			t.Errorf("%v", got)
		}
	})
}

func TestGoplsHelp(t *testing.T) {
	want := cmdtest.Result{Stdout: lang.GoplsUsage.In(lang.English, goplsbuild.DefaultVersion)}
	if got := call(t, "gopls", "-h"); got != want {
		t.Errorf("gopls -h: %v", got)
	}
}

// TestGoplsSettings checks what is built in.
func TestGoplsSettings(t *testing.T) {
	tests := []struct {
		args string
		want []goplsbuild.Setting
	}{
		{"", []goplsbuild.Setting{{Name: "missing-cases-fix", Value: "true"}}},
		{"-missing-cases-fix=false", []goplsbuild.Setting{{Name: "missing-cases-fix", Value: "false"}}},
		{"-lang zh_CN.UTF-8", []goplsbuild.Setting{{Name: "lang", Value: "zh"},
			{Name: "missing-cases-fix", Value: "true"}}},
		{"-evidence name -magic=true", []goplsbuild.Setting{{Name: "evidence", Value: "name"},
			{Name: "magic", Value: "true"}, {Name: "missing-cases-fix", Value: "true"}}},
		{"-code=a.com/b.T.F,a.com/b.G -code=a.com/c.H -known=1-3 -known=5", []goplsbuild.Setting{
			{Name: "code", Value: "a.com/b.T.F,a.com/b.G,a.com/c.H"}, {Name: "known", Value: "1-3,5"},
			{Name: "missing-cases-fix", Value: "true"}}},
	}
	for _, test := range tests {
		c, err := new(console).parseGopls(append([]string{"-o=x"}, strings.Fields(test.args)...))
		if err != nil {
			t.Errorf("%s: %v", test.args, err)
			continue
		}
		if !slices.Equal(c.built.Settings, test.want) || c.built.Version != goplsbuild.DefaultVersion {
			t.Errorf("%s: %+v, want %+v", test.args, c.built, test.want)
		}
		// They are set as flags of another analyzer.
		again, err := new(console).parseGopls(append([]string{"-o=x"}, flagsOf(test.want)...))
		if err != nil || !slices.Equal(again.built.Settings, test.want) {
			t.Errorf("%s: set once more: %+v, %v", test.args, again, err)
		}
	}
}

func flagsOf(settings []goplsbuild.Setting) []string {
	var args []string
	for _, s := range settings {
		args = append(args, "-"+s.Name+"="+s.Value)
	}
	return args
}
