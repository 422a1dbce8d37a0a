# Turns db/codes/headings.tsv into the C table of headings declared in src/record/headings.h.
BEGIN {
	FS = "\t"
	print "#include \"headings.h\""
	print "const struct heading headings[] = {"
}
/^#/ { next }
NF != 3 {
	print FILENAME ":" FNR ": not three columns" > "/dev/stderr"
	failed = 1
	exit 1
}
{
	gsub(/ \| /, "|", $3)
	gsub(/"/, "\\\"", $3)
	printf "\t{ \"%s\", \"%s\", \"%s\" },\n", $1, $2, $3
}
END {
	if (!failed)
		print "\t{ 0, 0, 0 },\n};"
}
