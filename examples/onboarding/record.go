package onboarding

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/jmvet/jmvet/examples/jmessage"
)

// Row is one failed registration in the record that is kept between runs.
type Row struct {
	Username string
	Code     string
	Message  string
}

// NewRow makes a row of a user's error.
func NewRow(username string, err *jmessage.Error) Row {
	return Row{Username: username, Code: strconv.Itoa(err.Code), Message: err.Message}
}

// WriteRows writes the record as CSV.
func WriteRows(w io.Writer, rows []Row) error {
	out := csv.NewWriter(w)
	for _, row := range rows {
		if err := out.Write([]string{row.Username, row.Code, row.Message}); err != nil {
			return fmt.Errorf("onboarding: write record: %w", err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("onboarding: write record: %w", err)
	}
	return nil
}

// ReadRows reads a record that [WriteRows] wrote.
func ReadRows(r io.Reader) ([]Row, error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = 3
	var rows []Row
	for {
		fields, err := in.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("onboarding: read record: %w", err)
		}
		rows = append(rows, Row{Username: fields[0], Code: fields[1], Message: fields[2]})
	}
}

// Pending returns the usernames that another run should try again. Records of
// older releases also list the users who had an account before.
func Pending(rows []Row) []string {
	var names []string
	for _, row := range rows {
		if row.Code == "899001" || row.Code == "899003" {
			continue // has an account, or never will
		}
		names = append(names, row.Username)
	}
	return names
}
