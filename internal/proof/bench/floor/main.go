// Command floor lists directories and reads the files in them that a list names, one after the other, and does nothing
// else. No program that has to read them all takes less. The list has a path on each line, those of a directory in a
// row.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/jmvet/jmvet/internal/load/scan"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: floor list")
		os.Exit(2)
	}
	if err := read(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "floor:", err)
		os.Exit(1)
	}
}

// read does the work, with the name of a list.
func read(list string) error {
	text, err := os.ReadFile(list)
	if err != nil {
		return err
	}
	var buf []byte
	last := ""
	for name := range strings.Lines(string(text)) {
		name = strings.TrimSpace(name)
		if dir := filepath.Dir(name); dir != last {
			last = dir
			if _, err := os.ReadDir(dir); err != nil {
				return err
			}
		}
		if buf, err = scan.ReadInto(buf, name); err != nil {
			return err
		}
	}
	return nil
}
