# fish completion for jmvet, by jmvet completion fish. It asks jmvet itself, so it knows what the installed version knows.
function __jmvet_found
	set -l words (commandline --tokenize --cut-at-cursor --current-process)
	$words[1] completion -- $words[2..] (commandline --current-token --cut-at-cursor) 2>/dev/null
end
complete --command jmvet --no-files --arguments '(__jmvet_found | string match --invert :files)'
complete --command jmvet --force-files --condition 'contains -- :files (__jmvet_found)'
