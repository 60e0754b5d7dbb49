#!/usr/bin/env bash
# Runs jmvet for pre-commit: hook.sh [flags and packages] [changed files]. Packages are meant from the module of each changed file.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Only the command is built, and of this version; that takes no time where nothing has changed. It stays with pre-commit's clone.
place=$(git -C "$repository" rev-parse --absolute-git-dir 2>/dev/null || printf '%s/.jmvet' "$repository")
jmvet=$place/jmvet$(go env GOEXE)
GOFLAGS='' GOWORK=off go build -C "$repository" -o "$jmvet" ./cmd/jmvet

# module_of prints the directory of the module that a file is in; nothing for a file in none, and in one that is test data.
module_of() {
	local dir
	dir=$(dirname "$1")
	while [ ! -f "$dir/go.mod" ]; do
		case $dir in
		. | /) return ;;
		esac
		dir=$(dirname "$dir")
	done
	case /$dir/ in
	*/testdata/*) ;;
	*) printf '%s\n' "$dir" ;;
	esac
}

args=()
files=()
for word in "$@"; do
	case $word in
	*.go) files+=("$word") ;;
	*) args+=("$word") ;;
	esac
done

status=0
while IFS= read -r module; do
	[ -n "$module" ] || continue
	[ "$module" = . ] || printf '# %s\n' "$module"
	"$jmvet" -C "$module" ${args[@]+"${args[@]}"} || status=$?
done < <(for file in ${files[@]+"${files[@]}"}; do module_of "$file"; done | sort -u)
exit "$status"
