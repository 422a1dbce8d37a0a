# Turns the tables of help into C, each as its header declares it; cells between tabs:
#
#   glossary.tsv   a word, what it means
#   workflows.tsv  @a workflow, what it is about; below it its stops: title, how, places
#   tour.tsv       a step: text, places, way, reached, typed, "saved" where something is
#
# An empty cell is NULL.
function quoted(text)
{
	if (text == "")
		return "NULL"
	gsub(/\\/, "\\\\", text)
	gsub(/"/, "\\\"", text)
	return "\"" text "\""
}

BEGIN {
	FS = "\t"
	print "#include \"glossary.h\"\n#include \"tour.h\"\n#include \"workflows.h\"\n\n#include <stddef.h>"
}
FILENAME ~ /glossary/ { words = words "\t{ " quoted($1) ", " quoted($2) " },\n" }
FILENAME ~ /tour/ {
	steps = steps "\t{ .text = " quoted($1) ", .places = " quoted($2) ", .way = " quoted($3) ", .reached = " quoted($4) \
		", .typed = " quoted($5) ", .saved = " ($6 == "saved" ? "true" : "false") " },\n"
}
FILENAME ~ /workflows/ && /^@/ {
	works = works "\t{ " quoted(substr($1, 2)) ", " quoted($2) ", stops_" ++count " },\n"
	next
}
FILENAME ~ /workflows/ { stops[count] = stops[count] "\t{ " quoted($1) ", " quoted($2) ", " quoted($3) " },\n" }
END {
	print "const struct word glossary[] = {\n" words "\t{ NULL, NULL },\n};"
	print "const struct tour_step tour_steps[] = {\n" steps "\t{ .text = NULL },\n};"
	for (i = 1; i <= count; i++)
		print "static const struct workflow_stop stops_" i "[] = {\n" stops[i] "\t{ NULL, NULL, NULL },\n};"
	print "const struct workflow workflows[] = {\n" works "\t{ NULL, NULL, NULL },\n};"
}
