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
func (e *Error) Error() string { return e.Speak(English) }

// Speak returns the message in a language.
func (e *Error) Speak(l Lang) string { return e.text.In(l, e.args...) }

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

// A Speaker is an error that has its message in every language.
type Speaker interface {
	error
	Speak(l Lang) string
}

// Message returns what an error says in a language: a [Speaker] its message, a joined error the messages of its parts, a
// line each. Any other error, of the operating system for example, is in English whatever the language is.
func Message(l Lang, err error) string {
	if own, ok := err.(Speaker); ok {
		return own.Speak(l)
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

// Spoken returns an error whose Error method speaks a language, for those who know nothing of [Message]: the hosts of the
// analyzer. It returns nil for nil.
func Spoken(l Lang, err error) error {
	if err == nil || l == English {
		return err
	}
	return &spoken{err, l}
}

// spoken is an error in a language.
type spoken struct {
	err error
	l   Lang
}

func (s *spoken) Error() string       { return Message(s.l, s.err) }
func (s *spoken) Speak(l Lang) string { return Message(l, s.err) }
func (s *spoken) Unwrap() error       { return s.err }
