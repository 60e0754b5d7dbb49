package goplsbuild

import (
	"cmp"
	"regexp"
	"strconv"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// triedVersions are the versions of gopls that jmvet was built into.
func triedVersions() lang.Phrase { return lang.GoplsRange.With("v0.19.1", "v0.23.0") }

// parseVersion returns the parts of a version: the whole, major, minor and patch. It is nil for what is none. The
// pattern is compiled here and not when the program starts: go vet starts it for every package, and never comes here.
func parseVersion(version string) []string {
	return regexp.MustCompile(`^v(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:-[0-9A-Za-z.-]+)?$`).FindStringSubmatch(version)
}

// CheckVersion returns an error if gopls has no such version, or if it is too old. Later ones than those that were
// tried may do.
func CheckVersion(version string) error {
	m := parseVersion(version)
	if m == nil {
		if parseVersion("v"+version) != nil {
			return lang.GoplsNoVersionMeant.Errorf(version, version)
		}
		return lang.GoplsNoVersion.Errorf(version, DefaultVersion)
	}
	number := func(i int) int { n, _ := strconv.Atoi(m[i]); return n } // at most six digits, the pattern says
	if cmp.Or(cmp.Compare(number(1), 0), cmp.Compare(number(2), 19), cmp.Compare(number(3), 1)) < 0 {
		return lang.GoplsTooOld.Errorf(version, triedVersions())
	}
	return nil
}
