package main

import (
	"flag"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

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
	// given are values as they are on the command line. They are read when all flags are known, for what is wrong with
	// the packages is said first.
	given struct{ link, category, source string }
}

// newReport returns the command line of jmvet report with the settings of the analyzer a, before it is read.
func (c *console) newReport(a *analysis.Analyzer) *reportCommand {
	cmd := &reportCommand{commandLine: c.newCommandLine("jmvet report", a)}
	fs := cmd.flags
	fs.BoolVar(&cmd.test, "test", false, "")
	fs.BoolVar(&cmd.full, "full", false, "")
	fs.BoolVar(&cmd.quiet, "q", false, "")
	fs.BoolVar(&cmd.merge, "merge", false, "")
	fs.StringVar(&cmd.output, "o", "", "")
	fs.StringVar(&cmd.format, "format", "", "")
	fs.StringVar(&cmd.name, "name", "", "")
	fs.StringVar(&cmd.given.link, "link", "", "")
	fs.StringVar(&cmd.given.category, "category", "", "")
	fs.StringVar(&cmd.given.source, "source", "", "")
	return cmd
}

// parseReport reads the arguments args of jmvet report. Flags may stand behind packages.
func (c *console) parseReport(args []string) (*reportCommand, error) {
	a, err := analyzer.New(c.settings())
	if err != nil {
		return nil, err
	}
	cmd := c.newReport(a)
	if err := cmd.parse(args, "jmvet help report"); err != nil {
		return nil, err
	}
	if cmd.help {
		return cmd, nil
	}
	if err := cmd.checkArguments(); err != nil {
		return nil, err
	}
	if err := cmd.readValues(); err != nil {
		return nil, err
	}
	cmd.draw, err = cmd.chooseFormat()
	return cmd, err
}

// readValues reads the values of -link, -category and -source. An empty one is wrong, too.
func (c *reportCommand) readValues() (err error) {
	if c.has("link") {
		if c.link, err = report.ParseLink(c.given.link); err != nil {
			return lang.ReportFlag.Errorf("link", c.given.link, err)
		}
	}
	if c.has("category") {
		if c.choice.Categories, err = parseCategories(c.given.category); err != nil {
			return lang.ReportFlag.Errorf("category", c.given.category, err)
		}
	}
	if c.has("source") {
		if c.choice.Sources, err = parseSources(c.given.source); err != nil {
			return lang.ReportFlag.Errorf("source", c.given.source, err)
		}
	}
	return nil
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

// parseCategories returns the categories of list, names and numbers between commas.
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

// chooseFormat returns the format that -format names, or that the name of the file asks for. The error says which ones
// there are.
func (c *reportCommand) chooseFormat() (report.Format, error) {
	var extensions []string
	for _, f := range report.Formats() {
		byName := c.output != "" && slices.Contains(f.Extensions, strings.ToLower(filepath.Ext(c.output)))
		if f.Name == c.format || c.format == "" && (byName || c.output == "" && f.Name == "text") {
			return f, nil
		}
		extensions = append(extensions, f.Extensions[0])
	}

	// There is none: of that name, or for that file.
	names := reportFormats()
	if c.format == "" {
		return report.Format{}, lang.ReportNoForm.Errorf(c.output, strings.Join(extensions, ", "),
			strings.Join(names, "|"))
	}
	problem := lang.ReportNoSuchForm.Errorf(didYouMean("", c.format, names), strings.Join(names, ", "))
	return report.Format{}, lang.ReportFlag.Errorf("format", c.format, problem)
}
