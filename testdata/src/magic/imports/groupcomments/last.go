package groupcomments

import (
	"fmt"

	"example.com/shop/jmessage" // the client
	// nothing else
)

func last(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

func lastText(f failure) bool {
	return f.text == "899001" // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
}

func print(e *jmessage.Error) { fmt.Println(e) }
