package analyzer

import (
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/nearest"
)

// checkUnknown reports the constants that are compared with a code and are none themselves.
func (k *checker) checkUnknown() {
	for _, m := range k.evidence.Meetings {
		if !m.Mixed && m.How != evidence.Beside && !m.Embedded {
			k.reportUnknown(m.Constant, m.With, m.File, m)
		}
	}
	for _, s := range k.evidence.Sets {
		for _, m := range s.Members {
			if !s.Mixed {
				k.reportUnknown(m, nil, s.File, s) // a list of codes may well have a 0 or a 404
			}
		}
	}
}

// An unknown is a constant that is no code where one should stand.
type unknown struct {
	evidence.Constant
	file *evidence.File
}

// reportUnknown reports c, a constant in file that meets a code by the finding in, if it is no code and should be one.
// The code has the type with there; nil if that is not known.
func (k *checker) reportUnknown(c evidence.Constant, with types.Type, file *evidence.File, in evidence.Finding) {
	if k.config.evidence.Known(c.Value) || k.seen[c.Expr] {
		return
	}
	// A codes.Code holds nothing but codes; elsewhere HTTP statuses and other numbers live in the same field.
	if !evidence.InFamily(c.Value) && (!evidence.IsCode(with) || c.Value == 0) {
		return
	}
	k.seen[c.Expr] = true
	k.unknowns = append(k.unknowns, unknown{c, file})
	d := analysis.Diagnostic{Pos: c.Expr.Pos(), End: c.Expr.End(), Category: categoryUnknown}
	k.add(file, in, d, k.unknownMessage(c))
}

// unknownMessage returns what the report on c says: why it is no code, and which code was likely meant.
func (k *checker) unknownMessage(c evidence.Constant) message {
	var what lang.Phrase
	switch category := codes.Category(c.Value / 1000); {
	case category.Known():
		what = lang.NotInCategory.With(category, int(category))
	case c.Value < 100_000 || c.Value > 9_999_999:
		what = lang.SixDigits.With()
	default:
		what = lang.NoCategory.With(int(category))
	}
	meant, ok := nearest.Code(c.Value)
	if !ok {
		return message{Phrase: lang.Unknown.With(numberText(c), what, "")}
	}
	code := lang.MeantNumber.With(int(meant), meaningOf(int64(meant)))
	if names := tableNames(int64(meant)); len(names) == 1 && k.config.evidence.Constants == "" {
		code = lang.MeantNamed.With(int(meant), names[0], meaningOf(int64(meant)))
	}
	return message{lang.Unknown.With(numberText(c), what, lang.MeantCode.With(code)), []codes.Code{meant}}
}
