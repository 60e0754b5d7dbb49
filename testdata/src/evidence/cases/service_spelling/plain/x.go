// Package p keeps what is sent in OSS, and greets Xiaoming.
package p

type Resp struct{ Code int }

func f(r Resp) bool { return r.Code == 850001 } // want "magic .*"
