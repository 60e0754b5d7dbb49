package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// chineseShop has a finding of each check, and a wrong directive.
var chineseShop = files{"im/im.go": `// Package im talks to JMessage.
package im

type Error struct{ Code int }

func (e Error) Taken() bool { return e.Code == 899001 || e.Code == 899061 }

func (e Error) Text() (text string) {
	switch e.Code {
	case 853001:
		text = "no such room"
	}
	//jmvet:ignore
	return text
}

var texts = map[int]string{801003: "who?"}

func (e Error) Who() string { return texts[e.Code] }
`}

// inChinese is what is said of it.
var inChinese = []string{
	"im/im.go:6:48: 魔法数字 899001（用户名已被占用）：请使用 codes.RESTUserAlreadyExists",
	"im/im.go:6:68: 未知错误码 899061：不属于 REST（899）类；是否应为 899016（codes.RESTSendMessageNotPermitted：发送者（from_id）不是管理员）？",
	"im/im.go:9:2: switch 未穷尽：UpdateChatRoom 类共 2 个 JMessage 错误码，缺 1 个：UpdateChatRoomOwnerNotInChatRoom（新的所有者不在聊天室中）",
	"im/im.go:10:7: 魔法数字 853001（要修改的聊天室不存在）：请使用 codes.UpdateChatRoomNotFound",
	"im/im.go:13:2: //jmvet:ignore 需要写明原因：//jmvet:ignore 原因",
	"im/im.go:17:13: map 未穷尽：Login 类共 5 个 JMessage 错误码，缺 4 个：LoginPasswordInvalid（密码错误）、LoginDeviceInvalid（登录设备无效）、" +
		"LoginUserDisabled（用户已被禁用）、LoginMultiChannelError（用户同时从多个通道登录）",
	"im/im.go:17:28: 魔法数字 801003（用户名未注册）：请使用 codes.LoginUserNotFound",
}

// TestChinese runs each check in Chinese, through the command and as a tool of go vet.
func TestChinese(t *testing.T) {
	dir := module(t, chineseShop)
	for _, args := range []string{"-lang=zh -check-maps ./...", "-lang zh_CN.UTF-8 -check-maps ./...",
		"-check-maps -lang=zh -full ./..."} {
		got := command(t, dir, jmvet, strings.Fields(args)...)
		if got.Status != 3 {
			t.Errorf("jmvet %s: %v", args, got)
		}
		checkFindings(t, dir, got.Stdout, inChinese)
	}
	vet := command(t, dir, "go", "vet", "-vettool="+jmvet, "-lang=zh", "-check-maps", "./...")
	checkFindings(t, dir, vet.Stderr, inChinese)
}

// TestChineseEnvironment: the command speaks the language of its user, and go vet, which keeps what a tool says, does
// not.
func TestChineseEnvironment(t *testing.T) {
	dir := module(t, chineseShop)
	t.Setenv("LC_ALL", "zh_CN.UTF-8")
	checkFindings(t, dir, command(t, dir, jmvet, "-check-maps", "./...").Stdout, inChinese)
	english := command(t, dir, jmvet, "-lang=en", "-check-maps", "./...").Stdout
	if strings.ContainsAny(english, "魔：") || strings.Count(english, "\n") != len(inChinese) {
		t.Errorf("with -lang=en it prints\n%s", english)
	}
	checkFindings(t, dir, command(t, dir, "go", "vet", "-vettool="+jmvet, "-check-maps", "./...").Stderr,
		strings.Split(strings.TrimSuffix(english, "\n"), "\n"))
}

// TestBaselineLanguage: a baseline that was written in one language holds in the other, and so do the fingerprints.
func TestBaselineLanguage(t *testing.T) {
	dir := module(t, chineseShop)
	for _, languages := range [][2]string{{"en", "zh"}, {"zh", "en"}} {
		name := filepath.Join(dir, languages[0]+".json")
		if got := command(t, dir, jmvet, "-lang="+languages[0], "-baseline="+name, "-write-baseline",
			"./..."); got.Status != 0 {
			t.Fatal(got)
		}
		for _, l := range languages {
			if got := command(t, dir, jmvet, "-lang="+l, "-baseline="+name, "./..."); got.Status != 0 || got.Stdout != "" {
				t.Errorf("the baseline in %s, read in %s: %v", languages[0], l, got)
			}
		}
	}
	english, err := os.ReadFile(filepath.Join(dir, "en.json"))
	chinese, err2 := os.ReadFile(filepath.Join(dir, "zh.json"))
	if err != nil || err2 != nil || string(english) != string(chinese) {
		t.Errorf("the baselines differ (%v, %v):\n%s\n%s", err, err2, english, chinese)
	}
	type finding struct{ Fingerprint, Message string }
	var found [2][]finding
	for i, l := range []string{"en", "zh"} {
		r := command(t, dir, jmvet, "-lang="+l, "-format=json", "./...")
		if err := json.Unmarshal([]byte(r.Stdout), &found[i]); err != nil || len(found[i]) != len(inChinese)-1 {
			t.Fatalf("%v\n%s", err, r)
		}
	}
	for i, f := range found[0] {
		if g := found[1][i]; f.Fingerprint != g.Fingerprint || f.Message == g.Message {
			t.Errorf("%+v and %+v are one finding in two languages", f, g)
		}
	}
}

// TestChineseFormats checks that what programs show to people is in the language, and what they match by is not.
func TestChineseFormats(t *testing.T) {
	dir := module(t, chineseShop)
	const message = "魔法数字 899001（用户名已被占用）：请使用 codes.RESTUserAlreadyExists"
	for format, wants := range map[string][]string{
		"text":       {"im/im.go:6:48: " + message + "\n"},
		"github":     {"::warning file=im/im.go,line=6,endLine=6,col=48,endColumn=54,title=jmvet magic::" + message + "\n"},
		"gitlab":     {`"description": "` + message + `"`, `"check_name": "jmvet/magic"`},
		"checkstyle": {`message="` + message + `" source="jmvet.magic"`},
		"json": {
			`"message": "` + message + `"`, `"category": "magic"`, `"message": "替换为 codes.RESTUserAlreadyExists"`,
			`"message": "User exist"`,
			`"description": "Username is taken"`, `"meaning_zh": "用户名已被占用"`, `"category": "REST"`,
			`"category_description": "Public REST API that a business's own servers call"`,
			`"category_meaning_zh": "公开的 REST API，供企业自己的服务器调用"`,
			`"text": "Error.Code 存放错误码：与 899001 比较（位于 im/im.go:6），该处提到 JMessage（规则 context）"`,
		},
		"sarif": {`"text": "` + message + `"`, `"language": "zh-CN"`, `"text": "JMessage 错误码以魔法数字参与比较"`,
			`"meaning_zh": "用户名已被占用"`, `"id": "magic"`},
	} {
		got := command(t, dir, jmvet, "-lang=zh", "-format="+format, "./...").Stdout
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("-format=%s has no %s:\n%s", format, want, got)
			}
		}
	}
	why := "\t899001 RESTUserAlreadyExists \"User exist\"：用户名已被占用（Username is taken）\n\t类别 REST（899）：公开的 REST " +
		"API，供企业自己的服务器调用" +
		"（Public REST API that a business's own servers call）\n\tError.Code 存放错误码：与 899001 比较（位于 im/im.go:6），该处提到 " +
		"JMessage（规则 context）\n"
	if got := command(t, dir, jmvet, "-lang=zh", "-why", "./...").Stdout; !strings.Contains(got, message+"\n"+why) {
		t.Errorf("-why prints\n%s\nwithout\n%s", got, why)
	}
}
