#!/usr/bin/env bash
# Runs jmvet for action.yml: the inputs are in the environment, so that none of their text is taken for a command of the shell.
set -euo pipefail
jmvet=$1

# Flags and packages are lists of words.
read -ra flags <<<"${JMVET_FLAGS:-}"
read -ra packages <<<"${JMVET_PACKAGES:-./...}"
args=("-format=${JMVET_FORMAT:-github}" ${flags[@]+"${flags[@]}"})

if [ -n "${JMVET_BASELINE:-}" ]; then
	if [ ! -f "$JMVET_BASELINE" ]; then
		echo "::error::jmvet: there is no baseline $JMVET_BASELINE: write it with jmvet -baseline=$JMVET_BASELINE ${packages[*]} and commit it"
		exit 1
	fi
	args+=("-baseline=$JMVET_BASELINE")
fi

status=0
if [ -n "${JMVET_OUTPUT:-}" ]; then
	"$jmvet" "${args[@]}" "${packages[@]}" >"$JMVET_OUTPUT" || status=$?
else
	"$jmvet" "${args[@]}" "${packages[@]}" || status=$?
fi
exit "$status"
