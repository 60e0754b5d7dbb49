package p

import "example.com/shop/evidence/cases/pkg/im"

func busy(err error) bool {
	return contains([]int{899000, 899030}, im.CodeOf(err)) // want "magic .*" "magic .*"
}

func taken(err error) bool  { return toInt(im.CodeOf(err)) == 899001 }           // want "magic .*"
func worst(a, b error) bool { return max(im.CodeOf(a), im.CodeOf(b)) == 899008 } // want "magic .*"
