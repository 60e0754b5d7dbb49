package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// syncBuffer can be written to by the progress while the test reads it.
type syncBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *syncBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *syncBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}

// TestProgress checks what a long run shows, and that it wipes it away.
func TestProgress(t *testing.T) {
	var out syncBuffer
	p := startProgress(&out, lang.English, time.Millisecond)
	steps := []struct {
		do   func()
		want string
	}{
		{func() { p.Scanned(1234) }, "jmvet: 1234 packages scanned"},
		{func() { p.Loading(2, 7) }, "jmvet: loading 3 of 7 packages"},
		{func() { p.LoadingAll() }, "jmvet: loading the whole program"},
	}
	for _, step := range steps {
		step.do()
		for deadline := time.Now().Add(10 * time.Second); !strings.HasSuffix(out.String(),
			"\r\x1b[K"+step.want); time.Sleep(time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("it shows %q, want %q", out.String(), step.want)
			}
		}
	}
	p.done()
	if text := out.String(); !strings.HasSuffix(text, "\r\x1b[K") {
		t.Errorf("it is not wiped away: %q", text)
	}
	length := len(out.String())
	time.Sleep(20 * time.Millisecond)
	if len(out.String()) != length {
		t.Error("it goes on after the end")
	}
}

// TestShortRun: what is over soon shows nothing, not even an empty line.
func TestShortRun(t *testing.T) {
	var out syncBuffer
	p := startProgress(&out, lang.English, time.Hour)
	p.Scanned(1)
	p.done()
	if out.String() != "" {
		t.Errorf("it shows %q", out.String())
	}
}

// TestNoTerminal: into a file or a pipe, and with -q, nothing is shown however long the run is.
func TestNoTerminal(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "err"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if p := newProgress(&console{stderr: file}, false); p.out != nil {
		t.Error("a file is taken for a terminal")
	}
	if p := newProgress(&console{stderr: &syncBuffer{}}, false); p.out != nil {
		t.Error("a buffer is taken for a terminal")
	}
	if tty, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0); err == nil {
		defer tty.Close()
		if p := newProgress(&console{stderr: tty}, false); p.out == nil {
			t.Error("a terminal is not seen")
		} else {
			p.done()
		}
		if p := newProgress(&console{stderr: tty}, true); p.out != nil {
			t.Error("-q shows a progress")
		}
	}
}
