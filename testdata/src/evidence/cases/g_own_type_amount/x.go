package p

type Cents int
type Num int

func price(n int) Cents { return Cents(n) }

func f(err error) bool { return price(8) == 899000 }

func g(n Num) bool { return n == 899000 || n == 888800 }
