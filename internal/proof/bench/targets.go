package main

import (
	"cmp"
	"fmt"
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
	switch {
	case t.repo.name != "kubernetes":
		return nil
	case t.scenario == "hosts":
		return t.hostTargets()
	case t.scenario == "plain" || t.scenario == "planted":
		return t.peerTargets()
	}
	return nil
}

// verdict says that a target is met or not, and what it is, as fmt.Sprintf makes it of format and args.
func verdict(met bool, format string, args ...any) string {
	if met {
		return "Met: " + fmt.Sprintf(format, args...)
	}
	return "MISSED: " + fmt.Sprintf(format, args...)
}

// hostTargets says how jmvet does in hosts.
func (t *table) hostTargets() (list []string) {
	for _, p := range t.pairs() {
		list = append(list, verdict((p.ratio.median-1)*100 <= hostPercent, "%s is within %d %% of %s.", p.name, hostPercent,
			p.other.name))
	}
	return list
}

// peerTargets says how jmvet does beside its peers.
func (t *table) peerTargets() (list []string) {
	own := t.find("jmvet")
	if own == nil {
		return nil
	}
	// times compares jmvet with the fastest of the peers of a kind, if there is one.
	times := func(fastest *line, least float64, what string) {
		if fastest != nil {
			got := fastest.cpu.median / own.cpu.median
			list = append(list, verdict(got >= least, "%.0f times less CPU than the fastest %s, %s; the target is %.0f.", got,
				what, fastest.name, least))
		}
	}

	least := float64(plainTimes)
	if t.scenario == "planted" {
		least = plantedTimes
		warm := t.fastest(func(name string) bool { return strings.HasPrefix(name, "golangci-lint") })
		times(warm, golangciTimes, "linter in golangci-lint with a warm cache")
	} else {
		list = append(list, verdict(own.peak.max < peakMiB,
			"at most %.0f MiB of memory for the scan; the target is %d.", own.peak.max, peakMiB))
	}
	peer := t.fastest(func(name string) bool { return slices.Contains(typeChecking[:], name) })
	times(peer, least, "peer that type-checks")

	// The floor is no target, but says what of the time is jmvet's own.
	if floor := t.find(floorRow); floor != nil && peer != nil {
		list = append(list, fmt.Sprintf("Reading the same files, and nothing else, takes %.0f times less than %s: jmvet "+
			"takes %.1f times that.", peer.cpu.median/floor.cpu.median, peer.name, own.cpu.median/floor.cpu.median))
	}
	return list
}

// fastest returns the line that takes the least CPU time of those with names that are wanted, nil if there is none.
func (t *table) fastest(wanted func(name string) bool) *line {
	lines := slices.DeleteFunc(slices.Clone(t.lines), func(l *line) bool { return !wanted(l.name) })
	if len(lines) == 0 {
		return nil
	}
	return slices.MinFunc(lines, func(a, b *line) int { return cmp.Compare(a.cpu.median, b.cpu.median) })
}
