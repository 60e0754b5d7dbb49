package hk

// All 18 districts: as many known numbers as unknown ones, but the function's name says what they are.
func areaOf(code int) string {
	switch code {
	case 810001, 810002, 810003, 810004:
		return "香港島"
	case 810005, 810006, 810007, 810008, 810009:
		return "九龍"
	case 810010, 810011, 810012, 810013, 810014, 810015, 810016, 810017, 810018:
		return "新界"
	}
	return ""
}

// The table says what its keys are where they are gone through, too.
func island() string {
	for code, name := range districts {
		if code == 810001 {
			return name
		}
	}
	return ""
}

// And so does the variable with which a list is gone through.
func known(code int) bool {
	list := []int{810001, 810002}
	for _, district := range list {
		if district == code {
			return true
		}
	}
	return false
}
