package lang

import "strings"

// A List is what stands side by side in a message.
type List []Phrase

// Words returns words, which have no language, such as names, as a list.
func Words(words []string) List {
	list := make(List, len(words))
	for i, w := range words {
		list[i] = Phrase(w)
	}
	return list
}

// What stands between the elements of a list.
const (
	comma Text = ", " + zh + "、"
	and   Text = " and " + zh + " 和 "
	or    Text = " or " + zh + " 或 "
)

// Commas returns "a, b, c".
func (list List) Commas() Phrase { return list.join(comma, comma) }

// And returns "a, b and c".
func (list List) And() Phrase { return list.join(comma, and) }

// Or returns "a, b or c".
func (list List) Or() Phrase { return list.join(comma, or) }

// Ors returns "a or b or c".
func (list List) Ors() Phrase { return list.join(or, or) }

// join returns the elements with the text between between them, and the text last before the last.
func (list List) join(between, last Text) Phrase {
	var texts [2]strings.Builder
	for _, l := range []Lang{English, Chinese} {
		for i, p := range list {
			switch {
			case i == 0:
			case i == len(list)-1:
				texts[l].WriteString(last.In(l))
			default:
				texts[l].WriteString(between.In(l))
			}
			texts[l].WriteString(p.In(l))
		}
	}
	return bilingual(texts[English].String(), texts[Chinese].String())
}
