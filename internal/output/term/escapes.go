//go:build !windows

package term

import "os"

// enableEscapes reports whether a terminal takes escape codes for what they are.
func enableEscapes(*os.File) bool { return true }
