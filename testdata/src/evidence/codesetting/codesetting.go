// Package codesetting uses what the setting -code lists. No name says code.
package codesetting

import "example.com/shop/evidence/codesetting/client"

type own struct {
	deep struct{ inner int }
	list []int
	text string
}

func fields(r *client.Reply, o own) bool {
	return r.Number == 899001 || // want(code) "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		r.Reason() == 899002 || // want(code) "magic J.essage code 899002: use codes.RESTUserNotFound"
		o.list[0] == 899003 || // want(code) "magic J.essage code 899003: use codes.RESTParameterInvalid"
		o.text == "899006" || // want(code) `magic J.essage code "899006": use strconv.Itoa\(codes.RESTGroupNotFound\)`
		r.Amount == 899007 || o.deep.inner == 899008
}

func others(k client.Kind, n int) bool {
	fetched, err := client.Fetch(899009)
	return err == nil && fetched == 899001 || // want(code) "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		k == 899002 || // want(code) "magic J.essage code 899002: use codes.RESTUserNotFound"
		client.Latest == 899003 || // want(code) "magic J.essage code 899003: use codes.RESTParameterInvalid"
		n == client.Limit || // want(code) `unknown J.essage code 899900: .*`
		n == 899006 // want(code) "magic J.essage code 899006: use codes.RESTGroupNotFound"
}
