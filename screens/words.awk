# Turns screens/*/NAME.words, what each screen says of itself, into the NAME_words declared in its header
# (struct screen_words, screen.h). A line is cells between tabs:
#
#   heading  what F1 calls the screen
#   purpose  what it is for; each further one is a paragraph
#   figures  the queries whose figures it shows, NAME* for all that begin so: F1 names the settings they go by
#   keys     the names of tables that the rows behind it are of; "main" is the first of each screen
#   KEY      place in the hint row, label, help; a key is what stands behind KEY_, CTRL-X, SPACE, or a sign; "!" behind
#            the place: it writes, and is not offered where the book is only looked at
#
# A table that is not the main one is NAME_TABLE_keys.
function quoted(text)
{
	gsub(/\\/, "\\\\", text)
	gsub(/"/, "\\\"", text)
	return "\"" text "\""
}

function wrong(what)
{
	print FILENAME ":" FNR ": " what > "/dev/stderr"
	failed = 1
	exit 1
}

function key_of(name)
{
	if (name ~ /^CTRL-.$/)
		return "KEY_CTRL('" substr(name, 6) "')"
	if (name == "SPACE")
		return "' '"
	return length(name) == 1 ? "'" name "'" : "KEY_" name
}

function symbol(table)
{
	return name (table == "main" ? "" : "_" table) "_keys"
}

function write_screen(i)
{
	if (!name)
		return
	if (!heading || !purpose)
		wrong(name " lacks its heading or its purpose")
	for (i = 1; i <= count; i++)
		printf "extern const struct command_key %s[];\nconst struct command_key %s[] = {\n%s\t{ 0, NULL, NULL, 0, false },\n};\n",
			symbol(tables[i]), symbol(tables[i]), rows[tables[i]]
	printf "static const struct command_key *const %s_tables[] = { ", name
	for (i = 1; i <= count; i++)
		printf "%s, ", symbol(tables[i])
	printf "NULL };\nextern const struct screen_words %s_words;\n", name
	printf "const struct screen_words %s_words = { \"%s\", %s, %s, %s_tables, %s };\n", name, name, quoted(heading),
		purpose, name, quoted(figures)
	if (name != "everywhere") # what works on every screen
		all = all "\t&" name "_words,\n"
}

BEGIN {
	FS = "\t"
	print "#include \"screen.h\"\n"
}
FNR == 1 {
	write_screen()
	name = FILENAME
	sub(/.*\//, "", name)
	sub(/\.words$/, "", name)
	heading = purpose = figures = ""
	count = wanted = 0
	split("", rows)
}
/^# / { next }
$1 == "heading" && NF == 2 { heading = $2; next }
$1 == "purpose" && NF == 2 { purpose = purpose (purpose ? " \"\\n\\n\" " : "") quoted($2); next }
$1 == "figures" && NF == 2 { figures = $2; next }
$1 == "keys" && NF == 2 {
	wanted = split($2, into, " ")
	for (i = 1; i <= wanted; i++) {
		if (!(into[i] in rows))
			tables[++count] = into[i]
		rows[into[i]] = rows[into[i]] ""
	}
	next
}
NF == 4 && wanted {
	writes = sub(/!$/, "", $2) ? "true" : "false"
	for (i = 1; i <= wanted; i++)
		rows[into[i]] = rows[into[i]] "\t{ " key_of($1) ", " quoted($3) ", " quoted($4) ", " $2 ", " writes " },\n"
	next
}
{ wrong("neither a heading nor a purpose nor a key") }
END {
	if (failed)
		exit 1
	write_screen()
	print "const struct screen_words *const all_words[] = {\n" all "\tNULL,\n};"
}
