package group

import (
	"example.com/shop/jmessage"
	"fmt"
)

func oneblock(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

func oneblockText(f failure) bool {
	return f.text == "899001" // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
}

func printOne(e *jmessage.Error) { fmt.Println(e) }
