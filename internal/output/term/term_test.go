package term

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestColored(t *testing.T) {
	tests := []struct {
		name     string
		terminal bool
		env      map[string]string
		want     bool
	}{
		{"a terminal", true, map[string]string{"TERM": "xterm"}, true},
		{"a pipe", false, map[string]string{"TERM": "xterm"}, false},
		{"NO_COLOR", true, map[string]string{"NO_COLOR": "1"}, false},
		{"NO_COLOR with any value", true, map[string]string{"NO_COLOR": "0"}, false},
		{"empty NO_COLOR", true, map[string]string{"NO_COLOR": ""}, true},
		{"NO_COLOR before CLICOLOR_FORCE", true, map[string]string{"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, false},
		{"forced in a pipe", false, map[string]string{"CLICOLOR_FORCE": "1"}, true},
		{"forced on a dumb terminal", true, map[string]string{"CLICOLOR_FORCE": "1", "TERM": "dumb"}, true},
		{"not forced", false, map[string]string{"CLICOLOR_FORCE": "0"}, false},
		{"dumb", true, map[string]string{"TERM": "dumb"}, false},
		{"CLICOLOR off", true, map[string]string{"CLICOLOR": "0"}, false},
		{"CLICOLOR on", true, map[string]string{"CLICOLOR": "1"}, true},
		{"CLICOLOR on does not force", false, map[string]string{"CLICOLOR": "1"}, false},
	}
	for _, test := range tests {
		if got := colored(test.terminal, func(name string) string { return test.env[name] }); got != test.want {
			t.Errorf("%s: %t, want %t", test.name, got, test.want)
		}
	}
}

func TestOf(t *testing.T) {
	none := func(string) string { return "" }
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if got := Of(file, none); got != (Terminal{}) {
		t.Errorf("a file is %+v", got)
	}
	if got := Of(new(strings.Builder), none); got != (Terminal{}) {
		t.Errorf("a buffer is %+v", got)
	}
}

func TestPaint(t *testing.T) {
	if got, want := (Terminal{Color: true}).Paint(Red, "no"), "\x1b[31mno\x1b[0m"; got != want {
		t.Errorf("with colours it is %q, want %q", got, want)
	}
	if got := (Terminal{}).Paint(Red, "no"); got != "no" {
		t.Errorf("without colours it is %q", got)
	}
}

func TestCells(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "abc": 3, "用户": 4, "a，b。c": 7, "（x）": 5, "naïve – ok": 10, "nai\u0308ve": 5, "“引号”": 6, "한글": 4, "👍": 2,
	} {
		if got := Cells(text); got != want {
			t.Errorf("%q takes %d cells, want %d", text, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	tests := []struct {
		text  string
		cells int
		want  string // lines, between bars
	}{
		{"", 5, ""},
		{"user not exist", 20, "user not exist"},
		{"user not exist", 14, "user not exist"},
		{"user not exist", 13, "user not|exist"},
		{"user not exist", 8, "user not|exist"},
		{"user not exist", 4, "user|not|exis|t"},
		{"用户名已被占用", 14, "用户名已被占用"},
		{"用户名已被占用", 13, "用户名已被占|用"},
		{"群组不存在，无法加入", 12, "群组不存在，|无法加入"},
		{"群组不存在，无法加入", 10, "群组不存|在，无法加|入"},
		{"不能（再）加", 6, "不能|（再）|加"},
		{"用 appKey 登录", 6, "用|appKey|登录"},
	}
	for _, test := range tests {
		if got := strings.Join(Wrap(test.text, test.cells), "|"); got != test.want {
			t.Errorf("%q in %d cells is %q, want %q", test.text, test.cells, got, test.want)
		}
	}
}

// The table that TestTable writes.
var (
	tableHead = []string{"CODE", "NAME", "MESSAGE", "含义"}
	tableRows = [][]string{
		{"801003", "LoginUserNotFound", "user not exist", "用户名未注册，因此无法登录"},
		{"801004", "LoginPassword", "-", "密码错误"},
	}
)

func TestTable(t *testing.T) {
	tests := []struct {
		name  string
		width int
		want  string
	}{
		{"a pipe", 0, "" +
			"CODE    NAME               MESSAGE         含义\n" +
			"801003  LoginUserNotFound  user not exist  用户名未注册，因此无法登录\n" +
			"801004  LoginPassword      -               密码错误\n"},
		{"as wide as it is", 69, "" +
			"CODE    NAME               MESSAGE         含义\n" +
			"801003  LoginUserNotFound  user not exist  用户名未注册，因此无法登录\n" +
			"801004  LoginPassword      -               密码错误\n"},
		{"narrower", 68, "" +
			"CODE    NAME               MESSAGE         含义\n" +
			"801003  LoginUserNotFound  user not exist  用户名未注册，因此无法登\n" +
			"                                           录\n" +
			"801004  LoginPassword      -               密码错误\n"},
		{"too narrow for columns", 40, "" +
			"801003  LoginUserNotFound\n" +
			"    user not exist\n" +
			"    用户名未注册，因此无法登录\n" +
			"801004  LoginPassword\n" +
			"    密码错误\n"},
		{"very narrow", 21, "" +
			"801003\n" +
			"    LoginUserNotFound\n" +
			"    user not exist\n" +
			"    用户名未注册，因\n" +
			"    此无法登录\n" +
			"801004\n" +
			"    LoginPassword\n" +
			"    密码错误\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := Terminal{Width: test.width}.Table(tableHead, tableRows, 2)
			if got != test.want {
				t.Errorf("it is\n%swant\n%s", got, test.want)
			}
			for line := range strings.Lines(got) {
				if n := Cells(strings.TrimSuffix(line, "\n")); test.width > 0 && n > test.width {
					t.Errorf("a line takes %d cells of %d: %s", n, test.width, line)
				}
			}
		})
	}
}

// TestTableWithout: a table without rows, and without a head.
func TestTableWithout(t *testing.T) {
	for name, test := range map[string]struct {
		head []string
		rows [][]string
		want string
	}{
		"nothing":         {nil, nil, ""},
		"no rows":         {tableHead, nil, ""},
		"narrow, no head": {nil, tableRows[1:], "801004\n    LoginPassword\n    密码错误\n"},
	} {
		if got := (Terminal{Width: 21}).Table(test.head, test.rows, 2); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
	if got, want := (Terminal{}).Table(nil, tableRows[1:], 2), "801004  LoginPassword  -  密码错误\n"; got != want {
		t.Errorf("without a head: %q, want %q", got, want)
	}
}
