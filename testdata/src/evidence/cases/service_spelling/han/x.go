// Package p 小程序的错误码
package p

type Resp struct{ Code int }

func f(r Resp) bool { return r.Code == 850001 }
