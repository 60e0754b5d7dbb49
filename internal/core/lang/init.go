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
	InitConstants Text = "constants for the codes, package %s" + zh + "错误码常量，包 %s"
	InitBaseline  Text = "baseline: the current findings (%d) are no longer reported" + zh +
		"基线：现有的问题（%d 个）不再报告"
	InitGitHub Text = "GitHub checks every pull request" + zh + "GitHub 检查每个 pull request"
	InitGitLab Text = "GitLab checks every pipeline, and shows findings in merge requests" + zh +
		"GitLab 在每次流水线中检查，并在合并请求里显示问题"
	InitGolangci  Text = "golangci-lint runs jmvet as a linter" + zh + "golangci-lint 把 jmvet 当作一个 linter 运行"
	InitCustomGCL Text = "golangci-lint custom builds golangci-lint with jmvet" + zh +
		"golangci-lint custom 据此编译带 jmvet 的 golangci-lint"

	InitClean   Text = "nothing was found" + zh + "没有发现问题"
	InitHas     Text = "exists, and mentions jmvet" + zh + "文件已存在，其中已有 jmvet"
	InitLacks   Text = "exists; add this:" + zh + "文件已存在，请加入以下内容："
	InitRenewal Text = "exists; to update it: %s" + zh + "文件已存在，更新它的命令是 %s"
	InitNoCI    Text = "No CI configuration: choose one with -ci github or -ci gitlab." + zh +
		"没有写 CI 配置：用 -ci github 或 -ci gitlab 指定平台。"
	InitInWorkspace Text = "This module belongs to a workspace. To set up all its modules: %s" + zh +
		"本模块属于一个工作区；一次处理其中所有模块：%s"
)

// What jmvet init has done, and what is to do next.
const (
	InitNothing Text = "Nothing to do." + zh + "无需任何改动。"
	InitDryRun  Text = "Dry run: nothing was written." + zh + "试运行（-dry-run）：没有写入任何文件。"
	InitWrote   Text = "Files written: %d." + zh + "已写入 %d 个文件。"
	InitNext    Text = "Next, commit these files. Then fix the findings package by package, and update the baseline:" +
		zh +
		"接下来请提交这些文件，然后按包逐个修复，并更新基线："
)

// Why jmvet init does nothing.
const (
	InitNoModule Text = "there is no go.mod in %s or above: run jmvet init in the root of a module" + zh +
		"%s 及其上级目录都没有 go.mod：请在模块的根目录运行 jmvet init"
	InitModules Text = "%s belongs to no module; run init in each module: %s" + zh +
		"%s 不属于任何模块；请在各模块中分别运行：%s"
	InitBelow Text = "%s is not the root of module %s: run %s" + zh +
		"%s 不是模块 %s 的根目录：请运行 %s"
	InitOfWorkspace Text = "-write is for a single module; in a workspace, run jmvet codes -write in the module " +
		"that is to contain the constants" + zh +
		"-write 只用于单个模块；在工作区里，请到要存放常量的模块中运行 jmvet codes -write"
	InitOutside      Text = "-write %s: the directory is outside module %s" + zh + "-write %s：不在模块 %s 之内"
	InitError        Text = "init: %v" + zh + "init：%v"
	InitNoDirectory  Text = "-write needs a directory, such as %s" + zh + "-write 后面要写目录，例如 %s"
	InitNoSuchCI     Text = "-ci %s: choose %v" + zh + "-ci %s：只能是 %v"
	InitTwoConstants Text = "-write and -constants exclude each other" + zh +
		"-write 和 -constants 不能同时使用"
	InitBaselineDir Text = "-baseline %s: the file must be in the current directory or below" + zh +
		"-baseline %s：请指定运行目录之内的文件"
	InitNotBaseline Text = "%v; remove it, or choose another file with -baseline" + zh + "%v；请删除它，或用 -baseline 指定别的文件"
	InitBroken      Text = "there are packages that could not be checked; nothing was written" + zh +
		"有的包无法检查；没有写入任何文件"
	InitFailed Text = "%v; nothing was written" + zh + "%v；没有写入任何文件"
	InitUndone Text = "%v; what was written before could not be removed: %v" + zh + "%v；已写入的文件无法删除：%v"
)

// InitUsage is the usage of jmvet init.
const InitUsage Text = `jmvet init writes the files that a module needs to adopt jmvet.

Usage:

	jmvet init [flags] [packages]                    for example: jmvet init -ci github

First it shows a plan: each file, whether it is new or left alone, and why. Then it writes the new files, all of them or
none. It never changes an existing file: if one lacks something, init prints what to add. It does not change go.mod.
Run it in the root of a module, or in the directory of a go.work for all modules of the workspace.

The packages are those that CI checks. The default is ./..., and in a workspace all its modules.

Flags, before or after the packages:

	-baseline file    the file for the current findings, if there are any (default .jmvet.json); -baseline= for none
	-ci system        github, gitlab or none. By default the root of the repository decides: .github means github,
	                  .gitlab-ci.yml means gitlab, and with both or neither no CI configuration is written
	-dry-run          show the plan and the contents of the new files, and write nothing
	-golangci         write .golangci.yml with jmvet as a linter, and .custom-gcl.yml to build it
	-write dir        write the constants as a package of the module, for example to internal/jmcodes, so that the fixes
	                  need no dependency
	-full, -q         as for jmvet

The other flags are the settings of jmvet, such as -evidence=context. They apply to the baseline, and are written into
the configurations, so that all hosts use the same settings.

The exit status is 0 if the files exist now, 1 if they do not, and 2 if the command line is wrong.
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
