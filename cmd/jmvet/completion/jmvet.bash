# bash completion for jmvet, by jmvet completion bash. It asks jmvet itself, so it knows what the installed version knows.
_jmvet() {
	local i word found='' files='' last=-1
	local words=()
	# bash takes -evidence=name for three words.
	for ((i = 1; i <= COMP_CWORD; i++)); do
		word=${COMP_WORDS[i]}
		if ((last >= 0)) && [[ $word == = || ${COMP_WORDS[i - 1]} == = ]]; then
			words[last]+=$word
		else
			words[++last]=$word
		fi
	done
	local current=${words[last]}
	COMPREPLY=()
	found=$("${COMP_WORDS[0]}" completion -- "${words[@]}" 2>/dev/null) || return 0
	while IFS=$'\t' read -r word _; do
		case $word in
		'') continue ;;
		:files) files=1; continue ;;
		esac
		# It replaces only what stands behind the last =.
		if [[ $COMP_WORDBREAKS == *=* && $current == *=* ]]; then
			word=${word#*=}
		fi
		COMPREPLY+=("$word")
	done <<<"$found"
	if [[ $files ]]; then
		compopt -o filenames 2>/dev/null
		while IFS= read -r word; do
			[[ $word ]] && COMPREPLY+=("$word")
		done < <(compgen -f -- "${current#*=}")
	fi
	if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
		compopt -o nospace 2>/dev/null
	fi
	return 0
}
complete -F _jmvet jmvet
