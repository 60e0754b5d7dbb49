package p

import (
	"net/http"

	"example.com/shop/evidence/cases/pkg/im"
)

func h(w http.ResponseWriter, r *http.Request) {
	if err := im.Register(r.FormValue("name"), "x"); err != nil {
		switch im.CodeOf(err) {
		case 899001: // want "magic .*"
			http.Error(w, "taken", http.StatusConflict)
			return
		case 899003: // want "magic .*"
			http.Error(w, "name", http.StatusBadRequest)
			return
		}
		http.Error(w, "internal", 500)
		return
	}
	w.WriteHeader(201)
}
