package silence

// leaving: every clause leaves the function or the loop, or one goes on.
var leaving = []restCase{
	{"returns", `func f(err error) string {
		switch codeOf(err) {
		case 801003:
			return "user"
		case 801004:
			return "password"
		}
		return ""
	}`, AfterSwitch, nil},
	{"one goes on", `func f() {
		switch codeOf(register()) {
		case 801003:
			return
		case 801004:
			inc("password")
		}
	}`, Nothing, nil},
	{"panic and goto", `func f() {
		switch codeOf(register()) {
		case 801003:
			panic("user")
		case 801004:
			goto end
		}
		inc("other")
	end:
	}`, AfterSwitch, nil},
	{"continue and break with a label", `func f() {
	loop:
		for {
			switch codeOf(register()) {
			case 801003:
				continue
			case 801004:
				break loop
			}
			inc("other")
		}
	}`, AfterSwitch, nil},
	{"break leaves the switch only", `func f() {
		for {
			switch codeOf(register()) {
			case 801003:
				break
			}
		}
	}`, Nothing, nil},
	{"calls that never come back", `func f() {
		switch codeOf(register()) {
		case 801003:
			os.Exit(1)
		case 801004:
			log.Fatalf("x")
		case 801007:
			die("x")
		}
		inc("other")
	}`, AfterSwitch, nil},
	{"a call that may come back", `func f(now bool) {
		switch codeOf(register()) {
		case 801003:
			mayDie(now)
		}
	}`, Nothing, nil},
	{"a panic that is recovered", `func f() {
		switch codeOf(register()) {
		case 801003:
			rescued()
		}
	}`, Nothing, nil},
	{"one branch of a clause goes on", `func f(now bool) {
		switch codeOf(register()) {
		case 801003:
			if now {
				return
			}
		}
	}`, Nothing, nil},
	{"falls through to a return", `func f() string {
		switch codeOf(register()) {
		case 801003:
			inc("user")
			fallthrough
		case 801004:
			return "login"
		}
		return ""
	}`, AfterSwitch, nil},
	{"no clause", `func f() {
		switch codeOf(register()) {
		}
	}`, Nothing, nil},
}

// setting: every clause that goes on sets something that had a value before, or something that had none.
var setting = []restCase{
	{"a text", `func f() string {
		msg := "busy"
		switch codeOf(register()) {
		case 801003:
			msg = "user"
		}
		return msg
	}`, SetBefore, nil},
	{"a zero value", `func f() string {
		msg := ""
		switch codeOf(register()) {
		case 801003:
			msg = "user"
		}
		return msg
	}`, Nothing, nil},
	{"a variable without a value", `func f() string {
		var msg string
		switch codeOf(register()) {
		case 801003:
			msg = "user"
		}
		return msg
	}`, Nothing, nil},
	{"false", `func f() bool {
		retry := false
		switch codeOf(register()) {
		case 801003:
			retry = true
		}
		return retry
	}`, SetBefore, nil},
	{"a named zero", `func f() int {
		status := none
		switch codeOf(register()) {
		case 801003:
			status = 409
		}
		return status
	}`, SetBefore, nil},
	{"a counter", `func f(n *int) {
		switch codeOf(register()) {
		case 801003:
			*n++
		case 801004:
			*n += 2
		}
	}`, SetBefore, nil},
	{"a parameter", `func f(msg string) string {
		switch codeOf(register()) {
		case 801003:
			msg = "user"
		}
		return msg
	}`, SetBefore, nil},
	{"a named result", `func f() (msg string) {
		switch codeOf(register()) {
		case 801003:
			msg = "user"
		}
		return
	}`, Nothing, nil},
	{"the error", `func f() error {
		err := register()
		switch codeOf(err) {
		case 801003:
			err = nil
		}
		return err
	}`, SetBefore, nil},
	{"one clause does something else", `func f() string {
		msg := "busy"
		switch codeOf(register()) {
		case 801003:
			msg = "user"
		case 801004:
			inc("password")
		}
		return msg
	}`, Nothing, nil},
	{"a clause without statements", `func f() string {
		msg := "busy"
		switch codeOf(register()) {
		case 801003:
			msg = "user"
		case 801004:
		}
		return msg
	}`, SetBefore, nil},
	{"a clause for no code", `func f() string {
		msg := "busy"
		switch codeOf(register()) {
		case 801003:
			msg = "user"
		case 0:
			inc("fine")
		}
		return msg
	}`, SetBefore, nil},
	{"a variable of the clause", `func f() {
		switch codeOf(register()) {
		case 801003:
			n := 1
			n = 2
			_ = n
		}
	}`, Nothing, nil},
	{"package variables", `func f() {
		switch codeOf(register()) {
		case 801003:
			text = "user"
		}
	}`, SetBefore, nil},
	{"a package variable without a value", `func f() {
		switch codeOf(register()) {
		case 801003:
			unset = "user"
		}
	}`, Nothing, nil},
	{"a field of a literal", `func f() *answer {
		a := &answer{Msg: "busy"}
		switch codeOf(register()) {
		case 801003:
			a.Msg = "user"
		}
		return a
	}`, SetBefore, nil},
	{"a field that a literal leaves out", `func f() *answer {
		a := &answer{UserID: 7}
		switch codeOf(register()) {
		case 801003:
			a.Msg = "user"
		}
		return a
	}`, Nothing, nil},
}
