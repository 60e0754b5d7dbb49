package lang

// ReportUsage is what jmvet help report prints.
const ReportUsage Text = `jmvet report tells which JMessage codes a program handles, how, and where.

Usage:

	jmvet report [flags] packages               for example: jmvet report ./... -o report.html
	jmvet report -merge [flags] reports         for example: jmvet report -merge a.json b.json -o all.html

Each code of the table is handled by a case or a comparison of its own, or only by the default of a switch over other
codes of its category, or not at all. The report has the places, the magic numbers and unknown codes, and the switches
with what they lack. -merge makes one report of many, which -format=json wrote: a table of programs and categories,
with the details of each program.

Flags, before or behind the packages:

	-o file           where to write it (default: standard output)
	-format form      html, a page that needs no network; text, a table for the terminal; json, for programs
	                  (default: by the end of the file's name; text on standard output)
	-lang en|zh       the language of the text, and the one that the page shows first: it has both
	                  (default: that of LC_ALL, LC_MESSAGES or LANG)
	-category list    which categories count, by name or number, as in SendMessage,899
	                  (default: those that the program touches)
	-source list      which codes count: %v
	                  (default: documented and current, and others that the program names)
	-name name        what the report calls the program (default: the path of its module)
	-link template    makes links of the places in the page, such as
	                  https://example.com/shop/blob/{commit}/{path}#L{line}; {path} is relative to the current
	                  directory, {line} and {column} count from 1, {commit} is what git has checked out
	-merge            make one report of reports; of the other flags, only -o, -format, -lang, -category and -source
	                  go with it
	-test             count what test files handle, too
	-full             load the whole program, not only what can handle a code: slow, and the same report
	-q                do not show on a terminal what a long run is doing

The other flags are those of jmvet for checks and evidence, such as -evidence=context: what jmvet does not see or is
told to ignore, the report does not have.

The date in the report is that of SOURCE_DATE_EPOCH, if it is set, and else that of the run.

The exit status is 0 if the report was written, 1 if it was not, and 2 if the command line is wrong.
` + zh + `jmvet report 报告程序处理了哪些 JMessage 错误码、怎样处理、在哪里处理。

用法：

	jmvet report [参数] 包                      例如：jmvet report ./... -o report.html
	jmvet report -merge [参数] 报告             例如：jmvet report -merge a.json b.json -o all.html

表中的每个错误码，或者有单独的 case 或比较，或者只靠同类别 switch 的 default，或者完全没有处理。报告列出这些位置、
魔法数字和不存在的错误码，以及各个 switch 漏掉了什么。-merge 把多份由 -format=json 写出的报告合并成一份：一张代码库与类别的
表格，以及每个代码库的详情。

参数可以写在包的前面或后面：

	-o 文件           写到哪里（默认：标准输出）
	-format 格式      html：不需要网络的网页；text：终端里的表格；json：供程序使用
	                  （默认由文件扩展名决定；标准输出用 text）
	-lang en|zh       文本的语言，也是网页先显示的语言；网页包含两种语言
	                  （默认由 LC_ALL、LC_MESSAGES 或 LANG 决定）
	-category 列表    计入哪些类别，写名称或数字，例如 SendMessage,899（默认：程序涉及的类别）
	-source 列表      计入哪些来源的错误码：%v
	                  （默认：documented 和 current，以及代码中出现的其他错误码）
	-name 名称        报告里怎样称呼这个程序（默认：模块路径）
	-link 模板        把网页里的位置变成链接，例如
	                  https://example.com/shop/blob/{commit}/{path}#L{line}；{path} 相对于当前目录，
	                  {line} 和 {column} 从 1 开始，{commit} 是 git 当前检出的提交
	-merge            合并多份报告；只能与 -o、-format、-lang、-category、-source 一起使用
	-test             也计入测试文件
	-full             加载整个程序，而不只是可能处理错误码的部分：较慢，报告相同
	-q                不在终端上显示进度

其余参数就是 jmvet 用于检查和证据的参数，例如 -evidence=context：jmvet 看不到或被要求忽略的内容，报告里也没有。

报告的日期取自 SOURCE_DATE_EPOCH；没有设置时为运行的时间。

报告已写出时退出码为 0，没有写出为 1，命令行有误为 2。
`

// What is wrong with a command line of jmvet report.
const (
	ReportFailed Text = "report: %v" + zh + "report：%v"
	ReportFlag   Text = "-%s=%s: %v" + zh + "-%s=%s：%v"

	ReportNoPackages Text = "say which packages, as in jmvet report ./...; jmvet help report says what else" + zh +
		"请写明哪些包，例如 jmvet report ./...；其余用法见 jmvet help report"
	ReportNoReports Text = "say which reports, as in jmvet report -merge a.json b.json -o all.html" + zh +
		"请写明哪些报告，例如 jmvet report -merge a.json b.json -o all.html"
	ReportNotWithMerge Text = "-%s does not go with -merge, which takes reports as they are" + zh +
		"-%s 不能与 -merge 一起使用：-merge 合并的是已有的报告"
	ReportNoForm Text = "-o=%s: the name does not end in %s: say -format=%s" + zh +
		"-o=%s：文件名不以 %s 结尾：请写明 -format=%s"
	ReportNoSuchForm Text = "no such format%s; choose one of %s" + zh + "没有这种格式%s；请从 %s 中选择"
	ReportNoFolder   Text = "there is no directory %s" + zh + "没有目录 %s"
	ReportNotAFile   Text = "it is not a file" + zh + "不是文件"
	ReportBroken     Text = "there are packages that do not load; nothing was written" + zh + "有包无法加载；没有写出报告"
	ReportNoEpoch    Text = "SOURCE_DATE_EPOCH=%s is not a number of seconds" + zh + "SOURCE_DATE_EPOCH=%s 不是秒数"
)
