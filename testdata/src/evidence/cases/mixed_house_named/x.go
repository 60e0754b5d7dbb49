package p

import "example.com/shop/evidence/cases/pkg/im"

const (
	CodeBusy  = 810100
	CodeParam = 810101
)

type Reply struct{ Code int }

func busy() Reply            { return Reply{CodeBusy} }
func fromIM(err error) Reply { return Reply{im.CodeOf(err)} }

func f(r Reply) string {
	switch r.Code {
	case CodeBusy, CodeParam:
		return "busy"
	case 899001: // want "magic .*"
		return "taken"
	}
	return ""
}
