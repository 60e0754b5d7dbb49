package p

import "example.com/shop/evidence/cases/pkg/im"

var note func(string)

func f(names []string) {
outer:
	for _, n := range names {
		err := im.Register(n, "x")
		switch im.CodeOf(err) {
		case 0:
			continue outer
		case 801003: // want "magic .*"
			break outer
		case 801004: // want "magic .*"
			goto done
		}
		note(n)
	}
done:
	note("done")
}
