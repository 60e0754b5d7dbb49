package main

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// changeDir carries out -C dir in args, which stands first or behind a subcommand, as the go command has it. It returns
// the other arguments. A directory that does not exist is an error.
func changeDir(args []string) ([]string, error) {
	// The first argument, or the one behind a subcommand.
	at := 0
	if len(args) > 0 && isSubcommand(args[0]) {
		at = 1
	}
	if len(args) <= at {
		return args, nil
	}
	name, dir, hasValue := strings.Cut(args[at], "=")
	if name != "-C" && name != "--C" {
		return args, nil
	}
	// Its value is in the same argument, or in the next one.
	rest := args[at+1:]
	if !hasValue {
		if len(rest) == 0 {
			return nil, lang.NeedsDir.Errorf()
		}
		dir, rest = rest[0], rest[1:]
	}
	if err := os.Chdir(dir); err != nil {
		if why, ok := errors.AsType[*fs.PathError](err); ok {
			err = why.Err
		}
		return nil, lang.WrongDir.Errorf(dir, err)
	}
	// The go command takes the current directory from there.
	if now, err := os.Getwd(); err == nil {
		if err := os.Setenv("PWD", now); err != nil {
			return nil, err
		}
	}
	return append(args[:at:at], rest...), nil
}
