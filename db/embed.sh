#!/bin/sh
# Turns SQL files into one C table of byte arrays: embed.sh TABLE file.sql ... > table.c
# Names keep what stands before .sql; the table ends with a row without a name. Comments stay behind, but for
# the migrations: SQLite keeps the text of a table, and a book is known by it. A line "--from FILE.sql" is that file: a paper
# reads a register so.
set -eu
table=$1
shift
comments='/^[[:space:]]*--/d'
[ "$table" != migrations ] || comments=
with_files() {
	awk '$1 == "--from" { while ((found = getline line < $2) > 0) print line; close($2); if (found < 0) exit 1; next } { print }' "$1"
}
echo '#include "embedded.h"'
for file in "$@"; do
	printf 'static const unsigned char text_%s[] = {\n' "$(basename "$file" .sql)"
	with_files "$file" | sed "$comments" | od -An -v -tu1 | sed 's/  */,/g; s/^,//; s/$/,/'
	echo '0 };'
done
printf 'const struct embedded %s[] = {\n' "$table"
for file in "$@"; do
	name=$(basename "$file" .sql)
	printf '\t{ "%s", (const char *)text_%s },\n' "$name" "$name"
done
printf '\t{ 0, 0 },\n};\n'
