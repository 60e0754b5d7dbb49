package lang

import (
	"errors"
	"io/fs"
	"strings"
)

// An Error is an error whose message is a [Text]. Its Error method speaks English; [Message] speaks both languages.
type Error struct {
	text Text
	args []any
}

// Errorf returns an error whose message is the text with args as its operands. An operand that is an error is wrapped,
// whatever verb stands for it.
func (t Text) Errorf(args ...any) error { return &Error{t, args} }

// Error returns the message in English.
func (e *Error) Error() string { return e.Speak(English) }

// Speak returns the message in the language l.
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

// Message returns what err says in the language l: a [Speaker] its message, a joined error the messages of its parts, a
// line each, and a common error of the operating system what [systemMessage] says. Any other error is in English
// whatever the language is. An error that wraps one of these has words of its own around it, so it is not unwrapped.
func Message(l Lang, err error) string {
	if own, ok := err.(Speaker); ok { //nolint:errorlint // see above
		return own.Speak(l)
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok && err.Error() == errors.Join(joined.Unwrap()...).Error() {
		var parts []string
		for _, part := range joined.Unwrap() {
			parts = append(parts, Message(l, part))
		}
		return strings.Join(parts, "\n")
	}
	if l == Chinese {
		return systemMessage(err)
	}
	return err.Error()
}

// What the operating system says most often. The English words are its own.
const (
	notExist   Text = "no such file or directory" + zh + "没有这个文件或目录"
	permission Text = "permission denied" + zh + "没有权限"
	exists     Text = "file exists" + zh + "文件已存在"
)

// systemMessage returns err in Chinese if it is a common error of the operating system, and as it is otherwise.
func systemMessage(err error) string {
	var path *fs.PathError
	switch {
	case errors.As(err, &path) && error(path) == err: //nolint:errorlint // it is this one, not one that it wraps
		return path.Op + " " + path.Path + "：" + systemMessage(path.Err)
	case errors.Unwrap(err) != nil:
		return err.Error() // there are words around it
	case errors.Is(err, fs.ErrNotExist):
		return notExist.format(Chinese)
	case errors.Is(err, fs.ErrPermission):
		return permission.format(Chinese)
	case errors.Is(err, fs.ErrExist):
		return exists.format(Chinese)
	}
	return err.Error()
}

// Spoken returns err as an error whose Error method speaks the language l, for those who know nothing of [Message]: the
// hosts of the analyzer. It returns nil for nil.
func Spoken(l Lang, err error) error {
	if err == nil || l == English {
		return err
	}
	return &spoken{err, l}
}

// A spoken is an error in a language.
type spoken struct {
	err error
	l   Lang
}

// Error returns the message in the language of the error.
func (s *spoken) Error() string { return Message(s.l, s.err) }

// Speak returns the message in the language l.
func (s *spoken) Speak(l Lang) string { return Message(l, s.err) }

// Unwrap returns the error that is spoken.
func (s *spoken) Unwrap() error { return s.err }
