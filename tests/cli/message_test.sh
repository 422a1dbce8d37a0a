# Every message is for people: nothing of SQL, of the system's wording, of C, in any of them.
. tests/cli/book.sh

test_no_message_speaks_of_machinery() {
	make_book
	: >"$here/empty.db"
	head -c 5000 "$here/chibo.db" >"$here/short.db"
	{
		"$CHIBO" nothing
		"$CHIBO" list
		"$CHIBO" --db "$here/none/none.db" list org
		"$CHIBO" --db "$here" list org
		"$CHIBO" --db "$here/empty.db" list org
		"$CHIBO" --db "$here/short.db" list org
		"$CHIBO" --db /dev/null list org
		"$CHIBO" --db /proc/chibo.db import org $lists/org.csv
		flock "$here/chibo.db-khoa" "$CHIBO" --db "$here/chibo.db" check
		chibo import member "$here/none.csv"
		chibo import member /dev/full
		chibo import audit $lists/org.csv
		chibo export audit
		chibo export member -o /none/x.csv
		chibo export member -o "$here/empty.db"
		chibo export member >/dev/full
		chibo backup -o /proc/x.db
		for list in $lists/loi/*.csv; do
			chibo import member "$list"
		done
		dd if=/dev/urandom of="$here/chibo.db" bs=4096 seek=20 count=3 conv=notrunc
		chibo check
		chibo list member
	} >/dev/null 2>"$here/err" || true
	found=$(grep '^chibo: ' "$here/err" | grep -v -e '[.]$' -e 'Cách dùng: ') || true
	[ -z "$found" ] || fail "no whole sentence: $found"
	[ "$(grep -c '^chibo: ' "$here/err")" -gt 20 ] || fail "too few messages to judge"
	found=$(grep -niE 'sql|errno|constraint|unique|null\b|no such|permission|denied|invalid|failed|error|cannot|strerror|pragma|select |\(null\)|%[sd]' \
		"$here/err" | grep -v -e 'byte NUL' -e /dev/null) || true
	[ -z "$found" ] || fail "$found"
}

test_details_for_the_technician_are_shown_only_when_asked_for() {
	make_book
	run chibo export org -o /none/x.csv
	expect_code 3
	expect_same "$(wc -l <"$here/err")" 1 "lines"
	run env CHIBO_DETAIL=1 "$CHIBO" --db "$here/chibo.db" export org -o /none/x.csv
	[ "$(wc -l <"$here/err")" -gt 1 ] || fail "no detail when asked for"
}

run_tests
