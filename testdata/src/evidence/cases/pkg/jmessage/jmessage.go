package jmessage

import "fmt"

type JMError struct {
	Code    int    `json:"code,omitempty"`
	Message string `json:"message,omitempty"`
}

func (e *JMError) Error() string { return fmt.Sprintf("%d - %s", e.Code, e.Message) }
func (e *JMError) GetCode() int {
	if e == nil {
		return 0
	}
	return e.Code
}

type JMResponse struct {
	Error *JMError `json:"error,omitempty"`
	MsgID int64    `json:"msg_id"`
}

type JMUser struct {
	Username string   `json:"username"`
	Error    *JMError `json:"error,omitempty"`
}

type JMessageClient struct{}

func NewJMessageClient(key, secret string) *JMessageClient { return nil }

func (c *JMessageClient) RegisterUser(name, pwd string) (*JMUser, *JMError, error) {
	return nil, nil, nil
}
func (c *JMessageClient) RegisterUsers(u []*JMUser) ([]*JMUser, error)           { return nil, nil }
func (c *JMessageClient) UpdatePasswd(name, pwd string) error                    { return nil }
func (c *JMessageClient) SendMessage(from, to, text string) (*JMResponse, error) { return nil, nil }
func (c *JMessageClient) Do(method, path string, in any) ([]byte, error)         { return nil, nil }

// IsCode reports whether err is a JMError with that code.
func IsCode(err error, code int) bool {
	e, ok := err.(*JMError)
	return ok && e.Code == code
}

// IsAny reports whether err has one of the codes.
func IsAny(err error, codes ...int) bool {
	e, ok := err.(*JMError)
	if !ok {
		return false
	}
	for _, c := range codes {
		if c == e.Code {
			return true
		}
	}
	return false
}

// NewError makes an error.
func NewError(code int, msg string) *JMError { return &JMError{Code: code, Message: msg} }
