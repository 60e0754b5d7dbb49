package p

import "example.com/shop/evidence/cases/pkg/im"

type Reply struct{ Code int }

func bad(err error) Reply  { return Reply{Code: im.CodeOf(err)} }
func notFound() Reply      { return Reply{Code: 404} }
func generic() Reply       { return Reply{Code: 500} }
func none() Reply          { return Reply{} }
func isTaken(r Reply) bool { return r.Code == 899061 } // want "unknown .*"
