package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/gen/goplsbuild"
)

const goplsUsage = `jmvet gopls builds gopls, the language server of Go, with jmvet in it.

Usage:

	jmvet gopls -o path [-gopls version] [-jmvet dir] [-q] [settings]

gopls has no plugins, so it is built here, from its source in the module proxy. The first time takes 2 to 6 minutes and about
1 GB in the caches of the go command. An editor is then told to run this gopls: docs/editors.md says how.

Flags:

	-o path         where to write it: a file, or a directory
	-gopls version  the version of gopls (default ` + goplsbuild.DefaultVersion + `)
	-jmvet dir      a checkout of jmvet to build in, instead of the version of this command
	-q              print errors only

The settings are the flags of jmvet for checks and evidence, such as -evidence=context. They are built in: gopls has no other
way to be told, except for "analyses": {"jmvet": false}. -missing-cases-fix is on.

The exit status is 0 if gopls was built, 1 if it was not, and 2 if the command line is wrong.
`

// runGopls is jmvet gopls.
func runGopls(c *console, args []string) int {
	g, err := parseGopls(c, args)
	if err != nil {
		return c.fail(exitUsage, fmt.Errorf("gopls: %w", err))
	}
	if g.help {
		fmt.Fprint(c.stdout, goplsUsage)
		return exitOK
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := g.build(ctx, c.stderr); err != nil {
		return c.fail(exitFailed, fmt.Errorf("gopls: %w", indent(err)))
	}
	return exitOK
}

// goplsCommand is what stands on the command line of jmvet gopls.
type goplsCommand struct {
	help, quiet bool
	checkout    string
	options     goplsbuild.Options
	flags       *flag.FlagSet
}

// parseGopls reads the arguments of jmvet gopls.
func parseGopls(con *console, args []string) (*goplsCommand, error) {
	settings := analyzer.DefaultSettings()
	settings.MissingCasesFix = true // in an editor a person picks it
	a, err := analyzer.New(settings)
	if err != nil {
		return nil, err
	}
	c := &goplsCommand{flags: flag.NewFlagSet("jmvet gopls", flag.ContinueOnError)}
	cl := &commandLine{console: con, analyzer: a, flags: c.flags}
	fs := c.flags
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	a.Flags.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, f.Name, f.Usage) })
	fs.BoolVar(&c.help, "h", false, "")
	fs.BoolVar(&c.help, "help", false, "")
	fs.BoolVar(&c.quiet, "q", false, "")
	fs.StringVar(&c.options.Output, "o", "", "")
	fs.StringVar(&c.options.Version, "gopls", goplsbuild.DefaultVersion, "")
	fs.StringVar(&c.checkout, "jmvet", "", "")
	if err := fs.Parse(args); err != nil {
		return nil, errors.New(strings.Replace(cl.explain(err).Error(), "jmvet -h lists", "jmvet help gopls lists", 1))
	}
	switch {
	case c.help:
		return c, nil
	case fs.NArg() > 0:
		return nil, fmt.Errorf("unexpected argument %s; jmvet help gopls says what to write", fs.Arg(0))
	case c.options.Output == "":
		return nil, errors.New("say where to write gopls: -o path")
	}
	if err := goplsbuild.CheckVersion(c.options.Version); err != nil {
		return nil, fmt.Errorf("-gopls: %w", err)
	}
	if err := cl.check(); err != nil {
		return nil, err
	}
	given := map[string]bool{"missing-cases-fix": true}
	fs.Visit(func(f *flag.Flag) { given[f.Name] = true })
	a.Flags.VisitAll(func(f *flag.Flag) {
		if given[f.Name] {
			c.options.Settings = append(c.options.Settings, goplsbuild.Setting{Name: f.Name, Value: f.Value.String()})
		}
	})
	return c, nil
}

// build builds gopls, and says on standard error what it is at.
func (c *goplsCommand) build(ctx context.Context, stderr io.Writer) error {
	o := c.options
	var err error
	if c.checkout != "" {
		if o.Source, err = goplsbuild.Directory(c.checkout); err != nil {
			return fmt.Errorf("-jmvet: %w", err)
		}
	} else {
		info, ok := debug.ReadBuildInfo()
		if !ok {
			info = new(debug.BuildInfo)
		}
		if o.Source, err = goplsbuild.FindSource(ctx, info); err != nil {
			return err
		}
	}
	start := time.Now()
	progress := func(text string) {
		if !c.quiet {
			fmt.Fprintf(stderr, "%4.0fs  %s\n", time.Since(start).Seconds(), text)
		}
	}
	o.Progress = progress
	path, err := goplsbuild.Build(ctx, o)
	if err != nil {
		return err
	}
	progress(path + " is ready")
	return nil
}
