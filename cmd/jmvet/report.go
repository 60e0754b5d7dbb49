package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/result"
	"github.com/jmvet/jmvet/internal/output/atomicfile"
	"github.com/jmvet/jmvet/internal/output/report"
)

const reportUsage = `jmvet report tells which JMessage codes a program handles, how, and where.

Usage:

	jmvet report [flags] packages                    for example: jmvet report ./... -o report.html

Each code of the table is handled by a case or a comparison of its own, or only by the default of a switch over other codes of its
category, or not at all. The report has the places, the switches with what they lack, and the numbers that are no codes.

Flags, before or behind the packages:

	-o file           where to write it (default: standard output)
	-format form      html, a page that needs no network; text, a table for the terminal; json, for programs
	                  (default: by the end of the file's name; text on standard output)
	-link template    makes links of the places in the page, such as https://example.com/shop/blob/main/{path}#L{line};
	                  {path} is relative to the current directory, {line} and {column} count from 1
	-test             count what test files handle, too
	-full             load the whole program, not only what can handle a code: slow, and the same report
	-q                do not show on a terminal what a long run is doing

The other flags are those of jmvet for checks and evidence, such as -evidence=context: what jmvet does not see or is told to ignore,
the report does not have.

The exit status is 0 if the report was written, 1 if it was not, and 2 if the command line is wrong.
`

// runReport is jmvet report.
func runReport(con *console, args []string) int {
	c, err := parseReport(con, args)
	if err != nil {
		return con.fail(exitUsage, fmt.Errorf("report: %w", err))
	}
	if c.help {
		fmt.Fprint(con.stdout, reportUsage)
		return exitOK
	}
	if err := c.checkOutput(); err != nil {
		return con.fail(exitFailed, fmt.Errorf("report: %w", err))
	}
	if err := c.checkProgram(); err != nil {
		return con.fail(exitFailed, err)
	}
	if err := c.write(); err != nil {
		return con.fail(exitFailed, fmt.Errorf("report: %w", indent(err)))
	}
	return exitOK
}

// reportCommand is what stands on the command line of jmvet report.
type reportCommand struct {
	*commandLine
	output string
	draw   report.Format
	link   report.Link
}

// parseReport reads the arguments of jmvet report. Flags may stand behind packages.
func parseReport(con *console, args []string) (*reportCommand, error) {
	a, err := analyzer.New(con.settings())
	if err != nil {
		return nil, err
	}
	c := &reportCommand{commandLine: &commandLine{console: con, analyzer: a, flags: flag.NewFlagSet("jmvet report", flag.ContinueOnError)}}
	fs := c.flags
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	a.Flags.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, f.Name, f.Usage) })
	fs.BoolVar(&c.help, "h", false, "")
	fs.BoolVar(&c.help, "help", false, "")
	fs.BoolVar(&c.test, "test", false, "")
	fs.BoolVar(&c.full, "full", false, "")
	fs.BoolVar(&c.quiet, "q", false, "")
	fs.StringVar(&c.output, "o", "", "")
	fs.StringVar(&c.format, "format", "", "")
	fs.Func("link", "", func(template string) (err error) {
		c.link, err = report.ParseLink(template)
		return err
	})
	for {
		if err := fs.Parse(args); err != nil {
			return nil, errors.New(strings.Replace(c.explain(err).Error(), "jmvet -h lists", "jmvet help report lists", 1))
		}
		if fs.NArg() == 0 {
			break
		}
		c.patterns = append(c.patterns, fs.Arg(0))
		args = fs.Args()[1:]
	}
	switch {
	case c.help:
		return c, nil
	case len(c.patterns) == 0:
		return nil, errors.New("say which packages, as in jmvet report ./...; jmvet help report says what else")
	}
	if err := c.checkSettings(); err != nil {
		return nil, err
	}
	if err := c.checkPackageNames(); err != nil {
		return nil, err
	}
	c.draw, err = c.chooseFormat()
	return c, err
}

// chooseFormat returns the format that was asked for, or that the file's name asks for.
func (c *reportCommand) chooseFormat() (report.Format, error) {
	var names, extensions []string
	for _, f := range report.Formats() {
		byName := c.output != "" && slices.Contains(f.Extensions, strings.ToLower(filepath.Ext(c.output)))
		if f.Name == c.format || c.format == "" && (byName || c.output == "" && f.Name == "text") {
			return f, nil
		}
		names = append(names, f.Name)
		extensions = append(extensions, f.Extensions[0])
	}
	if c.format == "" {
		return report.Format{}, fmt.Errorf("-o=%s: the name does not end in %s: say -format=%s", c.output, strings.Join(extensions, ", "), strings.Join(names, "|"))
	}
	return report.Format{}, fmt.Errorf("-format=%s: no such format%s; choose one of %s", c.format, didYouMean("", c.format, names), strings.Join(names, ", "))
}

// checkOutput reports, before the work, what would keep the report from being written after it.
func (c *reportCommand) checkOutput() error {
	if c.output == "" {
		return nil
	}
	dir := filepath.Dir(c.output)
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return fmt.Errorf("-o=%s: there is no directory %s", c.output, dir)
	}
	if info, err := os.Stat(c.output); err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("-o=%s is no file", c.output)
	}
	return nil
}

// write makes the report and writes it as a whole or not at all.
func (c *reportCommand) write() error {
	dir, err := os.Getwd()
	if err != nil {
		return err
	}
	seen, run, err := c.coverage(dir)
	if err != nil {
		return err
	}
	r := result.Of(run, seen)
	var text bytes.Buffer
	if err := c.draw.Write(&text, r, c.link); err != nil {
		return err
	}
	if c.output == "" {
		_, err := c.stdout.Write(text.Bytes())
		return err
	}
	if err := atomicfile.Write(c.output, text.Bytes()); err != nil {
		return fmt.Errorf("-o=%s: %w", c.output, err)
	}
	return nil
}

// coverage runs the analysis, and returns what it saw in each package. A package that does not load is an error: a
// report that lacks it would say that codes are not handled which are.
func (c *reportCommand) coverage(dir string) (seen []*result.Package, run result.Run, err error) {
	done, err := c.analyse(dir)
	if err != nil {
		return nil, run, err
	}
	if done.Broken {
		return nil, run, errors.New("there are packages that do not load; nothing was written")
	}
	var errs []error
	for _, act := range done.Graph.Roots {
		if act.Err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", act.Package.PkgPath, act.Err))
		} else if p, ok := act.Result.(*result.Package); ok {
			seen = append(seen, p)
		}
	}
	run = result.Run{Dir: dir, Program: strings.Join(done.Modules, ", "), Packages: done.Packages(), Tests: c.test, Settings: c.changed()}
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
