package api

import "example.com/shop/evidence/cases/cross_service/svc"

func f(to string) bool {
	r := svc.Send(to)
	return r.Num == 899001 || r.Num == 899061 || r.Cost == 899000 || svc.Last == 899002 // want "magic .*" "unknown .*" "magic .*"
}
