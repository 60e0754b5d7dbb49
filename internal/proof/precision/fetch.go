package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/scanner"
	"go/token"
	"go/version"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/codes"
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

// shorten cuts from a text of the go command what is of this machine alone: the directories of the tree, of modules and
// of Go, and where modules are downloaded from.
func (tr *tree) shorten(s string) string {
	for _, dir := range tr.local {
		s = strings.ReplaceAll(s, dir+string(filepath.Separator), "")
	}
	return source.ReplaceAllString(s, "")
}

var source = regexp.MustCompile(`reading \S+://\S+: `)

// A goPackage is what go list says of a package.
type goPackage struct {
	ImportPath, Dir                              string
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

// fetch puts a target and its dependencies on the disk: a module as a copy below the directory work, fresh each time.
func fetch(ctx context.Context, t target, work string) (*tree, error) {
	tr := &tree{env: append(os.Environ(), "GOWORK=off", "GOFLAGS=-buildvcs=false")}
	out, err := goCommand(ctx, ".", nil, "env", "GOROOT", "GOMODCACHE")
	if err != nil {
		return nil, err
	}
	tr.local = strings.Split(strings.TrimSpace(string(out)), "\n")
	if t.std {
		tr.dir = filepath.Join(tr.local[0], "src")
	} else {
		// What the module's tests need may be missing in go.sum, which is none of this program's business.
		tr.env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-buildvcs=false -mod=mod")
		dir, err := copyModule(ctx, t, work)
		if err != nil {
			return nil, err
		}
		tr.dir = dir
		if err := useable(ctx, t, tr); err != nil {
			return nil, err
		}
		// This downloads the dependencies, so that the run is not timed with that.
		if _, err := goCommand(ctx, tr.dir, tr.env, "list", "-e", "-deps", "-test", t.pattern); err != nil {
			return nil, err
		}
	}
	tr.local = append([]string{tr.dir}, tr.local...) // the longest first
	return tr, tr.list(ctx, t.pattern)
}

// copyModule downloads a module and makes a copy that can be written to, since planting and the go command change
// files.
func copyModule(ctx context.Context, t target, work string) (string, error) {
	out, err := goCommand(ctx, work, append(os.Environ(), "GOWORK=off"), "mod", "download", "-json", t.path+"@"+t.version)
	var info struct{ Dir, Error string }
	if jsonErr := json.Unmarshal(out, &info); jsonErr == nil && info.Error != "" {
		return "", errors.New(oneLine(info.Error))
	}
	if err != nil {
		return "", err
	}
	if info.Dir == "" {
		return "", fmt.Errorf("go mod download names no directory for %s", t)
	}
	dir := filepath.Join(work, filepath.FromSlash(t.path)+"@"+t.version)
	if err := os.RemoveAll(dir); err != nil {
		return "", err
	}
	return dir, os.CopyFS(dir, os.DirFS(info.Dir))
}

// useable mends what keeps a module from being loaded outside its repository: dependencies in directories beside it.
// The published ones take their place.
func useable(ctx context.Context, t target, tr *tree) error {
	for _, name := range []string{"go.work", "vendor"} {
		if err := os.RemoveAll(filepath.Join(tr.dir, name)); err != nil {
			return err
		}
	}
	if _, err := os.Stat(filepath.Join(tr.dir, "go.mod")); errors.Is(err, fs.ErrNotExist) {
		return errors.New("the module has no go.mod")
	}
	out, err := goCommand(ctx, tr.dir, tr.env, "mod", "edit", "-json")
	if err != nil {
		return err
	}
	var mod struct {
		Go      string
		Replace []struct {
			Old, New struct{ Path, Version string }
		}
	}
	if err := json.Unmarshal(out, &mod); err != nil {
		return err
	}
	tr.old = mod.Go != "" && version.Compare("go"+mod.Go, "go1.13") < 0
	args := []string{"mod", "edit"}
	for _, r := range mod.Replace {
		if r.New.Version != "" {
			continue
		}
		if _, err := os.Stat(filepath.Join(tr.dir, r.New.Path, "go.mod")); err == nil {
			continue
		}
		if t.local != "" {
			args = append(args, "-replace="+r.Old.Path+"="+r.Old.Path+"@"+t.local)
		} else {
			args = append(args, "-dropreplace="+r.Old.Path)
		}
	}
	if len(args) > 2 {
		_, err = goCommand(ctx, tr.dir, tr.env, args...)
	}
	return err
}

// list fills in the packages and their lines.
func (tr *tree) list(ctx context.Context, pattern string) error {
	out, err := goCommand(ctx, tr.dir, tr.env, "list", "-e",
		"-json=ImportPath,Dir,GoFiles,CgoFiles,TestGoFiles,XTestGoFiles,Error", pattern)
	if err != nil {
		return err
	}
	why := "" // there may be no package
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

// countLines counts lines; the last one need not end.
func countLines(data []byte) int {
	n := bytes.Count(data, []byte("\n"))
	if len(data) > 0 && data[len(data)-1] != '\n' {
		n++
	}
	return n
}

// maybeCode finds files that may have a code in them, which are few.
var maybeCode = regexp.MustCompile(`[78]\d\d_?\d\d\d|0[xX]_?[0-9a-fA-F]_?[0-9a-fA-F]_?[0-9a-fA-F]_?[0-9a-fA-F]_?[0-9a-fA-F]`)

// countCodes counts the integer literals that have the value of a code.
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

// goCommand runs the go command. Its error is one line: the last of what the go command says.
func goCommand(ctx context.Context, dir string, env []string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir, cmd.Env = dir, env
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		if said := lastLine(stderr.String()); said != "" {
			err = errors.New(said)
		}
		return out, fmt.Errorf("go %s: %w", strings.Join(args[:min(2, len(args))], " "), err)
	}
	return out, nil
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
