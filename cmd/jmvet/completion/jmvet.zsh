#compdef jmvet
# zsh completion for jmvet, by jmvet completion zsh. It asks jmvet itself, so it knows what the installed version knows.
_jmvet() {
	local line word text files= cells=0
	local -a before lines closed closed_texts open open_texts
	before=("${(@Q)words[2,CURRENT-1]}")
	lines=("${(@f)$("${(Q)words[1]}" completion -- "${before[@]}" "${(Q)PREFIX}" 2>/dev/null)}")
	for line in "${lines[@]}"; do
		word=${line%%$'\t'*}
		(( $#word > cells )) && cells=$#word
	done
	for line in "${lines[@]}"; do
		word=${line%%$'\t'*}
		text="${(r:cells:)word}  ${line#*$'\t'}"
		case $word in
		'') ;;
		:files) files=1 ;;
		*=) open+=("$word") open_texts+=("$text") ;;
		*) closed+=("$word") closed_texts+=("$text") ;;
		esac
	done
	# It replaces what stands behind the = of a flag.
	if [[ $PREFIX == -*=* ]]; then
		compset -P '*='
		closed=("${(@)closed#*=}")
		closed_texts=("${(@)closed_texts#*=}")
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
