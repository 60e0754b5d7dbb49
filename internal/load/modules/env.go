package modules

import (
	"encoding/json"
	"fmt"
	"go/build"
	"go/version"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// ErrUnusual is wrapped by all errors that say: this program is laid out in a way that this package does not know, or
// the go command would find a mistake in it.
var ErrUnusual = lang.UnusualLayout.Errorf()

// Unusual returns an [ErrUnusual] whose reason is text with args.
func Unusual(text lang.Text, args ...any) error {
	return lang.Because.Errorf(ErrUnusual, text.Errorf(args...))
}

// An environment is what the go command is set to in a directory. It comes from go env, which also knows the settings
// that go env -w writes.
type environment struct {
	GOARCH, GOOS, GOROOT, GOVERSION    string
	GOMOD, GOWORK, GOMODCACHE, GOFLAGS string
	GO111MODULE, GOEXPERIMENT, GOCACHE string
	CGO_ENABLED                        string
	GO386, GOAMD64, GOARM64            string

	vars []string // variables for the go command, as NAME=value, beside the process's own
	tags []string
	mod  string // the -mod flag
}

// environmentOf asks the go command in the directory dir what it is set to. The go command gets vars beside the
// environment of this process. It is an error if another program loads packages in its place, or a setting is not known
// here.
func environmentOf(dir string, vars []string) (*environment, error) {
	if os.Getenv("GOPACKAGESDRIVER") != "" {
		return nil, Unusual(lang.LoadDriver)
	}
	if driver, err := exec.LookPath("gopackagesdriver"); err == nil {
		return nil, Unusual(lang.LoadThereIs, driver)
	}
	env := &environment{vars: vars}
	out, err := env.goCommand(dir, "env", "-json", "GOARCH", "GOOS", "GOROOT", "GOVERSION", "GOMOD", "GOWORK",
		"GOMODCACHE", "GOFLAGS", "GO111MODULE", "GOEXPERIMENT", "GOCACHE", "CGO_ENABLED", "GO386", "GOAMD64", "GOARM64")
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(out, env); err != nil {
		return nil, Unusual(lang.LoadEnv, err)
	}
	if err := env.check(); err != nil {
		return nil, err
	}
	return env, env.readFlags()
}

// goCommand runs the go command with args in the directory dir, and returns its output.
func (env *environment) goCommand(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), env.vars...)
	out, err := cmd.Output()
	if err != nil {
		return nil, Unusual(lang.LoadGo, args[0], err)
	}
	return out, nil
}

// check returns an error for a setting that this package does not know, or that the go command refuses.
func (env *environment) check() error {
	// A feature level of the processor other than the usual one sets build tags.
	for _, level := range []struct{ name, value, usual string }{
		{"GO386", env.GO386, "sse2"}, {"GOAMD64", env.GOAMD64, "v1"}, {"GOARM64", env.GOARM64, "v8.0"},
	} {
		if strings.EqualFold(level.name, "GO"+env.GOARCH) && level.value != level.usual {
			return Unusual(lang.LoadSetting, level.name, level.value)
		}
	}
	systems := []string{runtime.GOOS, "darwin", "freebsd", "linux", "netbsd", "openbsd", "windows"}
	switch {
	case env.GOMOD == "" || env.GOMOD == os.DevNull:
		return Unusual(lang.LoadNoGoMod)
	case !slices.Contains([]string{"", "on", "auto"}, env.GO111MODULE):
		return Unusual(lang.LoadModules, env.GO111MODULE)
	case env.GOEXPERIMENT != "":
		return Unusual(lang.LoadExperiment, env.GOEXPERIMENT)
	case env.GOARCH != build.Default.GOARCH:
		return Unusual(lang.LoadCross) // tool tags such as amd64.v1 are those of this machine
	case !slices.Contains(systems, env.GOOS):
		return Unusual(lang.LoadGOOS, env.GOOS)
	case !filepath.IsAbs(env.GOMODCACHE):
		return Unusual(lang.LoadModCache, env.GOMODCACHE)
	case !filepath.IsAbs(env.GOCACHE):
		return Unusual(lang.LoadCache, env.GOCACHE)
	case strings.HasPrefix(env.GOMOD, env.GOROOT+string(filepath.Separator)):
		return Unusual(lang.LoadGoItself)
	}
	// The go command makes this directory, too, and does nothing without it.
	if err := os.MkdirAll(env.GOCACHE, 0o777); err != nil {
		return Unusual(lang.LoadCacheError, err)
	}
	return nil
}

// harmless are the flags that change neither which files are compiled nor what the go command refuses.
const harmless = `^--?(buildvcs(=(true|false|auto))?|trimpath(=(true|false))?|modcacherw(=(true|false))?|` +
	`v(=(true|false))?|p=[1-9][0-9]?|count=[0-9]+|timeout=[0-9]+[smh]|ldflags=\S*|gcflags=\S*)$`

// readFlags takes the flags in GOFLAGS that decide which files are compiled. It is an error if there is a flag that it
// does not know: that may decide so, too.
func (env *environment) readFlags() error {
	if env.GOFLAGS == "" {
		return nil
	}
	known := regexp.MustCompile(harmless)
	for flag := range strings.FieldsSeq(env.GOFLAGS) {
		name, value, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(flag, "-"), "-"), "=") // -tags, --tags
		switch {
		case strings.ContainsAny(flag, `'"`) || !strings.HasPrefix(flag, "-"):
			return Unusual(lang.LoadGOFLAGS, flag)
		case name == "tags" && value != "":
			env.tags = strings.Split(value, ",")
		case name == "mod" && slices.Contains([]string{"readonly", "vendor", "mod"}, value):
			env.mod = value
		case !known.MatchString(flag):
			return Unusual(lang.LoadGOFLAGS, flag)
		}
	}
	return nil
}

// context returns the build context that decides which files of a directory are compiled. It is an error if the version
// of Go, or a build tag, is not known here.
func (env *environment) context() (*build.Context, error) {
	ctxt := build.Default
	ctxt.GOARCH, ctxt.GOOS, ctxt.GOROOT = env.GOARCH, env.GOOS, env.GOROOT
	ctxt.CgoEnabled = env.CGO_ENABLED == "1"
	ctxt.Compiler = "gc"
	// The release tags of the go command, which may be newer than this program's.
	minor, ok := strings.CutPrefix(version.Lang(env.goVersion()), "go1.")
	n := 0
	if _, err := fmt.Sscanf(minor, "%d", &n); err != nil || !ok {
		return nil, Unusual(lang.LoadVersion, env.GOVERSION)
	}
	ctxt.ReleaseTags = nil
	for i := 1; i <= n; i++ {
		ctxt.ReleaseTags = append(ctxt.ReleaseTags, fmt.Sprintf("go1.%d", i))
	}
	// The tag of another system, and "ignore", would change which files of Go's own library are compiled.
	for _, tag := range env.tags {
		if match, err := ctxt.MatchFile(os.DevNull, "x_"+tag+".syso"); tag == "ignore" || err != nil || !match {
			return nil, Unusual(lang.LoadBuildTag, tag)
		}
	}
	ctxt.BuildTags = env.tags
	return &ctxt, nil
}

// goVersion returns the version of the go command without experiments: go1.27.3 of "go1.27.3 X:nodwarf5".
func (env *environment) goVersion() string {
	first, _, _ := strings.Cut(env.GOVERSION, " ")
	return first
}

// isWorkspace reports whether a go.work file is in use.
func (env *environment) isWorkspace() bool { return env.GOWORK != "" && env.GOWORK != "off" }
