package p

import (
	"time"

	"example.com/shop/evidence/cases/pkg/im"
)

func reg(name string) error {
	for i := 0; ; i++ {
		err := im.Register(name, "x")
		switch im.CodeOf(err) {
		case 0, 899001: // want "magic .*"
			return nil
		case 899000, 899030: // want "magic .*" "magic .*"
			if i < 3 {
				time.Sleep(time.Second)
				continue
			}
		}
		return err
	}
}
