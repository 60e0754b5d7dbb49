package prune

import (
	"io/fs"
	"testing"
	"testing/fstest"
)

func TestCheckEmbed(t *testing.T) {
	file := &fstest.MapFile{Data: []byte("x")}
	dir := fstest.MapFS{
		"a.txt": file, "d/b.txt": file, "d/.c": file, "hidden/.c": file, "hidden/_d/e": file, "m/go.mod": file,
		"m/f.txt": file, "bad name?/x": file,
		"link": &fstest.MapFile{Mode: fs.ModeSymlink},
	}
	for pattern, ok := range map[string]bool{
		"a.txt": true, "*.txt": true, "d": true, "d/*.txt": true, "all:hidden": true, "d/.c": false, "all:d/.c": true,
		"hidden": false, "none": false, "../x": false, ".": false, "[": false, `"a.txt"`: false, "m/f.txt": false,
		"link": false, "bad*": false, "/a.txt": false,
	} {
		if err := checkEmbed(dir, pattern); (err == nil) != ok {
			t.Errorf("%s: %v", pattern, err)
		}
	}
}
