package codes

import (
	"errors"
	"sort"
	"strconv"
	"strings"
)

// A Category is a group of codes that belong to one operation or one part of
// the service: the thousands of its codes. [CategoryREST] is 899, and its
// codes are 899000 to 899999. Categories have three digits, or four if their
// codes have seven.
type Category int

// A categoryRow is what the table knows of a category.
type categoryRow struct {
	category    Category
	name        string
	description string
	meaningZH   string
}

// row returns what the table knows of c, or nil.
func (c Category) row() *categoryRow {
	i := sort.Search(len(categories), func(i int) bool { return categories[i].category >= c })
	if i == len(categories) || categories[i].category != c {
		return nil
	}
	return &categories[i]
}

// String returns the category's name, such as "REST", or "Category(804)" for a
// number that is no category of the table.
func (c Category) String() string {
	if r := c.row(); r != nil {
		return r.name
	}
	return "Category(" + strconv.Itoa(int(c)) + ")"
}

// Known reports whether the table has codes of category c.
func (c Category) Known() bool {
	return c.row() != nil
}

// Description says in one line which operation or part of the service the
// category's codes are about. It is empty for an unknown category.
func (c Category) Description() string {
	if r := c.row(); r != nil {
		return r.description
	}
	return ""
}

// MeaningZH says the same in one line of simplified Chinese. It is empty for
// an unknown category.
func (c Category) MeaningZH() string {
	if r := c.row(); r != nil {
		return r.meaningZH
	}
	return ""
}

// Codes returns the codes of the category from all sources, in ascending
// order and each once, in a slice that is the caller's own. It returns nil for
// an unknown category.
func (c Category) Codes() []Code {
	if !c.Known() {
		return nil
	}
	lo, _ := Code(int(c) * 1000).find()
	hi, _ := Code(int(c)*1000 + 1000).find()
	list := make([]Code, 0, hi-lo)
	for _, e := range table[lo:hi] {
		if n := len(list); n == 0 || list[n-1] != e.Code {
			list = append(list, e.Code)
		}
	}
	return list
}

// MarshalText returns what [Category.String] does: a category is a name in
// JSON. It never fails.
func (c Category) MarshalText() ([]byte, error) {
	return []byte(c.String()), nil
}

// UnmarshalText reads text, which [Category.MarshalText] wrote: a category's name, or
// the form "Category(804)" for a number that has none.
func (c *Category) UnmarshalText(text []byte) error {
	s := string(text)
	for _, r := range categories {
		if r.name == s {
			*c = r.category
			return nil
		}
	}
	const before, behind = "Category(", ")"
	if strings.HasPrefix(s, before) && strings.HasSuffix(s, behind) {
		if n, err := strconv.Atoi(s[len(before) : len(s)-len(behind)]); err == nil {
			*c = Category(n)
			return nil
		}
	}
	return errors.New("codes: unknown category " + strconv.Quote(s))
}

// Categories returns the categories of the table in ascending order, in a
// slice that is the caller's own.
func Categories() []Category {
	list := make([]Category, len(categories))
	for i, r := range categories {
		list[i] = r.category
	}
	return list
}
