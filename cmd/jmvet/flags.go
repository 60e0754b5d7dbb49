package main

import (
	"flag"
	"io"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/nearest"
)

// newFlagSet returns a set of flags for the command name. It prints nothing itself: the command says what is wrong, in
// the language of the user.
func newFlagSet(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	return fs
}

// parseMixed parses the arguments args, where flags of fs may stand behind others, and returns the others in their
// order. An argument is taken for none of the flags, whatever it looks like, if isWord says so; nil says so of none.
func parseMixed(fs *flag.FlagSet, args []string, isWord func(arg string) bool) (words []string, err error) {
	for {
		for isWord != nil && len(args) > 0 && isWord(args[0]) {
			words = append(words, args[0])
			args = args[1:]
		}
		if err := fs.Parse(args); err != nil {
			return nil, err
		}
		if fs.NArg() == 0 {
			return words, nil
		}
		words = append(words, fs.Arg(0))
		args = fs.Args()[1:]
	}
}

// addLanguage adds -lang to the flags fs of a subcommand that does not analyse, described in the language l. The
// console has taken the value already, so it is only checked.
func addLanguage(fs *flag.FlagSet, l lang.Lang) {
	fs.Func("lang", lang.CodesLang.In(l), func(name string) error {
		if _, ok := lang.Parse(name); !ok {
			return lang.NoSuchLanguage.Errorf(name)
		}
		return nil
	})
}

// languageFlags returns the flags of the subcommand name, which has no other one than -lang.
func (c *console) languageFlags(name string) *flag.FlagSet {
	fs := newFlagSet("jmvet " + name)
	addLanguage(fs, c.lang)
	return fs
}

// parseLanguage parses the arguments args of the subcommand name, which has no other flag than -lang, and returns those
// that are no flags. The error is [flag.ErrHelp] for -h.
func (c *console) parseLanguage(name string, args []string) ([]string, error) {
	return parseMixed(c.languageFlags(name), args, nil)
}

// explainFlagError returns err, an error of the flags fs, as a message in every language. For a flag that does not
// exist it says what was likely meant, and names the command help, which lists the flags.
func explainFlagError(fs *flag.FlagSet, err error, help string) error {
	if name, meant, ok := unknownFlag(fs, err); ok {
		return lang.UnknownFlag.Errorf(name, meant, help)
	}
	if text, ok := strings.CutSuffix(err.Error(), ": -C must be the first flag"); ok &&
		strings.HasPrefix(text, "invalid value ") {
		return lang.FirstFlag.Errorf()
	}
	return flagError(fs, err)
}

// unknownFlag returns the name of the flag that fs does not have, and what was likely meant, if that is what err says.
func unknownFlag(fs *flag.FlagSet, err error) (name string, meant lang.Phrase, ok bool) {
	name, ok = strings.CutPrefix(err.Error(), "flag provided but not defined: -")
	if !ok {
		return "", "", false
	}
	var known []string
	fs.VisitAll(func(f *flag.Flag) {
		if !isHidden(fs, f) && len(f.Name) > 1 {
			known = append(known, f.Name)
		}
	})
	return name, didYouMean("-", name, known), true
}

// hidden are the flags of jmvet itself that the usage leaves out: those for help have a subcommand, too, and the others
// are for programs, or old ones.
var hidden = map[string]bool{"h": true, "help": true, "version": true, "flags": true, "V": true, "source": true,
	"all": true, "tags": true}

// isHidden reports whether the flag f of fs is neither completed nor suggested for a misspelt one.
func isHidden(fs *flag.FlagSet, f *flag.Flag) bool {
	return f.Name == "h" || f.Name == "help" || hidden[f.Name] && fs.Name() == "jmvet"
}

// didYouMean returns " (did you mean WORD?)", with prefix before the word, if one of the known words is near to word;
// else "".
func didYouMean(prefix, word string, known []string) lang.Phrase {
	if meant, ok := nearest.Word(word, known); ok {
		return lang.DidYouMean.With(prefix + meant)
	}
	return ""
}
