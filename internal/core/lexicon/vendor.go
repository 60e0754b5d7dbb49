// Package lexicon tells what words say: how a text names JMessage or the company that runs it, whether it names another
// service, whether a name says error code, and whether it speaks of numbers of another kind.
//
// The tables of words are in wordtables.go, each group with its reason.
package lexicon

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Naming says how strongly a text names JMessage.
type Naming uint8

const (
	// NamesNobody: not at all.
	NamesNobody Naming = iota
	// NamesCompany: it names the company, which also sends pushes and text messages for everybody.
	NamesCompany
	// NamesJMessage: it names the service itself.
	NamesJMessage
)

// vendorWords name JMessage, or the company that runs it. They count as whole words or as parts of camel-case words, in
// any case: JMessageClient, jpush_key and api.im.jpush.cn do, ajpushb does not.
var vendorWords = [...]vendorWord{
	{"jmessage", NamesJMessage},
	{"jchat", NamesJMessage},
	{"jiguang", NamesCompany},
	{"jpush", NamesCompany},
}

// A vendorWord is a word in lower case, and how it names JMessage.
type vendorWord struct {
	word   string
	naming Naming
}

// vendorHost is where JMessage's servers answer: the company's name in it means JMessage.
const vendorHost = "api.im.jpush.cn"

// vendorHan is the company's name in Chinese, which has no word boundaries. With IM after it, it means JMessage.
const vendorHan = "极光"

// forges are hosts whose paths begin with the name of an owner. An owner whose name only has a word of the vendor's in
// it, such as github.com/HeJiguang, is somebody else.
var forges = [...]string{"github.com", "gitlab.com", "gitee.com", "gitcode.com", "bitbucket.org", "codeberg.org"}

// NamingOf returns how text (a Go file, an import path, a name) names JMessage.
//
// All text of a Go file is an identifier, a string, a comment or an import path, so the file's bytes are searched as
// they are. Every vendor word begins with a j, which is rare: that makes the search as fast as reading.
func NamingOf(text []byte) Naming {
	found := hanNaming(text)
	for _, initial := range [...]byte{'j', 'J'} {
		for at := 0; found < NamesJMessage; {
			i := bytes.IndexByte(text[at:], initial)
			if i < 0 {
				break
			}
			at += i
			found = max(found, namingAt(text, at))
			at++
		}
	}
	return found
}

// hanNaming is NamingOf for the company's name in Chinese: if text has 极光IM or 极光 IM, it names JMessage.
func hanNaming(text []byte) Naming {
	found := NamesNobody
	for {
		i := bytes.Index(text, []byte(vendorHan))
		if i < 0 {
			return found
		}
		found = NamesCompany
		text = text[i+len(vendorHan):]
		after := bytes.TrimLeft(text, " \t")
		if len(after) >= 2 && bytes.EqualFold(after[:2], []byte("IM")) && wordEnds(after, 2) {
			return NamesJMessage
		}
	}
}

// NamesVendor reports whether text names JMessage or the company.
func NamesVendor(text []byte) bool { return NamingOf(text) != NamesNobody }

// StringNamesVendor is [NamesVendor] for a name, a path or a literal. Nearly every text needs no copy.
func StringNamesVendor(text string) bool { return MayNameVendor(text) && NamesVendor([]byte(text)) }

// MayNameVendor reports false for a text that does not name the vendor for sure. It is cheap, and false for most names
// and comments.
func MayNameVendor(text string) bool {
	if len(text) > 16 && strings.IndexByte(text, 'j') < 0 && strings.IndexByte(text, 'J') < 0 &&
		strings.IndexByte(text, vendorHan[0]) < 0 {
		return false
	}
	for i := 0; i+1 < len(text); i++ {
		switch text[i] {
		case 'j', 'J':
			if isVendorSecond(text[i+1]) {
				return true
			}
		case vendorHan[0]:
			return true
		}
	}
	return false
}

// isVendorSecond reports whether b is the letter after the j of a vendor word, in either case.
func isVendorSecond(b byte) bool {
	switch b | 0x20 {
	case 'm', 'i', 'p', 'c':
		return true
	}
	return false
}

// namingAt returns how the word of text that begins at the index at, a j, names JMessage.
func namingAt(text []byte, at int) Naming {
	if at+1 == len(text) || !isVendorSecond(text[at+1]) {
		return NamesNobody
	}
	for _, w := range vendorWords {
		end := at + len(w.word)
		if end > len(text) || !bytes.EqualFold(text[at:end], []byte(w.word)) || !wordBegins(text, at) ||
			!wordEnds(text, end) {
			continue
		}
		if isPartOfOwner(text, at, end) {
			return NamesNobody
		}
		if host := at - len("api.im."); host >= 0 && bytes.HasPrefix(text[host:], []byte(vendorHost)) {
			return NamesJMessage
		}
		return w.naming
	}
	return NamesNobody
}

// isPartOfOwner reports whether the word text[start:end] is a part, and not the whole, of an owner's name in a path of
// a forge: github.com/HeJiguang/oj.
func isPartOfOwner(text []byte, start, end int) bool {
	from := start
	for from > 0 && isPathByte(text[from-1]) {
		from--
	}
	for end < len(text) && isPathByte(text[end]) {
		end++
	}
	for _, forge := range forges {
		if host, ok := bytes.CutSuffix(text[:from], []byte("/")); ok && bytes.HasSuffix(host, []byte(forge)) {
			return !slices.ContainsFunc(
				vendorWords[:],
				func(w vendorWord) bool { return bytes.EqualFold(text[from:end], []byte(w.word)) },
			)
		}
	}
	return false
}

// isPathByte reports whether b may stand in an element of an import path.
func isPathByte(b byte) bool {
	return b == '-' || b == '_' || b == '.' || '0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'z'
}

// wordBegins reports whether a word of text may begin at i: after no letter, after a letter without case
// (使用JMessage), or as a capital after a lower-case one.
func wordBegins(text []byte, i int) bool {
	before, _ := utf8.DecodeLastRune(text[:i])
	return i == 0 || !unicode.IsUpper(before) && !unicode.IsLower(before) || isUpper(text[i]) && unicode.IsLower(before)
}

// wordEnds reports whether a word of text ends at the index end: before no letter, before a capital after a lower-case
// letter (jpushKey), or before the capital of another word where all is upper-case (JPUSHKey).
func wordEnds(text []byte, end int) bool {
	if end == len(text) {
		return true
	}
	after, _ := utf8.DecodeRune(text[end:])
	if !unicode.IsLetter(after) || !unicode.IsUpper(after) && !unicode.IsLower(after) {
		return true
	}
	if !unicode.IsUpper(after) {
		return false
	}
	if !isUpper(text[end-1]) {
		return true
	}
	return end+1 < len(text) && text[end+1] >= 'a' && text[end+1] <= 'z'
}

// isUpper reports whether b is an ASCII capital.
func isUpper(b byte) bool { return 'A' <= b && b <= 'Z' }
