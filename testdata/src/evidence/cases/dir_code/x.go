package p

// Reply is what the gateway answers.
type Reply struct {
	Kind int //jmvet:code
	Size int
}

//jmvet:code
func kind(b []byte) int { return int(b[0]) }

//jmvet:code
type state int32

func f(r Reply, s state) bool {
	if r.Kind == 899001 || r.Size == 899001 { // want "magic .*"
		return true
	}
	return kind(nil) == 899061 || s == 899002 // want "unknown .*" "magic .*"
}
