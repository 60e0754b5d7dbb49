package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/result"
	"github.com/jmvet/jmvet/internal/output/atomicfile"
	"github.com/jmvet/jmvet/internal/output/report"
)

// runReport runs jmvet report with the arguments args and returns the exit status.
func (c *console) runReport(args []string) int {
	cmd, err := c.parseReport(args)
	if err != nil {
		return c.fail(exitUsage, lang.ReportFailed.Errorf(err))
	}
	if cmd.help {
		return c.writeHelp("report")
	}
	if err := cmd.checkOutput(); err != nil {
		return c.fail(exitFailed, lang.ReportFailed.Errorf(err))
	}
	if !cmd.merge {
		if err := cmd.checkProgram(); err != nil {
			return c.fail(exitFailed, err)
		}
	}
	if err := cmd.write(); err != nil {
		return c.fail(exitFailed, lang.ReportFailed.Errorf(indent(err)))
	}
	return exitOK
}

// checkOutput reports, before the work, what would keep the report from being written after it.
func (c *reportCommand) checkOutput() error {
	if c.output == "" {
		return nil
	}
	dir := filepath.Dir(c.output)
	if !isDir(dir) {
		return lang.ReportFlag.Errorf("o", c.output, lang.ReportNoFolder.Errorf(dir))
	}
	if info, err := os.Stat(c.output); err == nil && !info.Mode().IsRegular() {
		return lang.ReportFlag.Errorf("o", c.output, lang.ReportNotAFile)
	}
	return nil
}

// write makes the report and writes it as a whole or not at all.
func (c *reportCommand) write() error {
	// The text, drawn as a whole before the file is touched.
	made, err := dateOf(time.Now(), c.getenv)
	if err != nil {
		return err
	}
	options := report.Options{Lang: c.lang}
	if c.output == "" {
		options.Width = c.terminal(c.stdout).Width
	}
	var text bytes.Buffer
	if c.merge {
		err = c.drawMerged(&text, made, options)
	} else {
		err = c.drawProgram(&text, made, options)
	}
	if err != nil {
		return err
	}
	// To standard output, or in the place of the file.
	if c.output == "" {
		_, err := c.stdout.Write(text.Bytes())
		return err
	}
	if err := atomicfile.Write(c.output, text.Bytes()); err != nil {
		return lang.ReportFlag.Errorf("o", c.output, err)
	}
	return nil
}

// dateOf returns the date of a report that is made now: that of the variable SOURCE_DATE_EPOCH, which getenv reads, if
// it is set. Two builds are equal with it. A value that is no number of seconds is an error.
func dateOf(now time.Time, getenv func(string) string) (time.Time, error) {
	epoch := getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return now, nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil || seconds < 0 {
		return time.Time{}, lang.ReportNoEpoch.Errorf(epoch)
	}
	return time.Unix(seconds, 0), nil
}

// drawProgram writes the report of the packages, dated made, to text in the way of options.
func (c *reportCommand) drawProgram(text *bytes.Buffer, made time.Time, options report.Options) error {
	dir, err := os.Getwd()
	if err != nil {
		return err
	}
	seen, run, err := c.coverage(dir)
	if err != nil {
		return err
	}
	git := checkedOut(dir)
	run.Date, run.Commit, run.Modified = made, git.hash, git.modified
	return c.draw.Write(text, report.Join(run, seen), options)
}

// drawMerged writes the report of reports, dated made, to text in the way of options.
func (c *reportCommand) drawMerged(text *bytes.Buffer, made time.Time, options report.Options) error {
	var files []report.File
	var errs []error
	for _, name := range c.patterns {
		data, err := os.ReadFile(name)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		files = append(files, report.File{Name: name, Data: data})
	}
	merged, err := report.Merge(files, c.choice, ownVersion(), made)
	if err := errors.Join(append(errs, err)...); err != nil {
		return err
	}
	return c.draw.WriteMerged(text, merged, options)
}

// coverage runs the analysis in the directory dir, and returns what it saw in each package. A package that does not
// load is an error: a report that lacks it would say that codes are not handled which are.
func (c *reportCommand) coverage(dir string) (seen []*result.Package, run report.Run, err error) {
	done, err := c.analyse(dir)
	if err != nil {
		return nil, run, err
	}
	if done.Broken {
		return nil, run, lang.ReportBroken.Errorf()
	}
	// What was seen, and the packages that could not be analysed.
	var errs []error
	for _, act := range done.Graph.Roots {
		if act.Err != nil {
			errs = append(errs, lang.Of.Errorf(act.Package.PkgPath, act.Err))
		} else if p, ok := act.Result.(*result.Package); ok {
			seen = append(seen, p)
		}
	}
	// What the report says of the run.
	run = report.Run{
		Dir:      dir,
		Program:  c.name,
		Packages: done.Packages(),
		Tests:    c.test,
		Settings: c.changed(),
		Choice:   c.choice,
		Link:     c.link,
		Jmvet:    ownVersion(),
	}
	if run.Program == "" {
		run.Program = strings.Join(done.Modules, ", ")
	}
	return seen, run, errors.Join(errs...)
}

// changed returns the settings that are not the default, as flags. The language changes nothing that is found.
func (c *reportCommand) changed() []string {
	var list []string
	c.analyzer.Flags.VisitAll(func(f *flag.Flag) {
		if value := f.Value.String(); value != f.DefValue && f.Name != "lang" {
			list = append(list, "-"+f.Name+"="+value)
		}
	})
	return list
}
