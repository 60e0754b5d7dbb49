package browser

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestTab goes through the page by the Tab key, to the first code.
func TestTab(t *testing.T) {
	b := open(t, reports.examples, settings{})
	var stops []string
	for range 20 {
		b.press(kb.Tab)
		stop := eval[string](b, "focused()")
		stops = append(stops, stop)
		if !eval[bool](b, "showsFocus()") {
			t.Errorf("%s does not show that it has the focus", stop)
		}
		if stop == "#c800003" {
			break
		}
	}
	want := "#codes lang-en #codes #numbers #switches search own default none removed ios android web #c800003"
	if got := strings.Join(stops, " "); got != want {
		t.Errorf("the Tab key stops at\n%s\nwant\n%s", got, want)
	}
	// A category is one stop: its folded rows come next, then the next category.
	b.press(kb.Tab)
	if got := eval[string](b, "focused()"); got != "summary" {
		t.Errorf("behind the codes of a category comes %s", got)
	}
	b.press(kb.Tab)
	if got := eval[string](b, "focused()"); got != "#c801003" {
		t.Errorf("the next category begins with %s", got)
	}
}

func TestArrows(t *testing.T) {
	b := open(t, reports.examples, settings{})
	b.run(chromedp.Focus(chromedp.CSS(`a.cell[href="#c800003"]`)))
	for _, step := range []struct{ name, key, want string }{
		{"right", kb.ArrowRight, "#c800005"},
		{"right again", kb.ArrowRight, "#c800006"},
		{"left", kb.ArrowLeft, "#c800005"},
		{"end", kb.End, "#c800020"},
		{"beyond the end", kb.ArrowRight, "#c800020"},
		{"down", kb.ArrowDown, "#c801003"},
		{"down again", kb.ArrowDown, "#c803001"},
		{"end of another", kb.End, "#c803012"},
		{"home", kb.Home, "#c803001"},
		{"up", kb.ArrowUp, "#c801003"},
		{"up again", kb.ArrowUp, "#c800003"},
		{"beyond the top", kb.ArrowUp, "#c800003"},
	} {
		b.press(step.key)
		if got := eval[string](b, "focused()"); got != step.want {
			t.Errorf("%s: the focus is on %s, want %s", step.name, got, step.want)
		}
	}
	b.press(kb.Enter)
	b.wait(`document.activeElement.id === "c800003" && document.activeElement.getBoundingClientRect().height > 0`)
}

// TestKeys: a slash begins a search, the Escape key ends it, and the skip link skips.
func TestKeys(t *testing.T) {
	b := open(t, reports.examples, settings{})
	b.slash()
	b.press("8", "0", "3", "0", "0", "8")
	b.wantCodes("803008", []string{"803008"})
	b.slash()
	if got := eval[string](b, `document.getElementById("search").value`); got != "803008/" {
		t.Errorf("a slash in the field is not typed: %s", got)
	}
	b.press(kb.Escape)
	b.wantCodes("Escape", rows(byDefault))

	b = open(t, reports.examples, settings{})
	b.press(kb.Tab, kb.Enter)
	if got := eval[string](b, "focused()"); got != "codes" {
		t.Errorf("the skip link leads to %s", got)
	}
	if !eval[bool](b, `document.getElementById("codes").getBoundingClientRect().top < innerHeight`) {
		t.Error("the codes are not in sight")
	}
}

// slash presses the key as a keyboard does: the character comes of it only if the page lets it.
func (b *tab) slash() {
	b.Helper()
	key := input.DispatchKeyEventParams{
		Type: input.DispatchKeyEventTypeKeyDown, Key: "/", Code: "Slash", Text: "/", WindowsVirtualKeyCode: 191,
	}
	call(b, input.DispatchKeyEvent, key)
	key.Type, key.Text = input.DispatchKeyEventTypeKeyUp, ""
	call(b, input.DispatchKeyEvent, key)
}

// TestScreenReader asks the browser what it tells a screen reader, on a wide screen and on a narrow one, where the
// tables are laid out anew.
func TestScreenReader(t *testing.T) {
	named := []string{"link", "button", "checkbox", "radio", "combobox", "searchbox", "DisclosureTriangle", "heading"}
	for _, s := range []settings{{}, {width: 360, height: 800}} {
		b := open(t, reports.examples, s)
		tree := call(b, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		count := make(map[string]int)
		names := make(map[string]bool)
		for _, node := range tree.Nodes {
			if node.Ignored || node.Role == nil {
				continue
			}
			role := text(t, node.Role)
			count[role]++
			if node.Name != nil {
				name := text(t, node.Name)
				names[role+" "+name] = true
				if name == "" && slices.Contains(named, role) {
					t.Errorf("a %s has no name", role)
				}
			}
		}
		for _, want := range []string{
			"heading JMessage codes in " + reports.model.Program, "heading Codes", "heading Switches",
			"heading Magic numbers and unknown codes",
			"navigation Parts of the report", "searchbox Search", "checkbox own", "checkbox not at all",
			"checkbox ios 67", "group Also", "group Language / 语言", "radio English", "radio 中文",
			"link 803008 SendMessageSenderInBlacklist: own case or comparison", "link Switches 2 with gaps",
			"link Skip to the codes",
			"DisclosureTriangle Messages and places of Login", "columnheader Category", "columnheader The rest",
			"rowheader 801 Login Logging in",
		} {
			if !names[want] {
				t.Errorf("width %d: there is no %s", s.width, want)
			}
		}
		for role, least := range map[string]int{
			"table": 3, "row": 15, "rowheader": 12, "cell": 30, "list": 8, "listitem": 90,
			"main": 1, "banner": 1, "contentinfo": 1, "search": 1, "status": 2,
		} {
			if count[role] < least {
				t.Errorf("width %d: %d of the role %s, want %d", s.width, count[role], role, least)
			}
		}
		if t.Failed() {
			t.Logf("roles: %v, names: %v", count, names)
		}
	}
}

// text reads a value of the accessibility tree.
func text(t *testing.T, v *accessibility.Value) string {
	t.Helper()
	var s string
	if err := json.Unmarshal(v.Value, &s); err != nil {
		t.Fatalf("%s: %v", v.Value, err)
	}
	return s
}
