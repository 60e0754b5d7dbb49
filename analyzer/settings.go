package analyzer

import (
	"errors"
	"strings"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/settings"
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

// config has the settings as typed values. Each text is parsed once, when it is set: by [Settings.parse], or by a flag,
// which may change the config until the first package is analysed.
type config struct {
	magic, unknown, exhaustive bool
	defaultSignifiesExhaustive bool
	missingCasesFix            bool
	checkMaps                  bool
	generated                  bool
	evidence                   evidence.Config
	lang                       lang.Lang
}

// parse returns the settings as typed values. The error has a line for each wrong setting, with what to write instead,
// in the language of the settings.
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
	var errs []error
	set := func(name string, setter func(string) error, texts ...string) {
		for _, text := range texts {
			if err := setter(text); err != nil {
				errs = append(errs, lang.WrongSetting.Errorf(name, err))
				return // one error for a list is enough
			}
		}
	}
	if s.Lang != "" { // who fills the struct by hand need not know of it
		set("lang", c.setLang, s.Lang)
	}
	set("evidence", c.setLevel, s.Evidence)
	set("code", c.addDeclared, s.Code...)
	set("known", c.addKnown, s.Known...)
	set("constants", c.setConstants, s.Constants)
	if err := c.check(); err != nil {
		errs = append(errs, lang.Jmvet.Errorf(err))
	}
	return c, lang.Spoken(c.lang, errors.Join(errs...))
}

// check reports what is wrong with the settings together: that every check is off.
func (c *config) check() error {
	for _, check := range Checks() {
		if check.Optional() && *check.enabled(c) {
			return nil
		}
	}
	return lang.AllChecksOff.Errorf()
}

// setLevel sets evidence to the level called name.
func (c *config) setLevel(name string) error {
	level, err := evidence.ParseLevel(name)
	if err == nil {
		c.evidence.Level = level
	}
	return err
}

// addDeclared adds the entries in text, which has commas between them, to code.
func (c *config) addDeclared(text string) error {
	for part := range strings.SplitSeq(text, ",") {
		entry, err := settings.ParseEntry(part)
		if err != nil {
			return err
		}
		c.evidence.Declared = append(c.evidence.Declared, entry)
	}
	return nil
}

// addKnown adds the numbers and ranges in text, which has commas between them, to known.
func (c *config) addKnown(text string) error {
	ranges, err := evidence.ParseRanges(text)
	c.evidence.Added = append(c.evidence.Added, ranges...)
	return err
}

// setConstants sets constants to path, the import path of a package, or "" for jmvet's codes.
func (c *config) setConstants(path string) error {
	if strings.ContainsAny(path, " \t,\"") || strings.HasPrefix(path, "/") || strings.HasSuffix(path, "/") ||
		strings.HasPrefix(path, ".") {
		return lang.NoImportPath.Errorf(path)
	}
	c.evidence.Constants = path
	return nil
}

// setLang sets lang to the language called name, which may be a locale's: zh_CN.UTF-8.
func (c *config) setLang(name string) error {
	l, ok := lang.Parse(name)
	if !ok {
		return lang.NoSuchLanguage.Errorf(name)
	}
	c.lang = l
	return nil
}
