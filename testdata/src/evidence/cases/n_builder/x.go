package p

import "example.com/shop/evidence/cases/pkg/im"

type query struct {
	limit, code int
	args        []any
}

func (q *query) Limit(n int) *query { q.limit = n; return q }
func (q *query) Code(n int) *query  { q.code = n; return q }
func (q *query) Where(cond string, args ...any) *query {
	q.args = append(q.args, args...)
	return q
}
func (q *query) run() int { return q.limit }

func f(err error) bool {
	q := new(query).Limit(899000).Code(im.CodeOf(err)).Where("user = ?", 800003).Where("code = ?", im.CodeOf(err))
	return q.run() == 899000 || q.limit == 888800
}
