// Package grid makes programs that compare JMessage codes in every way that its forms, literals, imports and file
// shapes can be put together. Its tests hold jmvet's reports and fixes against what each of them must give.
package grid

import (
	"fmt"
	"go/format"
	"slices"
	"strings"
)

// A Cell is one program: a form of comparison, a way to write the number, a way in which the file imports codes, and a
// shape of the file.
type Cell struct {
	form    form
	literal literal
	imports importStyle
	shape   shape
}

// Name tells the cell in a test's output.
func (c Cell) Name() string {
	return c.form.name + "/" + c.literal.name + "/" + c.imports.name + "/" + c.shape.name
}

// packagePath is the import path of the generated package.
const packagePath = "example.com/shop"

// Files returns the texts of the files of the cell's package by their names. It panics if a form, an import and a shape
// together are no Go.
func (c Cell) Files() map[string]string {
	body := strings.NewReplacer(
		"LITERAL", c.literal.text,
		"PARAM", c.imports.param,
		"LOCAL\n", c.imports.local,
	).Replace(c.form.body)
	main := c.shape.head + "package shop" + c.shape.afterPackage +
		c.shape.imports(c.imports, c.form.imports) + c.imports.decl + c.shape.firstDecl + strings.ReplaceAll(body, ", )", ")")
	if !c.shape.unformatted || c.shape.crlf || c.shape.bom {
		formatted, err := format.Source([]byte(main))
		if err != nil {
			panic(fmt.Sprintf("%s: %v\n%s", c.Name(), err, main)) // a form, an import or a shape is no Go
		}
		main = string(formatted)
	}
	if c.shape.crlf {
		main = strings.ReplaceAll(main, "\n", "\r\n")
	}
	if c.shape.bom {
		main = "\ufeff" + main
	}
	return map[string]string{"shop.go": main, "types.go": "package shop\n\n" + typesFile(c)}
}

// Ignored returns the texts of the files that another system builds, nil if there are none.
func (c Cell) Ignored() map[string]string {
	if c.imports.otherBuild == "" {
		return nil
	}
	return map[string]string{"shop_windows.go": "package shop\n\n" + c.imports.otherBuild}
}

// typesFile returns what the second file of the cell c declares: the type that holds the code.
func typesFile(c Cell) string {
	directive := ""
	if c.shape.declared {
		directive = " //jmvet:code"
	}
	return "// Error is what the service answers.\ntype Error struct {\n\tCode " + c.form.typ + directive +
		"\n\tText string\n}\n\n" +
		"func (e *Error) GetCode() " + c.form.typ + " { return e.Code }\n" + c.imports.otherFile + c.form.extra
}

// Magic returns how many magic numbers must be reported.
func (c Cell) Magic() int {
	if c.shape.generated {
		return 0
	}
	return c.form.magic
}

// Fixed returns how many of them must have a fix. What cgo makes of a file is not the file.
func (c Cell) Fixed() int {
	if c.shape.cgo {
		return 0
	}
	return c.Magic()
}

// Cells returns the grid: every form with every literal, and every form with every import in every shape, the literals
// in turn.
func Cells() []Cell {
	var list []Cell
	plain, none := shapes()[0], importStyles()[0]
	for _, f := range forms() {
		var fitting []literal
		for _, l := range literals() {
			if l.fits(f) {
				fitting = append(fitting, l)
				list = append(list, Cell{f, l, none, plain})
			}
		}
		n := 0
		for _, i := range importStyles() {
			for _, s := range shapes() {
				if !s.fits(i, f) {
					continue
				}
				literals := fitting
				if s.named || s.declared && f.byName { // as evidence by a name only numbers that are written out as one count
					literals = slices.DeleteFunc(slices.Clone(fitting), func(l literal) bool { return l.composed })
				}
				list = append(list, Cell{f, literals[n%len(literals)], i, s})
				n++
			}
		}
	}
	return list
}
