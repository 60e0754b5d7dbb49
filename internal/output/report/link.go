package report

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/internal/core/nearest"
	"github.com/jmvet/jmvet/internal/core/result"
)

// A Link is a template for the addresses of places, such as https://example.com/shop/blob/main/{path}#L{line}. The zero value
// links nothing.
type Link struct{ template string }

// placeholders are what a template may have between braces.
var placeholders = [...]string{"path", "line", "column"}

const braces = `\{[^{}]*\}|[{}]`

// ParseLink reads a template. It must have {path}, and lead to a page of the web: other schemes run programs.
func ParseLink(template string) (Link, error) {
	for _, p := range regexp.MustCompile(braces).FindAllString(template, -1) {
		name := strings.Trim(p, "{}")
		if len(p) > 1 && slices.Contains(placeholders[:], name) {
			continue
		}
		hint := ""
		if meant, ok := nearest.Word(name, placeholders[:]); ok {
			hint = fmt.Sprintf(" (did you mean {%s}?)", meant)
		}
		return Link{}, fmt.Errorf("%s is no placeholder%s; write {path}, {line} or {column}", p, hint)
	}
	if !strings.Contains(template, "{path}") {
		return Link{}, errors.New("the template has no {path}; write one such as https://example.com/shop/blob/main/{path}#L{line}")
	}
	u, err := url.Parse(fill(template, "file.go", 1, 1))
	if err != nil {
		return Link{}, fmt.Errorf("no address: %w", errors.Unwrap(err))
	}
	if u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https" || u.Scheme != "" && u.Host == "" || u.Scheme == "" && u.Host != "" {
		return Link{}, errors.New("the address must begin with https:// or http://, or be relative to the report")
	}
	return Link{template}, nil
}

// To returns the address of a place, "" where there is none: without a template, and for files outside of the run's directory.
func (l Link) To(at result.Location) string {
	if l.template == "" || at.Outside {
		return ""
	}
	return fill(l.template, at.File, at.Line, at.Column)
}

func fill(template, file string, line, column int) string {
	parts := strings.Split(file, "/")
	for i, p := range parts {
		parts[i] = url.PathEscape(p)
	}
	return strings.NewReplacer("{path}", strings.Join(parts, "/"), "{line}", strconv.Itoa(line), "{column}", strconv.Itoa(column)).Replace(template)
}
