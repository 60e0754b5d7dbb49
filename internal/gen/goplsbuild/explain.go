package goplsbuild

import (
	"context"
	"fmt"
	"os/exec"
	"regexp"
	"strings"
)

// needsGo is how the go command refuses a module for a later Go.
const needsGo = `(\S+?)(?:@(\S+))? requires go >= (\S+) \(running go ([^;)\s]+)`

// causes are what the go command prints when something outside of the build is wrong, and what is to be said to that.
var causes = []struct {
	texts []string
	hint  string
}{
	{[]string{"module lookup disabled by GOPROXY=off"}, "GOPROXY=off allows no module that is not in the module cache"},
	{[]string{"SECURITY ERROR", "checksum mismatch"},
		"a module is not what it was when its checksum was recorded: do not build it before you know why"},
	{[]string{"404 Not Found", "410 Gone", "403 Forbidden", "unknown revision", "invalid version"},
		"there is no such version, or the module proxy does not serve it (GOPROXY=$GOPROXY)"},
	{[]string{"dial tcp", "no such host", "connection refused", "connection reset", "i/o timeout",
		"network is unreachable", "TLS handshake", "x509:", "proxyconnect", "unexpected EOF"},
		"the module proxy is not in reach (GOPROXY=$GOPROXY): building gopls for the first time needs the network"},
	{[]string{"no space left on device", "not enough space on the disk"},
		"the disk is full: the build needs about 1 GB in the caches of the go command"},
}

// explain puts what a person can do about it before what the go command says.
func (g *goCommand) explain(ctx context.Context, err *goError) error {
	if m := regexp.MustCompile(needsGo).FindStringSubmatch(err.output); m != nil {
		what := strings.TrimSpace(m[1] + " " + m[2])
		if m[1] == goplsPath {
			what = "gopls " + m[2]
		}
		return fmt.Errorf("%s needs Go %s, and this is Go %s: update Go, or set GOTOOLCHAIN=auto, or choose an earlier "+
			"gopls with -gopls\n%w", what, m[3], m[4], err)
	}
	for _, c := range causes {
		for _, text := range c.texts {
			if strings.Contains(err.output, text) {
				hint := c.hint
				if strings.Contains(hint, "$GOPROXY") {
					hint = strings.ReplaceAll(hint, "$GOPROXY", g.proxy(ctx))
				}
				return fmt.Errorf("%s\n%w", hint, err)
			}
		}
	}
	return err
}

// proxy returns the user's setting of GOPROXY, which may come from a file that only the go command knows.
func (g *goCommand) proxy(ctx context.Context) string {
	cmd := exec.CommandContext(ctx, g.path, "env", "GOPROXY")
	cmd.Env = g.env
	out, _ := cmd.Output() // without it the hint still says what is wrong
	return strings.TrimSpace(string(out))
}
