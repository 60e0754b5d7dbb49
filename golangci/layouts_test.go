package main

import (
	"fmt"
	"go/format"
	"regexp"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
	"github.com/jmvet/jmvet/internal/proof/programs/layouts"
)

// layoutSeeds is how many generated packages the hosts fix.
const layoutSeeds = 200

// layoutModules are the modules that generated packages import, beside the constants.
const layoutModules = `-- go.mod --
module example.com/shop

go 1.26.0

require (
	example.com/zoo v0.0.0
	github.com/jmvet/jmvet/codes v0.0.0
	google.golang.org/grpc v0.0.0
	k8s.io/zoo v0.0.0
)

replace github.com/jmvet/jmvet/codes => ROOT/codes

replace example.com/zoo => ./zoo

replace google.golang.org/grpc => ./grpc

replace k8s.io/zoo => ./k8s
-- zoo/go.mod --
module example.com/zoo
-- zoo/zoo.go --
package zoo

var Animals []string
-- k8s/go.mod --
module k8s.io/zoo
-- k8s/zoo.go --
package zoo

var Animals []string
-- grpc/go.mod --
module google.golang.org/grpc
-- grpc/codes/codes.go --
package codes

const OK = 0
`

// TestOneFixOfLayouts has generated files, with imports in every way in which they can be written, fixed by every host.
// Line ends and byte order marks are made plain first: go fix and golangci-lint write what gofmt writes. So are files
// that gofmt changes anew in each run.
func TestOneFixOfLayouts(t *testing.T) {
	broken := brokenLayouts(t)
	if len(broken) > layoutSeeds/5 {
		t.Fatalf("%d of %d generated packages do not compile", len(broken), layoutSeeds)
	}
	compareFixes(t, layoutSeeds/2, func(t *testing.T) *project { return newLayouts(t, broken) })
}

// newLayouts writes a module of generated packages, but for those in except.
func newLayouts(t *testing.T, except map[string]bool) *project {
	t.Helper()
	p := newProject(t, layoutModules)
	for seed := range uint64(layoutSeeds) {
		program := layouts.New(1_000_000 + seed)
		dir := fmt.Sprintf("s%03d", seed)
		if program.Cgo || except[dir] || !stable(program.Files[program.Main]) {
			continue
		}
		for name, text := range program.Files {
			p.write(t, dir+"/"+name, plain(text))
		}
		for name, text := range program.Ignored {
			p.write(t, dir+"/"+name, text)
		}
	}
	return p
}

// plain returns a file with the line ends and the beginning that gofmt writes.
func plain(text string) string {
	return strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
}

// stable reports whether gofmt leaves alone what it has formatted.
func stable(text string) bool {
	once, err := format.Source([]byte(plain(text)))
	if err != nil {
		return false
	}
	twice, err := format.Source(once)
	return err == nil && string(once) == string(twice)
}

var failedPackage = regexp.MustCompile(`(?m)^# example\.com/shop/(s\d+)$`)

// brokenLayouts returns the generated packages that do not compile.
func brokenLayouts(t *testing.T) map[string]bool {
	t.Helper()
	p := newLayouts(t, nil)
	got := cmdtest.Run(t, p.dir, environment, "go", "build", "./...")
	broken := make(map[string]bool)
	for _, m := range failedPackage.FindAllStringSubmatch(got.Stderr, -1) {
		broken[m[1]] = true
	}
	if got.Status != 0 && len(broken) == 0 {
		t.Fatal(got)
	}
	return broken
}
