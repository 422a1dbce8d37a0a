# The names of records.md, as tests/data/records.tsv copies them, in what leaves the book and in its manual.
. tests/cli/book.sh

# contract - "type field" of every field that is in the book.
contract() {
	awk -F '\t' '!/^#/ && $3 != "waits" { n = split($2, field, " "); for (i = 1; i <= n; i++) print $1, field[i] }' \
		tests/data/records.tsv
}

# What the program keeps for itself is in no file.
is_own() {
	case $1 in
	setting | draft | audit) return 0 ;;
	*) return 1 ;;
	esac
}

# The result of a vote is reckoned; religion is off by default (scope.md).
is_derived() {
	case $1 in
	vote.result | member.religion) return 0 ;;
	*) return 1 ;;
	esac
}

test_every_field_of_the_contract_is_in_the_csv_manual() {
	"$TEST_BUILD/manual" 'November 21, 2026' >"$here/manual"
	contract >"$here/contract"
	awk '/^\.Ss /{ type = $2 } /^\.It Va /{ print type, $3 }' "$here/manual" >"$here/known"
	while read -r type field; do
		is_own "$type" || is_derived "$type.$field" || grep -qx "$type $field" "$here/known" ||
			fail "$type.$field is not in the manual"
	done <"$here/contract"
}

test_every_field_of_the_contract_is_a_column_of_the_export() {
	make_book
	contract | cut -d ' ' -f 1 | uniq | while read -r type; do
		is_own "$type" && continue
		run chibo export "$type" --sensitive --reason 'so tên cột'
		expect_code 0
		head -n 1 "$here/out" | tr -d '\r\357\273\277' | tr ',' '\n' | sed "s/^/$type /" >>"$here/columns"
	done
	contract >"$here/contract"
	while read -r type field; do
		is_own "$type" || is_derived "$type.$field" || grep -qx "$type $field" "$here/columns" ||
			fail "$type.$field is no column of the export"
	done <"$here/contract"
}

test_every_type_that_is_no_contract_of_records_md_is_the_programs_own_tool() {
	run chibo --help
	for type in $(sed -n 's/^LOẠI là một trong: //p' "$here/out"); do
		grep -q "^$type	" tests/data/records.tsv && continue
		case $type in
		phrase | sentence | saved_filter | entry_profile | second_keying | operator) ;;
		*) fail "$type is not in records.md" ;;
		esac
	done
}

run_tests
