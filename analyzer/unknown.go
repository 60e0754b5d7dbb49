package analyzer

import (
	"fmt"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/nearest"
)

// checkUnknown reports the constants that are compared with a code and are none themselves.
func (k *checker) checkUnknown() {
	for _, m := range k.evidence.Meetings {
		if !m.Mixed && m.How != evidence.Beside && !m.Embedded {
			k.unknown(m.Constant, m.With, m.File, m)
		}
	}
	for _, s := range k.evidence.Sets {
		for _, m := range s.Members {
			if !s.Mixed {
				k.unknown(m, nil, s.File, s) // a list of codes may well have a 0 or a 404
			}
		}
	}
}

// unknown is a constant that is no code where one should stand.
type unknown struct {
	evidence.Constant
	file *evidence.File
}

func (k *checker) unknown(c evidence.Constant, with types.Type, file *evidence.File, in evidence.Finding) {
	if k.config.evidence.Known(c.Value) || k.seen[c.Expr] {
		return
	}
	// A codes.Code holds nothing but codes; elsewhere HTTP statuses and a house's own numbers live in the same field.
	if !evidence.InFamily(c.Value) && !(evidence.IsCode(with) && c.Value != 0) {
		return
	}
	k.seen[c.Expr] = true
	k.unknowns = append(k.unknowns, unknown{c, file})
	k.add(file, in, analysis.Diagnostic{
		Pos:      c.Expr.Pos(),
		End:      c.Expr.End(),
		Category: "unknown",
		Message:  k.unknownMessage(c),
	})
}

func (k *checker) unknownMessage(c evidence.Constant) string {
	value := strconv.FormatInt(c.Value, 10)
	message := "unknown JMessage code " + value
	if c.Text {
		message = "unknown JMessage code " + strconv.Quote(value)
	}
	switch category := codes.Category(c.Value / 1000); {
	case category.Known():
		message += fmt.Sprintf(": not in category %s (%d)", category, int(category))
	case c.Value < 100_000 || c.Value > 9_999_999:
		message += ": JMessage's codes have six or seven digits"
	default:
		message += fmt.Sprintf(": there is no category %d", int(category))
	}
	if meant, ok := nearest.Code(c.Value); ok {
		message += fmt.Sprintf("; did you mean %d", int(meant))
		if names := tableNames(int64(meant)); len(names) == 1 && k.config.evidence.Constants == "" {
			message += " (codes." + names[0] + ")"
		}
		message += "?"
	}
	return message
}
