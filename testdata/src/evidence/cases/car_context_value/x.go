package p

import (
	"context"

	"example.com/shop/evidence/cases/pkg/im"
)

type key struct{}

func with(ctx context.Context, err error) context.Context {
	return context.WithValue(ctx, key{}, im.CodeOf(err))
}

func amount(ctx context.Context) bool {
	n, _ := ctx.Value("cents").(int)
	return n == 899000
}
