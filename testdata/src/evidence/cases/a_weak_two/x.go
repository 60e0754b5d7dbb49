package chat

type out struct{ ret int }

func f(o out) bool { return o.ret == 899001 || o.ret == 899002 } // want "magic .*" "magic .*"

type out2 struct{ ret int }

func g(o out2) bool { return o.ret == 899001 }
