package codes

import "sort"

// An Entry is one row of the table. In JSON, the code is a number and the
// category a name:
//
//	{"code":899001,"name":"RESTUserAlreadyExists","category":"REST", ...}
type Entry struct {
	Code     Code     `json:"code"`
	Name     string   `json:"name"`     // of the constant, unique in the table
	Category Category `json:"category"` // always Code.Category()
	Source   Source   `json:"source"`

	// Message is the text that comes with the code, to the letter. It is empty
	// if the vendor gives none.
	Message string `json:"message"`

	// Description says in one English line what happened. It is never empty.
	Description string `json:"description"`

	// MeaningZH says the same in one line of simplified Chinese. It is never
	// empty.
	MeaningZH string `json:"meaning_zh"`
}

// find returns the index of the first row whose code is not below c, and
// whether that row has the code c.
func (c Code) find() (int, bool) {
	i := sort.Search(len(table), func(i int) bool { return table[i].Code >= c })
	return i, i < len(table) && table[i].Code == c
}

// row returns the index of the row that stands for c, the last one with that
// code.
func (c Code) row() (int, bool) {
	i, ok := c.find()
	if !ok {
		return 0, false
	}
	for i+1 < len(table) && table[i+1].Code == c {
		i++
	}
	return i, true
}

// Lookup returns the row of c, and whether there is one.
//
// The codes 872001 to 872005 have two rows. The Android SDK uses them as error
// codes; the iOS SDK uses the same numbers to tell why a call has ended, which
// is no error. Lookup returns the Android row for them, as the one that
// answers the question what went wrong; [LookupAll] returns both.
func Lookup(c Code) (Entry, bool) {
	i, ok := c.row()
	if !ok {
		return Entry{}, false
	}
	return table[i], true
}

// LookupAll returns all rows of c in table order: none for an unknown code,
// two for 872001 to 872005 (iOS before Android), one for every other code. The
// slice is the caller's own.
func LookupAll(c Code) []Entry {
	first, ok := c.find()
	if !ok {
		return nil
	}
	last, _ := c.row()
	return append([]Entry(nil), table[first:last+1]...)
}

// ByName returns the row of the constant called name, such as
// "RESTUserAlreadyExists", and whether there is one. Names are matched
// exactly, without a package name.
func ByName(name string) (Entry, bool) {
	i := sort.Search(len(byName), func(i int) bool { return table[byName[i]].Name >= name })
	if i == len(byName) || table[byName[i]].Name != name {
		return Entry{}, false
	}
	return table[byName[i]], true
}

// All returns every row of the table, in ascending order of the codes, in a
// slice that is the caller's own.
func All() []Entry {
	return append([]Entry(nil), table[:]...)
}
