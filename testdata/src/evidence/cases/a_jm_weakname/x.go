package chat

import "example.com/shop/evidence/cases/pkg/jmessage"

var cli = jmessage.NewJMessageClient("", "")

func handle(status int) bool { return status == 899001 } // want "magic .*"

func handle2(n int) bool { return n == 899002 } // want "magic .*"
