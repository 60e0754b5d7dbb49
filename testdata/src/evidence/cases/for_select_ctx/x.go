package p

import (
	"context"
	"time"

	"example.com/shop/evidence/cases/pkg/im"
)

func run(ctx context.Context, name string) error {
	for {
		_, err := im.Send("a", name, "x")
		if err == nil {
			return nil
		}
		wait := time.Second
		switch im.CodeOf(err) {
		case 803010, 800017: // want "magic .*" "magic .*"
			wait = time.Minute
		case 803008: // want "magic .*"
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
	}
}
