package chains

// uses write a function that holds a number against codes, some of them without a known code that stands in the text as
// one number.
var uses = []string{
	"func u%d() bool { return %s == 899*1000+1 }",
	"func u%d() bool { return %s == 899001 }",
	"func u%d() bool { return 899*1000+61 != %s }",
	"func u%d() bool { x := %s; return x == 899*1000+1 || x == 899*1000+2 }",
	"func u%d() {\n\tswitch %s {\n\tcase 899 * 1000 + 1:\n\tcase 899*1000 + 2:\n\t}\n}",
	"func u%d() (s string) {\n\tswitch %s {\n\tcase 802*1000 + 2:\n\t\ts = \"x\"\n\t}\n\treturn s\n}",
	"func u%d() bool { return is(int(%s)) }",
	"func u%d() bool { return map[int]bool{899*1000 + 1: true}[int(%s)] }",
	"const unknown%[1]d = 899*1000 + 61\n\nfunc u%[1]d() bool { return %[2]s == unknown%[1]d }",
	"func u%d() bool {\n\tfor _, c := range []int{899*1000 + 1} {\n\t\tif c == int(%s) {\n\t\t\treturn " +
		"true\n\t\t}\n\t}\n\treturn false\n}",
	"func u%d() bool { return int64(%s) == 899*1000+1 }",
	"type box%[1]d struct{ n int }\n\nfunc u%[1]d() bool { return box%[1]d{n: int(%[2]s)}.n == 899*1000+1 }",
}

// textUses hold a number against codes as texts.
var textUses = []string{
	"func t%d() bool { return strconv.Itoa(int(%s)) == \"899\"+\"002\" }",
	"func t%d() bool { return fmt.Sprint(int(%s)) == \"899002\" }",
	"func t%d() bool { s := fmt.Sprintf(\"%%%%d\", %s); return s == \"899\"+\"002\" }",
	"type text%[1]d struct{ s string }\n\nfunc t%[1]d() bool { return text%[1]d{strconv.Itoa(int(%[2]s))}.s == " +
		"\"899\"+\"001\" }",
}

// helperUses hold a number against codes by a function of a package that knows nothing of codes.
var helperUses = []string{
	"func h%d() bool { return util.Same(int(%s)) == 899*1000+2 }",
	"func h%d() bool { return util.Has([]int{899*1000 + 2}, int(%s)) }",
	"func h%d() bool { return util.Text(int(%s)) == \"899\"+\"002\" }",
	"func h%d() bool { n := int(%s); return util.Deref(&n) == 899*1000+2 }",
	"func h%[1]d() (bool, bool) { return util.Equal(899*1000+1, int(%[2]s)), util.Equal(899*1000+2, 7) }",
}

// util is the package of those functions.
const util = `// Package util is for all sorts of numbers.
package util

import "strconv"

func Same(n int) int { return n }

func Has(list []int, n int) bool {
	for _, m := range list {
		if m == n {
			return true
		}
	}
	return false
}

func Text(n int) string { return strconv.Itoa(n) }

func Deref(n *int) int { return *n }

func Equal(a, b int) bool { return a == b }
`
