package p

import "example.com/shop/evidence/cases/pkg/im"

type rows struct{}

func (rows) Scan(dest ...any) error { return nil }

func load(r rows, err error) (bool, error) {
	var amount, zip int
	var last int
	if err := r.Scan(&amount, &zip); err != nil {
		return false, err
	}
	last = im.CodeOf(err)
	return amount == 899000 || zip == 850001 || last == 899001, nil // want "magic .*"
}
