package main

import (
	_ "embed"
	"fmt"
	"strings"
)

// equivalents are the mutants that change nothing that a test could notice, a line each: the file, the text of the line, the column with the
// change, and the reason, with tabs between them.
//
//go:embed equivalent.tsv
var equivalents string

func (m *Mutant) key() string {
	return fmt.Sprintf("%s\t%s\t%d: %s => %s", m.File, m.Text, m.Col, m.From, m.To)
}

// readEquivalents returns the reasons by key.
func readEquivalents() (map[string]string, error) {
	reasons := make(map[string]string)
	for line := range strings.Lines(equivalents) {
		line = strings.TrimSuffix(line, "\n")
		at := strings.LastIndex(line, "\t")
		if strings.Count(line, "\t") != 3 || reasons[line[:at]] != "" || line[at+1:] == "" {
			return nil, fmt.Errorf("equivalent.tsv: not a file, a line, a change and a reason, or there twice: %s", line)
		}
		reasons[line[:at]] = line[at+1:]
	}
	return reasons, nil
}
