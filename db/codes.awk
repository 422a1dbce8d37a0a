# Turns db/codes/*.tsv into the C table of code lists declared in src/codes.h.
BEGIN {
	FS = "\t"
	print "#include \"codes.h\""
}
/^#/ || NF < 3 { next }
$1 == "@alias" {
	aliases[$2, $3] = $4
	next
}
$1 == "@group" {
	groups[$2, $3] = $4
	next
}
!($1 in seen) {
	seen[$1] = 1
	order[++lists] = $1
}
$2 == "@" {
	rows[$1] = rows[$1] rows[$3]
	count[$1] += count[$3]
	next
}
{
	gsub(/"/, "\\\"", $3)
	other = ($1, $3) in aliases ? "\"" aliases[$1, $3] "\"" : "0"
	group = ($1, $2) in groups ? "\"" groups[$1, $2] "\"" : "0"
	rows[$1] = rows[$1] "\t{ \"" $2 "\", \"" $3 "\", " other ", " group " },\n"
	count[$1]++
}
END {
	for (i = 1; i <= lists; i++)
		printf "static const struct code list_%d[] = {\n%s};\n", i, rows[order[i]]
	print "const struct codelist codelists[] = {"
	for (i = 1; i <= lists; i++)
		printf "\t{ \"%s\", list_%d, %d },\n", order[i], i, count[order[i]]
	print "\t{ 0, 0, 0 },\n};"
}
