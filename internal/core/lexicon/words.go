package lexicon

import (
	"slices"
	"strings"
	"unicode"
)

// words returns the words of name, a Go name or a text, in lower case. Digits do not belong to them:
// GetHTTPErrCode2 => get, http, err, code; zip_code => zip, code.
func words(name string) []string { return split(name, unicode.IsLetter) }

// Words returns the words of name, as Go or JSON has it, in lower case. Digits belong to them: Float64 => float64;
// error.code2 => error, code2.
func Words(name string) []string {
	return split(name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// split returns the words of name in lower case. They consist of the runes for which isPart is true; a camel-case word
// begins another one.
func split(name string, isPart func(rune) bool) []string {
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
		case !isPart(r):
			flush(i)
			start = i + 1
		case i > start && isWordStart(runes, i):
			flush(i)
		}
	}
	flush(len(runes))
	return list
}

// isWordStart reports whether a camel-case word begins at the i-th of runes: a capital after a lower-case letter or a
// digit, or the last capital before a lower-case letter (the E of HTTPErr).
func isWordStart(runes []rune, i int) bool {
	if !unicode.IsUpper(runes[i]) {
		return false
	}
	if unicode.IsLower(runes[i-1]) || unicode.IsDigit(runes[i-1]) {
		return true
	}
	return i+1 < len(runes) && unicode.IsLower(runes[i+1])
}

// hasWord reports whether name has a word of table, in the singular or the plural.
func hasWord(name string, table []string) bool {
	return slices.ContainsFunc(words(name), func(w string) bool { return isOneOf(w, table) })
}

// isOneOf reports whether w, a lower-cased word, is one of table's, in the singular or the plural.
func isOneOf(w string, table []string) bool {
	return slices.ContainsFunc(table, func(t string) bool { return isSameWord(w, t) })
}

// isSameWord reports whether w, a lower-cased word, is t or its plural.
func isSameWord(w, t string) bool { return w == t || len(w) > len(t) && isPlural(w, t) }

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

// SaysCode reports whether name says error code, by a strong word or by a weak one.
func SaysCode(name string) (strong, weak bool) {
	return hasWord(name, strongWords[:]) || isErrorCode(words(name)), hasWord(name, weakWords[:])
}

// SaysVendorCode reports whether name, in a package of JMessage's, is a code's.
func SaysVendorCode(name string) bool {
	return hasWord(name, vendorCodeWords[:]) && !SaysOther(name) && !hasWord(name, []string{"status"})
}

// IsErrorCode reports whether name says error code by a strong word with its own qualifier, such as imErrCode: it then
// does not matter what it belongs to.
func IsErrorCode(name string) bool { return isErrorCode(words(name)) }

// SaysOther reports whether name speaks of a number of another kind. What stands before a strong word with its own
// qualifier does not count: deviceErrCode is an error code.
func SaysOther(name string) bool {
	list := words(name)
	return !isErrorCode(list) && hasKind(list, func(kind) bool { return true })
}

// OwnsOther reports whether name, of a type, function, receiver or package, speaks of numbers of another kind. Only
// some kinds count for what a thing belongs to, and an error code is no exception.
func OwnsOther(name string) bool { return ownsOther(words(name)) }

// FunctionOwnsOther is [OwnsOther] for name, of the function that a local variable stands in. An action says nothing:
// post.
func FunctionOwnsOther(name string) bool {
	list := words(name)
	if len(list) > 0 && slices.Contains(functionVerbs[:], list[0]) {
		list = list[1:]
	}
	return ownsOther(list)
}

// TypeOwnsOther reports whether name, of the type that a field is declared in, ends in a word for a thing that has a
// number of any other kind: Room, ProductCategory, PlaceInfo. A RoomReply is no room.
func TypeOwnsOther(name string) bool {
	list := words(name)
	for len(list) > 1 && slices.Contains(typeEndings[:], list[len(list)-1]) {
		list = list[:len(list)-1]
	}
	if len(list) == 0 {
		return false
	}
	ends := list[len(list)-1:]
	if len(list) > 1 { // UserName
		ends = append(slices.Clone(ends), list[len(list)-2]+ends[0])
	}
	return hasKind(ends, func(kind) bool { return true })
}

// ownsOther is [OwnsOther] for list, the words of a name.
func ownsOther(list []string) bool { return hasKind(list, func(k kind) bool { return k.owners }) }

// hasKind reports whether list, the words of a name, has one for a number of another kind for which counts is true.
func hasKind(list []string, counts func(kind) bool) bool {
	for _, k := range otherKinds {
		if counts(k) && slices.ContainsFunc(k.words, func(word string) bool { return hasKindWord(list, word) }) {
			return true
		}
	}
	return false
}

// hasKindWord reports whether list has word, of the table of other kinds, in the singular or the plural. A pair of
// words may also be written as one: UserName, Username.
func hasKindWord(list []string, word string) bool {
	first, second, isPair := strings.Cut(word, " ")
	for i, w := range list {
		switch {
		case !isPair:
			if isSameWord(w, word) {
				return true
			}
		case isSameWord(w, first+second) || i > 0 && list[i-1] == first && isSameWord(w, second):
			return true
		}
	}
	return false
}

// isErrorCode reports whether list, the words of a name, ends in one that says error code with its own qualifier:
// errno, err code, ret_code.
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

// NamesOtherService reports whether text (a Go file, an import path, a name) names another service than JMessage.
func NamesOtherService(text string) bool {
	for _, han := range otherServicesHan {
		if strings.Contains(text, han) {
			return true
		}
	}
	list := words(text)
	for i, w := range list {
		if isService(w) || i > 0 && isTwoWordService(list[i-1]+w) {
			return true
		}
	}
	return false
}

// isService reports whether w, a lower-cased word, names another service, or begins with its name.
func isService(w string) bool {
	return slices.Contains(otherServices[:], w) ||
		slices.ContainsFunc(servicePrefixes[:], func(prefix string) bool { return strings.HasPrefix(w, prefix) })
}

// isTwoWordService reports whether joined, two words that stand together, is the name of another service: DingTalk.
func isTwoWordService(joined string) bool {
	return slices.Contains(otherServices[:], joined) || slices.Contains(servicePrefixes[:], joined)
}
