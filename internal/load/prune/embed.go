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

// checkDirectives looks for the directives of a file of which the go command asks more than that they can be read.
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

// checkEmbed reports whether there are files that a pattern of //go:embed means, and nothing that the go command
// refuses to embed. What is written with quotes is left to the go command.
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

// checkEmbedded checks a file or a directory that is embedded.
func checkEmbedded(dir fs.FS, name string, hidden bool) error {
	if err := module.CheckFilePath(name); err != nil {
		return err
	}
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
