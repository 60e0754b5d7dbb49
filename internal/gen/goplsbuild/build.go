// Package goplsbuild builds gopls with jmvet compiled in.
//
// gopls has no plugins: its analyzers are a list in one of its internal packages. So its module is copied out of the
// module cache, a file that adds jmvet to the list is put into that package, and the go command builds the copy. The
// copy stays the main module, as it is when gopls itself is released: its own go.mod and go.sum then decide on every
// dependency but jmvet.
package goplsbuild

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// DefaultVersion is the version of gopls that is built unless another one is asked for. The tests in
// internal/proof/gopls build and drive it.
const DefaultVersion = "v0.23.0"

const (
	goplsPath = "golang.org/x/tools/gopls"
	toolsPath = "golang.org/x/tools"
	jmvetPath = "github.com/jmvet/jmvet"
	codesPath = jmvetPath + "/codes"
)

// Setting is a flag of the analyzer, and the value that is built in.
type Setting struct{ Name, Value string }

// Options say what to build.
type Options struct {
	Version  string // of gopls
	Output   string // the file to write, or the directory to write it to
	Source   Source // of jmvet
	Settings []Setting
	Progress func(stage lang.Phrase) // called before each stage
}

// Build builds gopls as o says and returns the path of the file that it wrote. Whatever goes wrong, and when the
// context ends, nothing is written and nothing left behind but modules and packages in the caches of the go command.
func Build(ctx context.Context, o Options) (path string, err error) {
	// What can be wrong is found out before minutes are spent.
	if err := CheckVersion(o.Version); err != nil {
		return "", err
	}
	out, err := newOutput(o.Output)
	if err != nil {
		return "", err
	}
	defer out.discard()
	// The directory to work in.
	work, err := os.MkdirTemp("", "jmvet-gopls-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(work)
	g, err := newGoCommand(work)
	if err != nil {
		return "", err
	}
	// The stages. An interrupt is told as such, whatever a stage has made of it.
	b := &builder{Options: o, goCommand: g, work: work, copy: filepath.Join(work, "gopls"), out: out}
	for _, stage := range []struct {
		name lang.Phrase
		run  func(context.Context) error
	}{
		{lang.GoplsModule.With(o.Version), b.downloadGopls},
		{lang.GoplsOfJmvet.With(o.Source.name()), b.readSource},
		{lang.GoplsInject.With(), b.inject},
		{lang.GoplsDependencies.With(), b.downloadDependencies},
		{lang.GoplsBuilding.With(), b.build},
	} {
		if o.Progress != nil {
			o.Progress(stage.name)
		}
		if err = stage.run(ctx); err == nil {
			err = ctx.Err()
		}
		if ctx.Err() != nil {
			return "", lang.Interrupted.Errorf()
		}
		if err != nil {
			return "", err
		}
	}
	return out.path, out.commit()
}

// builder is the state of one build.
type builder struct {
	Options
	*goCommand
	work  string  // a directory that is removed in the end
	copy  string  // the copy of gopls's module in it
	gopls *module // in the module cache
	jmvet *module // in the module cache, or in a directory of the user's
	out   *output
}

// downloadGopls finds gopls's module.
func (b *builder) downloadGopls(ctx context.Context) (err error) {
	b.gopls, err = b.download(ctx, goplsPath, b.Version)
	return err
}

// readSource finds jmvet's module. One with another checksum than it must have is an error.
func (b *builder) readSource(ctx context.Context) (err error) {
	if b.Source.Dir != "" {
		b.jmvet = &module{Dir: b.Source.Dir}
		return nil
	}
	path := cmp.Or(b.Source.Replace, jmvetPath)
	if b.jmvet, err = b.download(ctx, path, b.Source.Version); err != nil {
		return err
	}
	if b.Source.Sum != "" && b.jmvet.Sum != b.Source.Sum {
		return lang.GoplsOtherSum.Errorf(path, b.Source.Version, b.jmvet.Sum, b.Source.Sum)
	}
	return nil
}

// inject makes the copy of gopls, with jmvet in it.
func (b *builder) inject(ctx context.Context) error {
	if err := copyModule(ctx, b.copy, b.gopls.Dir); err != nil {
		return err
	}
	// The file that adds jmvet, beside the list of analyzers.
	settings := filepath.Join(b.copy, "internal", "settings")
	if _, err := os.Stat(settings); err != nil {
		return lang.GoplsElsewhere.Errorf(b.Version, triedVersions())
	}
	if err := os.WriteFile(filepath.Join(settings, "jmvet.go"), injected(b.Settings), 0o666); err != nil {
		return err
	}
	// The module of jmvet, and what go.sum lacks of it.
	tools, err := b.requirement(ctx, b.copy, toolsPath)
	if err != nil {
		return err
	}
	if err := appendTo(filepath.Join(b.copy, "go.mod"), requirements(b.Source, tools)); err != nil {
		return err
	}
	// What jmvet was tested with is known to be right, so the build needs no checksum database for it.
	sums, err := os.ReadFile(filepath.Join(b.jmvet.Dir, "go.sum"))
	if err != nil {
		return err
	}
	return appendTo(filepath.Join(b.copy, "go.sum"), "\n"+string(sums)+b.jmvet.sumLines())
}

// downloadDependencies downloads what the build needs. The errors of the network are kept apart from those of the
// compiler.
func (b *builder) downloadDependencies(ctx context.Context) error {
	_, err := b.run(ctx, b.copy, "list", "-deps", ".")
	return err
}

// build compiles the copy.
func (b *builder) build(ctx context.Context) error {
	_, err := b.run(ctx, b.copy, "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w "+b.versionFlag(), "-o",
		b.out.temp, ".")
	var failed *goError
	if errors.As(err, &failed) && strings.Contains(failed.output, ".go:") && b.Version != DefaultVersion {
		return lang.GoplsTried.Errorf(err, triedVersions())
	}
	return err
}

// versionFlag has "gopls version" say what is built in. gopls's cache needs nothing of that kind: it is kept apart by
// the checksum of the executable, which has the settings in it.
func (b *builder) versionFlag() string {
	words := []string{b.Version, "with", "jmvet", b.Source.label()}
	for _, s := range b.Settings {
		words = append(words, "-"+s.Name+"="+s.Value)
	}
	return `-X "main.version=` + strings.ReplaceAll(strings.Join(words, " "), `"`, "'") + `"`
}

// executable returns the name of gopls's executable.
func executable() string {
	if runtime.GOOS == "windows" {
		return "gopls.exe"
	}
	return "gopls"
}
