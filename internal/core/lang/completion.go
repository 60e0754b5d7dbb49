package lang

// The help of jmvet completion, and what is wrong with its arguments.
const (
	CompletionHelp Text = `jmvet completion prints a script that completes commands, flags and their values in a shell.

Usage:

	jmvet completion bash|zsh|fish

bash:

	jmvet completion bash > ~/.local/share/bash-completion/completions/jmvet

zsh, in a directory of $fpath:

	jmvet completion zsh > "${fpath[1]}/_jmvet"

fish:

	jmvet completion fish > ~/.config/fish/completions/jmvet.fish

Then start a new shell. The script asks jmvet what there is, so it does not change with the version.
` + zh + `jmvet completion 输出 shell 的补全脚本，补全子命令、参数和参数的值。

用法：

	jmvet completion bash|zsh|fish

bash：

	jmvet completion bash > ~/.local/share/bash-completion/completions/jmvet

zsh，写到 $fpath 中的一个目录：

	jmvet completion zsh > "${fpath[1]}/_jmvet"

fish：

	jmvet completion fish > ~/.config/fish/completions/jmvet.fish

然后打开一个新的 shell。脚本向 jmvet 查询可补全的内容，升级后不必重新生成。
`
	CompletionShell   Text = "completion: name a shell: %s" + zh + "completion：请写出 shell：%s"
	CompletionNoShell Text = "completion: no such shell: %s%v; choose one of %s" + zh +
		"completion：不支持 shell %s%v；请从 %s 中选择"
)
