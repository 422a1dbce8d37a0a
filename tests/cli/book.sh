# book.sh - what the tests of the command line share: the program, and a book with the lists in it.
. tests/support/shell.sh

: "${CHIBO:?the program to test}" "${TEST_BUILD:?where it was built}"
unset CHIBO_DB XDG_DATA_HOME CHIBO_DETAIL
lists=tests/data/lists

chibo() {
	"$CHIBO" --db "$here/chibo.db" --today 2026-11-20 "$@"
}

# make_book - the four cells and 85 members of the lists.
make_book() {
	chibo import org $lists/org.csv 2>/dev/null
	chibo import member $lists/danh-sach-9-cot.csv 2>/dev/null
}

# contents - everything in the book, as far as exports show it.
contents() {
	for type in org org_status member member_status membership; do
		chibo export $type --sensitive --reason test
	done
}

# as_plain_user COMMAND... - as somebody who is not root.
as_plain_user() {
	if [ "$(id -u)" = 0 ]; then
		setpriv --reuid 65534 --regid 65534 --clear-groups "$@"
	else
		"$@"
	fi
}
