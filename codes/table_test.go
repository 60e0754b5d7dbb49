package codes_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/jmvet/jmvet/codes"
)

func TestTableCounts(t *testing.T) {
	want := map[codes.Source]int{
		codes.SourceDocumented: 148,
		codes.SourceCurrent:    37,
		codes.SourceRemoved:    21,
		codes.SourceIOS:        67,
		codes.SourceAndroid:    56,
		codes.SourceWeb:        75,
	}
	got := make(map[codes.Source]int)
	total := 0
	for e := range codes.All() {
		got[e.Source]++
		total++
	}
	if total != 404 {
		t.Errorf("%d rows, want 404", total)
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
	rows := slices.Collect(codes.All())
	if !slices.IsSortedFunc(rows, func(a, b codes.Entry) int { return cmp.Compare(a.Code, b.Code) }) {
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
		for _, r := range e.Message + e.Description {
			if !unicode.IsPrint(r) {
				t.Errorf("%d: character %U in message or description", int(e.Code), r)
			}
		}
		server := e.Source == codes.SourceDocumented || e.Source == codes.SourceCurrent || e.Source == codes.SourceRemoved
		if server && !strings.HasPrefix(e.Name, e.Category.String()) {
			t.Errorf("%d: name %s does not start with the category %v", int(e.Code), e.Name, e.Category)
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
		{codes.SendChatRoomMessageUserSilenced, "user baned to post"},
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
