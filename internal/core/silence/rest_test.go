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
	}`, Behind, nil},
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
	}`, Behind, nil},
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
	}`, Behind, nil},
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
	}`, Behind, nil},
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
	}`, Behind, nil},
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
	}`, Before, nil},
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
	}`, Before, nil},
	{"a named zero", `func f() int {
		status := none
		switch codeOf(register()) {
		case 801003:
			status = 409
		}
		return status
	}`, Before, nil},
	{"a counter", `func f(n *int) {
		switch codeOf(register()) {
		case 801003:
			*n++
		case 801004:
			*n += 2
		}
	}`, Before, nil},
	{"a parameter", `func f(msg string) string {
		switch codeOf(register()) {
		case 801003:
			msg = "user"
		}
		return msg
	}`, Before, nil},
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
	}`, Before, nil},
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
	}`, Before, nil},
	{"a clause for no code", `func f() string {
		msg := "busy"
		switch codeOf(register()) {
		case 801003:
			msg = "user"
		case 0:
			inc("fine")
		}
		return msg
	}`, Before, nil},
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
	}`, Before, nil},
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
	}`, Before, nil},
	{"a field that a literal leaves out", `func f() *answer {
		a := &answer{UserID: 7}
		switch codeOf(register()) {
		case 801003:
			a.Msg = "user"
		}
		return a
	}`, Nothing, nil},
}

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
