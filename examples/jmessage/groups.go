package jmessage

import (
	"context"
	"net/http"
	"strconv"
)

// Group is a group to be created.
type Group struct {
	Owner       string   `json:"owner_username"`
	Name        string   `json:"name"`
	Members     []string `json:"members_username,omitempty"`
	Description string   `json:"desc,omitempty"`
}

// CreateGroup creates a group and returns its id.
func (c *Client) CreateGroup(ctx context.Context, group Group) (int64, error) {
	var out struct {
		ID int64 `json:"gid"`
	}
	if err := c.do(ctx, http.MethodPost, "/v1/groups/", group, &out); err != nil {
		return 0, err
	}
	return out.ID, nil
}

// memberChange is the request body that changes a group's members.
type memberChange struct {
	Add    []string `json:"add,omitempty"`
	Remove []string `json:"remove,omitempty"`
}

// AddGroupMembers adds users to a group: all of them or, on an error, none.
func (c *Client) AddGroupMembers(ctx context.Context, group int64, usernames ...string) error {
	path := "/v1/groups/" + strconv.FormatInt(group, 10) + "/members"
	return c.do(ctx, http.MethodPost, path, memberChange{Add: usernames}, nil)
}
