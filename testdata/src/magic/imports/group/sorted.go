package group

import (
	"sort"
	"testing"

	"example.com/shop/jmessage"
)

func sorted(f failure) bool {
	return f.text == "899001" // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
}

func less(list []*jmessage.Error) bool {
	return testing.Short() && sort.SliceIsSorted(list, func(i, j int) bool { return list[i].Code < list[j].Code })
}
