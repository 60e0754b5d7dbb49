// Package notify sends by JMessage, or else by another service.
package notify

import work "example.com/shop/evidence/cases/service_method/wecom"

type Err struct{ ErrCode int }

func (e *Err) Code() int { return e.ErrCode }

func field(e *work.Err) bool  { return e.ErrCode == 850001 }
func method(e *work.Err) bool { return e.Code() == 850001 }
func call(e *work.Err) bool   { return work.CodeOf(e) == 850001 }

func local(e *work.Err) bool {
	code := e.Code()
	return code == 850001
}

func number(n work.Number) bool { return n == 850001 }

func through(e *work.Err) int { return e.Code() }

func again(e *work.Err) bool { return through(e) == 850001 }

func own(e *Err) bool { return e.Code() == 850001 } // want "magic .*"

func ask(e *Err, other bool) int {
	if other {
		return (&work.Err{}).Code()
	}
	return e.Code()
}

func either(e *Err) bool { return ask(e, false) == 850001 } // want "magic .*"
