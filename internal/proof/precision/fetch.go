package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"go/scanner"
	"go/token"
	"go/version"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/proof/measure"
)

// A tree is a target on the disk, with all that it needs to be loaded.
type tree struct {
	dir      string
	packages []goPackage // those that the pattern matches and that have Go files here, in the order of go list
	lines    int         // of their Go files, tests included
	numbers  int         // literals in them that have the value of a code
	old      bool        // the language is that of before Go 1.13
	local    []string    // directories of this machine, see shorten
	env      []string    // for the go command and what runs it
}

// shorten returns the text s of the go command without what is of this machine alone: the directories of the tree, of
// modules and of Go, and where modules are downloaded from.
func (tr *tree) shorten(s string) string {
	for _, dir := range tr.local {
		s = strings.ReplaceAll(s, dir+string(filepath.Separator), "")
	}
	return source.ReplaceAllString(s, "")
}

// source is where the go command has read a module from.
var source = regexp.MustCompile(`reading \S+://\S+: `)

// A goPackage is what go list says of a package.
type goPackage struct {
	Dir                                          string
	GoFiles, CgoFiles, TestGoFiles, XTestGoFiles []string
	Error                                        *struct{ Err string }
}

// files returns the paths of the Go files that are compiled here, those of tests included.
func (p goPackage) files() []string {
	var files []string
	for _, list := range [][]string{p.GoFiles, p.CgoFiles, p.TestGoFiles, p.XTestGoFiles} {
		for _, f := range list {
			files = append(files, filepath.Join(p.Dir, f))
		}
	}
	return files
}

// fetch puts the target t and its dependencies on the disk: a module as a copy below the directory work, fresh each
// time.
func fetch(ctx context.Context, t target, work string) (*tree, error) {
	tr := &tree{env: measure.Environment()}
	out, err := measure.Go(ctx, ".", nil, "env", "GOROOT", "GOMODCACHE")
	if err != nil {
		return nil, err
	}
	tr.local = strings.Split(strings.TrimSpace(string(out)), "\n")
	if t.std {
		tr.dir = filepath.Join(tr.local[0], "src")
	} else {
		// What the module's tests need may be missing in go.sum, which is none of this program's business.
		tr.env = measure.Environment("GOFLAGS=-buildvcs=false -mod=mod")
		tr.dir = filepath.Join(work, filepath.FromSlash(t.path)+"@"+t.version)
		if err := measure.CopyModule(ctx, t.path, t.version, tr.dir); err != nil {
			return nil, err
		}
		mod, err := measure.Mend(tr.dir, t.local)
		if err != nil {
			return nil, err
		}
		tr.old = mod.Go != nil && version.Compare("go"+mod.Go.Version, "go1.13") < 0
		// This downloads the dependencies, so that the run is not timed with that.
		if _, err := measure.Go(ctx, tr.dir, tr.env, "list", "-e", "-deps", "-test", t.pattern); err != nil {
			return nil, err
		}
	}
	tr.local = append([]string{tr.dir}, tr.local...) // the longest first
	return tr, tr.list(ctx, t.pattern)
}

// list fills in the packages that the pattern matches, their lines and their numbers. It is an error if there are none.
func (tr *tree) list(ctx context.Context, pattern string) error {
	out, err := measure.Go(ctx, tr.dir, tr.env, "list", "-e",
		"-json=Dir,GoFiles,CgoFiles,TestGoFiles,XTestGoFiles,Error", pattern)
	if err != nil {
		return err
	}

	// A package without Go files here is none; its error says why there may be no package at all.
	why := ""
	dec := json.NewDecoder(bytes.NewReader(out))
	for dec.More() {
		var p goPackage
		if err := dec.Decode(&p); err != nil {
			return err
		}
		files := p.files()
		if len(files) == 0 {
			if p.Error != nil && why == "" {
				why = ": " + tr.shorten(oneLine(p.Error.Err))
			}
			continue
		}
		tr.packages = append(tr.packages, p)
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				return err
			}
			tr.lines += countLines(data)
			tr.numbers += countCodes(data)
		}
	}
	if len(tr.packages) == 0 {
		return fmt.Errorf("no packages in %s%s", pattern, why)
	}
	return nil
}

// countLines returns how many lines data has; the last one need not end.
func countLines(data []byte) int {
	n := 0
	for range bytes.Lines(data) {
		n++
	}
	return n
}

// maybeCode finds files that may have a code in them, which are few.
var maybeCode = regexp.MustCompile(`[78]\d\d_?\d\d\d|0[xX](?:_?[0-9a-fA-F]){5}`)

// countCodes returns how many integer literals in the Go file data have the value of a code.
func countCodes(data []byte) int {
	if !maybeCode.Match(data) {
		return 0
	}
	fset := token.NewFileSet()
	var s scanner.Scanner
	s.Init(fset.AddFile("", -1, len(data)), data, func(token.Position, string) {}, 0)
	n := 0
	for {
		_, tok, text := s.Scan()
		switch tok {
		case token.EOF:
			return n
		case token.INT:
			if v, err := strconv.ParseInt(text, 0, 32); err == nil {
				if _, ok := codes.Lookup(codes.Code(v)); ok {
					n++
				}
			}
		}
	}
}

// oneLine returns s with one space in place of all space between words, line ends too.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
