# Files that take from each other can only be understood together: how many may, and that no two
# folders do. Seen in the object files, so that no declaration by hand gets around it.
. tests/support/shell.sh

MOST=15

circles() {
	awk -v most=$MOST -f tests/structure/circles.awk
}

# ring NUMBER - that many files, each of which takes from the next.
ring() {
	awk -v count="$1" 'BEGIN {
		for (i = 0; i < count; i++)
			printf "screens/form/f%d.o: f%d T 0 0\nscreens/form/f%d.o: f%d U\n",
				i, i, i, (i + 1) % count
	}'
}

test_a_circle_of_many_files_is_seen() {
	ring 16 | circles | grep -q '^16 files in a circle: ' || fail "16 files"
	expect_same "$(ring 15 | circles)" "" "15 files may"
}

test_a_circle_of_folders_is_seen() {
	found=$(printf '%s\n' 'db/store/a.o: a T 0 0' 'db/store/a.o: b U' \
		'db/work/b.o: b T 0 0' 'db/work/b.o: c U' 'db/store/c.o: c T 0 0' | circles)
	case $found in
	'folders in a circle: '*db/store*) ;;
	*) fail "not seen: $found" ;;
	esac
}

test_no_circle_is_too_large_and_none_goes_from_folder_to_folder() {
	build=${TEST_BUILD:-build}
	find src db screens -name '*.c' ! -path '*/tools/*' | sed "s|^|$build/|; s|\.c$|.o|" >"$here/objects"
	xargs ls <"$here/objects" >/dev/null || fail "the objects are not there: make"
	found=$(xargs nm -P -A <"$here/objects" | sed "s|^$build/||" | circles)
	[ -z "$found" ] || fail "$found"
}

run_tests
