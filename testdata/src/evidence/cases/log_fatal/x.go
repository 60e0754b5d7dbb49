package p

import (
	"log"
	"os"

	"example.com/shop/evidence/cases/pkg/im"
)

func main2(name string) {
	err := im.Register(name, "x")
	switch im.CodeOf(err) {
	case 899007, 899008: // want "magic .*" "magic .*"
		log.Fatalf("bad credentials: %v", err)
	case 899009: // want "magic .*"
		os.Exit(2)
	}
	log.Print(err)
}
