package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/examples/internal/imtest"
)

const route = "POST /v1/users/"

// start runs the program against a server that answers registrations with
// reply, in a context that is done: so it stops as soon as it would serve.
func start(t *testing.T, reply imtest.Reply, dir string) (*imtest.Server, error) {
	t.Helper()
	server := imtest.New(t, imtest.Routes{route: {reply}})
	ctx, cancel := context.WithCancel(t.Context())
	env := map[string]string{"JMESSAGE_APP_KEY": imtest.AppKey, "JMESSAGE_MASTER_SECRET": imtest.Secret}
	log := writer(func(line string) {
		if strings.Contains(line, "customers registered") {
			cancel()
		}
	})
	args := []string{
		"-api", server.URL, "-listen", "127.0.0.1:0",
		"-customers", filepath.Join(dir, "customers.json"), "-record", filepath.Join(dir, "failed.csv"),
	}
	return server, run(ctx, args, func(name string) string { return env[name] }, log)
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestRegisterThenServe(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "customers.json"), `[{"id":"anna","password":"a"},{"id":"bert","password":"b"}]`)
	partly := imtest.Reply{Status: 201, Body: `[{"username":"anna"},
		{"username":"bert","error":{"code":899000,"message":"Server internal error"}}]`}
	if _, err := start(t, partly, dir); exitCode(err) != 0 {
		t.Fatal(err)
	}
	record, err := os.ReadFile(filepath.Join(dir, "failed.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(record), "bert,899000,Server internal error\n"; got != want {
		t.Errorf("record %q, want %q", got, want)
	}
	// The second run tries only those in the record.
	server, err := start(t, imtest.Reply{Status: 201, Body: `[{"username":"bert"}]`}, dir)
	if exitCode(err) != 0 {
		t.Fatal(err)
	}
	if got, want := server.Bodies(route)[0], `[{"username":"bert","password":"b"}]`; got != want {
		t.Errorf("request %s, want %s", got, want)
	}
}

func TestExitCode(t *testing.T) {
	tests := []struct {
		name, customers string
		reply           imtest.Reply
		want            int
	}{
		{"wrong secret", `[{"id":"anna"}]`,
			imtest.Failure(401, `{"code":899008,"message":"Basic authentication failed"}`), 2},
		{"too many customers", `[{"id":"anna"}]`,
			imtest.Failure(403, `{"code":899013,"message":"User list is bigger than 500"}`), 1},
		{"malformed file", `[`, imtest.Reply{}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "customers.json"), tt.customers)
			if _, err := start(t, tt.reply, dir); exitCode(err) != tt.want {
				t.Errorf("exit code %d for %v, want %d", exitCode(err), err, tt.want)
			}
		})
	}
	if err := run(t.Context(), []string{"-h"}, os.Getenv, io.Discard); exitCode(err) != 0 {
		t.Errorf("exit code %d for help", exitCode(err))
	}
}

// writer is a writer that is a function.
type writer func(string)

func (f writer) Write(p []byte) (int, error) {
	f(string(p))
	return len(p), nil
}
