package scan

import (
	"go/build"
	"go/parser"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/evidence"
)

func TestReasons(t *testing.T) {
	house := &evidence.Config{House: []evidence.Range{{Lo: 77, Hi: 99}}, Constants: "example.com/errs"}
	tests := []struct {
		name, text string
		cfg        *evidence.Config
		want       Reason
	}{
		{"nothing", "package p; var x = 12345 + 0x899001 + 1e5 + 999999", nil, 0},
		{"decimal", "package p; var x = 899001", nil, Numbers},
		{"underscores", "package p; var x = 8_9_9_0_0_1", nil, Numbers},
		{"hexadecimal", "package p; var x = 0xDB7C9", nil, Numbers},
		{"hexadecimal, other letters", "package p; var x = 0Xd_b7c9", nil, Numbers},
		{"octal", "package p; var x = 03333711", nil, Numbers},
		{"octal with letter", "package p; var x = 0o3333711", nil, Numbers},
		{"binary", "package p; var x = 0b11011011011111001001", nil, Numbers},
		{"float", "package p; var x = 8.99001e5", nil, Numbers},
		{"float without integer part", "package p; var x = .899001e6", nil, Numbers},
		{"float without fraction", "package p; var x = 899001.", nil, Numbers},
		{"float with sign", "package p; var x = 8.99001e+5", nil, Numbers},
		{"the shortest float", "package p; var x = 898e3", nil, Numbers},
		{"hexadecimal float", "package p; var x = 0x1.B6F92p+19", nil, Numbers},
		{"a sum that ends like an exponent", "package p; var x = 0xDB7CE-5 + 0x1e+899001", nil, Numbers},
		{"seven digits", "package p; var x = 7133001", nil, Numbers},
		{"with zeros", "package p; var x = 0000000000000000000000000000000000000000000000000000000000000000899001.0", nil, Numbers},
		{"in a comment", "package p // 899001", nil, 0},
		{"in a string", "package p; var x = \"899001\" + `899002`", nil, 0},
		{"in a name", "package p; var v899001 = é899001", nil, 0},
		{"a family's number that is no code", "package p; var x = 899999", nil, 0},
		{"the vendor", "package p // talks to JMessage", nil, Names},
		{"the vendor in Chinese", "package p // 极光", nil, Names},
		{"a part of a word", "package p // ajmessages", nil, 0},
		{"the tool", "package p\n\ntype T struct {\n\tN int //jmvet:code\n}", nil, Names},
		{"both", "package jpush; var x = 899001", nil, Names | Numbers},
		{"the house's number", "package p; var x = 0x4E", house, Numbers},
		{"the house's number in its range from below zero", "package p; var x = 5", &evidence.Config{House: []evidence.Range{{Lo: -10, Hi: 10}}}, Numbers},
		{"next to the house's numbers", "package p; var x = 76 + 100", house, 0},
		{"the house's constants", "package p; import \"example.com/errs\"", house, Names},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			cfg := test.cfg
			if cfg == nil {
				cfg = new(evidence.Config)
			}
			if got := NewText(cfg).Reasons([]byte(test.text)); got != test.want {
				t.Errorf("%s: got %b, want %b", test.text, got, test.want)
			}
		})
	}
}

// FuzzNumbers: no literal of a known code is overlooked, wherever it stands and however it is written.
func FuzzNumbers(f *testing.F) {
	for _, seed := range []string{"x == 899001", "8.99001e5", "0xDB7C9", "\"\\\"899001\" + 0x1e+5", "'\\''899001", "a.899001e6", "0b11011011011111001001 é899001", "/*899001*/ 03333711"} {
		f.Add([]byte(seed), uint16(0))
		f.Add([]byte("package p; var x = "+seed), uint16(77))
	}
	f.Fuzz(func(t *testing.T, text []byte, house uint16) {
		cfg := new(evidence.Config)
		if house > 0 {
			cfg.House = []evidence.Range{{Lo: int64(house), Hi: int64(house)}}
		}
		reader := NewText(cfg)
		if !reader.mayHaveNumber(text) && reader.hasNumber(text) {
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

// oddHeaders are headers as few people write them.
var oddHeaders = [...]string{
	"package p", "package p;import \"a\";import b \"b\"\nimport (\n\t. \"c\"\n\t_ `d`; e \"e\"\n)\nvar x = 1",
	"\ufeff// c\r\n/* x */ package /* y */ p // z\nimport /* w */ ( )\nimport (\"\\x61\")",
	"/* package q */\n//go:build x\n\npackage p\n\nimport \"C\"\n", "package p; import ()", "package p\nfunc f() { import(\"x\") }",
	"", "package", "import \"x\"", "package p; import x", "package p; import (\"a\"", "// only", "/* open",
}

// TestHeader holds the reader of headers against go/parser.
func TestHeader(t *testing.T) {
	for _, text := range oddHeaders {
		checkHeader(t, "odd.go", []byte(text))
	}
	n := 0
	err := filepath.WalkDir(filepath.Join(build.Default.GOROOT, "src", "net"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		n++
		checkHeader(t, path, text)
		return nil
	})
	if err != nil || n < 100 {
		t.Fatalf("%d files, %v", n, err)
	}
}

// FuzzHeader: of what go/parser can read the header is the same.
func FuzzHeader(f *testing.F) {
	for _, seed := range oddHeaders {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) { checkHeader(t, "fuzz.go", text) })
}

func checkHeader(t *testing.T, path string, text []byte) {
	t.Helper()
	syntax, err := parser.ParseFile(token.NewFileSet(), path, text, parser.SkipObjectResolution)
	var h headerReader
	ok := h.read(text)
	if err != nil {
		return // what cannot be parsed is loaded, whatever the header says
	}
	if !ok || string(h.name) != syntax.Name.Name {
		t.Errorf("%s: package %s, %t; want %s", path, h.name, ok, syntax.Name.Name)
		return
	}
	var want []string
	for _, spec := range syntax.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, path)
	}
	if !slices.EqualFunc(h.imports, want, func(got []byte, want string) bool { return string(got) == want }) {
		t.Errorf("%s: imports %q, want %q", path, h.imports, want)
	}
}
