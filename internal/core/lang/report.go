package lang

// How a code is handled.
const (
	ReportOwn        Text = "own case or comparison" + zh + "单独处理"
	ReportViaDefault Text = "only by a default" + zh + "只靠 default"
	ReportNowhere    Text = "not at all" + zh + "未处理"
)

// The forms of places.
const (
	ReportCase         Text = "case" + zh + "case 分支"
	ReportComparison   Text = "comparison" + zh + "比较"
	ReportList         Text = "in a list" + zh + "列表元素"
	ReportMapKey       Text = "key of a map" + zh + "map 的键"
	ReportDefault      Text = "default of a switch" + zh + "switch 的 default"
	ReportAfterSwitch  Text = "code behind a switch" + zh + "switch 之后的代码"
	ReportBeforeSwitch Text = "value from before a switch" + zh + "switch 之前设好的值"
	ReportOfCategory   Text = "case for the category" + zh + "整个类别的 case 分支"
	ReportMagicPlace   Text = "%s, magic number" + zh + "%s，魔法数字"
)

// What a switch has and lacks.
const (
	ReportHasCategories Text = "switch has a case for %s; %s" + zh + "switch 有 %s 的 case；%s"
	ReportHasOther      Text = "%s has %d %s codes, none of which is documented; %s" + zh +
		"%s 有 %[3]s 的 %[2]d 个错误码，都没有文档；%[4]s"
	ReportHasSome Text = "%s has %d of %d documented %s codes; %s" + zh +
		"%s 覆盖了 %[4]s 的 %[3]d 个有文档的错误码中的 %[2]d 个；%[5]s"

	ReportPartial             Text = "it does not type-check" + zh + "无法通过类型检查"
	ReportComplete            Text = "complete" + zh + "已穷尽"
	ReportAfterSwitchDemanded Text = "the others go to the code behind it, but all are demanded" + zh +
		"其余的由 switch 之后的代码处理，但这里要求穷尽"
	ReportBeforeSwitchDemanded Text = "the others keep what was set before it, but all are demanded" + zh +
		"其余的沿用 switch 之前设好的值，但这里要求穷尽"
	ReportDefaultDemanded Text = "the others go to its default, but all are demanded" + zh +
		"其余的由 default 处理，但这里要求穷尽"
	ReportNotInMap        Text = "the others are not in it" + zh + "其余的不在其中"
	ReportUnhandled       Text = "the others run through it unhandled" + zh + "其余的悄悄漏过"
	ReportToDefault       Text = "the others go to its default" + zh + "其余的由 default 处理"
	ReportToCodeAfter     Text = "the others go to the code behind it" + zh + "其余的由 switch 之后的代码处理"
	ReportKeepValueBefore Text = "the others keep what was set before it" + zh + "其余的沿用 switch 之前设好的值"
	ReportComma           Text = ", " + zh + "，"
	ReportListSeparator   Text = ", " + zh + "、"
)

// What a report says of itself, and what it counts.
const (
	ReportPackage      Text = "%d package" + zh + "%d 个包"
	ReportPackages     Text = "%d packages" + zh + "%d 个包"
	ReportWithTests    Text = "with test files" + zh + "含测试文件"
	ReportWithoutTests Text = "without test files" + zh + "不含测试文件"

	ReportTouched Text = "What counts: the categories that the program touches (%d)" + zh +
		"统计范围：程序涉及的类别（%d 个）"
	ReportChosen Text = "What counts: the categories of -category (%d)" + zh + "统计范围：-category 指定的类别（%d 个）"
	ReportSent   Text = "; from these, the codes that servers send today, and others that the program names." + zh +
		"；其中服务端目前会返回的错误码，以及代码中出现的其他错误码。"
	ReportSources Text = "; from these, the codes with the source %s." + zh + "；其中来源为 %s 的错误码。"
	ReportOr      Text = " or " + zh + "或 "
	ReportLeftOut Text = "Left out: the other %d categories (%d codes), and %d codes from other sources." + zh +
		"未计入：其他 %d 个类别（%d 个错误码），以及其他来源的 %d 个错误码。"
)

// The table for a terminal.
const (
	ReportTextTitle   Text = "JMessage codes that %s handles: %s" + zh + "%s 处理的 JMessage 错误码：%s"
	ReportTextSymbols Text = "● by a case or comparison of its own   ◐ only by a default   ○ not at all" + zh +
		"● 单独处理   ◐ 只靠 default   ○ 未处理"
	ReportTextNothing   Text = "Nothing is handled of:" + zh + "完全没有处理的类别："
	ReportTextLeftOut   Text = "Left out by -category:" + zh + "-category 未指定的类别："
	ReportTextSwitches  Text = "Switches:" + zh + "switch 语句："
	ReportTextUnknown   Text = "Unknown codes:" + zh + "不存在的错误码："
	ReportTextOwn       Text = "Own cases and comparisons:" + zh + "单独处理的位置："
	ReportTextByDefault Text = "Only by a default:" + zh + "只靠 default："
	ReportTextAdded     Text = "(of -known)" + zh + "（来自 -known）"

	ReportColumnSource  Text = "source" + zh + "来源"
	ReportColumnOwn     Text = "own" + zh + "单独"
	ReportColumnDefault Text = "default" + zh + "default"
	ReportColumnNone    Text = "not at all" + zh + "未处理"
	ReportColumnCodes   Text = "codes" + zh + "总数"
	ReportColumnLeftOut Text = "left out" + zh + "未计入"
	ReportColumnAll     Text = "all" + zh + "合计"
	ReportColumnMagic   Text = "magic" + zh + "魔法数字"
	ReportColumnUnknown Text = "unknown" + zh + "不存在"
	ReportColumnGaps    Text = "gaps" + zh + "遗漏"
	ReportColumnProgram Text = "program" + zh + "代码库"

	ReportMergedTitle  Text = "JMessage codes in %d programs" + zh + "%d 个代码库中的 JMessage 错误码"
	ReportMergedTitle1 Text = "JMessage codes in %d program" + zh + "%d 个代码库中的 JMessage 错误码"
	ReportMergedCells  Text = "Handled of the codes of each category (own and by a default / all):" + zh +
		"各类别的处理情况（单独处理和只靠 default 的个数／总数）："
)
