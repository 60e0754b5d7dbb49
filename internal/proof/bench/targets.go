package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// typeChecking are the rows of tools that type-check a program in each run and look at it. The passes that do nothing
// are none, nor is staticcheck, which has a cache of its own.
var typeChecking = [...]string{"usestdlibvars", "mnd", exhaustiveRow}

// The targets for a large repository, in CPU time.
const (
	plainTimes    = 100 // times less than the fastest peer
	plantedTimes  = 25
	golangciTimes = 8   // times less than golangci-lint with a warm cache
	hostPercent   = 2   // more than a pass with facts that does nothing
	peakMiB       = 100 // of the scan
)

// targets says which targets the measured medians meet. They are set for Kubernetes.
func (t *table) targets() []string {
	if t.repo.name != "kubernetes" {
		return nil
	}
	var list []string
	say := func(met bool, format string, args ...any) {
		list = append(list, map[bool]string{true: "Met: ", false: "MISSED: "}[met]+fmt.Sprintf(format, args...))
	}
	own := t.find("jmvet")
	times := func(others []*line, least float64, what string) {
		fastest := fastestOf(others)
		got := fastest.cpu.median / own.cpu.median
		say(got >= least, "%.0f times less CPU than the fastest %s, %s; the target is %.0f.", got, what, fastest.name, least)
	}
	switch t.scenario {
	case "plain", "planted":
		if own == nil {
			return nil
		}
		peers := t.among(func(name string) bool { return slices.Contains(typeChecking[:], name) })
		warm := t.among(func(name string) bool { return strings.HasPrefix(name, "golangci-lint") })
		least := float64(plainTimes)
		if t.scenario == "planted" {
			least = plantedTimes
			if len(warm) > 0 {
				times(warm, golangciTimes, "linter in golangci-lint with a warm cache")
			}
		} else {
			say(own.peak.max < peakMiB, "at most %.0f MiB of memory for the scan; the target is %d.", own.peak.max, peakMiB)
		}
		if len(peers) > 0 {
			times(peers, least, "peer that type-checks")
			if floor := t.find(floorRow); floor != nil {
				fastest := fastestOf(peers)
				list = append(list,
					fmt.Sprintf("Reading the same files, and nothing else, takes %.0f times less than %s: jmvet takes %.1f times "+
						"that.",
						fastest.cpu.median/floor.cpu.median, fastest.name, own.cpu.median/floor.cpu.median))
			}
		}
	case "hosts":
		for _, l := range t.lines {
			if other := t.find(l.against); other != nil {
				if s, n := paired(l.runs, other.runs); n > 0 {
					say((s.median-1)*100 <= hostPercent, "%s is within %d %% of %s.", l.name, hostPercent, other.name)
				}
			}
		}
	}
	return list
}

// fastestOf returns the one of the lines, of which there must be one, that takes the least CPU time.
func fastestOf(lines []*line) *line {
	return slices.MinFunc(lines, func(a, b *line) int { return cmp.Compare(a.cpu.median, b.cpu.median) })
}

// among returns the lines with names that are wanted.
func (t *table) among(wanted func(name string) bool) []*line {
	var list []*line
	for _, l := range t.lines {
		if wanted(l.name) {
			list = append(list, l)
		}
	}
	return list
}

// sortedKeys returns the keys of m in order.
func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
