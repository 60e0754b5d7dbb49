package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/codes"
)

// codesTest is a run of jmvet codes.
type codesTest struct {
	name   string
	args   string
	status int
	rows   []string // "code name" of the rows in the table
	stderr string   // it may go on where this ends in ...
}

func runCodesTests(t *testing.T, tests []codesTest) {
	t.Helper()
	const head = "CODE "
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := call(t, append([]string{"codes"}, strings.Fields(test.args)...)...)
			var rows []string
			for i, line := range strings.Split(strings.TrimSpace(got.Stdout), "\n") {
				if fields := strings.Fields(line); i > 0 {
					rows = append(rows, fields[0]+" "+fields[1])
				}
			}
			if got.Stdout != "" && !strings.HasPrefix(got.Stdout, head) {
				t.Errorf("no head: %v", got)
			}
			stderr := got.Stderr
			if start, open := strings.CutSuffix(test.stderr, "..."); open && strings.HasPrefix(stderr, start) {
				stderr = test.stderr
			}
			if got.Status != test.status || !slices.Equal(rows, test.rows) || stderr != test.stderr {
				t.Errorf("%v, want status %d, rows %q and\n%s", got, test.status, test.rows, test.stderr)
			}
		})
	}
}

// TestCodes looks up what there is.
func TestCodes(t *testing.T) {
	runCodesTests(t, []codesTest{
		{"one", "899001", 0, []string{"899001 RESTUserAlreadyExists"}, ""},
		{"several, as asked", "899002 801003", 0, []string{"899002 RESTUserNotFound", "801003 LoginUserNotFound"}, ""},
		{"another form", "899_001 0xDB7B9", 0, []string{"899001 RESTUserAlreadyExists", "899001 RESTUserAlreadyExists"},
			""},
		{"a constant", "RESTUserAlreadyExists", 0, []string{"899001 RESTUserAlreadyExists"}, ""},
		{"a constant with its package", "codes.RESTUserAlreadyExists", 0, []string{"899001 RESTUserAlreadyExists"}, ""},
		{"seven digits", "7100001", 0, []string{"7100001 RTCNotifyTargetUnavailable"}, ""},
		{"two rows", "872001", 0, []string{"872001 IOSRTCDisconnectRefuse", "872001 AndroidRTCStateError"}, ""},
		{"category by number", "-category 802", 0,
			[]string{"802001 LogoutUsernameEmpty", "802002 LogoutUsernameMismatch"}, ""},
		{"category by name", "-category=logout", 0,
			[]string{"802001 LogoutUsernameEmpty", "802002 LogoutUsernameMismatch"}, ""},

		{"Chinese", "-lang zh 899001", 0, []string{"899001 RESTUserAlreadyExists"}, ""},

		{"a category as an argument", "802", 0, []string{"802001 LogoutUsernameEmpty", "802002 LogoutUsernameMismatch"},
			""},
		{"codes before a category", "802 899001", 0,
			[]string{"899001 RESTUserAlreadyExists", "802001 LogoutUsernameEmpty", "802002 LogoutUsernameMismatch"},
			""},
		{"words", "Login password Wrong", 0, []string{"801004 LoginPasswordInvalid", "880104 WebLoginPasswordInvalid"},
			""},
		{"words of a message", "online channel", 0,
			[]string{"801007 LoginMultiChannelError", "880110 WebLoginMultiChannelError"}, ""},
		{"a word for a category, and another, in Chinese", "登录 密码", 0, []string{
			"801002 LoginPasswordEmpty", "801004 LoginPasswordInvalid", "863002 IOSParamPasswordInvalid",
			"880104 WebLoginPasswordInvalid",
		}, ""},
		{"a word in Chinese", "要登出", 0, []string{"802002 LogoutUsernameMismatch"}, ""},
		{"a category and a word", "801 password", 0,
			[]string{"801002 LoginPasswordEmpty", "801004 LoginPasswordInvalid"}, ""},
		{"-category and a word", "-category=801 password", 0,
			[]string{"801002 LoginPasswordEmpty", "801004 LoginPasswordInvalid"}, ""},
		{"a code and a word", "899001 mismatch 802", 0,
			[]string{"899001 RESTUserAlreadyExists", "802002 LogoutUsernameMismatch"}, ""},
		{"a locale", "-lang zh_CN.UTF-8 899001", 0, []string{"899001 RESTUserAlreadyExists"}, ""},
		{"a part of a name", "RESTUserAlreadyExist", 0, []string{"899001 RESTUserAlreadyExists"}, ""},
	})
}

// TestCodesMissing looks up what there is not: it is told what was likely meant.
func TestCodesMissing(t *testing.T) {
	runCodesTests(t, []codesTest{
		{"no such code", "899061", 1, nil,
			"jmvet: there is no code 899061; did you mean 899016 (RESTSendMessageNotPermitted)? " +
				"near it are\n  899016  RESTSendMessageNotPermitted    digits swapped\n..."},
		{"no such code among others", "899001 898047", 1, []string{"899001 RESTUserAlreadyExists"},
			"jmvet: there is no code 898047; did you mean 899047 (RESTGroupNoDisturbAlreadySet)? near it are\n" +
				"  899047  RESTGroupNoDisturbAlreadySet  sister code\n..."},
		{"one near", "8899001", 1, nil, "jmvet: there is no code 8899001; did you mean 899001 " +
			"(RESTUserAlreadyExists)?\n"},
		{"several as near", "8990011", 1, nil, "jmvet: there is no code 8990011; near it are\n" +
			"  899001  RESTUserAlreadyExists          digit doubled\n" +
			"  899011  RESTGroupMemberAlreadyInGroup  digit doubled\n"},
		{"another service's", "1003", 1, nil,
			"jmvet: 1003 is not a code of JMessage, but of other services of the vendor:\n" +
				"  JPush, the push API                the value of a parameter is not valid\n..."},
		{"another service's, negative", "899001 -996", 1, []string{"899001 RESTUserAlreadyExists"},
			"jmvet: -996 is not a code of JMessage, but of other services of the vendor:\n" +
				"  JPush, the SDK of clients          the connection was lost\n..."},
		{"another service's, in Chinese", "-lang=zh 6002", 1, nil, "jmvet: 6002 不是 JMessage 的错误码，但极光的其他服务有这个错误码：\n" +
			"  极光推送（JPush）客户端 SDK          设置标签或别名超时\n..."},
		{"near, in Chinese", "-lang=zh 8899001", 1, nil, "jmvet: 没有错误码 8899001；是否应为 899001（RESTUserAlreadyExists）？\n"},
		{"nothing near", "123456789", 1, nil, "jmvet: there is no code 123456789, and none near it\n"},
		{"success", "0", 1, nil, "jmvet: there is no code 0, and none near it\n"},
		{"more than 64 bits", "99999999999999999999", 1, nil, `jmvet: no code matches "99999999999999999999"` + "\n"},
		{"no number", "8990o1", 1, nil, `jmvet: no code matches "8990o1"` + "\n"},
		{"a name misspelt", "RESTUserAlredyExists", 1, nil,
			`jmvet: no code matches "RESTUserAlredyExists" (did you mean RESTUserAlreadyExists?)` + "\n"},
		{"a word misspelt", "801003 blaklist", 1, []string{"801003 LoginUserNotFound"},
			`jmvet: no code matches "blaklist" (did you mean blacklist?)` + "\n"},
		{"words that never meet", "login chatroom", 1, nil, "jmvet: no code matches all of login, chatroom\n"},
		{"a word that is not in the category", "802 password", 1, nil, "jmvet: no code matches all of 802, password\n"},
	})
}

// TestCodesWrong has command lines that are wrong in themselves.
func TestCodesWrong(t *testing.T) {
	runCodesTests(t, []codesTest{
		{"no such category", "-category 804", 2, nil,
			`jmvet: invalid value "804" for flag -category: there is no such category` + "\n"},
		{"a category misspelt", "-category Logn", 2, nil,
			`jmvet: invalid value "Logn" for flag -category: there is no such category (did you mean Login?)` + "\n"},
		{"codes and category", "-category 803 899001", 2, nil, "jmvet: codes: give codes or -category, not both\n"},
		{"no such language", "-lang cn", 2, nil,
			`jmvet: invalid value "cn" for flag -lang: "cn" is not a language of jmvet: write en or zh` + "\n"},
		{"a flag misspelt", "-lng zh", 2, nil,
			"jmvet: codes: unknown flag -lng (did you mean -lang?); jmvet help codes lists the flags\n"},
		{"unknown flag", "-jsn", 2, nil,
			"jmvet: codes: unknown flag -jsn (did you mean -json?); jmvet help codes lists the flags\n"},
	})
}

func TestCodesWholeTable(t *testing.T) {
	all := codes.All()
	if got := call(t, "codes"); got.Status != 0 || strings.Count(got.Stdout, "\n") != len(all)+1 {
		t.Errorf("status %d and %d lines, want 0 and %d", got.Status, strings.Count(got.Stdout, "\n"), len(all)+1)
	}

	var rows []codes.Entry
	got := call(t, "codes", "-json")
	if err := json.Unmarshal([]byte(got.Stdout), &rows); err != nil || !slices.Equal(rows, all) {
		t.Errorf("-json has %d rows (%v), want the %d of the table", len(rows), err, len(all))
	}
	if got := call(t, "codes", "899061", "-json"); got.Status != 1 || got.Stdout != "[]\n" {
		t.Errorf("-json without rows: %v, want an empty array", got)
	}
}

// TestCodesLanguages checks that -lang chooses the last column, and that the columns stand under each other where a
// message has characters of two cells.
func TestCodesLanguages(t *testing.T) {
	for args, want := range map[string]string{
		"899001": "" +
			"CODE    NAME                   CATEGORY  SOURCE      MESSAGE     DESCRIPTION\n" +
			"899001  RESTUserAlreadyExists  REST      documented  User exist  Username is taken\n",
		"-lang=en 899001": "" +
			"CODE    NAME                   CATEGORY  SOURCE      MESSAGE     DESCRIPTION\n" +
			"899001  RESTUserAlreadyExists  REST      documented  User exist  Username is taken\n",
		"-lang=zh 882005 899053": "" +
			"CODE    NAME                  CATEGORY   SOURCE   MESSAGE                             含义\n" +
			"882005  WebServerTimeout      WebServer  web      response time out，try again later  服务器繁忙，响应超时，请稍后重试\n" +
			"899053  RESTGroupBlockNotSet  REST       current  -                                   未屏蔽该群组的消息，无需取消\n",
	} {
		if got := call(t, append([]string{"codes"}, strings.Fields(args)...)...); got.Status != 0 ||
			got.Stdout != want {
			t.Errorf("jmvet codes %s prints\n%swant\n%s", args, got.Stdout, want)
		}
	}
}
