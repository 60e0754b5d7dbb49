package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/load"
	"github.com/jmvet/jmvet/internal/output/atomicfile"
	"github.com/jmvet/jmvet/internal/output/findings"
	"github.com/jmvet/jmvet/internal/output/patch"
	"github.com/jmvet/jmvet/internal/output/term"
	"github.com/jmvet/jmvet/internal/output/unified"
)

// applyFixes writes the fixes of the run done into the files, or shows them with -diff, and returns the exit status.
// Names are relative to the directory dir. Nothing is written if the fixes would not compile because the module lacks
// the constants, or if a file has changed or cannot be written. Each file is replaced as a whole: after an interrupt
// every file is either old or new.
func (cl *commandLine) applyFixes(done *load.Run, dir string) int {
	fixed, err := patch.Apply(done.Graph, dir, done.Sums)
	// The user's own constants need no other module.
	var missing, instead lang.Phrase
	if analyzer.EvidenceConfig(cl.analyzer).Constants == "" {
		var failed error
		if missing, instead, failed = lacksCodes(fixed, dir); failed != nil {
			return cl.fail(exitFailed, failed)
		}
	}
	switch {
	case missing != "" && !cl.diff:
		return cl.fail(exitFailed, indent(lang.ThenAgain.Errorf(missing, instead)))
	case missing != "":
		cl.fail(exitFailed, indent(lang.BeforeDiff.Errorf(missing, instead))) // it goes on
	}
	// The files: shown, or all of them written, or none if one of them cannot be.
	if cl.diff {
		if err := errors.Join(err, writeDiff(cl.stdout, fixed.Files, cl.root(dir))); err != nil {
			return cl.fail(exitFailed, indent(err))
		}
	} else {
		for _, file := range fixed.Files {
			err = errors.Join(err, atomicfile.Check(file.Name))
		}
		if err != nil {
			return cl.fail(exitFailed, lang.NothingWritten.Errorf(indent(err)))
		}
		if err := writeFiles(fixed.Files); err != nil {
			return cl.fail(exitFailed, err)
		}
	}
	// An import that is new may be missing from a vendor directory.
	if again := lacksVendored(fixed.Files, dir); again != "" && missing == "" && !cl.diff {
		fmt.Fprintf(cl.stderr, "jmvet: %s\n", again.In(cl.lang))
	}
	return cl.fixStatus(done, fixed, dir)
}

// fixStatus says what was fixed of the run done and what was not, with names relative to dir, and returns the exit
// status.
func (cl *commandLine) fixStatus(done *load.Run, fixed *patch.Patch, dir string) int {
	list, failed := findings.Collect(done.Graph, dir)
	if !cl.quiet {
		if err := cl.sayFixed(findings.Left(list, fixed), fixed, dir); err != nil {
			return cl.fail(exitFailed, err)
		}
	}
	switch {
	case fixed.Left > 0:
		return cl.fail(exitFailed, lang.Plural(fixed.Left, lang.OneFixLeft, lang.FixesLeft).Errorf(fixed.Left))
	case failed != nil:
		return cl.fail(exitFailed, indent(failed))
	case done.Broken:
		return exitFailed
	}
	return exitOK
}

// sayFixed says how many findings were fixed in each file, which are left, and why, with names relative to dir. With
// -diff nothing was fixed: only what is left is told. The error is one of writing.
func (cl *commandLine) sayFixed(left []findings.Finding, fixed *patch.Patch, dir string) error {
	if !cl.diff {
		for _, file := range fixed.Files {
			name := cl.terminal(cl.stderr).Paint(term.Bold, findings.ShortPath(dir, file.Name))
			fmt.Fprintln(cl.stderr, lang.FixedFile.In(cl.lang, name, file.Fixes))
		}
	}
	options := findings.Options{Dir: dir, Terminal: cl.terminal(cl.stderr), Lang: cl.lang}
	if err := findings.WriteLeft(cl.stderr, left, fixed, options); err != nil {
		return err
	}
	if !cl.diff {
		cl.summarize(findings.FixSummary(fixed, len(left), cl.lang))
	}
	return nil
}

// writeFiles writes files, each only if it is still what its fixes were made for. An error says how many were written
// before.
func writeFiles(files []patch.File) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	for i, file := range files {
		err := ctx.Err()
		if err != nil {
			err = lang.Interrupted.Errorf()
		} else {
			err = writeFixed(file)
		}
		if err != nil {
			return lang.SomeFilesFixed.Errorf(err, i, len(files))
		}
	}
	return nil
}

// writeFixed writes one file. Nothing is left to do if it was written before under another name, a link.
func writeFixed(file patch.File) error {
	now, err := os.ReadFile(file.Name)
	switch {
	case err != nil:
		return err
	case bytes.Equal(now, file.New):
		return nil
	case !bytes.Equal(now, file.Old):
		return lang.HasChanged.Errorf(file.Name)
	}
	return atomicfile.Write(file.Name, file.New)
}

// writeDiff writes to w what would be written to files, as git apply and patch -p1 take it in the directory root.
func writeDiff(w io.Writer, files []patch.File, root string) error {
	for _, file := range files {
		diff := unified.Diff(findings.Relative(root, file.Name), string(file.Old), string(file.New))
		if _, err := io.WriteString(w, diff); err != nil {
			return err
		}
	}
	return nil
}
