package main

import (
	"fmt"

	"github.com/jmvet/jmvet/internal/evidence"
)

// lacksCodes says what to do if there are fixes and the module does not require the package that they take constants from; else nothing.
func lacksCodes(fixes int) string {
	if fixes == 0 || listed(evidence.CodesPath) == nil {
		return ""
	}
	noun := "fixes use"
	if fixes == 1 {
		noun = "fix uses"
	}
	return fmt.Sprintf("%d %s %s, which this module does not require: run go get %s", fixes, noun, evidence.CodesPath, evidence.CodesPath)
}
