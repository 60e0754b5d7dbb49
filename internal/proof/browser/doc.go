// Package browser holds tests: the page of jmvet report in a headless Chromium. It is a module of its own for the sake
// of chromedp, which drives the browser.
//
// Where there is no Chromium the tests are skipped; with JMVET_BROWSER=required they fail then. JMVET_BROWSER may also
// be the path of one.
//
//	go test ./... -screenshot
//
// writes docs/report.png and docs/report.zh-CN.png.
package browser
