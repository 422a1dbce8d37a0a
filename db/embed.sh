#!/bin/sh
# Turns SQL files into one C table of byte arrays: embed.sh TABLE file.sql ... > table.c
# Names keep what stands before .sql; the table ends with a row without a name.
set -eu
table=$1
shift
echo '#include "embedded.h"'
for file in "$@"; do
	printf 'static const unsigned char text_%s[] = {\n' "$(basename "$file" .sql)"
	od -An -v -tu1 "$file" | sed 's/  */,/g; s/^,//; s/$/,/'
	echo '0 };'
done
printf 'const struct embedded %s[] = {\n' "$table"
for file in "$@"; do
	name=$(basename "$file" .sql)
	printf '\t{ "%s", (const char *)text_%s },\n' "$name" "$name"
done
printf '\t{ 0, 0 },\n};\n'
