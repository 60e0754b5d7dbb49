package gopls

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var fence = regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$")

// TestEditorsPage checks that the configurations in docs/editors.md can be read, as far as there is a reader, and that
// the command it gives is the one that the tests build with.
func TestEditorsPage(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(root, "docs", "editors.md"))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(page), "\r\n", "\n")
	languages := make(map[string]int)
	for _, m := range fence.FindAllStringSubmatch(text, -1) {
		languages[m[1]]++
		if m[1] != "json" {
			continue
		}
		var v map[string]any
		if err := json.Unmarshal([]byte(m[2]), &v); err != nil {
			t.Errorf("%v in\n%s", err, m[2])
		}
		for _, value := range regexp.MustCompile(`"(/[^"]*)"`).FindAllStringSubmatch(m[2], -1) {
			if value[1] != "/home/you/bin/gopls" {
				t.Errorf("the path is %s in\n%s", value[1], m[2])
			}
		}
	}
	for _, language := range []string{"json", "lua", "vim", "toml", "elisp", "yaml", "console"} {
		if languages[language] == 0 {
			t.Errorf("no block is %s", language)
		}
	}
	for _, heading := range []string{"VS Code", "Neovim", "Vim", "Helix", "Zed", "Emacs", "GoLand"} {
		if !slices.Contains(strings.Split(text, "\n"), "## "+heading) {
			t.Errorf("there is no chapter %s", heading)
		}
	}
	if !strings.Contains(text, "\n$ jmvet gopls -o ~/bin/gopls\n") {
		t.Error("the page does not say how gopls is built")
	}
}
