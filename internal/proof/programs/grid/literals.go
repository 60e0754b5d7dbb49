package grid

// A Literal is a way to write 899001.
type Literal struct {
	Name string
	Text string
	Str  bool // it is a string

	Composed bool // it is no single number: a sum, a sign, a rune
}

// fits reports whether the form f can hold the literal: whether both are strings, or neither.
func (l Literal) fits(f Form) bool { return l.Str == (f.Type == "string") }

// Literals returns the ways to write 899001.
func Literals() []Literal {
	return []Literal{
		{Name: "decimal", Text: "899001"},
		{Name: "underscore", Text: "899_001"},
		{Name: "hex", Text: "0xDB7B9"},
		{Name: "octal", Text: "0o3333671"},
		{Name: "oldoctal", Text: "03333671"},
		{Name: "binary", Text: "0b11011011011110111001"},
		{Name: "sum", Text: "899000 + 1", Composed: true},
		{Name: "parts", Text: "899*1000 + 1", Composed: true},
		{Name: "shift", Text: "0xD<<16 | 0xB7B9", Composed: true},
		{Name: "paren", Text: "(899001)"},
		{Name: "plus", Text: "+899001", Composed: true},
		{Name: "float", Text: "899001.0"},
		{Name: "exponent", Text: "8.99001e5"},
		{Name: "hexfloat", Text: "0xDB7B9p0"},
		{Name: "rune", Text: `'\U000DB7B9'`, Composed: true},
		{Name: "string", Text: `"899001"`, Str: true},
		{Name: "raw", Text: "`899001`", Str: true},
		{Name: "concatenated", Text: `"899" + "001"`, Str: true},
		{Name: "escaped", Text: `"\x38\u0039\U00000039001"`, Str: true},
	}
}
