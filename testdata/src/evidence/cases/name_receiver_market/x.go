package quote

type MarketIndex struct{ Code int }

func (m *MarketIndex) Star() bool { return m.Code == 899050 }

type Security struct {
	Code string
	Last float64
}

func isBSE(s Security) bool { return s.Code == "899050" || s.Code == "899001" }
