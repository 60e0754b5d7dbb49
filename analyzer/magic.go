package analyzer

import (
	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// checkMagic reports the nameless constants that are known codes and are compared with a code.
func (k *checker) checkMagic() {
	for _, m := range k.evidence.Meetings {
		if !m.Initial {
			k.reportMagic(m.Constant, m.File, m)
		}
	}
	for _, s := range k.evidence.Sets {
		for _, m := range s.Members {
			k.reportMagic(m, s.File, s)
		}
	}
}

// reportMagic reports c, a constant in file that meets a code by the finding in, if it has no name and is a known code.
func (k *checker) reportMagic(c evidence.Constant, file *evidence.File, in evidence.Finding) {
	if c.Named || k.seen[c.Expr] {
		return
	}
	name, advice := k.constantFor(c)
	if advice == "" {
		return
	}
	k.seen[c.Expr] = true
	d := analysis.Diagnostic{Pos: c.Expr.Pos(), End: c.Expr.End(), Category: categoryMagic}
	text := lang.Magic.With(numberText(c), advice, lang.InChinese(meaningOf(c.Value)))
	if !k.add(file, in, d, message{text, []codes.Code{codes.Code(c.Value)}}) {
		return
	}
	// Ask for the fix, or say why there is none.
	why := k.whyNotOwn(file, c.Value, name)
	switch {
	case why != "":
	case name == "":
		why = lang.NoFixTwoMeanings.With(c.Value)
	case c.Embedded:
		why = lang.NoFixEmbedded.With()
	default:
		why = k.wantReplacement(file, c, name).With()
	}
	k.reports[len(k.reports)-1].why.NoFix = why.In(k.config.lang)
}

// whyNotOwn returns why the package of -constants cannot be used in file for value, whose constant is called name; the
// name is empty if not every build has it. It returns "" if the package can be used, or there is no such setting.
func (k *checker) whyNotOwn(file *evidence.File, value int64, name string) lang.Phrase {
	path, own := k.config.evidence.Constants, k.evidence.ConstantsPackage
	switch {
	case path == "":
		return ""
	case own == nil || !own.MayBeImported(file):
		return k.evidence.NoImport
	case !k.mayImport(path):
		return lang.NoFixInternal.With(path)
	}
	// It can be imported: now for its constant.
	only, ok := own.Constant(value)
	switch {
	case !ok:
		return lang.NoFixNoConstant.With(path, value)
	case len(tableNames(value)) > 1:
		return lang.NoFixTwoMeanings.With(value)
	case name == "":
		return lang.NoFixBuildConstraints.With(own.Name, only)
	}
	return ""
}

// constantFor returns the name of the constant that c, a literal, is the value of, and the advice to use it. The name
// is empty where none can be put there: for the five codes that mean different things on iOS and Android, and where the
// user's own constants are out of sight. The advice is empty for a value that is no code, or an added one without a
// constant.
func (k *checker) constantFor(c evidence.Constant) (name string, advice lang.Phrase) {
	if !k.config.evidence.Known(c.Value) {
		return "", ""
	}
	if k.config.evidence.Constants != "" {
		return k.ownConstantFor(c)
	}
	names := tableNames(c.Value)
	switch len(names) {
	case 0:
		return "", ""
	case 1:
		return names[0], lang.UseConstant.With(qualified(c, "codes", names[0]))
	default:
		for i, n := range names {
			names[i] = qualified(c, "codes", n)
		}
		return "", lang.UseConstant.With(lang.Words(names).Ors())
	}
}

// ownConstantFor is constantFor for c where -constants names the package to take constants from.
func (k *checker) ownConstantFor(c evidence.Constant) (name string, advice lang.Phrase) {
	path, own := k.config.evidence.Constants, k.evidence.ConstantsPackage
	names := tableNames(c.Value)
	has := false
	if own != nil {
		name, has = own.Constant(c.Value)
	}
	switch {
	case has && len(names) < 2:
		advice = lang.UseConstant.With(qualified(c, own.Name, name))
		if !own.Everywhere(name) {
			name = "" // another build would not compile
		}
		return name, advice
	case len(names) == 0:
		return "", ""
	case own != nil && !has:
		return "", lang.ConstantsPackageLacks.With(path, lang.Words(names).Ors())
	}
	return "", lang.ConstantsPackageUnseen.With(path, lang.Words(names).Ors())
}

// qualified returns how a message refers to the constant called name of the package pkg in the place of c.
func qualified(c evidence.Constant, pkg, name string) string {
	if c.Text {
		return "strconv.Itoa(" + pkg + "." + name + ")"
	}
	return pkg + "." + name
}

// tableNames returns the names that the table has for the value v: two for the doubled codes, none for a value out of
// the table.
func tableNames(v int64) []string {
	var names []string
	for _, e := range codes.LookupAll(codes.Code(v)) {
		names = append(names, e.Name)
	}
	return names
}
