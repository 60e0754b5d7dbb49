// Package readfile reads Go files: for a pass, and many of them one after the other.
package readfile

import (
	"errors"
	"io"
	"os"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// minBuffer is the size of a new buffer in bytes: larger than nearly all files.
const minBuffer = 256 << 10

// For returns the content of a file of a pass, as the host has it: an editor's may not be saved yet. Where the host
// gives no function for it, as nogo does, the file is read from the disk.
func For(pass *analysis.Pass, name string) ([]byte, error) {
	if pass.ReadFile == nil {
		return os.ReadFile(name)
	}
	return pass.ReadFile(name)
}

// Into reads a file into a buffer, which it makes larger where that is needed, and returns what is in it.
func Into(buf []byte, name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return buf, err
	}
	defer f.Close()
	buf = buf[:0]
	for {
		if len(buf) == cap(buf) {
			buf = slices.Grow(buf, max(len(buf), minBuffer))
		}
		n, err := f.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		if errors.Is(err, io.EOF) {
			return buf, nil
		}
		if err != nil {
			return buf, err
		}
	}
}
