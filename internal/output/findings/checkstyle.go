package findings

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"strings"
)

// writeCheckstyle writes list to w as an XML document in the format of Checkstyle, which most CI systems read. list is
// sorted by file.
func writeCheckstyle(w io.Writer, list []Finding, _ Options) error {
	var out bytes.Buffer
	out.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n")
	for i, f := range list {
		if i == 0 || list[i-1].File != f.File {
			fmt.Fprintf(&out, "\t<file name=\"%s\">\n", escapeXML(f.File))
		}
		fmt.Fprintf(&out, "\t\t<error line=\"%d\"", f.Start.Line)
		if f.Start.Column > 0 {
			fmt.Fprintf(&out, " column=\"%d\"", f.Start.Column)
		}
		fmt.Fprintf(&out, " severity=\"warning\" message=\"%s\" source=\"jmvet.%s\"/>\n", escapeXML(f.Message),
			escapeXML(f.Category))
		if i == len(list)-1 || list[i+1].File != f.File {
			out.WriteString("\t</file>\n")
		}
	}
	out.WriteString("</checkstyle>\n")
	_, err := w.Write(out.Bytes())
	return err
}

// escapeXML returns s as the value of an attribute. XML 1.0 has no control characters, and reads line ends as blanks.
func escapeXML(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0xFFFE || r == 0xFFFF {
			return '\uFFFD'
		}
		return r
	}, s))
}
