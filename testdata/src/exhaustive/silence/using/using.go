// Package using has switches behind which the code, the error or the answer is used, and some behind which only other things are.
package using

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"strings"

	"example.com/shop/exhaustive/silence/im"
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func count(string) {}

func save(int64) {}

func returned(name string) error {
	err := im.Login(name, "")
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	return err
}

func dropped(name string) error {
	err := im.Login(name, "")
	switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

func logged(name string) {
	err := im.Login(name, "")
	code := im.CodeOf(err)
	switch code {
	case codes.LoginUserNotFound:
		count("user")
	}
	log.Printf("login: %v", err)
}

func loggedCode(name string) {
	code := im.CodeOf(im.Login(name, ""))
	switch code {
	case codes.LoginUserNotFound:
		count("user")
	}
	slog.Info("login", "code", code)
}

func loggedBefore(name string) {
	err := im.Login(name, "")
	log.Printf("login: %v", err)
	switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	count("fine")
}

func asDefault(name string) string {
	err := im.Login(name, "")
	msg := ""
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		msg = "There is no such user."
	}
	if msg == "" {
		msg = err.Error()
	}
	return msg
}

func another(name string) error {
	err := im.Login(name, "")
	switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	err = json.Unmarshal([]byte(name), new(int))
	return err
}

func sometimesAnother(name string, strict bool) error {
	err := im.Login(name, "")
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	if !strict {
		err = nil
	}
	return err
}

func shadowed(name string) error {
	err := im.Login(name, "")
	switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	if err := im.Login(name, "again"); err != nil {
		return err
	}
	return nil
}

func blank(name string) {
	err := im.Login(name, "")
	switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	_ = err
}

func otherPart(name string) error {
	resp, err := im.Register(name)
	if err != nil {
		return err
	}
	switch resp.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	save(resp.UserID)
	return nil
}

func otherMethod(name string) (string, error) {
	resp, err := im.Register(name)
	if err != nil {
		return "", err
	}
	switch resp.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return resp.Name(), nil
}

func whole(name string) (*im.Reply, error) {
	resp, err := im.Register(name)
	if err != nil {
		return nil, err
	}
	switch resp.Code {
	case codes.LoginUserNotFound:
		count("user")
	}
	return resp, nil
}

func message(name string) error {
	resp, err := im.Register(name)
	if err != nil {
		return err
	}
	switch resp.Code {
	case codes.LoginUserNotFound:
		count("user")
	}
	if resp.Message != "" {
		return errors.New(resp.Message)
	}
	return nil
}

func asksOK(name string) bool {
	resp, _ := im.Register(name)
	switch resp.Code {
	case codes.LoginUserNotFound:
		count("user")
	}
	return resp.OK()
}

func part(name string) error {
	resp, err := im.Register(name)
	if err != nil {
		return err
	}
	switch resp.Error.Code {
	case codes.LoginUserNotFound:
		count("user")
	}
	return resp.Error
}

func partOfPart(name string) string {
	resp, _ := im.Register(name)
	switch resp.Error.Code {
	case codes.LoginUserNotFound:
		count("user")
	}
	return resp.Error.Message
}

func sibling(name string) error {
	resp, err := im.Register(name)
	switch resp.Error.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return err
}

// The error that the code was read from through a variable of its own.
func as(name string) error {
	err := im.Login(name, "")
	var f *im.Failure
	if errors.As(err, &f) {
		switch f.Code {
		case codes.LoginUserNotFound:
			count("user")
		}
	}
	return err
}

func asserted(name string) error {
	err := im.Login(name, "")
	if f, ok := err.(*im.Failure); ok {
		switch f.Code {
		case codes.LoginUserNotFound:
			count("user")
		}
	}
	return fmt.Errorf("login: %w", err)
}

func typeSwitch(name string) error {
	err := im.Login(name, "")
	switch f := err.(type) {
	case *im.Failure:
		switch f.Code {
		case codes.LoginUserNotFound:
			count("user")
		}
	}
	return err
}

func typeSwitchDropped(name string) {
	switch f := im.Login(name, "").(type) {
	case *im.Failure:
		switch f.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
		case codes.LoginUserNotFound:
			count("user")
		}
	}
	count("fine")
}

func unmarshalled(body []byte) error {
	var e jmessage.Error
	if err := json.Unmarshal(body, &e); err != nil {
		return err
	}
	switch e.Code {
	case codes.LoginUserNotFound:
		count("user")
	}
	return fmt.Errorf("login: %s", body)
}

// The error of the condition around it.
func around(name string) error {
	resp, err := im.Register(name)
	if err != nil {
		switch resp.Code {
		case codes.LoginUserNotFound:
			count("user")
		}
		return err
	}
	return nil
}

func initialised(name string) error {
	if err := im.Login(name, ""); err != nil {
		switch im.CodeOf(err) {
		case codes.LoginUserNotFound:
			count("user")
		}
		return err
	}
	return nil
}

func initialisedDropped(name string) {
	if err := im.Login(name, ""); err != nil {
		switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
		case codes.LoginUserNotFound:
			count("user")
		}
	}
	count("fine")
}

// What was made of it before the switch.
func text(name string) string {
	err := im.Login(name, "")
	text := err.Error()
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	return text
}

func wrapped(name string) error {
	err := im.Login(name, "")
	wrapped := fmt.Errorf("login %s: %w", name, err)
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	return wrapped
}

type result struct {
	Code int
	Name string
}

func literal(name string) result {
	code := im.Try(name)
	r := result{Code: code, Name: name}
	switch code {
	case codes.LoginUserNotFound:
		count("user")
	}
	return r
}

func field(name string) (r result) {
	code := im.Try(name)
	r.Code = code
	switch code {
	case codes.LoginUserNotFound:
		count("user")
	}
	return r
}

func request(name string) string {
	code := im.Try(name)
	switch code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return name
}

func withLogger(name string) {
	err := im.Login(name, "")
	logger := slog.With("err", err)
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	logger.Info("done")
}

func collected(names []string) error {
	var all []error
	for _, name := range names {
		err := im.Login(name, "")
		all = append(all, err)
		switch im.CodeOf(err) {
		case codes.LoginUserNotFound:
			count("user")
		}
	}
	return errors.Join(all...)
}

func ok(name string) bool {
	code := im.Try(name)
	ok := code == 0
	switch code {
	case codes.LoginUserNotFound:
		count("user")
	}
	return ok
}

func userOf(*im.Reply) string { return "" }

func madeOfAnswer(name string) string {
	resp, _ := im.Register(name)
	user := userOf(resp)
	switch resp.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return user
}

// Deferred functions run behind the switch.
func deferred(name string) {
	var err error
	defer func() {
		if err != nil {
			log.Print(err)
		}
	}()
	err = im.Login(name, "")
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
}

func deferredOther(name string) {
	defer func() { count(name) }()
	err := im.Login(name, "")
	switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
}

func deferredBefore(name string) {
	err := im.Login(name, "")
	defer log.Print("done")
	switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
}

func named(name string) (err error) {
	err = im.Login(name, "")
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	return
}

func namedNil(name string) (err error) {
	defer func() {
		if err != nil {
			log.Print(err)
		}
	}()
	err = im.Login(name, "")
	switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

func inDeferred(name string) (err error) {
	defer func() {
		switch im.CodeOf(err) {
		case codes.LoginUserNotFound:
			count("user")
		}
	}()
	return im.Login(name, "")
}

func inLiteral(name string) error {
	var err error
	func() {
		err = im.Login(name, "")
		switch im.CodeOf(err) {
		case codes.LoginUserNotFound:
			count("user")
		}
	}()
	return err
}

// A loop: the next round has another error, what is behind the loop the last one.
func loop(names []string) {
	for _, name := range names {
		err := im.Login(name, "")
		switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
		case codes.LoginUserNotFound:
			count("user")
		}
	}
}

func lastError(names []string) error {
	var err error
	for _, name := range names {
		err = im.Login(name, "")
		switch im.CodeOf(err) {
		case codes.LoginUserNotFound:
			count("user")
		}
	}
	return err
}

func condition(name string) {
	err := im.Login(name, "")
	for try := 0; err != nil && try < 3; try++ {
		switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
		case codes.LoginUserNotFound:
			count("user")
		}
		err = im.Login(name, "")
	}
}

func ranged(errs []error) {
	for _, err := range errs {
		switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
		case codes.LoginUserNotFound:
			count("user")
		}
	}
	count(fmt.Sprint(len(errs)))
}

func rangedReturned(errs []error) []error {
	for _, err := range errs {
		switch im.CodeOf(err) {
		case codes.LoginUserNotFound:
			count("user")
		}
	}
	return errs
}

// Another switch, or a condition that asks for another code, handles only what it asks for.
func twice(name string) {
	code := im.Try(name)
	switch code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	switch code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginPasswordInvalid:
		count("password")
	}
}

func twiceWithDefault(name string) string {
	code := im.Try(name)
	switch code {
	case codes.LoginUserNotFound:
		count("user")
	}
	switch code {
	case codes.LoginPasswordInvalid:
		return "password"
	default:
		return "other"
	}
}

func oneMore(name string) {
	code := im.Try(name)
	switch code { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound, codes.LoginPasswordInvalid:
		count("user")
	}
	if code == codes.LoginUserDisabled {
		count("disabled")
	}
}

func oneMoreElse(name string) {
	code := im.Try(name)
	switch code {
	case codes.LoginUserNotFound, codes.LoginPasswordInvalid:
		count("user")
	}
	if code == codes.LoginUserDisabled {
		count("disabled")
	} else {
		count("others")
	}
}

func failure(name string) bool {
	code := im.Try(name)
	switch code {
	case codes.LoginUserNotFound, codes.LoginPasswordInvalid:
		count("user")
	}
	return code == 0
}

func failed(name string) string {
	err := im.Login(name, "")
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound, codes.LoginPasswordInvalid:
		count("user")
	}
	if err == nil {
		return "fine"
	}
	return "failed"
}

func category(name string) {
	code := im.Try(name)
	switch code {
	case codes.LoginUserNotFound:
		count("user")
	}
	if code/1000 == 801 {
		count("login")
	}
}

func sent(name string, out chan<- error) {
	err := im.Login(name, "")
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	out <- err
}

func indexed(name string, seen map[int]int) {
	code := im.Try(name)
	switch code {
	case codes.LoginUserNotFound:
		count("user")
	}
	seen[code]++
}

func literalBehind(name string) func() {
	err := im.Login(name, "")
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	return func() { log.Print(err) }
}

func pointer(name string) *error {
	err := im.Login(name, "")
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	return &err
}

func inGo(name string) {
	err := im.Login(name, "")
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	go func() { log.Print(err) }()
}

// Who returns a new error, or the bool that a success does not give, tells of the failure.
var errLogin = errors.New("not logged in")

func newError(name string) error {
	err := im.Login(name, "")
	if err == nil {
		return nil
	}
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	return errLogin
}

func formatted(name string) (string, error) {
	if code := im.Try(name); code != 0 {
		switch code {
		case codes.LoginUserNotFound:
			count("user")
		}
		return "", fmt.Errorf("%s did not log in", name)
	}
	return name, nil
}

func sometimes(name string, strict bool) error {
	switch im.Try(name) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	if strict {
		return errLogin
	}
	return nil
}

func otherError(name string) error {
	resp, err := im.Register(name)
	if err != nil {
		return err
	}
	switch resp.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return err
}

func falseForFailure(name string) bool {
	err := im.Login(name, "")
	if err == nil {
		return true
	}
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	return false
}

func panics(name string) {
	err := im.Login(name, "")
	if err == nil {
		return
	}
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		count("user")
	}
	panic("not logged in")
}

func forever(name string) {
	for {
		switch im.Try(name) { // want "switch misses 4 of 5 JMessage Login codes: .*"
		case codes.LoginUserNotFound:
			count("user")
		}
	}
}

func trueForAll(name string) bool {
	err := im.Login(name, "")
	if err == nil {
		return true
	}
	switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return true
}

func written(name string) string {
	var b strings.Builder
	err := im.Login(name, "")
	fmt.Fprintf(&b, "failed: %v", err)
	switch im.CodeOf(err) {
	case codes.LoginUserNotFound:
		b.WriteString(" (check the name)")
	}
	return b.String()
}

type receipt struct {
	MsgID int64
	Error *jmessage.Error
}

func identity(s *receipt) int64 {
	switch s.Error.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return s.MsgID
}

// The whole of an answer without a type.
func loose(answer map[string]any) any {
	switch answer["code"].(int) { // jmessage
	case codes.LoginUserNotFound:
		count("user")
	}
	return answer
}

func looseData(answer map[string]any) any {
	switch code := answer["code"].(int); code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return answer["data"]
}

func looseMessage(answer map[string]any) any {
	switch code := answer["code"].(int); code {
	case codes.LoginUserNotFound:
		count("user")
	}
	return answer["message"]
}
