package p

import "example.com/shop/evidence/cases/pkg/im"

type Reply struct{ Code int }

func reply(code int) Reply { return Reply{Code: code} }

func fromIM(err error) Reply { return reply(im.CodeOf(err)) }
func busy() Reply            { return reply(810100) }

func same(r Reply, err error) bool { return r.Code == im.CodeOf(err) }
