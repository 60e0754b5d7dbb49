package harness

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A want is a comment that says what is to be reported on its line:
//
//	if code == 899001 { // want "magic JMessage code 899001: .*"
//
// The strings are regular expressions, as analysistest has them, but each must match a whole message. Tags before them,
// as in want(any,name) "...", say that the comment is for runs with one of these tags; one without tags is for runs
// without a tag.
type want struct {
	file    string
	line    int
	message *regexp.Regexp
	found   bool
}

var (
	// wantComment matches a want at the end of a comment, of which it may be the last of several.
	wantComment = regexp.MustCompile(
		"(?:^|//)[ \t]*want(?:\\(([a-z,-]+)\\))?" +
			"((?:[ \t]+(?:\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`))+)[ \t]*\r?$")

	// wantString matches each of its strings.
	wantString = regexp.MustCompile("\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`")

	// wantWord finds a want that wantComment does not match.
	wantWord = regexp.MustCompile(`(?:^|//)[ \t]*want\b`)
)

// wants returns the expectations in the files of u for a run with a tag. It is an error if one cannot be read.
func (u *unit) wants(tag string) ([]*want, error) {
	var list []*want
	for _, file := range u.files {
		for _, group := range file.Comments {
			for _, c := range group.List {
				place := u.fset.PositionFor(c.Pos(), false)
				messages, err := wanted(c.Text, tag)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", place, err)
				}
				for _, m := range messages {
					list = append(list, &want{file: place.Filename, line: place.Line, message: m})
				}
			}
		}
	}
	return list, nil
}

// wanted returns the expressions in a comment for a run with a tag. It is an error if the comment has a want that
// cannot be read.
func wanted(comment, tag string) ([]*regexp.Regexp, error) {
	text := strings.TrimPrefix(strings.TrimPrefix(comment, "//"), "/*")
	text = strings.TrimSuffix(strings.TrimSpace(text), "*/")
	var list []*regexp.Regexp
	for {
		m := wantComment.FindStringSubmatchIndex(text)
		if m == nil {
			if wantWord.MatchString(text) {
				return nil, fmt.Errorf("cannot read this want: %s", text)
			}
			return list, nil
		}
		tags := ""
		if m[2] >= 0 {
			tags = text[m[2]:m[3]]
		}
		if slices.Contains(strings.Split(tags, ","), tag) {
			for _, s := range wantString.FindAllString(text[m[4]:m[5]], -1) {
				re, err := regexp.Compile(`^(?:` + s[1:len(s)-1] + `)$`)
				if err != nil {
					return nil, err
				}
				list = append(list, re)
			}
		}
		text = strings.TrimSpace(text[:m[0]])
	}
}

// compare reports to t which of the diagnostics is not wanted, and which of the wants is not met.
func (u *unit) compare(t reporter, wants []*want, diagnostics []analysis.Diagnostic) {
	t.Helper()
	for _, d := range diagnostics {
		place := u.fset.PositionFor(d.Pos, false)
		i := slices.IndexFunc(wants, func(w *want) bool {
			return !w.found && w.file == place.Filename && w.line == place.Line && w.message.MatchString(d.Message)
		})
		if i < 0 {
			t.Errorf("%s: nobody wants %q", place, d.Message)
			continue
		}
		wants[i].found = true
	}
	for _, w := range wants {
		if !w.found {
			t.Errorf("%s:%d: nothing matches %s", w.file, w.line, w.message)
		}
	}
}
