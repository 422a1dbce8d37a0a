# The changed copies of one SQL file that a case should notice: each comparison turned, each condition that
# is joined by AND dropped.
#   awk -v n=N -f mutants.awk FILE    prints the Nth copy; n=0: one line about each
# Texts in quotes and comments are left alone.

function add(from, length_, by, what) {
	count++
	if (count == n)
		print substr(sql, 1, from - 1) by substr(sql, from + length_)
	if (n == 0)
		{ gsub(/[ \t\n]+/, " ", what); print count "\t" what }
}

# The end of the condition that begins at `at`: the next word of its level that is not part of it.
function end_of(at,   i, depth, between, cases, rest) {
	depth = between = cases = 0
	for (i = at; i <= length(sql); i++) {
		if (substr(plain, i, 1) == "(")
			depth++
		else if (substr(plain, i, 1) == ")" && depth-- == 0)
			return i
		if (depth > 0 || substr(plain, i - 1, 1) ~ /[A-Za-z_]/)
			continue
		rest = substr(plain, i, 9)
		if (rest ~ /^BETWEEN /)
			between++
		else if (rest ~ /^CASE /)
			cases++
		else if (rest ~ /^END[^A-Za-z_]/ && cases-- == 0)
			return i
		else if (cases == 0 && rest ~ /^AND / && between-- == 0)
			return i
		else if (cases == 0 && rest ~ /^(OR |THEN |ELSE |WHEN |GROUP BY|ORDER BY|HAVING |LIMIT |UNION |LEFT |CROSS |JOIN |WHERE |FROM )/)
			return i
		if (between < 0)
			between = 0
	}
	return length(sql) + 1
}

{ sub(/--.*/, ""); sql = sql $0 "\n" }

END {
	plain = sql
	while (match(plain, /'[^']*'/)) # as long, without its letters
		plain = substr(plain, 1, RSTART - 1) sprintf("\"%*s\"", RLENGTH - 2, "") substr(plain, RSTART + RLENGTH)
	gsub(/[\t\n]/, " ", plain)
	split("<= >= <> IS_NOT_NULL IS_NULL BETWEEN NOT_IN NOT_EXISTS IS_NOT IS_ = < > IN_( EXISTS_(", from, " ")
	split("< > = IS_NULL IS_NOT_NULL NOT_BETWEEN IN EXISTS IS IS_NOT_ <> <= >= NOT_IN_( NOT_EXISTS_(", to, " ")
	for (i = 1; i <= length(plain); i++) {
		if (substr(plain, i - 1, 1) ~ /[A-Za-z_<>=!]/)
			continue
		for (k = 1; k in from; k++) {
			word = from[k]
			gsub(/_/, " ", word)
			by = to[k]
			gsub(/_/, " ", by)
			if (substr(plain, i, length(word)) != word || substr(plain, i + length(word), 1) ~ /[A-Za-z_=>]/)
				continue
			if (word ~ /^IF|^NOT$/ || substr(plain, i - 3, 3) == "IF ")
				break
			add(i, length(word), by, word " -> " by ": " substr(sql, i, 60))
			i += length(word) - 1
			break
		}
	}
	for (i = 1; i <= length(plain); i++) {
		if (substr(plain, i, 6) == "WHERE " && substr(plain, end_of(i + 6), 4) == "AND ")
			add(i + 6, end_of(i + 6) + 4 - i - 6, "", "without " substr(sql, i + 6, 60))
		else if (substr(plain, i, 8) == "BETWEEN ")
			skip = 1
		else if (substr(plain, i - 1, 5) ~ /^[ )]AND $/ && skip)
			skip = 0
		else if (substr(plain, i - 1, 5) ~ /^[ )]AND $/)
			add(i, end_of(i + 4) - i, "", "without " substr(sql, i + 4, 60))
	}
}
