package lang

// What jmvet help prints. The flags are listed between head and tail.
const (
	UsageHead Text = `jmvet finds magic, unknown and unhandled JMessage error codes in Go programs.

Usage:

	jmvet [flags] packages                           for example: jmvet ./...
	jmvet codes [flags] [code, category or word ...] looks codes up, or searches for them
	jmvet codes -write dir [-source source,...]      the constants as a package of your own, for -constants
	jmvet gopls -o path [-gopls version] [settings]  builds gopls with jmvet in it, for editors
	jmvet init [-ci github|gitlab] [-dry-run]        a baseline and a CI configuration for existing code
	jmvet report [-o file] packages                  which codes are handled, how and where, as a page or a table
	jmvet completion bash|zsh|fish                   completes commands and flags in a shell
	jmvet help [topic]
	jmvet version

	go vet -vettool=$(which jmvet) [flags] packages  with go vet's cache
	go fix -fixtool=$(which jmvet) [flags] packages  writes the fixes

Packages are named as for go build. A package in a directory with the name of a command is ./codes and so on.
` + zh + `jmvet 检查 Go 程序里的 JMessage 错误码：魔法数字、未知错误码、没有穷尽的 switch。

用法：

	jmvet [参数] 包                                  例如：jmvet ./...
	jmvet codes [参数] [错误码、类别或词 ...]        查询或搜索错误码
	jmvet codes -write 目录 [-source 来源...]        把常量写成自己的包，供 -constants 使用
	jmvet gopls -o 路径 [-gopls 版本] [设置]         构建内置 jmvet 的 gopls，供编辑器使用
	jmvet init [-ci github|gitlab] [-dry-run]        为已有代码生成基线和 CI 配置
	jmvet report [-o 文件] 包                        处理了哪些错误码、怎样处理、在哪里处理：网页或表格
	jmvet completion bash|zsh|fish                   在 shell 中补全命令和参数
	jmvet help [主题]
	jmvet version

	go vet -vettool=$(which jmvet) [参数] 包         使用 go vet 的缓存
	go fix -fixtool=$(which jmvet) [参数] 包         写入修复

包的写法与 go build 相同。目录与子命令同名时，其中的包写作 ./codes 等。
`
	UsageTail Text = `
Exit status:

	0  nothing was found, or -json or -fix was given
	1  a package could not be checked, whatever was found in others; or a setting names what does not exist
	2  the command line is wrong
	3  something was found

Topics of help: %s.
Documentation: https://pkg.go.dev/github.com/jmvet/jmvet/analyzer
` + zh + `
退出码：

	0  没有发现问题，或者使用了 -json 或 -fix
	1  有的包无法检查（无论其他包中发现了什么），或者设置指明的东西不存在
	2  命令行有误
	3  发现了问题

帮助主题：%s。
文档：https://pkg.go.dev/github.com/jmvet/jmvet/analyzer
`
	GroupTitle Text = "\n%s:\n\n" + zh + "\n%s：\n\n"
	DefaultIs  Text = "%s (default %s)" + zh + "%s（默认 %s）"
)

// The groups of flags.
const (
	GroupChecks    Text = "Checks" + zh + "检查"
	GroupEvidence  Text = "Evidence" + zh + "证据"
	GroupOutput    Text = "Output" + zh + "输出"
	GroupLoading   Text = "Loading" + zh + "加载"
	GroupProfiling Text = "Profiling" + zh + "性能剖析"
)

// What the flags of the command do. Package flag takes what stands between backquotes for the name of the value.
const (
	FlagLang Text = "%s (default that of LC_ALL, LC_MESSAGES or LANG)" + zh + "%s（默认取自 LC_ALL、LC_MESSAGES 或 LANG）"

	FlagJSON Text = "print JSON on standard output; the exit status is 0 then, whatever is found" + zh +
		"在标准输出上输出 JSON；此时无论发现什么，退出码都是 0"
	FlagContext Text = "print the line of each finding with `n` lines of context" + zh + "输出每个问题所在的行及其上下 `n` 行"
	FlagFix     Text = "write the fixes into the files, and say what was fixed and what was not; the exit status is " +
		"0 then" + zh +
		"把修复写入文件，并说明修复了什么、没有修复什么；此时退出码是 0"
	FlagDiff   Text = "with -fix: print a diff, and write nothing" + zh + "与 -fix 一起使用：输出 diff，不写入文件"
	FlagFormat Text = "print the findings as `form`: %v; the exit status is 3 then, if something is found" + zh +
		"以 `form` 格式输出问题：%v；此时发现问题则退出码是 3"
	FlagWhy Text = "print below each finding what the code means, and the evidence: why jmvet takes that for a " +
		"code, and where" + zh +
		"在每个问题下面输出错误码的含义和证据：为什么认为那是错误码，证据在哪里"
	FlagBaseline      Text = "report only what `file` lacks" + zh + "只报告基线文件 `file` 中没有的问题"
	FlagWriteBaseline Text = "write all findings to the file of -baseline, and print none" + zh +
		"把所有问题写入 -baseline 的文件，不输出问题"
	FlagRelativeTo Text = "name files relative to `dir` in the baseline and in the forms that programs read " +
		"(default the root of the git repository, or of the module)" + zh +
		"基线和供程序读取的格式中，文件名相对于目录 `dir`（默认是 git 仓库的根目录，或模块的根目录）"
	FlagDir  Text = "change to `dir` first; it must be the first flag" + zh + "先切换到目录 `dir`；必须是第一个参数"
	FlagTest Text = "check test files, too" + zh + "也检查测试文件"
	FlagFull Text = "load the whole program, not only what can have a report: slow, and the same findings" + zh +
		"加载整个程序，而不只是可能有问题的部分：较慢，结果相同"
	FlagQuiet Text = "say nothing of the run: no progress, no summary, not what -fix did" + zh +
		"不说明运行情况：没有进度，没有汇总，也不说明 -fix 做了什么"
	FlagVerbose Text = "say on standard error how the program was loaded, and if all of it was, why" + zh +
		"在标准错误上说明程序是怎样加载的；如果全部加载，说明原因"
	FlagDebug Text = "`letters` of \"fpstv\": show facts, no parallelism, sanity checks, times, verbose" + zh +
		"\"fpstv\" 中的字母 `letters`：显示 fact、不并行、完整性检查、耗时、详细信息"
	FlagCPUProfile Text = "write a CPU profile to `file`" + zh + "把 CPU 剖析写入 `file`"
	FlagMemProfile Text = "write a memory profile to `file`" + zh + "把内存剖析写入 `file`"
	FlagTrace      Text = "write a trace to `file`" + zh + "把执行跟踪写入 `file`"
)

// GoplsUsage is what jmvet help gopls prints.
const GoplsUsage Text = `jmvet gopls builds gopls, the language server of Go, with jmvet in it.

Usage:

	jmvet gopls -o path [-gopls version] [-jmvet dir] [-q] [settings]

gopls has no plugins, so it is built here, from its source in the module proxy. The first time takes 2 to 6 minutes and
about 1 GB in the caches of the go command. An editor is then told to run this gopls: docs/editors.md says how.

Flags:

	-o path         where to write it: a file, or a directory
	-gopls version  the version of gopls (default %s)
	-jmvet dir      a checkout of jmvet to build in, instead of the version of this command
	-q              print errors only

The settings are the flags of jmvet for checks and evidence, such as -evidence=context. They are built in: gopls has no
other way to be told, except for "analyses": {"jmvet": false}. -missing-cases-fix is on.

The exit status is 0 if gopls was built, 1 if it was not, and 2 if the command line is wrong.
` + zh + `jmvet gopls 构建内置 jmvet 的 gopls（Go 的语言服务器）。

用法：

	jmvet gopls -o 路径 [-gopls 版本] [-jmvet 目录] [-q] [设置]

gopls 没有插件机制，因此在本机用模块代理中的源码构建。第一次需要 2 到 6 分钟，go 命令的缓存约占 1 GB。
然后让编辑器运行这个 gopls：做法见 docs/zh-CN/editors.md。

参数：

	-o 路径         写到哪里：文件或目录
	-gopls 版本     gopls 的版本（默认 %s）
	-jmvet 目录     内置这个目录中检出的 jmvet，而不是本命令的版本
	-q              只输出错误

设置就是 jmvet 用于检查和证据的参数，例如 -evidence=context，消息的语言用 -lang=zh。设置会内置在 gopls 中：除了
"analyses": {"jmvet": false}，没有其他办法告诉 gopls。-missing-cases-fix 是开启的。

构建成功时退出码为 0，失败为 1，命令行有误为 2。
`
