package group

import (
	"os"
	"fmt"

	"example.com/shop/jmessage"
)

func unsorted(f failure) bool {
	return f.text == "899001" // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
}

func printTo(e *jmessage.Error) { fmt.Fprintln(os.Stdout, e) }
