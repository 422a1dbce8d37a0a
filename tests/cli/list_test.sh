# chibo list: text, CSV and JSON on standard output, whatever the locale.
. tests/cli/book.sh

lines() {
	wc -l <"$here/out"
}

test_a_list_has_a_title_and_a_line_each() {
	make_book
	run chibo list member
	expect_code 0
	expect_silent err
	expect_same "$(lines)" 86 "lines"
	expect_out 'Họ và tên'
	expect_out 'PHẠM CÔNG AN'
}

test_csv_has_uids_and_field_names() {
	make_book
	run chibo list org --csv
	expect_code 0
	expect_same "$(lines)" 5 "lines"
	head -n 1 "$here/out" | grep -q "^uid,name,code,kind,setting$(printf '\r')\$" || fail "the header"
	grep -q '^[0-9A-Z]\{26\},Chi bộ bản Nà Phượng,38.168.053.000.002,' "$here/out" || fail "a row"
}

# Inside words where none begins so, as the list on the screen.
test_a_search_finds_what_the_screen_finds() {
	make_book
	run chibo list member --search uyen
	[ "$(lines)" -gt 1 ] || fail "nothing found"
	! tail -n +2 "$here/out" | grep -qvi 'uy.*n' || fail "others found"
}

test_json_is_an_array_of_objects() {
	make_book
	run chibo list org --json
	expect_code 0
	expect_same "$(head -c 1 "$here/out")" '[' "the first character"
	expect_same "$(tail -n 1 "$here/out")" ']' "the last line"
	expect_same "$(grep -c '^{"uid":"[0-9A-Z]\{26\}","name":"Chi bộ .*},\{0,1\}$' "$here/out")" 4 "objects"
	expect_same "$(grep -c '},$' "$here/out")" 3 "commas between them"
}

test_an_empty_list_is_an_empty_list() {
	make_book
	run chibo list meeting --json
	expect_code 0
	expect_same "$(tr -d '\n' <"$here/out")" '[]' "JSON"
	run chibo list meeting --csv
	expect_same "$(lines)" 1 "lines of CSV"
}

test_a_search_needs_no_diacritics() {
	make_book
	run chibo list member --search 'quang thuy' --csv
	expect_code 0
	expect_same "$(lines)" 2 "lines"
	expect_out 'LÝ QUANG THỦY'
	run chibo list member --search lqt --csv
	expect_out 'LÝ QUANG THỦY'
	run chibo list member --search 'không có ai' --csv
	expect_same "$(lines)" 1 "lines"
}

test_a_list_of_one_cell() {
	make_book
	run chibo list member --cell 'Chi bộ Quân sự xã' --csv
	expect_code 0
	[ "$(lines)" -gt 1 ] && [ "$(lines)" -lt 40 ] || fail "a part of them"
	run chibo list member --cell 38.168.053.000.004 --csv
	cp "$here/out" "$here/by_code"
	run chibo list member --cell 'quân sự xã' --csv
	expect_same_file "$here/out" "$here/by_code"
}

test_identifiers_are_not_in_lists() {
	make_book
	run chibo list member --csv
	! grep -q 084046398055 "$here/out" || fail "an identifier is shown"
}

test_every_type_can_be_listed() {
	make_book
	for type in $("$CHIBO" --help | sed -n 's/^LOẠI là một trong: *//p'); do
		run chibo list "$type"
		expect_code 0
	done
}

test_the_locale_does_not_matter() {
	make_book
	LC_ALL=C.UTF-8 run chibo list member
	cp "$here/out" "$here/utf8"
	for locale in C POSIX vi_VN.UTF-8 en_US.ISO-8859-1; do
		LC_ALL=$locale run chibo list member
		expect_code 0
		expect_same_file "$here/out" "$here/utf8"
	done
	run env -i "$CHIBO" --db "$here/chibo.db" --today 2026-11-20 list member
	expect_same_file "$here/out" "$here/utf8"
}

test_closed_standard_files_harm_nothing() {
	make_book
	contents >"$here/before"
	run sh -c "'$CHIBO' --db '$here/chibo.db' list member <&- 2>&-"
	expect_code 0
	expect_same "$(lines)" 86 "lines"
	sh -c "'$CHIBO' --db '$here/chibo.db' list member >&- 2>&-" || true
	sh -c "'$CHIBO' --db '$here/chibo.db' import member $lists/danh-sach-9-cot.csv <&- >&- 2>&-" || true
	contents >"$here/after"
	expect_same_file "$here/before" "$here/after"
}

run_tests
