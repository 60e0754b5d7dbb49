package grid

import "slices"

// A Shape is what a file looks like around its code.
type Shape struct {
	Name         string
	Head         string // before the package clause
	AfterPackage string
	FirstDecl    string // before the first declaration behind the imports
	Cgo          bool
	CRLF         bool
	BOM          bool
	Generated    bool
	OneLine      bool // package x; import "p"
	Unformatted  bool
	Declared     bool // a directive is the only evidence
	Named        bool // names and values are the only evidence
}

// vendor names JMessage: it makes the file a context.
const vendor = "// This file talks to JMessage.\n"

// Shapes returns the shapes, the plainest first.
func Shapes() []Shape {
	return []Shape{
		{Name: "plain", Head: vendor + "\n", AfterPackage: "\n\n"},
		{Name: "doc", Head: "// Package shop sells by JMessage.\n", AfterPackage: " // of things\n\n",
			FirstDecl: "// first is documented,\n// on two lines.\nvar first int\n\n"},
		{Name: "directdoc", Head: vendor + "\n", AfterPackage: "\n\n", FirstDecl: "//go:noinline\nfunc first() {}\n\n"},
		{Name: "buildtag", Head: "//go:build !never\n\n" + vendor + "\n", AfterPackage: "\n\n"},
		{Name: "detached", Head: "", AfterPackage: "\n\n" + vendor + "\n"},
		{Name: "cgo", Head: vendor + "\n", AfterPackage: "\n\n", Cgo: true},
		{Name: "crlf", Head: vendor + "\n", AfterPackage: "\n\n", CRLF: true, Unformatted: true},
		{Name: "bom", Head: vendor + "\n", AfterPackage: "\n\n", BOM: true, Unformatted: true},
		{Name: "oneline", Head: vendor + "\n", AfterPackage: "; ", OneLine: true, Unformatted: true},
		{Name: "declared", AfterPackage: "\n\n", Declared: true},
		{Name: "named", AfterPackage: "\n\n", Named: true},
		{Name: "generated", Head: "// Code generated from JMessage's pages. DO NOT EDIT.\n\n", AfterPackage: "\n\n",
			Generated: true},
	}
}

// fits reports whether a file of the shape can have the imports of i and be fixed in the form f: one without a
// directive or a name of the vendor has no evidence for some.
func (s Shape) fits(i Import, f Form) bool {
	switch {
	case s.OneLine:
		return !i.Comments
	case s.Declared:
		return !f.Loose
	case s.Named:
		return !f.Loose && !f.Nameless || f.Name == "parameter"
	}
	return true
}

// Imports returns the file's imports, those of i and those needed by its form.
func (s Shape) Imports(i Import, needed []string) string {
	specs := i.Specs
	for _, n := range needed {
		if !slices.Contains(specs, n) {
			specs = append([]string{n}, specs...)
		}
	}
	text := i.group(specs)
	if !i.Group {
		end := "\n\n"
		if s.OneLine {
			end = "; "
		}
		for _, spec := range specs {
			text += "import " + spec + end
		}
	}
	if s.Cgo {
		text = "// int one(void) { return 1; }\nimport \"C\"\n\n" + text + "var _ = C.one()\n\n"
	}
	return text
}

// group returns the imports in specs as a group, "" if they stand alone or there are none.
func (i Import) group(specs []string) string {
	if !i.Group || len(specs) == 0 {
		return ""
	}
	text := "import (\n"
	for n, spec := range specs {
		if i.Comments {
			text += "\t// why " + spec + " is needed\n"
		}
		if spec != "" {
			text += "\t" + spec
		}
		if i.Comments && n == len(specs)-1 {
			text += " // trailing"
		}
		text += "\n"
	}
	return text + ")\n\n"
}
