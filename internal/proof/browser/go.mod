module github.com/jmvet/jmvet/internal/proof/browser

go 1.26.0

require (
	github.com/chromedp/cdproto v0.159.0
	github.com/chromedp/chromedp v0.23.0
	github.com/jmvet/jmvet v0.0.0
	github.com/jmvet/jmvet/codes v0.0.0
)

require (
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/term v0.47.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace github.com/jmvet/jmvet => ../../..

replace github.com/jmvet/jmvet/codes => ../../../codes
