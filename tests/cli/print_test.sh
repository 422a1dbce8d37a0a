# chibo print: lists of the book as papers.
. tests/cli/book.sh

test_without_a_name_the_papers_are_listed_with_no_book_too() {
	run chibo print
	expect_code 0
	expect_out 'Danh sách đảng viên (trích ngang)'
}

test_a_list_is_shown_as_it_will_stand_on_paper() {
	make_book
	run chibo print member_roster --cell 38.168.053.000.002 --date 2026-11-20 --text
	expect_code 0
	expect_out 'CHI BỘ BẢN NÀ PHƯỢNG'
	expect_out 'ĐẢNG CỘNG SẢN VIỆT NAM'
	expect_out 'DANH SÁCH ĐẢNG VIÊN (TRÍCH NGANG)'
	expect_out 'Tính đến ngày 20/11/2026'
	expect_out 'T/M CHI BỘ'
	rows=$(chibo list member_roster --cell 38.168.053.000.002 --date 2026-11-20 --csv | tail -n +2 | wc -l)
	expect_same "$(grep -c '^ *[0-9][0-9]*  *[^ 0-9]' "$here/out")" "$rows" "a row for each member"
}

test_a_document_is_written_once_and_the_same_each_time() {
	make_book
	run chibo print member_roster --cell 38.168.053.000.002 -o "$here/a.docx"
	expect_code 0
	expect_err "Đã ghi $here/a.docx"
	run chibo print member_roster --cell 38.168.053.000.002 -o "$here/b.docx"
	cmp "$here/a.docx" "$here/b.docx" || fail "two files differ"
	run chibo print member_roster --cell 38.168.053.000.002 -o "$here/a.docx"
	expect_code 3
	cmp "$here/a.docx" "$here/b.docx" || fail "it was written over"
}

test_where_to_is_asked_before_anything_is_made() {
	make_book
	run chibo print member_roster
	expect_code 2
	expect_err 'thêm -o TỆP.docx'
	run chibo print biennhan --text
	expect_code 2
}

test_no_identity_or_card_number_is_printed() {
	make_book
	for form in member_roster probationary gone; do
		chibo print $form --text
	done >"$here/out"
	! grep -q '[0-9]\{8\}' "$here/out" || fail "a number"
}

test_words_are_for_extracts_only() {
	make_book
	run chibo print bien-ban --search quy --text
	expect_code 2
	expect_err 'chỉ dùng cho bản trích'
}

run_tests
