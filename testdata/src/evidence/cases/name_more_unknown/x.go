package p

// the codes of our own: 801xxx are the module login
type Reply struct{ Code int }

func (r Reply) login() bool {
	switch r.Code {
	case 801003, 801101, 801102, 801103:
		return true
	}
	return false
}
