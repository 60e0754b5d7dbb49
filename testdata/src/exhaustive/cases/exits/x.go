package p

import (
	"fmt"
	"log"
	"os"

	"example.com/shop/evidence/cases/pkg/im"
)

func die(msg string) {
	fmt.Fprintln(os.Stderr, msg)
	os.Exit(1)
}

func fatal(err error) {
	if err != nil {
		log.Panicf("%v", err)
	}
	die("x")
}

func f(err error) {
	switch im.CodeOf(err) {
	case 801003: // want "magic .*"
		die("no user")
	case 801004: // want "magic .*"
		fatal(err)
	case 801005: // want "magic .*"
		log.Panicln("device")
	}
	fmt.Println("other")
}
