package lang

// What the settings do. Package flag takes what stands between backquotes for the name of the value.
const (
	SettingMagic Text = "report magic numbers that are compared with a JMessage code" + zh +
		"报告与 JMessage 错误码比较的魔法数字"
	SettingUnknown Text = "report numbers that are compared with a JMessage code but are not one" + zh +
		"报告与错误码比较、本身却不是 JMessage 错误码的数字"
	SettingExhaustive Text = "report switches that forget codes of a category" + zh +
		"报告漏掉同类错误码的 switch"
	SettingDefaultSignifiesExhaustive Text = "treat a switch that has a default as exhaustive" + zh +
		"带 default 的 switch 视为已穷尽"
	SettingMissingCasesFix Text = "offer the missing cases of a switch as a fix (for editors: a batch -fix would " +
		"silence the report)" + zh +
		"为 switch 缺少的分支提供修复（供编辑器使用：批量 -fix 会掩盖问题）"
	SettingCheckMaps Text = "check that map literals with codes as keys are exhaustive, too" + zh +
		"以错误码为键的 map 字面量也要求穷尽"
	SettingGenerated Text = "check generated files, too" + zh +
		"也检查生成的文件"
	SettingEvidence Text = "the weakest `level` of evidence that counts: declared, context, name or any" + zh +
		"最低接受哪一级（`level`）证据：declared、context、name 或 any"
	SettingCode Text = "what holds codes: a comma-separated `list` of import/path.Type.Field, import/path.Func, " +
		"import/path.Type" + zh +
		"用 `list` 声明哪些对象存放错误码，以逗号分隔：import/path.Type.Field、import/path.Func、import/path.Type"
	SettingKnown Text = "codes of your own: a comma-separated `list` of numbers and ranges such as " +
		"899900,899910-899919" +
		zh +
		"用 `list` 列出自定义的错误码，以逗号分隔，可以是数字或区间，例如 899900,899910-899919"
	SettingConstants Text = "import `path` of your own package of constants, which are matched by value" + zh +
		"改用自己的常量包，`path` 是它的导入路径，按值匹配"
	SettingLang Text = "the `language` of messages: en or zh" + zh +
		"输出信息的语言（`language`）：en 或 zh"
)
