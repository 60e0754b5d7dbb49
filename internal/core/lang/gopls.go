package lang

// What building gopls is at.
const (
	GoplsModule       Text = "gopls %s" + zh + "gopls %s"
	GoplsOfJmvet      Text = "jmvet %s" + zh + "jmvet %s"
	GoplsFrom         Text = "from %s" + zh + "来自 %s"
	GoplsRange        Text = "%s to %s" + zh + "%s 至 %s"
	GoplsInject       Text = "putting jmvet into gopls" + zh + "把 jmvet 放进 gopls"
	GoplsDependencies Text = "dependencies of gopls" + zh + "gopls 的依赖"
	GoplsBuilding     Text = "building (2 to 6 minutes the first time)" + zh + "构建（第一次需要 2 到 6 分钟）"
)

// What is wrong with what jmvet gopls is asked for.
const (
	GoplsNoVersionMeant Text = "%q is no version of gopls (did you mean v%s?)" + zh + "%q 不是 gopls 的版本（是否应为 v%s？）"
	GoplsNoVersion      Text = "%q is no version of gopls: write one such as %s" + zh + "%q 不是 gopls 的版本：请写成 %s 这样"
	GoplsTooOld         Text = "gopls %s is too old: jmvet was built into %s" + zh + "gopls %s 太旧：jmvet 曾内置于 %s"
	GoplsTried          Text = "%v\n%s are the versions of gopls that jmvet was built into" + zh +
		"%v\njmvet 曾内置于这些版本的 gopls：%s"
	GoplsElsewhere Text = "gopls %s keeps its analyzers elsewhere: %s are the versions that jmvet was built into" + zh +
		"gopls %s 的分析器放在别处：jmvet 曾内置于这些版本：%s"
	GoplsCannotWrite     Text = "cannot write gopls: %v" + zh + "无法写入 gopls：%v"
	GoplsCannotWriteOpen Text = "cannot write gopls: %v (if an editor runs it, close the editor)" + zh +
		"无法写入 gopls：%v（如果编辑器正在运行它，请关闭编辑器）"
	GoplsNoFile     Text = "%s is not a file" + zh + "%s 不是文件"
	GoplsNoProgram  Text = "%s exists, and is no Go program that could be replaced" + zh + "%s 已存在，而且不是可以替换的 Go 程序"
	GoplsNoDir      Text = "there is no directory %s" + zh + "没有目录 %s"
	GoplsNoCheckout Text = "%s is no checkout of jmvet: %v" + zh + "%s 不是检出的 jmvet：%v"
	GoplsOtherMod   Text = "its go.mod is not that of module %s" + zh + "它的 go.mod 不是模块 %s 的"
	GoplsNoSource   Text = "this jmvet was built from a checkout, which is not in reach: run it there, or give the " +
		"directory with -jmvet, or install a version with go install %s" + zh +
		"这个 jmvet 是从检出的源码构建的，而现在找不到该源码：请在那里运行，或用 -jmvet 指明目录，或用 go install %s 安装一个版本"
)

// What goes wrong when gopls is built.
const (
	GoplsNeedsGo Text = "%s needs Go %s, and this is Go %s: update Go, or set GOTOOLCHAIN=auto, or choose an earlier " +
		"gopls with -gopls\n%v" + zh +
		"%s 需要 Go %s，而现在是 Go %s：请升级 Go，或设置 GOTOOLCHAIN=auto，或用 -gopls 选择更早的 gopls\n%v"
	GoplsProxyOff Text = "GOPROXY=off allows no module that is not in the module cache" + zh +
		"GOPROXY=off 不允许使用模块缓存之外的模块"
	GoplsChecksum Text = "a module is not what it was when its checksum was recorded: do not build it before you " +
		"know why" + zh +
		"模块与记录校验和时不同：弄清原因之前请不要构建"
	GoplsNotServed Text = "there is no such version, or the module proxy does not serve it (GOPROXY=%[1]s)" + zh +
		"没有这个版本，或者模块代理不提供它（GOPROXY=%[1]s）"
	GoplsNoNetwork Text = "the module proxy is not in reach (GOPROXY=%[1]s): building gopls for the first time " +
		"needs the network" + zh +
		"无法连接模块代理（GOPROXY=%[1]s）：第一次构建 gopls 需要网络"
	GoplsDiskFull Text = "the disk is full: the build needs about 1 GB in the caches of the go command" + zh +
		"磁盘已满：构建需要在 go 命令的缓存中占用约 1 GB"
	GoplsOtherSum Text = "%s@%s in the module cache is not what this jmvet was built from: its checksum is %s, not %s" +
		zh +
		"模块缓存中的 %s@%s 与构建这个 jmvet 所用的不同：校验和是 %s，而不是 %s"
	GoplsNeedsCommand Text = "the go command is needed to build gopls: %v" + zh + "构建 gopls 需要 go 命令：%v"
	GoplsNoRequire    Text = "the go.mod of gopls does not require %s" + zh + "gopls 的 go.mod 没有依赖 %s"
	GoplsDownload     Text = "go mod download: %v" + zh + "go mod download 出错：%v"
	GoplsEdit         Text = "go mod edit: %v" + zh + "go mod edit 出错：%v"
	GoplsNoDirectory  Text = "go mod download: %s@%s has no directory" + zh + "go mod download：%s@%s 没有目录"
)
