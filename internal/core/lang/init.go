package lang

// What becomes of the files of jmvet init. The words for it are of one width.
const (
	InitNew      Text = "new       " + zh + "新建  "
	InitKept     Text = "left alone" + zh + "保留  "
	InitNeedless Text = "not needed" + zh + "不需要"
	InitPlan     Text = "Plan for %s:" + zh + "%s 的计划："
)

// What the files of jmvet init are, and why they are left alone.
const (
	InitConstants Text = "the constants of the codes, as package %s" + zh + "错误码常量，包 %s"
	InitBaseline  Text = "a baseline: what is found now (%d) is not reported again" + zh +
		"基线：现有的问题（%d 个）不再报告"
	InitGitHub Text = "GitHub checks each pull request" + zh + "GitHub 检查每个 pull request"
	InitGitLab Text = "GitLab checks each pipeline, and shows findings in the merge request" + zh +
		"GitLab 在每次流水线中检查，并在合并请求里显示问题"
	InitGolangci  Text = "golangci-lint runs jmvet as a linter" + zh + "golangci-lint 把 jmvet 当作一个 linter 运行"
	InitCustomGCL Text = "golangci-lint custom builds a golangci-lint that has jmvet" + zh +
		"golangci-lint custom 据此编译带 jmvet 的 golangci-lint"

	InitClean   Text = "nothing was found" + zh + "没有发现问题"
	InitHas     Text = "it is there, and names jmvet" + zh + "文件已存在，其中已有 jmvet"
	InitLacks   Text = "it is there; add this to it" + zh + "文件已存在，请把下面的内容加进去"
	InitRenewal Text = "it is there; this brings it up to date: %s" + zh + "文件已存在，更新它的命令是 %s"
	InitNoCI    Text = "No recipe for CI: -ci github or -ci gitlab says which." + zh +
		"没有写 CI 配置：用 -ci github 或 -ci gitlab 指定平台。"
	InitInWorkspace Text = "This module belongs to a workspace; for all its modules: %s" + zh +
		"本模块属于一个工作区；一次处理其中所有模块：%s"
)

// What jmvet init has done, and what is to do next.
const (
	InitNothing Text = "Nothing to do." + zh + "无事可做。"
	InitDryRun  Text = "Nothing was written: -dry-run." + zh + "-dry-run：没有写入任何文件。"
	InitWrote   Text = "Files written: %d." + zh + "已写入 %d 个文件。"
	InitNext    Text = "Next, commit this. Then fix the findings, package by package, and renew the baseline:" + zh +
		"接下来请提交这些文件，然后按包逐个修复，并更新基线："
)

// Why jmvet init does nothing.
const (
	InitNoModule Text = "there is no go.mod in %s or above it: run jmvet init in the root of a module" + zh +
		"%s 及其上级目录都没有 go.mod：请在模块的根目录运行 jmvet init"
	InitModules Text = "%s is in no module, and each module has files of its own: %s" + zh +
		"%s 不属于任何模块，而每个模块的文件是各自的：%s"
	InitBelow Text = "%s is not the root of its module %s: run %s" + zh +
		"%s 不是模块 %s 的根目录：请运行 %s"
	InitOfWorkspace Text = "-write is for one module: in a workspace, run jmvet codes -write in the module that the others import it from" + zh +
		"-write 只用于单个模块：在工作区里，请到供其他模块导入的那个模块中运行 jmvet codes -write"
	InitOutside      Text = "-write %s: that is not in the module %s" + zh + "-write %s：不在模块 %s 之内"
	InitError        Text = "init: %v" + zh + "init：%v"
	InitNoDirectory  Text = "-write needs a directory, such as %s" + zh + "-write 后面要写目录，例如 %s"
	InitNoSuchCI     Text = "-ci %s: choose github, gitlab or none" + zh + "-ci %s：只能是 github、gitlab 或 none"
	InitTwoConstants Text = "-write and -constants both say where constants are: choose one of them" + zh +
		"-write 和 -constants 都指定常量的位置，只能用其中一个"
	InitBaselineDir Text = "-baseline %s: name a file in the directory where jmvet runs, or below it" + zh +
		"-baseline %s：请指定运行目录之内的文件"
	InitNotBaseline Text = "%v; remove it, or choose another file with -baseline" + zh + "%v；请删除它，或用 -baseline 指定别的文件"
	InitBroken      Text = "there are packages that could not be checked; nothing was written" + zh +
		"有的包无法检查；没有写入任何文件"
	InitFailed Text = "%v; nothing was written" + zh + "%v；没有写入任何文件"
	InitUndone Text = "%v; what was written before could not be removed: %v" + zh + "%v；已写入的文件无法删除：%v"
)

// InitUsage is the usage of jmvet init.
const InitUsage Text = `jmvet init writes the files with which a module adopts jmvet.

Usage:

	jmvet init [flags] [packages]                    for example: jmvet init -ci github

First it shows a plan: each file, and whether it is new or left alone, and why. Then it writes the new ones, all of them
or none. It changes no file that is there: what such a file lacks, it prints. Run it in the root of a module, or in the
directory of a go.work for all modules of the workspace. It does not change go.mod.

The packages are those that CI checks: ./..., or all modules of the workspace.

Flags, before or behind the packages:

	-baseline file    the file for today's findings, if there are any (default .jmvet.json); -baseline= for none
	-ci system        github, gitlab or none. Without it, the root of the repository decides: .github is for github,
	                  .gitlab-ci.yml is for gitlab, and with both or neither there is no recipe
	-dry-run          show the plan and the texts of the new files, and write nothing
	-golangci         .golangci.yml with jmvet as a linter, and .custom-gcl.yml to build it
	-write dir        the constants as a package of the module in a directory, such as internal/jmcodes, for those who add
	                  no dependency
	-full, -q         as for jmvet

The other flags are those of jmvet for checks and evidence, such as -evidence=context: they count for the baseline, and
go into the recipes, so that all hosts have the same settings.

The exit status is 0 if the files are there, 1 if they are not, and 2 if the command line is wrong.
` + zh + `jmvet init 写入一个模块采用 jmvet 所需的文件。

用法：

	jmvet init [参数] [包]                           例如：jmvet init -ci github

先给出计划：每个文件是新建还是保留，原因是什么；然后写入新建的文件，要么全部写入，要么一个也不写。已有的文件不会改动，
缺少的内容会打印出来。请在模块的根目录运行；在 go.work 所在的目录运行时，处理工作区的所有模块。go.mod 不会改动。

[包] 是 CI 要检查的包，默认 ./...，在工作区里是所有模块。

参数可以写在包的前面或后面：

	-baseline 文件    存放现有问题的文件，没有问题就不写（默认 .jmvet.json）；-baseline= 表示不要基线
	-ci 平台          github、gitlab 或 none。不写时看仓库的根目录：有 .github 是 github，有 .gitlab-ci.yml 是 gitlab，
	                  两者都有或都没有，就不写 CI 配置
	-dry-run          只显示计划和新文件的内容，不写入
	-golangci         写 .golangci.yml，把 jmvet 作为 linter；写 .custom-gcl.yml，用来编译它
	-write 目录       把常量写成本模块的一个包，例如 internal/jmcodes，供不想加依赖的人使用
	-full、-q         与 jmvet 相同

其余参数就是 jmvet 关于检查和证据的参数，例如 -evidence=context：生成基线时用它们，CI 和 golangci-lint 的配置里也会
写上，这样各处的设置一致。

文件就绪时退出码为 0，没有写成为 1，命令行有错为 2。
`
