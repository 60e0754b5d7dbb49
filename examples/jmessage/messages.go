package jmessage

import (
	"context"
	"net/http"
)

// Target says whom a message is for: one user or a group.
type Target struct {
	Type string // "single" or "group"
	ID   string // a username, or a group's id in decimal
}

// SingleTarget is the target for one user.
func SingleTarget(username string) Target {
	return Target{Type: "single", ID: username}
}

// Receipt is the service's answer to a message it took.
type Receipt struct {
	ID      int64 `json:"msg_id"`
	Created int64 `json:"msg_ctime"` // milliseconds since 1970
}

// textMessage is the request body of a text message sent by an admin user.
type textMessage struct {
	Version    int      `json:"version"`
	TargetType string   `json:"target_type"`
	TargetID   string   `json:"target_id"`
	FromType   string   `json:"from_type"`
	FromID     string   `json:"from_id"`
	Type       string   `json:"msg_type"`
	Body       textBody `json:"msg_body"`
}

type textBody struct {
	Text string `json:"text"`
}

// SendText sends text from an admin user to a target.
func (c *Client) SendText(ctx context.Context, from string, to Target, text string) (Receipt, error) {
	in := textMessage{
		Version:    1,
		TargetType: to.Type,
		TargetID:   to.ID,
		FromType:   "admin",
		FromID:     from,
		Type:       "text",
		Body:       textBody{Text: text},
	}
	var out Receipt
	if err := c.do(ctx, http.MethodPost, "/v1/messages", in, &out); err != nil {
		return Receipt{}, err
	}
	return out, nil
}
