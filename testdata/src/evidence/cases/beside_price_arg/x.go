package p

import (
	"fmt"
	"log"

	"example.com/shop/evidence/cases/pkg/im"
)

func charge(cents int, imCode int) { log.Println(cents, imCode) }

func f(err error) {
	charge(899000, im.CodeOf(err))
	log.Printf("order of %d: code %d", 899000, im.CodeOf(err))
	fmt.Println("user", 800003, "code", im.CodeOf(err))
}
