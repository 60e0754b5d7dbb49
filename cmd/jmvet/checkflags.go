package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// check reports the first thing that is wrong with the command line as a whole. The driver would take all of it, and do
// nothing or the half of what was asked.
func (cl *commandLine) check() error {
	checkSettings := func() error { return analyzer.CheckSettings(cl.analyzer) }
	for _, check := range []func() error{
		checkSettings, cl.checkDriverFlags, cl.checkOwnFlags, cl.checkBaseline, cl.checkRelativeTo, cl.checkFormat,
		cl.checkPackageNames,
	} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

// checkDriverFlags reports what is wrong with the flags that x/tools' driver has, too.
func (cl *commandLine) checkDriverFlags() error {
	switch own := cl.ownFlags(); {
	case cl.diff && !cl.fix:
		return lang.DiffWithoutFix.Errorf()
	case cl.json && cl.fix:
		return lang.JSONWithFix.Errorf()
	case cl.profiled() && len(own) > 0:
		return lang.OwnWithProfile.Errorf(own[0])
	case cl.context < -1:
		return lang.WrongContext.Errorf(cl.context)
	case cl.tags != "":
		return lang.TagsFlag.Errorf(cl.tags)
	case cl.fix && cl.profiled():
		return lang.FixWithProfile.Errorf()
	}
	return nil
}

// checkOwnFlags reports flags for output that do not go together with -fix or -json, or with each other.
func (cl *commandLine) checkOwnFlags() error {
	switch own := cl.ownFlags("full", "q", "v"); {
	case cl.why && cl.fix:
		return lang.WhyWithFix.Errorf()
	case cl.why && cl.json:
		return lang.WhyWithJSON.Errorf()
	case cl.fix && len(own) > 0:
		return lang.FixWithOwn.Errorf(own[0])
	case cl.json && len(own) > 0:
		return lang.JSONWithOwn.Errorf(own[0])
	case cl.context >= 0 && cl.format != "" && cl.format != "text":
		return lang.ContextInFormat.Errorf(cl.format)
	}
	return nil
}

// checkBaseline reports a baseline that has no name or cannot be written, and what -write-baseline does not go with.
func (cl *commandLine) checkBaseline() error {
	switch {
	case cl.writeBaseline && !cl.has("baseline"):
		return lang.WriteWithoutFile.Errorf()
	case cl.writeBaseline && cl.has("format"):
		return lang.WriteWithFormat.Errorf()
	case cl.has("baseline") && cl.baseline == "":
		return lang.NoBaselineName.Errorf()
	}
	if dir := filepath.Dir(cl.baseline); cl.writeBaseline && !isDir(dir) {
		return lang.NoDirOf.Errorf("-baseline="+cl.baseline, dir)
	}
	return nil
}

// checkRelativeTo reports a -relative-to that is no directory.
func (cl *commandLine) checkRelativeTo() error {
	if cl.has("relative-to") && !isDir(cl.relativeTo) {
		return lang.NoSuchDir.Errorf("-relative-to=" + cl.relativeTo)
	}
	return nil
}

// checkFormat reports a -format that there is not.
func (cl *commandLine) checkFormat() error {
	if _, ok := cl.writer(); ok {
		return nil
	}
	names := formatNames()
	return lang.NoSuchFormat.Errorf(cl.format, didYouMean("", cl.format, names), lang.Words(names).Commas())
}

// checkPackageNames reports what stands where packages should, and is something else.
func (cl *commandLine) checkPackageNames() error {
	for i, p := range cl.patterns {
		switch {
		case strings.HasPrefix(p, "-"):
			return lang.FlagAfterPackages.Errorf(p)
		case i == 0 && (p == "true" || p == "false"):
			return lang.BoolValue.Errorf(p)
		case strings.Trim(p, "0123456789") == "":
			return lang.NumberNoPackage.Errorf(p)
		}
	}
	return nil
}

// isDir reports whether name is a directory.
func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
