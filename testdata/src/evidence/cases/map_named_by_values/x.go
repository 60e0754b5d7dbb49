// Package p has maps whose names are those of their values.
package p

import "example.com/shop/evidence/cases/pkg/im"

var (
	httpStatus = map[int]int{899001: 409, 404: 404}   // want "magic .*"
	retryTimes = map[int]int{899030: 3}               // want "magic .*"
	colors     = map[int]string{899001: "red"}        // want "magic .*"
	cityText   = map[int]string{899001: "Lhasa"}      // want "magic .*"
	ids        = map[int]bool{899061: true, 0: false} // want "unknown .*"
	counts     = make(map[int]int)
)

func status(err error) (int, int, string, string, bool) {
	c := im.CodeOf(err)
	counts[c]++
	counts[899001] = 0 // want "magic .*"
	return httpStatus[c], retryTimes[c], colors[c], cityText[c], ids[c]
}

// What no code looks up is named for what it is.

var districts = map[int]string{810001: "中西区", 899001: "x"}

var userIDs = map[int]bool{800003: true}

func district(id int) (string, bool) { return districts[id], userIDs[id] }
