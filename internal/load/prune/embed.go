package prune

import (
	"go/ast"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"golang.org/x/mod/module"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// checkDirectives returns an error if syntax, a file in the directory dir, has a directive that the go command refuses,
// or that is not known here.
func checkDirectives(dir string, syntax *ast.File) error {
	embeds := slices.ContainsFunc(syntax.Imports, func(i *ast.ImportSpec) bool { return i.Path.Value == `"embed"` })
	for _, group := range syntax.Comments {
		for _, c := range group.List {
			word, rest, _ := strings.Cut(strings.ReplaceAll(c.Text, "\t", " "), " ")
			switch word {
			case "//go:debug", "//go:binary-only-package":
				return lang.PruneHas.Errorf(word)
			case "//go:embed":
				if !embeds {
					continue
				}
				for pattern := range strings.FieldsSeq(rest) {
					if err := checkEmbed(os.DirFS(dir), pattern); err != nil {
						return lang.PruneEmbed.Errorf(pattern, err)
					}
				}
			}
		}
	}
	return nil
}

// checkEmbed returns an error unless pattern, of //go:embed, matches files in dir and nothing that the go command
// refuses to embed. Patterns in quotes are not known here.
func checkEmbed(dir fs.FS, pattern string) error {
	glob, hidden := strings.CutPrefix(pattern, "all:")
	if strings.ContainsAny(glob, "\"`") || glob == "." || !fs.ValidPath(glob) {
		return lang.PrunePattern.Errorf()
	}
	matches, err := fs.Glob(dir, glob)
	if err != nil || len(matches) == 0 {
		return lang.PruneNoSuchFiles.Errorf(err)
	}
	for _, m := range matches {
		if err := checkEmbedded(dir, m, hidden); err != nil {
			return err
		}
	}
	return nil
}

// checkEmbedded returns an error if the go command refuses to embed name, a file or a directory in dir. hidden says
// that names which begin with . or _ are embedded, too.
func checkEmbedded(dir fs.FS, name string, hidden bool) error {
	if err := module.CheckFilePath(name); err != nil {
		return err
	}
	// Neither it nor a directory above it may be a link, hidden, or another module.
	for d := name; d != "."; d = path.Dir(d) {
		info, err := fs.Lstat(dir, d)
		switch {
		case err != nil:
			return err
		case !info.IsDir() && (d != name || !info.Mode().IsRegular()):
			return lang.PruneNeither.Errorf(d)
		case strings.HasPrefix(path.Base(d), ".") && !hidden:
			return lang.PruneName.Errorf(d)
		}
		if _, err := fs.Lstat(dir, d+"/go.mod"); info.IsDir() && err == nil {
			return lang.PruneModule.Errorf(d)
		}
	}
	// A directory must have a file.
	files := 0
	err := fs.WalkDir(dir, name, func(p string, d fs.DirEntry, err error) error {
		base := path.Base(p)
		switch {
		case err != nil:
			return err
		case p != name && !hidden && (base[0] == '.' || base[0] == '_'):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.Type().IsRegular():
			files++
		}
		return nil
	})
	if files == 0 && err == nil {
		err = lang.PruneEmpty.Errorf(name)
	}
	return err
}
