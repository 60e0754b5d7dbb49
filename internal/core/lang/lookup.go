package lang

// The help of jmvet codes. The flags are listed between head and tail.
const (
	CodesHelpHead Text = `jmvet codes looks up error codes of JMessage, or writes constants into a package of your own.

Usage:

	jmvet codes [flags] [code, category or word ...]
	jmvet codes -write dir [-source source,...]

Without arguments, it prints the whole table. A number is a code, such as 899001, or a category, such as 801. A name is
a constant of package codes, such as RESTUserAlreadyExists. Anything else is a word to search for: in names, messages,
meanings in English and Chinese, and categories. A code must match all words: jmvet codes login password.

Flags:

` + zh + `jmvet codes 查询 JMessage 的错误码，或者把它们的常量写成你自己的包。

用法：

	jmvet codes [参数] [错误码、类别或词 ...]
	jmvet codes -write 目录 [-source 来源,...]

不带参数时列出整张表。数字是错误码（如 899001）或类别（如 801）；codes 包里常量的名字（如 RESTUserAlreadyExists）
就是那一个错误码；其他都是要搜索的词：在名字、消息、中英文含义和类别中查找。给出几个词时，要全部匹配：
jmvet codes 登录 密码。

参数：

`
	CodesHelpTail Text = `
The exit status is 1 if a number is not a code, or if no code matches. On standard error, jmvet then prints the code
that was likely meant, the codes near it, and what the number means in the vendor's other services, such as push. A code
from 872001 to 872005 has two rows: it means one thing on iOS and another on Android.

The table is also on https://pkg.go.dev/github.com/jmvet/jmvet/codes.
` + zh + `
数字不是错误码，或者没有匹配的错误码时，退出码是 1，并在标准错误上列出可能想查的错误码、相近的错误码，以及这个数字在
极光其他服务（如推送）中的含义。872001 至 872005 各有两行：在 iOS 与 Android 上含义不同。

这张表也见 https://pkg.go.dev/github.com/jmvet/jmvet/codes。
`
)

// The flags of jmvet codes.
const (
	CodesCategory Text = "only the codes of a `category`, by its number or name" + zh +
		"只列出一个类别（`category`）的错误码，写编号或名字"
	CodesJSON Text = "print an array of objects: code, name, category, source, message, description, meaning_zh" + zh +
		"输出对象数组：code、name、category、source、message、description、meaning_zh"
	CodesLang Text = "the `language` of meanings and messages: en or zh (default that of LC_ALL, LC_MESSAGES or LANG)" +
		zh +
		"含义和提示的语言（`language`）：en 或 zh（默认取自 LC_ALL、LC_MESSAGES 或 LANG）"
	CodesSource Text = "what -write takes, as a comma-separated list of `source`s: %v (default all)" + zh +
		"-write 写哪些来源（`source`，以逗号分隔）：%v（默认全部）"
	CodesWrite Text = "write the constants as a package into `dir`, or update what jmvet wrote there" + zh +
		"把常量写成目录（`dir`）中的一个包，或者更新 jmvet 以前写的包"
)

// What jmvet codes cannot do.
const (
	CodesUnknownFlag Text = "codes: unknown flag -%s%v; jmvet help codes lists the flags" + zh +
		"codes：没有参数 -%s%v；jmvet help codes 列出所有参数"
	CodesBoth       Text = "codes: give codes or -category, not both" + zh + "codes：请只给出错误码或 -category 之一"
	CodesWriteAlone Text = "codes: -write takes a directory and -source, and nothing else" + zh +
		"codes：-write 只能与 -source 一起使用"
	CodesSourceAlone    Text = "codes: -source is for -write" + zh + "codes：-source 只用于 -write"
	CodesNoDir          Text = "give a directory, such as %s" + zh + "请给出一个目录，例如 %s"
	CodesNoSuchCategory Text = "there is no such category%v" + zh + "没有这个类别%v"
)

// What jmvet codes says of what is not in the table.
const (
	NoCode       Text = "there is no code %d, and none near it" + zh + "没有错误码 %d，也没有相近的"
	NoCodeNear   Text = "there is no code %d; near it are" + zh + "没有错误码 %d；相近的有"
	NoCodeMeant  Text = "there is no code %d; did you mean %d (%s)?" + zh + "没有错误码 %d；是否应为 %d（%s）？"
	NoCodeMeant2 Text = "there is no code %d; did you mean %d (%s)? near it are" + zh +
		"没有错误码 %d；是否应为 %d（%s）？相近的有"
	NoCodeOther Text = "%d is not a code of JMessage, but of other services of the vendor:" + zh +
		"%d 不是 JMessage 的错误码，但极光的其他服务有这个错误码："
	NoMatch    Text = "no code matches %q%v" + zh + "没有错误码匹配 %q%v"
	NoMatchAll Text = "no code matches all of %s" + zh + "没有错误码同时匹配 %s"
)

// The columns of the table of codes.
const (
	ColumnMeaning Text = "DESCRIPTION" + zh + "含义"
)

// How a number was mistyped.
const (
	SlipSister  Text = "sister code" + zh + "898 与 899 混淆"
	SlipLost    Text = "digit lost" + zh + "少一位数字"
	SlipDoubled Text = "digit doubled" + zh + "多一位重复的数字"
	SlipSwapped Text = "digits swapped" + zh + "相邻数字颠倒"
	SlipWrong   Text = "digit wrong" + zh + "错一位数字"
)
