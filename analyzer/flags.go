package analyzer

import (
	"flag"
	"fmt"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// register adds a flag for each setting to flags.
func (c *config) register(flags *flag.FlagSet) {
	toggle := func(name string, on *bool) { flags.BoolVar(on, name, *on, SettingUsage(lang.English, name)) }
	value := func(name string, get func() string, set func(string) error) {
		flags.Var(setting{c, get, set}, name, SettingUsage(lang.English, name))
	}
	for _, check := range Checks() {
		if check.Optional() {
			toggle(check.Name, check.enabled(c))
		}
	}
	toggle("default-signifies-exhaustive", &c.defaultSignifiesExhaustive)
	toggle("missing-cases-fix", &c.missingCasesFix)
	toggle("check-maps", &c.checkMaps)
	toggle("generated", &c.generated)
	value("evidence", func() string { return c.evidence.Level.String() }, c.setLevel)
	value("code", func() string { return joined(c.evidence.Declared) }, c.addDeclared)
	value("known", func() string { return joined(c.evidence.Added) }, c.addKnown)
	value("constants", func() string { return c.evidence.Constants }, c.setConstants)
	value("lang", func() string { return c.lang.String() }, c.setLang)
}

// joined returns the elements of list as a flag takes them, with commas between.
func joined[E any](list []E) string {
	var texts []string
	for _, e := range list {
		texts = append(texts, fmt.Sprint(e))
	}
	return strings.Join(texts, ",")
}

// SettingUsage returns what the setting called name does, in the language l and as package flag has it in
// [flag.Flag.Usage], or "" if there is no such setting.
func SettingUsage(l lang.Lang, name string) string {
	if check, ok := checkNamed(name); ok {
		return check.Setting.In(l)
	}
	for _, u := range settingUsages {
		if u.name == name {
			return u.text.In(l)
		}
	}
	return ""
}

// settingUsages has what each setting does, but for those of the checks.
var settingUsages = [...]struct {
	name string
	text lang.Text
}{
	{"default-signifies-exhaustive", lang.SettingDefaultSignifiesExhaustive},
	{"missing-cases-fix", lang.SettingMissingCasesFix},
	{"check-maps", lang.SettingCheckMaps},
	{"generated", lang.SettingGenerated},
	{"evidence", lang.SettingEvidence},
	{"code", lang.SettingCode},
	{"known", lang.SettingKnown},
	{"constants", lang.SettingConstants},
	{"lang", lang.SettingLang},
}

// A setting is the flag of a setting with a value. Its text is parsed as soon as it is set, so that a wrong one is
// refused where it stands.
type setting struct {
	config *config
	get    func() string
	set    func(string) error
}

// Set parses text. The error is in the language of the settings.
func (s setting) Set(text string) error { return lang.Spoken(s.config.lang, s.set(text)) }

// String returns the value as Set takes it. Package flag calls it on the zero value, too.
func (s setting) String() string {
	if s.get == nil {
		return ""
	}
	return s.get()
}

// Get returns the same: it makes the setting a [flag.Getter].
func (s setting) Get() any { return s.String() }

// EvidenceConfig returns the settings of a that say what is evidence. The analyzer a is [Analyzer], or one that [New]
// returned.
func EvidenceConfig(a *analysis.Analyzer) *evidence.Config { return &configOf(a).evidence }

// CheckSettings reports what is wrong with the settings of a together. The analyzer a is [Analyzer], or one that [New]
// returned.
func CheckSettings(a *analysis.Analyzer) error { return configOf(a).check() }

// configOf returns what the flags of a, an analyzer of this package, write to. Only they lead from a to it.
func configOf(a *analysis.Analyzer) *config { return a.Flags.Lookup("evidence").Value.(setting).config }
