package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
)

// A store keeps what was measured in a file, a line of JSON for each run, so that an interrupted measurement can go on.
type store struct {
	file *os.File
	runs map[string][]*run // by the key of their row
}

// openStore opens the store in the file with the given name, and makes it if need be. If fresh is set, what it has is
// thrown away. It is an error if the file is none of a store.
func openStore(name string, fresh bool) (*store, error) {
	if fresh {
		if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}

	s := &store{file: f, runs: make(map[string][]*run)}
	in := bufio.NewReader(f)
	var end int64
	for {
		line, err := in.ReadBytes('\n')
		if err == io.EOF {
			break // without its end a line was not written in full: it is written over
		}
		if err != nil {
			return nil, err
		}
		end += int64(len(line))
		r := new(run)
		if err := json.Unmarshal(line, r); err != nil {
			return nil, fmt.Errorf("%s is no file of results: %w; remove it, or give -fresh", name, err)
		}
		s.runs[r.Key] = append(s.runs[r.Key], r)
	}

	// What comes next is written behind the last whole line.
	if err := f.Truncate(end); err != nil {
		return nil, err
	}
	_, err = f.Seek(end, io.SeekStart)
	return s, err
}

// has reports whether there is a run of the row with the given key in a round.
func (s *store) has(key string, round int) bool {
	return slices.ContainsFunc(s.runs[key], func(r *run) bool { return r.Round == round })
}

// add keeps the run r.
func (s *store) add(r *run) error {
	line, err := json.Marshal(r)
	if err != nil {
		return err
	}
	s.runs[r.Key] = append(s.runs[r.Key], r)
	_, err = s.file.Write(append(line, '\n'))
	return err
}

// close closes the file.
func (s *store) close() { s.file.Close() }
