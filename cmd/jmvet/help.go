package main

import (
	"errors"
	"flag"
	"fmt"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// runHelp runs jmvet help with the arguments args and returns the exit status.
func (c *console) runHelp(args []string) int {
	args, err := c.parseLanguage("help", args)
	switch {
	case len(args) == 0 && err == nil, errors.Is(err, flag.ErrHelp):
		c.writeUsage(c.stdout)
		return exitOK
	case err != nil:
		return c.fail(exitUsage, err)
	case len(args) > 1:
		return c.fail(exitUsage, lang.OneTopic.Errorf())
	}
	topic := args[0]
	if sub := subcommands()[topic]; sub.help != nil {
		return c.writeHelp(topic)
	}
	text, ok := analyzer.HelpIn(c.lang, topic)
	if !ok {
		topics := helpTopics()
		near := didYouMean("", topic, topics)
		return c.fail(exitUsage, lang.NoSuchTopic.Errorf(topic, near, lang.Words(topics).Commas()))
	}
	fmt.Fprint(c.stdout, text)
	return exitOK
}
