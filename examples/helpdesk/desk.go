// Package helpdesk is the shop's customer service: agents answer customers,
// call in colleagues and end their shifts.
package helpdesk

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/jmvet/jmvet/examples/chat"
)

// Messenger carries the desk's messages.
type Messenger interface {
	Send(ctx context.Context, to, text string) (int64, error)
	OpenRoom(ctx context.Context, owner, name string, members ...string) (int64, error)
	Invite(ctx context.Context, room int64, people ...string) error
	Mute(ctx context.Context, member string, room int64) error
}

// Desk is a customer service desk.
type Desk struct {
	Messenger Messenger
	Log       *slog.Logger
}

// Reply is what became of an agent's message. ID is 0 and Note not empty if
// the customer did not get it.
type Reply struct {
	ID   int64  `json:"id,omitempty"`
	Note string `json:"note,omitempty"`
}

// Answer sends an agent's answer to a ticket's customer.
func (d *Desk) Answer(ctx context.Context, ticket Ticket, text string) (Reply, error) {
	id, err := d.Messenger.Send(ctx, ticket.Customer, text)
	if err == nil {
		return Reply{ID: id}, nil
	}
	code := chat.Code(err)
	if isDelivery(code) {
		d.Log.InfoContext(ctx, "not delivered", "ticket", ticket.ID, "queue", ticket.Queue(), "code", code)
		return Reply{Note: note(code)}, nil
	}
	return Reply{}, fmt.Errorf("helpdesk: answer ticket %d: %w", ticket.ID, err)
}

// Escalate opens a room for a ticket and calls colleagues in. When they do
// not fit in with the rest they get a room of their own.
func (d *Desk) Escalate(ctx context.Context, ticket Ticket, colleagues ...string) (int64, error) {
	name := fmt.Sprintf("Ticket %d", ticket.ID)
	room, err := d.Messenger.OpenRoom(ctx, ticket.Agent, name, ticket.Customer)
	if err != nil {
		return 0, fmt.Errorf("helpdesk: escalate ticket %d: %w", ticket.ID, err)
	}
	err = d.Messenger.Invite(ctx, room, colleagues...)
	if chat.Code(err) == codeRoomFull {
		room, err = d.Messenger.OpenRoom(ctx, ticket.Agent, name+" (colleagues)", colleagues...)
	}
	if err != nil {
		return 0, fmt.Errorf("helpdesk: escalate ticket %d: %w", ticket.ID, err)
	}
	return room, nil
}

// EndShift keeps an agent's rooms quiet until the next shift. It goes through
// all rooms, whatever happens to one of them.
func (d *Desk) EndShift(ctx context.Context, agent string, rooms []int64) error {
	var errs []error
	for _, room := range rooms {
		err := d.Messenger.Mute(ctx, agent, room)
		switch code := chat.Code(err); {
		case err == nil:
		case code == 898047:
			d.Log.DebugContext(ctx, "already muted", "agent", agent, "room", room)
		case code == 899045 || code == 899046:
			d.Log.InfoContext(ctx, "room is gone", "agent", agent, "room", room)
		default:
			errs = append(errs, fmt.Errorf("helpdesk: end shift of %s: %w", agent, err))
		}
	}
	return errors.Join(errs...)
}
