package addr

type Address struct {
	CityCode int `json:"city_code"`
	PostCode int
	Adcode   int
}

func f(a Address) bool {
	return a.CityCode == 810001 || a.CityCode == 810002 || a.PostCode == 850000 || a.Adcode == 810001
}

func byZip(code int, zip string) bool {
	return code == 850001
}
