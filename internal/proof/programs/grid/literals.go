package grid

// A Literal is a way to write 899001.
type Literal struct {
	Name string
	Text string
	Str  bool // it is a string
	Int  bool // where nothing else decides its type, it is an int

	Composed bool // it is no single number: a sum, a sign, a rune
}

// fits reports whether a form can hold the literal.
func (l Literal) fits(f Form) bool { return l.Str == (f.Type == "string") }

// Literals returns the ways to write 899001.
func Literals() []Literal {
	return []Literal{
		{Name: "decimal", Text: "899001", Int: true},
		{Name: "underscore", Text: "899_001", Int: true},
		{Name: "hex", Text: "0xDB7B9", Int: true},
		{Name: "octal", Text: "0o3333671", Int: true},
		{Name: "oldoctal", Text: "03333671", Int: true},
		{Name: "binary", Text: "0b11011011011110111001", Int: true},
		{Name: "sum", Text: "899000 + 1", Int: true, Composed: true},
		{Name: "parts", Text: "899*1000 + 1", Int: true, Composed: true},
		{Name: "shift", Text: "0xD<<16 | 0xB7B9", Int: true, Composed: true},
		{Name: "paren", Text: "(899001)", Int: true},
		{Name: "plus", Text: "+899001", Int: true, Composed: true},
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
