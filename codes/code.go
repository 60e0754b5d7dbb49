package codes

import "strconv"

// A Code is a JMessage error code, such as 899001. Any integer may be
// converted to a Code: [Code.Known] tells whether it is one of the table.
// 0 means success in the service's answers and is no error code.
type Code int

// String returns the name of the constant that has the value c, without a
// package name, such as "RESTUserAlreadyExists", or "Code(899060)" for a
// number that is not in the table. Of the two names of a code that has two,
// it returns the one that [Lookup] returns.
func (c Code) String() string {
	if i, ok := c.row(); ok {
		return table[i].Name
	}
	return "Code(" + strconv.Itoa(int(c)) + ")"
}

// Category returns the category that c belongs to by its number, c/1000,
// whether c is known or not: 899 for 899001, 7130 for 7130001.
func (c Code) Category() Category {
	return Category(c / 1000)
}

// Known reports whether the table has c, from any source.
func (c Code) Known() bool {
	_, ok := c.row()
	return ok
}
