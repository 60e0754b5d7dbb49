package report

import (
	"fmt"
	"html/template"
	"strings"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// tag returns the name of the language l in HTML.
func tag(l lang.Lang) string {
	if l == lang.Chinese {
		return "zh-CN"
	}
	return "en"
}

// functions returns the functions of the templates. Pages have both languages in them, and show l first. link links
// places.
func functions(l lang.Lang, link Link) template.FuncMap {
	v := vocabulary{l, lang.ReportPage()}
	return template.FuncMap{
		// What the vocabulary says, in both languages or in one.
		"say":       v.say,
		"both":      both,
		"attr":      v.attribute,
		"dataAttrs": v.dataAttributes,
		"plain":     v.plain,
		"plural":    v.plural,

		// What the report says, in both languages.
		"form": func(p Place) template.HTML {
			return both(placeText(lang.English, p), placeText(lang.Chinese, p))
		},
		"formOf": inBoth,
		"state":  func(s State) template.HTML { return inBoth(stateText(s)) },
		"rest":   func(b Branch) template.HTML { return inBoth(restText(b)) },
		"facts":  v.facts,
		"scope": func(r *Report) template.HTML {
			return both(countedText(lang.English, r), countedText(lang.Chinese, r))
		},

		// Links, anchors and numbers.
		"link":       link.To,
		"commit":     ShortCommit,
		"anchor":     anchor,
		"short":      func(c codes.Code) string { return fmt.Sprintf("%03d", int(c)%1000) },
		"name":       codes.Code.String,
		"entry":      func(c codes.Code) codes.Entry { e, _ := codes.Lookup(c); return e },
		"sum":        func(a, b int) int { return a + b },
		"atLeastOne": func(n int) int { return max(n, 1) },
		"tooltip":    tooltip,
		"splitName":  splitName,
		"segments":   func(path string) []string { return strings.SplitAfter(path, "/") },
	}
}

// A vocabulary has the words of the pages.
type vocabulary struct {
	lang  lang.Lang // the one that is shown first
	words map[string]lang.Text
}

// text returns the text called name. It is an error if there is none.
func (v vocabulary) text(name string) (lang.Text, error) {
	t, ok := v.words[name]
	if !ok {
		return "", fmt.Errorf("there are no words %q", name)
	}
	return t, nil
}

// say returns the text called name, with args, in both languages; the style sheet shows one of them.
func (v vocabulary) say(name string, args ...any) (template.HTML, error) {
	t, err := v.text(name)
	return inBoth(t, args...), err
}

// plural returns say of the text called one if n is 1, otherwise of that called many.
func (v vocabulary) plural(n int, one, many string) (template.HTML, error) {
	if n == 1 {
		return v.say(one, n)
	}
	return v.say(many, n)
}

// plain returns the text called name, with args, in the language that is shown first.
func (v vocabulary) plain(name string, args ...any) (string, error) {
	t, err := v.text(name)
	return t.In(v.lang, args...), err
}

// attribute returns the attribute key with the text called name, with args, in the language that is shown first, and
// attributes from which the script changes its language. For the key "text" the text stands in the element.
func (v vocabulary) attribute(key, name string, args ...any) (template.HTMLAttr, error) {
	t, err := v.text(name)
	if err != nil {
		return "", err
	}
	code := fmt.Sprintf(`data-tell="%s" data-en="%s" data-zh="%s"`, key,
		template.HTMLEscapeString(t.In(lang.English, args...)), template.HTMLEscapeString(t.In(lang.Chinese, args...)))
	if key != "text" {
		code = fmt.Sprintf(`%s="%s" %s`, key, template.HTMLEscapeString(t.In(v.lang, args...)), code)
	}
	return template.HTMLAttr(code), nil
}

// dataAttributes returns the attributes data-KEY-en and data-KEY-zh, KEY being key, with the text called name: the
// script shows it later.
func (v vocabulary) dataAttributes(key, name string) (template.HTMLAttr, error) {
	t, err := v.text(name)
	if err != nil {
		return "", err
	}
	return template.HTMLAttr(fmt.Sprintf(`data-%s-en="%s" data-%s-zh="%s"`,
		key, template.HTMLEscapeString(t.In(lang.English)), key, template.HTMLEscapeString(t.In(lang.Chinese)))), nil
}

// facts returns what was looked at for r, of which commit, and when.
func (v vocabulary) facts(r *Report) []template.HTML {
	list := []template.HTML{
		inBoth(lang.Plural(r.Packages, lang.ReportPackage, lang.ReportPackages), r.Packages),
		inBoth(testsText(r)),
	}
	if r.Commit != "" {
		list = append(list, inBoth(v.words["commit"], ShortCommit(r.Commit)))
	}
	if r.Modified {
		list = append(list, inBoth(v.words["modified"]))
	}
	if date := shortDate(r.Date); date != "" {
		list = append(list, inBoth(v.words["made"], date))
	}
	if r.Jmvet != "" {
		list = append(list, both("jmvet "+r.Jmvet, "jmvet "+r.Jmvet))
	}
	return list
}

// inBoth returns t, with args, in both languages.
func inBoth(t lang.Text, args ...any) template.HTML {
	return both(t.In(lang.English, args...), t.In(lang.Chinese, args...))
}

// both returns the same text in english and in chinese. What stands between backquotes is code.
func both(english, chinese string) template.HTML {
	if english == chinese {
		return marked(english)
	}
	return `<span lang="en">` + marked(english) + `</span><span lang="zh-CN">` + marked(chinese) + `</span>`
}

// marked returns text as HTML, with code for what stands between backquotes.
func marked(text string) template.HTML {
	var b strings.Builder
	for i, part := range strings.Split(text, "`") {
		part = template.HTMLEscapeString(part)
		if i%2 == 1 {
			part = "<code>" + part + "</code>"
		}
		b.WriteString(part)
	}
	return template.HTML(b.String())
}

// anchor returns where the row c stands in the page. The second row of a code has its name in it.
func anchor(c Code) string {
	if c.Name == c.Code.String() {
		return fmt.Sprintf("c%d", int(c.Code))
	}
	return fmt.Sprintf("c%d-%s", int(c.Code), c.Name)
}

// tooltip returns the tooltip of the cell of c.
func tooltip(c Code) string {
	text := fmt.Sprintf("%d %s", int(c.Code), c.Name)
	if c.Message != "" {
		text += " \u201c" + c.Message + "\u201d"
	}
	return text
}

// splitName splits name, that of a constant, where a line may break: RESTUserNotFound is REST, User, Not, Found.
func splitName(name string) []string {
	var list []string
	start := 0
	for i := 1; i < len(name); i++ {
		upper := 'A' <= name[i] && name[i] <= 'Z'
		afterLower := 'a' <= name[i-1] && name[i-1] <= 'z'
		beforeLower := i+1 < len(name) && 'a' <= name[i+1] && name[i+1] <= 'z'
		if upper && (afterLower || beforeLower) {
			list = append(list, name[start:i])
			start = i
		}
	}
	return append(list, name[start:])
}
