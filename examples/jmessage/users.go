package jmessage

import (
	"context"
	"net/http"
	"net/url"
)

// MaxBatch is how many users one call of [Client.RegisterUsers] may have.
const MaxBatch = 500

// User is an account to be registered.
type User struct {
	Username string `json:"username"`
	Password string `json:"password"`
	Nickname string `json:"nickname,omitempty"`
}

// Registration is what became of one user of a batch. Error is nil if the
// account was made.
type Registration struct {
	Username string `json:"username"`
	Error    *Error `json:"error,omitempty"`
}

// RegisterUsers registers up to [MaxBatch] users. A nil error means that the
// service took the batch; each result says what became of its user.
func (c *Client) RegisterUsers(ctx context.Context, users []User) ([]Registration, error) {
	var results []Registration
	if err := c.do(ctx, http.MethodPost, "/v1/users/", users, &results); err != nil {
		return nil, err
	}
	return results, nil
}

// groupSettings is the request body of the do-not-disturb endpoint.
type groupSettings struct {
	Group struct {
		Add    []int64 `json:"add,omitempty"`
		Remove []int64 `json:"remove,omitempty"`
	} `json:"group"`
}

// MuteGroup stops notifications about a group's messages for one user.
func (c *Client) MuteGroup(ctx context.Context, username string, group int64) error {
	var in groupSettings
	in.Group.Add = []int64{group}
	return c.do(ctx, http.MethodPost, "/v1/users/"+url.PathEscape(username)+"/nodisturb", in, nil)
}
