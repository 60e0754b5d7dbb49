package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/gen/goplsbuild"
)

// runGopls is jmvet gopls.
func runGopls(c *console, args []string) int {
	g, err := parseGopls(c, args)
	if err != nil {
		return c.fail(exitUsage, lang.OfGopls.Errorf(err))
	}
	if g.help {
		fmt.Fprint(c.stdout, lang.GoplsUsage.In(c.lang, goplsbuild.DefaultVersion))
		return exitOK
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := g.build(ctx, c); err != nil {
		return c.fail(exitFailed, lang.OfGopls.Errorf(indent(err)))
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
		return nil, cl.explain(err, "jmvet help gopls")
	}
	switch {
	case c.help:
		return c, nil
	case fs.NArg() > 0:
		return nil, lang.GoplsExtra.Errorf(fs.Arg(0))
	case c.options.Output == "":
		return nil, lang.GoplsOutput.Errorf()
	}
	if err := goplsbuild.CheckVersion(c.options.Version); err != nil {
		return nil, lang.OfFlag.Errorf("-gopls", err)
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
func (c *goplsCommand) build(ctx context.Context, con *console) error {
	o := c.options
	var err error
	if c.checkout != "" {
		if o.Source, err = goplsbuild.Directory(c.checkout); err != nil {
			return lang.OfFlag.Errorf("-jmvet", err)
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
	progress := func(text lang.Phrase) {
		if !c.quiet {
			fmt.Fprintf(con.stderr, "%4.0fs  %s\n", time.Since(start).Seconds(), text.In(con.lang))
		}
	}
	o.Progress = progress
	path, err := goplsbuild.Build(ctx, o)
	if err != nil {
		return err
	}
	progress(lang.GoplsReady.With(path))
	return nil
}
