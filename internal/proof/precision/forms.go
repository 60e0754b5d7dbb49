package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/codes"
)

// A form is a way to compare a code. Its text is statements in a block, all on one line so that the lines of the file
// stay what they are. In it, ‹0› ‹1› ... stand for literals of codes, all different, and ‹name› for a word that names
// JMessage.
type form struct {
	name     string
	text     string
	kind     kind
	literals []literal // how a code may be written there
}

// A kind says what is known of what is compared.
type kind int

const (
	wrapped    kind = iota // it comes from package relay, and nothing in the file names JMessage
	named                  // nothing, but the file names JMessage
	decoy                  // it is something else, and nothing in the file names JMessage: a report would be wrong
	namedDecoy             // it is something else, and the file names JMessage
)

// String names the kind on the page.
func (k kind) String() string {
	return [...]string{"wrapper", "the file names JMessage", "decoy", "decoy, the file names JMessage"}[k]
}

// isDecoy reports whether a report would be wrong.
func (k kind) isDecoy() bool { return k == decoy || k == namedDecoy }

// names reports whether the statement names JMessage.
func (k kind) names() bool { return k == named || k == namedDecoy }

// A literal returns a literal for a code.
type literal func(code int) string

// decimal returns code as 899001.
func decimal(code int) string { return strconv.Itoa(code) }

// hex returns code as 0xDB7B9.
func hex(code int) string { return fmt.Sprintf("0x%X", code) }

// octal returns code as 0o3333671.
func octal(code int) string { return fmt.Sprintf("0o%o", code) }

// binary returns code as 0b11011011011110111001.
func binary(code int) string { return fmt.Sprintf("%#b", code) }

// point returns code as 899001.0.
func point(code int) string { return strconv.Itoa(code) + ".0" }

// exponent returns code as 8.99001e+05.
func exponent(code int) string { return strconv.FormatFloat(float64(code), 'e', -1, 64) }

// quoted returns code as "899001".
func quoted(code int) string { return strconv.Quote(strconv.Itoa(code)) }

// underscore returns code as 899_001.
func underscore(code int) string { return fmt.Sprintf("%d_%03d", code/1000, code%1000) }

// Plain decimals come most, as in real code. The first half of a list is for modules of before Go 1.13.
var (
	integers = []literal{decimal, decimal, decimal, hex, underscore, octal, binary, hex}
	numbers  = []literal{decimal, point, exponent, decimal, underscore, decimal}
	texts    = []literal{quoted, quoted}
)

// forms are the comparisons that are planted. Each is what the documentation of the analyzer promises to find, or, for
// decoys, to leave alone.
var forms = []form{
	{"==", `if zzrelay.Code(nil) == ‹0› { zzrelay.Note() }`, wrapped, integers},
	{"!=", `if zzrelay.Code(nil) != ‹0› { zzrelay.Note() }`, wrapped, integers},
	{"reversed", `if ‹0› == zzrelay.Code(nil) { zzrelay.Note() }`, wrapped, integers},
	{"parentheses", `if (zzrelay.Code(nil)) == (‹0›) { zzrelay.Note() }`, wrapped, integers},
	{"switch", `switch zzrelay.Code(nil) { case ‹0›: zzrelay.Note(); case ‹1›, ‹2›: zzrelay.Note(); default: }`, wrapped,
		integers},
	{"switch, no tag",
		`zzCode := zzrelay.Code(nil); switch { case zzCode == ‹0›: zzrelay.Note(); case ‹1› == zzCode: zzrelay.Note(); default: }`, wrapped, integers},
	{"or-chain", `if zzCode := zzrelay.Code(nil); zzCode == ‹0› || zzCode == ‹1› { zzrelay.Note() }`, wrapped, integers},
	{"else-if chain",
		`zzCode := zzrelay.Code(nil); if zzCode == ‹0› { zzrelay.Note() } else if zzCode == ‹1› { zzrelay.Note() }`, wrapped,
		integers},
	{"if-init local", `if zzCode := zzrelay.Code(nil); zzCode == ‹0› { zzrelay.Note() }`, wrapped, integers},
	{"loop", `for zzrelay.Code(nil) == ‹0› { break }`, wrapped, integers},
	{"value", `zzIs := zzrelay.Code(nil) == ‹0›; _ = zzIs`, wrapped, integers},
	{"field", `zzReply := zzrelay.Send(); if zzReply.Code == ‹0› || zzReply.Code == ‹1› { zzrelay.Note() }`, wrapped,
		integers},
	{"method", `if zzrelay.Send().ErrorCode() == ‹0› { zzrelay.Note() }`, wrapped, integers},
	{"narrow integer", `if zzCode := int32(zzrelay.Code(nil)); zzCode == ‹0› { zzrelay.Note() }`, wrapped, integers},
	{"float64", `if float64(zzrelay.Code(nil)) == ‹0› { zzrelay.Note() }`, wrapped, numbers},
	{"string", `if zzrelay.Text(nil) == ‹0› { zzrelay.Note() }`, wrapped, texts},
	{"map index", `_ = map[int]string{‹0›: "a", ‹1›: "b"}[zzrelay.Code(nil)]`, wrapped, integers},
	{"closure", `zzKnown := func(zzCode int) bool { return zzCode == ‹0› }; _ = zzKnown(zzrelay.Code(nil))`, wrapped,
		integers},

	{"given: argument", `if zzrelay.Is(nil, ‹0›) { zzrelay.Note() }`, wrapped, integers},
	{"given: field of a literal", `zzReply := zzrelay.Reply{Code: ‹0›}; _ = zzReply`, wrapped, integers},
	{"given: assignment", `zzReply := zzrelay.Send(); zzReply.Code = ‹0›; _ = zzReply`, wrapped, integers},
	{"given: key of a map",
		`zzTexts := map[int]string{}; zzTexts[‹0›] = "a"; _ = zzTexts[zzrelay.Code(nil)]`, wrapped, integers},
	{"beside a code", `if zzrelay.Same(‹0›, zzrelay.Code(nil)) { zzrelay.Note() }`, wrapped, integers},
	{"a list beside a code", `if zzrelay.Contains([]int{‹0›, ‹1›}, zzrelay.Code(nil)) { zzrelay.Note() }`, wrapped,
		integers},
	{"a helper hands the code on", `if zzrelay.ToInt(zzrelay.Text(nil)) == ‹0› { zzrelay.Note() }`, wrapped, integers},

	{"anonymous struct",
		`var zzAnswer struct{ Error struct{ Code int } }; /* what ‹name› says */ if zzAnswer.Error.Code == ‹0› { zzAnswer.Error.Code = 0 }`, named, integers},
	{"anonymous struct, switch",
		`/* ‹name› */ var zzAnswer struct{ Code int32 }; switch zzAnswer.Code { case ‹0›, ‹1›: default: }`, named, integers},
	{"dynamic JSON",
		`/* from ‹name› */ var zzAnswer map[string]interface{}; if zzCode, zzOk := zzAnswer["code"].(float64); zzOk && zzCode == ‹0› { zzAnswer = nil }`, named, numbers},
	{"local variable", `var zzCode int /* of ‹name› */; if zzCode == ‹0› || ‹1› == zzCode { zzCode = 0 }`, named,
		integers},
	{"string in a constant",
		`const zzService = "‹name›"; var zzErrno uint32; if zzErrno != ‹0› { zzErrno = uint32(len(zzService)) }`, named,
		integers},

	{"postal code", `var zzPostalCode int; if zzPostalCode == ‹0› || zzPostalCode == ‹1› { zzPostalCode = 0 }`, decoy,
		integers},
	{"area code in a struct",
		`var zzAddress struct{ AreaCode int }; switch zzAddress.AreaCode { case ‹0›, ‹1›: default: }`, decoy, integers},
	{"code of a stock",
		`type zzStock struct{ Code int }; var zzShare zzStock; if zzShare.Code == ‹0› { zzShare.Code = 0 }`, decoy, integers},
	{"code of a rule",
		`type zzRule struct{ Code int }; var zzRules []zzRule; for _, zzRule := range zzRules { if zzRule.Code == ‹0› { break } }`, decoy, integers},
	{"enumeration of others", `type zzGameError int32; var zzErr zzGameError; switch zzErr { case ‹0›, ‹1›: default: }`,
		decoy, integers},
	{"many other codes", `var zzErrCode int; switch zzErrCode { case ‹0›, 800999, 801999, 802999: default: }`, decoy,
		integers},
	{"identifier", `var zzUserID int64; if zzUserID != ‹0› { zzUserID = 0 }`, decoy, integers},
	{"length", `var zzCodes []int32; if len(zzCodes) == ‹0› { zzCodes = nil }`, decoy, integers},
	{"order", `if zzrelay.Code(nil) < ‹0› { zzrelay.Note() }`, decoy, integers},
	{"arithmetic", `zzNext := zzrelay.Code(nil) + 1; if zzNext == ‹0› { zzrelay.Note() }`, decoy, integers},
	{"table of numbers", `var zzColor int; _ = map[int]string{‹0›: "a", ‹1›: "b"}[zzColor]`, decoy, integers},
	{"amount, helper that codes use, too",
		`var zzAmount int; if zzrelay.Contains([]int{‹0›, ‹1›}, zzAmount) { zzrelay.Note() }`, decoy, integers},
	{"text, helper that codes use, too", `if zzrelay.ToInt("12") == ‹0› { zzrelay.Note() }`, decoy, integers},
	{"beside a number", `var zzPages int; if zzrelay.Same(‹0›, zzPages) { zzrelay.Note() }`, decoy, integers},
	{"code of another service",
		`/* 企业微信 WeCom */ var zzErrCode int; if zzErrCode == ‹0› || zzErrCode == ‹1› { zzErrCode = 0 }`, decoy, integers},
	{"amount where JMessage is named", `/* ‹name› */ var zzTotalAmount int; if zzTotalAmount == ‹0› { zzTotalAmount = 0 }`,
		namedDecoy, integers},
	{"version where JMessage is named",
		`/* ‹name› */ var zzVersion int; if zzVersion >= 801000 && zzVersion == ‹0› { zzVersion = 0 }`,
		namedDecoy, integers},
	{"identity where JMessage is named",
		`/* ‹name› */ type zzRoom struct{ ID int64 }; var zzOne zzRoom; if zzOne.ID == ‹0› { zzOne.ID = 0 }`, namedDecoy,
		integers},
	{"telephone number", `var zzPhone string; if zzPhone == ‹0› { zzPhone = "" }`, decoy, texts},
}

// names are words that name JMessage.
var names = []string{"JMessage", "jmessage", "Jiguang", "JPush", "jchat", "极光 IM"}

// table are the codes that are planted: all that there are, each once.
var table = func() []int {
	var list []int
	for _, e := range codes.All() {
		list = append(list, int(e.Code))
	}
	return slices.Compact(list)
}()

// A statement is a form with codes in it.
type statement struct {
	form     form
	text     string
	literals []placed
}

// A placed literal is one of a code, at an offset of the text of its statement.
type placed struct{ offset, code int }

// fill returns the form with codes in it, as r chooses. If old is set, it has no literals that the language lacked
// before Go 1.13.
func (f form) fill(r *rand.Rand, old bool) statement {
	literals := f.literals
	if old {
		literals = literals[:len(literals)/2]
	}
	s := statement{form: f}

	// What stands between ‹ and › gives way to a name or to a literal; all else stays.
	var b strings.Builder
	b.WriteString("{ ")
	order := r.Perm(len(table))
	rest := f.text
	for {
		before, after, ok := strings.Cut(rest, "‹")
		b.WriteString(before)
		if !ok {
			break
		}
		slot, behind, _ := strings.Cut(after, "›")
		if slot == "name" {
			b.WriteString(names[r.IntN(len(names))])
		} else {
			code := table[order[len(s.literals)]]
			s.literals = append(s.literals, placed{offset: b.Len(), code: code})
			b.WriteString(literals[r.IntN(len(literals))](code))
		}
		rest = behind
	}
	b.WriteString(" }; ")
	s.text = b.String()
	return s
}
