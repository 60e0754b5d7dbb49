package p

import "example.com/shop/evidence/cases/pkg/im"

func code(err error) int {
	switch {
	case err == nil:
		return 0
	case err.Error() == "timeout":
		return 899030 // want "magic .*"
	}
	return im.CodeOf(err)
}

func use(err error) bool { return code(err) == 899001 } // want "magic .*"
