package main

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// A block is a fenced block of the documentation.
type block struct {
	heading, language, text string
}

// docs returns the blocks of docs/golangci-lint.md.
func docs(t *testing.T) []block {
	t.Helper()
	data := cmdtest.Read(t, root, "docs/golangci-lint.md")
	var list []block
	var open *block
	heading := ""
	for line := range strings.Lines(strings.ReplaceAll(data, "\r\n", "\n")) {
		switch fence := strings.HasPrefix(line, "```"); {
		case fence && open == nil:
			open = &block{heading: heading, language: strings.TrimSpace(line[3:])}
		case fence:
			list = append(list, *open)
			open = nil
		case open != nil:
			open.text += line
		case strings.HasPrefix(line, "#"):
			heading = strings.TrimSpace(strings.TrimLeft(line, "#"))
		}
	}
	if open != nil {
		t.Fatalf("a block below %q is not closed", open.heading)
	}
	return list
}

// merge adds a value to another: mappings by their keys, all else in place of what was there.
func merge(into, from map[string]any) {
	for key, value := range from {
		m, isMap := value.(map[string]any)
		old, wasMap := into[key].(map[string]any)
		if isMap && wasMap {
			merge(old, m)
		} else {
			into[key] = value
		}
	}
}

// complete makes a whole configuration of a piece, as the page says.
func complete(t *testing.T, whole, piece string) string {
	t.Helper()
	if strings.Contains(piece, "version: \"2\"\n") {
		return piece
	}
	var base, more map[string]any
	for text, value := range map[string]*map[string]any{whole: &base, piece: &more} {
		if err := yaml.Unmarshal([]byte(text), value); err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
	}
	if _, ok := more["settings"]; ok {
		more = map[string]any{"linters": map[string]any{"settings": map[string]any{"custom": map[string]any{"jmvet": more}}}}
	}
	merge(base, more)
	out, err := yaml.Marshal(base)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// limited is what golangci-lint shows by default: of two reports on one line the first, so that no code is unknown.
const limited = room + magic + declared + inContext + byName

// shownByDocs is what the configurations in docs/golangci-lint.md report, by the headings above them.
var shownByDocs = map[string]string{
	"Configure it":      limited,
	"Show all findings": byDefault,
	"Settings":          limited,
	"Checks":            magic + declared + inContext + byName,
	"default-signifies-exhaustive": "im/im.go:15:2: switch misses 5 of 7 JMessage Login and UpdateChatRoom codes: " +
		"LoginPasswordInvalid, LoginDeviceInvalid, LoginUserDisabled, LoginMultiChannelError, " +
		"UpdateChatRoomOwnerNotInChatRoom\n" + limited,
	"missing-cases-fix": limited,
	"check-maps": room + magic + "im/im.go:34:12: map misses 1 of 2 JMessage UpdateChatRoom codes: " +
		"UpdateChatRoomOwnerNotInChatRoom\n" + declared + inContext + byName,
	"evidence": room + magic + declared + inContext,
	"code":     limited + atAny,
	"known":    limited,
	"constants": strings.NewReplacer("use codes.RESTUserAlreadyExists", "use errs.UserExists",
		"use codes.", "example.com/shop/errs has no constant for ").Replace(limited),
	"generated": "im/generated.go:5:48: magic JMessage code 899002: use codes.RESTUserNotFound\n" + limited,
	"lang": "im/im.go:23:2: switch 未穷尽：UpdateChatRoom 类共 2 个 JMessage 错误码，缺 1 个：UpdateChatRoomNotFound（要修改的聊天室不存在）\n" +
		"im/im.go:27:15: 魔法数字 899001（用户名已被占用）：请使用 codes.RESTUserAlreadyExists\n" +
		"other/other.go:10:21: 魔法数字 899003（参数无效：请求体的字段、resend 的值、用户名或密码、群组 ID 之一）：请使用 codes.RESTParameterInvalid\n" +
		"other/other.go:11:15: 魔法数字 899006（群组 ID 不存在）：请使用 codes.RESTGroupNotFound\n" +
		"other/other.go:12:11: 魔法数字 899007（请求缺少鉴权信息）：请使用 codes.RESTAuthInfoMissing\n",
	"across-packages":         room + magic + byName,
	"Comments and exclusions": limited,
	"Fixes":                   limited,
	"Editors":                 limited,
}

// TestDocs runs each YAML block of docs/golangci-lint.md. The results show that it does what the text around it says.
func TestDocs(t *testing.T) {
	wants := maps.Clone(shownByDocs)
	p := newProject(t, shop)
	s := schema(t)
	whole := ""
	for _, b := range docs(t) {
		if b.language == "json" {
			if !json.Valid([]byte(b.text)) {
				t.Errorf("%s: this is no JSON:\n%s", b.heading, b.text)
			}
		}
		if b.language != "yaml" || b.heading == "Build it" { // TestCustom has that one
			continue
		}
		if whole == "" {
			whole = b.text
		}
		want, ok := wants[b.heading]
		if !ok {
			t.Errorf("no test says what the configuration below %q does, or there are two", b.heading)
			continue
		}
		delete(wants, b.heading)
		t.Run(b.heading, func(t *testing.T) {
			config := complete(t, whole, b.text)
			if err := validate(t, s, config); err != nil {
				t.Errorf("the schema refuses it: %v", err)
			}
			args := []string{"./..."}
			if b.heading != "Configure it" { // once is enough for the linters that are on by default
				args = append(args, "--default=none")
			}
			issues := slices.DeleteFunc(p.runWithin(t, config, args...), func(i issue) bool { return i.linter == "unused" })
			expect(t, issues, want)
			if out := p.command(t, config, "config", "verify"); out.Status != 0 || out.Stdout+out.Stderr != "" {
				t.Errorf("config verify: exit status %d\n%s%s", out.Status, out.Stdout, out.Stderr)
			}
		})
	}
	for heading := range wants {
		t.Errorf("there is no configuration below %q", heading)
	}
}

// TestDocsFixes has what only --fix shows of the configurations in the documentation.
func TestDocsFixes(t *testing.T) {
	blocks := make(map[string]string)
	for _, b := range docs(t) {
		if b.language == "yaml" {
			blocks[b.heading] = b.text
		}
	}
	tests := []struct{ heading, file, has, hasNot string }{
		{"Configure it", "im/im.go", "e.Code == codes.RESTUserAlreadyExists ", "TODO"},
		{"missing-cases-fix", "im/im.go", "case codes.UpdateChatRoomNotFound:\n\t\t// TODO", "899001"},
		{"Fixes", "other/other.go", "import (\n\t\"github.com/jmvet/jmvet/codes\"\n\n\t\"example.com/shop/im\"\n)", "899003"},
	}
	for _, test := range tests {
		t.Run(test.heading, func(t *testing.T) {
			p := newProject(t, shop)
			p.runWithin(t, complete(t, blocks["Configure it"], blocks[test.heading]), "--default=none", "--fix", "./...")
			if got := p.read(t, test.file); !strings.Contains(got, test.has) || strings.Contains(got, test.hasNot) {
				t.Errorf("%s should have %q and not %q:\n%s", test.file, test.has, test.hasNot, got)
			}
			p.goTool(t, "vet", "./...")
		})
	}
}

// TestDocsDefaults: the block with all settings has the defaults of the schema, which a test of package plugin holds
// against the code.
func TestDocsDefaults(t *testing.T) {
	data := cmdtest.Read(t, root, "plugin/settings.schema.json")
	var schema struct {
		Properties map[string]struct{ Default any }
	}
	if err := json.Unmarshal([]byte(data), &schema); err != nil {
		t.Fatal(err)
	}
	want := make(map[string]any)
	for name, p := range schema.Properties {
		want[name] = p.Default
	}
	for _, b := range docs(t) {
		if b.language == "yaml" && b.heading == "Settings" {
			var got struct{ Settings map[string]any }
			if err := yaml.Unmarshal([]byte(b.text), &got); err != nil {
				t.Fatal(err)
			}
			if !maps.EqualFunc(got.Settings, want, func(a, b any) bool { return yamlOf(t, a) == yamlOf(t, b) }) {
				t.Errorf("the documentation has\n%s\nwant\n%s", yamlOf(t, got.Settings), yamlOf(t, want))
			}
			return
		}
	}
	t.Error("the documentation does not show the defaults")
}

func yamlOf(t *testing.T, v any) string {
	t.Helper()
	out, err := yaml.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// custom is what .custom-gcl.yml says.
type custom struct {
	Version string
	Plugins []struct{ Module, Import, Version string }
}

// readCustom reads a .custom-gcl.yml strictly.
func readCustom(t *testing.T, text string) (c custom) {
	t.Helper()
	d := yaml.NewDecoder(strings.NewReader(text))
	d.KnownFields(true)
	if err := d.Decode(&c); err != nil {
		t.Fatal(err)
	}
	return c
}

// inMod returns what stands behind a prefix in a line of a go.mod.
func inMod(t *testing.T, name, prefix string) string {
	t.Helper()
	for line := range strings.Lines(cmdtest.Read(t, root, name)) {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), prefix); ok {
			return strings.TrimSpace(rest)
		}
	}
	t.Fatalf("%s has no %s", name, prefix)
	return ""
}

// TestCustom holds .custom-gcl.yml against this module, which is what is tested.
func TestCustom(t *testing.T) {
	got := readCustom(t, cmdtest.Read(t, root, ".custom-gcl.yml"))
	if want := inMod(t, "golangci/go.mod", "github.com/golangci/golangci-lint/v2 "); got.Version != want {
		t.Errorf("it builds golangci-lint %s, and %s is tested", got.Version, want)
	}
	if len(got.Plugins) != 1 {
		t.Fatalf("it has %d plugins", len(got.Plugins))
	}
	if want := inMod(t, "go.mod", "module "); got.Plugins[0].Module != want {
		t.Errorf("the module is %s, want %s", got.Plugins[0].Module, want)
	}
	if !strings.Contains(cmdtest.Read(t, root, "golangci/main.go"), "\t_ \""+got.Plugins[0].Import+"\"\n") {
		t.Errorf("main.go does not import %s", got.Plugins[0].Import)
	}
	if !strings.HasPrefix(got.Plugins[0].Version, "v") {
		t.Errorf("version %s: golangci-lint would key its cache by this", got.Plugins[0].Version)
	}
}

// TestDocsCustom: the documentation has a copy of .custom-gcl.yml.
func TestDocsCustom(t *testing.T) {
	want := readCustom(t, cmdtest.Read(t, root, ".custom-gcl.yml"))
	for _, b := range docs(t) {
		if b.language == "yaml" && b.heading == "Build it" {
			if got := readCustom(t, b.text); got.Version != want.Version || !slices.Equal(got.Plugins, want.Plugins) {
				t.Errorf("the documentation has another .custom-gcl.yml:\n%s", b.text)
			}
			return
		}
	}
	t.Error("the documentation does not show .custom-gcl.yml")
}
