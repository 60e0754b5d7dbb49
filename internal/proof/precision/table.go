package main

import (
	"fmt"
	"io"
	"time"
)

// rowFormat is for a row of the table on standard output.
const rowFormat = "%-63s %8v %6v %9v %7v %7v %6v %6v %7v %8v %7v %7v\n"

// writeHead writes the head of the table to w. The column CPU is the time of a run with -full; scan and the last column
// are that of a run without it, over the target as it is and over the planted copy.
func writeHead(w io.Writer) {
	fmt.Fprintf(w, rowFormat, "module", "packages", "partly", "lines", "reports", "planted", "found", "decoys", "CPU",
		"memory", "scan", "planted")
}

// writeRow writes the row of r to w, and under it all that is to be looked at.
func (r *result) writeRow(w io.Writer) {
	if r.err != nil {
		fmt.Fprintf(w, "%-63s %v\n", r.path, r.err)
		return
	}
	planted := "-"
	if r.plantedScan != nil {
		planted = seconds(r.plantedScan.cpu)
	}
	r.counts().writeRow(w, r.path, planted)
	for _, p := range r.problems() {
		if p.what == "differs" {
			fmt.Fprintf(w, "    %s\n", p.text)
		} else {
			fmt.Fprintf(w, "    %s: %s\n", p.what, p.text)
		}
	}
	const most = 3
	for _, x := range r.plain.errors[:min(most, len(r.plain.errors))] {
		fmt.Fprintf(w, "    does not load: %v\n", x)
	}
	if more := len(r.plain.errors) - most; more > 0 {
		fmt.Fprintf(w, "    does not load: and %d more\n", more)
	}
}

// writeSum writes the last row of the table to w, that of all results.
func writeSum(w io.Writer, results []*result) {
	sum, modules := sumOf(results)
	sum.writeRow(w, fmt.Sprintf("%d modules, and std", modules), "")
}

// writeRow writes a row to w that begins with a name and ends with the time planted.
func (c counts) writeRow(w io.Writer, name, planted string) {
	fmt.Fprintf(w, rowFormat, name, c.packages, c.failed, c.lines, c.reports, c.planted, c.found, c.decoys,
		seconds(c.full), megabytes(c.memory), seconds(c.scan), planted)
}

// seconds returns d in seconds, with one figure after the point where it tells something.
func seconds(d time.Duration) string {
	if d < 10*time.Second {
		return fmt.Sprintf("%.1f s", d.Seconds())
	}
	return fmt.Sprintf("%.0f s", d.Seconds())
}

// megabytes returns n bytes in megabytes; 0 is not known.
func megabytes(n int64) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprintf("%d MB", n/1_000_000)
}
