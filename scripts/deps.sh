#!/bin/sh
# deps.sh SET - installs what a set of packages lacks, and only that.
#
#   run   to build and run chibo
#   test  that, and what ./check.sh needs
#   print that, and what make check-print needs
#
# Silent and without network when nothing is missing. Everything apt says goes to standard error.
# DEPS=0 leaves the machine as it is (package builds, tests).
set -eu

[ "${DEPS:-1}" != 0 ] || exit 0

run="gcc libc6-dev make libncurses-dev libsqlite3-dev libcsv-dev libminizip-dev zlib1g-dev libexpat1-dev libutf8proc-dev libsodium-dev"
test="$run libcmocka-dev libvterm-dev clang clang-format cppcheck mandoc ncurses-term"
print="$test libreoffice-writer-nogui fonts-liberation poppler-utils unzip"

case ${1-} in
run) wanted=$run ;;
test) wanted=$test ;;
print) wanted=$print ;;
*)
	echo "usage: deps.sh run|test|print" >&2
	exit 2
	;;
esac

missing=
for package in $wanted; do
	dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -q '^installed$' ||
		missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
	as=
elif command -v sudo >/dev/null 2>&1; then
	as=sudo
else
	echo "missing packages:$missing" >&2
	echo "run as root: apt-get install -y --no-install-recommends$missing" >&2
	exit 1
fi

# sudo drops the environment, so DEBIAN_FRONTEND stands behind it.
apt() {
	$as env DEBIAN_FRONTEND=noninteractive \
		apt-get -q -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null >&2
}

echo "installing:$missing" >&2
# Lists may be absent (a fresh image) or stale (404 on a package): try, refresh, try again.
# shellcheck disable=SC2086
apt install -y --no-install-recommends $missing || {
	apt update
	apt install -y --no-install-recommends $missing
}
