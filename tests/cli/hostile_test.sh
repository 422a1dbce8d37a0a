# Files, books and outputs that mean no good: nothing gets in, nothing gets out unlogged, nobody crashes.
. tests/cli/book.sh

sql() {
	"$TEST_BUILD/tests/cli/sql" "$here/chibo.db" "$1"
}

# list_with_cell NAME - a 9-column list of one member in that cell.
list_with_cell() {
	printf 'STT;Họ và tên;Số thẻ;Số CCCD;Ngày sinh;Ngày kết nạp;Chi bộ đang sinh hoạt;Chi bộ nơi cư trú;Trạng thái\n' \
		>"$here/list.csv"
	printf '1;Lò Văn Thử;;;01/01/1980;01/01/2010;%s;;\n' "$1" >>"$here/list.csv"
}

test_names_of_new_cells_are_checked_like_any_other() {
	make_book
	for name in '=cmd|calc' '-1' "$(printf 'Chi b\303\264 \342\200\256x')" "$(printf '%0200d' 7)"; do
		list_with_cell "$name"
		run chibo import member "$here/list.csv" --create-cells
		expect_code 4
		expect_err ':2:'
	done
	expect_same "$(chibo list org --csv | tail -n +2 | wc -l)" 4 "cells"
}

test_a_sensitive_export_is_logged_before_a_byte_leaves() {
	make_book
	chibo export member --sensitive --reason 'gửi cấp trên' 2>/dev/null | head -n 1 >/dev/null
	chibo list audit --csv | grep -q ',Xuất,Đảng viên' || fail "not logged"
	run chibo export member --sensitive --reason '   '
	expect_code 2
	expect_silent out
}

test_a_book_that_breaks_its_own_rules_is_not_written_to() {
	make_book
	sql 'PRAGMA ignore_check_constraints = ON; UPDATE member SET born_on = 99 WHERE id = 1' >/dev/null
	run chibo import org $lists/org.csv
	expect_code 3
	expect_err 'hỏng'
}

test_a_book_with_a_table_missing_is_refused_in_words() {
	make_book
	sql 'DROP TABLE rating' >/dev/null
	run chibo list rating
	expect_code 3
	expect_err 'không do chương trình này lập ra'
	! grep -q SELECT "$here/err" || fail "SQL on the screen"
}

test_a_view_in_place_of_a_table_is_never_run() {
	make_book
	sql 'ALTER TABLE rating RENAME TO rating_old;
		CREATE VIEW rating AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c' \
		>/dev/null
	run timeout 20 "$CHIBO" --db "$here/chibo.db" list rating
	expect_code 3
	expect_err 'không do chương trình này lập ra'
}

# 26 letters, which is all that the table asks, in 78 bytes.
test_an_id_of_the_book_that_is_none_is_exit_3_for_every_command() {
	make_book
	sql "UPDATE origin SET uid = 'ữữữữữữữữữữữữữữữữữữữữữữữữữữ'" >/dev/null
	for words in 'list member' duties check 'export org' backup "import org $lists/org.csv"; do
		run chibo $words
		expect_code 3
		expect_err 'bị hỏng ở phần riêng'
		expect_same "$(wc -l <"$here/err")" 1 "one sentence"
	done
}

test_a_full_disk_behind_standard_output_is_said() {
	make_book
	for words in 'list member' duties 'check'; do
		run sh -c "\"$CHIBO\" --db \"$here/chibo.db\" $words >/dev/full"
		expect_code 3
		expect_err 'Chưa in ra được hết'
	done
}

# Numbers of people, what they were criticised for, why they are exempt: every way out, unless it is asked for.
test_nothing_sensitive_leaves_unasked() {
	"$CHIBO" demo --db "$here/chibo.db" --cells 2 --members 40 --years 1 2>/dev/null
	sql 'SELECT personal_id FROM member UNION SELECT card_no FROM member UNION SELECT phone FROM member UNION
		SELECT text FROM criticism UNION SELECT shortcoming FROM remedy UNION SELECT shortcomings FROM review' |
		grep . >"$here/secrets"
	[ "$(wc -l <"$here/secrets")" -gt 60 ] || fail "a book that holds secrets"
	for type in $("$CHIBO" --help | sed -n 's/^LOẠI là một trong: *//p'); do
		for words in "list $type --csv" "list $type --json" "export $type" "export $type --excel"; do
			chibo $words >"$here/left" 2>&1 || [ $? = 2 ] # the program's own tables
			! grep -qFf "$here/secrets" "$here/left" || fail "$words: $(grep -oFf "$here/secrets" "$here/left" | head -n 1)"
		done
	done
	chibo duties >"$here/left" 2>&1
	chibo export --period 2026-11 -o "$here/month" 2>>"$here/left"
	cat "$here"/month/*/*.csv >>"$here/left"
	! grep -qFf "$here/secrets" "$here/left" || fail "the month: $(grep -oFf "$here/secrets" "$here/left" | head -n 1)"
	chibo export member --sensitive --reason thử 2>&1 | grep -qFf "$here/secrets" || fail "nor when asked for"
}

test_a_closed_standard_output_leaks_nothing_into_other_files() {
	make_book
	run sh -c "\"$CHIBO\" --db \"$here/chibo.db\" export member --sensitive --reason thử >&-"
	! grep -q full_name "$here/chibo.db-khoa" || fail "rows in the lock file"
}

run_tests
