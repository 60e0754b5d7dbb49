package silence

// using: what the switch is over, the error or the answer is used behind it, or another part of it.
var using = []restCase{
	{"the error is returned", `func f() error {
		err := register()
		switch codeOf(err) {
		case 801003:
			inc("user")
		}
		return err
	}`, Used, nil},
	{"the error is logged", `func f() {
		err := register()
		switch codeOf(err) {
		case 801003:
			inc("user")
		}
		log.Print(err)
	}`, Used, nil},
	{"the code is logged", `func f() {
		code := codeOf(register())
		switch code {
		case 801003:
			inc("user")
		}
		log.Print(code)
	}`, Used, nil},
	{"the error's text is the default", `func f(err error) (msg string) {
		switch codeOf(err) {
		case 801003:
			msg = "user"
		}
		if msg == "" {
			msg = err.Error()
		}
		return msg
	}`, Used, nil},
	{"the whole answer", `func f() *answer {
		a := ask()
		switch a.Err.Code {
		case 801003:
			inc("user")
		}
		return a
	}`, Used, nil},
	{"the message of the answer", `func f() string {
		a := ask()
		switch a.Err.Code {
		case 801003:
			inc("user")
		}
		return a.Msg
	}`, Used, nil},
	{"another part of the answer", `func f() int {
		a := ask()
		switch a.Err.Code {
		case 801003:
			inc("user")
		}
		return a.UserID
	}`, Nothing, nil},
	{"a condition that asks for another code", `func f() {
		code := codeOf(register())
		switch code {
		case 801003:
			inc("user")
		}
		if code == 801007 {
			inc("channel")
		}
	}`, Nothing, nil},
	{"another value in between", `func f() error {
		err := register()
		switch codeOf(err) {
		case 801003:
			inc("user")
		}
		err = register()
		return err
	}`, Nothing, nil},
	{"deferred", `func f() (err error) {
		defer func() { log.Print(err) }()
		err = register()
		switch codeOf(err) {
		case 801003:
			inc("user")
		}
		return
	}`, Used, nil},
	{"thrown away", `func f() {
		err := register()
		switch codeOf(err) {
		case 801003:
			inc("user")
		}
		_ = err
	}`, Nothing, nil},
	{"read by errors.As", `func f(err error) error {
		var e *failure
		if errors.As(err, &e) {
			switch e.Code {
			case 801003:
				inc("user")
			}
		}
		return err
	}`, Used, nil},
}

// failing: the function tells its caller of a failure on every way from behind the switch.
var failing = []restCase{
	{"a new error", `func f(err error) error {
		if err == nil {
			return nil
		}
		switch codeOf(err) {
		case 801003:
			inc("user")
		}
		return errLogin
	}`, Used, nil},
	{"false where a success gives true", `func f() bool {
		err := register()
		if err == nil {
			return true
		}
		switch codeOf(err) {
		case 801003:
			inc("user")
		}
		return false
	}`, Used, nil},
	{"nil", `func f() error {
		switch codeOf(register()) {
		case 801003:
			inc("user")
		}
		return nil
	}`, Nothing, nil},
}

// arriving: conditions before the switch, around it or in it take values out.
var arriving = []restCase{
	{"a parameter that is given itself", `func f(code int) {
		code = code
		switch code {
		case 801003:
			inc("user")
		}
	}`, Nothing, nil},
	{"parameters that are given one another", `func f(a, b int) {
		a = b
		b = a
		switch a {
		case 801003:
			inc("user")
		}
	}`, Nothing, nil},
	{"a condition that leaves", `func f() {
		code := codeOf(register())
		if code == 801005 {
			return
		}
		switch code {
		case 801003:
			inc("user")
		}
	}`, Nothing, []int64{801006}},
	{"conditions that leave for all", `func f() {
		code := codeOf(register())
		if code == 801005 || code == 801006 {
			return
		}
		switch code {
		case 801003:
			inc("user")
		}
	}`, Nothing, []int64{}},
	{"a condition that goes on", `func f() {
		code := codeOf(register())
		if code == 801005 {
			inc("device")
		}
		switch code {
		case 801003:
			inc("user")
		}
	}`, Nothing, nil},
	{"the block around", `func f() {
		code := codeOf(register())
		if code == 801003 || code == 801005 {
			switch code {
			case 801003:
				inc("user")
			}
		}
	}`, Nothing, []int64{801005}},
	{"an ordering", `func f() {
		code := codeOf(register())
		if code > 801005 {
			return
		}
		switch code {
		case 801003:
			inc("user")
		}
	}`, Nothing, []int64{801005}},
	{"a function of the package", `func f() {
		code := codeOf(register())
		if isLast(code) {
			return
		}
		switch code {
		case 801003:
			inc("user")
		}
	}`, Nothing, []int64{801005}},
	{"another condition of a switch without a tag", `func f() {
		code := codeOf(register())
		switch {
		case code == 801003:
			inc("user")
		case code >= 801006:
			inc("others")
		}
	}`, Nothing, []int64{801005}},
	{"a condition of which nothing is known", `func f(quiet bool) {
		code := codeOf(register())
		if quiet {
			return
		}
		switch code {
		case 801003:
			inc("user")
		}
	}`, Nothing, nil},
}
