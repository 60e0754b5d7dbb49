package oneline

import ("fmt"
"os")

func tight(f failure) bool {
	fmt.Fprintln(os.Stderr)
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
