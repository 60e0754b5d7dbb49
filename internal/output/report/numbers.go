package report

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// A numberList has the magic numbers of a program and its unknown codes, as a page shows them.
type numberList struct {
	Rows       []numberRow // the unknown ones first, they are worse
	Categories []option
	Folders    []option
}

// A numberRow is a number with its places.
type numberRow struct {
	Kind     string // magic or unknown
	Value    int64
	Category codes.Category
	Code     codes.Code // what to write; for an unknown code what was likely meant, 0 if nothing stands out
	Places   []numberPlace
}

// A numberPlace is a place that has the number.
type numberPlace struct {
	Location
	Form lang.Text // "" for unknown codes
}

// An option is a category or folder that the numbers can be narrowed down to.
type option struct {
	Value, Name string
	Places      int
}

// numbersOf returns the magic numbers and unknown codes of r, and by what a page can narrow them down.
func numbersOf(r *Report) numberList {
	var n numberList
	// Unknown codes come first: they are worse.
	for _, s := range r.Unknown {
		row := numberRow{Kind: "unknown", Value: s.Value, Category: codes.Category(s.Value / 1000), Code: s.Meant}
		for _, at := range s.Places {
			row.Places = append(row.Places, numberPlace{at, ""})
		}
		n.Rows = append(n.Rows, row)
	}
	// Then the magic numbers among the places of codes.
	for _, c := range r.Categories {
		for _, code := range c.distinct() {
			row := numberRow{
				Kind:     "magic",
				Value:    int64(code.Code),
				Category: codes.Category(c.Number),
				Code:     code.Code,
			}
			for _, p := range code.Places {
				if p.Magic {
					row.Places = append(row.Places, numberPlace{p.Location, formText(p.Form)})
				}
			}
			if len(row.Places) > 0 {
				n.Rows = append(n.Rows, row)
			}
		}
	}
	n.fillOptions()
	return n
}

// fillOptions counts the places by category and by folder.
func (n *numberList) fillOptions() {
	categories, folders := make(map[string]option), make(map[string]option)
	add := func(options map[string]option, value, name string) {
		o := options[value]
		options[value] = option{value, name, o.Places + 1}
	}
	for _, row := range n.Rows {
		for _, p := range row.Places {
			add(categories, strconv.Itoa(int(row.Category)), categoryName(row.Category))
			add(folders, p.Folder(), p.Folder())
		}
	}
	byValue := func(a, b option) int { return cmp.Compare(a.Value, b.Value) }
	n.Categories = slices.SortedFunc(maps.Values(categories), byValue)
	n.Folders = slices.SortedFunc(maps.Values(folders), byValue)
}

// categoryName returns the name of the category c, "" if the table has none.
func categoryName(c codes.Category) string {
	if !c.Known() {
		return ""
	}
	return c.String()
}
