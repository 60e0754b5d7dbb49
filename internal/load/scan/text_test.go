package scan

import (
	"go/scanner"
	"go/token"
	"testing"

	"github.com/jmvet/jmvet/internal/core/evidence"
)

func TestReasons(t *testing.T) {
	own := &evidence.Config{Added: []evidence.Range{{Lo: 77, Hi: 99}}, Constants: "example.com/errs"}
	tests := []struct {
		name, text string
		cfg        *evidence.Config
		want       trigger
	}{
		{"nothing", "package p; var x = 12345 + 0x899001 + 1e5 + 999999", nil, 0},
		{"decimal", "package p; var x = 899001", nil, triggerNumbers},
		{"underscores", "package p; var x = 8_9_9_0_0_1", nil, triggerNumbers},
		{"hexadecimal", "package p; var x = 0xDB7C9", nil, triggerNumbers},
		{"hexadecimal, other letters", "package p; var x = 0Xd_b7c9", nil, triggerNumbers},
		{"octal", "package p; var x = 03333711", nil, triggerNumbers},
		{"octal with letter", "package p; var x = 0o3333711", nil, triggerNumbers},
		{"binary", "package p; var x = 0b11011011011111001001", nil, triggerNumbers},
		{"float", "package p; var x = 8.99001e5", nil, triggerNumbers},
		{"float without integer part", "package p; var x = .899001e6", nil, triggerNumbers},
		{"float without fraction", "package p; var x = 899001.", nil, triggerNumbers},
		{"float with sign", "package p; var x = 8.99001e+5", nil, triggerNumbers},
		{"the shortest float", "package p; var x = 898e3", nil, triggerNumbers},
		{"hexadecimal float", "package p; var x = 0x1.B6F92p+19", nil, triggerNumbers},
		{"a sum that ends like an exponent", "package p; var x = 0xDB7CE-5 + 0x1e+899001", nil, triggerNumbers},
		{"seven digits", "package p; var x = 7133001", nil, triggerNumbers},
		{"with zeros", "package p; var x = 0000000000000000000000000000000000000000000000000000000000000000899001.0", nil,
			triggerNumbers},
		{"in a comment", "package p // 899001", nil, 0},
		{"in a string", "package p; var x = \"899001\"", nil, triggerNumbers},
		{"in a raw string", "package p; var x = `{\"code\":899001}`", nil, triggerNumbers},
		{"in a string behind a letter", "package p; var x = \"v899001\"", nil, 0},
		{"in a string behind an escape sequence", "package p; var x = \"\\n899001\"", nil, 0},
		{"in a string as a part of a number", "package p; var x = \"899001.5 8990010\"", nil, 0},
		{"in a name", "package p; var v899001 = é899001", nil, 0},
		{"a family's number that is no code", "package p; var x = 899999", nil, 0},
		{"the vendor", "package p // talks to JMessage", nil, triggerNames},
		{"the vendor in Chinese", "package p // 极光", nil, triggerNames},
		{"a part of a word", "package p // ajmessages", nil, 0},
		{"the tool", "package p\n\ntype T struct {\n\tN int //jmvet:code\n}", nil, triggerNames},
		{"both", "package jpush; var x = 899001", nil, triggerNames | triggerNumbers},
		{"the added number", "package p; var x = 0x4E", own, triggerNumbers},
		{"the added number in its range from below zero", "package p; var x = 5",
			&evidence.Config{Added: []evidence.Range{{Lo: -10, Hi: 10}}}, triggerNumbers},
		{"next to the added numbers", "package p; var x = 76 + 100", own, 0},
		{"the constants of the setting", "package p; import \"example.com/errs\"", own, triggerNames},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			cfg := test.cfg
			if cfg == nil {
				cfg = new(evidence.Config)
			}
			if got := newMatcher(cfg).triggers([]byte(test.text)); got != test.want {
				t.Errorf("%s: got %b, want %b", test.text, got, test.want)
			}
		})
	}
}

// FuzzNumbers: no literal of a known code is overlooked, wherever it stands and however it is written.
func FuzzNumbers(f *testing.F) {
	for _, seed := range []string{"x == 899001", "8.99001e5", "0xDB7C9", "\"\\\"899001\" + 0x1e+5", "'\\''899001",
		"a.899001e6", "0b11011011011111001001 é899001", "/*899001*/ 03333711"} {
		f.Add([]byte(seed), uint16(0))
		f.Add([]byte("package p; var x = "+seed), uint16(77))
	}
	f.Fuzz(func(t *testing.T, text []byte, added uint16) {
		cfg := new(evidence.Config)
		if added > 0 {
			cfg.Added = []evidence.Range{{Lo: int64(added), Hi: int64(added)}}
		}
		matcher := newMatcher(cfg)
		if !matcher.mayHaveNumber(text) && matcher.hasNumber(text) {
			// Where the text is not Go, a word may be more than one token.
			if isGo(text) {
				t.Errorf("overlooked: %q", text)
			}
		}
	})
}

func isGo(text []byte) bool {
	ok := true
	var s scanner.Scanner
	s.Init(token.NewFileSet().AddFile("", -1, len(text)), text, func(token.Position, string) { ok = false }, 0)
	last := token.Pos(0)
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			return ok
		}
		// 1x and x.5 are two tokens for the scanner, and nothing that Go has.
		word := tok.IsLiteral() || tok.IsKeyword()
		if word && pos == last {
			return false
		}
		last = 0
		if word {
			last = pos + token.Pos(len(lit))
		}
	}
}
