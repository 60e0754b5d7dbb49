package p

import (
	"database/sql"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(err error, cents int) bool {
	c := sql.Null[int]{V: im.CodeOf(err), Valid: true}
	n := sql.Null[int]{V: cents, Valid: true}
	return c.V == 899001 || n.V == 899000 // want "magic .*"
}
