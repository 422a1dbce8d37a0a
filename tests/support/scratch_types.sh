# scratch_types.sh TREE COUNT - adds so many record types of no meaning to a copy of the sources.
#
# Each as ARCHITECTURE.md says: its file, its extern and line in all.c, one migration for all of them.
# Every third belongs to a cell, every third to a member, and every third is a spell of a member.
set -eu
tree=$1 count=$2
folder=$tree/src/records/office
mkdir -p "$folder"

# row NAME LABEL KIND MORE
row() {
	printf '\t{ .name = "%s",\n\t\t.label = "%s",\n\t\t.kind = %s,\n%s\t\t.help = "Ô thử, không có nghĩa gì." },\n' \
		"$1" "$2" "$3" "$(printf '%b' "$4")
"
}

write_type() {
	name=scratch_$1
	flags=0
	case $(($1 % 3)) in
	0) owner=org ;;
	*) owner=member ;;
	esac
	[ $(($1 % 3)) != 2 ] || flags=RECTYPE_DATED
	printf '/* %s - a scratch type of a test. */\n#include "common.h"\n\nstatic const struct field fields[] = {\n' $name
	row title "Tên thử" FIELD_TEXT "\t\t.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SEARCH | FIELD_IDENTITY | FIELD_SPREAD,\n\t\t.width = 24,\n\t\t.max_chars = 60,"
	row $owner "Thuộc" FIELD_REF "\t\t.target = \"$owner\",\n\t\t.flags = FIELD_NOT_NULL | FIELD_LIST,\n\t\t.width = 20,"
	[ $flags = 0 ] || printf '\tSPELL_ROWS,\n'
	row amount "Số tiền" FIELD_MONEY "\t\t.flags = FIELD_LIST,\n\t\t.width = 12,"
	row kind "Loại" FIELD_CHOICE "\t\t.codes = \"task.state\","
	printf '\tNOTE_ROW,\n\tEND_ROW,\n};\n\n'
	printf 'const struct rectype %s_type = {\n\t.name = "%s",\n\t.title = "Loại thử %d",\n' $name $name "$1"
	printf '\t.section = %s,\n\t.help = "Loại thử, không có nghĩa gì.",\n' \
		"$(echo SECTION_ORG SECTION_GROWTH SECTION_HONOURS SECTION_DUES SECTION_INSPECTION | cut -d' ' -f $(($1 % 5 + 1)))"
	printf '\t.paper = "Giấy thử.",\n\t.fields = fields,\n\t.flags = %s,\n\t.label = "title",\n\t.order = "sort_key",\n' $flags
	printf '\t.sort = SORT_TEXT,\n\t.owner = "%s",\n};\n' $owner
}

for number in $(seq 1 "$count"); do
	write_type "$number" >"$folder/scratch_$number.c"
	sed -i "s/^const struct rectype \*const rectypes\[\] = {/extern const struct rectype scratch_${number}_type;\n&/
		s/^\t&phrase_type,/\t\&scratch_${number}_type,\n&/" "$tree/src/records/all.c"
done
