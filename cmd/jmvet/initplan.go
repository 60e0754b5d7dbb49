package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"

	gomodule "golang.org/x/mod/module"
	"golang.org/x/mod/semver"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/findings"
	"github.com/jmvet/jmvet/internal/output/initfiles"
)

// plan looks at the program and at the files that are there, and decides what is to be done.
func (c *initCommand) plan() (*initfiles.Plan, error) {
	plan := new(initfiles.Plan)
	recipe := c.recipe()

	// The constants come first: the messages in the baseline name them.
	if f := c.constants; f != nil {
		item := initfiles.Item{Path: f.path, Name: f.name, State: initfiles.Kept, Text: f.text}
		item.Why = lang.InitRenewal.In(c.lang, "jmvet codes -write "+initfiles.Words([]string{c.write}))
		if f.isNew {
			item.State, item.Why = initfiles.New, lang.InitConstants.In(c.lang, f.pkg)
		}
		plan.Items = append(plan.Items, item)
	}
	// The baseline, which the recipes name if there is one.
	if c.baseline != "" {
		item, err := c.planBaseline()
		if err != nil {
			return nil, err
		}
		plan.Items = append(plan.Items, item)
		if c.hasBaseline = item.State != initfiles.Needless; c.hasBaseline {
			recipe.Baseline = item.Name
		}
	}
	// The recipes, and a word on the workspace around.
	if err := c.planRecipes(plan, recipe); err != nil {
		return nil, err
	}
	if c.place.member != "" {
		plan.Hints = append(plan.Hints, lang.InitInWorkspace.In(c.lang, jmvetIn(c.place.dir, c.place.member, "init")))
	}
	return plan, nil
}

// recipe returns what the recipes need to know, but for the baseline, which is planned first.
func (c *initCommand) recipe() initfiles.Recipe {
	r := initfiles.Recipe{
		Version:   "latest",
		Directory: relativeName(c.place.repository, c.place.dir),
		Packages:  c.patterns,
		Settings:  c.givenSettings(),
		Workspace: c.place.workspace,
	}
	if info, ok := debug.ReadBuildInfo(); ok && published(info) {
		r.Version = moduleVersion(info)
	}
	return r
}

// published reports whether the program that info describes has a version of jmvet that others can install. What was
// built from a commit of a clone has a version that no proxy need know.
func published(info *debug.BuildInfo) bool {
	v := moduleVersion(info)
	inClone := info.Main.Path == modulePath && info.Main.Sum == ""
	return semver.IsValid(v) && semver.Build(v) == "" && (!inClone || !gomodule.IsPseudoVersion(v))
}

// planBaseline decides about the baseline: it is new if there is none and something is found.
func (c *initCommand) planBaseline() (initfiles.Item, error) {
	item := initfiles.Item{Path: filepath.Join(c.place.dir, c.baseline),
		Name: filepath.ToSlash(filepath.Clean(c.baseline))}
	if _, err := os.Lstat(item.Path); err == nil {
		if _, err := findings.ReadBaseline(item.Path); err != nil {
			return item, lang.InitNotBaseline.Errorf(err)
		}
		item.State = initfiles.Kept
		item.Why = lang.InitRenewal.In(c.lang, c.command("-baseline="+item.Name, "-write-baseline"))
		return item, nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return item, err
	}
	var err error
	if c.found, err = c.findBaseline(); err != nil {
		return item, err
	}
	if c.found.Len() == 0 {
		item.State, item.Why = initfiles.Needless, lang.InitClean.In(c.lang)
		return item, nil
	}
	item.State, item.Why = initfiles.New, lang.InitBaseline.In(c.lang, c.found.Len())
	return item, nil
}

// findBaseline returns what is found in the program, as a baseline. One without what is in packages that do not load
// would be worse than none.
func (c *initCommand) findBaseline() (*findings.Baseline, error) {
	done, err := c.analyse(c.place.dir)
	if err != nil {
		return nil, err
	}
	root := findings.Root(c.place.dir)
	list, err := findings.Collect(done.Graph, root)
	switch {
	case err != nil:
		return nil, err
	case done.Broken:
		return nil, lang.InitBroken.Errorf()
	}
	var none *findings.Baseline
	found, _ := none.Renew(list, c.scope(done, root))
	return found, nil
}

// planRecipes adds to plan the files that are made of the recipe r.
func (c *initCommand) planRecipes(plan *initfiles.Plan, r initfiles.Recipe) error {
	// A CI configuration that runs jmvet in another directory of the repository is not done with this one.
	root, dir := c.place.repository, c.place.dir
	marks := []string{"jmvet"}
	ciMarks := marks
	if r.Directory != "." {
		ciMarks = append(ciMarks, r.Directory)
	}
	github := recipeFile{[]string{r.GitHubFile()}, root, ciMarks, lang.InitGitHub, r.GitHub}
	gitlab := recipeFile{[]string{".gitlab-ci.yml"}, root, ciMarks, lang.InitGitLab, r.GitLab}
	golangci := []string{".golangci.yml", ".golangci.yaml", ".golangci.toml", ".golangci.json"}
	// The files that were asked for.
	var files []recipeFile
	switch c.chooseCI() {
	case "github":
		files = append(files, github)
	case "gitlab":
		files = append(files, gitlab)
	case "":
		plan.Hints = append(plan.Hints, lang.InitNoCI.In(c.lang))
	}
	if c.golangci {
		files = append(files,
			recipeFile{golangci, dir, marks, lang.InitGolangci, r.Golangci},
			recipeFile{[]string{".custom-gcl.yml"}, dir, marks, lang.InitCustomGCL, r.CustomGCL})
	}
	// What becomes of each.
	for _, f := range files {
		item, err := f.plan(dir, c.lang)
		if err != nil {
			return err
		}
		plan.Items = append(plan.Items, item)
	}
	return nil
}

// A recipeFile is a file that may be written from a recipe.
type recipeFile struct {
	names []string // the name, and others that the file may have already
	dir   string
	marks []string // what is in it if it needs no more
	about lang.Text
	text  func() ([]byte, error)
}

// plan decides what becomes of the file. It is named as seen from the directory from; the reason is in the language l.
func (f recipeFile) plan(from string, l lang.Lang) (initfiles.Item, error) {
	text, err := f.text()
	if err != nil {
		return initfiles.Item{}, err
	}
	path := filepath.Join(f.dir, filepath.FromSlash(f.names[0]))
	for _, name := range f.names {
		if other := filepath.Join(f.dir, filepath.FromSlash(name)); isFile(other) {
			path = other
			break
		}
	}
	item, err := initfiles.Lookup(relativeName(from, path), path, text, f.marks...)
	switch {
	case item.State == initfiles.New:
		item.Why = f.about.In(l)
	case item.Add != nil:
		item.Why = lang.InitLacks.In(l)
	default:
		item.Why = lang.InitHas.In(l)
	}
	return item, err
}

// isFile reports whether name is a regular file.
func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// chooseCI returns the CI system that was asked for, or that the root of the repository has files of; "" if it has
// files of both or of none.
func (c *initCommand) chooseCI() string {
	if c.ci != "" {
		return c.ci
	}
	has := func(name string) bool {
		_, err := os.Stat(filepath.Join(c.place.repository, name))
		return err == nil
	}
	switch github, gitlab := has(".github"), has(".gitlab-ci.yml"); {
	case github && !gitlab:
		return "github"
	case gitlab && !github:
		return "gitlab"
	}
	return ""
}

// command returns a command line of jmvet with the settings of this one, and with flags behind them.
func (c *initCommand) command(flags ...string) string {
	words := []string{"jmvet"}
	for _, s := range c.givenSettings() {
		if s.Name != "lang" { // whoever runs it may prefer another one
			words = append(words, s.Flag())
		}
	}
	return initfiles.Words(append(append(words, flags...), c.patterns...))
}

// next returns the commands that come next where there is a baseline: it is there to become empty.
func (c *initCommand) next() []string {
	var list []string
	if m := c.place.module; m.mod != nil && c.constants == nil && !c.has("constants") && !m.requires(evidence.CodesPath) {
		get := "go get " + evidence.CodesPath
		if m.vendors() {
			get += " && go mod vendor"
		}
		list = append(list, get)
	}
	return append(list, c.command("-fix"), c.command("-baseline="+filepath.ToSlash(c.baseline), "-write-baseline"))
}

// carryOut writes the new files, all of them or none.
func (c *initCommand) carryOut(files []initfiles.Item) error {
	var tx initfiles.Transaction
	err := c.create(&tx, files)
	if err == nil {
		return nil
	}
	if left := tx.Undo(); left != nil {
		return lang.InitUndone.Errorf(err, left)
	}
	return lang.InitFailed.Errorf(err)
}

// create writes files as part of tx, the constants first: the messages in the baseline name them.
func (c *initCommand) create(tx *initfiles.Transaction, files []initfiles.Item) error {
	for _, f := range files {
		text := f.Text
		if text == nil {
			var err error
			if text, err = c.baselineText(); err != nil {
				return err
			}
		}
		if err := tx.Create(f.Path, text); err != nil {
			return err
		}
	}
	return nil
}

// baselineText returns the text of the baseline. It looks at the program again if there are new constants in it by now.
func (c *initCommand) baselineText() ([]byte, error) {
	if c.constants != nil && c.constants.isNew {
		again, err := c.parseInit(c.args)
		if err != nil {
			return nil, err
		}
		again.place, again.patterns = c.place, c.patterns
		if err := again.flags.Set("constants", c.constants.pkg); err != nil {
			return nil, err
		}
		if c.found, err = again.findBaseline(); err != nil {
			return nil, err
		}
	}
	return c.found.Text()
}
