package p

import "example.com/shop/evidence/cases/pkg/jmessage"

type fake struct{}

func (fake) Register(name string) error {
	if name == "taken" {
		return &jmessage.JMError{Code: 899061, Message: "user exist"} // want "unknown .*"
	}
	return jmessage.NewError(899001, "user exist") // want "magic .*"
}
