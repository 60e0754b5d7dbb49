package p

import (
	"log"

	"example.com/shop/evidence/cases/pkg/jmessage"
)

func send(c *jmessage.JMessageClient, inc func(string)) (int64, error) {
	res, err := c.SendMessage("a", "b", "x")
	if err != nil {
		return 0, err
	}
	switch res.Error.GetCode() { // want "switch .*"
	case 803008: // want "magic .*"
		inc("blocked")
	}
	return res.MsgID, nil
}

func logged(c *jmessage.JMessageClient, inc func(string)) int64 {
	res, _ := c.SendMessage("a", "b", "x")
	switch res.Error.GetCode() {
	case 803008: // want "magic .*"
		inc("blocked")
	}
	log.Printf("%+v", res)
	return res.MsgID
}

func failed(c *jmessage.JMessageClient, inc func(string)) (int64, error) {
	res, err := c.SendMessage("a", "b", "x")
	if err != nil {
		return 0, err
	}
	switch res.Error.GetCode() {
	case 803008: // want "magic .*"
		inc("blocked")
	}
	if res.Error != nil {
		return 0, res.Error
	}
	return res.MsgID, nil
}
