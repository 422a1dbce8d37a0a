# The manual in both languages knows every command and option that --help lists.
. tests/cli/book.sh

# words_of PAGE - the arguments of .Cm and .Fl, one a line: "list", "-today".
words_of() {
	sed -n 's/^\.\(It \|Op \)\{0,1\}\(Cm\|Fl\) \(.*\)/\3/p' "$1" | tr ' ,' '\n\n'
}

known_in() {
	words_of "$1" | grep -qx -e "$2" || fail "$1 does not know $2"
}

test_every_command_is_in_both_manuals() {
	run chibo --help
	commands=$(sed -n '/^Lệnh/,/^$/s/^  \([a-z]\{1,\}\) .*/\1/p' "$here/out")
	[ -n "$commands" ] || fail "no commands"
	for command in $commands; do
		known_in man/chibo.1 "$command"
		known_in man/vi/chibo.1 "$command"
	done
}

test_every_option_is_in_both_manuals() {
	run chibo --help
	options=$(sed -n '/^Tùy chọn/,/^$/s/^  -\(-\{0,1\}[a-z-]*\).*/\1/p' "$here/out")
	[ -n "$options" ] || fail "no options"
	for option in $options; do
		known_in man/chibo.1 "$option"
		known_in man/vi/chibo.1 "$option"
	done
}

test_every_record_type_is_in_the_csv_manual() {
	run chibo --help
	for type in $(sed -n 's/^LOẠI là một trong: //p' "$here/out"); do
		"$TEST_BUILD/manual" 'November 21, 2026' | grep -qx "\.Ss $type" || fail "$type"
	done
}

run_tests
