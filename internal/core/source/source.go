// Package source reads the Go files of a pass.
package source

import (
	"os"

	"golang.org/x/tools/go/analysis"
)

// Read returns the content of the file called name, one of pass's, as the host has it: an editor's may not be saved
// yet. Where the host gives no function for it, as nogo does, the file is read from the disk. The error is that of
// reading it.
func Read(pass *analysis.Pass, name string) ([]byte, error) {
	if pass.ReadFile == nil {
		return os.ReadFile(name)
	}
	return pass.ReadFile(name)
}
