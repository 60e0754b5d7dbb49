// Package hk has the districts of Hong Kong by their area codes: 810001 to 810018, half of which are numbers of another kind.
package hk

// Area is a district.
type Area struct {
	Code int
	Name string
}

func districtName(code int) string {
	switch code {
	case 810001:
		return "中西區"
	case 810002:
		return "灣仔區"
	case 810003:
		return "東區"
	case 810004:
		return "南區"
	case 810005:
		return "油尖旺區"
	case 810006:
		return "深水埗區"
	case 810007:
		return "九龍城區"
	case 810008:
		return "黃大仙區"
	case 810009:
		return "觀塘區"
	}
	return ""
}

func isIsland(a Area) bool {
	code := a.Code
	switch code {
	case 810001, 810002, 810003, 810004:
		return true
	}
	return a.Code == 810009
}

func (a *Area) isKowloon() bool { return a.Code == 810005 || a.Code >= 810006 && a.Code <= 810009 }

type user struct {
	RegionCode, areaCode, CityCode int
	adcode                         int32
	Region                         struct{ Code int }
}

func (u *user) local() bool {
	return u.RegionCode == 810001 || u.areaCode == 810002 || u.CityCode == 810003 || u.adcode == 810005 || u.Region.Code == 810006
}
