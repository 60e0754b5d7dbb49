package p

import (
	"context"

	"example.com/shop/evidence/cases/pkg/im"
)

type handler func(ctx context.Context, to, text string) (int64, error)

func retrying(next handler, on ...int) handler {
	return func(ctx context.Context, to, text string) (id int64, err error) {
		for range 3 {
			if id, err = next(ctx, to, text); err == nil {
				return id, nil
			}
			c := im.CodeOf(err)
			hit := false
			for _, x := range on {
				hit = hit || x == c
			}
			if !hit {
				return 0, err
			}
		}
		return 0, err
	}
}

func send(_ context.Context, to, text string) (int64, error) { return im.Send("a", to, text) }

func h() handler {
	return retrying(send, 803001, 803010, 803061) // want "magic .*" "magic .*" "unknown .*"
}
