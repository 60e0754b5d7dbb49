package main

import (
	"context"
	"errors"
	"slices"
	"time"
)

// A result is what came out for a target.
type result struct {
	target
	err error // why it could not be run over

	packages, lines int
	failed          int // packages that do not load in full
	numbers         int // literals with the value of a code

	plain, scan *outcome // as it is: everything loaded, and only what can have a report
	plantedScan *outcome // planted; nil if nothing was
	differ      []string // reports of a run with -full, and not of the one without, or the reverse

	planted []plant
	decoys  int         // put there beside them
	misses  []plant     // planted, not reported
	extra   []report    // reported, neither planted nor there before
	broken  []loadError // of the planted copy only
}

// measureTarget runs the executable jmvet over the target t, as it is and planted, as the settings s want it.
func measureTarget(ctx context.Context, s *settings, jmvet string, t target) *result {
	r := &result{target: t}
	if err := r.measure(ctx, s, jmvet); err != nil {
		r.err = errors.New(oneLine(err.Error()))
	}
	return r
}

// measure does what measureTarget does with s and jmvet, until something fails.
func (r *result) measure(ctx context.Context, s *settings, jmvet string) error {
	tr, err := fetch(ctx, r.target, s.work)
	if err != nil {
		return err
	}
	r.packages, r.lines, r.numbers = len(tr.packages), tr.lines, tr.numbers

	// As it is.
	if r.plain, r.scan, err = r.both(ctx, jmvet, tr); err != nil {
		return err
	}
	avoid := failedDirs(tr, r.plain.errors)
	for _, p := range tr.packages {
		if avoid[relative(tr.dir, p.Dir)] {
			r.failed++
		}
	}
	if r.std || s.statements == 0 {
		return nil
	}

	// Planted, where it loads.
	plants, err := plantInto(tr, r.target, s.statements, s.seed, avoid)
	if err != nil || len(plants) == 0 {
		return err
	}
	r.planted = slices.DeleteFunc(slices.Clone(plants), plant.decoy)
	r.decoys = len(plants) - len(r.planted)
	planted, scan, err := r.both(ctx, jmvet, tr)
	if err != nil {
		return err
	}
	r.plantedScan = scan
	r.misses, r.extra = compare(r.planted, planted.reports, r.plain.reports)
	r.broken = without(planted.errors, r.plain.errors)
	return nil
}

// both runs jmvet over tr twice: everything is loaded, and only what can have a report. What they report must be the
// same: r.differ gets what is not.
func (r *result) both(ctx context.Context, jmvet string, tr *tree) (full, scan *outcome, err error) {
	if full, err = run(ctx, jmvet, tr, r.pattern, true); err != nil {
		return nil, nil, err
	}
	if scan, err = run(ctx, jmvet, tr, r.pattern, false); err != nil {
		return nil, nil, err
	}
	for _, x := range without(full.reports, scan.reports) {
		r.differ = append(r.differ, "only with -full: "+x.String())
	}
	for _, x := range without(scan.reports, full.reports) {
		r.differ = append(r.differ, "only without -full: "+x.String())
	}
	return full, scan, nil
}

// without returns the elements of list that are not in others.
func without[T comparable](list, others []T) []T {
	return slices.DeleteFunc(slices.Clone(list), func(x T) bool { return slices.Contains(others, x) })
}

// compare returns what was planted and not reported, and what was reported and is neither planted nor among the reports
// before planting. Planting moves no line, so those are told by line and message.
func compare(planted []plant, reports, before []report) (misses []plant, extra []report) {
	misses = slices.Clone(planted)
	for _, r := range reports {
		if i := slices.IndexFunc(misses, func(p plant) bool { return p.is(r) }); i >= 0 {
			misses = slices.Delete(misses, i, i+1)
		} else if !slices.ContainsFunc(before, func(old report) bool {
			return old.file == r.file && old.line == r.line && old.message == r.message
		}) {
			extra = append(extra, r)
		}
	}
	return misses, extra
}

// A problem is something about a result that is to be looked at.
type problem struct{ what, text string }

// problems returns all of them; none is what is hoped for.
func (r *result) problems() []problem {
	if r.err != nil {
		return nil
	}
	var list []problem
	for _, x := range r.differ {
		list = append(list, problem{"differs", x})
	}
	for _, x := range r.plain.reports {
		list = append(list, problem{"report", x.String()})
	}
	for _, x := range r.misses {
		list = append(list, problem{"missed", x.String()})
	}
	for _, x := range r.extra {
		list = append(list, problem{"beside what was planted", x.String()})
	}
	for _, x := range r.broken {
		list = append(list, problem{"does not load any more", x.String()})
	}
	return list
}

// counts are the numbers of a result, or of several.
type counts struct {
	packages, failed, lines, numbers         int
	reports, planted, found, decoys, flagged int           // flagged are decoys, or other things beside what was planted
	full, scan                               time.Duration // CPU, with -full and without
	memory                                   int64         // the most, with -full
}

// counts returns the numbers of a result without an error.
func (r *result) counts() counts {
	return counts{
		packages: r.packages, failed: r.failed, lines: r.lines, numbers: r.numbers, reports: len(r.plain.reports),
		planted: len(r.planted), found: len(r.planted) - len(r.misses), decoys: r.decoys, flagged: len(r.extra),
		full: r.plain.cpu, scan: r.scan.cpu, memory: r.plain.memory,
	}
}

// sumOf returns the numbers of all results without an error, and how many modules these are of.
func sumOf(results []*result) (sum counts, modules int) {
	for _, r := range results {
		if r.err != nil {
			continue
		}
		if !r.std {
			modules++
		}
		c := r.counts()
		sum.packages += c.packages
		sum.failed += c.failed
		sum.lines += c.lines
		sum.numbers += c.numbers
		sum.reports += c.reports
		sum.planted += c.planted
		sum.found += c.found
		sum.decoys += c.decoys
		sum.flagged += c.flagged
		sum.full += c.full
		sum.scan += c.scan
		sum.memory = max(sum.memory, c.memory)
	}
	return sum, modules
}
