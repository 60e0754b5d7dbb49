package scan_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/jmvet/jmvet/internal/load/scan"
)

func TestInto(t *testing.T) {
	dir := t.TempDir()
	var buf []byte
	for _, size := range []int{0, 1, 256<<10 - 1, 256 << 10, 256<<10 + 1, 3 << 20, 5} {
		want := bytes.Repeat([]byte("0123456"), size/7+1)[:size]
		name := filepath.Join(dir, "file")
		if err := os.WriteFile(name, want, 0o666); err != nil {
			t.Fatal(err)
		}
		var err error
		if buf, err = scan.ReadInto(buf, name); err != nil || !bytes.Equal(buf, want) {
			t.Errorf("%d bytes: read %d, %v", size, len(buf), err)
		}
	}
	if _, err := scan.ReadInto(buf, filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	if _, err := scan.ReadInto(buf, dir); err == nil {
		t.Error("a directory can be read")
	}
}
