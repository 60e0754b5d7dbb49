// Package term knows the terminal that the command writes to: whether there is one, how wide it is, whether it shows
// colours, and how many cells a text takes.
//
// golang.org/x/term asks the system, and golang.org/x/text/width has Unicode's table of wide characters. Both come from
// the Go project and do nothing at the start of a process, which go vet starts for each package. Libraries for colours
// bring a dozen modules for a handful of escape codes.
package term

import (
	"io"
	"os"

	"golang.org/x/term"
)

// A Terminal is what text is written to. The zero value is a file or a pipe: it has no colours, and lines of any
// length.
type Terminal struct {
	Width int  // in cells, 0 if lines may have any length
	Color bool // it shows colours
}

// Of returns the Terminal that w is. The environment variables that getenv returns may ask for colours or forbid them.
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

// Is reports whether file is a terminal.
func Is(file *os.File) bool { return term.IsTerminal(int(file.Fd())) }

// colored reports whether colours are wanted; terminal says whether they can be shown. Of the variables that getenv
// returns, NO_COLOR forbids them in any case (no-color.org), and CLICOLOR_FORCE asks for them in files and pipes, too.
// A terminal has them unless CLICOLOR is 0 or TERM is dumb (bixense.com/clicolors).
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

// Paint returns text in the style s, or unchanged where there are no colours.
func (t Terminal) Paint(s Style, text string) string {
	if !t.Color || text == "" {
		return text
	}
	return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
}
