package p

import "example.com/shop/evidence/cases/pkg/im"

type Reply struct {
	Code int         `json:"code"`
	Msg  string      `json:"msg"`
	Data interface{} `json:"data"`
}

func ok(data any) Reply        { return Reply{0, "ok", data} }
func bad(err error) Reply      { return Reply{Code: im.CodeOf(err), Msg: err.Error()} }
func param(field string) Reply { return Reply{Code: 100100 + len(field)} }
func notFound() Reply          { return Reply{Code: 404} }
func busy() Reply              { return Reply{Code: 810100, Msg: "busy"} }
func isTaken(r Reply) bool     { return r.Code == 899001 } // want "magic .*"
func isBusy(r Reply) bool      { return r.Code == 810100 }
