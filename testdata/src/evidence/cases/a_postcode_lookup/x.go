package addr

var postcodes = map[int]string{850001: "拉萨", 810001: "西宁", 801003: "x"}

func city(code int) string { return postcodes[code] }
