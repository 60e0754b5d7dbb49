package analyzer

import (
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// brief returns the first clause of a Chinese meaning, which says what has happened. What to do about it, and what the
// vendor's pages say besides, has no place in a message. An alternative, "，或", belongs to the clause.
func brief(meaning string) string {
	meaning, _, _ = strings.Cut(meaning, "；")
	for i := 0; ; {
		comma := strings.Index(meaning[i:], "，")
		if comma < 0 {
			return meaning
		}
		i += comma
		if !strings.HasPrefix(meaning[i:], "，或") {
			return meaning[:i]
		}
		i += len("，或")
	}
}

// meaningOf returns what the value v means, in Chinese: both meanings of a code that has two, nothing for what is no
// code.
func meaningOf(v int64) string {
	entries := codes.LookupAll(codes.Code(v))
	if len(entries) == 1 {
		return brief(entries[0].MeaningZH)
	}
	var both []string
	for _, e := range entries {
		text := lang.OnAndroid
		if e.Source == codes.SourceIOS {
			text = lang.OnIOS
		}
		both = append(both, text.In(lang.Chinese, brief(e.MeaningZH)))
	}
	return strings.Join(both, "；")
}

// numberText returns the number of c as a message has it: in quotes where it is the text of a string.
func numberText(c evidence.Constant) string {
	text := strconv.FormatInt(c.Value, 10)
	if c.Text {
		return strconv.Quote(text)
	}
	return text
}

// namedCodes returns the names of values, each with what the code means.
func namedCodes(values []codes.Code) lang.List {
	var list lang.List
	for _, c := range values {
		list = append(list, lang.Named.With(c.String(), meaningOf(int64(c))))
	}
	return list
}

// namedCategories returns the names of values, each with what the category is about.
func namedCategories(values []codes.Category) lang.List {
	var list lang.List
	for _, c := range values {
		list = append(list, lang.Named.With(c.String(), brief(c.MeaningZH())))
	}
	return list
}
