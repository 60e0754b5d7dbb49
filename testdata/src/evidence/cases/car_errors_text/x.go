package p

import (
	"strings"

	"example.com/shop/evidence/cases/pkg/jmessage"
)

var cli = jmessage.NewJMessageClient("", "")

func ensure(name string) error {
	err := cli.UpdatePasswd(name, "x")
	if err != nil && strings.Contains(err.Error(), "899002") { // want "magic .*"
		return nil
	}
	if err != nil && strings.HasPrefix(err.Error(), "899001 -") { // want "magic .*"
		return nil
	}
	return err
}

func zip(s string) bool { return strings.HasPrefix(s, "850001") || strings.Contains(s, "899000") }
