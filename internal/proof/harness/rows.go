package harness

import "github.com/jmvet/jmvet/analyzer"

// A Row is a run over a part of the corpus with settings other than the default.
type Row struct {
	Name string
	Dir  string // with all below it
	Tag  string // of the want comments for this run; "" where the directory has none for other settings
	Also bool   // the directory has want comments for the default settings, too
	Set  func(*analyzer.Settings)
}

// Settings returns the settings of the run.
func (r Row) Settings() analyzer.Settings {
	s := analyzer.DefaultSettings()
	r.Set(&s)
	return s
}

// Rows returns the runs that every driver makes over the corpus, next to the one with the default settings.
func Rows() []Row {
	evidence := func(level string) func(*analyzer.Settings) {
		return func(s *analyzer.Settings) { s.Evidence = level }
	}
	return []Row{
		{"house", "house", "", false, func(s *analyzer.Settings) {
			s.Constants = "example.com/shop/house/errs"
			s.Known = []string{"899900", "899910-899919"}
			s.MissingCasesFix = true
		}},
		{"smallhouse", "smallhouse", "", false, func(s *analyzer.Settings) {
			s.Constants = "example.com/shop/smallhouse"
			s.Known = []string{"5001"}
		}},
		{"missing-cases-fix", "exhaustive/missingcases", "", false, func(s *analyzer.Settings) { s.MissingCasesFix = true }},
		{"missing-cases-fix, umbrellas", "exhaustive/silence/umbrella", "", false,
			func(s *analyzer.Settings) { s.MissingCasesFix = true }},
		{"evidence declared", "evidence/levels", "declared", false, evidence("declared")},
		{"evidence context", "evidence/levels", "context", false, evidence("context")},
		{"evidence name", "evidence/levels", "name", false, evidence("name")},
		{"evidence any, levels", "evidence/levels", "any", false, evidence("any")},
		{"evidence any", "evidence/any", "any", true, evidence("any")},
		{"default-signifies-exhaustive", "exhaustive/default", "default-is-not-enough", true,
			func(s *analyzer.Settings) { s.DefaultSignifiesExhaustive = false }},
		{"generated", "generated", "generated", true, func(s *analyzer.Settings) { s.Generated = true }},
		{"check-maps", "exhaustive/maps", "check-maps", true, func(s *analyzer.Settings) { s.CheckMaps = true }},
		{"code", "evidence/codesetting", "code", true, func(s *analyzer.Settings) {
			const dir = "example.com/shop/evidence/codesetting"
			s.Code = []string{
				dir + "/client.Reply.Number", dir + "/client.Reply.Reason", dir + "/client.Fetch", dir + "/client.Explain",
				dir + "/client.Kind", dir + "/client.Latest", dir + "/client.Limit", dir + ".own.list", dir + ".own.text",
				"example.com/nowhere.Missing",
			}
		}},
	}
}
