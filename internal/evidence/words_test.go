package evidence

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

func TestNames(t *testing.T) {
	for _, test := range []struct {
		name              string
		code, other, kind bool // saysCode, saysOther, saysOtherKind
	}{
		{"code", true, false, false},
		{"ErrCode", true, false, false},
		{"errno", true, false, false},
		{"statusCode", true, false, false},
		{"retCode2", true, false, false},
		{"result", true, false, false},
		{"rc", true, false, false},
		{"lastError", true, false, false},
		// A word must be a whole one.
		{"encoder", false, false, false},
		{"codec", false, false, false},
		{"retry", false, false, false},
		{"arc", false, false, false},
		{"terror", false, false, false},
		{"", false, false, false},
		// Codes of another kind, in the name itself or in what it belongs to.
		{"zipCode", false, true, true},
		{"AreaCode", false, true, true},
		{"city_code", false, true, true},
		{"stockCode", false, true, true},
		{"RuleStatus", false, true, true},
		{"ColorCode", false, true, true},
		{"pinCode", false, true, true},
		{"areas", false, true, true},
		// The plural counts, too.
		{"zips", false, true, true},
		{"cities", false, true, true},
		{"citys", false, true, true},
		{"countries", false, true, true},
		{"taxes", false, true, true},
		{"indices", false, true, true},
		{"indexes", false, true, true},
		{"statuses", true, false, false},
		{"codes", true, false, false},
		{"errs", true, false, false},
		{"indexs", false, false, false},
		{"statuss", false, false, false},
		{"taxi", false, false, false},
		{"zipper", false, false, false},
		// Other things, by the name itself only.
		{"orderCode", false, true, false},
		{"httpStatus", false, true, false},
		{"exitCode", false, true, false},
		{"phoneCode", false, true, false},
		{"errCount", false, true, false},
	} {
		if got := saysCode(test.name); got != test.code {
			t.Errorf("saysCode(%q) is %t", test.name, got)
		}
		if got := saysOther(test.name); got != test.other {
			t.Errorf("saysOther(%q) is %t", test.name, got)
		}
		if got := saysOtherKind(test.name); got != test.kind {
			t.Errorf("saysOtherKind(%q) is %t", test.name, got)
		}
	}
}

// Every word in the tables must be one that words can return, and no two tables may disagree.
func TestWordTables(t *testing.T) {
	tables := map[string][]string{
		"codeWords": codeWords[:], "otherKinds": otherKinds[:], "otherValues": otherValues[:], "vendorCodeWords": vendorCodeWords[:],
	}
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
	for _, w := range otherKinds {
		if slices.Contains(codeWords[:], w) || slices.Contains(otherValues[:], w) {
			t.Errorf("%q is in otherKinds and in another table", w)
		}
	}
	for _, w := range otherValues {
		if slices.Contains(codeWords[:], w) {
			t.Errorf("%q is in otherValues and in codeWords", w)
		}
	}
	for _, w := range vendorCodeWords {
		if !slices.Contains(codeWords[:], w) {
			t.Errorf("%q is in vendorCodeWords, but not in codeWords", w)
		}
	}
}

func TestNamesVendor(t *testing.T) {
	for _, test := range []struct {
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
	} {
		if got := namesVendor([]byte(test.text)); got != test.want {
			t.Errorf("namesVendor(%q) is %t", test.text, got)
		}
		if test.want && !mayNameVendor(test.text) {
			t.Errorf("mayNameVendor(%q) is false", test.text)
		}
	}
	for _, text := range []string{"", "j", "object", "json.Marshal", "jobs", "m", "北京"} {
		if mayNameVendor(text) {
			t.Errorf("mayNameVendor(%q) is true", text)
		}
	}
	// Chinese has no spaces: a Latin word between Han letters is a whole word.
	for _, text := range []string{"推送jpush", "jpush推送", "使用JMessage发消息", "极客jchat号"} {
		if !namesVendor([]byte(text)) || !mayNameVendor(text) {
			t.Errorf("namesVendor(%q) or mayNameVendor is false", text)
		}
	}
}
