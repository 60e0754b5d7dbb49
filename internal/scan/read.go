package scan

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/modules"
)

// minBuffer is the size of a buffer in bytes: larger than nearly all files.
const minBuffer = 256 << 10

// readPackage reads the Go files of a directory, one after the other into the same buffer.
func (r *reader) readPackage(p *Package, buf []byte) []byte {
	names, err := modules.GoFiles(p.Dir)
	if err != nil {
		p.bad = err
		return buf
	}
	imports, testImports := make(map[string]bool), make(map[string]bool)
	for _, name := range names {
		isTest := strings.HasSuffix(name, "_test.go")
		if isTest && !(p.Root && r.opts.Tests) {
			continue
		}
		text, err := readInto(buf, filepath.Join(p.Dir, name))
		if err != nil {
			p.bad = err
			return buf
		}
		buf = text
		p.Files = append(p.Files, name)
		reason := r.text.Reasons(text)
		pkgName, list, ok := header(text)
		if !ok {
			reason |= Names // what cannot be read cannot be left out
		}
		into := imports
		if isTest {
			into = testImports
			p.Tests.Reason |= reason
			if strings.HasSuffix(pkgName, "_test") {
				p.Tests.External = true
			} else {
				p.Tests.Internal = true
			}
		} else {
			p.Reason |= reason
		}
		for _, path := range list {
			into[path] = true
		}
	}
	p.Imports, p.Tests.Imports = keys(imports), keys(testImports)
	return buf
}

func keys(set map[string]bool) []string {
	list := make([]string, 0, len(set))
	for k := range set {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}
