// Package list has sets, in a file that names JMessage.
package list

var retry = []int{899000, 899030} // want(context,name,any) "magic JMessage code 899000: use codes.RESTServerInternalError" "magic JMessage code 899030: use codes.RESTServerTimeout"

var texts = map[int]string{899001: "exists"} // want(context,name,any) "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
