package load

import (
	"errors"
	"flag"
	"strings"

	"github.com/jmvet/jmvet/internal/core/evidence"
)

// configOf reads from the flags of jmvet's analyzer the settings that decide what carries a code. Each was parsed when
// it was set, so an error is one of the program.
func configOf(flags *flag.FlagSet) (*evidence.Config, error) {
	value := func(name string) string { return flags.Lookup(name).Value.String() }
	level, err1 := evidence.ParseLevel(value("evidence"))
	house, err2 := evidence.ParseRanges(value("known"))
	cfg := &evidence.Config{Level: level, House: house, Constants: value("constants")}
	if list := value("code"); list != "" {
		cfg.Declared = strings.Split(list, ",")
	}
	return cfg, errors.Join(err1, err2)
}
