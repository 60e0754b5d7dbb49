package grid

import (
	"slices"
	"strings"
)

// A shape is what a file looks like around its code.
type shape struct {
	name         string
	head         string // before the package clause
	afterPackage string
	firstDecl    string // before the first declaration behind the imports
	cgo          bool
	crlf         bool
	bom          bool
	generated    bool
	oneLine      bool // package x; import "p"
	unformatted  bool
	declared     bool // a directive is the only evidence
	named        bool // names and values are the only evidence
}

// vendor names JMessage: it makes the file a context.
const vendor = "// This file talks to JMessage.\n"

// shapes returns the shapes, the plainest first.
func shapes() []shape {
	return []shape{
		{name: "plain", head: vendor + "\n", afterPackage: "\n\n"},
		{name: "doc", head: "// Package shop sells by JMessage.\n", afterPackage: " // of things\n\n",
			firstDecl: "// first is documented,\n// on two lines.\nvar first int\n\n"},
		{name: "directdoc", head: vendor + "\n", afterPackage: "\n\n", firstDecl: "//go:noinline\nfunc first() {}\n\n"},
		{name: "buildtag", head: "//go:build !never\n\n" + vendor + "\n", afterPackage: "\n\n"},
		{name: "detached", head: "", afterPackage: "\n\n" + vendor + "\n"},
		{name: "cgo", head: vendor + "\n", afterPackage: "\n\n", cgo: true},
		{name: "crlf", head: vendor + "\n", afterPackage: "\n\n", crlf: true, unformatted: true},
		{name: "bom", head: vendor + "\n", afterPackage: "\n\n", bom: true, unformatted: true},
		{name: "oneline", head: vendor + "\n", afterPackage: "; ", oneLine: true, unformatted: true},
		{name: "declared", afterPackage: "\n\n", declared: true},
		{name: "named", afterPackage: "\n\n", named: true},
		{name: "generated", head: "// Code generated from JMessage's pages. DO NOT EDIT.\n\n", afterPackage: "\n\n",
			generated: true},
	}
}

// fits reports whether a file of the shape can have the imports of i and be fixed in the form f: one without a
// directive or a name of the vendor has no evidence for some.
func (s shape) fits(i importStyle, f form) bool {
	switch {
	case s.oneLine:
		return !i.comments
	case s.declared:
		return !f.loose
	case s.named:
		return !f.loose && !f.nameless || f.name == "parameter"
	}
	return true
}

// imports returns the file's imports, those of i and those needed by its form.
func (s shape) imports(i importStyle, needed []string) string {
	specs := i.specs
	for _, n := range needed {
		if !slices.Contains(specs, n) {
			specs = append([]string{n}, specs...)
		}
	}
	text := i.grouped(specs)
	if !i.group {
		end := "\n\n"
		if s.oneLine {
			end = "; "
		}
		for _, spec := range specs {
			text += "import " + spec + end
		}
	}
	if s.cgo {
		text = "// int one(void) { return 1; }\nimport \"C\"\n\n" + text + "var _ = C.one()\n\n"
	}
	return text
}

// grouped returns the imports in specs as a group, "" if they stand alone or there are none.
func (i importStyle) grouped(specs []string) string {
	if !i.group || len(specs) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("import (\n")
	for n, spec := range specs {
		if i.comments {
			b.WriteString("\t// why " + spec + " is needed\n")
		}
		if spec != "" {
			b.WriteString("\t" + spec)
		}
		if i.comments && n == len(specs)-1 {
			b.WriteString(" // trailing")
		}
		b.WriteString("\n")
	}
	b.WriteString(")\n\n")
	return b.String()
}
