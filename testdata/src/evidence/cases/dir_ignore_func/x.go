package p

import "example.com/shop/evidence/cases/pkg/im"

//jmvet:ignore old client, will go
func f(err error) bool {
	return im.CodeOf(err) == 899001 || im.CodeOf(err) == 899061
}

// g is fine.
//
//jmvet:ignore the vendor has not written it down
func g(err error) bool { return im.CodeOf(err) == 899062 }

func h(err error) bool {
	return im.CodeOf(err) == 899001 //jmvet:ignore legacy
}

func k(err error) bool {
	//jmvet:ignore legacy
	if im.CodeOf(err) == 899001 {
		return true
	}
	return im.CodeOf(err) == 899002 // want "magic .*"
}
