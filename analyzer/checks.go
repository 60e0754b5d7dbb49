package analyzer

import "github.com/jmvet/jmvet/internal/core/lang"

// The categories of diagnostics. Those of the optional checks are the names of their settings, too.
const (
	categoryMagic      = "magic"
	categoryUnknown    = "unknown"
	categoryExhaustive = "exhaustive"
	categoryDirective  = "directive"
)

// A Check is something that jmvet looks for.
type Check struct {
	Name        string    // the category of its diagnostics, and the name of the setting that turns it on
	Topic       string    // the topic of [Help] that documents it
	Setting     lang.Text // what the setting does, as package flag has it; "" if it is always on
	Summary     lang.Text // what is wrong where it reports something, in a line
	Description lang.Text // why that is wrong, and what to do
	Misbehaves  bool      // the program does something else than it seems to, where this reports something

	enabled func(*config) *bool
	run     func(*checker)
}

// Checks returns the one list of the checks, in reading order. Their names are all the categories of diagnostics. What
// is wrong with a directive stands last: it is looked for while directives are applied.
func Checks() []Check {
	return []Check{
		{
			Name: categoryMagic, Topic: "magic",
			Setting: lang.SettingMagic, Summary: lang.MagicSummary, Description: lang.MagicDescription,
			enabled: func(c *config) *bool { return &c.magic }, run: (*checker).checkMagic,
		},
		{
			Name: categoryUnknown, Topic: "unknown",
			Setting: lang.SettingUnknown, Summary: lang.UnknownSummary, Description: lang.UnknownDescription,
			Misbehaves: true,
			enabled:    func(c *config) *bool { return &c.unknown }, run: (*checker).checkUnknown,
		},
		{
			Name: categoryExhaustive, Topic: "exhaustive",
			Setting: lang.SettingExhaustive, Summary: lang.ExhaustiveSummary, Description: lang.ExhaustiveDescription,
			Misbehaves: true,
			enabled:    func(c *config) *bool { return &c.exhaustive }, run: (*checker).checkExhaustive,
		},
		{
			Name: categoryDirective, Topic: "directives",
			Summary: lang.DirectiveSummary, Description: lang.DirectiveDescription,
		},
	}
}

// Optional reports whether a setting turns the check on and off.
func (c Check) Optional() bool { return c.enabled != nil }

// checkNamed returns the check called name. It reports false if there is none.
func checkNamed(name string) (Check, bool) {
	for _, c := range Checks() {
		if c.Name == name {
			return c, true
		}
	}
	return Check{}, false
}
