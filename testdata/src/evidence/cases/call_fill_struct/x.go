package p

import "example.com/shop/evidence/cases/pkg/im"

type status struct {
	Num  int
	Text string
}

func (s *status) set(err error) {
	s.Num = im.CodeOf(err)
	s.Text = err.Error()
}

func f(err error) bool {
	var s status
	s.set(err)
	return s.Num == 899001 // want "magic .*"
}
