package lang

// Why a magic number has no fix.
const (
	NoFixTwoMeanings Text = "%d means one thing on iOS and another on Android" + zh + "%d 在 iOS 与 Android 上含义不同"
	NoFixEmbedded    Text = "the number is only a part of the string" + zh + "该数字只是字符串的一部分"
	NoFixType        Text = "a constant might not have the type that is needed there" + zh + "常量的类型可能与此处所需的类型不符"
	NoFixComment     Text = "it would remove a comment" + zh + "修复会删掉其中的注释"
	NoFixGenerated   Text = "the file is generated" + zh + "该文件是生成的"
	NoFixCgo         Text = "the file uses cgo" + zh + "该文件使用了 cgo"
	NoFixImport      Text = "the package cannot import the constants" + zh + "该包无法导入常量所在的包"
	NoFixScope       Text = "the names in the file are not all known" + zh + "无法确定文件中的全部名字"
	NoFixInternal    Text = "%s is internal to another part of the program" + zh + "%s 是程序其他部分的 internal 包"
	NoFixNoConstant  Text = "%s has no constant for %d" + zh + "%s 中没有 %d 对应的常量"

	NoFixBuildConstraints Text = "%s.%s stands only in a file with build constraints" + zh +
		"%s.%s 只出现在带构建约束的文件中"
)

// Why -fix leaves a finding.
const (
	LeftUnknown    Text = "which code is meant is for you to decide" + zh + "应使用哪个错误码需由你决定"
	LeftExhaustive Text = "what to do for the missing codes is for you to decide" + zh + "缺少的错误码如何处理需由你决定"
	LeftDirective  Text = "directives are not changed" + zh + "指令不会被自动修改"
	LeftOther      Text = "there is no fix for it" + zh + "没有可用的修复"
	LeftForeign    Text = "the file does not belong to this program" + zh + "该文件不属于本程序"
	LeftBroken     Text = "its package does not parse" + zh + "所在的包无法解析"
	LeftOverlap    Text = "the fix touches another one that was made: run this again" + zh +
		"与已应用的另一处修复重叠：请再运行一次"
)

// What -fix says.
const (
	FixedFile Text = "%s: %d fixed" + zh + "%s: 已修复 %d 处"
	NotFixed  Text = "not fixed: %s" + zh + "未修复：%s"
	FixedNone Text = "nothing fixed, %d left" + zh + "没有修复任何问题，剩余 %d 处"
	FixedAll  Text = "fixed %[1]d %[2]s in %[3]d %[4]s" + zh + "已修复 %[3]d 个文件中的 %[1]d 处问题"
	FixedSome Text = "fixed %[1]d %[2]s in %[3]d %[4]s, %[5]d left" + zh +
		"已修复 %[3]d 个文件中的 %[1]d 处问题，剩余 %[5]d 处"
)

// The summary of a run. The nouns are for English alone.
const (
	Found        Text = "%[1]d %[2]s in %[3]d %[4]s" + zh + "%[3]d 个文件中有 %[1]d 处问题"
	FoundFixable Text = "%[1]d %[2]s in %[3]d %[4]s, %[5]d can be fixed with -fix" + zh +
		"%[3]d 个文件中有 %[1]d 处问题，其中 %[5]d 处可用 -fix 修复"
)
