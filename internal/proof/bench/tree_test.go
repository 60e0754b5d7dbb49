package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
	"github.com/jmvet/jmvet/internal/proof/measure"
)

// newShop puts a repository of two packages where fetch would put it.
func newShop(t *testing.T) (repo *repository, work string) {
	t.Helper()
	work, err := measure.WorkDir(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	repo = &repository{name: "shop", path: "example.com/shop", version: "v1.0.0", wrapper: "jm", users: []string{"till"}}
	dir := filepath.Join(work, "shop@v1.0.0")
	cmdtest.WriteFiles(t, dir, map[string]string{
		"go.mod":             "module example.com/shop\n\ngo 1.26.0\n",
		"go.sum":             "",
		"till/till.go":       "package till\n\nimport _ \"example.com/shop/stock\"\n",
		"till/till_test.go":  "package till_test\n",
		"stock/stock.go":     "package goods\n",
		"stock/testdata/x.x": "",
		"stock/README.md":    "",
	})
	if err := os.WriteFile(dir+".ready", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	return repo, work
}

func TestPlant(t *testing.T) {
	repo, work := newShop(t)
	for range 2 { // the second time all is there
		dir, err := repo.plant(context.Background(), work)
		if err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("go", "vet", "./...")
		cmd.Dir, cmd.Env = dir, measure.Environment()
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("what is planted does not compile: %v\n%s", err, out)
		}
		text, err := os.ReadFile(filepath.Join(dir, "till", plantedFile))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(text), "package till\n\nimport \"example.com/shop/jm\"\n") {
			t.Errorf("the file begins with\n%s", text)
		}
	}
}

// TestMultiply: twice the packages are twice the bytes, and each copy imports its own.
func TestMultiply(t *testing.T) {
	repo, work := newShop(t)
	read := make(map[int]int64)
	for _, n := range []int{1, 2} {
		dir, err := repo.multiply(context.Background(), work, n)
		if err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("go", "vet", "./...")
		cmd.Dir, cmd.Env = dir, measure.Environment()
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%d copies do not compile: %v\n%s", n, err, out)
		}
		files, err := filesRead(dir, false)
		if err != nil {
			t.Fatal(err)
		}
		if read[n], err = sizeOf(files); err != nil {
			t.Fatal(err)
		}
	}
	if read[1] == 0 || read[2] != 2*read[1] {
		t.Errorf("%v bytes are read of one and of two copies", read)
	}
	text, err := os.ReadFile(filepath.Join(work, "shop@v1.0.0-2x", "copy2", "till", "till.go"))
	if err != nil || !strings.Contains(string(text), `"example.com/shop/copy2/stock"`) {
		t.Errorf("the second copy has\n%s%v", text, err)
	}
}

func TestParse(t *testing.T) {
	s, err := parse([]string{"-only=hosts,plain", "-repo=prometheus", "-tools=mnd, noop", "-rounds=2"})
	if err != nil {
		t.Fatal(err)
	}
	if strings.Join(s.scenarios, " ") != "plain hosts" || len(s.repos) != 1 || s.repos[0].name != "prometheus" ||
		len(s.tools) != 2 || s.rounds != 2 {
		t.Errorf("%+v", s)
	}
	for _, test := range []struct{ args, want string }{
		{"-only=plan", "no such scenario"},
		{"-repo=linux", "no such repository"},
		{"-rounds=0", "less than one"},
		{"-fresh -show", "give one of them"},
		{"./...", "unexpected argument"},
	} {
		if _, err := parse(strings.Fields(test.args)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: the error is %v", test.args, err)
		}
	}
}
