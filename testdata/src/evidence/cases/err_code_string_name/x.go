package p

type resp struct {
	ErrCode string `json:"err_code"`
}

func f(r resp) bool { return r.ErrCode == "899001" } // want "magic .*"
