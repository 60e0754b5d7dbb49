package gopls

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// The parts of the protocol that the tests use.
type (
	position struct {
		Line      int `json:"line"` // from 0
		Character int `json:"character"`
	}
	span struct {
		Start position `json:"start"`
		End   position `json:"end"`
	}
	diagnostic struct {
		Range           span   `json:"range"`
		Severity        int    `json:"severity"`
		Code            any    `json:"code"`
		CodeDescription *href  `json:"codeDescription,omitempty"`
		Source          string `json:"source"`
		Message         string `json:"message"`
	}
	href     struct{ Href string }
	textEdit struct {
		Range   span   `json:"range"`
		NewText string `json:"newText"`
	}
	codeAction struct {
		Title       string        `json:"title"`
		Kind        string        `json:"kind"`
		Diagnostics []diagnostic  `json:"diagnostics"`
		Edit        workspaceEdit `json:"edit"`
	}
	workspaceEdit struct {
		DocumentChanges []struct {
			TextDocument *struct{ URI string } `json:"textDocument"`
			Edits        []textEdit            `json:"edits"`
		} `json:"documentChanges"`
	}
)

func (d diagnostic) String() string {
	r := d.Range
	return fmt.Sprintf("%d:%d-%d:%d %v: %s", r.Start.Line+1, r.Start.Character+1, r.End.Line+1, r.End.Character+1, d.Code,
		d.Message)
}

// editor is a session of a client with gopls.
type editor struct {
	t    *testing.T
	dir  string
	conn *conn
	open map[string]*document // by name

	settings map[string]any // of gopls

	mu          sync.Mutex
	changed     *sync.Cond
	diagnostics map[string]published // by URI
}

// document is an open file.
type document struct {
	version int
	text    string
}

// published is what gopls has last said of a file.
type published struct {
	Version     int
	Diagnostics []diagnostic
}

// edit starts gopls for a directory, as an editor does that opens it.
func edit(t *testing.T, gopls, dir string) *editor {
	t.Helper()
	return editWith(t, gopls, dir, nil)
}

// editWith is edit with settings of gopls.
func editWith(t *testing.T, gopls, dir string, settings map[string]any) *editor {
	t.Helper()
	cmd := exec.Command(gopls, "serve")
	cmd.Dir = dir
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	e := &editor{t: t, dir: dir, settings: settings, open: make(map[string]*document),
		diagnostics: make(map[string]published)}
	e.changed = sync.NewCond(&e.mu)
	e.conn = newConn(stdin, e.handle)
	go e.conn.read(stdout)
	t.Cleanup(func() {
		if err := e.conn.call("shutdown", nil, nil); err != nil {
			t.Errorf("%v\n%s", err, &stderr)
		}
		_ = e.conn.notify("exit", nil) // it answers by ending
		if err := cmd.Wait(); err != nil {
			t.Errorf("gopls: %v\n%s", err, &stderr)
		}
	})
	e.call("initialize", map[string]any{
		"processId": os.Getpid(),
		"rootUri":   e.uri(""),
		"capabilities": map[string]any{
			"workspace": map[string]any{"workspaceEdit": map[string]any{"documentChanges": true}, "configuration": true},
			"textDocument": map[string]any{
				"publishDiagnostics": map[string]any{"codeDescriptionSupport": true, "versionSupport": true},
				"codeAction": map[string]any{"codeActionLiteralSupport": map[string]any{
					"codeActionKind": map[string]any{"valueSet": []string{"quickfix"}},
				}},
			},
		},
	}, nil)
	e.notify("initialized", map[string]any{})
	return e
}

// handle answers what gopls sends.
func (e *editor) handle(method string, params json.RawMessage) (any, bool) {
	switch method {
	case "textDocument/publishDiagnostics":
		var p struct {
			URI string
			published
		}
		if err := json.Unmarshal(params, &p); err != nil {
			e.t.Errorf("%s: %v", method, err)
		}
		e.mu.Lock()
		e.diagnostics[p.URI] = p.published
		e.changed.Broadcast()
		e.mu.Unlock()
		return nil, true
	case "workspace/configuration":
		var p struct{ Items []any }
		_ = json.Unmarshal(params, &p)
		answer := make([]any, len(p.Items))
		for i := range answer {
			answer[i] = e.settings
		}
		return answer, true
	case "client/registerCapability", "client/unregisterCapability", "window/workDoneProgress/create", "window/logMessage",
		"window/showMessage":
		return nil, true
	}
	return nil, false
}

func (e *editor) call(method string, params, result any) {
	e.t.Helper()
	if err := e.conn.call(method, params, result); err != nil {
		e.t.Fatal(err)
	}
}

func (e *editor) notify(method string, params any) {
	e.t.Helper()
	if err := e.conn.notify(method, params); err != nil {
		e.t.Fatal(err)
	}
}

func (e *editor) uri(name string) string {
	path := filepath.ToSlash(filepath.Join(e.dir, filepath.FromSlash(name)))
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive of Windows
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// show opens a file of the workspace.
func (e *editor) show(name string) {
	e.t.Helper()
	text, err := os.ReadFile(filepath.Join(e.dir, filepath.FromSlash(name)))
	if err != nil {
		e.t.Fatal(err)
	}
	e.open[name] = &document{1, string(text)}
	e.notify("textDocument/didOpen",
		map[string]any{"textDocument": map[string]any{"uri": e.uri(name), "languageId": "go", "version": 1,
			"text": string(text)}})
}

// change types a new text into an open file.
func (e *editor) change(name, text string) {
	e.t.Helper()
	d := e.open[name]
	d.version++
	d.text = text
	e.notify("textDocument/didChange", map[string]any{
		"textDocument":   map[string]any{"uri": e.uri(name), "version": d.version},
		"contentChanges": []map[string]any{{"text": text}},
	})
}

// wait waits until what gopls shows in a file is what is expected, and returns it. gopls publishes what type-checking
// finds before what analyzers find, with the same version, and publishes again if another file changes: so it is not
// the first answer that counts.
func (e *editor) wait(name string, want []string) []diagnostic {
	e.t.Helper()
	var got published
	deadline := time.Now().Add(90 * time.Second)
	timer := time.AfterFunc(time.Until(deadline), e.changed.Broadcast)
	defer timer.Stop()
	e.mu.Lock()
	defer e.mu.Unlock()
	for {
		got = e.diagnostics[e.uri(name)]
		if slices.Equal(shown(got.Diagnostics), want) && got.Version == e.open[name].version {
			return got.Diagnostics
		}
		if !time.Now().Before(deadline) {
			e.t.Fatalf("%s, version %d of %d:\n%s\nwant:\n%s", name, got.Version, e.open[name].version,
				strings.Join(shown(got.Diagnostics), "\n"), strings.Join(want, "\n"))
		}
		e.changed.Wait()
	}
}

// waitForNone waits until gopls shows nothing in a file, and a while longer: type-checking alone shows nothing, too.
func (e *editor) waitForNone(name string) {
	e.t.Helper()
	e.wait(name, nil)
	if got := shown(e.settle(name)); len(got) > 0 {
		e.t.Errorf("%s: after a while gopls shows %q", name, got)
	}
}

// settle returns what gopls shows in a file when it has nothing more to say: after a request that it answers from the
// same analysis.
func (e *editor) settle(name string) []diagnostic {
	e.t.Helper()
	e.actions(name, span{}, nil)
	time.Sleep(2 * time.Second)
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.diagnostics[e.uri(name)].Diagnostics
}

func shown(list []diagnostic) []string {
	var lines []string
	for _, d := range list {
		lines = append(lines, d.String())
	}
	slices.SortStableFunc(lines, func(a, b string) int {
		var la, lb int
		fmt.Sscanf(a, "%d", &la)
		fmt.Sscanf(b, "%d", &lb)
		return la - lb
	})
	return lines
}
