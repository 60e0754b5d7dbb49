package browser

import (
	"context"
	_ "embed" // queries.js
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdpruntime "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/jmvet/jmvet/internal/output/report"
	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

//go:embed queries.js
var queriesJS string

// template is the -link of the reports.
const template = "https://example.com/shop/blob/main/{path}#L{line}"

// reports are those that the tests look at, made once.
var reports struct {
	examples, nothing, merged string         // pages
	chinese                   string         // examples, in Chinese at first
	model                     *report.Report // of examples
}

// chromium runs for all tests. It is nil where there is none.
var chromium context.Context

func TestMain(m *testing.M) { os.Exit(prepareAndRun(m)) }

func prepareAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "jmvet-browser")
	if err == nil {
		defer os.RemoveAll(dir)
		err = makeReports(dir)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	program, err := findChromium()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	if program != "" {
		var stop func()
		if stop, err = start(program, filepath.Join(dir, "profile")); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", program, err)
			return 1
		}
		defer stop()
	}
	return m.Run()
}

// makeReports builds jmvet and has it make the report of examples/, and that of a program that handles no code.
func makeReports(dir string) error {
	root, err := cmdtest.Root()
	if err != nil {
		return err
	}
	jmvet, err := cmdtest.Jmvet(dir)
	if err != nil {
		return err
	}
	run := func(args ...string) error {
		cmd := exec.Command(jmvet, args...)
		cmd.Dir = root
		cmd.Env = append(os.Environ(), "LC_ALL=C", "SOURCE_DATE_EPOCH=1795672800")
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", cmd, err, out)
		}
		return nil
	}
	file := func(name string) string { return filepath.Join(dir, name) }
	reports.examples, reports.nothing = file("examples.html"), file("nothing.html")
	reports.chinese, reports.merged = file("chinese.html"), file("merged.html")
	model := filepath.Join(dir, "examples.json")
	err = errors.Join(
		run("report", "./examples/...", "-link", template, "-o", reports.examples),
		run("report", "-lang=zh", "./examples/...", "-link", template, "-o", reports.chinese),
		run("report", "./examples/...", "-o", model),
		run("report", "./internal/core/directive", "-o", reports.nothing),
		run("report", "./examples/chat/...", "-name=shop/chat", "-link", template, "-o", file("chat.json")),
		run("report", "./examples/helpdesk/...", "-name=shop/helpdesk", "-o", file("helpdesk.json")),
		run("report", "./examples/onboarding/...", "-name=shop/onboarding", "-o", file("onboarding.json")),
		run("report", "-o", reports.merged, "-merge",
			file("chat.json"), file("helpdesk.json"), file("onboarding.json")))
	if err != nil {
		return err
	}
	data, err := os.ReadFile(model)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, &reports.model)
}

// findChromium returns the path of the browser, "" if there is none and none is required.
func findChromium() (string, error) {
	wanted := os.Getenv("JMVET_BROWSER")
	if wanted != "" && wanted != "required" {
		return wanted, nil
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	if wanted == "required" {
		return "", errors.New("there is no Chromium, and JMVET_BROWSER=required asks for one: " +
			"install the package chromium")
	}
	return "", nil
}

// start starts the browser without a network of its own, on a new profile.
func start(program, profile string) (stop func(), err error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program), chromedp.UserDataDir(profile),
		chromedp.NoSandbox, chromedp.DisableGPU, // as root, and in containers
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("force-color-profile", "srgb"), chromedp.Flag("hide-scrollbars", true),
	)
	allocator, stopAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, stopBrowser := chromedp.NewContext(allocator)
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		stopBrowser()
		stopAllocator()
		return nil, err
	}
	chromium = ctx
	return func() {
		stopBrowser()
		stopAllocator()
	}, nil
}

// A tab is a page in the browser.
type tab struct {
	*testing.T
	ctx context.Context
}

// settings are what a user's machine has.
type settings struct {
	width, height int64 // 1280 and 900 if 0
	scheme        string
	media         string
	noScript      bool
	hash          string
}

// open opens a page in a tab. When the test is over, the page must have asked for nothing else, and said nothing on the
// console.
func open(t *testing.T, file string, s settings) *tab {
	t.Helper()
	if chromium == nil {
		t.Skip("there is no Chromium; JMVET_BROWSER=required makes that a failure")
	}
	ctx, cancel := chromedp.NewContext(chromium)
	ctx, cancelTime := context.WithTimeout(ctx, 2*time.Minute)
	address := (&url.URL{Scheme: "file", Path: filepath.ToSlash(file), Fragment: s.hash}).String()
	var mu sync.Mutex
	var said []string
	err := chromedp.Listen(ctx, func(event any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := event.(type) {
		case *cdpruntime.EventConsoleAPICalled:
			said = append(said, "console: "+string(e.Type))
		case *cdpruntime.EventExceptionThrown:
			said = append(said, "exception: "+e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			said = append(said, "log: "+e.Entry.Text)
		case *network.EventRequestWillBeSent:
			path, _, _ := strings.Cut(e.Request.URL, "#")
			if path != "data:," && path != strings.TrimSuffix(address, "#"+s.hash) {
				said = append(said, "request: "+e.Request.URL)
			}
		}
	})
	if err != nil {
		cancelTime()
		cancel()
		t.Fatal(err)
	}
	t.Cleanup(func() {
		defer cancelTime()
		defer cancel()
		mu.Lock()
		defer mu.Unlock()
		for _, line := range said {
			t.Errorf("the page has caused this: %s", line)
		}
	})
	if s.width == 0 {
		s.width, s.height = 1280, 900
	}
	if s.scheme == "" {
		s.scheme = "light"
	}
	b := &tab{t, ctx}
	call(b, network.Enable, network.EnableParams{})
	call(b, emulation.SetDeviceMetricsOverride,
		emulation.SetDeviceMetricsOverrideParams{Width: s.width, Height: s.height, DeviceScaleFactor: 1})
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: s.noScript})
	scheme := &emulation.MediaFeature{Name: "prefers-color-scheme", Value: s.scheme}
	call(b, emulation.SetEmulatedMedia,
		emulation.SetEmulatedMediaParams{Media: s.media, Features: []*emulation.MediaFeature{scheme}})
	b.run(chromedp.Navigate(address), chromedp.Evaluate[chromedp.Void](queriesJS))
	return b
}

func (b *tab) run(actions ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.Fatal(err)
	}
}

// call runs a command of the browser's protocol.
func call[P, R any](b *tab, command cdp.Command[P, R], params P) R {
	b.Helper()
	result, err := chromedp.Call(b.ctx, command, params)
	if err != nil {
		b.Fatal(err)
	}
	return result
}

// eval returns the value of an expression in the page.
func eval[T any](b *tab, expression string) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		b.Fatalf("%s: %v", expression, err)
	}
	return v
}

// wait waits until a condition holds in the page.
func (b *tab) wait(condition string) {
	b.Helper()
	poll := chromedp.Poll[bool](condition, chromedp.WithPollingTimeout(10*time.Second))
	if _, err := chromedp.Run(b.ctx, poll); err != nil {
		b.Fatalf("%s: %v", condition, err)
	}
}

// click clicks on the first element of a CSS selector.
func (b *tab) click(selector string) {
	b.Helper()
	b.run(chromedp.Click(chromedp.CSS(selector)))
}

// search types a text into the empty field.
func (b *tab) search(text string) {
	b.Helper()
	b.run(chromedp.Evaluate[chromedp.Void](`void ($("#search").value = "")`),
		chromedp.SendKeys(chromedp.CSS("#search"), text))
}

// press presses keys, one after the other.
func (b *tab) press(keys ...string) {
	b.Helper()
	for _, key := range keys {
		b.run(chromedp.KeyEvent(key))
	}
}

// codesShown returns the codes that have a cell to be seen.
func (b *tab) codesShown() []string {
	b.Helper()
	return eval[[]string](b, "codesShown()")
}

// focus gives an element the focus.
func focus(selector string) chromedp.Action[chromedp.Void] {
	return chromedp.Focus(chromedp.CSS(selector))
}
