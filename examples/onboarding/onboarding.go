// Package onboarding gives the shop's customers their chat accounts.
package onboarding

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/jmvet/jmvet/examples/jmessage"
)

// Customer is a customer who is to get an account.
type Customer struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Password string `json:"password"`
}

// API is the part of [jmessage.Client] that is used here.
type API interface {
	RegisterUsers(ctx context.Context, users []jmessage.User) ([]jmessage.Registration, error)
}

// Registrar registers customers.
type Registrar struct {
	API API
	Log *slog.Logger
	// Pause is how long to wait before a batch is tried again.
	Pause time.Duration
}

// Report is what became of a run.
type Report struct {
	Created  int
	Existing int
	Failed   []Row
}

// Register registers all customers, in batches as large as the service takes.
// Customers who have an account already are fine. It stops at the first batch
// that fails as a whole, and returns the report up to there.
func (r *Registrar) Register(ctx context.Context, customers []Customer) (Report, error) {
	var report Report
	for batch := range slices.Chunk(customers, jmessage.MaxBatch) {
		if err := r.register(ctx, batch, &report); err != nil {
			return report, fmt.Errorf("onboarding: %w", err)
		}
	}
	return report, nil
}

// register registers one batch. A server that refuses the whole batch for the
// sake of one user gets the users one by one.
func (r *Registrar) register(ctx context.Context, batch []Customer, report *Report) error {
	results, err := r.attempt(ctx, batch)
	switch code := jmessage.Code(err); {
	case err == nil:
		r.tally(results, report)
		return nil
	case code == 899001 && len(batch) == 1:
		report.Existing++
		return nil
	case code == 899001:
		for i := range batch {
			if err := r.register(ctx, batch[i:i+1], report); err != nil {
				return err
			}
		}
		return nil
	default:
		return err
	}
}

// attempt sends a batch, twice if the first failure was a passing one.
func (r *Registrar) attempt(ctx context.Context, batch []Customer) ([]jmessage.Registration, error) {
	users := make([]jmessage.User, len(batch))
	for i, c := range batch {
		users[i] = jmessage.User{Username: c.ID, Password: c.Password, Nickname: c.Name}
	}
	results, err := r.API.RegisterUsers(ctx, users)
	if !jmessage.IsRetryable(err) {
		return results, err
	}
	r.Log.WarnContext(ctx, "batch failed, trying again", "users", len(users), "err", err)
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-time.After(r.Pause):
		return r.API.RegisterUsers(ctx, users)
	}
}

// tally adds the results of a batch to the report.
func (r *Registrar) tally(results []jmessage.Registration, report *Report) {
	for _, res := range results {
		switch {
		case res.Error == nil:
			report.Created++
		case res.Error.Code == 898001 || res.Error.Code == 899001:
			report.Existing++
		default:
			r.Log.Warn("not registered", "user", res.Username, "err", res.Error)
			report.Failed = append(report.Failed, NewRow(res.Username, res.Error))
		}
	}
}
