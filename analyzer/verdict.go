package analyzer

import (
	"slices"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/silence"
)

// A verdict is what the check exhaustive thinks of a switch. The report page shows the same.
type verdict struct {
	rest         silence.Rest // what becomes of the codes without a case, where there is no default
	demanded     bool         // all codes are demanded, whatever stands around the switch
	gap          gap          // the codes that no clause and no condition before it names
	overCategory bool         // it is over codes.Category
	categories   []codes.Category
	total        int // of the categories that such a switch should have
	reported     bool
}

// verdictOn returns the verdict on s, which is found once.
func (k *checker) verdictOn(s *evidence.Switch) *verdict {
	if v := k.verdicts[s]; v != nil {
		return v
	}
	v := k.judge(s)
	k.verdicts[s] = v
	return v
}

// judge finds the verdict on s.
func (k *checker) judge(s *evidence.Switch) *verdict {
	v := &verdict{
		demanded:     s.Demand || !k.config.defaultSignifiesExhaustive,
		gap:          gapOf(s.Cases),
		overCategory: evidence.IsCategory(k.pass.TypesInfo.TypeOf(s.Subject)),
	}
	if v.overCategory {
		v.gap = gap{}
		v.categories, v.total = missingCategories(s.Cases)
	}
	if s.Default == nil && !s.Partial {
		k.askSilence(s, v)
	}
	switch {
	case s.Partial || v.lacks() == 0:
	case v.demanded:
		v.reported = true
	default: // what the code around it does is not known where that does not type-check
		v.reported = s.Default == nil && v.rest == silence.Nothing && len(k.pass.TypeErrors) == 0
	}
	return v
}

// askSilence asks what becomes of the codes that s, a switch without a default, has no clause for. It notes that in v,
// and takes out of v the codes and categories that cannot arrive.
func (k *checker) askSilence(s *evidence.Switch, v *verdict) {
	if k.silence == nil {
		k.silence = silence.New(k.pass.Pkg, k.pass.Files, k.pass.TypesInfo)
	}
	values := make([]int64, 0, v.lacks())
	for _, c := range v.gap.missing {
		values = append(values, int64(c))
	}
	for _, c := range v.categories {
		values = append(values, int64(c))
	}
	// A category is a number as well.
	answer := k.silence.Ask(silence.Switch{
		File:    s.File.Syntax,
		Stmt:    s.Stmt,
		Subject: s.Subject,
		Values:  values,
		IsCode: func(n int64) bool {
			return v.overCategory || evidence.InFamily(n) || k.config.evidence.Known(n)
		},
	})
	v.rest = answer.Rest
	if v.demanded { // of those that cannot arrive, too
		return
	}
	v.gap = gapIn(v.gap.categories, func(c codes.Code) bool {
		return slices.Contains(v.gap.missing, c) && slices.Contains(answer.Arrive, int64(c))
	})
	v.categories = slices.DeleteFunc(v.categories,
		func(c codes.Category) bool { return !slices.Contains(answer.Arrive, int64(c)) })
}

// lacks is how many codes or categories a switch has no clause for.
func (v *verdict) lacks() int { return len(v.gap.missing) + len(v.categories) }

// umbrellas are the categories over many operations: nobody lists all their codes in one switch.
var umbrellas = [...]codes.Category{codes.CategoryCommon, codes.CategoryHTTP, codes.CategoryREST}

// wantsDefault reports whether a default is what a switch lacks: it touches a category over many operations. A default
// takes the codes of its other categories, too.
func (v *verdict) wantsDefault() bool {
	return !v.demanded &&
		slices.ContainsFunc(v.gap.categories, func(c codes.Category) bool { return slices.Contains(umbrellas[:], c) })
}

// message says what a switch lacks. A request for a default speaks of no code: nobody lists them all.
func (v *verdict) message() message {
	switch {
	case v.overCategory:
		names := firstOf(namedCategories(v.categories))
		return message{Phrase: lang.MissesCategories.With(len(v.categories), v.total, names)}
	case v.wantsDefault():
		return message{Phrase: lang.PassInSilence.With(v.gap.total-len(v.gap.missing), v.gap.total,
			categoryNames(v.gap.categories))}
	}
	return v.gap.message("switch")
}
