package gopls

import (
	"slices"
	"strings"
)

// actions asks for the quick fixes at a place, as an editor does when the light bulb is clicked.
func (e *editor) actions(name string, at span, about []diagnostic) []codeAction {
	e.t.Helper()
	if about == nil {
		about = []diagnostic{}
	}
	var list []codeAction
	e.call("textDocument/codeAction", map[string]any{
		"textDocument": map[string]any{"uri": e.uri(name)},
		"range":        at,
		"context":      map[string]any{"diagnostics": about, "only": []string{"quickfix"}},
	}, &list)
	return list
}

// fix takes the one quick fix of a diagnostic, and returns its title.
func (e *editor) fix(name string, d diagnostic) string {
	e.t.Helper()
	list := e.actions(name, d.Range, []diagnostic{d})
	if len(list) != 1 || list[0].Kind != "quickfix" {
		e.t.Fatalf("%s: %v: the fixes are %+v, want one", name, d, list)
	}
	text := e.open[name].text
	for _, change := range list[0].Edit.DocumentChanges {
		if change.TextDocument == nil || change.TextDocument.URI != e.uri(name) {
			e.t.Fatalf("%s: %v: the fix changes another file: %+v", name, d, change)
		}
		text = apply(text, change.Edits)
	}
	e.change(name, text)
	return list[0].Title
}

// apply makes edits from the last to the first. The tests' files are ASCII, so that characters are bytes.
func apply(text string, edits []textEdit) string {
	lines := strings.SplitAfter(text, "\n")
	offset := func(p position) int { return len(strings.Join(lines[:p.Line], "")) + p.Character }
	slices.SortStableFunc(edits, func(a, b textEdit) int { return offset(b.Range.Start) - offset(a.Range.Start) })
	for _, edit := range edits {
		text = text[:offset(edit.Range.Start)] + edit.NewText + text[offset(edit.Range.End):]
	}
	return text
}
