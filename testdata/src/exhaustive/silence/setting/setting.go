// Package setting has switches whose clauses set something: what had a value before is their default.
package setting

import (
	"errors"
	"net/http"
	"time"

	"example.com/shop/exhaustive/silence/im"
	"github.com/jmvet/jmvet/codes"
)

var errUser = errors.New("no such user")

func count(string) {}

func text(name string) string {
	msg := "The service is busy."
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	case codes.LoginPasswordInvalid:
		msg = "The password is wrong."
	}
	return msg
}

func zero(name string) string {
	var msg string
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	case codes.LoginPasswordInvalid:
		msg = "The password is wrong."
	}
	return msg
}

func empty(name string) string {
	msg := ""
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return msg
}

func result(name string) (msg string) {
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return
}

func resultSet(name string) (msg string) {
	msg = "The service is busy."
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return
}

func retry(name string) bool {
	retry := false
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginMultiChannelError:
		retry = true
	}
	return retry
}

func retryResult(name string) (retry bool) {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginMultiChannelError:
		retry = true
	}
	return
}

func some(name string, strict bool) string {
	msg := "The service is busy."
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	case codes.LoginPasswordInvalid:
		count("password")
	}
	return msg
}

// What leaves need not set, and a clause without statements does what is done with all others.
func leaves(name string) string {
	msg := "The service is busy."
	switch im.CodeOf(im.Login(name, "")) {
	case 0:
		return ""
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	case codes.LoginUserDisabled:
		// nothing to tell
	}
	return msg
}

func success(name string) string {
	msg := "The service is busy."
	switch im.CodeOf(im.Login(name, "")) {
	case 0:
		count("fine")
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return msg
}

func onlyEmpty(name string) string {
	msg := "The service is busy."
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
	}
	return msg
}

func counters(names []string) (gone, wrong int) {
	for _, name := range names {
		switch im.CodeOf(im.Login(name, "")) {
		case codes.LoginUserNotFound:
			gone++
		case codes.LoginPasswordInvalid:
			wrong += 1
		case codes.LoginUserDisabled:
			wrong = wrong + 1
		}
	}
	return gone, wrong
}

func stats(names []string) map[string]int {
	stats := make(map[string]int)
	for _, name := range names {
		switch im.CodeOf(im.Login(name, "")) {
		case codes.LoginUserNotFound:
			stats["gone"]++
		case codes.LoginPasswordInvalid:
			stats["wrong"]++
		}
	}
	return stats
}

func lists(names []string) (gone, wrong []string) {
	for _, name := range names {
		switch im.CodeOf(im.Login(name, "")) { // want "switch misses 3 of 5 JMessage Login codes: .*"
		case codes.LoginUserNotFound:
			gone = append(gone, name)
		case codes.LoginPasswordInvalid:
			wrong = append(wrong, name)
		}
	}
	return gone, wrong
}

func status(name string) int {
	status := http.StatusBadGateway
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		status = http.StatusNotFound
	case codes.LoginPasswordInvalid:
		status = http.StatusUnauthorized
	}
	return status
}

func noStatus(name string) int {
	var status int
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		status = http.StatusNotFound
	case codes.LoginPasswordInvalid:
		status = http.StatusUnauthorized
	}
	return status
}

type kind int

const (
	unknown kind = iota
	user
	password
)

// A zero with a name is a value: somebody has thought of it.
func kindOf(name string) kind {
	k := unknown
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		k = user
	case codes.LoginPasswordInvalid:
		k = password
	}
	return k
}

func clears(name string) error {
	err := im.Login(name, "")
	switch im.CodeOf(err) {
	case codes.LoginUserDisabled:
		err = nil
	}
	count(name)
	err = nil
	return err
}

func replaces(name string) {
	wait := time.Second
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginMultiChannelError:
		wait *= 2
	}
	time.Sleep(wait)
}

func appends(name, hint string) string {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		hint += " (check the name)"
	}
	return hint
}

func appendsToNothing(name string) string {
	hint := ""
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		hint += " (check the name)"
	}
	return hint
}

type reply struct {
	Text  string
	Error error
	Retry bool
	Inner struct{ Status int }
}

func literal(name string) reply {
	r := reply{Text: "The service is busy."}
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		r.Text = "There is no such user."
	}
	return r
}

func otherField(name string) *reply {
	r := &reply{Text: "The service is busy."}
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		r.Error = errUser
	}
	return r
}

func newField(name string) *reply {
	r := new(reply)
	r.Inner.Status = http.StatusBadGateway
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		r.Inner.Status = http.StatusNotFound
	}
	return r
}

func emptyStruct(name string) (r reply) {
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		r = reply{Text: "There is no such user."}
	}
	return r
}

func boolField(name string) (r reply) {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginMultiChannelError:
		r.Retry = true
	}
	return r
}

func keys(name string) map[string]any {
	h := map[string]any{"text": "The service is busy."}
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		h["text"] = "There is no such user."
	}
	return h
}

func newKeys(name string) map[string]any {
	h := map[string]any{}
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		h["text"] = "There is no such user."
	}
	return h
}

// What belongs to a caller had a value, as far as one can see.
func (r *reply) fill(name string) {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		r.Text = "There is no such user."
	}
}

func pointer(name string, text *string) {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		*text = "There is no such user."
	}
}

var (
	last    string
	advice  = "Try again later."
	counted int
)

func packageVariables(name string) {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		advice = "Check the name."
	case codes.LoginPasswordInvalid:
		counted++
	}
}

func packageVariable(name string) {
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		last = "There is no such user."
	}
}

// A variable of the clause is not what is set.
func own(name string) string {
	msg := "The service is busy."
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		msg := "There is no such user."
		msg += "!"
		count(msg)
	}
	return msg
}

func branch(name string, polite bool) string {
	msg := "The service is busy."
	if polite {
		msg = "Sorry."
	}
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		if polite {
			msg = "There is no such user, sorry."
		}
	}
	return msg
}

// The value before must be there on every path.
func laterValue(name string, polite bool) string {
	var msg string
	if polite {
		msg = "Sorry."
	}
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return msg
}

func laterValueOfCode(name string) (msg string) {
	code := im.CodeOf(im.Login(name, ""))
	if code == codes.LoginUserDisabled {
		msg = "The user is disabled."
	}
	switch code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return msg
}

func laterValueInLoop(name string, greetings []string) (msg string) {
	for _, g := range greetings {
		msg = g
	}
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return msg
}

func laterValueInClause(name string, tone int) (msg string) {
	switch tone {
	case 1:
		msg = "Sorry."
	case 2:
		msg = "Oops."
	}
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return msg
}

func everyClause(name string, tone int) (msg string) {
	switch tone {
	case 1:
		msg = "Sorry."
	default:
		msg = "Oops."
	}
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return msg
}

func everyBranch(name string, polite bool) (msg string) {
	if polite {
		msg = "Sorry."
	} else if name == "" {
		return ""
	} else {
		msg = "Oops."
	}
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return msg
}

// A condition may say that it is there.
func ifEmpty(name, given string, polite bool) string {
	var msg string
	if polite {
		msg = "Sorry."
	}
	if msg == "" {
		msg = "Oops."
	}
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return msg
}

func ifNone(name string, greetings []string) []string {
	var list []string
	if len(greetings) > 0 {
		list = greetings
	}
	if 0 == len(list) {
		list = []string{"Oops."}
	}
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		list = []string{"There is no such user."}
	}
	return list
}

func ifNotEmpty(name string, polite bool) string {
	var msg string
	if polite {
		msg = "Sorry."
	}
	if "" != msg {
		switch im.CodeOf(im.Login(name, "")) {
		case codes.LoginUserNotFound:
			msg = "There is no such user."
		}
	}
	return msg
}

// Only the paths count on which there is another code.
func ifError(name string) (msg string) {
	err := im.Login(name, "")
	if err != nil {
		msg = "The service is busy."
	}
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return msg
}

func ifCode(name string) (msg string) {
	code := im.CodeOf(im.Login(name, ""))
	if code != 0 {
		msg = "The service is busy."
	}
	switch code {
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return msg
}

func ifOther(name string) (msg string) {
	code := im.CodeOf(im.Login(name, ""))
	if code != codes.LoginUserNotFound && code != 0 {
		msg = "The service is busy."
	}
	switch code {
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	return msg
}

func retried(names []string) (last string) {
	for i, name := range names {
		last = "The service is busy."
		if i > 3 {
			last = "I give up."
		}
		switch im.CodeOf(im.Login(name, "")) {
		case codes.LoginUserNotFound:
			last = "There is no such user."
		}
	}
	return last
}

func loop(names []string) string {
	var msg string
	for _, name := range names {
		switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
		case codes.LoginUserNotFound:
			msg = "There is no such user."
		}
	}
	return msg
}

func captured(name string) (string, error) {
	msg := "The service is busy."
	var other string
	try := func() {
		switch im.CodeOf(im.Login(name, "")) {
		case codes.LoginUserNotFound:
			msg = "There is no such user."
		}
	}
	again := func() {
		switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
		case codes.LoginUserNotFound:
			other = "There is no such user."
		}
	}
	try()
	again()
	return msg + other, nil
}

func falls(name string) string {
	msg := "The service is busy."
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		count("user")
		fallthrough
	case codes.LoginPasswordInvalid:
		msg = "Check the name and the password."
	}
	return msg
}

func filled(name string, fill func(*reply)) *reply {
	var r reply
	fill(&r)
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		r.Text = "There is no such user."
	}
	return &r
}

func action(name string) func() {
	next := func() { count("give up") }
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginMultiChannelError:
		next = func() { count("again") }
	}
	return next
}
