package p

// JMessage 用户列表
type query struct {
	Start, Count int
	PageSize     int
}

type reply struct {
	Total int
	Code  int
}

func f(q query, r reply) bool {
	return q.Start == 801003 || q.PageSize == 899000 || r.Total == 899001 || r.Code == 899003 // want "magic .*"
}
