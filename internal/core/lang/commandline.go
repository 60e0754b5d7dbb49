package lang

// What is wrong with the flags on the command line. Package flag says the same in English.
const (
	UnknownFlag   Text = "unknown flag -%s%v; %s lists the flags" + zh + "未知参数 -%s%v；%s 列出所有参数"
	InvalidValue  Text = "invalid value %s for flag -%s: %v" + zh + "参数 -%[2]s 的值 %[1]s 无效：%[3]v"
	InvalidBool   Text = "invalid boolean value %s for -%s: %v" + zh + "参数 -%[2]s 的布尔值 %[1]s 无效：%[3]v"
	NeedsArgument Text = "flag needs an argument: -%s" + zh + "参数 -%s 需要一个值"
	BadFlag       Text = "bad flag syntax: %s" + zh + "参数的写法有误：%s"
	ParseError    Text = "parse error" + zh + "无法解析"
	OutOfRange    Text = "value out of range" + zh + "超出范围"
	FirstFlag     Text = "-C must be the first flag" + zh + "-C 必须是第一个参数"
	NeedsDir      Text = "-C needs a directory, as in -C svc" + zh + "-C 需要一个目录，例如 -C svc"
	WrongDir      Text = "-C %s: %v" + zh + "-C %s 有误：%v"
	VersionFlag   Text = "write -V=full, or jmvet version" + zh + "请写 -V=full，或 jmvet version"
)

// What is wrong with the command line as a whole.
const (
	DiffWithoutFix Text = "-diff shows what -fix would write: write -fix -diff" + zh +
		"-diff 显示 -fix 将写入的内容：请写 -fix -diff"
	JSONWithFix Text = "-json prints findings and -fix prints none: choose one of them" + zh +
		"-json 输出问题，-fix 不输出：请只用其中一个"
	OwnWithProfile Text = "%s is jmvet's own, and -debug, -cpuprofile, -memprofile and -trace are x/tools': leave " +
		"one of them out" + zh +
		"%s 是 jmvet 的参数，-debug、-cpuprofile、-memprofile 和 -trace 是 x/tools 的参数：请去掉其中之一"
	WrongContext Text = "-c=%d: the number of lines is 0 or more" + zh + "-c=%d：行数应为 0 或更大"
	TagsFlag     Text = "-tags is for the go command: set GOFLAGS=-tags=%s in the environment" + zh +
		"-tags 是 go 命令的参数：请设置环境变量 GOFLAGS=-tags=%s"
	FixWithProfile Text = "-fix writes files of this program only, and with -debug, -cpuprofile, -memprofile and " +
		"-trace the driver of x/tools would write: leave one of them out" + zh +
		"-fix 只写本程序的文件，而使用 -debug、-cpuprofile、-memprofile 和 -trace 时由 x/tools 的驱动写入：请去掉其中之一"
	WhyWithFix Text = "-why explains findings and -fix prints none: choose one of them" + zh +
		"-why 解释问题，-fix 不输出问题：请只用其中一个"
	WhyWithJSON Text = "-json is x/tools' format, which has no place for what -why says: write -format=json, which " +
		"always has it" + zh +
		"-json 是 x/tools 的格式，放不下 -why 的内容：请写 -format=json，其中总是包含证据"
	FixWithOwn  Text = "-fix prints no findings: leave %s out" + zh + "-fix 不输出问题：请去掉 %s"
	JSONWithOwn Text = "-json is a format of its own: write -format=json, or leave %s out" + zh +
		"-json 是单独的格式：请写 -format=json，或去掉 %s"
	ContextInFormat Text = "-c prints lines in the plain output only: leave -format=%s out" + zh +
		"-c 只用于文本输出：请去掉 -format=%s"
	WriteWithoutFile Text = "-write-baseline writes the file of -baseline: write -baseline=FILE -write-baseline" + zh +
		"-write-baseline 写入 -baseline 指定的文件：请写 -baseline=FILE -write-baseline"
	WriteWithFormat Text = "-write-baseline prints no findings: leave -format out" + zh +
		"-write-baseline 不输出问题：请去掉 -format"
	NoBaselineName    Text = "-baseline names no file" + zh + "-baseline 没有指明文件"
	NoDirOf           Text = "%s: there is no directory %s" + zh + "%s：没有目录 %s"
	NoSuchDir         Text = "%s: there is no such directory" + zh + "%s：没有这个目录"
	NoSuchFormat      Text = "-format=%s: no such format%v; choose one of %v" + zh + "-format=%s：没有这种格式%v；请从 %v 中选择"
	FlagAfterPackages Text = "%s stands behind the packages: flags go before them" + zh + "%s 写在了包的后面：参数应写在包的前面"
	BoolValue         Text = "a flag that is on or off takes its value with =, as in -magic=%s" + zh +
		"开关参数的值要用 = 写，例如 -magic=%s"
	NumberNoPackage Text = "%[1]s is no package; jmvet codes %[1]s looks a code up" + zh +
		"%[1]s 不是包；查错误码请用 jmvet codes %[1]s"
	Misspelt Text = "%s is neither a package nor a command; did you mean jmvet %s?" + zh +
		"%s 既不是包也不是子命令；是否应为 jmvet %s？"
	OneTopic    Text = "help: ask for one topic at a time" + zh + "help：一次只能查一个主题"
	NoSuchTopic Text = "help: no such topic: %s%v; the topics are %v" + zh + "help：没有主题 %s%v；主题有 %v"
	NoArguments Text = "version: takes no arguments" + zh + "version：不带参数"
	NoModules   Text = "version: the program was built without modules" + zh + "version：本程序构建时没有使用模块"
)

// What is wrong with the program that is to be checked.
const (
	MatchNothing Text = "%s matched no packages" + zh + "%s 没有匹配任何包"
	Of           Text = "%s: %v" + zh + "%s：%v"
	NotImported  Text = "-constants=%s: the package is a program, which cannot be imported" + zh +
		"-constants=%s：该包是程序，不能被导入"
	PathNotDir Text = "write the import path of the package, not the directory that it is in" + zh +
		"请写包的导入路径，而不是它所在的目录"
	WorkModules Text = "the modules of %s are checked by: jmvet work" + zh + "检查 %s 中的模块请运行：jmvet work"
	EachModule  Text = "each module is checked by a run of its own: %s" + zh + "每个模块需单独检查：%s"
	AndSoOn     Text = "%s; and so on" + zh + "%s；以此类推"
	NewerGo     Text = "%s\ninstall that version of Go, or set GOTOOLCHAIN=auto; then build jmvet with it, too" + zh +
		"%s\n请安装该版本的 Go，或设置 GOTOOLCHAIN=auto；然后用它重新构建 jmvet"
	ConstantsFlag Text = "-constants=%v" + zh + "-constants=%v"
	WithHint      Text = "%v%v" + zh + "%v%v"
	TwoLines      Text = "%v\n%v" + zh + "%v\n%v"
)

// What -v says.
const (
	LoadedAll  Text = "loaded the whole program: %v" + zh + "已加载整个程序：%v"
	LoadedSome Text = "read the program and loaded what can have a report: %d of its %d packages" + zh +
		"已读取程序，只加载可能有问题的包：%[2]d 个包中的 %[1]d 个"
)

// What a long run shows.
const (
	ScannedPackages Text = "jmvet: %d packages scanned" + zh + "jmvet: 已扫描 %d 个包"
	LoadingPackages Text = "jmvet: loading %d of %d packages" + zh + "jmvet: 正在加载第 %d 个包，共 %d 个"
	LoadingAll      Text = "jmvet: loading the whole program" + zh + "jmvet: 正在加载整个程序"
)

// The baseline.
const (
	NoBaseline Text = "there is no baseline %[1]s: write it with jmvet -baseline=%[1]s -write-baseline %[2]s" + zh +
		"没有基线文件 %[1]s：请用 jmvet -baseline=%[1]s -write-baseline %[2]s 写入"
	GoneFrom Text = "gone from %s: %v; -write-baseline takes that out of it" + zh +
		"基线 %s 中有 %v已不存在；用 -write-baseline 可将其移出"
	BaselineIncomplete Text = "%s is not written: there are packages that could not be checked" + zh + "未写入 %s：有的包无法检查"
	RemoveBaseline     Text = "%v; remove it to have it written anew" + zh + "%v；删除该文件即可重新写入"
	WroteBaseline      Text = "wrote %[1]v to %[2]s%[3]v; with -baseline=%[2]s only others are reported" + zh +
		"已将 %[1]v写入 %[2]s%[3]v；使用 -baseline=%[2]s 时只报告其余的问题"
	KeptFindings Text = ", and kept %d that this run could not find" + zh + "，并保留本次检查不到的 %d 个"
	OneFinding   Text = "%d finding" + zh + "%d 个问题"
	Findings     Text = "%d findings" + zh + "%d 个问题"

	NoBaselineFile  Text = "%s is no baseline: %v" + zh + "%s 不是基线文件：%v"
	BaselineVersion Text = "%s has version %d, want %d" + zh + "%s 的版本是 %d，应为 %d"
	MoreText        Text = "there is more text behind it" + zh + "后面还有多余的内容"
)

// What keeps -fix from writing.
const (
	ThenAgain      Text = "%v and then this again; nothing was written%v" + zh + "%v，然后再运行一次；没有写入任何文件%v"
	BeforeDiff     Text = "%v before you apply the diff%v" + zh + "%v，然后再应用 diff%v"
	NothingWritten Text = "%v\nnothing was written" + zh + "%v\n没有写入任何文件"
	OneFixLeft     Text = "%d fix touches others that were made: run this again for them" + zh +
		"有 %d 处修复与已应用的修复重叠：请再运行一次"
	FixesLeft Text = "%d fixes touch others that were made: run this again for them" + zh +
		"有 %d 处修复与已应用的修复重叠：请再运行一次"
	Interrupted    Text = "interrupted" + zh + "已中断"
	SomeFilesFixed Text = "%v: %d of %d files are fixed, the others are as they were" + zh +
		"%v：%[3]d 个文件中已修复 %[2]d 个，其余保持原样"
	HasChanged      Text = "%s has changed since it was read" + zh + "%s 在读取之后被修改了"
	HasChangedAgain Text = "%s has changed since it was read: run jmvet again" + zh + "%s 在读取之后被修改了：请再运行一次 jmvet"
	DoNotFit        Text = "the fixes of %s do not fit together: %v" + zh + "%s 的各处修复互相冲突：%v"
	NoRegularFile   Text = "%s is no regular file" + zh + "%s 不是普通文件"
	ReadOnly        Text = "%s is read-only" + zh + "%s 是只读的"

	OneFixNeeds Text = "1 fix uses %[2]s, which %[3]v: run %[4]s" + zh + "有 1 处修复使用 %[2]s，而%[3]v：请运行 %[4]s"
	FixesNeed   Text = "%[1]d fixes use %[2]s, which %[3]v: run %[4]s" + zh + "有 %[1]d 处修复使用 %[2]s，而%[3]v：请运行 %[4]s"

	ThisModuleLacks Text = "this module does not require" + zh + "本模块没有依赖它"
	ModulesLack     Text = "%d modules do not require" + zh + "%d 个模块没有依赖它"
	ModuleLacks     Text = "%s does not require" + zh + "%s 没有依赖它"
	WithoutDep      Text = "\nor, without a dependency: jmvet codes -write %s, and this with -constants=%s" + zh +
		"\n或者不增加依赖：先运行 jmvet codes -write %s，再加上 -constants=%s 运行"
	NoModuleLine Text = "%s: no module line" + zh + "%s：没有 module 行"
	NotVendored  Text = "%s is imported now, and not vendored: run %s" + zh + "现在导入了 %s，但 vendor 目录中没有：请运行 %s"
)

// What jmvet codes -write says.
const (
	NoPackageName Text = "codes: %s cannot be the name of a package: choose a directory such as %s" + zh +
		"codes：%s 不能作包名：请选择 %s 这样的目录"
	TestPackage Text = "codes: a package %s is one of tests: choose a directory such as %s" + zh +
		"codes：包名 %s 属于测试包：请选择 %s 这样的目录"
	NotWrittenByUs Text = "codes: %s was not written by jmvet: move it, or choose another directory" + zh +
		"codes：%s 不是 jmvet 写的：请移走它，或选择其他目录"
	OtherPackage Text = "codes: %s is of package %s, and %s would be of package %s: choose another directory" + zh +
		"codes：%s 属于包 %s，而 %s 将属于包 %s：请选择其他目录"
	NoSource      Text = "there is no source %q; choose from %s" + zh + "没有来源 %q；请从 %s 中选择"
	WroteFile     Text = "wrote %s" + zh + "已写入 %s"
	NameConstants Text = "wrote %s; name it to jmvet with -constants=%s" + zh + "已写入 %s；请用 -constants=%s 告诉 jmvet"
)

// What is wrong with jmvet gopls.
const (
	OfGopls    Text = "gopls: %v" + zh + "gopls：%v"
	GoplsExtra Text = "unexpected argument %s; jmvet help gopls says what to write" + zh +
		"多余的参数 %s；写法见 jmvet help gopls"
	GoplsOutput Text = "say where to write gopls: -o path" + zh + "请指明 gopls 写到哪里：-o 路径"
	GoplsReady  Text = "%s is ready" + zh + "%s 已就绪"
)

// What keeps packages from loading.
const (
	MoreErrors Text = "jmvet: more errors: %d; packages with errors: %d; -full shows all" + zh +
		"jmvet: 还有 %d 个错误；有错误的包：%d 个；-full 显示全部"
	MoreFollow Text = "jmvet: more errors that follow from these: %d; packages with errors: %d; -full shows all" + zh +
		"jmvet: 由此引起的错误还有 %d 个；有错误的包：%d 个；-full 显示全部"
	TooNew Text = "the program is written for a newer version of Go than jmvet was built with, %s: build jmvet with " +
		"the newer one (go install github.com/jmvet/jmvet/cmd/jmvet@latest)" + zh +
		"程序要求的 Go 版本高于构建 jmvet 所用的 %s：请用更高版本的 Go 构建 jmvet（go install github.com/jmvet/jmvet/cmd/jmvet@latest）"
)
