package lexicon

import (
	"slices"
	"strings"
	"unicode"
)

// words splits a Go name into its lower-cased words:
// "GetHTTPErrCode2" => get, http, err, code; "zip_code" => zip, code.
func words(name string) []string {
	var list []string
	runes := []rune(name)
	start := 0
	flush := func(end int) {
		if end > start {
			list = append(list, strings.ToLower(string(runes[start:end])))
		}
		start = end
	}
	for i, r := range runes {
		switch {
		case !unicode.IsLetter(r):
			flush(i)
			start = i + 1
		case i > start && isWordStart(runes, i):
			flush(i)
		}
	}
	flush(len(runes))
	return list
}

// isWordStart reports whether a camel-case word begins at i: an upper-case letter behind a lower-case one,
// or the last capital before a lower-case letter (the E of HTTPErr).
func isWordStart(runes []rune, i int) bool {
	if !unicode.IsUpper(runes[i]) {
		return false
	}
	if unicode.IsLower(runes[i-1]) {
		return true
	}
	return i+1 < len(runes) && unicode.IsLower(runes[i+1])
}

// hasWord reports whether a name has a word of a table, in the singular or the plural.
func hasWord(name string, table []string) bool {
	return slices.ContainsFunc(words(name), func(w string) bool { return isOneOf(w, table) })
}

// isOneOf reports whether a lower-cased word is one of a table's, in the singular or the plural.
func isOneOf(w string, table []string) bool {
	return slices.ContainsFunc(table, func(t string) bool { return w == t || len(w) > len(t) && isPlural(w, t) })
}

// isPlural reports whether w is the plural of t: stocks, taxes, cities, indices.
func isPlural(w, t string) bool {
	stem := t[:len(t)-1]
	switch t[len(t)-1] {
	case 'y':
		return w == t+"s" || w == stem+"ies"
	case 'x':
		return w == t+"es" || w == t[:len(t)-2]+"ices"
	case 's':
		return w == t+"es"
	}
	return w == t+"s"
}

// SaysCode reports whether a name says error code, by a strong word or by one of the weak.
func SaysCode(name string) (strong, weak bool) {
	return hasWord(name, strongWords[:]) || isErrorCode(words(name)), hasWord(name, weakWords[:])
}

// SaysVendorCode reports whether a name is a code's in a package of JMessage's.
func SaysVendorCode(name string) bool {
	return hasWord(name, vendorCodeWords[:]) && !SaysOther(name) && !hasWord(name, []string{"status"})
}

// SaysOther reports whether a name speaks of a number of another kind. What stands before a strong word with its own
// qualifier does not count: deviceErrCode is an error code.
func SaysOther(name string) bool { return saysKind(name, false) }

// OwnsOther reports whether the name of a type, function, receiver or package speaks of numbers of another kind.
func OwnsOther(name string) bool { return saysKind(name, true) }

func saysKind(name string, owner bool) bool {
	list := words(name)
	if !owner && isErrorCode(list) {
		return false
	}
	for _, k := range otherKinds {
		if owner && !k.owners {
			continue
		}
		for i, w := range list {
			if isOneOf(w, k.words) || i > 0 && slices.Contains(k.words, list[i-1]+" "+w) {
				return true
			}
		}
	}
	return false
}

// isErrorCode reports whether a name ends in a word that says error code with its own qualifier: errno, err code,
// ret_code.
func isErrorCode(list []string) bool {
	if len(list) == 0 {
		return false
	}
	last := list[len(list)-1]
	if last != "code" && last != "codes" && isOneOf(last, strongWords[:]) {
		return true
	}
	return len(list) > 1 && (last == "code" || last == "codes" || last == "no") &&
		slices.Contains(codeQualifiers[:], list[len(list)-2])
}

// NamesOtherService reports whether a text (a Go file, an import path, a name) names another service than JMessage.
func NamesOtherService(text string) bool {
	for _, han := range otherServicesHan {
		if strings.Contains(text, han) {
			return true
		}
	}
	list := words(text)
	for i, w := range list {
		if slices.Contains(otherServices[:], w) ||
			i > 0 && slices.Contains(otherServices[:], list[i-1]+w) { // DingTalk is two words
			return true
		}
	}
	return false
}
