package p

import (
	"sync/atomic"

	"example.com/shop/evidence/cases/pkg/im"
)

type Sender struct{ last atomic.Int64 }

func (s *Sender) Send(text string) error {
	_, err := im.Send("a", "b", text)
	s.last.Store(int64(im.CodeOf(err)))
	return err
}

func (s *Sender) Busy() bool { return s.last.Load() == 899030 } // want "magic .*"
