// Package directives has comments of jmvet's: right ones, wrong ones and some that are none.
package directives

import "example.com/shop/jmessage"

//jmvet:code
type number int

/* want `unknown directive //jmvet:codes: there are code, exhaustive and ignore; did you mean //jmvet:code\?` */ //jmvet:codes
type second int

/* want `unknown directive //jmvet:nolint: there are code, exhaustive and ignore` */ //jmvet:nolint
type third int

/* want `unknown directive //jmvet:: there are code, exhaustive and ignore` */ //jmvet:
type fourth int

type answer struct {
	First  int /* want "not a directive: write //jmvet:code without a space behind //" */ // jmvet:code
	Second int /* want `//jmvet:code takes no argument: found "number"` */                //jmvet:code number
	Third  int /* want `unknown directive //jmvet:Code: there are .*` */                  //jmvet:Code
	Fourth int //jmvet:code // as the server has it
	Fifth  int // see jmvet:code
	Sixth  int // jmvet:code is for fields
	seven  int /* jmvet:code */
}

func compare(n number, s second, a answer, e *jmessage.Error) bool {
	return n == 0 || s == 0 || a.Fourth == 0 || e.Code == 0
}

/* want "//jmvet:code stands on nothing that it could declare: .*" */ //jmvet:code

func nothing() {
	/* want "//jmvet:code stands on nothing that it could declare: .*" */ //jmvet:code
	compare(0, 0, answer{}, nil)
}

// No number holds a code here.
type text struct { /* want "//jmvet:code: text is neither a number nor a string: .*" */ //jmvet:code
	on bool /* want "//jmvet:code: on is neither a number nor a string: its type is bool" */ //jmvet:code
}

func none(s string) {} /* want "//jmvet:code: none has neither a number as its result nor as its parameter" */ //jmvet:code

func two() (a, b int) { return } /* want "//jmvet:code: two has 2 numbers in its signature: put //jmvet:code on the line of the one that is a code" */ //jmvet:code

func switches(e *jmessage.Error, n int) {
	switch n { /* want "//jmvet:exhaustive stands on no switch over JMessage codes" */ //jmvet:exhaustive
	case 1:
	default:
	}
	/* want "//jmvet:exhaustive stands on no switch over JMessage codes" */ //jmvet:exhaustive
	if e.Code == 0 {
		return
	}
	switch e.Code { /* want `//jmvet:exhaustive takes no argument: found "all"` */ //jmvet:exhaustive all
	default:
	}
}
