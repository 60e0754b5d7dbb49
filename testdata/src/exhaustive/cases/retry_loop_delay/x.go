package p

import (
	"time"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(name string) (err error) {
	delay := 100 * time.Millisecond
	for i := 0; i < 3; i++ {
		if _, err = im.Send("a", name, "x"); err == nil {
			return nil
		}
		switch im.CodeOf(err) {
		case 803008, 803009: // want "magic .*" "magic .*"
			return err
		case 803010: // want "magic .*"
			delay *= 10
		}
		time.Sleep(delay)
	}
	return err
}
