package main

import (
	"flag"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/report"
)

// reportCommand is what stands on the command line of jmvet report.
type reportCommand struct {
	*commandLine
	output string
	name   string
	merge  bool // the arguments are reports, not packages
	draw   report.Format
	link   report.Link
	choice report.Choice
}

// parseReport reads the arguments of jmvet report. Flags may stand behind packages.
func parseReport(con *console, args []string) (*reportCommand, error) {
	a, err := analyzer.New(con.settings())
	if err != nil {
		return nil, err
	}
	c := &reportCommand{commandLine: &commandLine{console: con, analyzer: a}}
	c.flags = flag.NewFlagSet("jmvet report", flag.ContinueOnError)
	link, category, source := c.register()
	for {
		if err := c.flags.Parse(args); err != nil {
			return nil, c.explain(err, "jmvet help report")
		}
		if c.flags.NArg() == 0 {
			break
		}
		c.patterns = append(c.patterns, c.flags.Arg(0))
		args = c.flags.Args()[1:]
	}
	if c.help {
		return c, nil
	}
	if err := c.checkArguments(); err != nil {
		return nil, err
	}
	if c.has("link") {
		if c.link, err = report.ParseLink(*link); err != nil {
			return nil, lang.ReportFlag.Errorf("link", *link, err)
		}
	}
	if c.has("category") {
		if c.choice.Categories, err = parseCategories(*category); err != nil {
			return nil, lang.ReportFlag.Errorf("category", *category, err)
		}
	}
	if c.has("source") {
		if c.choice.Sources, err = parseSources(*source); err != nil {
			return nil, lang.ReportFlag.Errorf("source", *source, err)
		}
	}
	c.draw, err = c.chooseFormat()
	return c, err
}

// register makes the flags, and returns the values of those that are read when all of them are known.
func (c *reportCommand) register() (link, category, source *string) {
	fs := c.flags
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	c.analyzer.Flags.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, f.Name, f.Usage) })
	fs.BoolVar(&c.help, "h", false, "")
	fs.BoolVar(&c.help, "help", false, "")
	fs.BoolVar(&c.test, "test", false, "")
	fs.BoolVar(&c.full, "full", false, "")
	fs.BoolVar(&c.quiet, "q", false, "")
	fs.BoolVar(&c.merge, "merge", false, "")
	fs.StringVar(&c.output, "o", "", "")
	fs.StringVar(&c.format, "format", "", "")
	fs.StringVar(&c.name, "name", "", "")
	return fs.String("link", "", ""), fs.String("category", "", ""), fs.String("source", "", "")
}

// checkArguments reports what is wrong with the packages or the reports, and with flags that do not go together.
func (c *reportCommand) checkArguments() error {
	if !c.merge {
		if len(c.patterns) == 0 {
			return lang.ReportNoPackages.Errorf()
		}
		if err := analyzer.CheckSettings(c.analyzer); err != nil {
			return err
		}
		return c.checkPackageNames()
	}
	var err error
	c.flags.Visit(func(f *flag.Flag) {
		if !slices.Contains([]string{"merge", "o", "format", "lang", "category", "source", "q"}, f.Name) {
			err = lang.ReportNotWithMerge.Errorf(f.Name)
		}
	})
	if err == nil && len(c.patterns) == 0 {
		err = lang.ReportNoReports.Errorf()
	}
	return err
}

// parseCategories reads a list of names and numbers of categories.
func parseCategories(list string) ([]codes.Category, error) {
	var categories []codes.Category
	for word := range strings.SplitSeq(list, ",") {
		c, err := parseCategory(strings.TrimSpace(word))
		if err != nil {
			return nil, err
		}
		categories = append(categories, c)
	}
	return categories, nil
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
		return report.Format{}, lang.ReportNoForm.Errorf(c.output, strings.Join(extensions, ", "),
			strings.Join(names, "|"))
	}
	problem := lang.ReportNoSuchForm.Errorf(didYouMean("", c.format, names), strings.Join(names, ", "))
	return report.Format{}, lang.ReportFlag.Errorf("format", c.format, problem)
}
