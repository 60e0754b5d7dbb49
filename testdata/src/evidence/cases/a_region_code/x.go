package region

// Region is a region of 极光推送.
type Region struct {
	Code int
	Name string
}

func lhasa(r Region) bool { return r.Code == 850001 || r.Code == 810001 || r.Code == 810002 }

func nameOf(code int) string {
	switch code {
	case 810001:
		return "中西区"
	case 810002:
		return "湾仔区"
	}
	return ""
}
