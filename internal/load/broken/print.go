package broken

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// maxLines limits the lines that causes may take: people do not read more.
const maxLines = 8

// Print writes to w the causes and the number of other errors, or all errors if all is set. path returns how to write
// the path of a file. What does not come from the go command is in the language l. The error is that of w.
func (e *Errors) Print(w io.Writer, l lang.Lang, path func(string) string, all bool) error {
	list := e.Causes
	if all {
		list = append(slices.Clip(list), e.Follow...)
	}
	// The causes, or all errors: as many as fit, but at least one.
	shown := 0
	for lines := 0; shown < len(list); shown++ {
		text := list[shown].Text(l, path)
		lines += strings.Count(text, "\n") + 1
		if lines > maxLines && shown > 0 && !all {
			break
		}
		if _, err := fmt.Fprintln(w, text); err != nil {
			return err
		}
	}
	// How many are left.
	rest := len(e.Causes) + len(e.Follow) - shown
	if rest == 0 {
		return nil
	}
	more := lang.MoreFollow
	if shown < len(e.Causes) {
		more = lang.MoreErrors
	}
	_, err := fmt.Fprintln(w, more.In(l, rest, e.Packages))
	return err
}

// Text returns the error as the go command prints it, in the language l as far as it is jmvet's own. path returns how
// to write the path of a file.
func (e Error) Text(l lang.Lang, path func(string) string) string {
	if e.Pos == "" {
		return lang.Jmvet.In(l, e.Message)
	}
	name, place := split(e.Pos)
	return path(name) + place + ": " + e.Message.In(l)
}

// Place returns the file, the line and the column of the error. They are "" and 0 where they are not known.
func (e Error) Place() (file string, line, column int) {
	file, place := split(e.Pos)
	numbers := strings.Split(strings.TrimPrefix(place, ":"), ":")
	line, _ = strconv.Atoi(numbers[0])
	if len(numbers) > 1 {
		column, _ = strconv.Atoi(numbers[1])
	}
	return file, line, column
}

// split cuts pos into the path and the place behind it: nothing, :line or :line:column.
func split(pos string) (path, place string) {
	path = pos
	for range 2 {
		i := strings.LastIndexByte(path, ':')
		if i < 0 {
			break
		}
		if _, err := strconv.Atoi(path[i+1:]); err != nil {
			break
		}
		path = path[:i]
	}
	return path, pos[len(path):]
}
