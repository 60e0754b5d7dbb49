package p

import (
	"database/sql"
	"fmt"
	"log"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(db *sql.DB, err error) {
	db.Exec("update t set code = ? where uid = ?", im.CodeOf(err), 800003)
	log.Printf("code %d, want %d, uid %d", im.CodeOf(err), 899001, 800003)
	fmt.Println(im.CodeOf(err), 899001)
}
