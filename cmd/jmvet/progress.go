package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/term"
)

// patience is how long a run is silent. Most runs are over before.
const patience = 2 * time.Second

// progress shows on a terminal what a long run is doing, in one line that is wiped away at the end.
type progress struct {
	out   io.Writer // nil to show nothing
	lang  lang.Lang
	mu    sync.Mutex
	text  string
	shown bool
	over  bool
	wait  time.Duration
	timer *time.Timer
}

// newProgress returns a progress that writes to the standard error of the console c if that is a terminal. It shows
// nothing otherwise, or if quiet.
func newProgress(c *console, quiet bool) *progress {
	file, ok := c.stderr.(*os.File)
	if quiet || !ok || !term.Is(file) || os.Getenv("TERM") == "dumb" {
		return new(progress)
	}
	return startProgress(c.stderr, c.lang, patience)
}

// startProgress returns a progress that writes to out in the language l: after wait for the first time, and then twenty
// times as often.
func startProgress(out io.Writer, l lang.Lang, wait time.Duration) *progress {
	p := &progress{out: out, lang: l, wait: wait}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.timer = time.AfterFunc(wait, p.show)
	return p
}

// show writes the line, and sets the timer for the next time.
func (p *progress) show() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.over {
		return
	}
	fmt.Fprintf(p.out, "\r\x1b[K%s", p.text)
	p.shown = true
	p.timer.Reset(p.wait / 20)
}

// done wipes the line away.
func (p *progress) done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.over = true
	if p.timer != nil {
		p.timer.Stop()
	}
	if p.shown {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}

// say makes text, with args in it, what is shown from now on.
func (p *progress) say(text lang.Text, args ...any) {
	if p.out == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.text = text.In(p.lang, args...)
}

// Scanned is called when packages packages have been scanned.
func (p *progress) Scanned(packages int) { p.say(lang.ScannedPackages, packages) }

// Loading is called when package number done, of all that are to be loaded, is begun; the first one is 0.
func (p *progress) Loading(done, all int) { p.say(lang.LoadingPackages, done+1, all) }

// LoadingAll is called when the whole program is to be loaded.
func (p *progress) LoadingAll() { p.say(lang.LoadingAll) }
