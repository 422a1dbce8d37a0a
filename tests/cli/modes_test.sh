# Whatever the umask of who starts it: all that the program makes is its user's alone. A book or folder that others may write is said.
. tests/cli/book.sh

# open_to_others FOLDER - what in it somebody else could read or write.
open_to_others() {
	find "$1" \( -type d ! -perm 700 \) -o \( -type f ! -perm 600 \)
}

expect_private() {
	open=$(open_to_others "$here/all")
	[ -z "$open" ] || fail "$1: open to others: $(echo "$open" | xargs stat -c '%a %n')"
}

made() {
	"$CHIBO" --db "$here/all/chibo.db" --today 2026-11-20 "$@" 2>"$here/err" || [ $? = 1 ] || fail "$*"
}

# The control: a program that leaves rights to the umask is seen.
test_the_control_is_seen() {
	umask 000
	mkdir "$here/all"
	: >"$here/all/file"
	[ "$(open_to_others "$here/all" | wc -l)" = 2 ] || fail "not seen"
}

test_everything_that_commands_make_is_private() {
	umask 000
	made import org $lists/org.csv
	expect_private "book, lock, mark, folder"
	made import member $lists/danh-sach-9-cot.csv --errors "$here/all/errors.csv" --valid-only
	made import member $lists/danh-sach-9-cot.csv --errors "$here/all/errors.xlsx" --dry-run
	expect_private "import, its copies and errors"
	made backup
	made backup -o "$here/all/copy.db"
	expect_private "backups"
	[ -e "$here/all/chibo.db-dau" ] || fail "the test walks by the mark"
	made export member -o "$here/all/member.csv"
	made export member --national -o "$here/all/national.xlsx"
	mkdir -m 700 "$here/all/stick"
	made export --period 2026-11 -o "$here/all/stick"
	expect_private "exports"
	made print IN-23 -o "$here/all/paper.docx"
	made handover -o "$here/all/handover.txt"
	expect_private "papers"
	echo 'đồng lúa chín vàng' | made seal "$here/all/copy.db" >/dev/null
	echo 'đồng lúa chín vàng' | made unseal "$here/all/copy.db.niem" -o "$here/all/open.db"
	expect_private "sealed and unsealed"
	made check --repair-to "$here/all/saved.db" >/dev/null
	expect_private "salvage"
	made restore "$here/all/copy.db"
	made list org >/dev/null
	expect_private "restored"
	for name in chibo.db chibo.db-khoa chibo.db-niem copy.db.niem open.db saved.db sao-luu paper.docx; do
		[ -e "$here/all/$name" ] || fail "the test walks by: $name"
	done
}

test_a_folder_or_a_book_that_others_may_write_is_said() {
	made import org $lists/org.csv
	run made list org
	expect_silent err
	chmod 777 "$here/all"
	run "$CHIBO" --db "$here/all/chibo.db" list org
	expect_code 0
	expect_err "Thư mục $here/all người khác trên máy này cũng ghi được"
	expect_err "chmod 700 $here/all"
	chmod 1777 "$here/all"
	run "$CHIBO" --db "$here/all/chibo.db" list org
	expect_err 'chỗ dùng chung'
	! grep -q chmod "$here/err" || fail "a place for all is not to be closed"
	chmod 700 "$here/all"
	chmod 666 "$here/all/chibo.db"
	run "$CHIBO" --db "$here/all/chibo.db" list org
	expect_code 0
	expect_err "chmod 600 $here/all/chibo.db"
	chmod 600 "$here/all/chibo.db"
	run "$CHIBO" --db "$here/all/chibo.db" list org
	expect_silent err
}

run_tests
