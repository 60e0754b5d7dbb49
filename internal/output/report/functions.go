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
		"say":    v.say,
		"say2":   both,
		"tell":   v.tell,
		"told":   v.told,
		"words1": v.one,
		"plural": v.plural,

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
		"link":     link.To,
		"commit":   shortCommit,
		"anchor":   anchor,
		"short":    func(c codes.Code) string { return fmt.Sprintf("%03d", int(c)%1000) },
		"name":     codes.Code.String,
		"entry":    func(c codes.Code) codes.Entry { e, _ := codes.Lookup(c); return e },
		"sum":      func(a, b int) int { return a + b },
		"atLeast1": func(n int) int { return max(n, 1) },
		"about":    about,
		"words":    words,
		"steps":    func(path string) []string { return strings.SplitAfter(path, "/") },
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

// one returns the text called name, with args, in the language that is shown first.
func (v vocabulary) one(name string, args ...any) (string, error) {
	t, err := v.text(name)
	return t.In(v.lang, args...), err
}

// tell returns an attribute with the text called name, with args, in the language that is shown first, and attributes
// from which the script changes its language. For the attribute "text" the text stands in the element.
func (v vocabulary) tell(attribute, name string, args ...any) (template.HTMLAttr, error) {
	t, err := v.text(name)
	if err != nil {
		return "", err
	}
	code := fmt.Sprintf(`data-tell="%s" data-en="%s" data-zh="%s"`, attribute,
		template.HTMLEscapeString(t.In(lang.English, args...)), template.HTMLEscapeString(t.In(lang.Chinese, args...)))
	if attribute != "text" {
		code = fmt.Sprintf(`%s="%s" %s`, attribute, template.HTMLEscapeString(t.In(v.lang, args...)), code)
	}
	return template.HTMLAttr(code), nil
}

// told returns attributes with the text called name in both languages, for the script to show later as as says.
func (v vocabulary) told(as, name string) (template.HTMLAttr, error) {
	t, err := v.text(name)
	if err != nil {
		return "", err
	}
	return template.HTMLAttr(fmt.Sprintf(`data-%s-en="%s" data-%s-zh="%s"`,
		as, template.HTMLEscapeString(t.In(lang.English)), as, template.HTMLEscapeString(t.In(lang.Chinese)))), nil
}

// facts returns what was looked at for r, of which commit, and when.
func (v vocabulary) facts(r *Report) []template.HTML {
	list := []template.HTML{
		inBoth(plural(r.Packages, lang.ReportPackage, lang.ReportPackages), r.Packages),
		inBoth(testsText(r)),
	}
	if r.Commit != "" {
		list = append(list, inBoth(v.words["commit"], shortCommit(r.Commit)))
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

// about returns the tooltip of the cell of c.
func about(c Code) string {
	text := fmt.Sprintf("%d %s", int(c.Code), c.Name)
	if c.Message != "" {
		text += " \u201c" + c.Message + "\u201d"
	}
	return text
}

// words splits name, that of a constant, where a line may break: RESTUserNotFound is REST, User, Not, Found.
func words(name string) []string {
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
