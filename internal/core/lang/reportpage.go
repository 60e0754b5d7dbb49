package lang

import "maps"

// ReportPage returns the words of the report's pages by the names that their templates have for them. A page has both
// languages in it. What stands between backquotes is code.
func ReportPage() map[string]Text {
	words := make(map[string]Text)
	for _, part := range []map[string]Text{
		reportFrame(), reportTables(), reportNumbers(), reportLegend(), reportMerged(),
	} {
		maps.Copy(words, part)
	}
	return words
}

// reportFrame has what stands around the tables.
func reportFrame() map[string]Text {
	return map[string]Text{
		"title":      "JMessage codes in %s" + zh + "JMessage 错误码：%s",
		"heading":    "JMessage codes in " + zh + "JMessage 错误码：",
		"skip":       "Skip to the codes" + zh + "跳到错误码",
		"parts":      "Parts of the report" + zh + "报告的各部分",
		"commit":     "commit %s" + zh + "提交 %s",
		"modified":   "with changes that are not committed" + zh + "含未提交的修改",
		"made":       "%s UTC" + zh + "%s UTC",
		"of":         "of the %d codes that count." + zh + "共计入 %d 个错误码。",
		"search":     "Search" + zh + "搜索",
		"hint":       "code, name, message, file" + zh + "错误码、名称、提示、含义、文件",
		"show":       "Show" + zh + "显示",
		"also":       "Also" + zh + "另外显示",
		"own":        "own" + zh + "单独处理",
		"default":    "default" + zh + "default",
		"none":       "not at all" + zh + "未处理",
		"found all":  "{shown} codes" + zh + "{shown} 个错误码",
		"found some": "{shown} of {of} codes" + zh + "{of} 个中的 {shown} 个",
		"nothing":    "Nothing matches." + zh + "没有匹配的内容。",
		"by":         "Made by jmvet report, jmvet %s." + zh + "由 jmvet report 生成，jmvet %s。",
	}
}

// reportTables has the words of the tables of codes and of switches.
func reportTables() map[string]Text {
	return map[string]Text{
		"codes":                "Codes" + zh + "错误码",
		"category":             "Category" + zh + "类别",
		"handled":              "Handled" + zh + "处理情况",
		"cells":                "Codes, by their last three digits" + zh + "错误码的后三位",
		"count own":            " own, " + zh + " 个单独处理，",
		"count default":        " by default, " + zh + " 个由 default 处理，",
		"count none":           " not at all" + zh + " 个未处理",
		"more":                 "Messages and places" + zh + "提示与位置",
		"more of":              " of %s" + zh + "：%s",
		"code":                 "Code" + zh + "错误码",
		"message":              "Message" + zh + "提示与含义",
		"no code handled":      reportNothingHandled,
		"category untouched":   "%d category of which nothing is handled" + zh + "%d 个完全没有处理的类别",
		"categories untouched": "%d categories of which nothing is handled" + zh + "%d 个完全没有处理的类别",
		"category other":       "%d category that -category leaves out" + zh + "%d 个未被 -category 指定的类别",
		"categories other":     "%d categories that -category leaves out" + zh + "%d 个未被 -category 指定的类别",

		"switches":    "Switches" + zh + "switch 语句",
		"switch head": "Switch" + zh + "switch 语句",
		"switch":      "switch" + zh + "switch",
		"map":         "map" + zh + "map",
		"over":        "over" + zh + "判断",
		"has":         "Has" + zh + "已有",
		"has of":      "of %d" + zh + "/ %d",
		"rest":        "The rest" + zh + "其余的",
		"lacks":       "Documented codes it does not name" + zh + "没有写出的有文档的错误码",
		"gap":         "gap" + zh + "遗漏",
		"gaps":        "%d with gaps" + zh + "%d 个有遗漏",
		"name":        "%d name" + zh + "%d 个名称",
		"names":       "%d names" + zh + "%d 个名称",
		"complete":    "none" + zh + "无",
		"no switches": "There is no switch over codes." + zh + "没有判断错误码的 switch。",

		"added codes": "Own codes" + zh + "自定义错误码",
		"added codes note": "These are not the vendor’s: the setting `-known` adds them." + zh +
			"这些不是厂商的错误码，由设置 `-known` 加入。",
		"places": "Places" + zh + "位置",
	}
}

const reportNothingHandled Text = "No code is handled here. jmvet counts what is compared with an expression " +
	"that it knows to carry a JMessage code: the setting `-code` and the directive `//jmvet:code` tell it " +
	"of more." + zh +
	"这里没有处理任何错误码。只有与已知存放 JMessage 错误码的表达式作比较，才会计入：" +
	"用设置 `-code` 和指令 `//jmvet:code` 可以告诉 jmvet 还有哪些。"

// reportNumbers has the words of the section of magic and unknown numbers.
func reportNumbers() map[string]Text {
	return map[string]Text{
		"numbers":    "Magic numbers and unknown codes" + zh + "魔法数字与不存在的错误码",
		"magic":      "magic" + zh + "魔法数字",
		"unknown":    "unknown" + zh + "不存在的错误码",
		"n magic":    "%d magic" + zh + "%d 处魔法数字",
		"n unknown":  "%d unknown" + zh + "%d 处不存在的错误码",
		"no numbers": "There is none." + zh + "没有。",
		"numbers note": "A magic number is a code without a name; `jmvet -fix` names it. " +
			"An unknown code is a number that is compared with codes and is none: the comparison is never true." + zh +
			"魔法数字是没有名称的错误码，`jmvet -fix` 会换成常量。不存在的错误码是与错误码比较、本身却不是错误码的数字：" +
			"比较永远为 false。",
		"number":         "Number" + zh + "数字",
		"instead":        "What to write" + zh + "应写成",
		"likely":         "likely meant:" + zh + "可能想写：",
		"near nothing":   "no code is near it" + zh + "没有相近的错误码",
		"all categories": "all categories" + zh + "所有类别",
		"all folders":    "all folders" + zh + "所有目录",
		"folder":         "Folder" + zh + "目录",
		"kind":           "Kind" + zh + "种类",
		"places all":     "{shown} places" + zh + "{shown} 处",
		"places some":    "{shown} of {of} places" + zh + "{of} 处中的 {shown} 处",
	}
}

// reportLegend has the words of the page's foot.
func reportLegend() map[string]Text {
	return map[string]Text{
		"legend": "How to read this" + zh + "如何阅读本报告",
		"legend own": "A case of a switch, `==`, `!=`, or a list or map that has the code." + zh +
			"switch 的 case、`==`、`!=`，或者列表、map 里有这个错误码。",
		"legend default": "The default of a switch that has cases of the same category, or the code behind a switch " +
			"all of whose clauses leave, or a case for the category." + zh +
			"switch 有同类别的 case，其余的由它的 default 处理；或者每个分支都会离开，由 switch 之后的代码处理；或者有整个类别的 case。",
		"legend none": "No place that jmvet knows to handle JMessage codes names it or its category." + zh +
			"在 jmvet 已知处理 JMessage 错误码的地方，都没有提到它或它的类别。",
		"by source": "Codes that count, by source" + zh + "计入的错误码，按来源",
		"source":    "Source" + zh + "来源",
		"sum":       "codes" + zh + "总数",
		"left out":  "left out" + zh + "未计入",
		"keys":      "Keys: " + zh + "快捷键：",
		"keys find": "search" + zh + "搜索",
		"keys end":  "clear" + zh + "清空",
		"keys move": "arrow keys move among the codes" + zh + "方向键在错误码之间移动",
		"keys show": "shows one" + zh + "查看",
	}
}

// reportMerged has the words of the page of many programs.
func reportMerged() map[string]Text {
	return map[string]Text{
		"merged title":   "JMessage codes in %d programs" + zh + "JMessage 错误码：%d 个代码库",
		"merged title 1": "JMessage codes in %d program" + zh + "JMessage 错误码：%d 个代码库",
		"sum magic":      "magic numbers" + zh + "处魔法数字",
		"sum unknown":    "unknown codes" + zh + "处不存在的错误码",
		"sum gaps":       "switches with gaps" + zh + "个有遗漏的 switch",
		"programs":       "Programs" + zh + "代码库",
		"program":        "Program" + zh + "代码库",
		"details":        "Details" + zh + "详情",
		"skip programs":  "Skip to the programs" + zh + "跳到代码库",
		"merged hint":    "program, commit" + zh + "代码库、提交",
		"only":           "Only with" + zh + "只显示有",
		"column magic":   "Magic" + zh + "魔法数字",
		"column unknown": "Unknown" + zh + "不存在",
		"column gaps":    "Gaps" + zh + "遗漏",
		"column handled": "Handled" + zh + "已处理",
		"filter gaps":    "gaps" + zh + "遗漏",
		"all programs":   "all programs" + zh + "全部代码库",
		"sort":           "Sort by %s" + zh + "按%s排序",
		"merged found":   "{shown} of {of} programs" + zh + "{of} 个代码库中的 {shown} 个",
		"merged all":     "{shown} programs" + zh + "{shown} 个代码库",
		"merged note": "A cell says how many codes of a category a program handles, of those that count. " +
			"The bar has those with a case or comparison of their own, and those that only a default handles." + zh +
			"每格是该代码库处理了此类别多少个计入的错误码。条形图先是单独处理的，再是只靠 default 的。",
		"untouched":   "nothing" + zh + "没有处理",
		"top":         "Back to the programs" + zh + "回到代码库列表",
		"handled own": "Own cases and comparisons" + zh + "单独处理的位置",
		"used by":     "Programs" + zh + "代码库",
	}
}
