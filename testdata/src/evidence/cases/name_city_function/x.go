package geo

func cityName(code int) string {
	switch code {
	case 810001:
		return "中西区"
	case 810002:
		return "湾仔区"
	}
	return ""
}
