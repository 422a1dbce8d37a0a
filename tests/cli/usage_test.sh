# Wrong words on the command line: exit 2, a sentence on standard error, nothing else touched.
. tests/cli/book.sh

# refused PART ARGUMENT... - wrong usage, said with this part of a sentence.
refused() {
	part=$1
	shift
	run "$CHIBO" --db "$here/none.db" "$@"
	expect_code 2
	expect_silent out
	expect_err "$part"
	grep -q '^chibo: ' "$here/err" || fail "a message begins with the program's name"
	[ ! -e "$here/none.db" ] || fail "a book was made"
}

test_help_lists_commands_options_types_and_exit_codes() {
	run "$CHIBO" --help
	expect_code 0
	expect_silent err
	for word in demo list import export backup check --db --today --json member attendance 'Mã thoát'; do
		expect_out "$word"
	done
}

test_help_needs_no_book_and_no_terminal() {
	run env -i "$CHIBO" list member --help
	expect_code 0
	expect_out 'Cách dùng'
}

test_the_word_help_is_the_option_help() {
	run chibo --help
	cp "$here/out" "$here/option"
	run chibo help
	cmp -s "$here/out" "$here/option" || fail "chibo help says something else"
	run chibo help print
	expect_out 'print'
	expect_out '  --text'
	grep -q 'create-cells' "$here/out" && fail "an option of another command"
	run chibo help nothing
	expect_err 'Không có lệnh "nothing"'
}

test_version_is_printed() {
	run "$CHIBO" --version
	expect_code 0
	grep -q '^chibo ' "$here/out"
}

test_unknown_commands_and_options_are_named() {
	refused '"nothing"' nothing
	refused '--nothing' list member --nothing
	refused '--nothing' --nothing=5
	refused '-x' list -x
}

test_an_option_of_another_command_is_refused() {
	refused 'không có tùy chọn --dry-run' list member --dry-run
	refused 'không có tùy chọn --json' import member file.csv --json
	refused 'không có tùy chọn --seed' check --seed 1
}

test_missing_and_extra_words_are_refused() {
	refused 'còn thiếu' list
	refused 'còn thiếu' import member
	refused 'thừa "more"' list member more
	refused 'cần một giá trị' list member --search
	refused 'không có giá trị' list member --csv=1
}

test_an_unknown_type_is_named() {
	refused '"nothing"' list nothing
	refused '"nothing"' import nothing file.csv
	refused '"nothing"' export nothing
}

test_a_date_that_is_none_is_wrong_usage() {
	make_book
	for option in --today --date; do
		run "$CHIBO" --db "$here/chibo.db" list member $option 31/2/2026
		expect_code 2
		expect_err 'không có ngày 31'
	done
	run chibo export meeting --period 13/2026
	expect_code 2
	run chibo import member $lists/danh-sach-9-cot.csv --from mai
	expect_code 2
}

test_an_unknown_cell_is_wrong_usage() {
	make_book
	run chibo list member --cell 'Chi bộ không có'
	expect_code 2
	expect_err 'Không có chi bộ "Chi bộ không có"'
}

test_screens_without_a_terminal_end_at_once() {
	run timeout 20 "$CHIBO" --db "$here/chibo.db"
	expect_code 2
	expect_silent out
	expect_err 'cửa sổ dòng lệnh'
	[ ! -e "$here/chibo.db" ] || fail "a book was made"
}

run_tests
