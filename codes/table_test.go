package codes_test

import (
	"sort"
	"strings"
	"testing"
	"unicode"

	"github.com/jmvet/jmvet/codes"
)

func TestTableCounts(t *testing.T) {
	want := map[codes.Source]int{
		codes.SourceDocumented: 148,
		codes.SourceCurrent:    38,
		codes.SourceRemoved:    61,
		codes.SourceIOS:        67,
		codes.SourceAndroid:    56,
		codes.SourceWeb:        75,
	}
	got := make(map[codes.Source]int)
	total := 0
	for _, e := range codes.All() {
		got[e.Source]++
		total++
	}
	if total != 445 {
		t.Errorf("%d rows, want 445", total)
	}
	for s, n := range want {
		if got[s] != n {
			t.Errorf("%d rows of source %s, want %d", got[s], s, n)
		}
	}
	if len(got) != len(want) {
		t.Errorf("sources %v, want %v", got, want)
	}
}

func TestTableRows(t *testing.T) {
	rows := codes.All()
	if !sort.SliceIsSorted(rows, func(i, j int) bool { return rows[i].Code < rows[j].Code }) {
		t.Error("rows are not sorted by code")
	}
	names := make(map[string]bool)
	for _, e := range rows {
		if names[e.Name] {
			t.Errorf("%d: name %s is taken", e.Code, e.Name)
		}
		names[e.Name] = true
		if e.Category != e.Code.Category() || !e.Category.Known() {
			t.Errorf("%d: category %v", int(e.Code), e.Category)
		}
		if e.Description == "" || e.Description == e.Message {
			t.Errorf("%d: description %q", int(e.Code), e.Description)
		}
		for _, r := range e.Message + e.Description + e.MeaningZH {
			if !unicode.IsPrint(r) {
				t.Errorf("%d: character %U in message or description", int(e.Code), r)
			}
		}
		client := e.Category >= codes.CategoryIOSNetwork && e.Category <= codes.CategoryWebServer
		switch {
		case !client && !strings.HasPrefix(e.Name, e.Category.String()):
			t.Errorf("%d: name %s does not start with the category %v", int(e.Code), e.Name, e.Category)
		case client && !strings.HasPrefix(e.Name, "IOS") && !strings.HasPrefix(e.Name, "Android") && !strings.HasPrefix(e.Name, "Web"):
			t.Errorf("%d: name %s does not start with the client's", int(e.Code), e.Name)
		}
	}
}

// TestMeaningZH checks that each row has a Chinese meaning, and one that tells it from the others of its category, as the English
// descriptions do.
func TestMeaningZH(t *testing.T) {
	type key struct {
		category codes.Category
		meaning  string
	}
	first := make(map[key]codes.Entry)
	for _, e := range codes.All() {
		if strings.IndexFunc(e.MeaningZH, func(r rune) bool { return unicode.Is(unicode.Han, r) }) < 0 {
			t.Errorf("%d: %q has no Chinese character", int(e.Code), e.MeaningZH)
		}
		k := key{e.Category, e.MeaningZH}
		if other, ok := first[k]; ok && other.Description != e.Description {
			t.Errorf("%d and %d both mean %s, but in English %q and %q", int(other.Code), int(e.Code), e.MeaningZH, other.Description, e.Description)
		}
		first[k] = e
	}
	for c, want := range map[codes.Code]string{
		codes.RESTUserAlreadyExists:             "用户名已被占用",
		codes.SendMessageSenderInBlacklist:      "发送者已被接收方加入黑名单，仅限单聊",
		codes.LoginPasswordInvalid:              "密码错误",
		codes.AndroidRTCInviteMyselfError:       "用户不能邀请自己",
		codes.RTCTrialTimeLimitExceeded:         "音视频的试用时长已用完，服务已停用",
		codes.SilenceGroupMemberDurationInvalid: "禁言时长不在允许的范围内",
	} {
		if e, _ := codes.Lookup(c); e.MeaningZH != want {
			t.Errorf("%v means %s, want %s", c, e.MeaningZH, want)
		}
	}
}

// TestMessages checks messages that are easily "corrected" by a hand that
// means well.
func TestMessages(t *testing.T) {
	tests := []struct {
		code codes.Code
		want string
	}{
		{codes.HTTPAppKeyNotFound, "Appkey not exists"},
		{codes.RESTAppKeyNotFound, "Appkey not exit"},
		{codes.HTTPParameterInvalid, "Parameter invalid!"},
		{codes.HTTPAuthFailed, "Basic authentication failed."},
		{codes.RESTAuthFailed, "Basic authentication failed"},
		{codes.RESTGroupMemberNotInGroup, "User list is bigger than 500"},
		{codes.RESTUserGroupCountLimitExceeded, "User 's group are full can not continue"},
		{codes.RESTUserNotInBlacklist, "Here are usernames not exist in blacklist"},
		{codes.RESTFriendAlreadyExists, ""},
		{codes.RESTUIDInvalid, "Invalid uid"},
		{codes.SendChatRoomMessageSenderSilenced, "user baned to post"},
		{codes.AddBlacklistMemberListEmpty, "zero member"},
		{codes.RTCInviteTargetLoggedOut, "invite targe logout"},
		{codes.IOSRTCUserLoginStatusError, "currtent user login status is abnormal."},
		{codes.WebLoginSignatureInvalid, "signatu fail"},
	}
	for _, test := range tests {
		if e, _ := codes.Lookup(test.code); e.Message != test.want {
			t.Errorf("message of %v is %q, want %q", test.code, e.Message, test.want)
		}
	}
}
