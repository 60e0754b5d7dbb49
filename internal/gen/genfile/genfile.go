// Package genfile is what the programs that generate files of this repository have in common.
package genfile

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// A File is a generated file; its name is slash-separated, below the root of the repository.
type File struct {
	Name string
	Data []byte
}

// A Generator returns the files made from what is below a root, without writing any.
type Generator func(root string) ([]File, error)

// Main is the main function of a generator, which makes the files that generate returns. It takes the flag -root, and
// returns the exit status.
func Main(generate Generator) int {
	root := flag.String("root", ".", "root `directory` of the repository")
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		return 2
	}
	if err := Run(*root, generate); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// Run writes the files that generate makes below root. It writes nothing if they cannot be made.
func Run(root string, generate Generator) error {
	files, err := generate(root)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(f.Name)), f.Data, 0o666); err != nil {
			return err
		}
	}
	return nil
}
