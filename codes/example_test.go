package codes_test

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/jmvet/jmvet/codes"
)

// The constants are untyped: they fit whatever integer a program keeps codes
// in.
func Example() {
	var answer struct {
		Error struct {
			Code    int    `json:"code"`
			Message string `json:"message"`
		} `json:"error"`
	}
	body := []byte(`{"error": {"code": 899001, "message": "User exist"}}`)
	if err := json.Unmarshal(body, &answer); err != nil {
		fmt.Println(err)
		return
	}
	switch answer.Error.Code {
	case codes.RESTUserAlreadyExists:
		fmt.Println("registered before")
	case codes.RESTUserNotFound:
		fmt.Println("not registered")
	default:
		fmt.Println("failed:", answer.Error.Message)
	}
	// Output: registered before
}

func ExampleCode_String() {
	fmt.Println(codes.Code(899001))
	fmt.Println(codes.Code(899060))
	// Output:
	// RESTUserAlreadyExists
	// Code(899060)
}

func ExampleCode_Category() {
	switch c := codes.Code(801004); c.Category() {
	case codes.CategoryLogin:
		fmt.Println("login failed:", c)
	default:
		fmt.Println("failed:", c)
	}
	// Output: login failed: LoginPasswordInvalid
}

func ExampleCategory_Codes() {
	c := codes.CategoryTransCommand
	fmt.Printf("%d %v: %s\n", int(c), c, c.Description())
	for _, code := range c.Codes() {
		fmt.Println(int(code), code)
	}
	// Output:
	// 857 TransCommand: Sending a transparent command, a custom message that the server passes on without storing it
	// 857001 TransCommandTargetGroupNotFound
	// 857002 TransCommandTargetNotOnline
	// 857003 TransCommandTargetUserNotFound
	// 857004 TransCommandLengthLimitExceeded
	// 857005 TransCommandRequesterNotInGroup
	// 857006 TransCommandTargetIsSelf
}

func ExampleCategories() {
	for _, c := range codes.Categories() {
		if c > codes.CategoryLogout {
			break
		}
		fmt.Println(int(c), c)
	}
	// Output:
	// 765 SilenceGroupMember
	// 786 PublishGroupAnnouncement
	// 787 DeleteGroupAnnouncement
	// 800 Common
	// 801 Login
	// 802 Logout
}

func ExampleLookup() {
	e, ok := codes.Lookup(899009)
	fmt.Println(ok, e.Name, e.Source)
	fmt.Println("message:", e.Message)
	fmt.Println("meaning:", e.Description)
	fmt.Println("in Chinese:", e.MeaningZH)
	// Output:
	// true RESTAppKeyNotFound documented
	// message: Appkey not exit
	// meaning: No app has this AppKey; the message's "exit" is the vendor's slip for "exist"
	// in Chinese: AppKey 不存在；提示里的 exit 是厂商的笔误，应为 exist
}

func ExampleLookupAll() {
	for _, e := range codes.LookupAll(872001) {
		fmt.Println(e.Source, e.Name)
	}
	fmt.Println(len(codes.LookupAll(899060)))
	// Output:
	// ios IOSRTCDisconnectRefuse
	// android AndroidRTCStateError
	// 0
}

func ExampleByName() {
	e, ok := codes.ByName("LoginPasswordInvalid")
	fmt.Println(int(e.Code), ok)
	// Output: 801004 true
}

func ExampleAll() {
	n := 0
	for _, e := range codes.All() {
		if e.Source == codes.SourceDocumented {
			n++
		}
	}
	fmt.Println(n, "documented codes")
	// Output: 148 documented codes
}

func ExampleEntry() {
	e, _ := codes.Lookup(codes.RESTUserAlreadyExists)
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", "\t")
	if err := enc.Encode(e); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	// 	"code": 899001,
	// 	"name": "RESTUserAlreadyExists",
	// 	"category": "REST",
	// 	"source": "documented",
	// 	"message": "User exist",
	// 	"description": "Username is taken",
	// 	"meaning_zh": "用户名已被占用"
	// }
}
