// Package p reads codes from map literals: under the key that they have there, or under any key.
package p

import (
	"maps"

	"example.com/shop/evidence/cases/pkg/im"
)

type h map[string]any

type reply struct{ body map[string]int }

func body(err error) map[string]int { return map[string]int{"code": im.CodeOf(err), "price": 899000} }

func plain(err error) bool {
	m := map[string]int{"code": im.CodeOf(err)}
	return m["code"] == 899001 // want "magic .*"
}

func result(err error) bool {
	return body(err)["code"] == 899001 // want "magic .*"
}

func field(err error) bool {
	r := reply{body: body(err)}
	return r.body["code"] == 899001 || // want "magic .*"
		r.body["price"] == 899000
}

func nested(err error) bool {
	m := h{"data": h{"code": im.CodeOf(err)}, "price": 899000}
	return m["data"].(h)["code"] == 899001 // want "magic .*"
}

func parameter(err error) bool {
	return isExists(map[string]int{"code": im.CodeOf(err), "city": 810001})
}

func isExists(m map[string]int) bool {
	return m["code"] == 899001 || // want "magic .*"
		m["city"] == 810001
}

func ranged(err error) bool {
	for _, code := range map[string]int{"code": im.CodeOf(err)} {
		if code == 899001 { // want "magic .*"
			return true
		}
	}
	for code := range maps.Values(map[string]int{"code": im.CodeOf(err)}) {
		if code == 899001 { // want "magic .*"
			return true
		}
	}
	return false
}

func get(m map[string]int, key string) int { return m[key] }

func getter(err error) bool {
	return get(map[string]int{"code": im.CodeOf(err)}, "code") == 899001 // want "magic .*"
}

// A table is compared as a whole if any of its values may be.

var byName = map[string]int{
	"exists": 899001, // want "magic .*"
	"none":   899002, // want "magic .*"
}

func named(name string, err error) bool { return byName[name] == im.CodeOf(err) }

var groups = map[string][]int{
	"retry": {899000, 899030}, // want "magic .*" "magic .*"
}

func grouped(name string, err error) bool {
	for _, code := range groups[name] {
		if code == im.CodeOf(err) {
			return true
		}
	}
	return false
}

var texts = map[string]map[int]string{
	"zh":     {899001: "已存在"}, // want "magic .*"
	"cities": {810001: "中西区"},
}

func translated(err error) string { return texts["zh"][im.CodeOf(err)] }
