#!/usr/bin/env bash
# Runs jmvet for pre-commit: hook.sh [flags and packages] [changed files]. Packages are relative to the module of each
# changed file.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Builds only the command, of this version. It is stored with pre-commit's clone, so later runs build nothing.
place=$(git -C "$repository" rev-parse --absolute-git-dir 2>/dev/null || printf '%s/.jmvet' "$repository")
jmvet=$place/jmvet$(go env GOEXE)
GOFLAGS='' GOWORK=off go build -C "$repository" -o "$jmvet" ./cmd/jmvet

# module_of prints the directory of the module of a file. It prints nothing if there is none, or if it is test data.
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
