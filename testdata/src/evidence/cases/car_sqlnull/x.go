package p

import (
	"database/sql"

	"example.com/shop/evidence/cases/pkg/im"
)

type Task struct {
	ID     int64
	Code   sql.NullInt64
	Amount sql.NullInt64
}

func (t *Task) done(err error) {
	t.Code = sql.NullInt64{Int64: int64(im.CodeOf(err)), Valid: true}
}

func f(t *Task) bool {
	return t.Code.Valid && t.Code.Int64 == 899001 || // want "magic .*"
		t.Amount.Valid && t.Amount.Int64 == 899000
}
