package quote

var indexNames = map[int]string{899050: "北证50", 899601: "专精特新", 899001: "x"}

type Quote struct{ Code int }

func (q Quote) Name() string { return indexNames[q.Code] }
