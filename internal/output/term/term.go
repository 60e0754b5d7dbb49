// Package term knows the terminal that the command writes to: whether there is one, how wide it is, whether it shows
// colours, and how many cells a text takes.
//
// golang.org/x/term asks the system, and golang.org/x/text/width has Unicode's table of wide characters. Both are the
// Go project's, and do nothing when a process starts, which go vet does for each package. Libraries for colours bring a
// dozen modules for what is a handful of escape codes here.
package term

import (
	"io"
	"os"

	"golang.org/x/term"
)

// A Terminal is what a text is written to. The zero value is a file or a pipe: it has no colours, and lines of any
// length.
type Terminal struct {
	Width int  // in cells, 0 if lines may have any length
	Color bool // it shows colours
}

// Of returns what w is. The environment, which getenv reads, may ask for colours or forbid them.
func Of(w io.Writer, getenv func(string) string) Terminal {
	file, ok := w.(*os.File)
	if !ok || !Is(file) {
		return Terminal{Color: colored(false, getenv)}
	}
	t := Terminal{Color: colored(enableEscapes(file), getenv)}
	if width, _, err := term.GetSize(int(file.Fd())); err == nil {
		t.Width = width
	}
	return t
}

// Is reports whether a file is a terminal.
func Is(file *os.File) bool { return term.IsTerminal(int(file.Fd())) }

// colored reports whether colours are wanted. NO_COLOR says no, whatever else is said (no-color.org); CLICOLOR_FORCE
// says yes for files and pipes, too. Else a terminal has them, unless CLICOLOR is 0 or TERM is dumb
// (bixense.com/clicolors).
func colored(terminal bool, getenv func(string) string) bool {
	force := getenv("CLICOLOR_FORCE")
	switch {
	case getenv("NO_COLOR") != "":
		return false
	case force != "" && force != "0":
		return true
	}
	return terminal && getenv("CLICOLOR") != "0" && getenv("TERM") != "dumb"
}

// A Style is how a terminal shows a text.
type Style string

// The styles, by their numbers in an escape code. The colours are those of the terminal's palette, which its user has
// chosen to be readable.
const (
	Bold    Style = "1"
	Faint   Style = "2"
	Red     Style = "31"
	Yellow  Style = "33"
	Magenta Style = "35"
	Cyan    Style = "36"
)

// Paint returns a text in a style, and as it is where there are no colours.
func (t Terminal) Paint(s Style, text string) string {
	if !t.Color || text == "" {
		return text
	}
	return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
}
