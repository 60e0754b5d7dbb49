package grid

// codesPath is the import path of the constants, quoted.
const codesPath = `"github.com/jmvet/jmvet/codes"`

// An Import is a way in which a file has, or lacks, the package of constants, or has its name for something else.
type Import struct {
	Name      string
	Specs     []string // of the file's imports
	Group     bool     // they stand in a group
	Comments  bool     // the group has comments
	Decl      string   // a declaration behind the imports that uses them
	Param     string   // a parameter of the functions
	Local     string   // a statement at the head of the functions
	OtherFile string   // a declaration in another file of the package

	OtherBuild string // a declaration in a file that another system builds
	As         string // the name that a new import gets; "" for whatever it is
}

// Imports returns the ways, the plainest first.
func Imports() []Import {
	useFmt := "var _ = fmt.Sprint\n\n"
	useCodes := func(name string) string { return "var _ = " + name + "RESTServerTimeout\n\n" }
	return []Import{
		{Name: "none"},
		{Name: "single", Specs: []string{`"fmt"`}, Decl: useFmt},
		{Name: "group", Specs: []string{`"fmt"`, `"os"`}, Group: true, Decl: "var _, _ = fmt.Sprint, os.Args\n\n"},
		{Name: "groupcomments", Specs: []string{`"fmt"`, `"os"`}, Group: true, Comments: true,
			Decl: "var _, _ = fmt.Sprint, os.Args\n\n"},
		{Name: "thirdparty", Specs: []string{`"fmt"`, "", `"example.com/zoo"`}, Group: true,
			Decl: "var _, _ = fmt.Sprint, zoo.Animals\n\n"},
		{Name: "plain", Specs: []string{codesPath}, Decl: useCodes("codes.")},
		{Name: "grouped", Specs: []string{`"fmt"`, "", codesPath}, Group: true,
			Decl: "var _ = fmt.Sprint\n\n" + useCodes("codes.")},
		{Name: "renamed", Specs: []string{"im " + codesPath}, Decl: useCodes("im.")},
		{Name: "dot", Specs: []string{". " + codesPath}, Decl: useCodes("")},
		{Name: "dotshadowed", Specs: []string{". " + codesPath}, Decl: useCodes(""),
			Local: "\tRESTUserAlreadyExists := 0\n\t_ = RESTUserAlreadyExists\n"},
		{Name: "blank", Specs: []string{"_ " + codesPath}},
		{Name: "grpc", Specs: []string{`"google.golang.org/grpc/codes"`}, Decl: "var _ = codes.OK\n\n"},
		{Name: "grpcgroup", Specs: []string{`"fmt"`, "", `"google.golang.org/grpc/codes"`}, Group: true,
			Decl: "var _, _ = fmt.Sprint, codes.OK\n\n"},
		{Name: "local", Local: "\tcodes := 1\n\t_ = codes\n"},
		{Name: "param", Param: "codes, jmcodes string"},
		{Name: "package", OtherFile: "\nvar codes []int\n"},
		{Name: "type", OtherFile: "\ntype codes struct{}\n"},
		{Name: "func", OtherFile: "\nfunc codes() {}\n\nfunc jmcodes() {}\n\nfunc strconv() {}\n"},
		{Name: "otherbuild", OtherBuild: "var codes []int\n", As: "jmcodes"},
		{Name: "otherbuildtwo", Specs: []string{`"fmt"`}, Decl: useFmt, OtherBuild: "func codes() {}\n\ntype jmcodes int\n",
			As: "jmcodes2"},
		{Name: "trailing", Specs: []string{`"fmt" // why`}, Comments: true, Decl: useFmt},
		{Name: "zoo", Specs: []string{`"example.com/zoo"`}, Decl: "var _ = zoo.Animals\n\n"},
		{Name: "plainshadowed", Specs: []string{codesPath}, Decl: useCodes("codes."), Param: "codes string"},
	}
}
