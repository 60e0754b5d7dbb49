// Package p reads the map literals of another package, whose values are one thing here.
package p

import "example.com/shop/evidence/cases/map_literal_facts/table"

func exists(name string) bool { return table.ByName[name] == 899001 } // want "magic .*"

func isPrice(name string) bool { return table.Mixed[name] == 899000 }

func none(err error) bool {
	return table.Codes(err)["code"] == 899002 // want "magic .*"
}

func isBodyPrice(err error) bool { return table.Body(err, 1)["price"] == 899000 }
