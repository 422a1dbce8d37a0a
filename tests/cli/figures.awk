# The figures of `chibo duties` for a day, counted anew from exported CSV and nothing else:
#   awk -v day=2025-06-30 -f figures.awk org.csv membership.csv member.csv exemption.csv suspension.csv meeting.csv \
#       resolution.csv attendance.csv task.csv
# Prints: cells held rolled minuted members official probationary exempt rate late-tasks

# Splits a record of CSV into f[name]; false while a quoted field goes on in the next line.
function take(line,   i, n, parts, field, quotes) {
	record = record line
	if (gsub(/"/, "\"", record) % 2) {
		record = record "\n"
		return 0
	}
	sub(/\r$/, "", record)
	count = 0
	n = split(record, parts, ",")
	field = ""
	for (i = 1; i <= n; i++) {
		field = field parts[i]
		quotes = field
		if (gsub(/"/, "", quotes) % 2) {
			field = field ","
			continue
		}
		value[++count] = quotes
		field = ""
	}
	record = ""
	return 1
}

function covers(from, to) {
	return from <= day && (to == "" || to >= day)
}

BEGIN {
	month = substr(day, 1, 7)
	long_ago = (substr(day, 1, 4) - 2) substr(day, 5)
	year_ago = (substr(day, 1, 4) - 1) substr(day, 5)
}
FNR == 1 { header = 1 }
!take($0) { next }
header {
	header = 0
	type = FILENAME
	sub(/.*\//, "", type)
	sub(/\.csv$/, "", type)
	split("", name)
	for (i = 1; i <= count; i++)
		name[i] = value[i]
	next
}
{
	split("", f)
	for (i = 1; i <= count; i++)
		f[name[i]] = value[i]
}
type == "org" && f["kind"] == "CB" {
	is_cell[f["uid"]] = 1
	cells += covers(f["founded_on"], f["dissolved_on"])
}
type == "membership" && f["form"] != "TTD" && covers(f["from_on"], f["to_on"]) &&
	(f["left_by"] == "" || f["to_on"] != "") { here[f["member"]] = f["cell"] }
type == "membership" && f["form"] != "TTDI" && (f["left_by"] == "" || f["to_on"] != "") {
	spells[++spell_count] = f["member"] " " f["cell"] " " f["from_on"] " " (f["to_on"] == "" ? "9999" : f["to_on"])
}
# Whom a decision suspends is called no more than who is exempt.
type == "exemption" || type == "suspension" { exemptions[f["member"]] = exemptions[f["member"]] " " f["from_on"] "/" (f["to_on"] == "" ? "9999" : f["to_on"]) }
type == "member" && f["listed_status"] ~ /./ && f["listed_status"] != "DSH" { undated[f["uid"]] = 1 }
type == "member" && f["uid"] in here {
	members++
	official += f["official_on"] != "" ? f["official_on"] <= day : f["admitted_on"] <= long_ago
}
type == "exemption" && f["member"] in here && covers(f["from_on"], f["to_on"]) { excused[f["member"]] = 1 }
type == "meeting" {
	org[f["uid"]] = f["org"]
	held_on[f["uid"]] = f["held_on"]
	if (f["period"] == month && f["kind"] ~ /^TK(CD)?$/ && f["state"] == "DH" &&
		substr(f["held_on"], 1, 7) == month) {
		regular[f["uid"]] = f["held_on"]
		held[f["org"]] = 1
		if (f["minutes"] != "")
			minuted[f["org"]] = 1
	}
}
type == "attendance" && f["meeting"] in regular {
	row[f["meeting"] " " f["member"]] = 1
	if (f["guest"] != "1") {
		marked[f["meeting"]] += f["status"] ~ /^[CPK]$/
		present += f["status"] == "C"
	}
}
type == "task" && (f["state"] ~ /^(DL|CHT)$/ || f["done_on"] > day) && f["due_on"] >= year_ago &&
	f["due_on"] < day {
	given = f["meeting"] != "" ? f["meeting"] : by_resolution[f["resolution"]]
	whose = given != "" ? org[given] : f["org"] != "" ? f["org"] : here[f["member"]]
	late += whose in is_cell && held_on[given] <= day
}

function size(set,   n, key) {
	for (key in set)
		n++
	return n + 0
}
function is_exempt(who, when,   i, n, parts, ends) {
	n = split(exemptions[who], parts, " ")
	for (i = 1; i <= n; i++) {
		split(parts[i], ends, "/")
		if (ends[1] <= when && when <= ends[2])
			return 1
	}
	return 0
}
# Of a roll call that was begun, whoever had to come and was not called is among those who had to.
END {
	for (meeting in regular) {
		unmarked = 0
		for (i = 1; i <= spell_count; i++) {
			split(spells[i], s, " ")
			if (s[2] == org[meeting] && s[3] <= regular[meeting] && regular[meeting] <= s[4] &&
				!((meeting " " s[1]) in row) && !(s[1] in undated) && !is_exempt(s[1], regular[meeting])) {
				row[meeting " " s[1]] = 1
				unmarked++
			}
		}
		if (unmarked == 0)
			rolled[org[meeting]] = 1
		if (marked[meeting] > 0)
			must += marked[meeting] + unmarked
	}
	rate = must ? sprintf("%.1f", 100 * present / must + 1e-9) : "-"
	sub(/\./, ",", rate)
	print cells, size(held), size(rolled), size(minuted), members + 0, official + 0, members - official,
		size(excused), rate, late + 0
}
