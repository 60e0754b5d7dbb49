package report

import (
	"crypto/sha256"
	_ "embed" // the pages' parts
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"

	"github.com/jmvet/jmvet/codes"
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

// A frame is what each page has in its head.
type frame struct {
	Lang   string
	CSS    template.CSS
	JS     template.JS
	Policy string
}

// newFrame returns the frame of a page that shows the language l first and runs script.
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

// hash returns the name of text in a Content-Security-Policy.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// A page is what the template of one program draws.
type page struct {
	frame
	*Report
	Switches []Branch // those with gaps first
	In, Out  []Category
	Numbers  numberList
	Also     []Total // sources that have codes which do not count
}

// writeHTML writes r to w as one page that needs nothing else, as o says.
func writeHTML(w io.Writer, r *Report, o Options) error {
	return parsePage(pageHTML, o.Lang, linkOf(r)).Execute(w, newPage(r, o.Lang))
}

// parsePage parses text, the template of a page, with what both pages are made of. The page shows l first; link links
// its places.
func parsePage(text string, l lang.Lang, link Link) *template.Template {
	return template.Must(template.New("page").Funcs(functions(l, link)).Parse(partsHTML + text))
}

// newPage returns the page of r, which shows l first.
func newPage(r *Report, l lang.Lang) page {
	p := page{frame: newFrame(l, pageJS), Report: r, Switches: gapsFirst(r.Switches), Numbers: numbersOf(r)}
	// The categories that count, and the others. The rows that do not count can be shown, source by source.
	left := make(map[codes.Source]int)
	for _, c := range r.Categories {
		if c.Counts {
			p.In = append(p.In, c)
		} else {
			p.Out = append(p.Out, c)
		}
		for _, row := range c.Codes {
			if !row.Counts {
				left[row.Source]++
			}
		}
	}
	for _, source := range codes.Sources() {
		if n := left[source]; n > 0 {
			p.Also = append(p.Also, Total{Source: source, LeftOut: n})
		}
	}
	return p
}

// gapsFirst returns switches with those that have gaps before the others.
func gapsFirst(switches []Branch) []Branch {
	sorted := slices.Clone(switches)
	slices.SortStableFunc(sorted, func(a, b Branch) int { return reportedFirst(a.Gap, b.Gap) })
	return sorted
}
