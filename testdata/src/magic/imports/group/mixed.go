package group

import (
	"fmt"

	"example.com/shop/jmessage"
)

func mixed(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

func print(e *jmessage.Error) { fmt.Println(e) }
