//go:build !windows

package term

import "os"

// enableEscapes reports whether a terminal interprets escape codes: outside of Windows all do.
func enableEscapes(*os.File) bool { return true }
