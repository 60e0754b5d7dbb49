package modules

import (
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// A Kind says what a compiled file belongs to.
type Kind int

// What a compiled file belongs to.
const (
	Base     Kind = iota // the package
	Internal             // its tests, in the package
	External             // its tests, in package x_test
)

// A Clause reads the package clauses of a directory's files, in the order of their names, and decides what each file
// belongs to.
type Clause struct {
	Name string // the package's name; "" before the first file
}

// Kind takes the next file that is compiled: its name file, and packageName in its package clause. It returns what the
// file belongs to. It is an error if the files are those of two packages; dir, their directory, is named in it.
func (c *Clause) Kind(dir, file, packageName string) (Kind, error) {
	kind := Base
	if strings.HasSuffix(file, "_test.go") {
		kind = Internal
		if base, ok := strings.CutSuffix(packageName, "_test"); ok && c.Name != packageName {
			kind, packageName = External, base
		}
	}
	if c.Name == "" {
		c.Name = packageName
	}
	if packageName != c.Name {
		return kind, Unusual(lang.LoadPackagesIn, c.Name, packageName, dir)
	}
	return kind, nil
}
