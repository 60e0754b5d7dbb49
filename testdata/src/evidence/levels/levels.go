// Package levels has one comparison for each rule, in a file that names the vendor.
package levels

import (
	"example.com/shop/evidence/vendorpath/jpush"
	"github.com/jmvet/jmvet/codes"
)

type answer struct {
	typed    codes.Code
	declared int //jmvet:code
	constant int
	context  int
}

func compare(a answer, f *jpush.Failure) bool {
	return a.typed == 899001 || // want(declared,context,name,any) "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		a.declared == 899002 || // want(declared,context,name,any) "magic JMessage code 899002: use codes.RESTUserNotFound"
		a.constant == codes.RESTServerTimeout ||
		a.constant == 899003 || // want(declared,context,name,any) "magic JMessage code 899003: use codes.RESTParameterInvalid"
		f.Code == 803013 || // want(context,name,any) "unknown JMessage code 803013: .*"
		a.context == 899006 // want(context,name,any) "magic JMessage code 899006: use codes.RESTGroupNotFound"
}
