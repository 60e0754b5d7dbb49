package p

import "example.com/shop/evidence/cases/pkg/jmessage"

var cli = jmessage.NewJMessageClient("", "")

func ensure(name string) error {
	if err := cli.UpdatePasswd(name, "x"); err != nil && err.Error() != "899001 - User exists!" { // want "magic .*"
		return err
	}
	return nil
}
