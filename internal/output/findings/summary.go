package findings

import (
	"bytes"
	"io"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/patch"
)

// Summary says in a line how many findings there are, and how many of them have a fix. It is "" where there are none.
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

// noun returns an English noun for a number of things.
func noun(n int, one string) string {
	if n == 1 {
		return one
	}
	return one + "s"
}

// Left returns the findings that a patch leaves as they are.
func Left(list []Finding, p *patch.Patch) []Finding {
	var left []Finding
	for _, f := range list {
		if !p.Made[f.at] {
			left = append(left, f)
		}
	}
	return left
}

// WriteLeft writes the findings that a patch leaves, each with the reason below it.
func WriteLeft(w io.Writer, left []Finding, p *patch.Patch, o Options) error {
	var out bytes.Buffer
	for _, f := range left {
		writeFinding(&out, f, o)
		writeNote(&out, lang.NotFixed.In(o.Lang, reasonLeft(f, p, o.Lang)), o)
	}
	_, err := w.Write(out.Bytes())
	return err
}

// reasonLeft says why a finding is left.
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

// FixSummary says in a line what a patch has done, and how many findings it leaves. It is "" where there were none.
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
