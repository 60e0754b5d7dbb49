package report

import (
	"crypto/sha256"
	_ "embed" // the page's parts
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/result"
)

// The page's parts. The policy in its head lets a browser use nothing else: no address is fetched, and no other script runs.
var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageCSS string
	//go:embed page.js
	pageJS string
)

// page is what the template draws.
type page struct {
	*result.Report
	CSS       template.CSS
	JS        template.JS
	Policy    string
	Scope     string
	Sent      result.Count // the codes that servers send today
	Touched   []result.Category
	Untouched []result.Category
	Gaps      int
	Shown     int // codes that have a cell from the first
	Extra     []result.Total
}

// writeHTML draws the report as one page that needs nothing else.
func writeHTML(w io.Writer, r *result.Report, link Link) error {
	t, err := template.New("page").Funcs(functions(link)).Parse(pageHTML)
	if err != nil {
		return err
	}
	return t.Execute(w, newPage(r))
}

func newPage(r *result.Report) page {
	p := page{
		Report: r,
		CSS:    template.CSS(pageCSS),
		JS:     template.JS(pageJS),
		Policy: fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'", hash(pageCSS), hash(pageJS)),
		Scope:  scope(r),
	}
	for _, t := range r.Totals {
		if t.Source == codes.SourceDocumented || t.Source == codes.SourceCurrent {
			p.Sent.Own += t.Own
			p.Sent.Default += t.Default
			p.Sent.None += t.None
		} else {
			p.Extra = append(p.Extra, t)
		}
	}
	for _, c := range r.Categories {
		if c.Touched() {
			p.Touched = append(p.Touched, c)
		} else {
			p.Untouched = append(p.Untouched, c)
		}
		for _, code := range c.Codes {
			if inGrid(code) {
				p.Shown++
			}
		}
	}
	for _, b := range r.Switches {
		if b.Gap {
			p.Gaps++
		}
	}
	p.Report = gapsFirst(r)
	return p
}

// gapsFirst returns the report with the switches that have gaps before the others.
func gapsFirst(r *result.Report) *result.Report {
	sorted := *r
	sorted.Switches = slices.Clone(r.Switches)
	slices.SortStableFunc(sorted.Switches, func(a, b result.Branch) int {
		switch {
		case a.Gap == b.Gap:
			return 0
		case a.Gap:
			return -1
		}
		return 1
	})
	return &sorted
}

// hash names a text in a Content-Security-Policy.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

func functions(link Link) template.FuncMap {
	return template.FuncMap{
		"link":   link.To,
		"form":   formText,
		"rest":   restText,
		"plural": plural,
		"inGrid": inGrid,
		"state":  stateText,
		"anchor": anchor,
		"short":  func(c codes.Code) string { return fmt.Sprintf("%03d", int(c)%1000) },
		"count":  func(c result.Category) result.Count { return shownCount(c) },
		"name":   func(c codes.Code) string { return c.String() },
		"sum":    func(a, b int) int { return a + b },
		"about":  about,
		"words":  words,
	}
}

// shownCount counts the codes of a category that have a cell from the first.
func shownCount(c result.Category) result.Count {
	var n result.Count
	for _, code := range c.Codes {
		if inGrid(code) {
			n.Add(code.State)
		}
	}
	return n
}

// anchor is where a row of the table stands in the page. The second row of a code has its name in it.
func anchor(c result.Code) string {
	if c.Name == c.Code.String() {
		return fmt.Sprintf("c%d", int(c.Code))
	}
	return fmt.Sprintf("c%d-%s", int(c.Code), c.Name)
}

// about is what the pointer is told over a cell.
func about(c result.Code) string {
	text := fmt.Sprintf("%d %s", int(c.Code), c.Name)
	if c.Message != "" {
		text += " \u201c" + c.Message + "\u201d"
	}
	return text
}

// words splits a name of a constant where a line may break: RESTUserNotFound is REST, User, Not, Found.
func words(name string) []string {
	var list []string
	start := 0
	for i := 1; i < len(name); i++ {
		upper := 'A' <= name[i] && name[i] <= 'Z'
		afterLower := 'a' <= name[i-1] && name[i-1] <= 'z'
		beforeLower := i+1 < len(name) && 'a' <= name[i+1] && name[i+1] <= 'z'
		if upper && (afterLower || beforeLower) {
			list = append(list, name[start:i])
			start = i
		}
	}
	return append(list, name[start:])
}
