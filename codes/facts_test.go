package codes_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/codes"
)

// TestFacts holds the table against testdata/facts.tsv: what the vendor's pages, SDKs and samples say of each code, and the names that were
// agreed on. Names are only ever added: a program that uses one must build with every later version.
func TestFacts(t *testing.T) {
	data, err := os.ReadFile("testdata/facts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	facts := make(map[string]bool)
	for _, line := range lines[1:] {
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			t.Fatalf("facts.tsv has the row %q", line)
		}
		code, source, name, message := f[0], f[1], f[2], f[3]
		facts[name] = true
		e, ok := codes.ByName(name)
		if !ok {
			t.Errorf("there is no %s any more", name)
			continue
		}
		if strconv.Itoa(int(e.Code)) != code || e.Source.String() != source || e.Message != message {
			t.Errorf("%s is %d, %s, %q; want %s, %s, %q", name, int(e.Code), e.Source, e.Message, code, source, message)
		}
	}
	for _, e := range codes.All() {
		if !facts[e.Name] {
			t.Errorf("facts.tsv has no row for %d %s", int(e.Code), e.Name)
		}
	}
}

// TestParties checks that no name calls one party User where the text knows two: who asks is the Requester or the Sender, who is acted on the
// Target, a Member or whatever the operation calls them.
func TestParties(t *testing.T) {
	asks := []string{"requester", "sender", "user who adds", "user who removes", "user who updates"}
	acted := []string{"target", "recipient", "whom", "user to ", "users to ", "members", "only its sender"}
	both := 0
	for _, e := range codes.All() {
		text := strings.ToLower(e.Description)
		if !mentions(text, asks) || !mentions(text, acted) {
			continue
		}
		both++
		if callsUser(e.Name) {
			t.Errorf("%d: %s calls one of two parties User: %s", int(e.Code), e.Name, e.Description)
		}
	}
	if both < 15 {
		t.Errorf("only %d descriptions know two parties: the words are not those of the table any more", both)
	}
	for name, want := range map[string]bool{
		"SendMessageUserInBlacklist":                true,
		"AddBlacklistUserNotPermitted":              true,
		"SendMessageTargetUserNotFound":             false,
		"LoginUsernameEmpty":                        false,
		"CommonUserIDEmpty":                         false,
		"AddGroupMemberUserGroupCountLimitExceeded": false,
	} {
		if callsUser(name) != want {
			t.Errorf("%s calls a party User: %t, want %t", name, !want, want)
		}
	}
}

func mentions(text string, words []string) bool {
	for _, word := range words {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// callsUser reports whether a name calls a party User: the word stands there alone, and is no part of another one.
func callsUser(name string) bool {
	for _, whole := range []string{"TargetUser", "Username", "UserID", "UserGroupCount", "UserNoDisturb", "UserList"} {
		name = strings.Replace(name, whole, "", -1)
	}
	return strings.Contains(name, "User")
}
