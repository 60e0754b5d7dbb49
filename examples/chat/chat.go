// Package chat is how the shop talks to its customers. It hides which
// service carries the messages, apart from that service's error codes.
package chat

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	im "github.com/jmvet/jmvet/examples/jmessage"
)

// ErrClosed is returned for messages outside business hours.
var ErrClosed = errors.New("chat: outside business hours")

// Config says how to reach the service.
type Config struct {
	BaseURL string // the vendor's server if empty
	AppKey  string
	Secret  string
	Sender  string       // the admin user that messages come from
	HTTP    *http.Client // http.DefaultClient if nil
	Closed  func() bool  // never closed if nil
}

// Service sends messages and manages rooms.
type Service struct {
	client *im.Client
	sender string
	closed func() bool
}

// New returns a service with the settings of config.
func New(config Config) *Service {
	client := &im.Client{
		BaseURL:      config.BaseURL,
		AppKey:       config.AppKey,
		MasterSecret: config.Secret,
		HTTP:         config.HTTP,
	}
	return &Service{client: client, sender: config.Sender, closed: config.Closed}
}

// Client returns the client beneath the service, for the jobs that manage
// accounts.
func (s *Service) Client() *im.Client {
	return s.client
}

// Send sends text to one customer and returns the message's id.
func (s *Service) Send(ctx context.Context, to, text string) (int64, error) {
	if s.closed != nil && s.closed() {
		return 0, ErrClosed
	}
	receipt, err := s.client.SendText(ctx, s.sender, im.SingleTarget(to), text)
	if err != nil {
		return 0, fmt.Errorf("chat: send to %s: %w", to, err)
	}
	return receipt.ID, nil
}

// OpenRoom opens a room in which several people can talk.
func (s *Service) OpenRoom(ctx context.Context, owner, name string, members ...string) (int64, error) {
	room, err := s.client.CreateGroup(ctx, im.Group{Owner: owner, Name: name, Members: members})
	if err != nil {
		return 0, fmt.Errorf("chat: open room %q: %w", name, err)
	}
	return room, nil
}

// Invite adds people to a room. Whoever is in it already stays in it.
func (s *Service) Invite(ctx context.Context, room int64, people ...string) error {
	err := s.client.AddGroupMembers(ctx, room, people...)
	if err != nil && im.Code(err) != 899011 {
		return fmt.Errorf("chat: invite to room %d: %w", room, err)
	}
	return nil
}

// Mute stops notifications about a room for one of its members.
func (s *Service) Mute(ctx context.Context, member string, room int64) error {
	if err := s.client.MuteGroup(ctx, member, room); err != nil {
		return fmt.Errorf("chat: mute room %d for %s: %w", room, member, err)
	}
	return nil
}
