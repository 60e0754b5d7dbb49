// Vendorpage compares editions of the vendor's page of server error codes with
// the table of package codes.
//
// Usage:
//
//	go run ./internal/gen/vendorpage PAGE.md [PAGE2.md ...]
//
// It prints a line for each difference:
//
//	PAGE.md:12: added 899099 "new message"
//	PAGE.md:34: reworded 899001 "User exist" -> "User exists"
//	PAGE.md: removed 899002 "No such user"
//
// Messages are compared, which come over the wire and are the same in all
// languages; the explanations beside them are not. A code is added if the page
// has it and no server source of the table does, or if the table has it as
// removed. A code is removed if the table has it as documented and the page
// does not; codes of other sources may be missing, as the English page has
// none of them.
//
// The exit code is 0 if no page differs, 1 if one does, and 2 if a page cannot
// be read.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run compares the pages and returns the exit code. It prints the differences to stdout, but none unless all pages can
// be read, and errors to stderr.
func run(pages []string, stdout, stderr io.Writer) int {
	if len(pages) == 0 {
		fmt.Fprintln(stderr, "usage: vendorpage PAGE.md [PAGE2.md ...]")
		return 2
	}
	// All pages are read before anything is printed.
	var out bytes.Buffer
	for _, page := range pages {
		rows, err := readPage(page)
		if err != nil {
			fmt.Fprintf(stderr, "vendorpage: %v\n", err)
			return 2
		}
		for _, d := range compare(rows) {
			if d.line > 0 {
				fmt.Fprintf(&out, "%s:%d: %s\n", page, d.line, d)
			} else {
				fmt.Fprintf(&out, "%s: %s\n", page, d)
			}
		}
	}
	// The differences, and the exit code that says whether there are some.
	if out.Len() == 0 {
		return 0
	}
	if _, err := out.WriteTo(stdout); err != nil {
		fmt.Fprintf(stderr, "vendorpage: %v\n", err)
		return 2
	}
	return 1
}

// readPage reads the rows of the page in the file name. Its errors start with the name.
func readPage(name string) ([]row, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := parse(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return rows, nil
}
