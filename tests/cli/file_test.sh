# Books that cannot be opened: exit 3, a sentence, and the file stays as it was.
. tests/cli/book.sh

# refused PART - listing the book is refused with this part of a sentence.
refused() {
	run chibo list org
	expect_code 3
	expect_silent out
	expect_err "$1"
}

test_a_book_that_is_not_there_is_said_to_be_missing() {
	refused 'Không có tệp sổ'
	[ ! -e "$here/chibo.db" ] || fail "it was made"
}

test_other_files_are_refused_untouched() {
	echo 'chữ' >"$here/chibo.db"
	cp "$here/chibo.db" "$here/copy"
	refused 'không phải sổ chi bộ'
	expect_same_file "$here/chibo.db" "$here/copy"
	: >"$here/chibo.db"
	refused 'rỗng (0 byte)'
	[ ! -s "$here/chibo.db" ] || fail "something was written"
	rm "$here/chibo.db"
	mkdir "$here/chibo.db"
	refused 'thư mục hoặc liên kết'
}

test_a_link_is_not_followed() {
	make_book
	mv "$here/chibo.db" "$here/real.db"
	ln -s real.db "$here/chibo.db"
	refused 'thư mục hoặc liên kết'
}

test_a_book_cut_short_is_refused_untouched() {
	make_book
	size=$(stat -c %s "$here/chibo.db")
	truncate -s $((size - 700)) "$here/chibo.db"
	cp "$here/chibo.db" "$here/copy"
	refused 'cắt ngắn'
	expect_same_file "$here/chibo.db" "$here/copy"
}

# The lock is the system's own, so another program holding it stands for a second window.
test_a_book_that_is_open_elsewhere_says_who_has_it() {
	make_book
	run flock "$here/chibo.db-khoa" "$CHIBO" --db "$here/chibo.db" list org
	expect_code 3
	expect_err 'đang mở ở một cửa sổ khác'
	run chibo list org
	expect_code 0
}

test_what_is_made_is_for_its_owner_alone() {
	umask 000
	run "$CHIBO" --db "$here/a/b/chibo.db" import org $lists/org.csv
	expect_code 0
	run "$CHIBO" --db "$here/a/b/chibo.db" backup
	expect_code 0
	run "$CHIBO" --db "$here/a/b/chibo.db" export org -o "$here/a/org.csv"
	expect_code 0
	open=$(find "$here/a" ! -perm 700 -type d -o ! -perm 600 -type f)
	[ -z "$open" ] || fail "open to others: $open"
}

test_a_book_in_a_folder_of_others_can_be_looked_at() {
	make_book
	rm -f "$here/chibo.db-khoa"
	chmod 755 "$here"
	chmod 644 "$here/chibo.db"
	[ "$(id -u)" = 0 ] || chmod 555 "$here"
	code=0
	as_plain_user "$CHIBO" --db "$here/chibo.db" list org >"$here.out" 2>"$here.err" || code=$?
	chmod 755 "$here"
	mv "$here.out" "$here/out"
	mv "$here.err" "$here/err"
	expect_code 0
	expect_out 'Chi bộ thôn Đông Hạ'
}

test_the_default_place_is_made_when_it_is_needed() {
	run env -i HOME="$here" "$CHIBO" import org $lists/org.csv
	expect_code 0
	[ -f "$here/.local/share/chibo/chibo.db" ] || fail "not in the usual place"
	run env -i HOME="$here" XDG_DATA_HOME="$here/data" "$CHIBO" import org $lists/org.csv
	[ -f "$here/data/chibo/chibo.db" ] || fail "not where XDG_DATA_HOME says"
	run env -i HOME="$here" CHIBO_DB="$here/mine.db" "$CHIBO" import org $lists/org.csv
	[ -f "$here/mine.db" ] || fail "not where CHIBO_DB says"
}

test_check_lists_what_the_rules_say_when_asked_to() {
	make_book
	printf 'name,kind,group_pilot\nChi bộ thôn Thượng,CB,1\n' >"$here/in.csv"
	chibo import org "$here/in.csv" 2>/dev/null
	run chibo check
	! grep -q 'Thí điểm' "$here/out" || fail "not asked for"
	run chibo check --rules
	expect_code 1
	expect_out 'Nên xem lại: Tổ chức đảng: Chi bộ thôn Thượng: Thí điểm tổ đảng mà chưa ghi văn bản cho phép.'
}

# Here: an older file in its place, and what this computer kept of the newer one is gone too.
test_a_head_on_paper_tells_a_log_that_was_cut_from_one_that_went_on() {
	printf 'name,kind\nChi bộ thôn Thượng,CB\n' >"$here/more.csv"
	printf 'name,kind\nChi bộ thôn Hạ,CB\n' >"$here/yet.csv"
	chibo import org $lists/org.csv 2>/dev/null
	cp "$here/chibo.db" "$here/older.db"
	chibo import org "$here/more.csv" 2>/dev/null
	chibo print bao-cao --text --cell 38.168.053.000.001 --period 2026-11 >"$here/report.txt" 2>/dev/null
	head=$(sed -n 's/^Sổ khi in: nhật ký .* dòng, dấu //p' "$here/report.txt")
	[ "$(printf %s "$head" | tr -d ' ' | wc -c)" = 16 ] || fail "no head on the report: $head"
	chibo import org "$here/yet.csv" 2>/dev/null
	run chibo check --head "$head"
	expect_code 0
	expect_out "Dấu $head: dòng"
	expect_out 'sổ còn nguyên đến đó, sau đó thêm 1 dòng'
	cp "$here/older.db" "$here/chibo.db"
	rm "$here/chibo.db-dau"
	run chibo check
	expect_code 0
	run chibo check --head "$head"
	expect_code 1
	expect_out "Sai: nhật ký không có dấu $head"
	run chibo check --head 12g4
	expect_code 2
	expect_err 'gõ ít nhất 8 chữ số'
}

# 2009 after 2026: the book's last change is ahead of this computer's clock.
test_a_clock_behind_the_last_change_is_said_before_anything_is_counted_or_written() {
	"$CHIBO" --db "$here/chibo.db" --today 2098-01-05 import org $lists/org.csv 2>/dev/null
	cp "$here/chibo.db" "$here/copy"
	for words in duties 'list org' 'export org' "import org $lists/org.csv" "export --period 2098-01 -o $here"; do
		run sh -c "'$CHIBO' --db '$here/chibo.db' $words"
		expect_code 4
		expect_err 'ngày 05/01/2098'
		expect_err '--today'
		expect_silent out
	done
	expect_same_file "$here/chibo.db" "$here/copy"
	run "$CHIBO" --db "$here/chibo.db" check
	expect_code 0
	run "$CHIBO" --db "$here/chibo.db" --today 2098-01-06 list org
	expect_code 0
	run "$CHIBO" --db "$here/chibo.db" --today 2098-01-06 duties --date 2026-11-20
	expect_code 0
}

run_tests
