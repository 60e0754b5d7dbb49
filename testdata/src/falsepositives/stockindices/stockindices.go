// Package market has the indices of the Beijing Stock Exchange.
package market

type stock struct {
	Code   int
	Symbol string
}

type index struct {
	Code string
	ID   int
}

func isMain(i index) bool { return i.Code == "899050" || i.ID == 899050 }

func isListed(s *stock) bool { return s.Code == 831001 || s.Symbol == "899050" }

func name(stockCode int) string {
	switch stockCode {
	case 899050:
		return "北证50"
	case 899002:
		return "三板做市"
	}
	return ""
}

var names = map[string]string{"899050": "北证50", "899001": "三板成指", "899002": "三板做市"}

func nameOf(code string) string { return names[code] }

func listed(secCode, securityCode, fundCode, indexCode int) bool {
	return secCode == 834001 || securityCode == 831001 || fundCode == 850001 || indexCode == 899001
}

var indexCodes = []int{899050, 899001, 899002}

func isMarket(code int) bool {
	for _, c := range indexCodes {
		if c == code {
			return true
		}
	}
	return false
}
