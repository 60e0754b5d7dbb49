package report

import (
	"cmp"
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/nearest"
)

// A Link is a template for the addresses of places, such as https://example.com/shop/blob/main/{path}#L{line}. The zero
// value links nothing.
type Link struct {
	template string
	commit   string // what {commit} stands for
}

// linkOf returns the link of r, whose template has been parsed before.
func linkOf(r *Report) Link {
	return Link{r.Link, cmp.Or(r.Commit, "HEAD")}
}

// placeholders are what a template may have between braces.
var placeholders = [...]string{"path", "line", "column", "commit"}

// braces matches placeholders, and braces that belong to none.
const braces = `\{[^{}]*\}|[{}]`

// ParseLink returns the link with the given template. It is an error if that lacks {path}, has an unknown placeholder,
// or does not lead to a page of the web: other schemes run programs.
func ParseLink(template string) (Link, error) {
	// All placeholders must be known.
	for _, p := range regexp.MustCompile(braces).FindAllString(template, -1) {
		name := strings.Trim(p, "{}")
		if len(p) > 1 && slices.Contains(placeholders[:], name) {
			continue
		}
		if meant, ok := nearest.Word(name, placeholders[:]); ok {
			return Link{}, lang.LinkPlaceholderMeant.Errorf(p, meant)
		}
		return Link{}, lang.LinkPlaceholder.Errorf(p)
	}
	if !strings.Contains(template, "{path}") {
		return Link{}, lang.LinkNoPath.Errorf()
	}
	// The address of a file must be one of the web, or relative.
	u, err := url.Parse(Link{template, "HEAD"}.fill("file.go", 1, 1))
	if err != nil {
		return Link{}, lang.LinkNoAddress.Errorf(errors.Unwrap(err))
	}
	web := u.Scheme == "http" || u.Scheme == "https"
	if u.Scheme != "" && !web || web && u.Host == "" || u.Scheme == "" && u.Host != "" {
		return Link{}, lang.LinkNotWeb.Errorf()
	}
	return Link{template: template}, nil
}

// To returns the address of at. It is "" without a template, and for files outside of the directory of the run.
func (l Link) To(at Location) string {
	if l.template == "" || at.Outside {
		return ""
	}
	return l.fill(at.File, at.Line, at.Column)
}

// fill returns the address of the given file, line and column.
func (l Link) fill(file string, line, column int) string {
	parts := strings.Split(file, "/")
	for i, p := range parts {
		parts[i] = url.PathEscape(p)
	}
	return strings.NewReplacer("{path}", strings.Join(parts, "/"), "{line}", strconv.Itoa(line),
		"{column}", strconv.Itoa(column), "{commit}", url.PathEscape(l.commit)).Replace(l.template)
}
