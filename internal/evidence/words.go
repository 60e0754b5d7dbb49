package evidence

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// vendorWords name JMessage, its vendor or its products. They count as whole words or as parts of camel-case words, in any
// case: JMessageClient, jpush_key and api.im.jpush.cn do, ajpushb does not.
var vendorWords = [...]string{"jmessage", "jiguang", "jpush", "jchat"}

// vendorHan is the vendor's name in Chinese, which has no word boundaries.
const vendorHan = "极光"

// codeWords say that a name holds an error code or the outcome of a call.
var codeWords = [...]string{
	"code", "errcode", "errorcode", "retcode", "rescode", "respcode", "resultcode", "ecode",
	"errno", "status", "ret", "rc", "result", "err", "error",
}

// otherKinds say that a name holds a code of another kind: six digits are common in all of these. They count in a name and in
// the names that qualify it.
var otherKinds = [...]string{
	// places
	"zip", "zipcode", "post", "postal", "postcode", "area", "areacode", "adcode", "region", "province", "city", "citycode",
	"county", "country", "district", "street", "town", "division", "geo", "location", "address", "pin", "pincode",
	// trade and finance
	"stock", "fund", "index", "ticker", "symbol", "sec", "security", "bond",
	"etf", "isin", "cusip", "quote", "currency", "bank",
	"item", "goods", "product", "sku", "spu", "coupon", "voucher", "invite", "promo", "discount", "lottery",
	"tax", "invoice", "ledger", "hs", "hts", "tariff", "customs", "naics", "sic", "warehouse",
	// things
	"color", "colour", "bar", "barcode", "qr", "qrcode", "rule", "waf", "material", "part", "asset",
	"station", "plate", "dept", "department", "school", "verify", "verification", "captcha", "otp",
}

// otherValues say that a name holds another thing, in spite of a word such as code beside it. They do not count in the names
// that qualify it: a package order may well send messages.
var otherValues = [...]string{
	"http", "exit", "op", "opcode", "key", "scan", "char", "rune", "lang", "language", "locale",
	"order", "account", "device", "serial", "phone", "dial", "mobile", "price", "time", "date",
	"branch", "store", "shop", "brand", "merchant", "employee", "staff", "badge", "card", "gift", "ticket", "seat", "vehicle",
	"menu", "template", "course",
	"count", "size", "length", "offset", "width", "height",
}

// vendorCodeWords are what rule vendor asks of a name: less than codeWords, since a client's Status or Result is often another thing.
var vendorCodeWords = [...]string{"code", "errcode", "errorcode", "retcode", "ecode", "errno"}

// words splits a Go name into its lower-cased words:
// "GetHTTPErrCode2" => get, http, err, code; "zip_code" => zip, code.
func words(name string) []string {
	var list []string
	runes := []rune(name)
	start := 0
	flush := func(end int) {
		if end > start {
			list = append(list, strings.ToLower(string(runes[start:end])))
		}
		start = end
	}
	for i, r := range runes {
		switch {
		case !unicode.IsLetter(r):
			flush(i)
			start = i + 1
		case i > start && isWordStart(runes, i):
			flush(i)
		}
	}
	flush(len(runes))
	return list
}

// isWordStart reports whether a camel-case word begins at i: an upper-case letter behind a lower-case one,
// or the last capital before a lower-case letter (the E of HTTPErr).
func isWordStart(runes []rune, i int) bool {
	if !unicode.IsUpper(runes[i]) {
		return false
	}
	if unicode.IsLower(runes[i-1]) {
		return true
	}
	return i+1 < len(runes) && unicode.IsLower(runes[i+1])
}

// hasWord reports whether a name has a word of a table, in the singular or the plural.
func hasWord(name string, table []string) bool {
	for _, w := range words(name) {
		for _, t := range table {
			if w == t || len(w) > len(t) && isPlural(w, t) {
				return true
			}
		}
	}
	return false
}

// isPlural reports whether w is the plural of t: stocks, taxes, cities, indices.
func isPlural(w, t string) bool {
	stem := t[:len(t)-1]
	switch t[len(t)-1] {
	case 'y':
		return w == t+"s" || w == stem+"ies"
	case 'x':
		return w == t+"es" || w == t[:len(t)-2]+"ices"
	case 's':
		return w == t+"es"
	}
	return w == t+"s"
}

// saysCode reports whether a name holds an error code by its own words.
func saysCode(name string) bool { return hasWord(name, codeWords[:]) && !saysOther(name) }

// saysOther reports whether a name holds another thing than an error code by its own words.
func saysOther(name string) bool { return saysOtherKind(name) || hasWord(name, otherValues[:]) }

// saysOtherKind reports whether a name, of a thing or of what it belongs to, speaks of codes of another kind.
func saysOtherKind(name string) bool { return hasWord(name, otherKinds[:]) }

// namesVendor reports whether a text (a Go file, an import path, a name) names JMessage.
//
// All text of a Go file is an identifier, a string, a comment or an import path, so the file's bytes are searched
// as they are. Every vendor word begins with a j, which is rare: that makes the search as fast as reading.
func namesVendor(text []byte) bool {
	if bytes.Contains(text, []byte(vendorHan)) {
		return true
	}
	for _, initial := range [...]byte{'j', 'J'} {
		for at := 0; ; {
			i := bytes.IndexByte(text[at:], initial)
			if i < 0 {
				break
			}
			at += i
			if vendorWordAt(text, at) {
				return true
			}
			at++
		}
	}
	return false
}

// TextNamesVendor is namesVendor for other packages: of the text of a Go file, or of an import path.
func TextNamesVendor(text []byte) bool { return namesVendor(text) }

// stringNamesVendor is namesVendor for a name, a path or a literal: nearly all need no copy.
func stringNamesVendor(text string) bool { return mayNameVendor(text) && namesVendor([]byte(text)) }

// mayNameVendor is a cheap question before namesVendor: it is false for most names and comments, and never where that is true.
func mayNameVendor(text string) bool {
	if len(text) > 16 && strings.IndexByte(text, 'j') < 0 && strings.IndexByte(text, 'J') < 0 && strings.IndexByte(text, vendorHan[0]) < 0 {
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

// isVendorSecond reports whether a vendor word has a letter behind its j.
func isVendorSecond(b byte) bool {
	switch b | 0x20 {
	case 'm', 'i', 'p', 'c':
		return true
	}
	return false
}

func vendorWordAt(text []byte, at int) bool {
	if at+1 == len(text) || !isVendorSecond(text[at+1]) {
		return false
	}
	for _, w := range vendorWords {
		end := at + len(w)
		if end <= len(text) && bytes.EqualFold(text[at:end], []byte(w)) && wordBegins(text, at) && wordEnds(text, at, end) {
			return true
		}
	}
	return false
}

// wordBegins reports whether a word may begin at i: behind no letter, behind a letter without case (使用JMessage), or as a capital
// behind a lower-case one.
func wordBegins(text []byte, i int) bool {
	before, _ := utf8.DecodeLastRune(text[:i])
	return i == 0 || !unicode.IsUpper(before) && !unicode.IsLower(before) || isUpper(text[i]) && unicode.IsLower(before)
}

// wordEnds reports whether the word text[start:end] ends at end: before no letter, before a capital behind a lower-case
// letter (jpushKey), or before the capital of another word where all is upper-case (JPUSHKey).
func wordEnds(text []byte, start, end int) bool {
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

func isUpper(b byte) bool { return 'A' <= b && b <= 'Z' }
