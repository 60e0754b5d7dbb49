package patch

import (
	"bytes"
	"go/format"
	"os"
	"slices"

	"github.com/jmvet/jmvet/internal/core/edit"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// apply returns the file name with the edits of list made. It is an error if isParsed does not report that the text of
// the file is still what was parsed.
func apply(name string, list []edit.Edit, isParsed func(text []byte) bool) (File, error) {
	old, err := os.ReadFile(name)
	if err != nil {
		return File{}, err
	}
	if !isParsed(old) {
		return File{}, lang.HasChangedAgain.Errorf(name)
	}
	text, err := formatted(edit.Apply(old, list))
	if err != nil {
		return File{}, lang.DoNotFit.Errorf(name, err)
	}
	return File{Name: name, Old: old, New: text}, nil
}

var (
	bom  = []byte("\ufeff")
	lf   = []byte("\n")
	crlf = []byte("\r\n")
)

// formatted returns text formatted as gofmt does, and leaves it its byte order mark and its line ends: gofmt drops
// both. A file with line ends of both kinds is left as it is.
func formatted(text []byte) ([]byte, error) {
	windows := bytes.Count(text, crlf)
	if windows > 0 && windows < bytes.Count(text, lf) {
		_, err := format.Source(text)
		return text, err
	}
	clean, err := format.Source(text)
	if err != nil {
		return nil, err
	}
	if windows > 0 {
		clean = bytes.ReplaceAll(clean, lf, crlf)
	}
	if bytes.HasPrefix(text, bom) {
		clean = slices.Concat(bom, clean)
	}
	return clean, nil
}
