# environment.sh - sourced by run.sh, check.sh and .ci/run: whatever they are started with (nothing at
# all, another locale, no standard input), from here on it is the same.

PATH=${PATH:-/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin}
HOME=${HOME:-/tmp}
LC_ALL=C.UTF-8
export PATH HOME LC_ALL
unset LANG LANGUAGE MAKEFLAGS MFLAGS MAKELEVEL CHIBO_DB CHIBO_BARRIER XDG_DATA_HOME CDPATH

# Standard files that are closed would be taken by the next file opened.
[ -e /proc/self/fd/0 ] || exec </dev/null
[ -e /proc/self/fd/2 ] || exec 2>/dev/null
