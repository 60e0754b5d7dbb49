package lang

import "errors"

// An Error is an error whose message is a [Text]. Its Error method speaks English; [Message] speaks both languages.
type Error struct {
	text Text
	args []any
}

// Errorf returns an error with a message. An operand that is an error is wrapped, whatever verb stands for it.
func (t Text) Errorf(args ...any) error { return &Error{t, args} }

// Error returns the message in English.
func (e *Error) Error() string { return e.text.In(English, e.args...) }

// Unwrap returns the operands that are errors.
func (e *Error) Unwrap() []error {
	var wrapped []error
	for _, arg := range e.args {
		if err, ok := arg.(error); ok {
			wrapped = append(wrapped, err)
		}
	}
	return wrapped
}

// Message returns what an error says in a language: an [Error] its message, a joined error the messages of its parts, a
// line each. Any other error, of the operating system for example, is in English whatever the language is.
func Message(l Lang, err error) string {
	if own, ok := err.(*Error); ok {
		return own.text.In(l, own.args...)
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok && err.Error() == errors.Join(joined.Unwrap()...).Error() {
		text := ""
		for i, part := range joined.Unwrap() {
			if i > 0 {
				text += "\n"
			}
			text += Message(l, part)
		}
		return text
	}
	return err.Error()
}
