# Turns db/demo/*.tsv, sorted by the first column, into the tables declared in words.h. A line is the name
# of a table and the cells of one row; @NAME names its columns; behind a name with a star each cell is a row. \n is a new line.
# Lengths are bytes: run it in the locale C.
function add(text) {
	starts = starts (places++ % 16 ? " " : "\n\t") bytes + 0 ","
	gsub(/"/, "\\\"", text)
	texts = texts "\t\"" text "\\0\"\n"
	gsub(/\\./, "x", text)
	bytes += length(text) + 1
	return places - 1
}
BEGIN {
	FS = "\t"
	add("")
}
/^#/ || NF < 2 { next }
/^@/ {
	for (i = 2; i <= NF; i++) {
		at = add($i)
		if (i == 2)
			heads[substr($1, 2)] = at
	}
	next
}
{
	name = $1
	width = NF - 1
	list = sub(/\*$/, "", name)
	if (list)
		width = 1
	if (name != last) {
		names[++tables] = last = name
		named[tables] = add(name)
		cells[tables] = places
		widths[tables] = width
	}
	if (width != widths[tables]) {
		print name ": rows of different widths" > "/dev/stderr"
		exit failed = 1
	}
	for (i = 2; i <= NF; i++)
		add($i)
	counts[tables] += list ? NF - 1 : 1
	weights[tables] += !list && NF > 2 && $NF ~ /^[0-9]+$/ ? $NF : 0
}
END {
	if (failed)
		exit 1
	print "#include \"words.h\"\n#pragma GCC diagnostic ignored \"-Woverlength-strings\""
	printf "const char word_texts[] =\n%s;\n", texts
	printf "const int word_starts[] = {%s\n};\n", starts
	print "const struct table word_tables[] = {"
	for (i = 1; i <= tables; i++)
		printf "\t{ %d, %d, %d, %d, %d, %d }, /* %s */\n", named[i], cells[i],
			names[i] in heads ? heads[names[i]] : -1, widths[i], counts[i], weights[i], names[i]
	printf "};\nconst int word_table_count = %d;\n", tables
}
