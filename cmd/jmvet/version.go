package main

import (
	"errors"
	"flag"
	"fmt"
	"runtime/debug"
	"slices"

	gomodule "golang.org/x/mod/module"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/report"
)

// runVersion runs jmvet version with the arguments args and returns the exit status.
func (c *console) runVersion(args []string) int {
	args, err := c.parseLanguage("version", args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		c.writeUsage(c.stdout)
		return exitOK
	case err != nil:
		return c.fail(exitUsage, err)
	case len(args) > 0:
		return c.fail(exitUsage, lang.NoArguments.Errorf())
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return c.fail(exitFailed, lang.NoModules.Errorf())
	}
	fmt.Fprintln(c.stdout, version(info))
	return exitOK
}

// version returns which jmvet the program is that info describes, what it was built with, and of which commit it is
// where that is known. All of it is what the go command writes into a program: flags of the linker could say otherwise
// than the source.
func version(info *debug.BuildInfo) string {
	v := moduleVersion(info)
	text := fmt.Sprintf("jmvet %s %s", v, info.GoVersion)
	if commit := commitOf(info, v); commit != "" {
		text += " commit " + commit
	}
	return text
}

const modulePath = "github.com/jmvet/jmvet"

// moduleVersion returns the version of jmvet in the program that info describes. Another module may have built it as
// its tool.
func moduleVersion(info *debug.BuildInfo) string {
	m := &info.Main
	isOwn := func(m *debug.Module) bool { return m.Path == modulePath }
	if i := slices.IndexFunc(info.Deps, isOwn); !isOwn(m) && i >= 0 {
		m = info.Deps[i]
	}
	if m.Version == "" {
		return "(devel)"
	}
	return m.Version
}

// commitOf returns the commit that the program of info and version was built from, "" if that is not known: in a clone
// the go command notes it, and a version between two tags has it. The module of a tag does not.
func commitOf(info *debug.BuildInfo, version string) string {
	isRevision := func(s debug.BuildSetting) bool { return s.Key == "vcs.revision" }
	if i := slices.IndexFunc(info.Settings, isRevision); i >= 0 && info.Main.Path == modulePath {
		return report.ShortCommit(info.Settings[i].Value)
	}
	if revision, err := gomodule.PseudoVersionRev(version); err == nil {
		return revision
	}
	return ""
}

// ownVersion returns the version of this jmvet, "" if it was built without modules.
func ownVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	return moduleVersion(info)
}
