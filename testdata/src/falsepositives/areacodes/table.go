package hk

var districts = map[int]string{
	810001: "中西區", 810002: "灣仔區", 810003: "東區", 810004: "南區", 810005: "油尖旺區", 810006: "深水埗區",
	810007: "九龍城區", 810008: "黃大仙區", 810009: "觀塘區", 810010: "荃灣區", 810011: "屯門區", 810012: "元朗區",
	810013: "北區", 810014: "大埔區", 810015: "西貢區", 810016: "沙田區", 810017: "葵青區", 810018: "離島區",
}

// The name of the table says what its keys are.
func nameOf(code int) string { return districts[code] }

var areas = []Area{{810001, "中西區"}, {810002, "灣仔區"}}

func find(code int) string {
	for _, a := range areas {
		if a.Code == code {
			return a.Name
		}
	}
	return ""
}
