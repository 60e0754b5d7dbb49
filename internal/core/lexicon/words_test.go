package lexicon

import (
	"slices"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		{"", ""},
		{"_", ""},
		{"code", "code"},
		{"Code", "code"},
		{"CODE", "code"},
		{"errCode", "err code"},
		{"ErrorCODE", "error code"},
		{"err_code", "err code"},
		{"HTTPOk", "http ok"},
		{"__err__code__", "err code"},
		{"GetHTTPErrCode2", "get http err code"},
		{"HTTPCode", "http code"},
		{"zipCode", "zip code"},
		{"code2xx", "code xx"},
		{"code2XX", "code xx"},
		{"x509Code", "x code"},
		{"JSONErrNo", "json err no"},
		{"ID", "id"},
		{"aCode", "a code"},
		{"ÜberCode", "über code"},
		{"ÉCODE", "écode"},
		{"错误Code", "错误 code"},
		{"错误码", "错误码"},
		{"example.com/shop-client", "example com shop client"},
	} {
		if got := words(test.name); !slices.Equal(got, strings.Fields(test.want)) {
			t.Errorf("words of %q: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestWordsWithDigits: Words leaves digits in the words that they belong to.
func TestWordsWithDigits(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		{"", ""},
		{"Float64", "float64"},
		{"error.code2", "error code2"},
		{"code2XX", "code2 xx"},
		{"x509Code", "x509 code"},
		{"user_id", "user id"},
		{"HTTPErr", "http err"},
	} {
		if got := strings.Join(Words(test.name), " "); got != test.want {
			t.Errorf("the words of %q are %q, want %q", test.name, got, test.want)
		}
	}
}

// nameTests are names, and what they say of a number.
var nameTests = []struct {
	name                string
	strong, weak, other bool
}{
	{"code", true, false, false},
	{"ErrCode", true, true, false},
	{"errno", true, false, false},
	{"ErrNo", true, true, false},
	{"statusCode", true, true, false},
	{"retCode2", true, true, false},
	{"result", false, true, false},
	{"rc", false, true, false},
	{"lastError", false, true, false},
	{"lastCode", true, false, false},
	// A word must be a whole one.
	{"encoder", false, false, false},
	{"codec", false, false, false},
	{"retry", false, false, false},
	{"arc", false, false, false},
	{"terror", false, false, false},
	{"", false, false, false},
	// The plural counts, too.
	{"codes", true, false, false},
	{"statuses", false, true, false},
	{"errs", false, true, false},
	{"cities", false, false, true},
	{"taxes", false, false, true},
	{"indices", false, false, true},
	{"statuss", false, false, false},
	{"taxi", false, false, false},
	{"zipper", false, false, false},
	// Numbers of another kind.
	{"zipCode", true, false, true},
	{"city_code", true, false, true},
	{"stockCode", true, false, true},
	{"VersionCode", true, false, true},
	{"orderCode", true, false, true},
	{"httpStatus", false, true, true},
	{"exitCode", true, false, true},
	{"errCount", false, true, true},
	{"VerifyCode", true, false, true},
	{"totalFen", false, false, true},
	{"ToUID", false, false, true},
	// What stands before a strong word with its own qualifier does not count.
	{"deviceErrCode", true, true, false},
	{"order_ret_code", true, true, false},
	{"zipErrno", true, false, false},
	{"accountErrorCode", true, true, false},
	{"verifyLogin", false, false, false},
	// It does not matter how a word is split, unless that makes one of two others.
	{"AdCode", true, false, true},
	{"Adcode", false, false, true},
	{"UserName", false, false, true},
	{"Usernames", false, false, true},
	{"msg_no", false, true, true},
	{"wareHouses", false, false, true},
	{"isIn", false, false, false},
	{"asSet", false, false, false},
}

func TestNames(t *testing.T) {
	for _, test := range nameTests {
		if strong, weak := SaysCode(test.name); strong != test.strong || weak != test.weak {
			t.Errorf("SaysCode(%q) is %t, %t, want %t, %t", test.name, strong, weak, test.strong, test.weak)
		}
		if got := SaysOther(test.name); got != test.other {
			t.Errorf("SaysOther(%q) is %t, want %t", test.name, got, test.other)
		}
	}
}

// TestOwners asks whether the names of what a thing belongs to speak of numbers of another kind.
func TestOwners(t *testing.T) {
	for _, test := range []struct {
		name                  string
		owner, function, last bool // by OwnsOther, FunctionOwnsOther and TypeOwnsOther
	}{
		{"", false, false, false},
		{"city", true, true, true},
		{"cityName", true, true, false},
		{"AdCodeReply", true, true, false},
		{"verify", false, false, false},
		{"post", true, false, true},
		{"postRequest", true, false, false},
		{"postcode", true, true, true},
		{"postCity", true, true, true},
		{"Room", false, false, true},
		{"ChatRooms", false, false, true},
		{"RoomReply", false, false, false},
		{"CategoryInfo", false, false, true},
		{"UserName", false, false, true},
		{"Info", false, false, false},
		{"placeOrder", false, false, true},
		{"PlaceResult", false, false, false},
	} {
		if got := OwnsOther(test.name); got != test.owner {
			t.Errorf("OwnsOther(%q) is %t, want %t", test.name, got, test.owner)
		}
		if got := FunctionOwnsOther(test.name); got != test.function {
			t.Errorf("FunctionOwnsOther(%q) is %t, want %t", test.name, got, test.function)
		}
		if got := TypeOwnsOther(test.name); got != test.last {
			t.Errorf("TypeOwnsOther(%q) is %t, want %t", test.name, got, test.last)
		}
	}
}

// TestKinds asks for each word of the table of names of another kind: in a name, and in the name of what a thing
// belongs to.
func TestKinds(t *testing.T) {
	for _, k := range otherKinds {
		if k.reason == "" {
			t.Errorf("no reason for %q", k.words)
		}
		for _, w := range k.words {
			first, second, isPair := strings.Cut(w, " ")
			name := first + "Code"
			if isPair {
				name = first + strings.ToUpper(second[:1]) + second[1:]
			}
			if !SaysOther(name) {
				t.Errorf("SaysOther(%q) is false", name)
			}
			if got := OwnsOther(name); got != k.owners && !slices.ContainsFunc(otherKinds[:], func(o kind) bool {
				return o.owners && slices.Contains(o.words, w)
			}) {
				t.Errorf("OwnsOther(%q) is %t, want %t", name, got, k.owners)
			}
		}
	}
}

// Every word in the tables must be one that words can return, and no two tables may disagree.
func TestWordTables(t *testing.T) {
	tables := map[string][]string{
		"strongWords": strongWords[:], "weakWords": weakWords[:], "vendorCodeWords": vendorCodeWords[:],
		"codeQualifiers": codeQualifiers[:], "otherServices": otherServices[:],
		"servicePrefixes": servicePrefixes[:], "functionVerbs": functionVerbs[:], "typeEndings": typeEndings[:],
	}
	var kinds []string
	for _, k := range otherKinds {
		for _, w := range k.words {
			if !strings.Contains(w, " ") {
				kinds = append(kinds, w)
			}
		}
	}
	tables["otherKinds"] = kinds
	for name, table := range tables {
		for i, w := range table {
			if got := words(w); len(got) != 1 || got[0] != w {
				t.Errorf("%s: no name has the word %q: it is split into %q", name, w, got)
			}
			if slices.Contains(table[:i], w) {
				t.Errorf("%s has %q twice", name, w)
			}
		}
	}
	for _, w := range kinds {
		if slices.Contains(strongWords[:], w) || slices.Contains(weakWords[:], w) {
			t.Errorf("%q is in otherKinds and among the words for codes", w)
		}
	}
	for _, w := range vendorCodeWords {
		if !slices.Contains(strongWords[:], w) {
			t.Errorf("%q is in vendorCodeWords, but not in strongWords", w)
		}
	}
}

func TestNamingOf(t *testing.T) {
	for _, test := range []struct {
		text string
		want Naming
	}{
		{"", NamesNobody},
		{"JMessage", NamesJMessage},
		{"jchat-web", NamesJMessage},
		{"jpush", NamesCompany},
		{"Jiguang", NamesCompany},
		{"支付成功后用极光推送通知用户", NamesCompany},
		{"极光IM", NamesJMessage},
		{"极光 IM 的错误码", NamesJMessage},
		{"极光 im", NamesJMessage},
		{"极光 image", NamesCompany},
		{"https://api.im.jpush.cn/v1/users", NamesJMessage},
		{"https://api.jpush.cn/v3/push", NamesCompany},
		{"jpush and jmessage", NamesJMessage},
		{"jmessage and jpush", NamesJMessage},
		// An owner is the vendor only by the whole name.
		{"github.com/jpush/im", NamesCompany},
		{"github.com/jpush/jmessage-api-go-client", NamesJMessage},
		{"github.com/HeJiguang/oj", NamesNobody},
		{`import "github.com/HeJiguang/oj/judge"`, NamesNobody},
		{"https://gitee.com/jpush-fans/x", NamesNobody},
		{"github.com/HeJiguang/jmessage", NamesJMessage},
		{"github.com/emenwin/jmessage-api-go-client", NamesJMessage},
		{"example.com/jpush-go/x", NamesCompany},
	} {
		if got := NamingOf([]byte(test.text)); got != test.want {
			t.Errorf("NamingOf(%q) is %d, want %d", test.text, got, test.want)
		}
	}
}

func TestNamesOtherService(t *testing.T) {
	for text, want := range map[string]bool{
		"package wecom": true, "企业微信的错误码": true, "github.com/x/wechat-go": true, "DingTalkClient": true,
		"UmengPush": true, "huanxin": true, "HuanXinError": true, "WorkWxError": true, "WxError": true, "wxpay": true,
		"tencentcloud": true, "neteaseim": true, "trtc": true, "github.com/wechatpay-apiv3/wechatpay-go": true,
		"EaseIM": true, "企微机器人": true, "公众号": true, "小程序": true,
		"oss": false, "xiaoming": false, "os.Getuid()": false, "hyphenated": false, "awx": false,
		"": false, "package p": false, "larkspur": false, "timing": false, "vivovo": false, "JMessage": false,
	} {
		if got := NamesOtherService(text); got != want {
			t.Errorf("NamesOtherService(%q) is %t", text, got)
		}
	}
}

// vendorTexts are texts, and whether they name the vendor.
var vendorTexts = []struct {
	text string
	want bool
}{
	{"", false},
	{"j", false},
	// whole words
	{"jmessage", true},
	{"JMessage", true},
	{"JMESSAGE", true},
	{"jMESSage", true},
	{"Jiguang", true},
	{"jpush", true},
	{"jchat", true},
	{"the jpush.", true},
	{`"https://api.im.jpush.cn/v1/"`, true},
	{"github.com/jpush/jmessage-api-go-client", true},
	{"jmessage2", true},
	{"v2jmessage", true},
	{"jpush_key", true},
	{"MY_JPUSH_KEY", true},
	{"-jchat-", true},
	// parts of camel-case words
	{"JMessageClient", true},
	{"myJPushKey", true},
	{"newJmessage", true},
	{"JPUSHKey", true},
	{"jpushKey", true},
	{"JMessageAPI", true},
	{"JPUSHAzure", true},
	{"JPUSHKafka", true},
	{"JPUSHAz", true},
	{"JPUSHK", false},
	{"JPUSHKé", false},
	// letters around them
	{"ajpushb", false},
	{"jpushing", false},
	{"myjpush", false},
	{"jmessages", false},
	{"MYJPUSH", false},
	{"JPUSHKEY", false},
	{"Jpusher", false},
	{"JJMessage", false},
	{"jmess", false},
	{"jmessag", false},
	{"ajpush and jpush", true},
	{"ajpush jiguangs jpush", true},
	// letters of other alphabets are letters; Han has no word boundaries
	{"éjpush", false},
	{"jpushé", false},
	{"极光", true},
	{"用极光推送", true},
	{"极 光", false},
	{"北极光学", true},
	// invalid UTF-8 is no letter
	{"\xffjpush\xff", true},
}

func TestNamesVendor(t *testing.T) {
	for _, test := range vendorTexts {

		if got := NamesVendor([]byte(test.text)); got != test.want {
			t.Errorf("NamesVendor(%q) is %t", test.text, got)
		}
		if test.want && !MayNameVendor(test.text) {
			t.Errorf("MayNameVendor(%q) is false", test.text)
		}
	}
	for _, text := range []string{"", "j", "object", "json.Marshal", "jobs", "m", "北京"} {
		if MayNameVendor(text) {
			t.Errorf("MayNameVendor(%q) is true", text)
		}
	}
	// Chinese has no spaces: a Latin word between Han letters is a whole word.
	for _, text := range []string{"推送jpush", "jpush推送", "使用JMessage发消息", "极客jchat号"} {
		if !NamesVendor([]byte(text)) || !MayNameVendor(text) {
			t.Errorf("NamesVendor(%q) or MayNameVendor is false", text)
		}
	}
}
