package analyzer

import (
	"errors"
	"flag"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/settings"
	"golang.org/x/tools/go/analysis"
)

// Settings are what a user may choose. Start from [DefaultSettings]: in the zero value every check is off, which [New]
// refuses.
//
// The same settings are flags of the analyzer, under the names in the JSON tags.
type Settings struct {
	// Magic, Unknown and Exhaustive turn the checks on. Default: all on.
	Magic      bool `json:"magic"`
	Unknown    bool `json:"unknown"`
	Exhaustive bool `json:"exhaustive"`

	// DefaultSignifiesExhaustive treats a switch that has a default as exhaustive. Default: true.
	DefaultSignifiesExhaustive bool `json:"default-signifies-exhaustive"`
	// MissingCasesFix attaches the missing cases to the report of a switch as a fix. A batch run that applied it would
	// silence the report, so it is for editors, where a person picks it. Default: false.
	MissingCasesFix bool `json:"missing-cases-fix"`
	// CheckMaps makes the check exhaustive look at map literals whose keys are codes, too. Default: false.
	CheckMaps bool `json:"check-maps"`

	// Evidence is the weakest evidence that counts: declared, context, name or any. Default: name.
	Evidence string `json:"evidence"`
	// Code lists what holds codes: import/path.Type.Field, import/path.Type.Method, import/path.Func, import/path.Type,
	// or a package-level variable or constant.
	Code []string `json:"code"`
	// Known lists your own codes, as numbers ("899900") and ranges ("899910-899919"), both ends included.
	Known []string `json:"known"`
	// Constants is the import path of a package to take constants from, instead of jmvet's codes. They are matched by
	// value.
	Constants string `json:"constants"`
	// Generated checks generated files, too; they get no fixes. Default: false.
	Generated bool `json:"generated"`
	// Lang is the language of messages: en or zh, also as a locale has it (zh-CN, zh_CN.UTF-8). Default: en.
	Lang string `json:"lang"`
}

// DefaultSettings returns the settings that [Analyzer] has.
func DefaultSettings() Settings {
	return Settings{
		Magic:                      true,
		Unknown:                    true,
		Exhaustive:                 true,
		DefaultSignifiesExhaustive: true,
		Evidence:                   evidence.Name.String(),
		Lang:                       lang.English.String(),
	}
}

// config is the parsed form of Settings. The analyzer's flags write to it until the first package is analysed.
type config struct {
	magic, unknown, exhaustive bool
	defaultSignifiesExhaustive bool
	missingCasesFix            bool
	checkMaps                  bool
	generated                  bool
	evidence                   evidence.Config
	lang                       lang.Lang
}

// parse turns settings into what the checks read. The error names the setting and says what to write instead.
func (s Settings) parse() (*config, error) {
	c := &config{
		magic:                      s.Magic,
		unknown:                    s.Unknown,
		exhaustive:                 s.Exhaustive,
		defaultSignifiesExhaustive: s.DefaultSignifiesExhaustive,
		missingCasesFix:            s.MissingCasesFix,
		checkMaps:                  s.CheckMaps,
		generated:                  s.Generated,
	}
	set := func(name string, v flag.Value, values ...string) error {
		for _, value := range values {
			if err := v.Set(value); err != nil {
				return lang.WrongSetting.Errorf(name, err)
			}
		}
		return nil
	}
	var language error
	if s.Lang != "" { // who fills the struct by hand need not know of it
		language = set("lang", c.langFlag(), s.Lang)
	}
	err := c.check()
	if err != nil {
		err = lang.Jmvet.Errorf(err)
	}
	return c, lang.Spoken(c.lang, errors.Join(
		language,
		set("evidence", c.evidenceFlag(), s.Evidence),
		set("code", c.codeFlag(), s.Code...),
		set("known", c.knownFlag(), s.Known...),
		set("constants", c.constantsFlag(), s.Constants),
		err,
	))
}

// check reports what is wrong with the settings together.
func (c *config) check() error {
	for _, check := range Checks() {
		if check.Optional() && *check.enabled(c) {
			return nil
		}
	}
	return lang.AllChecksOff.Errorf()
}

// register makes a flag of each setting.
func (c *config) register(flags *flag.FlagSet) {
	toggle := func(p *bool, name string) { flags.BoolVar(p, name, *p, SettingUsage(lang.English, name)) }
	value := func(v flag.Value, name string) { flags.Var(v, name, SettingUsage(lang.English, name)) }
	for _, check := range Checks() {
		if check.Optional() {
			toggle(check.enabled(c), check.Name)
		}
	}
	toggle(&c.defaultSignifiesExhaustive, "default-signifies-exhaustive")
	toggle(&c.missingCasesFix, "missing-cases-fix")
	toggle(&c.checkMaps, "check-maps")
	toggle(&c.generated, "generated")
	value(c.evidenceFlag(), "evidence")
	value(c.codeFlag(), "code")
	value(c.knownFlag(), "known")
	value(c.constantsFlag(), "constants")
	value(c.langFlag(), "lang")
}

// SettingUsage returns what a setting does, as package flag has it in [flag.Flag.Usage], or "" if there is no such
// setting.
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

// setting is a flag whose text is parsed as soon as it is set, so that a wrong one is refused where it stands.
type setting struct {
	config *config
	get    func() string
	set    func(string) error
}

func (s setting) Set(text string) error { return lang.Spoken(s.config.lang, s.set(text)) }

// String is called on the zero value, too, by package flag.
func (s setting) String() string {
	if s.get == nil {
		return ""
	}
	return s.get()
}

// Get makes the value of the setting readable through flag.Getter.
func (s setting) Get() any { return s.String() }

// EvidenceConfig returns what the flags of an analyzer that [New] returned, or of [Analyzer], say of evidence.
func EvidenceConfig(a *analysis.Analyzer) *evidence.Config {
	return &configOf(a).evidence
}

// CheckSettings reports what is wrong with the flags of such an analyzer together.
func CheckSettings(a *analysis.Analyzer) error { return configOf(a).check() }

// configOf returns what the flags of an analyzer write to.
func configOf(a *analysis.Analyzer) *config { return a.Flags.Lookup("evidence").Value.(setting).config }

func (c *config) evidenceFlag() flag.Value {
	return setting{
		config: c,
		get:    func() string { return c.evidence.Level.String() },
		set: func(text string) (err error) {
			level, err := evidence.ParseLevel(text)
			if err == nil {
				c.evidence.Level = level
			}
			return err
		},
	}
}

func (c *config) codeFlag() flag.Value {
	return setting{
		config: c,
		get: func() string {
			var list []string
			for _, entry := range c.evidence.Declared {
				list = append(list, string(entry))
			}
			return strings.Join(list, ",")
		},
		set: func(text string) error {
			for part := range strings.SplitSeq(text, ",") {
				entry, err := settings.ParseEntry(part)
				if err != nil {
					return err
				}
				c.evidence.Declared = append(c.evidence.Declared, entry)
			}
			return nil
		},
	}
}

func (c *config) knownFlag() flag.Value {
	return setting{
		config: c,
		get: func() string {
			var list []string
			for _, r := range c.evidence.Added {
				text := strconv.FormatInt(r.Lo, 10)
				if r.Hi != r.Lo {
					text += "-" + strconv.FormatInt(r.Hi, 10)
				}
				list = append(list, text)
			}
			return strings.Join(list, ",")
		},
		set: func(text string) error {
			ranges, err := evidence.ParseRanges(text)
			c.evidence.Added = append(c.evidence.Added, ranges...)
			return err
		},
	}
}

func (c *config) constantsFlag() flag.Value {
	return setting{
		config: c,
		get:    func() string { return c.evidence.Constants },
		set: func(path string) error {
			if strings.ContainsAny(path, " \t,\"") || strings.HasPrefix(path, "/") || strings.HasSuffix(path, "/") ||
				strings.HasPrefix(path, ".") {
				return lang.NoImportPath.Errorf(path)
			}
			c.evidence.Constants = path
			return nil
		},
	}
}

func (c *config) langFlag() flag.Value {
	return setting{
		config: c,
		get:    func() string { return c.lang.String() },
		set: func(name string) error {
			l, ok := lang.Parse(name)
			if !ok {
				return lang.NoSuchLanguage.Errorf(name)
			}
			c.lang = l
			return nil
		},
	}
}
