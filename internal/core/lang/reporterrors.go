package lang

// What is wrong with reports that are to be merged. The first operand is the name of the file.
const (
	ReportNotJSON   Text = "%s is not a report of jmvet: %v" + zh + "%s 不是 jmvet 的报告：%v"
	ReportNoVersion Text = "%s is not a report of jmvet: write one with jmvet report -format=json" + zh +
		"%s 不是 jmvet 的报告：请用 jmvet report -format=json 生成"
	ReportOtherVersion Text = "%s is a report of version %d, and this jmvet reads version %d: " +
		"make it again with this jmvet" + zh +
		"%s 是第 %d 版的报告，而这个 jmvet 读取第 %d 版：请用这个 jmvet 重新生成"
	ReportDamaged Text = "%s is damaged: %s" + zh + "%s 已损坏：%s"
	ReportTwice   Text = "%s and %s are both of %s: leave one of them out, " +
		"or give them names with jmvet report -name" + zh +
		"%s 和 %s 都是 %s 的报告：请去掉一份，或者用 jmvet report -name 给它们起不同的名字"

	ReportWithoutProgram  Text = "it does not say of which program it is" + zh + "没有写明是哪个程序"
	ReportWithoutRows     Text = "it has no codes" + zh + "没有错误码"
	ReportUnknownWord     Text = "%q is not a word of it" + zh + "含有无法识别的词 %q"
	ReportBadLink         Text = "its link: %v" + zh + "其中的链接：%v"
	ReportMergedWithoutIt Text = "it has no reports" + zh + "其中没有报告"
)

// What is wrong with the template of -link.
const (
	LinkPlaceholder Text = "%s is not a placeholder; write {path}, {line}, {column} or {commit}" + zh +
		"%s 不是占位符；请写 {path}、{line}、{column} 或 {commit}"
	LinkPlaceholderMeant Text = "%s is not a placeholder (did you mean {%s}?); " +
		"write {path}, {line}, {column} or {commit}" + zh +
		"%s 不是占位符（是否想写 {%s}？）；请写 {path}、{line}、{column} 或 {commit}"
	LinkNoPath Text = "the template has no {path}; " +
		"write one such as https://example.com/shop/blob/main/{path}#L{line}" + zh +
		"模板里没有 {path}；请写成 https://example.com/shop/blob/main/{path}#L{line} 这样"
	LinkNoAddress Text = "not an address: %v" + zh + "不是地址：%v"
	LinkNotWeb    Text = "the address must begin with https:// or http://, or be relative to the report" + zh +
		"地址必须以 https:// 或 http:// 开头，或者相对于报告"
)
