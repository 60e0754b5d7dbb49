package main

import (
	"errors"
	"flag"
	"slices"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// codesQuery is what jmvet codes is asked for: codes, categories and words, or everything.
type codesQuery struct {
	json       bool
	categories []codes.Category
	codes      []int64
	words      []string
	write      string         // a directory for the constants, "" for none
	sources    []codes.Source // of which, all if there are none
}

// flags returns the flags of jmvet codes, which set q. They are described in the language l.
func (q *codesQuery) flags(l lang.Lang) *flag.FlagSet {
	fs := newFlagSet("jmvet codes")
	fs.BoolVar(&q.json, "json", false, lang.CodesJSON.In(l))
	addLanguage(fs, l)
	fs.Func("write", lang.CodesWrite.In(l), func(s string) error {
		if s == "" {
			return lang.CodesNoDir.Errorf(ownConstants)
		}
		q.write = s
		return nil
	})
	fs.Func("source", lang.CodesSource.In(l, lang.Words(sourceNames()).Commas()), func(s string) (err error) {
		q.sources, err = parseSources(s)
		return err
	})
	fs.Func("category", lang.CodesCategory.In(l), func(s string) error {
		category, err := parseCategory(s)
		q.categories = append(q.categories, category)
		return err
	})
	return fs
}

// parseCodes reads the arguments args of jmvet codes. Flags may stand behind codes.
func (c *console) parseCodes(args []string) (*codesQuery, error) {
	q := new(codesQuery)
	fs := q.flags(c.lang)
	words, err := parseMixed(fs, args, isNegative)
	if err != nil {
		if name, meant, ok := unknownFlag(fs, err); ok {
			err = lang.CodesUnknownFlag.Errorf(name, meant)
		}
		return nil, err
	}
	for _, word := range words {
		q.add(word)
	}
	flagged := false
	fs.Visit(func(f *flag.Flag) { flagged = flagged || f.Name == "category" })
	switch {
	case flagged && len(q.codes) > 0:
		return nil, lang.CodesBoth.Errorf()
	case q.write != "" && (len(q.codes)+len(q.words)+len(q.categories) > 0 || q.json):
		return nil, lang.CodesWriteAlone.Errorf()
	case q.write == "" && q.sources != nil:
		return nil, lang.CodesSourceAlone.Errorf()
	}
	return q, nil
}

// isNegative reports whether arg is a negative number: some services of the vendor have such codes.
func isNegative(arg string) bool {
	n, err := strconv.ParseInt(arg, 10, 64)
	return err == nil && n < 0
}

// add adds an argument to q: arg is a number in any form that Go has for it, of a code or of a category; the name of a
// constant; or a word to search for.
func (q *codesQuery) add(arg string) {
	if n, err := strconv.ParseInt(arg, 0, 64); err == nil {
		if c := codes.Category(n); int64(c) == n && c.Known() {
			q.categories = append(q.categories, c)
		} else {
			q.codes = append(q.codes, n)
		}
		return
	}
	name := strings.TrimPrefix(arg, "codes.")
	if e, ok := codes.ByName(name); ok {
		q.codes = append(q.codes, int64(e.Code))
		return
	}
	q.words = append(q.words, name)
}

// parseCategory returns the category whose number or name is s. The error says what was likely meant.
func parseCategory(s string) (codes.Category, error) {
	for _, c := range codes.Categories() {
		if strings.EqualFold(c.String(), s) || strconv.Itoa(int(c)) == s {
			return c, nil
		}
	}
	return 0, lang.CodesNoSuchCategory.Errorf(didYouMean("", s, categoryNames()))
}

// rows returns what was asked for: codes in the order in which they were, then what the words and categories match in
// the order of the table; and the numbers that are no codes.
func (q *codesQuery) rows() (rows []codes.Entry, missing []int64) {
	rows = []codes.Entry{} // in JSON, nothing is an empty array
	for _, n := range q.codes {
		// The conversion is for machines whose int has 32 bits.
		found := codes.LookupAll(codes.Code(n))
		if int64(codes.Code(n)) != n || len(found) == 0 {
			missing = append(missing, n)
			continue
		}
		rows = append(rows, found...)
	}
	if len(q.codes) > 0 && len(q.words) == 0 && len(q.categories) == 0 {
		return rows, missing
	}
	for _, e := range codes.All() {
		if q.matches(e) {
			rows = append(rows, e)
		}
	}
	return rows, missing
}

// matches reports whether the row e is of a category that was asked for, if any was, and has all words. Some of the
// words may be in what its category is about, but not all: that would match the rows of the whole category.
func (q *codesQuery) matches(e codes.Entry) bool {
	if len(q.categories) > 0 && !slices.Contains(q.categories, e.Category) {
		return false
	}
	own := len(q.words) == 0
	for _, word := range q.words {
		if hasWord(e, word) {
			own = true
		} else if !contains(word, e.Category.Description(), e.Category.MeaningZH()) {
			return false
		}
	}
	return own
}

// hasWord reports whether a text of the row e contains word, or its category or source is called so.
func hasWord(e codes.Entry, word string) bool {
	return contains(word, e.Name, e.Message, e.Description, e.MeaningZH) ||
		strings.EqualFold(e.Category.String(), word) || strings.EqualFold(e.Source.String(), word)
}

// contains reports whether one of texts contains word. Case does not count.
func contains(word string, texts ...string) bool {
	word = strings.ToLower(word)
	return slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(strings.ToLower(text), word) })
}

// noMatch returns an error that says which words match nothing, and what they were likely meant for; nil if a row
// matches all of them.
func (q *codesQuery) noMatch() error {
	all := codes.All()
	if len(q.words) == 0 || slices.ContainsFunc(all, q.matches) {
		return nil
	}
	var errs []error
	for _, word := range q.words {
		if !slices.ContainsFunc(all, func(e codes.Entry) bool { return hasWord(e, word) }) {
			errs = append(errs, lang.NoMatch.Errorf(word, didYouMean("", word, vocabulary())))
		}
	}
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	var asked []string
	for _, c := range q.categories {
		asked = append(asked, strconv.Itoa(int(c)))
	}
	return lang.NoMatchAll.Errorf(strings.Join(append(asked, q.words...), ", "))
}

// parseSources returns the sources of s, a list such as documented,current.
func parseSources(s string) ([]codes.Source, error) {
	known := codes.Sources()
	var list []codes.Source
	for word := range strings.SplitSeq(s, ",") {
		source := codes.Source(strings.TrimSpace(word))
		if !slices.Contains(known, source) {
			return nil, lang.NoSource.Errorf(word, joinSources(known))
		}
		if !slices.Contains(list, source) {
			list = append(list, source)
		}
	}
	return list, nil
}
