package p

import (
	"net/http"

	"example.com/shop/evidence/cases/pkg/im"
)

// the harm: any other code answers 201
func h(w http.ResponseWriter, r *http.Request) {
	err := im.Register(r.FormValue("name"), "x")
	status := 0
	switch im.CodeOf(err) { // want "switch .*"
	case 803008: // want "magic .*"
		status = http.StatusConflict
	case 803010: // want "magic .*"
		status = http.StatusBadRequest
	}
	if status != 0 {
		w.WriteHeader(status)
		return
	}
	w.WriteHeader(201)
}
