#!/bin/sh
# check.sh - installs what the tests need, builds, and runs every test.
#
# Prints a line for each suite and ends with "N passed, N failed"; the exit status says the same.
# What failed is shown above. DEPS=0 installs nothing.
set -eu
cd "$(dirname "$0")"
. scripts/environment.sh
exec </dev/null

sh scripts/deps.sh test || {
	echo "0 passed, 1 failed"
	exit 1
}
rm -rf build/results
for suites in lint check; do
	make -s -j "$(nproc)" SUMMARY=true $suites || true
done
sh tests/summary.sh build/results/lint build/results/check
