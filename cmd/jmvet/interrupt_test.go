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

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
	"github.com/jmvet/jmvet/internal/proof/long"
)

// manyFiles is how many files -fix has to write.
const manyFiles = 300

// TestInterruptedFix ends -fix at many moments, with ^C and with what no program can catch: every file must be either
// old or new.
func TestInterruptedFix(t *testing.T) {
	long.Skip(t, "it ends many runs at many times")
	dir := module(t, shop)
	writeMany(t, dir)
	start := time.Now()
	if got := command(t, dir, jmvet, "-fix", "./..."); got.Status != 0 {
		t.Fatal(got)
	}
	whole := time.Since(start)
	fixed := make([]string, manyFiles)
	for i := range fixed {
		fixed[i] = cmdtest.Read(t, dir, name(i))
		if !strings.Contains(fixed[i], "codes.SendMessageSenderInBlacklist") {
			t.Fatalf("not fixed: %s", fixed[i])
		}
	}
	partly := 0
	for round := range 8 {
		writeMany(t, dir)
		signal := syscall.SIGKILL
		if round%2 == 0 {
			signal = syscall.SIGINT
		}
		interruptFix(t, dir, signal, 2*whole, time.Duration(round)*500*time.Microsecond)
		if old := countOld(t, dir, fixed); old > 0 && old < manyFiles {
			partly++
		}
		removeLeft(t, dir, signal)
	}
	if partly == 0 {
		t.Error("no run was ended in the middle: this test has tested nothing")
	}
}

// interruptFix runs -fix in dir and sends it a signal. Nearly all of its time passes before the first file is written:
// the signal comes a while after that, or after patience.
func interruptFix(t *testing.T, dir string, signal os.Signal, patience, while time.Duration) {
	t.Helper()
	cmd := exec.Command(jmvet, "-fix", "./...")
	cmd.Dir = dir
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(patience); cmdtest.Read(t, dir, name(0)) == source(0) && time.Now().Before(deadline); {
		time.Sleep(100 * time.Microsecond)
	}
	time.Sleep(while)
	_ = cmd.Process.Signal(signal) // it may be done already
	_ = cmd.Wait()                 // how it ended does not matter
}

// countOld returns how many files are as they were. The others must be fixed.
func countOld(t *testing.T, dir string, fixed []string) int {
	t.Helper()
	old := 0
	for i := range manyFiles {
		switch text := cmdtest.Read(t, dir, name(i)); text {
		case fixed[i]:
		case source(i):
			old++
		default:
			t.Fatalf("half a file:\n%s", text)
		}
	}
	return old
}

// removeLeft removes the temporary files of a run that a signal has ended. A run that can catch it leaves none.
func removeLeft(t *testing.T, dir string, signal os.Signal) {
	t.Helper()
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

// writeMany writes the files with what is to be fixed.
func writeMany(t *testing.T, dir string) {
	t.Helper()
	for i := range manyFiles {
		cmdtest.Write(t, dir, name(i), source(i))
	}
}

func name(i int) string { return fmt.Sprintf("many/f%03d.go", i) }

func source(i int) string {
	const text = "package many\n\n// Talks to JMessage.\nfunc f%d(errCode int) bool { return errCode == 803008 }\n"
	return fmt.Sprintf(text, i)
}
