package pkglevel

var codes = map[string]int{}

func jmcodes() int { return codes["x"] }
