#!/usr/bin/env bash
# Runs jmvet for action.yml. The inputs are environment variables, so the shell never runs their text as a command.
set -euo pipefail
jmvet=$1

# Flags and packages are lists of words.
read -ra flags <<<"${JMVET_FLAGS:-}"
read -ra packages <<<"${JMVET_PACKAGES:-./...}"
args=(-C "${JMVET_DIRECTORY:-.}" "-format=${JMVET_FORMAT:-github}" ${flags[@]+"${flags[@]}"})
[ -z "${JMVET_BASELINE:-}" ] || args+=("-baseline=$JMVET_BASELINE")

if [ -n "${JMVET_OUTPUT:-}" ]; then
	exec "$jmvet" "${args[@]}" "${packages[@]}" >"$JMVET_OUTPUT"
fi
exec "$jmvet" "${args[@]}" "${packages[@]}"
