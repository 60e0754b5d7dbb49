package p

import "example.com/shop/evidence/cases/pkg/im"

type matcher interface{ Match(error) bool }

type codeMatcher struct{ want int }

func (m codeMatcher) Match(err error) bool { return im.CodeOf(err) == m.want }

func hasCode(n int) matcher { return codeMatcher{want: n} }

func f(err error) bool {
	return hasCode(899002).Match(err) || // want "magic .*"
		codeMatcher{899061}.Match(err) // want "unknown .*"
}
