package goplsbuild

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
)

// triedVersions are the versions of gopls that jmvet was built into.
const triedVersions = "v0.19.1 to v0.23.0"

// parseVersion returns the parts of a version: the whole, major, minor and patch. It is nil for what is none. The
// pattern is compiled here and not when the program starts: go vet starts it for every package, and never comes here.
func parseVersion(version string) []string {
	return regexp.MustCompile(`^v(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:-[0-9A-Za-z.-]+)?$`).FindStringSubmatch(version)
}

// CheckVersion reports what is wrong with a version of gopls. Later ones than those that were tried may do, so they are
// let pass.
func CheckVersion(version string) error {
	m := parseVersion(version)
	if m == nil {
		if parseVersion("v"+version) != nil {
			return fmt.Errorf("%q is no version of gopls (did you mean v%s?)", version, version)
		}
		return fmt.Errorf("%q is no version of gopls: write one such as %s", version, DefaultVersion)
	}
	number := func(i int) int { n, _ := strconv.Atoi(m[i]); return n } // at most six digits, the pattern says
	if cmp.Or(cmp.Compare(number(1), 0), cmp.Compare(number(2), 19), cmp.Compare(number(3), 1)) < 0 {
		return fmt.Errorf("gopls %s is too old: jmvet was built into %s", version, triedVersions)
	}
	return nil
}
