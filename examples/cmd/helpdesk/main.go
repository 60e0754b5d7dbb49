// Command helpdesk serves a shop's customer service chat.
//
// The app's credentials are taken from the environment variables
// JMESSAGE_APP_KEY and JMESSAGE_MASTER_SECRET.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"time"

	"github.com/jmvet/jmvet/examples/chat"
	"github.com/jmvet/jmvet/examples/helpdesk"
	"github.com/jmvet/jmvet/examples/onboarding"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Getenv, os.Stderr)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "helpdesk:", err)
	}
	os.Exit(exitCode(err))
}

// exitCode tells the supervisor whether another start could help: 2 means
// that the settings are wrong.
func exitCode(err error) int {
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if code := chat.Code(err); code == 899008 || code == 899_009 {
		return 2
	}
	return 1
}

// run is the whole program: it ends when ctx does.
func run(ctx context.Context, args []string, getenv func(string) string, stderr io.Writer) error {
	flags := flag.NewFlagSet("helpdesk", flag.ContinueOnError)
	flags.SetOutput(stderr)
	api := flags.String("api", "", "base `URL` of the chat service, if not the vendor's")
	listen := flags.String("listen", "localhost:8080", "`address` to serve the agents' app on")
	customers := flags.String("customers", "", "JSON `file` of customers to register first")
	record := flags.String("record", "", "CSV `file` of the customers who could not be registered")
	sender := flags.String("sender", "helpdesk", "admin `user` that messages come from")
	if err := flags.Parse(args); err != nil {
		return err
	}

	log := slog.New(slog.NewTextHandler(stderr, nil))
	service := chat.New(chat.Config{
		BaseURL: *api,
		AppKey:  getenv("JMESSAGE_APP_KEY"),
		Secret:  getenv("JMESSAGE_MASTER_SECRET"),
		Sender:  *sender,
		HTTP:    &http.Client{Timeout: 10 * time.Second},
	})
	if *customers != "" {
		registrar := &onboarding.Registrar{API: service.Client(), Log: log, Pause: time.Second}
		if err := register(ctx, registrar, *customers, *record); err != nil {
			return err
		}
	}
	desk := &helpdesk.Desk{Messenger: service, Log: log}
	return serve(ctx, *listen, desk.Handler())
}

// serve answers requests until ctx ends.
func serve(ctx context.Context, address string, handler http.Handler) error {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	if err != nil {
		return err
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	stopped := make(chan error, 1)
	context.AfterFunc(ctx, func() {
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		stopped <- server.Shutdown(grace)
	})
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-stopped
}
