package gopls

import (
	"go/format"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// find returns the diagnostic whose message has a text in it.
func find(t *testing.T, list []diagnostic, text string) diagnostic {
	t.Helper()
	i := slices.IndexFunc(list, func(d diagnostic) bool { return strings.Contains(d.Message, text) })
	if i < 0 {
		t.Fatalf("no diagnostic says %q: %v", text, list)
	}
	return list[i]
}

// checkBuilds saves an open file, and has the go command say that the module builds and is formatted.
func (e *editor) checkBuilds(name string) {
	e.t.Helper()
	text := e.open[name].text
	if formatted, err := format.Source([]byte(text)); err != nil || string(formatted) != text {
		e.t.Errorf("%s is not formatted (%v):\n%s", name, err, text)
	}
	cmdtest.Write(e.t, e.dir, name, text)
	if got := cmdtest.Run(e.t, e.dir, nil, "go", "build", "./..."); got.Status != 0 {
		e.t.Errorf("%v\n%s", got, text)
	}
}

func TestSession(t *testing.T) {
	e := edit(t, standard, workspace(t, shop))
	e.show("im/im.go")
	list := e.wait("im/im.go", inIM)
	for _, d := range list {
		category := d.Code.(string)
		if d.Severity != 2 || d.Source != "jmvet" || d.CodeDescription == nil ||
			d.CodeDescription.Href != "https://pkg.go.dev/github.com/jmvet/jmvet/analyzer#hdr-Check_"+category {
			t.Errorf("%v: severity %d, source %s, documentation %v", d, d.Severity, d.Source, d.CodeDescription)
		}
	}

	t.Run("no fix changes behaviour", func(t *testing.T) {
		unknown := find(t, list, "unknown JMessage code")
		if got := e.actions("im/im.go", unknown.Range, []diagnostic{unknown}); len(got) != 0 {
			t.Errorf("fixes of %v: %+v", unknown, got)
		}
	})

	// One fix after the other, as a person takes them. The import comes with the first.
	e.fix("im/im.go", list[0])
	want := []string{
		"10:54-10:60 " + strings.SplitN(inIM[1], " ", 2)[1],
		"13:2-13:8 " + strings.SplitN(inIM[2], " ", 2)[1],
		"14:7-14:13 " + strings.SplitN(inIM[3], " ", 2)[1],
		"16:7-16:13 " + strings.SplitN(inIM[4], " ", 2)[1],
	}
	list = e.wait("im/im.go", want)
	e.checkBuilds("im/im.go")

	e.fix("im/im.go", find(t, list, "801003"))
	list = e.wait("im/im.go", slices.Delete(slices.Clone(want), 2, 3))
	e.fix("im/im.go", find(t, list, "801004"))
	list = e.wait("im/im.go", want[:2])
	if title := e.fix("im/im.go", find(t, list, "switch misses")); !strings.Contains(strings.ToLower(title), "missing") {
		t.Errorf("the fix is called %q", title)
	}
	e.wait("im/im.go", want[:1])
	e.checkBuilds("im/im.go")
	const added = "\tcase codes.LoginDeviceInvalid,\n\t\tcodes.LoginUserDisabled,\n" +
		"\t\tcodes.LoginMultiChannelError:\n\t\t// TODO"
	if text := e.open["im/im.go"].text; !strings.Contains(text, added) ||
		strings.Count(text, `"github.com/jmvet/jmvet/codes"`) != 1 {
		t.Errorf("the fixed file:\n%s", text)
	}

	// Package desk never names the vendor: what it imports proves what its codes are.
	e.show("desk/desk.go")
	list = e.wait("desk/desk.go", inDesk)
	e.fix("desk/desk.go", list[0])
	e.waitForNone("desk/desk.go")
	e.checkBuilds("desk/desk.go")
}

// TestIllTyped types what does not compile, and back.
func TestIllTyped(t *testing.T) {
	e := edit(t, standard, workspace(t, shop))
	e.show("im/im.go")
	e.show("desk/desk.go")
	e.wait("desk/desk.go", inDesk)

	good := e.open["desk/desk.go"].text
	e.change("desk/desk.go", good+"\nvar broken int = \"text\"\n")
	const illTyped = `7:18-7:24 IncompatibleAssign: cannot use "text" (untyped string constant) as int value in variable declaration`
	e.wait("desk/desk.go", []string{inDesk[0], illTyped})

	e.change("desk/desk.go", strings.TrimSuffix(good, "}\n"))
	if got := shown(e.settle("desk/desk.go")); len(got) == 0 ||
		slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "panic") }) {
		t.Errorf("with half a function: %q", got)
	}

	e.change("desk/desk.go", good)
	list := e.wait("desk/desk.go", inDesk)
	e.fix("desk/desk.go", list[0])
	e.waitForNone("desk/desk.go")
	e.checkBuilds("desk/desk.go")
}

// TestFactsChange takes away, in one package, what proves the code in another.
func TestFactsChange(t *testing.T) {
	e := edit(t, standard, workspace(t, shop))
	e.show("im/im.go")
	e.show("desk/desk.go")
	e.wait("desk/desk.go", inDesk)
	e.change("im/im.go", "package im\n\ntype Error struct{ Code string }\n")
	e.wait("desk/desk.go",
		[]string{`5:51-5:57 MismatchedTypes: invalid operation: e.Code == 803008 (mismatched types string and untyped int)`})
	e.change("im/im.go", shop["im/im.go"])
	e.wait("desk/desk.go", inDesk)
}

// TestSettings runs the gopls with other settings after the first, on the same files and with the same cache.
func TestSettings(t *testing.T) {
	declared := map[string]string{"im/im.go": strings.Replace(shop["im/im.go"], "Code int }", "Code int } //jmvet:code",
		1), "desk/desk.go": shop["desk/desk.go"]}
	dir := workspace(t, declared)
	first := edit(t, standard, dir)
	first.show("im/im.go")
	list := first.wait("im/im.go", inIM)
	misses := find(t, list, "switch misses")
	if got := first.actions("im/im.go", misses.Range, []diagnostic{misses}); len(got) != 1 {
		t.Errorf("the missing cases are offered as %+v", got)
	}

	second := edit(t, strict, dir)
	second.show("im/im.go")
	misses = find(t, second.wait("im/im.go", inIM), "switch misses")
	if got := second.actions("im/im.go", misses.Range, []diagnostic{misses}); len(got) != 0 {
		t.Errorf("-missing-cases-fix=false is built in, and yet there are %+v", got)
	}
	second.change("im/im.go", shop["im/im.go"]+selfAssignment)
	second.wait("im/im.go", []string{selfAssigned})
}

// Where nothing is to be found, what another analyzer of gopls finds tells that the analysis is over.
const (
	selfAssignment = "\nfunc (e *Error) Keep() { e.Code = e.Code }\n"
	selfAssigned   = "20:26-20:26 default: self-assignment of e.Code"
)

// TestOff turns jmvet off in the settings of the editor.
func TestOff(t *testing.T) {
	e := editWith(t, standard, workspace(t, shop),
		map[string]any{"ui.diagnostic.analyses": map[string]any{"jmvet": false}})
	e.show("im/im.go")
	e.change("im/im.go", shop["im/im.go"]+selfAssignment)
	e.wait("im/im.go", []string{selfAssigned})
}

// TestNotRequired fixes a file of a module that does not require jmvet: gopls offers to mend that, too.
func TestNotRequired(t *testing.T) {
	dir := workspace(t, shop)
	cmdtest.Write(t, dir, "go.mod", "module example.com/shop\n\ngo 1.26.0\n")
	cmdtest.Write(t, dir, "go.sum", "")
	e := edit(t, standard, dir)
	e.show("desk/desk.go")
	list := e.wait("desk/desk.go", inDesk)
	e.fix("desk/desk.go", list[0])
	var titles []string
	for range 20 {
		for _, d := range e.settle("desk/desk.go") {
			for _, action := range e.actions("desk/desk.go", d.Range, []diagnostic{d}) {
				titles = append(titles, action.Title)
			}
		}
		if len(titles) > 0 {
			break
		}
	}
	if !slices.Contains(titles, "go get package github.com/jmvet/jmvet/codes") {
		t.Errorf("gopls shows %q, and offers %q", shown(e.settle("desk/desk.go")), titles)
	}
}
