// Package shipping knows that parcels to Lhasa take longer.
package shipping

type address struct {
	City     string
	Zip      int
	ZipCode  int
	Postcode int
	PostCode int32
	PIN      int
	pincode  int
	PinCode  int
	Code     int // of the post office
}

func (a *address) slow() bool {
	return a.Zip == 850001 || a.ZipCode == 850001 || a.Postcode == 850001 || a.PostCode == 850001
}

// Patna, Jamshedpur, Ranchi and Muzaffarpur, in India.
func (a *address) inIndia() bool {
	return a.PIN == 800003 || a.pincode == 831001 || a.PinCode == 834001 || a.PinCode == 842001
}

func (a *address) office() bool { return a.Code == 850001 }

func surcharge(postalCode int) int {
	switch postalCode {
	case 850001, 851001, 852001:
		return 12
	}
	return 0
}

func days(zip int, code int, pinCode int) int {
	if zip == 850001 || pinCode == 812001 {
		return 9
	}
	return 3
}
