// Package given puts codes into fields of other types.
package given

import "github.com/jmvet/jmvet/codes"

// Row is what a table has of an answer.
type Row struct {
	Number int
	Amount int
}

// New makes one.
func New(c codes.Code) Row { return Row{Number: int(c), Amount: 1} }
