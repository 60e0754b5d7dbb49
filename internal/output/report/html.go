package report

import (
	"crypto/sha256"
	_ "embed" // the pages' parts
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// The pages' parts. The policy in their heads lets a browser use nothing else: no address is fetched, and no other
// script runs.
var (
	//go:embed parts.html
	partsHTML string
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageCSS string
	//go:embed common.js
	commonJS string
	//go:embed page.js
	pageJS string
)

// frame is what each page has in its head.
type frame struct {
	Lang   string
	CSS    template.CSS
	JS     template.JS
	Policy string
}

func newFrame(l lang.Lang, script string) frame {
	script = commonJS + script
	return frame{
		Lang: tag(l),
		CSS:  template.CSS(pageCSS),
		JS:   template.JS(script),
		Policy: fmt.Sprintf(
			"default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'",
			hash(pageCSS), hash(script)),
	}
}

// hash names a text in a Content-Security-Policy.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// page is what the template of one program draws.
type page struct {
	frame
	*Report
	Switches []Branch // those with gaps first
	In, Out  []Category
	Numbers  numbers
	Also     []Total // sources that have codes which do not count
}

// writeHTML draws the report as one page that needs nothing else.
func writeHTML(w io.Writer, r *Report, o Options) error {
	t, err := parsePage(pageHTML, o.Lang, linkOf(r))
	if err != nil {
		return err
	}
	return t.Execute(w, newPage(r, o.Lang))
}

// parsePage reads a template and what both pages are made of.
func parsePage(text string, l lang.Lang, link Link) (*template.Template, error) {
	return template.Must(template.New("page").Funcs(functions(l, link)).Parse(partsHTML)).Parse(text)
}

func newPage(r *Report, l lang.Lang) page {
	p := page{frame: newFrame(l, pageJS), Report: r, Switches: gapsFirst(r.Switches), Numbers: numbersOf(r)}
	for _, c := range r.Categories {
		if c.Counts {
			p.In = append(p.In, c)
		} else {
			p.Out = append(p.Out, c)
		}
	}
	for _, source := range sources {
		left := Total{Source: source}
		for _, c := range r.Categories {
			for _, row := range c.Codes {
				if row.Source == source && !row.Counts {
					left.LeftOut++
				}
			}
		}
		if left.LeftOut > 0 {
			p.Also = append(p.Also, left)
		}
	}
	return p
}

// gapsFirst returns the switches that have gaps before the others.
func gapsFirst(switches []Branch) []Branch {
	sorted := slices.Clone(switches)
	slices.SortStableFunc(sorted, func(a, b Branch) int { return reportedFirst(a.Gap, b.Gap) })
	return sorted
}
