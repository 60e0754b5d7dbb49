package harness

import "github.com/jmvet/jmvet/analyzer"

// A Row is a run over a part of the corpus with settings other than the default.
type Row struct {
	Name            string
	Dir             string // with all below it
	Tag             string // of the want comments for this run; "" where the directory has none for other settings
	HasDefaultWants bool   // the directory has want comments for the default settings, too
	Set             func(*analyzer.Settings)
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
	missingCasesFix := func(s *analyzer.Settings) { s.MissingCasesFix = true }
	return []Row{
		{Name: "house", Dir: "house", Set: func(s *analyzer.Settings) {
			s.Constants = "example.com/shop/house/errs"
			s.Known = []string{"899900", "899910-899919"}
			s.MissingCasesFix = true
		}},
		{Name: "smallhouse", Dir: "smallhouse", Set: func(s *analyzer.Settings) {
			s.Constants = "example.com/shop/smallhouse"
			s.Known = []string{"5001"}
		}},

		{Name: "missing-cases-fix", Dir: "exhaustive/missingcases", Set: missingCasesFix},
		{Name: "missing-cases-fix, umbrellas", Dir: "exhaustive/silence/umbrella", Set: missingCasesFix},

		{Name: "evidence declared", Dir: "evidence/levels", Tag: "declared", Set: evidence("declared")},
		{Name: "evidence context", Dir: "evidence/levels", Tag: "context", Set: evidence("context")},
		{Name: "evidence name", Dir: "evidence/levels", Tag: "name", Set: evidence("name")},
		{Name: "evidence any, levels", Dir: "evidence/levels", Tag: "any", Set: evidence("any")},
		{Name: "evidence any", Dir: "evidence/any", Tag: "any", HasDefaultWants: true, Set: evidence("any")},

		{Name: "default-signifies-exhaustive", Dir: "exhaustive/default", Tag: "default-is-not-enough", HasDefaultWants: true,
			Set: func(s *analyzer.Settings) { s.DefaultSignifiesExhaustive = false }},
		{Name: "generated", Dir: "generated", Tag: "generated", HasDefaultWants: true,
			Set: func(s *analyzer.Settings) { s.Generated = true }},
		{Name: "check-maps", Dir: "exhaustive/maps", Tag: "check-maps", HasDefaultWants: true,
			Set: func(s *analyzer.Settings) { s.CheckMaps = true }},
		{Name: "code", Dir: "evidence/codesetting", Tag: "code", HasDefaultWants: true, Set: func(s *analyzer.Settings) {
			const dir = "example.com/shop/evidence/codesetting"
			s.Code = []string{
				dir + "/client.Reply.Number", dir + "/client.Reply.Reason", dir + "/client.Fetch", dir + "/client.Explain",
				dir + "/client.Kind", dir + "/client.Latest", dir + "/client.Limit", dir + ".own.list", dir + ".own.text",
				"example.com/nowhere.Missing",
			}
		}},
	}
}
