# chibo seal and unseal, and a second reader of what they write (unseal.c, chibo-seal(5)).
. tests/cli/book.sh

passphrase='đồng lúa chín vàng'

# sealed - a book, a copy of it, and that sealed; its code in $code_on_paper.
sealed() {
	make_book
	chibo backup -o "$here/copy.db" 2>/dev/null
	echo "$passphrase" >"$here/secret"
	"$CHIBO" --db "$here/chibo.db" seal "$here/copy.db" <"$here/secret" >"$here/paper" 2>"$here/said" ||
		fail "seal: $(cat "$here/said")"
	code_on_paper=$(tail -n 1 "$here/paper")
}

test_a_sealed_copy_opens_with_the_passphrase_or_the_code() {
	sealed
	grep -q 'đọc lại đúng' "$here/said" || fail "it is read back"
	expect_same "$(stat -c %a "$here/copy.db.niem")" 600 "rights"
	expect_same "$(stat -c %a "$here/chibo.db-niem")" 600 "rights of the key"
	for secret in "$passphrase" "$code_on_paper"; do
		rm -f "$here/open.db"
		echo "$secret" | chibo unseal "$here/copy.db.niem" -o "$here/open.db" 2>"$here/said" ||
			fail "unseal: $(cat "$here/said")"
		expect_same_file "$here/open.db" "$here/copy.db"
	done
	grep -q 'Đông Hạ' "$here/copy.db" || fail "the control: names stand in the copy"
	if grep -q 'Đông Hạ' "$here/copy.db.niem"; then fail "a name can be read"; fi
}

test_a_second_reader_opens_it_as_the_page_says() {
	sealed
	for secret in "$passphrase" "$code_on_paper"; do
		"$TEST_BUILD/tests/cli/unseal" "$here/copy.db.niem" "$secret" >"$here/open.db" ||
			fail "not by: $secret"
		expect_same_file "$here/open.db" "$here/copy.db"
	done
	code=0
	"$TEST_BUILD/tests/cli/unseal" "$here/copy.db.niem" 'mật khẩu khác' >/dev/null || code=$?
	expect_same "$code" 1 "another secret"
}

test_a_wrong_code_and_a_damaged_file_are_different_sentences() {
	sealed
	echo 'mật khẩu khác' >"$here/secret"
	run sh -c "'$CHIBO' unseal '$here/copy.db.niem' -o '$here/open.db' <'$here/secret'"
	expect_code 4
	expect_err 'không đúng; tệp thì nguyên vẹn'
	truncate -s -1 "$here/copy.db.niem"
	echo "$passphrase" >"$here/secret"
	run sh -c "'$CHIBO' unseal '$here/copy.db.niem' -o '$here/open.db' <'$here/secret'"
	expect_code 3
	expect_err 'không phải do gõ sai mã'
	[ ! -e "$here/open.db" ] || fail "something came out"
}

test_the_second_copy_asks_for_nothing() {
	sealed
	run sh -c "'$CHIBO' --db '$here/chibo.db' seal '$here/copy.db' -o '$here/b.niem' </dev/null"
	expect_code 0
	expect_silent out
	echo "$code_on_paper" | chibo unseal "$here/b.niem" -o "$here/open.db" 2>/dev/null || fail "by the same code"
	expect_same_file "$here/open.db" "$here/copy.db"
}

test_a_short_passphrase_is_refused() {
	make_book
	echo 'ngắn' >"$here/secret"
	run sh -c "'$CHIBO' --db '$here/chibo.db' seal '$here/chibo.db' <'$here/secret'"
	expect_code 2
	expect_err 'ít nhất 8 chữ'
	[ ! -e "$here/chibo.db-niem" ] || fail "a key was kept"
}

run_tests
