#!/bin/sh
# summary.sh RESULTS... - a line for each suite, and last the total: "N passed, N failed", with what
# was skipped and why.
#
# RESULTS is a folder made by run.sh, with a folder for each suite. A suite that ran no test, or a
# RESULTS that is not there (nothing was built), is a failure.
set -eu

here=$(dirname "$0")

# "RESULTS SUITE PASSED FAILED SKIPPED" for each test program.
counts() {
	for results in "$@"; do
		[ -d "$results" ] || echo "$(basename "$results") not-built 0 1 0"
		for suite in "$results"/*; do
			[ -d "$suite" ] || continue
			name="$(basename "$results") $(basename "$suite")"
			echo "$name 0 0 0"
			for tap in "$suite"/*.tap; do
				[ ! -f "$tap" ] || echo "$name $(awk -f "$here/count.awk" "$tap")"
			done
		done
	done
}

# Why tests were skipped, each reason once.
for results in "$@"; do
	find "$results" -name '*.tap' -exec sed -n 's/^ok .* # SKIP /skipped: /p' {} + 2>/dev/null
done | sort -u

counts "$@" | awk '
	function says(passed, failed, skipped) {
		return passed " passed, " failed " failed" (skipped ? ", " skipped " skipped" : "")
	}
	{
		name = $1 " " $2
		if (!(name in passed))
			order[++names] = name
		passed[name] += $3
		failed[name] += $4
		skipped[name] += $5
	}
	END {
		all_failed = names == 0
		for (i = 1; i <= names; i++) {
			name = order[i]
			if (passed[name] + failed[name] + skipped[name] == 0)
				failed[name] = 1
			printf "%-20s %s\n", name, says(passed[name], failed[name], skipped[name])
			all_passed += passed[name]
			all_failed += failed[name]
			all_skipped += skipped[name]
		}
		print says(all_passed + 0, all_failed, all_skipped)
		exit all_failed > 0
	}'
