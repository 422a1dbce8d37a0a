# Turns db/demo/*.tsv, sorted by the first column, into the tables declared in words.h. A line is the name
# of a table and the cells of one row; @NAME names its columns; behind a name with a star each cell is a row. \n is a new line.
function identifier(name) {
	gsub(/\./, "_", name)
	return name
}
BEGIN {
	FS = "\t"
	print "#include \"words.h\""
}
/^#/ || NF < 2 { next }
/^@/ {
	heads[substr($1, 2)] = NF
	printf "static const char *const heads_of_%s[] = {", identifier(substr($1, 2))
	for (i = 2; i <= NF; i++)
		printf " \"%s\",", $i
	print " };"
	next
}
{
	name = $1
	width = NF - 1
	list = sub(/\*$/, "", name)
	if (list)
		width = 1
	if (name != last) {
		if (tables++)
			print "};"
		printf "static const char *const cells_%d[] = {\n", tables
		names[tables] = last = name
		widths[tables] = width
	}
	if (width != widths[tables]) {
		print name ": rows of different widths" > "/dev/stderr"
		exit failed = 1
	}
	for (i = 2; i <= NF; i++) {
		gsub(/"/, "\\\"", $i)
		printf "\t\"%s\",\n", $i
	}
	counts[tables] += list ? NF - 1 : 1
	weights[tables] += !list && NF > 2 && $NF ~ /^[0-9]+$/ ? $NF : 0
}
END {
	if (failed)
		exit 1
	print "};\nconst struct table word_tables[] = {"
	for (i = 1; i <= tables; i++)
		printf "\t{ \"%s\", %d, %d, %d, cells_%d, %s },\n", names[i], widths[i], counts[i], weights[i], i,
			names[i] in heads ? "heads_of_" identifier(names[i]) : "0"
	printf "};\nconst int word_table_count = %d;\n", tables
}
