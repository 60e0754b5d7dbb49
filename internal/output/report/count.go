package report

import (
	"slices"

	"github.com/jmvet/jmvet/codes"
)

// A Choice says which codes count. The zero value is the default.
type Choice struct {
	Categories []codes.Category // empty for those that the program touches
	Sources    []codes.Source   // empty for what servers send today, and whatever else a place names
}

// counts reports whether row counts by its source.
func (c Choice) counts(row Code) bool {
	if len(c.Sources) > 0 {
		return slices.Contains(c.Sources, row.Source)
	}
	return row.Server() || row.State == Own
}

// count counts the rows of the report that choice includes, and notes what it leaves out.
func (r *Report) count(choice Choice) {
	// What counts, as the report says it.
	r.Counted = Counted{
		Categories: []codes.Category{},
		Sources:    append([]codes.Source{}, choice.Sources...),
		ByCategory: len(choice.Categories) > 0,
		BySource:   len(choice.Sources) > 0,
	}
	if !r.Counted.BySource {
		r.Counted.Sources = append(r.Counted.Sources, codes.SourceDocumented, codes.SourceCurrent)
	}
	// The sums by source, and those of all.
	r.Totals = nil
	for _, source := range codes.Sources() {
		r.Totals = append(r.Totals, Total{Source: source})
	}
	for i := range r.Categories {
		c := &r.Categories[i]
		number := codes.Category(c.Number)
		c.Counts = slices.Contains(choice.Categories, number) || !r.Counted.ByCategory && c.touched()
		if c.Counts {
			r.Counted.Categories = append(r.Counted.Categories, number)
		}
		r.countCategory(c, choice)
	}
}

// countCategory counts the rows of c that choice includes, and adds them to the sums of the report if the category
// counts.
func (r *Report) countCategory(c *Category, choice Choice) {
	c.Count = Count{}
	for i := range c.Codes {
		row := &c.Codes[i]
		row.Counts = choice.counts(*row)
		total := &r.Totals[slices.Index(codes.Sources(), row.Source)]
		switch {
		case !row.Counts && c.Counts:
			total.LeftOut++
			r.Counted.LeftOut++
		case row.Counts && c.Counts:
			total.Add(row.State)
			r.Counted.Add(row.State)
		}
		if row.Counts {
			c.Add(row.State)
		}
	}
}

// Magic returns in how many places a number without a name stands for a code.
func (r *Report) Magic() int {
	n := 0
	for _, c := range r.Categories {
		for _, row := range c.distinct() {
			for _, p := range row.Places {
				if p.Magic {
					n++
				}
			}
		}
	}
	return n
}

// UnknownPlaces returns in how many places a number is compared with a code and is none.
func (r *Report) UnknownPlaces() int {
	n := 0
	for _, s := range r.Unknown {
		n += len(s.Places)
	}
	return n
}

// Gaps returns how many switches and maps let codes pass, or lack codes that are demanded.
func (r *Report) Gaps() int {
	n := 0
	for _, b := range r.Switches {
		if b.Gap {
			n++
		}
	}
	return n
}

// distinct returns the rows of the category, but only the first row of each code.
func (c Category) distinct() []Code {
	return slices.CompactFunc(slices.Clone(c.Codes), func(a, b Code) bool { return a.Code == b.Code })
}
