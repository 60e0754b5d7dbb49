package goplsbuild

import (
	"context"
	"os/exec"
	"regexp"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// needsGo is how the go command refuses a module for a later Go.
const needsGo = `(\S+?)(?:@(\S+))? requires go >= (\S+) \(running go ([^;)\s]+)`

// causes are what the go command prints when something outside of the build is wrong, and what is to be said to that.
var causes = []struct {
	texts []string
	hint  lang.Text // with an operand for GOPROXY, or none
}{
	{[]string{"module lookup disabled by GOPROXY=off"}, lang.GoplsProxyOff},
	{[]string{"SECURITY ERROR", "checksum mismatch"}, lang.GoplsChecksum},
	{[]string{"404 Not Found", "410 Gone", "403 Forbidden", "unknown revision", "invalid version"},
		lang.GoplsNotServed},
	{[]string{"dial tcp", "no such host", "connection refused", "connection reset", "i/o timeout",
		"network is unreachable", "TLS handshake", "x509:", "proxyconnect", "unexpected EOF"},
		lang.GoplsNoNetwork},
	{[]string{"no space left on device", "not enough space on the disk"}, lang.GoplsDiskFull},
}

// explain returns err with what a person can do about it before what the go command says.
func (g *goCommand) explain(ctx context.Context, err *goError) error {
	if m := regexp.MustCompile(needsGo).FindStringSubmatch(err.output); m != nil {
		what := strings.TrimSpace(m[1] + " " + m[2])
		if m[1] == goplsPath {
			what = "gopls " + m[2]
		}
		return lang.GoplsNeedsGo.Errorf(what, m[3], m[4], err)
	}
	for _, c := range causes {
		for _, text := range c.texts {
			if strings.Contains(err.output, text) {
				if strings.Contains(c.hint.In(lang.English, ""), "(GOPROXY=") {
					return lang.TwoLines.Errorf(c.hint.With(g.proxy(ctx)), err)
				}
				return lang.TwoLines.Errorf(c.hint, err)
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
