// Package user uses instances.
package user

import "example.com/shop/evidence/fact/generic"

type answer struct {
	generic.Base
	amount int
}

func instances(r generic.Result[string], p *generic.Result[[]int]) bool {
	return r.Number == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		p.Number == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		p.Reason() == 899003 || // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
		generic.Get(3) == 899006 || // want "magic J.essage code 899006: use codes.RESTGroupNotFound"
		generic.Get[int32](3) == 899007 || // want "magic J.essage code 899007: use codes.RESTAuthInfoMissing"
		r.Amount == 899008
}

func others(r generic.Reasoner, a answer, b *answer) bool {
	return r.Reason() == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		a.Number == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		b.Base.Number == 899003 || // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
		a.amount == 899006
}
