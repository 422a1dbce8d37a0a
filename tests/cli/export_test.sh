# chibo export, backup and check.
. tests/cli/book.sh

test_an_export_comes_back_byte_for_byte() {
	make_book
	contents >"$here/before"
	for type in org org_status member member_status membership; do
		chibo export $type --sensitive --reason test >"$here/$type.csv"
	done
	mv "$here/chibo.db" "$here/old.db"
	for type in org org_status member member_status membership; do
		[ "$(wc -l <"$here/$type.csv")" -gt 1 ] || continue
		run chibo import $type "$here/$type.csv"
		expect_code 0
	done
	contents >"$here/after"
	expect_same_file "$here/before" "$here/after"
}

test_sensitive_columns_need_a_reason() {
	make_book
	run chibo export member
	expect_code 0
	! grep -q 084046398055 "$here/out" || fail "an identifier without asking"
	run chibo export member --sensitive
	expect_code 2
	expect_err '--reason'
	run chibo export member --sensitive --reason 'đối chiếu'
	expect_code 0
	expect_out 084046398055
}

test_a_sheet_is_for_a_spreadsheet() {
	make_book
	run chibo export member --excel
	expect_code 0
	expect_same "$(head -c 3 "$here/out" | od -An -tx1 | tr -d ' \n')" efbbbf "the mark"
	expect_out 'Họ và tên;Giới tính;Ngày sinh'
}

test_the_list_of_31_columns_is_read_back_as_it_is() {
	make_book
	run chibo export member --national
	expect_code 0
	! grep -q 084046398055 "$here/out" || fail "an identifier without asking"
	run chibo export member --national --sensitive --reason 'đối chiếu CSDL' -o "$here/31.xlsx"
	expect_code 0
	run chibo import member "$here/31.xlsx" --dry-run
	expect_code 0
	expect_err "mới 0 · đổi 0"
	run chibo export org --national
	expect_code 2
	expect_err 'Danh sách 31 cột chỉ có của đảng viên'
}

test_the_minutes_of_a_handover_say_what_is_in_the_book() {
	make_book
	run chibo handover
	expect_code 0
	expect_out 'Bàn giao sổ chi bộ'
	expect_out 'Đảng viên                                    85                        80'
	rm -r "$here/sao-luu" # of before the import
	run chibo handover
	expect_out 'Chưa có bản sao lưu nào'
	chibo backup 2>/dev/null
	chibo export org >/dev/null
	chibo export award_book >/dev/null
	run chibo handover -o "$here/ban-giao.txt"
	expect_code 0
	tr -s '\n ' '  ' <"$here/ban-giao.txt" | grep -q '1 bản trong thư mục sao-luu. Bản mới nhất: chibo-' || fail "the copy"
	grep -q 'Sổ theo dõi khen thưởng ' "$here/ban-giao.txt" || fail "the register"
	grep -q 'Tổ chức đảng ' "$here/ban-giao.txt" || fail "the export"
	head=$(chibo check | sed -n 's/.*dấu cuối //p')
	grep -q "dấu cuối $head" "$here/ban-giao.txt" || fail "the head of the log"
	run chibo handover -o "$here/ban-giao.txt"
	expect_code 3
	run chibo handover -o "$here/ban-giao.docx"
	expect_code 0
	unzip -p "$here/ban-giao.docx" word/document.xml | grep -q 'NGƯỜI NHẬN' || fail "the document"
}

test_what_is_past_its_time_is_listed_and_destroyed_with_a_reason() {
	make_book
	run chibo erase
	expect_code 0
	expect_err 'Không có phiếu nào hết hạn lưu'
	cell=$(chibo export org | sed -n 3p | cut -d, -f1)
	printf 'full_name,cell,stage,stage_on,stop_reason\nLê Văn Một,%s,D,2025-01-02,chuyển nơi khác\n' "$cell" >"$here/candidate.csv"
	run chibo import candidate "$here/candidate.csv"
	expect_code 0
	run chibo erase
	expect_code 0
	expect_out 'Lê Văn Một, tính từ 02/01/2025'
	expect_err 'Thêm --reason'
	run chibo erase --reason 'hết hạn lưu'
	expect_code 0
	expect_out 'BIÊN BẢN TIÊU HỦY'
	! grep -q 'Lê Văn Một' "$here/chibo.db" || fail "still in the file"
	run chibo check
	expect_out 'Nhật ký: '
}

test_somebody_made_anonymous_is_nowhere_in_the_file() {
	make_book
	uid=$(chibo export member --sensitive --reason test | grep 084046398055 | cut -d, -f1)
	run chibo erase --member "$uid"
	expect_code 2
	expect_err 'Phải ghi lý do'
	run chibo erase --member "$uid" --reason 'theo đơn'
	expect_code 4
	expect_err 'đang sinh hoạt ở'
	{
		echo uid,member,cell,from_on,form,to_on,left_by
		chibo export membership | awk -F, -v of="$uid" 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
			$at["member"] == of { print $at["uid"] "," of "," $at["cell"] "," $at["from_on"] ",CT,2026-11-20,CDT" }'
	} >"$here/gone.csv"
	chibo import membership "$here/gone.csv" >/dev/null 2>&1
	run "$CHIBO" --db "$here/chibo.db" --today 2026-11-21 erase --member "$uid" --reason 'theo đơn'
	expect_code 0
	! grep -q 084046398055 "$here/chibo.db" || fail "still in the file"
	run chibo check
	expect_out 'nguyên vẹn'
	run chibo erase --member nobody --reason 'theo đơn'
	expect_code 4
	expect_err 'Không có phiếu này'
}

test_a_file_is_not_overwritten() {
	make_book
	run chibo export org -o "$here/org.csv"
	expect_code 0
	cp "$here/org.csv" "$here/copy"
	run chibo export org -o "$here/org.csv"
	expect_code 3
	expect_err 'đã có tệp cùng tên'
	expect_same_file "$here/org.csv" "$here/copy"
	run chibo backup -o "$here/copy"
	expect_code 3
	expect_same_file "$here/org.csv" "$here/copy"
}

test_a_full_disk_is_exit_3() {
	make_book
	run sh -c "'$CHIBO' --db '$here/chibo.db' export member >/dev/full"
	expect_code 3
	expect_err 'chibo: '
}

test_a_backup_is_a_whole_book() {
	make_book
	contents >"$here/before"
	run chibo backup -o "$here/copy.db"
	expect_code 0
	expect_err 'Đã sao lưu và kiểm tra'
	mv "$here/copy.db" "$here/chibo.db"
	contents >"$here/after"
	expect_same_file "$here/before" "$here/after"
	run chibo backup
	expect_code 0
	expect_same "$(find "$here/sao-luu" -name 'chibo-*.db' | wc -l)" 2 "copies beside the book: of before an import, and this"
}

test_a_check_says_what_it_found() {
	chibo import org $lists/org.csv 2>/dev/null
	run chibo check
	expect_code 0
	expect_out 'nguyên vẹn'
	chibo import member $lists/danh-sach-9-cot.csv 2>/dev/null
	run chibo check
	expect_code 1
	expect_out 'Thiếu dữ liệu: Đảng viên 80'
}

test_a_damaged_book_is_exit_3() {
	make_book
	dd if=/dev/urandom of="$here/chibo.db" bs=4096 seek=20 count=3 conv=notrunc 2>/dev/null
	run chibo check
	expect_code 3
	expect_err 'bị hỏng'
}

# Behind the program's back: a row of the log, and a trigger that would wipe the log.
test_a_log_that_was_changed_is_exit_3() {
	make_book
	"$TEST_BUILD/tests/cli/sql" "$here/chibo.db" "UPDATE audit SET operator = 'x' WHERE seq = 2"
	run chibo check
	expect_code 3
	expect_out "từ dòng 2"
}

test_what_another_program_changed_is_named_and_taken_only_with_a_reason() {
	make_book
	"$TEST_BUILD/tests/cli/sql" "$here/chibo.db" "UPDATE member SET workplace = 'Khác' WHERE id = 1"
	run chibo export member
	expect_code 3
	expect_err 'ngoài chương trình'
	for shape in --csv --json; do
		run chibo list member $shape
		expect_code 3
		expect_err 'ngoài chương trình'
	done
	run chibo list member
	expect_code 0
	ls "$here"/sao-luu >"$here/before" 2>/dev/null || true
	run chibo backup
	expect_code 3
	expect_err 'ngoài chương trình'
	ls "$here"/sao-luu >"$here/after" 2>/dev/null || true
	expect_same_file "$here/before" "$here/after"
	run chibo check
	expect_code 3
	expect_out 'Sai: Đảng viên'
	run chibo check --accept ' '
	expect_code 2
	expect_err 'lý do'
	run chibo check --accept 'sửa theo phiếu ngày 20/11'
	expect_out 'Sai: Đảng viên'
	expect_out 'nguyên vẹn'
	run chibo export member
	expect_code 0
}

test_nothing_is_written_to_a_book_with_something_planted() {
	make_book
	"$TEST_BUILD/tests/cli/sql" "$here/chibo.db" \
		'CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM audit; END'
	cp "$here/chibo.db" "$here/copy"
	printf 'name,kind\nChi bộ Mới,CB\n' >"$here/new.csv"
	run chibo import org "$here/new.csv"
	expect_code 3
	expect_err 'không do chương trình này lập ra'
	run chibo export org
	expect_code 3
	run chibo check
	expect_code 3
	expect_same_file "$here/chibo.db" "$here/copy"
}

run_tests
