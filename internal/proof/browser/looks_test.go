package browser

import (
	"bytes"
	_ "embed" // contrast.js
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

//go:embed contrast.js
var contrastJS string

// contrast is what contrast.js returns.
type contrast struct {
	Checked int      `json:"checked"`
	Bad     []string `json:"bad"`
}

const unfold = `document.querySelectorAll("details").forEach((d) => (d.open = true))`

// TestContrast checks all that can be seen, in both colour schemes and on paper, with everything unfolded and a row
// looked at.
func TestContrast(t *testing.T) {
	for _, s := range []settings{
		{scheme: "light"}, {scheme: "dark"}, {scheme: "dark", media: "print"},
		{scheme: "light", width: 360, height: 800},
	} {
		t.Run(s.scheme+" "+s.media, func(t *testing.T) {
			s.hash = "c803008"
			b := open(t, reports.examples, s)
			b.run(chromedp.Evaluate[chromedp.Void]("void " + unfold))
			for _, source := range []string{"removed", "ios", "android", "web"} {
				if s.media == "" {
					b.click(`input[value="` + source + `"]`)
				}
			}
			got := eval[contrast](b, contrastJS)
			if len(got.Bad) > 0 {
				t.Errorf("too little contrast:\n%v", got.Bad)
			}
			if least := map[string]int{"": 5000, "print": 1000}[s.media]; got.Checked < least {
				t.Errorf("only %d texts and marks were checked, want %d", got.Checked, least)
			}
			// The check itself: grey on grey is found, on a plain ground and on one of the stripes of a gradient.
			got = eval[contrast](b, "writeFaintly();\n"+contrastJS)
			if len(got.Bad) != 2 {
				t.Errorf("of two faint texts it finds %v", got.Bad)
			}
		})
	}
}

// TestContrastOfMany checks the page of many programs, and the numbers of one in Chinese.
func TestContrastOfMany(t *testing.T) {
	for _, scheme := range []string{"light", "dark"} {
		b := open(t, reports.merged, settings{scheme: scheme, hash: "c803008"})
		b.unfoldAll()
		b.click(`[data-sort="column gaps"]`)
		if got := eval[contrast](b, contrastJS); len(got.Bad) > 0 || got.Checked < 400 {
			t.Errorf("%s: of %d texts and marks these have too little contrast:\n%v", scheme, got.Checked, got.Bad)
		}
		b = open(t, reports.chinese, settings{scheme: scheme})
		if got := eval[contrast](b, contrastJS); len(got.Bad) > 0 || got.Checked < 400 {
			t.Errorf("%s, Chinese: of %d texts these have too little contrast:\n%v", scheme, got.Checked, got.Bad)
		}
	}
}

// TestSchemes: dark is dark, light is light, and print is light in any case.
func TestSchemes(t *testing.T) {
	const ground = `getComputedStyle(document.body).backgroundColor`
	for s, want := range map[settings]string{
		{scheme: "light"}:                "rgb(247, 248, 248)",
		{scheme: "dark"}:                 "rgb(16, 21, 24)",
		{scheme: "dark", media: "print"}: "rgb(255, 255, 255)",
	} {
		b := open(t, reports.examples, s)
		if got := eval[string](b, ground); got != want {
			t.Errorf("%+v: the ground is %s, want %s", s, got, want)
		}
	}
}

// TestNarrow: on a telephone nothing is wider than the screen, whatever is unfolded.
func TestNarrow(t *testing.T) {
	for _, file := range []string{reports.examples, reports.chinese, reports.merged} {
		for _, width := range []int64{320, 375, 500, 820} {
			open(t, file, settings{width: width, height: 800}).wantNarrow(width)
		}
	}
}

// unfoldAll unfolds all there is, and waits for what a script unfolds.
func (b *tab) unfoldAll() {
	b.Helper()
	b.run(chromedp.Evaluate[chromedp.Void]("void " + unfold))
	b.wait(`[...document.querySelectorAll(".program-detail")].every((d) => d.children.length > 1)`)
}

func (b *tab) wantNarrow(width int64) {
	b.Helper()
	b.unfoldAll()
	if got := eval[int64](b, "document.documentElement.scrollWidth"); got > width {
		wide := eval[[]string](b, "tooWide()")
		b.Errorf("on a screen of %d the page is %d wide: %v", width, got, wide)
	}
	if small := eval[int](b, `tooSmall(".cell, .language label, .matrix button")`); small > 0 {
		b.Errorf("on a screen of %d, %d cells and buttons are too small to hit", width, small)
	}
}

var screenshot = flag.Bool("screenshot", false, "write docs/report.png and docs/report.zh-CN.png")

const (
	pictureWidth, pictureHeight = 1240, 1000
	pictureLimit                = 200 << 10 // bytes
)

// TestScreenshot checks the pictures in the documentation for what can be checked on another machine with other fonts,
// or takes them.
func TestScreenshot(t *testing.T) {
	for name, file := range map[string]string{"report.png": reports.examples, "report.zh-CN.png": reports.chinese} {
		name := filepath.Join("..", "..", "..", "docs", name)
		if *screenshot {
			takePicture(t, file, name)
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.DecodeConfig(bytes.NewReader(data))
		if err != nil || picture.Width != pictureWidth || picture.Height != pictureHeight {
			t.Errorf("%s is %d by %d: %v", name, picture.Width, picture.Height, err)
		}
		if len(data) > pictureLimit {
			t.Errorf("%s has %d bytes, more than %d", name, len(data), pictureLimit)
		}
	}
}

// takePicture writes what is seen of a page with a category unfolded.
func takePicture(t *testing.T, file, name string) {
	t.Helper()
	b := open(t, file, settings{width: pictureWidth, height: pictureHeight})
	b.click("tbody.category:nth-of-type(2) summary")
	b.run(chromedp.Evaluate[chromedp.Void](`void document.activeElement.blur()`))
	data, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestPrint: on paper the messages and places stand under each category that is handled, and what cannot be used there
// is gone.
func TestPrint(t *testing.T) {
	b := open(t, reports.examples, settings{media: "print"})
	const (
		folded = `howManyAreFolded("#codes > .grid tr.code:not([hidden])")`
		tools  = `$$(".tools, .narrow, .language, nav, summary, .skip").filter((e) => e.checkVisibility()).length`
	)
	if eval[int](b, folded) == 0 {
		t.Fatal("nothing is folded before the page is printed")
	}
	b.run(chromedp.Evaluate[chromedp.Void](`void dispatchEvent(new Event("beforeprint"))`))
	if n := eval[int](b, folded); n != 0 {
		t.Errorf("on paper %d codes are folded away", n)
	}
	if n := eval[int](b, tools); n != 0 {
		t.Errorf("on paper there are %d things to press", n)
	}
	b.run(chromedp.Evaluate[chromedp.Void](`void dispatchEvent(new Event("afterprint"))`))
	if n := eval[int](b, `document.querySelectorAll("#codes details[open]").length`); n != 0 {
		t.Errorf("after printing %d parts stay unfolded", n)
	}
}
