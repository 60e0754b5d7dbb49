package user

import "example.com/shop/smallhouse"

// What is compared with the house's constants carries a code if they are codes: 5001 by the setting, 899951 by its family.
func own(n, m, k int) bool {
	return n == smallhouse.Busy || n == 899061 || // want "unknown J.essage code 899061: .*"
		m == smallhouse.Odd || m == 899062 || // want "unknown J.essage code 899951: .*" "unknown J.essage code 899062: .*"
		k == smallhouse.Late || k == 899063
}
