package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"github.com/jmvet/jmvet/examples/onboarding"
)

// register registers the customers that a JSON file lists. A record keeps
// those who failed; if there is one already, no one else is tried.
func register(ctx context.Context, registrar *onboarding.Registrar, name, record string) error {
	customers, err := readCustomers(name)
	if err != nil {
		return err
	}
	if record != "" {
		if customers, err = pending(customers, record); err != nil {
			return err
		}
	}
	report, err := registrar.Register(ctx, customers)
	registrar.Log.InfoContext(ctx, "customers registered",
		"created", report.Created, "existing", report.Existing, "failed", len(report.Failed))
	if err != nil || record == "" {
		return err
	}
	var out bytes.Buffer
	if err := onboarding.WriteRows(&out, report.Failed); err != nil {
		return err
	}
	return os.WriteFile(record, out.Bytes(), 0o600)
}

func readCustomers(name string) ([]onboarding.Customer, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var customers []onboarding.Customer
	if err := json.Unmarshal(data, &customers); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return customers, nil
}

// pending returns the customers that a record says to try again: all of them
// if there is no record yet.
func pending(customers []onboarding.Customer, record string) ([]onboarding.Customer, error) {
	data, err := os.ReadFile(record)
	if errors.Is(err, fs.ErrNotExist) {
		return customers, nil
	}
	if err != nil {
		return nil, err
	}
	rows, err := onboarding.ReadRows(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", record, err)
	}
	names := onboarding.Pending(rows)
	return slices.DeleteFunc(customers, func(c onboarding.Customer) bool {
		return !slices.Contains(names, c.ID)
	}), nil
}
