package leaks

import "github.com/jmvet/jmvet/codes"

type box struct{ first, second int }

func unrelated(b box, n, m int) bool {
	if n == codes.RESTServerTimeout {
		return true
	}
	b.second = m
	return m == 899001 || b.second == 899002 || b.first == 899003 || n == 899006 // want "magic J.essage code 899006: use codes.RESTGroupNotFound"
}

// One call of another package's function says nothing of its other calls.
func calls(get func(string) int) bool {
	if parse("code") == codes.RESTServerTimeout {
		return true
	}
	return len(parse2("size")) == 899001
}

func parse(string) int { return 0 }

func parse2(string) []int { return nil }

func compared(n, size int) bool {
	same := n == codes.RESTServerTimeout
	return same == (size == 899001)
}
