# chibo restore: the copies of a book, and one of them in its place.
. tests/cli/book.sh

test_copies_are_listed_with_their_counts() {
	make_book
	run chibo restore
	expect_code 0
	expect_out 'đảng viên 0, cuộc họp 0'
	chibo backup 2>/dev/null
	run chibo restore
	expect_code 0
	expect_out 'đảng viên 85, cuộc họp 0'
	expect_out ', tốt  chibo-000002-'
	echo x >"$here/sao-luu/chibo-000003-2026-11-20-080000.db"
	run chibo restore
	expect_code 1
	expect_out 'HỎNG  chibo-000003-'
}

test_a_copy_is_taken_by_its_name_and_the_book_kept() {
	make_book
	contents >"$here/before"
	chibo backup 2>/dev/null
	copy=$(cd "$here/sao-luu" && ls chibo-000002-*)
	printf 'name,kind\nChi bộ Mới,CB\n' >"$here/new.csv"
	chibo import org "$here/new.csv" 2>/dev/null
	contents >"$here/later"
	run chibo restore "$copy"
	expect_code 0
	expect_err 'Đã lấy lại'
	contents >"$here/after"
	expect_same_file "$here/before" "$here/after"
	kept=$(cd "$here/sao-luu" && ls *-truoc-khoi-phuc.db)
	run chibo restore "$kept"
	expect_code 0
	contents >"$here/after"
	expect_same_file "$here/later" "$here/after"
}

test_a_damaged_book_is_kept_and_replaced() {
	make_book
	contents >"$here/before"
	chibo backup 2>/dev/null
	echo 'không phải sổ' >"$here/chibo.db"
	run chibo list org
	expect_code 3
	run chibo restore "$(cd "$here/sao-luu" && ls chibo-000002-*)"
	expect_code 0
	contents >"$here/after"
	expect_same_file "$here/before" "$here/after"
	expect_same "$(cat "$here"/sao-luu/so-hong-*)" 'không phải sổ' "the damaged file"
}

test_what_is_no_book_is_not_taken() {
	make_book
	contents >"$here/before"
	echo 'chữ' >"$here/x.db"
	run chibo restore "$here/x.db"
	expect_code 3
	expect_err 'không phải sổ chi bộ'
	run chibo restore "$here/none.db"
	expect_code 3
	contents >"$here/after"
	expect_same_file "$here/before" "$here/after"
}

test_what_can_be_read_of_a_damaged_book_goes_into_a_new_one() {
	make_book
	run chibo check --repair-to "$here/moi.db"
	expect_code 0
	expect_out 'member 85'
	dd if=/dev/urandom of="$here/chibo.db" bs=4096 seek=40 count=4 conv=notrunc 2>/dev/null
	cp "$here/chibo.db" "$here/copy"
	run chibo check --repair-to "$here/cuu.db"
	expect_code 1
	expect_err 'Đã cứu'
	expect_same_file "$here/chibo.db" "$here/copy"
	run "$CHIBO" --db "$here/cuu.db" --today 2026-11-20 list org
	expect_code 0
	run chibo check --repair-to "$here/cuu.db"
	expect_code 3
	expect_err 'Đã có tệp'
}

run_tests
