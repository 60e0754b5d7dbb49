package lang

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for name, want := range map[string]Lang{
		"zh": Chinese, "ZH": Chinese, "zh-CN": Chinese, "zh_CN": Chinese, "zh_CN.UTF-8": Chinese, "zh-Hans-CN": Chinese,
		"zh.GBK": Chinese, "zh@stroke": Chinese,
		"en": English, "En": English, "en-US": English, "en_US.UTF-8": English, "en_US@euro": English,
	} {
		if got, ok := Parse(name); got != want || !ok {
			t.Errorf("Parse(%q) is %s, %t, want %s", name, got, ok, want)
		}
	}
	for _, name := range []string{"", "C", "POSIX", "C.UTF-8", "fr", "zhx", "zho", "english", "chinese", "cn", " zh",
		"-zh", "_"} {
		if got, ok := Parse(name); got != English || ok {
			t.Errorf("Parse(%q) is %s, %t, want no language", name, got, ok)
		}
	}
}

func TestParseString(t *testing.T) {
	for _, l := range []Lang{English, Chinese} {
		if got, ok := Parse(l.String()); got != l || !ok {
			t.Errorf("Parse(%q) is %s, %t", l, got, ok)
		}
	}
}

func TestFromEnv(t *testing.T) {
	tests := []struct {
		name string
		env  map[string]string
		want Lang
	}{
		{"nothing", nil, English},
		{"LANG", map[string]string{"LANG": "zh_CN.UTF-8"}, Chinese},
		{"LC_MESSAGES before LANG", map[string]string{"LC_MESSAGES": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, English},
		{"LC_ALL before all", map[string]string{"LC_ALL": "zh_CN", "LC_MESSAGES": "en_US", "LANG": "C"}, Chinese},
		{"an empty one says nothing", map[string]string{"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh"}, Chinese},
		{"C turns off", map[string]string{"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, English},
		{"another language", map[string]string{"LC_ALL": "fr_FR.UTF-8", "LANG": "zh_CN.UTF-8"}, English},
		{"another category", map[string]string{"LC_CTYPE": "zh_CN.UTF-8"}, English},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := FromEnv(func(name string) string { return test.env[name] }); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

const (
	plain   Text = "there are none" + zh + "没有"
	counted Text = "%d of %s" + zh + "%[2]s 中的 %[1]d 个"
	fewer   Text = "%[1]s" + zh + "%[1]s（%[2]s）"
	percent Text = "100 %%" + zh + "百分之百 %%"
	outer   Text = "cannot: %v" + zh + "不能：%v"
)

func TestIn(t *testing.T) {
	tests := []struct {
		name          string
		text          Text
		args          []any
		en, zhForText string
	}{
		{"no operands", plain, nil, "there are none", "没有"},
		{"another order", counted, []any{3, "Login"}, "3 of Login", "Login 中的 3 个"},
		{"fewer operands in one", fewer, []any{"X", "密码错误"}, "X", "X（密码错误）"},
		{"percent", percent, nil, "100 %", "百分之百 %"},
		{"a text in a text", outer, []any{plain}, "cannot: there are none", "不能：没有"},
		{"a phrase in a text", outer, []any{counted.With(1, "x")}, "cannot: 1 of x", "不能：x 中的 1 个"},
		{"a name in a text", outer, []any{Phrase("a%d.go")}, "cannot: a%d.go", "不能：a%d.go"},
		{"an error in a text", outer, []any{plain.Errorf()}, "cannot: there are none", "不能：没有"},
		{"an error of the system", outer, []any{fs.ErrNotExist}, "cannot: file does not exist", "不能：没有这个文件或目录"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.text.In(English, test.args...); got != test.en {
				t.Errorf("in English %q, want %q", got, test.en)
			}
			if got := test.text.In(Chinese, test.args...); got != test.zhForText {
				t.Errorf("in Chinese %q, want %q", got, test.zhForText)
			}
			p := test.text.With(test.args...)
			if p.In(English) != test.en || p.String() != test.en || p.In(Chinese) != test.zhForText {
				t.Errorf("the phrase is %q and %q", p.In(English), p.In(Chinese))
			}
		})
	}
}

func TestPhrase(t *testing.T) {
	if p := Phrase("name"); p.In(English) != "name" || p.In(Chinese) != "name" {
		t.Errorf("a name is %q and %q", p.In(English), p.In(Chinese))
	}
	if p := fewer.With("x", "y").Replace("x", "z"); p.In(English) != "z" || p.In(Chinese) != "z（y）" {
		t.Errorf("replaced it is %q and %q", p.In(English), p.In(Chinese))
	}
	if a, b := outer.With(plain), outer.With(plain); a != b {
		t.Errorf("%q and %q are one phrase", a, b)
	}
	if p := Both(outer.Errorf(plain)); p.In(English) != "cannot: there are none" || p.In(Chinese) != "不能：没有" {
		t.Errorf("an error is %q and %q", p.In(English), p.In(Chinese))
	}
	if p := InChinese("密码错误"); p.In(English) != "" || p.In(Chinese) != "（密码错误）" || InChinese("") != "" {
		t.Errorf("for Chinese alone it is %q and %q", p.In(English), p.In(Chinese))
	}
}

func TestList(t *testing.T) {
	words := Words([]string{"a", "b", "c"})
	for n, want := range [][8]string{
		{},
		{"a", "a", "a", "a", "a", "a", "a", "a"},
		{"a, b", "a、b", "a and b", "a 和 b", "a or b", "a 或 b", "a or b", "a 或 b"},
		{"a, b, c", "a、b、c", "a, b and c", "a、b 和 c", "a, b or c", "a、b 或 c", "a or b or c", "a 或 b 或 c"},
	} {
		list := words[:n]
		var got [8]string
		for i, p := range []Phrase{list.Commas(), list.And(), list.Or(), list.Ors()} {
			got[2*i], got[2*i+1] = p.In(English), p.In(Chinese)
		}
		if got != want {
			t.Errorf("%d words: %q, want %q", n, got, want)
		}
	}
	if p := (List{plain.With(), "x"}).And(); p.In(Chinese) != "没有 和 x" {
		t.Errorf("phrases are joined as %q", p.In(Chinese))
	}
}

func TestMessage(t *testing.T) {
	inner := outer.Errorf(fs.ErrPermission)
	tests := []struct {
		name          string
		err           error
		en, zhForText string
	}{
		{"own", plain.Errorf(), "there are none", "没有"},
		{"own around own", outer.Errorf(plain.Errorf()), "cannot: there are none", "不能：没有"},
		{"own around the system's", inner, "cannot: permission denied", "不能：没有权限"},
		{"the system's", fs.ErrExist, "file already exists", "文件已存在"},
		{"a path", &fs.PathError{Op: "open", Path: "a.go", Err: fs.ErrNotExist}, "open a.go: file does not exist",
			"open a.go：没有这个文件或目录"},
		{"another one of the system's", &fs.PathError{Op: "read", Path: "a.go", Err: errors.New("is a directory")},
			"read a.go: is a directory", "read a.go：is a directory"},
		{"joined", errors.Join(plain.Errorf(), fs.ErrExist, inner),
			"there are none\nfile already exists\ncannot: permission denied", "没有\n文件已存在\n不能：没有权限"},
		{
			"joined in joined",
			errors.Join(errors.Join(plain.Errorf()), inner),
			"there are none\ncannot: permission denied",
			"没有\n不能：没有权限",
		},
		{"wrapped by package fmt", fmt.Errorf("x: %w", inner), "x: cannot: permission denied",
			"x: cannot: permission denied"},
		{"spoken", Spoken(Chinese, inner), "cannot: permission denied", "不能：没有权限"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Message(English, test.err); got != test.en {
				t.Errorf("in English %q, want %q", got, test.en)
			}
			if got := Message(Chinese, test.err); got != test.zhForText {
				t.Errorf("in Chinese %q, want %q", got, test.zhForText)
			}
			if got := Spoken(Chinese, test.err).Error(); got != test.zhForText {
				t.Errorf("spoken in Chinese %q, want %q", got, test.zhForText)
			}
		})
	}
	if !errors.Is(inner, fs.ErrPermission) || !errors.Is(Spoken(Chinese, inner), fs.ErrPermission) ||
		errors.Is(inner, fs.ErrExist) {
		t.Error("an error does not wrap the errors among its operands")
	}
	if Spoken(Chinese, nil) != nil {
		t.Error("no error is spoken")
	}
	var own *Error
	if !errors.As(errors.Join(fs.ErrExist, outer.Errorf(1)), &own) || own.Error() != "cannot: 1" {
		t.Errorf("the error found is %v", own)
	}
}

// TestPlural: both messages of a pair take the number.
func TestPlural(t *testing.T) {
	for _, pair := range [][2]Text{{OneFixLeft, FixesLeft}, {OneFinding, Findings}} {
		for _, n := range []int{1, 2} {
			for _, l := range []Lang{English, Chinese} {
				got := Plural(n, pair[0], pair[1]).In(l, n)
				if !strings.Contains(got, strconv.Itoa(n)) || strings.Contains(got, "%!") {
					t.Errorf("%d is told as %q", n, got)
				}
			}
		}
	}
}
