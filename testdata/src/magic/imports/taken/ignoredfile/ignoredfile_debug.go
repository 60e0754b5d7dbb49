//go:build shopdebug

package ignoredfile

var codes = 1
