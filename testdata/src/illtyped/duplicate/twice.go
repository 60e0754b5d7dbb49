package duplicate

// What is declared for the second time has no object of its own.
func twice(e *jmessage.Error) {
	var n = e.Code
	var n, ok = e.Code, 3
	var n, m = two()
	_ = n == 899001 || ok == 899002 || m == 899003
}

func two() (int, int) { return 1, 2 }
