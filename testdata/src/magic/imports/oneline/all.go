package oneline; import "fmt"; func all(f failure) bool { fmt.Println(); return f.code == 899001 } // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
