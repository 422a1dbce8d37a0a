# Everything compiles with gcc without a warning, and what came out keeps no state of its own.
. tests/support/shell.sh

build=build-werror

test_gcc_finds_nothing_to_warn_about() {
	run env -u MAKEFLAGS -u MFLAGS make -s -j "$(nproc)" B=$build WERROR=-Werror $build/chibo tests
	expect_code 0
}

# Data that can change while the program runs: written sections, all but what only relocation writes.
changeable_data() {
	for object in "$@"; do
		objdump -t "$object" | awk -v object="$object" '
			NF > 4 && $(NF - 2) ~ /^(\.data|\.bss|\.tdata|\.tbss|\*COM\*)/ &&
			$(NF - 2) !~ /^\.data\.rel\.ro/ && $0 ~ / O / && $(NF - 1) !~ /^0+$/ {
				print object ": " $NF
			}'
	done
}

# Only the terminal holds state at file level, with the flag that a signal sets; and xalloc.c what it has put by.
test_no_object_file_holds_changeable_data() {
	printf 'static int count;\nint f(void);\nint f(void)\n{\n\treturn ++count;\n}\n' >"$here/x.c"
	${CC:-cc} -c -o "$here/x.o" "$here/x.c"
	[ -n "$(changeable_data "$here/x.o")" ] || fail "a static counter is not seen"
	# shellcheck disable=SC2046
	found=$(changeable_data $(find $build/src $build/db $build/screens $build/made -name '*.o' \
		! -path '*/screens/term/terminal.o' ! -path '*/src/base/xalloc.o'))
	[ -z "$found" ] || fail "$found"
}

run_tests
