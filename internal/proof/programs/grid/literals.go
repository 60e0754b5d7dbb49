package grid

// A literal is a way to write 899001.
type literal struct {
	name     string
	text     string
	isString bool // it is a string

	composed bool // it is no single number: a sum, a sign, a rune
}

// fits reports whether the form f can hold the literal: whether both are strings, or neither.
func (l literal) fits(f form) bool { return l.isString == (f.typ == "string") }

// literals returns the ways to write 899001.
func literals() []literal {
	return []literal{
		{name: "decimal", text: "899001"},
		{name: "underscore", text: "899_001"},
		{name: "hex", text: "0xDB7B9"},
		{name: "octal", text: "0o3333671"},
		{name: "oldoctal", text: "03333671"},
		{name: "binary", text: "0b11011011011110111001"},
		{name: "sum", text: "899000 + 1", composed: true},
		{name: "parts", text: "899*1000 + 1", composed: true},
		{name: "shift", text: "0xD<<16 | 0xB7B9", composed: true},
		{name: "paren", text: "(899001)"},
		{name: "plus", text: "+899001", composed: true},
		{name: "float", text: "899001.0"},
		{name: "exponent", text: "8.99001e5"},
		{name: "hexfloat", text: "0xDB7B9p0"},
		{name: "rune", text: `'\U000DB7B9'`, composed: true},
		{name: "string", text: `"899001"`, isString: true},
		{name: "raw", text: "`899001`", isString: true},
		{name: "concatenated", text: `"899" + "001"`, isString: true},
		{name: "escaped", text: `"\x38\u0039\U00000039001"`, isString: true},
	}
}
