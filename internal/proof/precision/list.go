package main

import (
	_ "embed"
	"fmt"
	"os"
	"strings"
)

//go:embed modules.txt
var modulesText string

// A target is one thing to run over: a module at a version, or a part of the standard library.
type target struct {
	path, version string
	about         string // what it stands for
	pattern       string // the packages
	small         bool   // a part of the run with -small
	local         string // the version for measure.Mend
	std           bool   // not a module: packages of the standard library, where they stand
}

// String names what is fetched.
func (t target) String() string {
	if t.std {
		return t.pattern
	}
	return t.path + "@" + t.version
}

// standard returns the standard library of Go's version as a target, a part of it if small is set.
func standard(version string, small bool) target {
	t := target{path: "std", version: version, about: "the standard library", std: true, pattern: "std"}
	if small {
		t.path, t.pattern = "net/...", "net/..."
	}
	return t
}

// readList returns the list of modules in the file with the given name; in modules.txt of this program if that is "".
func readList(name string) ([]target, error) {
	if name == "" {
		return parseList("modules.txt", modulesText)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return parseList(name, string(data))
}

// parseList parses text: lines of module, version, options in brackets if any, and what the module stands for. Errors
// begin with name and the line.
func parseList(name, text string) ([]target, error) {
	var list []target
	seen := make(map[string]bool)
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		t, err := parseTarget(line)
		if err == nil && seen[t.path] {
			err = fmt.Errorf("%s is listed twice", t.path)
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
		seen[t.path] = true
		list = append(list, t)
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%s: no modules", name)
	}
	return list, nil
}

// parseTarget parses a line of a list.
func parseTarget(line string) (target, error) {
	fields := strings.Fields(line)
	if len(fields) < 3 {
		return target{}, fmt.Errorf("%q is not: module version what it stands for", line)
	}
	t := target{path: fields[0], version: fields[1], pattern: "./..."}
	if !strings.Contains(t.path, ".") || !strings.HasPrefix(t.version, "v") {
		return target{}, fmt.Errorf("%s %s is not a module and its version", t.path, t.version)
	}

	rest := strings.Join(fields[2:], " ")
	if inside, ok := strings.CutPrefix(rest, "["); ok {
		options, about, ok := strings.Cut(inside, "]")
		if !ok {
			return target{}, fmt.Errorf("the bracket of %q is not closed", rest)
		}
		for o := range strings.FieldsSeq(options) {
			key, value, _ := strings.Cut(o, "=")
			switch {
			case key == "small" && value == "":
				t.small = true
			case key == "local" && value != "":
				t.local = value
			default:
				return target{}, fmt.Errorf("unknown option %s: the options are small and local=VERSION", o)
			}
		}
		rest = strings.TrimSpace(about)
	}

	if rest == "" {
		return target{}, fmt.Errorf("%s: what does it stand for?", t.path)
	}
	t.about = rest
	return t, nil
}

// choose returns the targets to run over, which are in list or the standard library of goVersion: the small ones if
// small is set, and those whose path has the string only in it.
func choose(list []target, goVersion, only string, small bool) []target {
	var chosen []target
	for _, t := range append(list, standard(goVersion, small)) {
		if strings.Contains(t.path, only) && (!small || t.small || t.std) {
			chosen = append(chosen, t)
		}
	}
	return chosen
}
