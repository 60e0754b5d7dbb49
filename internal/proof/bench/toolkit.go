package main

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jmvet/jmvet/internal/proof/measure"
)

// modulePath is that of this program's module.
const modulePath = "github.com/jmvet/jmvet/internal/proof/bench"

// A toolkit builds the tools, each when it is first asked for. The peers are those of this module's go.mod; jmvet is
// built in its own module, as users build it.
type toolkit struct {
	module string // directory of this program's module
	bin    string
	sums   map[string]string // of what is built
}

// newToolkit returns a toolkit that builds below the directory work. It is an error if this is not run in the module of
// the peers.
func newToolkit(ctx context.Context, work string) (*toolkit, error) {
	out, err := measure.Go(ctx, ".", measure.Environment(), "list", "-m", "-json")
	if err != nil {
		return nil, err
	}
	var mod struct{ Path, Dir string }
	if err := json.Unmarshal(out, &mod); err != nil {
		return nil, err
	}
	if mod.Path != modulePath {
		return nil, fmt.Errorf("this is module %s: change to the directory internal/proof/bench", mod.Path)
	}
	k := &toolkit{module: mod.Dir, bin: filepath.Join(work, "bin"), sums: make(map[string]string)}
	return k, os.MkdirAll(k.bin, 0o755)
}

// tools are the packages that are built, by the names of their executables. Paths that begin with a dot are of this
// module.
var tools = map[string]string{
	"jmvet":          "github.com/jmvet/jmvet/cmd/jmvet",
	"noop":           "./noop/cmd/noop",
	"noopfacts":      "./noop/cmd/noopfacts",
	"floor":          "./floor",
	"golangci-jmvet": "./golangci/jmvet",
	"golangci-noop":  "./golangci/noop",
	"exhaustive":     "github.com/nishanths/exhaustive/cmd/exhaustive",
	"usestdlibvars":  "github.com/sashamelentyev/usestdlibvars",
	"mnd":            "github.com/tommy-muehle/go-mnd/v2/cmd/mnd",
	"staticcheck":    "honnef.co/go/tools/cmd/staticcheck",
}

// build returns the path of the tool with the given name and the sum of its executable. It is built if it is not yet.
func (k *toolkit) build(ctx context.Context, name string) (path, sum string, err error) {
	path = k.path(name)
	if sum := k.sums[name]; sum != "" {
		return path, sum, nil
	}
	if err := k.compile(ctx, name, "-o", path); err != nil {
		return "", "", err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", "", err
	}
	k.sums[name] = fmt.Sprintf("%x", h.Sum(nil)[:8])
	return path, k.sums[name], nil
}

// path returns where the executable with the given name is.
func (k *toolkit) path(name string) string {
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return filepath.Join(k.bin, name)
}

// relink builds the tool with the given name at path with a new build ID: it does the same, but go vet has no results
// of a tool with its sum.
func (k *toolkit) relink(ctx context.Context, name, path string) error {
	return k.compile(ctx, name, "-ldflags=-buildid="+strconv.FormatInt(time.Now().UnixNano(), 36), "-o", path)
}

// compile runs go build with flags for the tool with the given name.
func (k *toolkit) compile(ctx context.Context, name string, flags ...string) error {
	dir := k.module
	if name == "jmvet" {
		dir = filepath.Join(dir, "..", "..", "..")
	}
	if _, err := measure.Go(ctx, dir, measure.Environment(),
		slices.Concat([]string{"build"}, flags, []string{tools[name]})...); err != nil {
		return fmt.Errorf("building %s: %w", name, err)
	}
	return nil
}

// versions returns the versions of the peers, as go.mod has them.
func (k *toolkit) versions(ctx context.Context) (map[string]string, error) {
	out, err := measure.Go(ctx, k.module, measure.Environment(), "list", "-m", "-f={{.Path}} {{.Version}}",
		"github.com/golangci/golangci-lint/v2", "github.com/nishanths/exhaustive", "github.com/sashamelentyev/usestdlibvars",
		"github.com/tommy-muehle/go-mnd/v2", "honnef.co/go/tools", "golang.org/x/tools")
	if err != nil {
		return nil, err
	}
	versions := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		path, version, _ := strings.Cut(strings.TrimSpace(line), " ")
		versions[path] = version
	}
	return versions, nil
}
