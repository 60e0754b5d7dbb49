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
	Form    Form
	Literal Literal
	Import  Import
	Shape   Shape
}

// Name tells the cell in a test's output.
func (c Cell) Name() string {
	return c.Form.Name + "/" + c.Literal.Name + "/" + c.Import.Name + "/" + c.Shape.Name
}

// Path is the import path of the generated package.
const Path = "example.com/shop"

// Files returns the texts of the files of the cell's package by their names. It panics if a form, an import and a shape
// together are no Go.
func (c Cell) Files() map[string]string {
	body := strings.NewReplacer(
		"LITERAL", c.Literal.Text,
		"PARAM", c.Import.Param,
		"LOCAL\n", c.Import.Local,
	).Replace(c.Form.Body)
	main := c.Shape.Head + "package shop" + c.Shape.AfterPackage +
		c.Shape.Imports(c.Import, c.Form.Imports) + c.Import.Decl + c.Shape.FirstDecl + strings.ReplaceAll(body, ", )", ")")
	if !c.Shape.Unformatted || c.Shape.CRLF || c.Shape.BOM {
		formatted, err := format.Source([]byte(main))
		if err != nil {
			panic(fmt.Sprintf("%s: %v\n%s", c.Name(), err, main)) // a form, an import or a shape is no Go
		}
		main = string(formatted)
	}
	if c.Shape.CRLF {
		main = strings.ReplaceAll(main, "\n", "\r\n")
	}
	if c.Shape.BOM {
		main = "\ufeff" + main
	}
	return map[string]string{"shop.go": main, "types.go": "package shop\n\n" + typesFile(c)}
}

// Ignored returns the texts of the files that another system builds, nil if there are none.
func (c Cell) Ignored() map[string]string {
	if c.Import.OtherBuild == "" {
		return nil
	}
	return map[string]string{"shop_windows.go": "package shop\n\n" + c.Import.OtherBuild}
}

// typesFile returns what the second file of the cell c declares: the type that holds the code.
func typesFile(c Cell) string {
	directive := ""
	if c.Shape.Declared {
		directive = " //jmvet:code"
	}
	return "// Error is what the service answers.\ntype Error struct {\n\tCode " + c.Form.Type + directive +
		"\n\tText string\n}\n\n" +
		"func (e *Error) GetCode() " + c.Form.Type + " { return e.Code }\n" + c.Import.OtherFile + c.Form.Extra
}

// Magic returns how many magic numbers must be reported.
func (c Cell) Magic() int {
	if c.Shape.Generated {
		return 0
	}
	return c.Form.Magic
}

// Fixed returns how many of them must have a fix. What cgo makes of a file is not the file.
func (c Cell) Fixed() int {
	if c.Shape.Cgo {
		return 0
	}
	return c.Magic()
}

// Cells returns the grid: every form with every literal, and every form with every import in every shape, the literals
// in turn.
func Cells() []Cell {
	var list []Cell
	plain, none := Shapes()[0], Imports()[0]
	for _, f := range Forms() {
		var fitting []Literal
		for _, l := range Literals() {
			if l.fits(f) {
				fitting = append(fitting, l)
				list = append(list, Cell{f, l, none, plain})
			}
		}
		n := 0
		for _, i := range Imports() {
			for _, s := range Shapes() {
				if !s.fits(i, f) {
					continue
				}
				literals := fitting
				if s.Named || s.Declared && f.ByName { // as evidence by a name only numbers that are written out as one count
					literals = slices.DeleteFunc(slices.Clone(fitting), func(l Literal) bool { return l.Composed })
				}
				list = append(list, Cell{f, literals[n%len(literals)], i, s})
				n++
			}
		}
	}
	return list
}
