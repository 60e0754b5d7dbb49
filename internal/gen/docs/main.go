// Gendocs makes pages of docs/ and docs/zh-CN/ from what they must not contradict: the documentation of package
// analyzer, its flags, and the packages of the repository.
//
// Usage:
//
//	go run ./internal/gen/docs [-root dir]
//
// A page is made from a template of the same name, in internal/gen/docs/pages and, for the Chinese page, in
// pages/zh-CN. In each language, the page that is called as a topic of the analyzer's documentation shows all of it,
// and each flag has one section: gendocs says what is missing or doubled, and then writes nothing.
package main

//go:generate go run . -root ../../..

import (
	"bytes"
	"embed"
	"io/fs"
	"os"
	"path"

	"github.com/jmvet/jmvet/internal/gen/genfile"
)

//go:embed pages
var templates embed.FS

func main() { os.Exit(genfile.Main(generate)) }

// generate returns the pages of all editions, made from what is below root, without writing any.
func generate(root string) ([]genfile.File, error) {
	english, err := editions[0].read()
	if err != nil {
		return nil, err
	}
	chinese, err := editions[1].read()
	if err != nil {
		return nil, err
	}
	pages, err := editions[0].fill(root, english, chinese)
	if err != nil {
		return nil, err
	}
	more, err := editions[1].fill(root, chinese, english)
	return append(pages, more...), err
}

// read returns the templates of an edition by the names of their pages.
func (e edition) read() (map[string]string, error) {
	names, err := fs.Glob(templates, e.templates+"/*.md")
	if err != nil {
		return nil, err
	}
	texts := make(map[string]string)
	for _, name := range names {
		data, err := templates.ReadFile(name)
		if err != nil {
			return nil, err
		}
		texts[path.Base(name)] = string(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")))
	}
	return texts, nil
}
