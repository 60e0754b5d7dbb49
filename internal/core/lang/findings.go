package lang

// What is found. The English wording is an interface: users exclude findings by it. The Chinese one carries what a code
// means, which English leaves to the name.
const (
	Magic Text = "magic JMessage code %[1]s: %[2]v" + zh + "魔法数字 %[1]s%[3]v：%[2]v"

	UseConstant            Text = "use %v" + zh + "请使用 %v"
	ConstantsPackageLacks  Text = "%s has no constant for %v" + zh + "%s 中没有 %v 对应的常量"
	ConstantsPackageUnseen Text = "use a constant of %s for %v" + zh + "请使用 %s 中 %v 对应的常量"
	OnIOS                  Text = "on iOS: %s" + zh + "在 iOS 上：%s"
	OnAndroid              Text = "on Android: %s" + zh + "在 Android 上：%s"

	Unknown Text = "unknown JMessage code %s: %v%v" + zh + "未知错误码 %s：%v%v"

	NotInCategory Text = "not in category %s (%d)" + zh + "不属于 %s（%d）类"
	NoCategory    Text = "there is no category %d" + zh + "没有类别 %d"
	SixDigits     Text = "JMessage's codes have six or seven digits" + zh + "JMessage 的错误码是六位或七位数"
	MeantCode     Text = "; did you mean %v?" + zh + "；是否应为 %v？"
	MeantNamed    Text = "%[1]d (codes.%[2]s)" + zh + "%[1]d（codes.%[2]s：%[3]s）"
	MeantNumber   Text = "%[1]d" + zh + "%[1]d（%[2]s）"

	Misses Text = "%[1]s misses %[2]d of %[3]d JMessage %[4]v codes: %[5]v" + zh +
		"%[1]s 未穷尽：%[4]v 类共 %[3]d 个 JMessage 错误码，缺 %[2]d 个：%[5]v"
	MissesCategories Text = "switch misses %[1]d of %[2]d JMessage categories: %[3]v" + zh +
		"switch 未穷尽：共 %[2]d 个 JMessage 错误码类别，缺 %[1]d 个：%[3]v"
	PassInSilence Text = "switch handles %[1]d of %[2]d JMessage %[3]v codes and the others pass in silence: add a " +
		"default" + zh +
		"switch 只处理了 %[3]v 类 %[2]d 个 JMessage 错误码中的 %[1]d 个，其余的被静默放过：请添加 default"
	Named   Text = "%[1]s" + zh + "%[1]s（%[2]s）"
	AndMore Text = "%v and %d more" + zh + "%v，另有 %d 个"
)

// What a code means and what its category is about, below a finding: in the language of the message and, in brackets,
// in the other one.
const (
	CodeRow     Text = "%[1]d %[2]s: %[3]s (%[4]s)" + zh + "%[1]d %[2]s：%[4]s（%[3]s）"
	CategoryRow Text = "category %[1]s (%[2]d): %[3]s (%[4]s)" + zh + "类别 %[1]s（%[2]d）：%[4]s（%[3]s）"
)

// What the checks look for, in the logs that programs read.
const (
	MagicSummary     Text = "A JMessage code is compared as a number without a name" + zh + "JMessage 错误码以魔法数字参与比较"
	MagicDescription Text = "A number that is a JMessage error code is compared with a value that carries one. " +
		"A named constant says what it means." + zh + "数字是 JMessage 错误码，并与存放错误码的值比较。请使用有名称的常量，让含义一目了然。"
	UnknownSummary     Text = "A number is compared with a JMessage code, but is none" + zh + "与 JMessage 错误码比较的数字不是错误码"
	UnknownDescription Text = "JMessage has no such error code, so the comparison is never true. " +
		"Where a code is near it, the message names it." + zh + "JMessage 没有这个错误码，比较永远为 false。如有相近的错误码，消息会指出。"
	ExhaustiveSummary     Text = "A switch forgets JMessage codes of a category" + zh + "switch 没有穷尽同类的 JMessage 错误码"
	ExhaustiveDescription Text = "A switch handles some error codes of a category and lets the others pass in " +
		"silence, as if nothing had gone wrong." + zh + "switch 只处理了某一类别的部分错误码，其余的被静默放过，如同没有出错。"
	DirectiveSummary     Text = "A //jmvet: directive is wrong" + zh + "//jmvet: 指令有误"
	DirectiveDescription Text = "A comment that speaks to jmvet is misspelt, stands where it means nothing, or " +
		"drops no finding." + zh +
		"写给 jmvet 的注释有拼写错误、写在没有意义的位置，或者没有忽略任何问题。"
)

// What is wrong with directives.
const (
	IgnoreDropsNothing Text = "//jmvet:ignore drops nothing: jmvet has no report there" + zh +
		"//jmvet:ignore 没有作用：jmvet 在该处没有报告"
	IgnoreNeedsReason Text = "//jmvet:ignore needs a reason: //jmvet:ignore REASON" + zh +
		"//jmvet:ignore 需要写明原因：//jmvet:ignore 原因"
	TakesNoArgument  Text = "//jmvet:%s takes no argument: found %q" + zh + "//jmvet:%s 不带参数，却写了 %q"
	UnknownDirective Text = "unknown directive //jmvet:%s: there are code, exhaustive and ignore%v" + zh +
		"未知指令 //jmvet:%s：只有 code、exhaustive 和 ignore%v"
	MeantDirective  Text = "; did you mean //jmvet:%s?" + zh + "；是否应为 //jmvet:%s？"
	SpacedDirective Text = "not a directive: write //jmvet:%s without a space behind //" + zh +
		"不是指令：请写成 //jmvet:%s，// 后面不能有空格"
	DirectiveInComment Text = "not a directive: write //jmvet:%s at the beginning of the comment" + zh +
		"不是指令：请把 //jmvet:%s 写在注释的开头"
	CodeOnNothing Text = "//jmvet:code stands on nothing that it could declare: put it on the line of a field, " +
		"variable, parameter, result, type, constant or function" + zh +
		"//jmvet:code 所在处没有可声明的对象：请写在字段、变量、参数、结果、类型、常量或函数所在的行"
	WrongCodeDirective  Text = "//jmvet:code: %v" + zh + "//jmvet:code 有误：%v"
	ExhaustiveOnNothing Text = "//jmvet:exhaustive stands on no switch over JMessage codes" + zh +
		"//jmvet:exhaustive 所在处没有针对 JMessage 错误码的 switch"
)

// What a fix does.
const (
	ReplaceBy       Text = "Replace by %s" + zh + "替换为 %s"
	AddMissingCases Text = "Add %d missing cases" + zh + "补上缺少的 %d 个 case"
	AddDefault      Text = "Add a default" + zh + "添加 default"
)

// InChinese returns a phrase that has text in brackets in Chinese and nothing in English: what a code means, beside its
// name. It is empty if text is.
func InChinese(text string) Phrase {
	if text == "" {
		return ""
	}
	return bilingual("", "（"+text+"）")
}
