package nearest_test

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/nearest"
)

func TestCode(t *testing.T) {
	const none = 0
	tests := []struct {
		name    string
		n, want int64
	}{
		{"sister of 898", 898047, codes.RESTGroupNoDisturbAlreadySet},
		{"sister of 898 before a wrong digit", 898012, codes.RESTGroupMemberCountLimitExceeded},
		{"sister of 899", 899031, codes.HTTPRTCServiceNotEnabled},
		{"no sister of 897, but one wrong digit", 897047, codes.RESTGroupNoDisturbAlreadySet},
		{"first digit lost", 99001, codes.RESTUserAlreadyExists},
		{"last digit of seven lost", 713000, none}, // any of seven
		{"a digit of seven lost", 730005, codes.AddChatRoomAdminChatRoomNotFound},
		{"digit doubled", 8899001, codes.RESTUserAlreadyExists},
		{"digit of seven doubled", 77130005, codes.AddChatRoomAdminChatRoomNotFound},
		{"two ways to double", 8990011, none}, // 899001 and 899011
		{"last two swapped", 899061, codes.RESTSendMessageNotPermitted},
		{"a digit lost, of two codes of which one was removed", 80013, codes.CommonUserLoggedOut},
		{"last two swapped, zero behind", 899060, codes.RESTGroupNotFound},
		{"in the middle", 830012, codes.SendMessageSenderSilenced},
		{"first two swapped", 989001, codes.RESTUserAlreadyExists},
		{"one digit wrong", 786002, codes.PublishGroupAnnouncementLengthLimitExceeded},
		{"a code of the user's own", 899900, codes.RESTServerInternalError},
		{"a code with two names", 827001, codes.IOSRTCDisconnectRefuse},
		{"several wrong digits are as near", 803013, none},
		{"far from all", 500, none},
		{"far from all with six digits", 123456, none},
		{"zero", 0, none},
		{"negative", -899061, none},
		{"one digit", 8, none},
		{"the greatest", math.MaxInt64, none},
		{"the least", math.MinInt64, none},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, ok := nearest.Code(test.n)
			if ok != (test.want != none) || int64(got) != test.want {
				t.Errorf("Code(%d) is %d, %t; want %d", test.n, int(got), ok, test.want)
			}
			all := nearest.Codes(test.n)
			if ok && !slices.ContainsFunc(all, func(g nearest.Guess) bool { return g.Code == got }) {
				t.Errorf("Codes(%d) is %v, without %d", test.n, all, got)
			}
		})
	}
}

func TestCodes(t *testing.T) {
	// 8990011 comes from two codes by a doubled digit; and 898006, if it were mistyped, from its sister before all
	// others.
	if got, want := nearest.Codes(8990011), []nearest.Guess{{codes.RESTUserAlreadyExists, nearest.Doubled},
		{codes.RESTGroupMemberAlreadyInGroup, nearest.Doubled}}; !slices.Equal(got, want) {
		t.Errorf("Codes(8990011) is %v, want %v", got, want)
	}
	got := nearest.Codes(898012)
	if len(got) < 3 || got[0] != (nearest.Guess{Code: codes.RESTGroupMemberCountLimitExceeded, Slip: nearest.Sister}) {
		t.Errorf("Codes(898012) is %v, want the sister code first", got)
	}
	for i, g := range got {
		if !g.Code.Known() || slices.ContainsFunc(got[:i], func(h nearest.Guess) bool { return h.Code == g.Code }) ||
			i > 0 &&
				g.Slip < got[i-1].Slip {
			t.Errorf("Codes(898012) is %v: unknown, twice or out of order: %v", got, g)
		}
	}
	for _, n := range []int64{0, -1, math.MaxInt64, math.MinInt64} {
		if got := nearest.Codes(n); len(got) != 0 {
			t.Errorf("Codes(%d) is %v", n, got)
		}
	}
}

// A guess is another number, and known; and whoever asks for a code by one wrong digit is told of it, among others.
func TestCodesOfAll(t *testing.T) {
	for _, e := range codes.All() {
		for _, n := range []int64{int64(e.Code) + 1, int64(e.Code) * 10, int64(e.Code) / 10} {
			for _, g := range nearest.Codes(n) {
				if !g.Code.Known() || int64(g.Code) == n {
					t.Errorf("Codes(%d) has %d", n, g.Code)
				}
			}
		}
		for behind := int64(1); behind <= int64(e.Code); behind *= 10 { // of the digit that is lost
			lost := int64(e.Code)/behind/10*behind + int64(e.Code)%behind
			if len(strconv.FormatInt(lost, 10))+1 < len(strconv.Itoa(int(e.Code))) {
				continue // zeros went with it
			}
			if got := nearest.Codes(lost); !slices.Contains(got, nearest.Guess{Code: e.Code, Slip: nearest.Lost}) {
				t.Errorf("Codes(%d) has no %d: %v", lost, e.Code, got)
			}
		}
	}
}

func TestSlipString(t *testing.T) {
	if got := nearest.Sister.String() + ", " + nearest.Wrong.String(); got != "sister code, digit wrong" {
		t.Errorf("the first and the last slip: %s", got)
	}
	seen := make(map[string]bool)
	for _, s := range []nearest.Slip{nearest.Sister, nearest.Lost, nearest.Doubled, nearest.Swapped, nearest.Wrong} {
		if s.String() == "" || seen[s.String()] {
			t.Errorf("slip %d is called %q", s, s)
		}
		seen[s.String()] = true
	}
	if got := nearest.Slip(-1).String() + nearest.Slip(5).String(); got != "Slip(-1)Slip(5)" {
		t.Errorf("slips that do not exist: %s", got)
	}
}

func TestWord(t *testing.T) {
	known := []string{"code", "exhaustive", "ignore"}
	for _, test := range []struct{ word, want string }{
		{"code", "code"},
		{"codes", "code"},
		{"cod", "code"},
		{"cdoe", "code"},
		{"coed", "code"},
		{"ocde", "code"},
		{"node", "code"},
		{"exhaustiv", "exhaustive"},
		{"exaustiv", "exhaustive"},
		{"exhuastive", "exhaustive"},
		{"ignroe", "ignore"},
		{"ingnore", "ignore"},
		{"igonre", "ignore"},
		// too far, or too short for as many mistakes
		{"", ""},
		{"co", ""},
		{"cd", ""},
		{"noddy", ""},
		{"exhauts", ""},
		{"exhausxyze", ""}, // three letters of ten
		{"nolint", ""},
		{"CODE", ""},
	} {
		got, ok := nearest.Word(test.word, known)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("Word(%q) is %q, %t; want %q", test.word, got, ok, test.want)
		}
	}
	if got, ok := nearest.Word("code", nil); ok {
		t.Errorf("Word without known words is %q", got)
	}
	if got, _ := nearest.Word("cafe", []string{"safe", "cape"}); got != "safe" {
		t.Errorf("of two words as near %q comes first, want the first of the list", got)
	}
}
