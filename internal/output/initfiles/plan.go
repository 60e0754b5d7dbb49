package initfiles

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// A State says what becomes of a file.
type State uint8

// The states of files.
const (
	New      State = iota // it is written
	Kept                  // it is there, and stays as it is
	Needless              // it is not there, and need not be
)

// text returns the word for a state.
func (s State) text() lang.Text {
	switch s {
	case New:
		return lang.InitNew
	case Kept:
		return lang.InitKept
	default:
		return lang.InitNeedless
	}
}

// An Item is a file of a plan.
type Item struct {
	Path  string // absolute
	Name  string // for people: from the directory of the plan
	State State
	Why   string // what the file is, or why it is kept or needless, in the language of the user
	Text  []byte // what a new file gets; nil as long as that is not known
	Add   []byte // what a file that is kept lacks, for the user to add; nil for nothing
}

// Lookup returns the item of the file at path, called name for people, that is to get text: it is new, or it is there
// and is kept. A file that is there lacks the text unless it contains all of marks. The error says why it cannot be
// read.
func Lookup(name, path string, text []byte, marks ...string) (Item, error) {
	item := Item{Path: path, Name: name, State: Kept}
	if _, err := os.Lstat(path); os.IsNotExist(err) {
		item.State, item.Text = New, text
		return item, nil
	}
	have, err := os.ReadFile(path)
	if err != nil {
		return item, err
	}
	if slices.ContainsFunc(marks, func(m string) bool { return !bytes.Contains(have, []byte(m)) }) {
		item.Add = text
	}
	return item, nil
}

// A Plan is what init is going to do.
type Plan struct {
	Items []Item
	Hints []string // what else there is to say, in the language of the user
}

// NewItems returns the files that are new.
func (p *Plan) NewItems() []Item {
	var list []Item
	for _, item := range p.Items {
		if item.State == New {
			list = append(list, item)
		}
	}
	return list
}

// Write writes the plan to w in the language l: also what new files will hold, if texts is set and that is known.
func (p *Plan) Write(w io.Writer, l lang.Lang, texts bool) error {
	var b strings.Builder
	for _, item := range p.Items {
		fmt.Fprintf(&b, "  %s  %s: %s\n", item.State.text().In(l), item.Name, item.Why)
		shown := item.Add
		if texts && item.State == New {
			shown = item.Text
		}
		if len(shown) > 0 {
			b.WriteString("\n" + indent(shown) + "\n")
		}
	}
	for _, hint := range p.Hints {
		b.WriteString("\n" + hint + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// indent returns text with its lines indented, but for those that are blank.
func indent(text []byte) string {
	var b strings.Builder
	for line := range bytes.Lines(text) {
		if len(bytes.TrimSpace(line)) > 0 {
			b.WriteString("      ")
		}
		b.Write(line)
	}
	return b.String()
}
