# Turns the heads of db/register/*.sql into the C table of registers declared in registry.h; with names=1 into rows of the
# code list rectype, so that the log and kept filters know them. A head is
#
#   -- title: what the list is called               -- help: what it holds (several lines run on)
#   -- section: ORG, MEMBER ... (enum rectype_section) -- opens: the record type that uid is of
#   -- span: quarter, where its rows are of the quarter that the day lies in, or season: of the one looked after then
#   -- order: columns, or sort_key                  -- owner: the column that holds the cell
#   -- column: name | title | kind | width | flags
#
# kind: text, date, period, int, money, points, flag, choice:LIST or ref:TYPE; flags: what stands behind
# FIELD_ in small letters. The query yields id, uid, every column, folded where one is searched, and
# sort_key where the order says so.
function quoted(text)
{
	gsub(/\\/, "\\\\", text)
	gsub(/"/, "\\\"", text)
	return "\"" text "\""
}

function trimmed(text)
{
	gsub(/^[ \t]+|[ \t]+$/, "", text)
	return text
}

function wrong(what)
{
	print FILENAME ": " what > "/dev/stderr"
	failed = 1
	exit 1
}

function add_column(text, part, kind, flags, words, count, i, row)
{
	count = split(text, part, "|")
	if (count < 4)
		wrong("a column has a name, a title, a kind and a width: " text)
	split(trimmed(part[3]), kind, ":")
	flags = "FIELD_LIST"
	count = split(trimmed(part[5]), words, " ")
	for (i = 1; i <= count; i++)
		flags = flags " | FIELD_" toupper(words[i])
	row = "\t{ .name = " quoted(trimmed(part[1])) ", .label = " quoted(trimmed(part[2])) \
		", .kind = FIELD_" toupper(kind[1]) ", .width = " trimmed(part[4]) ", .flags = " flags
	if (kind[1] == "ref")
		row = row ", .target = " quoted(kind[2])
	if (kind[1] == "choice")
		row = row ", .codes = " quoted(kind[2])
	if (!(name in first))
		first[name] = trimmed(part[1])
	rows[name] = rows[name] row " },\n"
}

FNR == 1 {
	name = FILENAME
	sub(/.*\//, "", name)
	sub(/\.sql$/, "", name)
	order[++registers] = name
	key = ""
}
/^-- [a-z]+: / {
	key = substr($0, 4, index($0, ":") - 4)
	text = substr($0, index($0, ":") + 2)
	if (key == "column")
		add_column(text)
	else
		said[name, key] = text
	next
}
/^--  / && key != "" && key != "column" { said[name, key] = said[name, key] " " trimmed(substr($0, 3)) }
!/^--/ { key = "" }

# What a head must say; the owner is one of its columns.
function check(name, part, count, i)
{
	count = split("title help section opens order", part, " ")
	for (i = 1; i <= count; i++)
		if (!((name, part[i]) in said))
			complain(name, "the head has no " part[i])
	if (!(name in first))
		complain(name, "the head has no column")
	if ((name, "owner") in said && index(rows[name], ".name = " quoted(said[name, "owner"])) == 0)
		complain(name, "the owner is none of the columns")
}

# The spans that there are.
function span(name)
{
	if (!((name, "span") in said))
		return ""
	if (said[name, "span"] !~ /^(quarter|season)$/)
		complain(name, "its span is no quarter and no season")
	return " | RECTYPE_" toupper(said[name, "span"])
}

function complain(name, what)
{
	print "db/register/" name ".sql: " what > "/dev/stderr"
	failed = 1
}

END {
	for (i = 1; i <= registers; i++)
		check(order[i])
	if (failed)
		exit 1
	if (names) {
		for (i = 1; i <= registers; i++)
			printf "rectype\t%s\t%s\n", order[i], said[order[i], "title"]
		exit 0
	}
	print "#include \"registry.h\""
	for (i = 1; i <= registers; i++) {
		name = order[i]
		printf "static const struct field fields_%s[] = {\n%s\t{ .name = 0 },\n};\n", name, rows[name]
		printf "static const struct rectype register_%s = { .name = \"%s\", .title = %s,\n", name, name,
			quoted(said[name, "title"])
		printf "\t.section = SECTION_%s, .help = %s,\n", toupper(said[name, "section"]),
			quoted(said[name, "help"])
		printf "\t.fields = fields_%s, .flags = RECTYPE_SYSTEM | RECTYPE_REGISTER%s, .label = \"%s\",\n",
			name, span(name), first[name]
		printf "\t.order = %s, .opens = %s", quoted(said[name, "order"]), quoted(said[name, "opens"])
		if ((name, "owner") in said)
			printf ", .owner = %s", quoted(said[name, "owner"])
		print " };"
	}
	print "const struct rectype *const registers[] = {"
	for (i = 1; i <= registers; i++)
		printf "\t&register_%s,\n", order[i]
	print "\t0,\n};"
}
