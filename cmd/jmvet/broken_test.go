package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// brokenShop is a module of 40 packages that import one whose directory is not there, and of one that does not.
func brokenShop(t *testing.T) string {
	t.Helper()
	fs := files{"whole/whole.go": "// Package whole talks to JMessage.\npackage whole\n\n" +
		"func Busy(code int) bool { return code == 899030 }\n"}
	for i := range 40 {
		fs[fmt.Sprintf("p%d/p.go", i)] = fmt.Sprintf("// Package p%d talks to JMessage.\npackage p%d\n\n"+
			"import \"example.com/lib\"\n\n"+
			"func Busy(code int) bool { return code == 899030 && lib.On }\n", i, i)
	}
	dir := bare(t, fs)
	cmdtest.Write(t, dir, "go.mod", "module example.com/shop\n\ngo 1.26.0\n\nrequire example.com/lib v0.0.0\n\n"+
		"replace example.com/lib => ../no-lib\n")
	return dir
}

// TestBrokenModule: what is wrong is said once, before what follows from it, and what loads is checked.
func TestBrokenModule(t *testing.T) {
	dir := brokenShop(t)
	got := command(t, dir, jmvet, "./...")
	if got.Status != 1 || strings.Count(got.Stderr, "\n") > 10 {
		t.Errorf("%v, want status 1 and ten lines of errors at most", got)
	}
	if first, _, _ := strings.Cut(got.Stderr, "\n"); !strings.HasSuffix(first, "example.com/lib@v0.0.0: replacement "+
		"directory ../no-lib does not exist") {
		t.Errorf("the first error is %s", first)
	}
	errs, counted := strings.CutSuffix(got.Stderr, "jmvet: 41 findings in 41 files, 41 can be fixed with -fix\n")
	if !counted || !strings.HasSuffix(errs, "; packages with errors: 41; -full shows all\n") {
		t.Errorf("errors are not counted: %v", got)
	}
	if !strings.Contains(got.Stdout, "whole/whole.go:4:43: magic JMessage code 899030") {
		t.Errorf("the package that loads is not checked: %v", got)
	}
	if all := command(t, dir, jmvet, "-q", "-full", "./..."); strings.Count(all.Stderr, "\n") != 41 ||
		all.Stdout != got.Stdout || all.Status != 1 {
		t.Errorf("-full: %v", all)
	}
	if r := command(t, dir, jmvet, "./whole"); r.Status != 3 ||
		r.Stderr != "jmvet: 1 finding in 1 file, 1 can be fixed with -fix\n" {
		t.Errorf("the package that loads, alone: %v", r)
	}
	if r := command(t, dir, jmvet, "report", "./..."); r.Status != 1 || r.Stdout != "" ||
		strings.Count(r.Stderr, "\n") > 10 {
		t.Errorf("report: %v", r)
	}
}

// TestBrokenModuleFormats: the formats that programs read have what loads, those that can hold it the cause, and
// standard error the same as ever.
func TestBrokenModuleFormats(t *testing.T) {
	dir := brokenShop(t)
	errs := command(t, dir, jmvet, "-q", "./...").Stderr
	for _, format := range []string{"json", "sarif", "github", "gitlab", "checkstyle"} {
		r := command(t, dir, jmvet, "-format="+format, "./...")
		if r.Status != 1 || r.Stderr != errs || !strings.Contains(r.Stdout, "whole/whole.go") {
			t.Errorf("-format=%s: %v", format, r)
		}
		if format == "sarif" {
			checkNotifications(t, r.Stdout)
		}
		if format == "github" && strings.Count(r.Stdout,
			"::error title=jmvet,file=p0/p.go,line=4::example.com/lib@v0.0.0: replacement directory") != 1 {
			t.Errorf("the cause is no annotation: %v", r)
		}
	}
}

// checkNotifications checks that a SARIF log says that the run was not complete, and why.
func checkNotifications(t *testing.T, data string) {
	t.Helper()
	var log struct {
		Runs []struct {
			Invocations []struct {
				ExecutionSuccessful        bool
				ToolExecutionNotifications []struct{ Message struct{ Text string } }
			}
		}
	}
	if err := json.Unmarshal([]byte(data), &log); err != nil {
		t.Fatal(err)
	}
	i := log.Runs[0].Invocations[0]
	if i.ExecutionSuccessful || len(i.ToolExecutionNotifications) != 1 ||
		!strings.Contains(i.ToolExecutionNotifications[0].Message.Text, "replacement directory") {
		t.Errorf("the log says %+v of the run", i)
	}
}

// TestGoCommandFails: what the go command says is said as it is, with what to do.
func TestGoCommandFails(t *testing.T) {
	dir := bare(t, shop)
	t.Setenv("GOTOOLCHAIN", "local")
	for mod, want := range map[string]string{
		"module example.com/shop\n\ngo 1.99\n": "jmvet: go.mod requires go >= 1.99 (running go",
		"modul example.com/shop\n":             "jmvet: errors parsing go.mod:\n",
	} {
		cmdtest.Write(t, dir, "go.mod", mod)
		got := command(t, dir, jmvet, "./...")
		if got.Status != 1 || got.Stdout != "" || !strings.HasPrefix(got.Stderr, want) ||
			strings.Contains(got.Stderr, "exit status") {
			t.Errorf("%v, want %q", got, want)
		}
		if newer := strings.Contains(mod, "1.99"); newer != strings.Contains(got.Stderr, "install that version of Go") {
			t.Errorf("what is to be done: %v", got)
		}
	}
}
