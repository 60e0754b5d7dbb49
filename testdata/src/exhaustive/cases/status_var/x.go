package p

import "example.com/shop/evidence/cases/pkg/im"

const statusUnknown = "unknown"

type task struct {
	State string
	Tries int
}

func (t *task) finish(err error) {
	t.State = statusUnknown
	switch im.CodeOf(err) {
	case 803008: // want "magic .*"
		t.State = "blocked"
	case 803010: // want "magic .*"
		t.Tries++
	}
}

func (t *task) forget(err error) {
	switch im.CodeOf(err) { // want "switch .*"
	case 803008: // want "magic .*"
		t.save("blocked")
	}
}

func (t *task) save(string) {}
