package gopls

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// TestEditors runs editors without a screen, with the configurations in docs/editors.md, on a file with findings. What
// an editor shows is written to a file, and must be what jmvet finds. An editor that is not here is skipped, unless
// JMVET_EDITORS says that it is required.
func TestEditors(t *testing.T) {
	magic := "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
	unknown := "unknown JMessage code 899061: not in category REST (899)"
	for _, test := range []struct {
		name    string
		program string
		needs   string // a file that its plugin brings
		run     func(t *testing.T, dir, shown string) *exec.Cmd
	}{
		{"Neovim", "nvim", "", neovim},
		{"Vim with ALE", "vim", "/usr/share/vim-ale", vimWithALE},
		{"Emacs with Eglot", "emacs", "/usr/share/emacs/site-lisp/elpa/go-mode-*", emacsWithEglot},
		{"Emacs with lsp-mode", "emacs", "/usr/share/emacs/site-lisp/elpa/lsp-mode-*", emacsWithLSPMode},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := exec.LookPath(test.program)
			found, _ := filepath.Glob(test.needs)
			if missing := err != nil || test.needs != "" && len(found) == 0; missing &&
				os.Getenv("JMVET_EDITORS") == "required" {
				t.Fatalf("%s is not here: %v", test.name, err)
			} else if missing {
				t.Skipf("%s is not here", test.name)
			}
			dir := workspace(t, shop)
			shown := filepath.Join(t.TempDir(), "shown")
			cmd := test.run(t, dir, shown)
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "HOME="+t.TempDir(), "GOPATH="+goEnv(t, "GOPATH"), "GOCACHE="+goEnv(t, "GOCACHE"),
				"PWD="+dir)
			killed := time.AfterFunc(2*time.Minute, func() { _ = cmd.Process.Kill() })
			defer killed.Stop()
			out, err := cmd.CombinedOutput()
			text, readErr := os.ReadFile(shown)
			if readErr != nil {
				t.Fatalf("%s: %v\n%s", cmd, err, out)
			}
			for line, message := range map[string]string{"6": magic, "8": unknown} {
				if !regexp.MustCompile(`(?m)^` + line + ` .*` + regexp.QuoteMeta(message)).Match(text) {
					t.Errorf("line %s: %q is not shown; there is\n%s\n%s", line, message, text, out)
				}
			}
			if fixed := cmdtest.Read(t, dir, "im/im.go"); test.program == "nvim" &&
				!strings.Contains(fixed, "e.Code == codes.RESTUserAlreadyExists") {
				t.Errorf("the fix was not taken:\n%s", fixed)
			}
		})
	}
}

func goEnv(t *testing.T, name string) string {
	t.Helper()
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// documented returns the block of docs/editors.md in a language that has a text in it, for the gopls of the tests.
func documented(t *testing.T, language, text string) string {
	t.Helper()
	for _, m := range fence.FindAllStringSubmatch(cmdtest.Read(t, root, "docs/editors.md"), -1) {
		if m[1] == language && strings.Contains(m[2], text) {
			return strings.ReplaceAll(m[2], "/home/you/bin/gopls", standard)
		}
	}
	t.Fatalf("docs/editors.md has no %s with %s", language, text)
	return ""
}

// neovim waits for the diagnostics of the file, takes the first fix and saves.
func neovim(t *testing.T, dir, shown string) *exec.Cmd {
	t.Helper()
	version, err := exec.Command("nvim", "--version").Output()
	if err != nil {
		t.Fatal(err)
	}
	var minor int
	_, _ = fmt.Sscanf(regexp.MustCompile(`v0\.\d+`).FindString(string(version)), "v0.%d", &minor)
	config := documented(t, "lua", "start_client")
	if minor >= 11 {
		config = documented(t, "lua", "vim.lsp.config")
	}
	cmdtest.Write(t, dir, ".editor/init.lua", config)
	cmdtest.Write(t, dir, ".editor/run.lua", `
vim.wait(90000, function() return #vim.diagnostic.get(0) >= 5 end, 200)
local out = io.open("`+shown+`", "w")
for _, d in ipairs(vim.diagnostic.get(0)) do out:write((d.lnum + 1) .. " " .. d.message .. "\n") end
out:close()
vim.api.nvim_win_set_cursor(0, { 6, 50 })
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = {}, only = { "quickfix" } }
for _, d in ipairs(vim.diagnostic.get(0, { lnum = 5 })) do
  table.insert(params.context.diagnostics, {
    range = { start = { line = d.lnum, character = d.col }, ["end"] = { line = d.end_lnum, character = d.end_col } },
    message = d.message, source = d.source, code = d.code, severity = d.severity,
  })
end
for id, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 30000) or {}) do
  for _, action in ipairs(answer.result or {}) do
    if action.title:find("RESTUserAlreadyExists") then
      if not action.edit then
        action = vim.lsp.get_client_by_id(id).request_sync("codeAction/resolve", action, 30000, 0).result
      end
      vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
      break
    end
  end
end
vim.cmd("wall | qall!")
`)
	return exec.Command("nvim", "--headless", "-u", filepath.Join(dir, ".editor", "init.lua"), "im/im.go", "-c",
		"luafile "+filepath.Join(dir, ".editor", "run.lua"))
}

// vimWithALE waits for the warnings of ALE.
func vimWithALE(t *testing.T, dir, shown string) *exec.Cmd {
	t.Helper()
	cmdtest.Write(t, dir, ".editor/vimrc", documented(t, "vim", "ale_go_gopls")+`
set nocompatible
packadd! ale
filetype plugin on
`)
	cmdtest.Write(t, dir, ".editor/run.vim", `
let s:tries = 0
while s:tries < 450 && len(filter(copy(ale#engine#GetLoclist(bufnr(''))), 'v:val.text =~ "JMessage"')) < 5
  sleep 200m
  let s:tries += 1
endwhile
call writefile(map(copy(ale#engine#GetLoclist(bufnr(''))), 'v:val.lnum . " " . v:val.text'), '`+shown+`')
qall!
`)
	return exec.Command("vim", "-N", "-u", filepath.Join(dir, ".editor", "vimrc"), "--not-a-term", "-S",
		filepath.Join(dir, ".editor", "run.vim"), "im/im.go")
}

// emacs runs Emacs with a configuration, opens the file, starts the client and waits for Flymake's diagnostics.
func emacs(t *testing.T, dir, shown, config, start string) *exec.Cmd {
	t.Helper()
	cmdtest.Write(t, dir, ".editor/init.el", `(require 'package) (package-initialize) (require 'go-mode)
`+config+`
(find-file "im/im.go")
`+start+`
(let ((deadline (+ (float-time) 90)))
  (while (and (< (length (flymake-diagnostics)) 5) (< (float-time) deadline))
    (accept-process-output nil 0.2)
    (when (fboundp 'lsp-diagnostics) (flymake-start))))
(let ((found (mapcar (lambda (d)
                (format "%d %s\n" (line-number-at-pos (flymake-diagnostic-beg d)) (flymake-diagnostic-text d)))
              (flymake-diagnostics))))
  (with-temp-file "`+shown+`" (insert (apply #'concat found))))
(kill-emacs 0)
`)
	return exec.Command("emacs", "--batch", "-l", filepath.Join(dir, ".editor", "init.el"))
}

func emacsWithEglot(t *testing.T, dir, shown string) *exec.Cmd {
	t.Helper()
	return emacs(t, dir, shown, documented(t, "elisp", "eglot-server-programs"),
		`(require 'eglot) (setq eglot-sync-connect 60) (apply #'eglot (eglot--guess-contact))`)
}

func emacsWithLSPMode(t *testing.T, dir, shown string) *exec.Cmd {
	t.Helper()
	return emacs(t, dir, shown, documented(t, "elisp", "lsp-go-gopls-server-path"),
		`(require 'lsp-mode) (require 'lsp-go) (require 'lsp-diagnostics)
(setq lsp-auto-guess-root t lsp-enable-file-watchers nil lsp-diagnostics-provider :flymake)
(lsp)`)
}
