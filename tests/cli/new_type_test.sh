# What ARCHITECTURE.md promises: a record type is one file, one line and one migration, all else follows.
. tests/cli/book.sh

# A copy of the sources with what is built of them, so that only what changes is built again.
copy_sources() {
	copy=$here/copy
	mkdir -p "$copy/$(basename "$TEST_BUILD")/tests"
	cp -a src db screens Makefile CHANGELOG.md "$copy"
	for part in src db screens made sources.list chibo lists migration; do
		[ ! -e "$TEST_BUILD/$part" ] || cp -a "$TEST_BUILD/$part" "$copy/$(basename "$TEST_BUILD")"
	done
	cp -a "$copy/src" "$copy/db" "$copy/screens" "$here"
}

# build TARGET - with the flags of this run, by one job.
build() {
	MAKEFLAGS=$(printf '%s' "${MAKEFLAGS-}" | sed 's/ *-j[0-9]*//g; s/ *--jobserver[^ ]*//g') \
		make -s -C "$copy" B="$(basename "$TEST_BUILD")" "$@" || fail "make $*"
}

test_a_type_is_one_file_one_line_and_one_migration() {
	copy_sources
	last=$(ls db/schema | tail -n 1 | cut -c 1-4)
	migration=db/schema/$(printf '%04d' "$((${last#"${last%%[!0]*}"} + 1))")_scratch.sql
	sh tests/support/scratch_types.sh "$copy" 1
	build migration >"$here/next.sql"
	cp "$here/next.sql" "$copy/$migration"
	build "$(basename "$TEST_BUILD")/chibo"
	for part in src db screens; do
		diff -rq "$here/$part" "$copy/$part" || true
	done | sed "s|$here/||g; s|copy/||g; s|^Only in \(.*\): \(.*\)|\1/\2|; s|^Files \(.*\) and .*|\1|" |
		sort >"$here/changed"
	printf '%s\n' "$migration" src/records/all.c src/records/office/scratch_1.c | sort >"$here/wanted"
	expect_same_file "$here/changed" "$here/wanted"

	CHIBO=$copy/$(basename "$TEST_BUILD")/chibo
	make_book
	printf 'title,member,amount,kind\nViệc lạ,Phạm Công An,1500000,HT\n' >"$here/new.csv"
	run chibo import scratch_1 "$here/new.csv"
	expect_code 0
	run chibo list scratch_1
	expect_out 'Tên thử'
	expect_out 'Việc lạ'
	expect_out '1.500.000'
	run chibo export scratch_1
	expect_code 0
	grep -q '^[0-9A-Z]\{26\},Việc lạ,[0-9A-Z]\{26\},1500000,HT,' "$here/out" || fail "the export"
	run chibo check
	expect_out 'nguyên vẹn'
}

run_tests
