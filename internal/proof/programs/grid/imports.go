package grid

// codesPath is the import path of the constants, quoted.
const codesPath = `"github.com/jmvet/jmvet/codes"`

// An importStyle is a way in which a file has, or lacks, the package of constants, or has its name for something else.
type importStyle struct {
	name      string
	specs     []string // of the file's imports
	group     bool     // they stand in a group
	comments  bool     // the group has comments
	decl      string   // a declaration behind the imports that uses them
	param     string   // a parameter of the functions
	local     string   // a statement at the head of the functions
	otherFile string   // a declaration in another file of the package

	otherBuild string // a declaration in a file that another system builds
	as         string // the name that a new import gets; "" for whatever it is
}

// importStyles returns the ways, the plainest first.
func importStyles() []importStyle {
	useFmt := "var _ = fmt.Sprint\n\n"
	useCodes := func(name string) string { return "var _ = " + name + "RESTServerTimeout\n\n" }
	return []importStyle{
		{name: "none"},
		{name: "single", specs: []string{`"fmt"`}, decl: useFmt},
		{name: "group", specs: []string{`"fmt"`, `"os"`}, group: true, decl: "var _, _ = fmt.Sprint, os.Args\n\n"},
		{name: "groupcomments", specs: []string{`"fmt"`, `"os"`}, group: true, comments: true,
			decl: "var _, _ = fmt.Sprint, os.Args\n\n"},
		{name: "thirdparty", specs: []string{`"fmt"`, "", `"example.com/zoo"`}, group: true,
			decl: "var _, _ = fmt.Sprint, zoo.Animals\n\n"},
		{name: "plain", specs: []string{codesPath}, decl: useCodes("codes.")},
		{name: "grouped", specs: []string{`"fmt"`, "", codesPath}, group: true,
			decl: "var _ = fmt.Sprint\n\n" + useCodes("codes.")},
		{name: "renamed", specs: []string{"im " + codesPath}, decl: useCodes("im.")},
		{name: "dot", specs: []string{". " + codesPath}, decl: useCodes("")},
		{name: "dotshadowed", specs: []string{". " + codesPath}, decl: useCodes(""),
			local: "\tRESTUserAlreadyExists := 0\n\t_ = RESTUserAlreadyExists\n"},
		{name: "blank", specs: []string{"_ " + codesPath}},
		{name: "grpc", specs: []string{`"google.golang.org/grpc/codes"`}, decl: "var _ = codes.OK\n\n"},
		{name: "grpcgroup", specs: []string{`"fmt"`, "", `"google.golang.org/grpc/codes"`}, group: true,
			decl: "var _, _ = fmt.Sprint, codes.OK\n\n"},
		{name: "local", local: "\tcodes := 1\n\t_ = codes\n"},
		{name: "param", param: "codes, jmcodes string"},
		{name: "package", otherFile: "\nvar codes []int\n"},
		{name: "type", otherFile: "\ntype codes struct{}\n"},
		{name: "func", otherFile: "\nfunc codes() {}\n\nfunc jmcodes() {}\n\nfunc strconv() {}\n"},
		{name: "otherbuild", otherBuild: "var codes []int\n", as: "jmcodes"},
		{name: "otherbuildtwo", specs: []string{`"fmt"`}, decl: useFmt, otherBuild: "func codes() {}\n\ntype jmcodes int\n",
			as: "jmcodes2"},
		{name: "trailing", specs: []string{`"fmt" // why`}, comments: true, decl: useFmt},
		{name: "zoo", specs: []string{`"example.com/zoo"`}, decl: "var _ = zoo.Animals\n\n"},
		{name: "plainshadowed", specs: []string{codesPath}, decl: useCodes("codes."), param: "codes string"},
	}
}
