package findings

import (
	"bytes"
	"io"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/patch"
)

// Summary returns a line in the language l with the number of findings in list, and of those that have a fix. It is ""
// if list is empty.
func Summary(list []Finding, l lang.Lang) string {
	files := make(map[string]bool)
	fixable := 0
	for _, f := range list {
		files[f.File] = true
		if f.Fix != nil {
			fixable++
		}
	}
	switch {
	case len(list) == 0:
		return ""
	case fixable == 0:
		return lang.Found.In(l, len(list), noun(len(list), "finding"), len(files), noun(len(files), "file"))
	}
	return lang.FoundFixable.In(l, len(list), noun(len(list), "finding"), len(files), noun(len(files), "file"), fixable)
}

// noun returns the English noun one, in the plural unless n is 1.
func noun(n int, one string) string {
	if n == 1 {
		return one
	}
	return one + "s"
}

// Left returns the findings in list that p does not fix.
func Left(list []Finding, p *patch.Patch) []Finding {
	var left []Finding
	for _, f := range list {
		if !p.Made[f.at] {
			left = append(left, f)
		}
	}
	return left
}

// WriteLeft writes the findings left, which p does not fix, to w as o says, each with the reason below it.
func WriteLeft(w io.Writer, left []Finding, p *patch.Patch, o Options) error {
	var out bytes.Buffer
	for _, f := range left {
		writeFinding(&out, f, o)
		writeNote(&out, lang.NotFixed.In(o.Lang, reasonLeft(f, p, o.Lang)), o)
	}
	_, err := w.Write(out.Bytes())
	return err
}

// reasonLeft returns in the language l why p does not fix f.
func reasonLeft(f Finding, p *patch.Patch, l lang.Lang) string {
	why, skipped := p.Skipped[f.at]
	switch {
	case skipped:
		return why.In(l)
	case f.noFix != "":
		return f.noFix
	}
	switch f.Category {
	case "unknown":
		return lang.LeftUnknown.In(l)
	case "exhaustive":
		return lang.LeftExhaustive.In(l)
	case "directive":
		return lang.LeftDirective.In(l)
	}
	return lang.LeftOther.In(l)
}

// FixSummary returns a line in the language l with what p has fixed, and left, the number of findings that it has not.
// It is "" if there were none.
func FixSummary(p *patch.Patch, left int, l lang.Lang) string {
	files := len(p.Files)
	switch {
	case p.Fixes == 0 && left == 0:
		return ""
	case p.Fixes == 0:
		return lang.FixedNone.In(l, left)
	case left == 0:
		return lang.FixedAll.In(l, p.Fixes, noun(p.Fixes, "finding"), files, noun(files, "file"))
	}
	return lang.FixedSome.In(l, p.Fixes, noun(p.Fixes, "finding"), files, noun(files, "file"), left)
}
