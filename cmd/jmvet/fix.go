package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/jmvet/jmvet/internal/drive"
	"github.com/jmvet/jmvet/internal/evidence"
	"github.com/jmvet/jmvet/internal/patch"
	"github.com/jmvet/jmvet/internal/wholefile"
)

// applyFixes writes the fixes, unless they would not compile because the module lacks the constants. Each file is replaced as a whole, so a run
// that is interrupted leaves every file either old or new.
func (cl *commandLine) applyFixes(done *drive.Run, stderr io.Writer) int {
	if cl.flags.Lookup("constants").Value.String() == "" {
		if missing := lacksCodes(patch.Count(done.Graph)); missing != "" {
			return fail(stderr, exitFailed, fmt.Errorf("%s and then this again; nothing was written", missing))
		}
	}
	files, left, err := patch.Of(done.Graph)
	if err != nil {
		return fail(stderr, exitFailed, err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	for i, file := range files {
		if ctx.Err() != nil {
			return fail(stderr, exitFailed, fmt.Errorf("interrupted: %d of %d files are fixed, the others are as they were", i, len(files)))
		}
		if err := wholefile.Write(file.Name, file.New); err != nil {
			return fail(stderr, exitFailed, fmt.Errorf("%w; %d of %d files are fixed, the others are as they were", err, i, len(files)))
		}
	}
	if left > 0 {
		return fail(stderr, exitFailed, fmt.Errorf("%d fixes touch others that were made: run this again for them", left))
	}
	for act := range done.Graph.All() {
		if act.Err != nil {
			return fail(stderr, exitFailed, act.Err)
		}
	}
	if done.Broken {
		return exitFailed
	}
	return exitOK
}

// lacksCodes says what to do if there are fixes and the module does not require the package that they take constants from; else nothing.
func lacksCodes(fixes int) string {
	if fixes == 0 || listed(evidence.CodesPath) == nil {
		return ""
	}
	noun := "fixes use"
	if fixes == 1 {
		noun = "fix uses"
	}
	return fmt.Sprintf("%d %s %s, which this module does not require: run go get %s", fixes, noun, evidence.CodesPath, evidence.CodesPath)
}

// warnOfDiff says what the diff needs to be of use.
func (cl *commandLine) warnOfDiff(stderr io.Writer) error {
	if listed(evidence.CodesPath) == nil {
		return nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return err
	}
	done, err := cl.analyse(dir, stderr)
	if err != nil {
		return nil // the driver says what is wrong
	}
	if missing := lacksCodes(patch.Count(done.Graph)); missing != "" {
		fmt.Fprintf(stderr, "jmvet: %s before you apply the diff\n", missing)
	}
	return nil
}
