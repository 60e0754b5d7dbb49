package user

import "example.com/shop/evidence/cases/pkg/jmessage"

var cli = jmessage.NewJMessageClient("", "")

type Address struct {
	Zip      int
	PostCode int
	ZipCode  string
	AreaCode int
	CityCode int32
	District struct{ Code int }
}

func remote(a *Address) bool {
	switch a.PostCode {
	case 850001, 850000:
		return true
	}
	return a.Zip == 850001 || a.ZipCode == "850001" || a.AreaCode == 810001 || a.CityCode == 810002 || a.District.Code == 810003
}
