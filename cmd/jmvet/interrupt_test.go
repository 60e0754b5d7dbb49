//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jmvet/jmvet/internal/proof/long"
)

// TestInterruptedFix ends -fix at many moments, with ^C and with what no program can catch: every file must be either
// old or new.
func TestInterruptedFix(t *testing.T) {
	long.Skip(t, "it ends many runs at many times")
	const files = 300
	dir := module(t, shop)
	for i := range files {
		write(t, dir, name(i), source(i))
	}
	start := time.Now()
	if got := command(t, dir, jmvet, "-fix", "./..."); got.Status != 0 {
		t.Fatal(got)
	}
	whole := time.Since(start)
	fixed := make([]string, files)
	for i := range files {
		fixed[i] = read(t, dir, name(i))
		if !strings.Contains(fixed[i], "codes.SendMessageSenderInBlacklist") {
			t.Fatalf("not fixed: %s", fixed[i])
		}
	}
	partly := 0
	for round := range 8 {
		for i := range files {
			write(t, dir, name(i), source(i))
		}
		signal := syscall.SIGKILL
		if round%2 == 0 {
			signal = syscall.SIGINT
		}
		cmd := exec.Command(jmvet, "-fix", "./...")
		cmd.Dir = dir
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		// Nearly all of the time passes before the first file is written: wait for that, and a little longer each time.
		for deadline := time.Now().Add(2 * whole); read(t, dir, name(0)) == source(0) &&
			time.Now().Before(deadline); {
			time.Sleep(100 * time.Microsecond)
		}
		time.Sleep(time.Duration(round) * 500 * time.Microsecond)
		_ = cmd.Process.Signal(signal) // it may be done already
		_ = cmd.Wait()                 // how it ended does not matter
		old := 0
		for i := range files {
			switch text := read(t, dir, name(i)); text {
			case fixed[i]:
			case source(i):
				old++
			default:
				t.Fatalf("%v: half a file:\n%s", signal, text)
			}
		}
		if old > 0 && old < files {
			partly++
		}
		left, err := filepath.Glob(filepath.Join(dir, "many", ".jmvet-*"))
		if err != nil || signal == syscall.SIGINT && len(left) > 0 {
			t.Errorf("%v leaves %v, %v", signal, left, err)
		}
		for _, file := range left {
			if err := os.Remove(file); err != nil {
				t.Fatal(err)
			}
		}
	}
	if partly == 0 {
		t.Error("no run was ended in the middle: this test has tested nothing")
	}
}

func name(i int) string { return fmt.Sprintf("many/f%03d.go", i) }

func source(i int) string {
	return fmt.Sprintf("package many\n\n// Talks to JMessage.\nfunc f%d(errCode int) bool { return errCode == 803008 }\n", i)
}
