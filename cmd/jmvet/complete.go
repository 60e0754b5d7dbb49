package main

import (
	"flag"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/findings"
	"github.com/jmvet/jmvet/internal/output/report"
)

// completed is what a word may be completed to.
type completed struct {
	word string
	text string // what it is, "" if that is not said
}

// complete returns what the last of words, those behind jmvet, may be completed to, and whether names of files may
// stand there.
func (c *console) complete(words []string) (found []completed, files bool) {
	if len(words) == 0 {
		words = []string{""}
	}
	current := words[len(words)-1]
	name, before := subcommandOf(words[:len(words)-1])
	sub := subcommands()[name]
	fs := c.flagsOf(name, sub)
	if len(before) > 0 {
		last := before[len(before)-1]
		if f := lookup(fs, last); f != nil && !isBool(f) && !strings.Contains(last, "=") {
			return c.values(name, f, current, "")
		}
	}
	if flagName, value, ok := strings.Cut(current, "="); ok && strings.HasPrefix(current, "-") {
		if f := lookup(fs, flagName); f != nil {
			return c.values(name, f, value, flagName+"=")
		}
		return nil, false
	}
	if strings.HasPrefix(current, "-") {
		return c.flagWords(name, fs, current), false
	}
	return c.arguments(name, sub, before, current)
}

// subcommandOf returns the subcommand among words, "" for none, and the words behind it. -C and -lang may stand before
// it.
func subcommandOf(words []string) (name string, behind []string) {
	for len(words) > 0 {
		flagName, _, hasValue := strings.Cut(words[0], "=")
		switch flagName = strings.TrimPrefix(flagName, "-"); {
		case flagName != "-C" && flagName != "-lang" && flagName != "C" && flagName != "lang":
			if isSubcommand(words[0]) {
				return words[0], words[1:]
			}
			return "", words
		case hasValue:
			words = words[1:]
		case len(words) == 1: // its value comes next
			return "", words
		default:
			words = words[2:]
		}
	}
	return "", nil
}

// flagsOf returns the flags of the subcommand sub, which is called name, and those of the checks if name is empty.
func (c *console) flagsOf(name string, sub subcommand) *flag.FlagSet {
	switch {
	case sub.flags != nil:
		return sub.flags(c)
	case name != "":
		return c.languageFlags(name)
	}
	return c.newChecks(analyzer.Analyzer).flags
}

// lookup returns the flag of fs that word names, with or without a value; nil for none.
func lookup(fs *flag.FlagSet, word string) *flag.Flag {
	word, _, _ = strings.Cut(word, "=")
	name, ok := strings.CutPrefix(word, "-")
	if !ok {
		return nil
	}
	return fs.Lookup(strings.TrimPrefix(name, "-"))
}

// isBool reports whether the flag f is on or off, and needs no value.
func isBool(f *flag.Flag) bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

// flagWords returns the flags fs of the subcommand name that begin as word does. A flag that needs a value ends with
// the sign before it.
func (c *console) flagWords(name string, fs *flag.FlagSet, word string) []completed {
	dashes := "-"
	if strings.HasPrefix(word, "--") {
		dashes += "-"
	}
	var found []completed
	fs.VisitAll(func(f *flag.Flag) {
		full := dashes + f.Name
		if isHidden(fs, f) || !strings.HasPrefix(full, word) {
			return
		}
		if !isBool(f) {
			full += "="
		}
		_, text := c.describe(name, f)
		found = append(found, completed{full, text})
	})
	return found
}

// values returns what value, the begun value of the flag f of the subcommand name, may be completed to. Each word
// begins with before, which stands before the value in the same word.
func (c *console) values(name string, f *flag.Flag, value, before string) (found []completed, files bool) {
	choice := choices(name, f)
	if choice == nil {
		kind, _ := (&console{lang: lang.English}).describe(name, f)
		return nil, slices.Contains([]string{"file", "dir", "path"}, kind)
	}
	if isList(name, f) { // what stands behind the last comma is completed
		if i := strings.LastIndexByte(value, ','); i >= 0 {
			before, value = before+value[:i+1], value[i+1:]
		}
	}
	for _, word := range choice {
		if strings.HasPrefix(word, value) {
			found = append(found, completed{before + word, ""})
		}
	}
	return found, false
}

// choices returns the values that the flag f of the subcommand name may have, nil if there is no list of them.
func choices(name string, f *flag.Flag) []string {
	if isBool(f) {
		return []string{"true", "false"}
	}
	switch f.Name {
	case "evidence":
		return evidence.LevelNames()
	case "lang":
		return lang.Names()
	case "ci":
		return ciSystems()
	case "category":
		return categoryNames()
	case "source":
		return sourceNames()
	case "format":
		if name == "report" {
			return reportFormats()
		}
		return formatNames()
	}
	return nil
}

// isList reports whether the value of the flag f of the subcommand name is a list between commas.
func isList(name string, f *flag.Flag) bool {
	return f.Name == "source" || name == "report" && f.Name == "category"
}

// namesOf returns what name calls each element of list.
func namesOf[T any](list []T, name func(T) string) []string {
	names := make([]string, len(list))
	for i, each := range list {
		names[i] = name(each)
	}
	return names
}

// categoryNames returns the names that -category takes.
func categoryNames() []string { return namesOf(codes.Categories(), codes.Category.String) }

// sourceNames returns the names that -source takes.
func sourceNames() []string { return namesOf(codes.Sources(), codes.Source.String) }

// formatNames returns the values of -format.
func formatNames() []string {
	return namesOf(findings.Formats(), func(f findings.Format) string { return f.Name })
}

// reportFormats returns the values of -format of jmvet report.
func reportFormats() []string {
	return namesOf(report.Formats(), func(f report.Format) string { return f.Name })
}

// codesWords returns the names of categories and of constants.
func (c *console) codesWords() []completed {
	var list []completed
	for _, category := range codes.Categories() {
		list = append(list, completed{category.String(), c.meaning(category.Description(), category.MeaningZH())})
	}
	for _, e := range codes.All() {
		list = append(list, completed{e.Name, c.meaning(e.Description, e.MeaningZH)})
	}
	return list
}

// subcommandWords returns the subcommands, each with the first line of its help.
func (c *console) subcommandWords() []completed {
	var list []completed
	subs := subcommands()
	for _, name := range subcommandNames() {
		text := ""
		if help := subs[name].help; help != nil {
			text, _, _ = strings.Cut(help(c), "\n")
			text = strings.TrimPrefix(text, "jmvet "+name+" ")
		}
		list = append(list, completed{name, text})
	}
	return list
}

// topicWords returns the topics of help.
func (*console) topicWords() []completed { return plain(helpTopics()) }

// shellWords returns the shells that there is a script for.
func (*console) shellWords() []completed { return plain(shells()) }

// plain returns words as completions that need no explanation.
func plain(words []string) []completed {
	list := make([]completed, len(words))
	for i, w := range words {
		list[i].word = w
	}
	return list
}

// arguments returns what word, an argument of the subcommand sub that is called name, may be completed to, and whether
// names of files may stand there. The words before it are in before.
func (c *console) arguments(name string, sub subcommand, before []string, word string) (found []completed, files bool) {
	var known []completed
	switch {
	case sub.words != nil:
		known = sub.words(c)
	case name != "":
		return nil, true
	case !slices.ContainsFunc(before, func(w string) bool { return !strings.HasPrefix(w, "-") }):
		known, files = c.subcommandWords(), true
	default:
		files = true
	}
	for _, w := range known {
		if strings.HasPrefix(w.word, word) {
			found = append(found, w)
		}
	}
	return found, files
}

// describe returns the word for the value of the flag f of the subcommand name, "" if it needs none, and what the flag
// does: as the flag itself says, or the help of the subcommand, or the flag of that name that the checks have.
func (c *console) describe(name string, f *flag.Flag) (value, text string) {
	if f.Usage != "" {
		return flag.UnquoteUsage(f)
	}
	if help := subcommands()[name].help; help != nil {
		if value, text, ok := helpOf(help(c), f.Name); ok {
			return value, text
		}
	}
	if checks := c.flagsOf("", subcommand{}).Lookup(f.Name); checks != nil {
		return flag.UnquoteUsage(checks)
	}
	return "", ""
}

// helpOf finds the line on the flag flagName in a help: a tab, the flag, the word for its value, and what it does
// behind spaces.
func helpOf(help, flagName string) (value, text string, ok bool) {
	for line := range strings.Lines(help) {
		rest, ok := strings.CutPrefix(strings.TrimRight(line, "\n"), "\t-"+flagName+" ")
		if !ok {
			continue
		}
		value, text, _ := strings.Cut(rest, "  ")
		return strings.TrimSpace(value), strings.TrimRight(strings.TrimSpace(text), ";,"), true
	}
	return "", "", false
}
