package p

import "example.com/shop/evidence/cases/pkg/jmessage"

var cli = jmessage.NewJMessageClient("", "")

func f(name string) error {
	_, je, err := cli.RegisterUser(name, "x")
	if err != nil {
		return err
	}
	if je.GetCode() == 899001 { // want "magic .*"
		return nil
	}
	if code := je.Code; code == 899061 { // want "unknown .*"
		return nil
	}
	return je
}
