// Gencodes makes the Go source and the documentation pages of package codes
// from its two text tables.
//
// Usage:
//
//	go run ./internal/gen/codes [-root dir]
//
// It reads codes/table.tsv and codes/categories.tsv below the root of the
// repository and writes codes/constants.go, codes/table.go, docs/codes.md and
// docs/zh-CN/codes.md. It writes nothing if it finds a mistake in a table, and
// reports the mistakes with their file and line.
package main

//go:generate go run . -root ../../..

import (
	"os"
	"path/filepath"

	"github.com/jmvet/jmvet/internal/gen/genfile"
)

func main() { os.Exit(genfile.Main(generate)) }

// generate reads the tables below root and returns the files made from them, without writing any.
func generate(root string) ([]genfile.File, error) {
	t, err := readTable(filepath.Join(root, "codes"))
	if err != nil {
		return nil, err
	}
	constants, err := genConstants(t)
	if err != nil {
		return nil, err
	}
	table, err := genTable(t)
	if err != nil {
		return nil, err
	}
	files := []genfile.File{
		{Name: "codes/constants.go", Data: constants},
		{Name: "codes/table.go", Data: table},
	}
	for _, p := range pages {
		files = append(files, genfile.File{Name: p.file, Data: genPage(t, p)})
	}
	return files, nil
}
