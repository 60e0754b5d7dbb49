#compdef jmvet
# zsh completion for jmvet, by jmvet completion zsh. It asks jmvet itself, so it knows what the installed version knows.
_jmvet() {
	local line word files=
	local -a words_before closed closed_texts open open_texts
	words_before=("${(@Q)words[2,CURRENT-1]}")
	for line in "${(@f)$("${(Q)words[1]}" completion -- "${words_before[@]}" "${(Q)PREFIX}" 2>/dev/null)}"; do
		word=${line%%$'\t'*}
		case $word in
		'') ;;
		:files) files=1 ;;
		*=) open+=("$word") open_texts+=("$word  ${line#*$'\t'}") ;;
		*) closed+=("${word}") closed_texts+=("${word#*=}  ${line#*$'\t'}") ;;
		esac
	done
	if [[ $PREFIX == -*=* ]]; then
		compset -P '*='
		closed=("${(@)closed#*=}")
	fi
	(( $#closed )) && compadd -l -d closed_texts -- "${closed[@]}"
	(( $#open )) && compadd -l -S '' -d open_texts -- "${open[@]}"
	[[ -n $files ]] && _files
	return 0
}
if [[ $funcstack[1] == _jmvet ]]; then
	_jmvet "$@"
else
	compdef _jmvet jmvet
fi
