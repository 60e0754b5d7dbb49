package lang

// What is wrong with settings.
const (
	NoSuchLanguage Text = "%q is not a language of jmvet: write en or zh" + zh + "jmvet 不支持语言 %q：请写 en 或 zh"
	NoSuchLevel    Text = "no such level of evidence%v; choose one of %s" + zh + "没有这一级证据%v；请从 %s 中选择"
	DidYouMean     Text = " (did you mean %s?)" + zh + "（是否应为 %s？）"
	NoCodeRange    Text = "%q is neither a positive number nor a range such as 899900-899919" + zh +
		"%q 既不是正整数，也不是 899900-899919 这样的区间"
	NoCodeEntry Text = "%q names nothing: write import/path.Type.Field, import/path.Func or import/path.Type" + zh +
		"%q 没有指明任何东西：请写 import/path.Type.Field、import/path.Func 或 import/path.Type"
	NoImportPath Text = "%q is no import path" + zh + "%q 不是导入路径"
	AllChecksOff Text = "every check is off: turn on magic, unknown or exhaustive" + zh +
		"所有检查都已关闭：请开启 magic、unknown 或 exhaustive"
	WrongSetting Text = "jmvet: setting %s: %v" + zh + "jmvet: 设置 %s：%v"
	Jmvet        Text = "jmvet: %v" + zh + "jmvet: %v"
)

// What the setting -code names wrongly.
const (
	WrongCode     Text = "-code %s: %v" + zh + "设置 -code %s 有误：%v"
	NotDeclared   Text = "package %s declares no %s" + zh + "包 %s 中没有声明 %s"
	NoTypeNoField Text = "%[1]s.%[2]s is no type, so it has no %[3]s" + zh + "%[1]s.%[2]s 不是类型，因此没有 %[3]s"
	NoField       Text = "type %s.%s has no field or method %s" + zh + "类型 %s.%s 没有字段或方法 %s"
	NoNumber      Text = "%s is neither a number nor a string: its type is %s" + zh + "%s 既不是数字也不是字符串：类型为 %s"
	ManyNumbers   Text = "%s has %d numbers in its signature: put //jmvet:code on the line of the one that is a code" +
		zh +
		"%s 的签名中有 %d 个数字：请把 //jmvet:code 写在错误码那一行"
	NoneInSignature Text = "%s has neither a number as its result nor as its parameter" + zh + "%s 的结果和参数中都没有数字"
)

// What is wrong with the package of the setting -constants, and why a file cannot take constants from it.
const (
	WrongConstants Text = "-constants %v" + zh + "设置 -constants 有误：%v"
	IsProgram      Text = "%s: the package is a program: nothing can import it" + zh + "%s：该包是程序，无法导入"
	NoConstants    Text = "%s: the package has no exported constant that is a JMessage code" + zh +
		"%s：该包没有导出的 JMessage 错误码常量"
	NoPackage     Text = "there is no package %s" + zh + "没有包 %s"
	ImportsItself Text = "%s cannot import itself" + zh + "%s 不能导入自己"
	MayCloseCycle Text = "%s imports %s of the same module: to import it where that is not done already could close " +
		"a cycle" + zh +
		"%s 导入了同一模块的 %s：在尚未导入它的地方导入，可能形成循环"
	CouldCloseCycle Text = "%s is not imported there: to import it could close a cycle" + zh +
		"该处没有导入 %s：导入可能形成循环"
	AnotherModule Text = "%s is of another module, and not imported there" + zh + "%s 属于其他模块，该处也没有导入"
)

// What keeps a package from being looked at.
const (
	CannotRead Text = "cannot read %s: %v" + zh + "无法读取 %s：%v"
)
