package measure

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// TestMend has modules whose go.mod replaces others by directories.
func TestMend(t *testing.T) {
	const head = "module example.com/a\n\ngo 1.26.0\n\nrequire example.com/b v1.0.0\n"
	tests := []struct {
		name, mod, version string
		want               string // go.mod; "" where it stays
		err                string
	}{
		{"no replacement", head, "v0.1.0", "", ""},
		{"a directory that is there", head + "\nreplace example.com/b => ./b\n", "v0.1.0", "", ""},
		{"another module", head + "\nreplace example.com/b => example.com/c v1.2.3\n", "v0.1.0", "", ""},
		{"a directory that is not there", head + "\nreplace example.com/b => ../b\n", "", head, ""},
		{"a directory that is not there, with a version", head + "\nreplace example.com/b => ../b\n", "v0.1.0",
			head + "\nreplace example.com/b => example.com/b v0.1.0\n", ""},
		{"no go.mod", "", "", "", "the module has no go.mod"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			files := map[string]string{
				"go.mod": test.mod, "b/go.mod": "module example.com/b\n", "go.work": "go 1.26.0\n", "vendor/modules.txt": "",
			}
			cmdtest.WriteFiles(t, dir, files)
			if test.mod == "" {
				os.Remove(filepath.Join(dir, "go.mod"))
			}

			mod, err := Mend(dir, test.version)
			if test.err != "" {
				if err == nil || err.Error() != test.err {
					t.Fatalf("the error is %v, want %s", err, test.err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if mod.Go == nil || mod.Go.Version != "1.26.0" {
				t.Errorf("the language version is %v", mod.Go)
			}
			got, err := os.ReadFile(filepath.Join(dir, "go.mod"))
			if want := test.want; err != nil || want == "" && string(got) != test.mod || want != "" && string(got) != want {
				t.Errorf("go.mod is\n%s%v, want\n%s", got, err, want)
			}
			for _, name := range []string{"go.work", "vendor"} {
				if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
					t.Errorf("%s is there", name)
				}
			}
		})
	}
}
