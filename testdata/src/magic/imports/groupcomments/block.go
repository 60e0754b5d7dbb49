package groupcomments

import (
	"fmt"

	/* the
	   client */
	"example.com/shop/jmessage"
) // that is all

func block(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

func printBlock(e *jmessage.Error) { fmt.Println(e) }
