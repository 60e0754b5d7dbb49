package lang

// Why something carries a code. What a proof says follows "carries a code:", or the name of another thing
// and "which is".
const (
	CarriesCode     Text = "%s carries a code: %s (rule %s)" + zh + "%s 存放错误码：%s（规则 %s）"
	CarriesCategory Text = "%s carries a category of codes: %s (rule %s)" + zh + "%s 存放错误码的类别：%s（规则 %s）"
	FactRule        Text = "%s, proven by %s" + zh + "%s，由 %s 证明"

	ProofAt    Text = "%s at %s" + zh + "%s（位于 %s）"
	ProofNote  Text = "%s, %s" + zh + "%s，%s"
	ProofWhich Text = "%s, which is %s" + zh + "%s，而后者%s"
)

// What the evidence is.
const (
	ComparedWith   Text = "compared with %v" + zh + "与 %v 比较"
	Given          Text = "given %v" + zh + "被赋为 %v"
	OfType         Text = "of type %v" + zh + "类型为 %v"
	MadeOf         Text = "made of %v" + zh + "由 %v 声明而来"
	AnotherName    Text = "codes.Code under another name" + zh + "是 codes.Code 的另一个名字"
	ConstantOf     Text = "a constant of package %s" + zh + "是包 %s 的常量"
	DeclaredBy     Text = "declared by //jmvet:code" + zh + "由 //jmvet:code 声明"
	NamedBySetting Text = "named by the setting -code=%s" + zh + "由设置 -code=%s 指明"
	DeclaredThere  Text = "declared" + zh + "声明处"
	HoldingCodes   Text = "holding codes (%d of its %d numbers that could be some)" + zh +
		"列有错误码（%[2]d 个可能是错误码的数字中有 %[1]d 个是）"
	DemandedBy       Text = "demanded by //jmvet:exhaustive" + zh + "由 //jmvet:exhaustive 要求"
	VendorPath       Text = "in a package whose import path names JMessage" + zh + "所在包的导入路径指明了 JMessage"
	WhereNamed       Text = "where JMessage is named" + zh + "该处提到 JMessage"
	NamedAtDecl      Text = "and JMessage is named where %s is declared, in %s" + zh + "且 %s 声明于 %s，那里提到 JMessage"
	NameSaysCode     Text = "and its name says code (known codes: %d, unknown: %d)" + zh + "且名称表明它是错误码（已知 %d 个，未知 %d 个）"
	WhereKeyIsKnown  Text = "where a key is a known code" + zh + "其中有键是已知错误码"
	WhereCaseIsKnown Text = "where a case is a known code" + zh + "其中有 case 是已知错误码"
	ConstantThatIs   Text = "a constant that is %v" + zh + "该常量%v"
)

// How a value comes from another thing, %[1]s.
const (
	ReadFrom     Text = "read from %[1]v" + zh + "读自 %[1]v"
	SameType     Text = "of the same type as %[1]v" + zh + "与 %[1]v 类型相同"
	SameValue    Text = "the same value as %[1]v" + zh + "与 %[1]v 是同一个值"
	ComparedLink Text = "compared with %[1]v" + zh + "与 %[1]v 比较"
	GivenTo      Text = "given to %[1]v" + zh + "赋给 %[1]v"
	BesideLink   Text = "beside %[1]v" + zh + "与 %[1]v 是同一调用的参数"
	AsIs         Text = "%[2]v, as is %[1]v" + zh + "%[2]v，%[1]v 也是"
)

// What has no name.
const (
	AParameter Text = "a parameter" + zh + "某个参数"
	AResult    Text = "a result" + zh + "某个结果"
	TheSet     Text = "the set" + zh + "该集合"
	TheValue   Text = "the value" + zh + "该值"
)
