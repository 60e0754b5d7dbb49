package onboarding_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jmvet/jmvet/examples/internal/imtest"
	"github.com/jmvet/jmvet/examples/jmessage"
	"github.com/jmvet/jmvet/examples/onboarding"
)

const route = "POST /v1/users/"

func registrar(t *testing.T, replies ...imtest.Reply) (*onboarding.Registrar, *imtest.Server) {
	t.Helper()
	server := imtest.New(t, imtest.Routes{route: replies})
	return &onboarding.Registrar{
		API: &jmessage.Client{BaseURL: server.URL, AppKey: imtest.AppKey, MasterSecret: imtest.Secret},
		Log: slog.New(slog.DiscardHandler),
	}, server
}

func customers(n int) []onboarding.Customer {
	list := make([]onboarding.Customer, n)
	for i := range list {
		list[i] = onboarding.Customer{ID: fmt.Sprintf("c%04d", i), Password: "secret"}
	}
	return list
}

func TestRegister(t *testing.T) {
	conflict := imtest.Failure(403, `{"code":899001,"message":"User exist"}`)
	created := imtest.Reply{Status: 201, Body: `[{"username":"c0001"}]`}
	tests := []struct {
		name     string
		replies  []imtest.Reply
		created  int
		existing int
		failed   []onboarding.Row
		code     int
		requests int
	}{
		{
			name: "partial failure",
			replies: []imtest.Reply{{Status: 201, Body: `[{"username":"c0000"},
				{"username":"c0001","error":{"code":899003,"message":"parameter invalid"}}]`}},
			created:  1,
			failed:   []onboarding.Row{{Username: "c0001", Code: "899003", Message: "parameter invalid"}},
			requests: 1,
		},
		{
			name: "both exist, says either server",
			replies: []imtest.Reply{{Status: 201, Body: `[
				{"username":"c0000","error":{"code":898001,"message":"User exist"}},
				{"username":"c0001","error":{"code":899001,"message":"User exist"}}]`}},
			existing: 2,
			requests: 1,
		},
		{
			name:     "batch refused for one of them",
			replies:  []imtest.Reply{conflict, conflict, created},
			created:  1,
			existing: 1,
			requests: 3,
		},
		{
			name:     "server back after a moment",
			replies:  []imtest.Reply{{Status: 502}, created},
			created:  1,
			requests: 2,
		},
		{
			name:     "wrong secret",
			replies:  []imtest.Reply{imtest.Failure(401, `{"code":899008,"message":"Basic authentication failed"}`)},
			code:     899008,
			requests: 1,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, server := registrar(t, tt.replies...)
			report, err := r.Register(t.Context(), customers(2))
			if code := jmessage.Code(err); code != tt.code || (err != nil) != (tt.code != 0) {
				t.Errorf("error %v, want code %d", err, tt.code)
			}
			if report.Created != tt.created || report.Existing != tt.existing || !slices.Equal(report.Failed, tt.failed) {
				t.Errorf("report %+v", report)
			}
			if got := len(server.Bodies(route)); got != tt.requests {
				t.Errorf("%d requests, want %d", got, tt.requests)
			}
		})
	}
}

func TestRegisterBatches(t *testing.T) {
	r, server := registrar(t, imtest.Reply{Status: 201, Body: `[]`})
	if _, err := r.Register(t.Context(), customers(1001)); err != nil {
		t.Fatal(err)
	}
	var sizes []int
	for _, body := range server.Bodies(route) {
		sizes = append(sizes, strings.Count(body, `"username"`))
	}
	if want := []int{500, 500, 1}; !slices.Equal(sizes, want) {
		t.Errorf("batches of %v, want %v", sizes, want)
	}
}

func TestRegisterCanceled(t *testing.T) {
	r, _ := registrar(t, imtest.Reply{Status: 500})
	r.Pause = time.Hour
	ctx, cancel := context.WithCancel(t.Context())
	r.Log = slog.New(slog.NewTextHandler(writer(cancel), nil)) // the first failure is logged
	if _, err := r.Register(ctx, customers(1)); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}

// writer is a writer that calls a function.
type writer func()

func (f writer) Write(p []byte) (int, error) {
	f()
	return len(p), nil
}
