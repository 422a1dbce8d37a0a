# chibo import: done 0, refused 4 with nothing written, and every fault with its line and column.
. tests/cli/book.sh
cases=tests/data/cases

test_lists_are_taken_and_counted() {
	run chibo import org $lists/org.csv
	expect_code 0
	expect_err 'mới 4 · đổi 0 · trùng 0 · không nhận 0 · chưa rõ 0'
	run chibo import member $lists/danh-sach-9-cot.csv
	expect_code 0
	expect_silent out
	expect_err 'mới 85'
	expect_err 'Đã ghi vào sổ'
}

test_the_same_list_again_changes_nothing() {
	make_book
	contents >"$here/before"
	run chibo import member $lists/danh-sach-9-cot.csv
	expect_code 0
	expect_err 'mới 0 · đổi 0 · trùng 85'
	contents >"$here/after"
	expect_same_file "$here/before" "$here/after"
}

test_every_faulty_list_is_refused_and_writes_nothing() {
	chibo import org $lists/org.csv 2>/dev/null
	contents >"$here/before"
	for list in $lists/loi/*.csv; do
		run chibo import member "$list"
		expect_code 4
		grep -q "^\(chibo: \)\?$list:[0-9]*:[0-9]*: " "$here/err" || fail "$list: no place is named"
		contents >"$here/after"
		expect_same_file "$here/before" "$here/after"
	done
}

test_standard_input_is_read_for_a_dash() {
	run sh -c "'$CHIBO' --db '$here/chibo.db' import org - <$lists/org.csv"
	expect_code 0
	expect_err 'mới 4'
}

test_a_closed_or_empty_standard_input_is_refused() {
	run sh -c "'$CHIBO' --db '$here/chibo.db' import org - <&-"
	[ "$code" = 3 ] || expect_code 4
	run sh -c "'$CHIBO' --db '$here/chibo.db' import org - </dev/null"
	expect_code 4
	expect_err 'rỗng'
}

test_a_file_that_is_not_there_is_exit_3() {
	for file in "$here/none.csv" "$here"; do
		run chibo import member "$file"
		expect_code 3
		expect_err 'Không đọc được tệp'
	done
}

test_a_dry_run_only_looks() {
	chibo import org $lists/org.csv 2>/dev/null
	contents >"$here/before"
	run chibo import member $lists/danh-sach-9-cot.csv --dry-run
	expect_code 0
	expect_err 'mới 85'
	expect_err 'chưa ghi'
	contents >"$here/after"
	expect_same_file "$here/before" "$here/after"
}

test_the_sex_that_no_column_tells_comes_from_the_personal_id() {
	printf 'Họ và tên,Ngày sinh,Số CCCD\nLê Văn Tám,1960,001060000001\nLê Thị Chín,1961,001161000002\n' >"$here/list.csv"
	chibo import org $lists/org.csv 2>/dev/null
	run chibo import member "$here/list.csv" --cell 38168053000001
	expect_code 0
	expect_err 'Giới tính lấy từ số định danh: 2 dòng'
	run chibo export member
	expect_out 'Lê Văn Tám,Nam,'
	expect_out 'Lê Thị Chín,Nữ,'
	run chibo import member "$here/list.csv" --cell 38168053000001
	expect_err 'trùng 2'
}

test_an_id_that_says_another_year_than_the_row_is_asked_about() {
	printf 'Họ và tên,Ngày sinh,Số CCCD\nLê Mười,1962,001163000003\n' >"$here/list.csv"
	chibo import org $lists/org.csv 2>/dev/null
	run chibo import member "$here/list.csv" --cell 38168053000001
	expect_code 4
	expect_err ':2:3: Lê Mười: Số định danh ghi năm sinh 1963, phiếu ghi 1962. Xem lại căn cước'
	expect_err 'chưa rõ 1'
}

test_eth_typed_for_d_bar_is_put_right_and_said() {
	chibo import org $lists/org.csv 2>/dev/null
	printf 'Họ và tên;Ngày sinh;Ngày kết nạp;Chi bộ đang sinh hoạt\nÐinh Văn Thử;04/05/1976;16/08/2005;Chi bộ bản Nà Phượng\n' \
		>"$here/in.csv"
	run chibo import member "$here/in.csv"
	expect_code 0
	expect_err '2:1'
	expect_err 'đã đổi thành Đ'
	run chibo list member --search 'dinh van'
	expect_out 'Đinh Văn Thử'
}

test_apostrophes_of_every_make_are_one_and_said() {
	chibo import org $lists/org.csv 2>/dev/null
	head='Họ và tên;Ngày sinh;Ngày kết nạp;Chi bộ đang sinh hoạt'
	rest=';04/05/1976;16/08/2005;Chi bộ bản Nà Phượng'
	printf "%s\nH'Wưn Niê%s\n" "$head" "$rest" >"$here/in.csv"
	chibo import member "$here/in.csv" 2>/dev/null
	printf '%s\nH’Wưn Niê%s\n' "$head" "$rest" >"$here/in.csv"
	run chibo import member "$here/in.csv"
	expect_code 0
	expect_err 'đã đổi thành'
	expect_err 'trùng 1'
	for search in "h'wun" 'h’wưn' 'hʼwun nie'; do
		run chibo list member --search "$search"
		expect_out "H'Wưn Niê"
	done
}

test_names_of_old_fonts_are_refused_with_what_they_probably_are() {
	chibo import org $lists/org.csv 2>/dev/null
	printf 'Họ và tên;Ngày sinh;Ngày kết nạp;Chi bộ đang sinh hoạt\nLß V¨n Thö;04/05/1976;16/08/2005;Chi bộ bản Nà Phượng\n' \
		>"$here/in.csv"
	run chibo import member "$here/in.csv"
	expect_code 4
	expect_err 'TCVN3, có lẽ là "Lò Văn Thử"'
	run chibo list member --csv
	expect_same "$(grep -c . "$here/out")" 1 "nothing was written but the header"
}

test_the_error_file_holds_the_rows_and_what_is_wrong() {
	chibo import org $lists/org.csv 2>/dev/null
	run chibo import member $lists/loi/ngay-sai.csv --errors "$here/loi.csv"
	expect_code 4
	grep -q 'Kết quả kiểm tra,Chi tiết lỗi' "$here/loi.csv" || fail "the two columns"
	grep -q '31/02/1970.*không nhận.*không có ngày 31' "$here/loi.csv" || fail "the faulty row"
	cp "$here/loi.csv" "$here/copy"
	run chibo import member $lists/loi/ngay-sai.csv --errors "$here/loi.csv"
	expect_same_file "$here/loi.csv" "$here/copy"
	expect_err 'đã có tệp cùng tên'
}

test_faults_of_a_workbook_are_written_as_a_workbook_that_is_read_again() {
	chibo import org $lists/org.csv 2>/dev/null
	run chibo import member tests/data/xlsx/danh-sach-9-cot-bi-excel.xlsx --errors "$here/loi.xlsx"
	expect_code 4
	expect_err '.xlsx:4:4: '
	cp "$here/err" "$here/first"
	run chibo import member "$here/loi.xlsx" --sheet 'Kết quả kiểm tra'
	expect_code 4
	expect_same "$(sed 's|^[^:]*xlsx||' "$here/err")" "$(sed 's|^[^:]*xlsx||' "$here/first")" "the same is said of it"
	head -c 2 "$here/loi.xlsx" | grep -q PK || fail "no workbook"
	run chibo import member "$here/loi.xlsx" --sheet 2
	expect_code 2
	expect_err 'không có trang "2". Các trang: Kết quả kiểm tra'
}

test_letters_of_an_old_font_in_a_workbook_are_said() {
	chibo import org $lists/org.csv 2>/dev/null
	run chibo import member tests/data/xlsx/danh-sach-tcvn3-hai-lan.xlsx --dry-run
	expect_code 0
	expect_err 'Đọc theo mã TCVN3 (ABC), thí dụ: Phạm Công An'
	run chibo import member tests/data/xlsx/danh-sach-tcvn3-hai-lan.xlsx --dry-run --encoding tcvn3
	expect_code 0
	expect_err 'mới 85'
}

test_a_workbook_comes_through_a_pipe_too() {
	chibo import org $lists/org.csv 2>/dev/null
	run sh -c "\"$CHIBO\" --db \"$here/chibo.db\" import member - <tests/data/xlsx/danh-sach-9-cot.xlsx"
	expect_code 0
	run sh -c "cat tests/data/xlsx/danh-sach-9-cot.xlsx | \"$CHIBO\" --db \"$here/chibo.db\" import member -"
	expect_code 0
	expect_err 'mới 0 · đổi 0 · trùng 85'
}

test_unknown_cells_are_founded_with_create_cells_only() {
	printf 'Họ và tên,Chi bộ đang sinh hoạt\nLê Văn Tám,Chi bộ Mới\n' >"$here/list.csv"
	chibo import org $lists/org.csv 2>/dev/null
	run chibo import member "$here/list.csv"
	expect_code 4
	expect_err 'list.csv:2:2: '
	run chibo import member "$here/list.csv" --create-cells
	expect_code 0
	expect_err 'Chi bộ lập mới: Chi bộ Mới'
}

test_a_list_of_one_cell_is_taken_with_cell_and_from() {
	printf 'Họ và tên\nLê Văn Tám\n' >"$here/list.csv"
	chibo import org $lists/org.csv 2>/dev/null
	run chibo import member "$here/list.csv" --cell 38168053000001 --from 1/5/2024
	expect_code 0
	run chibo export membership
	expect_out ',2024-05-01,'
}

test_file_names_cannot_command_the_terminal() {
	esc=$(printf '\033')
	cp $lists/loi/ngay-sai.csv "$here/x${esc}[2J.csv"
	run chibo import member "$here/x${esc}[2J.csv"
	! grep -q "$esc" "$here/err" || fail "an escape reached the terminal"
	expect_err '<U+001B>'
}

test_a_sheet_of_faults_that_cannot_be_made_stops_before_anything_is_written() {
	make_book
	: >"$here/sheet.csv"
	run chibo import member $lists/danh-sach-9-cot.csv --errors "$here/sheet.csv"
	expect_code 3
	! grep -q 'Đã ghi' "$here/err" || fail "written all the same"
}

test_what_comes_through_a_pipe_is_read_as_often_as_a_file() {
	run sh -c "cat $lists/org.csv | \"$CHIBO\" --db \"$here/chibo.db\" import org - --errors \"$here/new.csv\""
	expect_code 0
	expect_same "$(grep -c 'mới' "$here/new.csv")" 4 "every row of the pipe is in the sheet"
	run sh -c "cat $lists/danh-sach-vni.csv | \"$CHIBO\" --db \"$here/chibo.db\" import member -"
	expect_code 0
	expect_err 'mới 85'
}

test_what_a_list_in_an_old_font_is_read_as_is_said_and_can_be_chosen() {
	chibo import org $lists/org.csv 2>/dev/null
	run chibo import member $lists/danh-sach-tcvn3.csv --dry-run
	expect_code 0
	expect_err 'Đọc theo mã TCVN3 (ABC), thí dụ: Phạm Công An, Giàng Quang Khoa, Huỳnh Bá Thủy.'
	printf 'full_name\nV\265ng Thu \270nh\nV\271n \363t\nB\357i V\250n An\n' >"$here/list.csv"
	run chibo import member "$here/list.csv" --cell 38168053000001 --dry-run
	expect_err 'Đọc theo mã TCVN3 (ABC), thí dụ: Vàng Thu Ánh, Vạn Út, Bùi Văn An.'
	run chibo import member $lists/danh-sach-tcvn3.csv --encoding VNI --errors "$here/new.csv"
	expect_code 4
	expect_err 'danh-sach-tcvn3.csv:1:2: có ký tự không thuộc mã VNI'
	run chibo import member $lists/danh-sach-tcvn3.csv --encoding latin
	expect_code 2
	expect_err 'Không có mã chữ "latin". Chọn một trong các mã: utf-8 utf-16 '
	run chibo import member $lists/danh-sach-tcvn3.csv --encoding TCVN3 --errors "$here/sheet.csv"
	expect_code 0
	grep -q 'Phạm Công An' "$here/sheet.csv" || fail "the sheet is no UTF-8"
	run chibo import member $lists/danh-sach-9-cot.csv
	expect_code 0
	expect_err 'mới 0 · đổi 0 · trùng 85'
}

test_where_two_codes_fit_nothing_is_written_until_one_is_chosen() {
	printf 'full_name\nL\375 An\n' >"$here/list.csv"
	chibo import org $lists/org.csv 2>/dev/null
	run chibo import member "$here/list.csv" --cell 38168053000001
	expect_code 4
	expect_err 'hai mã: TCVN3 (ABC) (Lý) hoặc Windows-1258 (Lư)'
	expect_err '--encoding tcvn3 hoặc --encoding windows-1258'
	run chibo import member "$here/list.csv" --cell 38168053000001 --encoding windows-1258
	expect_code 0
	run chibo list member --csv
	expect_out 'Lư An'
}

test_files_that_are_no_list_are_refused_with_what_they_are() {
	printf '\211PNG\r\n\032\n' >"$here/list.csv"
	run chibo import member "$here/list.csv"
	expect_code 4
	expect_err 'là ảnh'
	head -c 5000 "$CHIBO" | tail -c 4000 >"$here/list.csv"
	run chibo import member "$here/list.csv"
	expect_code 4
	expect_err 'không phải tệp chữ'
}

test_a_title_above_the_table_needs_no_separators() {
	chibo import org $lists/org.csv 2>/dev/null
	run chibo import member $cases/B1-title-line-without-separators.csv
	expect_code 0
	expect_err 'mới 1'
	run chibo import member $cases/B5-utf16-tab.csv
	expect_code 0
	run chibo import member $cases/A3-tcvn3-seen-as-latin.csv
	expect_code 4
	expect_err 'có lẽ là "Lò Văn Thử"'
}

test_names_in_capitals_are_offered_to_be_written_properly() {
	chibo import org $lists/org.csv 2>/dev/null
	run chibo import member $lists/danh-sach-9-cot.csv --dry-run
	expect_code 0
	expect_err 'Tên viết hoa cả: 81 dòng, để nguyên. Thêm --proper-names'
	run chibo import member $lists/danh-sach-9-cot.csv --proper-names
	expect_code 0
	expect_err 'Tên viết hoa cả đã viết lại: 81 dòng.'
	run chibo list member --search 'vu thu ai'
	expect_out 'Vũ Thu Ái'
}

test_one_thing_to_mend_is_said_once_with_its_lines() {
	make_book
	run chibo import member $lists/nhieu-dong-mot-loi.csv --errors "$here/errors.csv"
	expect_code 4
	expect_err ':2:7: dòng 2, 3, 4, 5, 6, 7, 8, 9, … 31 (30 dòng): Chi bộ "Chi bộ Xóm Mới" không có trong sổ'
	expect_err ':32:6: Lò Văn Thử: '
	expect_same "$(grep -c 'csv:[0-9]' "$here/err")" 2 "sentences"
	expect_same "$(grep -c 'không nhận' "$here/errors.csv")" 31 "every row of the sheet says its own"
}

test_cells_without_a_place_stand_under_the_only_committee() {
	printf 'name,kind\nĐảng bộ xã A,DBCS\n' >"$here/committee.csv"
	run chibo import org "$here/committee.csv"
	expect_code 0
	run chibo import org $lists/org.csv
	expect_code 0
	expect_err 'Đặt dưới đảng bộ duy nhất trong sổ: 4 chi bộ.'
	committee=$(chibo export org | sed -n 's/,Đảng bộ xã A,.*//p')
	expect_same "$(chibo export org | grep -c ",$committee,")" 4 "cells under it"
	printf 'name,kind\nĐảng bộ xã B,DBCS\nChi bộ Mới,CB\n' >"$here/more.csv"
	run chibo import org "$here/more.csv"
	expect_code 0
	expect_same "$(chibo export org | grep -c ",$committee,")" 4 "of two it is not known"
}

test_who_may_be_in_the_book_is_asked_and_answered() {
	chibo import org $lists/org.csv 2>/dev/null
	head='Họ và tên,Ngày sinh,Số CCCD,Quê quán,Chi bộ đang sinh hoạt'
	printf '%s\nTrần Thị Thử,1990,,xã A,Chi bộ thôn Đông Hạ\n' "$head" >"$here/first.csv"
	printf '%s\nTrần Thị Thử,4/5/1990,,xã B,Chi bộ Quân sự xã\n' "$head" >"$here/second.csv"
	run chibo import member "$here/first.csv" --from 2026-01-01
	expect_code 0
	run chibo import member "$here/second.csv"
	expect_code 4
	expect_err 'có thể là người đã có trong sổ: Trần Thị Thử, khác nhau (sổ / tệp): Ngày sinh 1990 / 04/05/1990; Quê quán xã A / xã B.'
	run chibo import member "$here/second.csv" --same merge
	expect_code 4
	expect_err 'đang sinh hoạt ở Chi bộ thôn Đông Hạ'
	run chibo import member "$here/second.csv" --same merge --moved transfer --from 2026-10-01
	expect_code 0
	expect_err ':2:1: đổi, Trần Thị Thử: Ngày sinh 1990 → 04/05/1990; Quê quán xã A → xã B; Chi bộ thôn Đông Hạ → Chi bộ Quân sự xã'
	run chibo import member "$here/second.csv" --same merge --moved transfer --from 2026-10-01
	expect_code 0
	expect_err 'trùng 1'
	run chibo import member "$here/second.csv" --same both
	expect_code 2
	expect_err 'Không có lựa chọn "both" cho --same.'
}

test_good_rows_are_written_on_request_and_the_others_listed() {
	chibo import org $lists/org.csv 2>/dev/null
	printf 'Họ và tên,Ngày sinh,Chi bộ đang sinh hoạt\nLê Văn Tám,1960,Chi bộ thôn Đông Hạ\nLê Văn Chín,32/1/1960,Chi bộ thôn Đông Hạ\n' \
		>"$here/list.csv"
	run chibo import member "$here/list.csv" --valid-only --errors "$here/errors.csv"
	expect_code 1
	expect_err 'mới 1 · đổi 0 · trùng 0 · không nhận 1 · chưa rõ 0'
	expect_err 'Đã ghi các dòng đúng vào sổ; 1 dòng để lại.'
	expect_same "$(grep -c ',không nhận,' "$here/errors.csv")" 1 "the row that stays"
	run chibo list member --search 'le van'
	expect_out 'Lê Văn Tám'
	expect_same "$(grep -c 'Lê Văn Chín' "$here/out")" 0 "not in the book"
	sed 2d "$here/list.csv" >"$here/bad.csv"
	run chibo import member "$here/bad.csv" --valid-only
	expect_code 4
	expect_err 'Không ghi gì vào sổ.'
}

run_tests
