package trade

import "slices"

type Stock struct {
	Code int
	Name string
}

var hot = []int{899050, 899001, 899002}

func isHot(s Stock) bool { return slices.Contains(hot, s.Code) }
