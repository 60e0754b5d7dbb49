package other

var n int

func Status() int { n++; return n }
