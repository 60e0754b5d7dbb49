package term

import (
	"os"

	"golang.org/x/sys/windows"
)

// enableEscapes makes the console file interpret escape codes, and reports whether it does: consoles before Windows 10
// cannot.
func enableEscapes(file *os.File) bool {
	var mode uint32
	console := windows.Handle(file.Fd())
	if err := windows.GetConsoleMode(console, &mode); err != nil {
		return false
	}
	return windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
