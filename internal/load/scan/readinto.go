package scan

import (
	"errors"
	"io"
	"os"
	"slices"
)

// minBuffer is the size of a new buffer in bytes: larger than nearly all files.
const minBuffer = 256 << 10

// ReadInto reads the file name into buf, which it enlarges where needed, and returns the contents. On an error it
// returns the buffer for further use. A scan reads thousands of files one after the other: one buffer serves them all.
func ReadInto(buf []byte, name string) ([]byte, error) {
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
