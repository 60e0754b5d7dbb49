// Gencodes makes the Go source and the documentation pages of package codes
// from its two text tables.
//
// Usage:
//
//	go run ./internal/gencodes [-root dir]
//
// It reads codes/table.tsv and codes/categories.tsv below the root of the
// repository and writes codes/constants.go, codes/table.go, docs/codes.md and
// docs/codes.zh-CN.md. It writes nothing if it finds a mistake in a table, and reports the mistakes
// with their file and line.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	root := flag.String("root", ".", "root `directory` of the repository")
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*root); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run generates all files below root.
func run(root string) error {
	files, err := generate(root)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(root, f.name), f.data, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// A file is a generated file; its name is slash-separated, below the root.
type file struct {
	name string
	data []byte
}

// generate reads the tables below root and returns the files made from them,
// without writing any.
func generate(root string) ([]file, error) {
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
	files := []file{
		{"codes/constants.go", constants},
		{"codes/table.go", table},
	}
	for _, p := range pages {
		files = append(files, file{p.file, genPage(t, p)})
	}
	return files, nil
}
