# Every printed form as LibreOffice lays it out: pages, heads on each of them, words whole, signatures with their text.
. tests/cli/book.sh

# write_forms FOLDER - a paper of each form, and each register, of the book: of one cell, one member.
write_forms() {
	mkdir -p "$1"
	cell=$(chibo export org | tr -d '\r' | awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i } NR > 1 && $at["kind"] == "CB" { print $at["code"]; exit }')
	member=$(chibo export member --cell "$cell" | sed -n '2s/,.*//p')
	chibo print | while read -r name id rest; do
		case $id in IN-*) file=$id ;; *) file=$name ;; esac
		for time in '--period 2026-10' '--year 2026' '--year 2025' ''; do
			# shellcheck disable=SC2086
			if chibo print "$name" $time --cell "$cell" --reason thu -o "$1/$file.docx" ||
				chibo print "$name" $time --reason thu -o "$1/$file.docx"; then
				break
			fi
		done >/dev/null 2>&1
	done
	for form in $(chibo print | sed -n 's/.*\(IN-1[9]\|IN-2[0128]\|IN-3[67]\) .*/\1/p'); do
		rm -f "$1/$form.docx"
		chibo print "$form" --member "$member" --reason thu -o "$1/$form.docx" >/dev/null 2>&1 || true
	done
}

# convert FOLDER - all of it at once: starting LibreOffice takes longer than a page.
convert() {
	HOME=$here soffice "-env:UserInstallation=file://$here/office" --headless --convert-to pdf --outdir "$1" "$1"/*.docx \
		>"$here/soffice.log" 2>&1 || fail "soffice: $(tail -n 3 "$here/soffice.log")"
	for file in "$1"/*.docx; do
		[ -s "${file%.docx}.pdf" ] || fail "no pages of $file"
		pdftotext -layout "${file%.docx}.pdf" "${file%.docx}.txt"
	done
}

# broken_words FILE - words of the document that no page has whole: a column too narrow, or a cell that was cut.
broken_words() {
	unzip -p "$1.docx" word/document.xml | sed 's/<w:br\/>/ /g; s/<w:tab\/>/ /g; s/\xc2\xa0/ /g; s/<\/w:p>/ /g; s/<[^>]*>//g' |
		sed 's/&amp;/\&/g; s/&lt;/</g; s/&gt;/>/g' | tr -s ' \n' '\n\n' | sort -u >"$here/ours"
	tr -s ' \f\n' '\n\n\n' <"$1.txt" | sort -u >"$here/theirs"
	LC_ALL=C.UTF-8 comm -23 "$here/ours" "$here/theirs" | grep '[[:alnum:]]' || true
}

# headless_pages FILE HEAD - pages behind the first with rows of a table whose head is not there.
headless_pages() {
	awk -v head="$2" 'BEGIN { RS = "\f" } NR > 1 && /^ *[0-9]+  +[^ ]/ && index($0, head) == 0 { print NR }' "$1.txt"
}

# lone_foot FILE - whether the last page begins with the signatures.
lone_foot() {
	awk 'BEGIN { RS = "\f"; FS = "\n" } NF > 1 { page = $0 } END {
		count = split(page, line, "\n")
		for (i = 1; i <= count; i++) {
			if (line[i] ~ /^ *[0-9]* *$/)
				continue
			if (line[i] ~ /NGƯỜI LẬP|T\/M |Nơi nhận:|NGƯỜI GHI BIÊN BẢN|NGƯỜI TỰ KIỂM ĐIỂM|NGƯỜI CAM KẾT|BÍ THƯ/)
				print "alone"
			exit
		}
	}' "$1.txt"
}

# faults_of FILE - a line for each thing that is wrong with its pages.
faults_of() {
	words=$(broken_words "$1" | head -n 5 | tr '\n' ' ')
	[ -z "$words" ] || echo "broken or missing: $words"
	[ -z "$(lone_foot "$1")" ] || echo "the signatures stand alone on the last page"
	pages=$(headless_pages "$1" 'TT' | tr '\n' ' ')
	[ -z "$pages" ] || echo "no head on page $pages"
}

# lengthen - the first two of the first cell, who sign most papers, get names of forty letters.
lengthen() {
	cell=$(chibo export org | tr -d '\r' | awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i } NR > 1 && $at["kind"] == "CB" { print $at["code"]; exit }')
	chibo export member --cell "$cell" | tr -d '\r' | awk -F, 'NR == 1 { print "uid,full_name" }
		NR == 2 { print $1 ",Nguyễn Phúc Hoàng Thị Công Tằng Tôn Nữ Ái" }
		NR == 3 { print $1 ",Trần Nguyễn Phương Thị Hoàng Khánh Quỳnh Anh" }' >"$here/names.csv"
	chibo import member "$here/names.csv" 2>/dev/null
	expect_same "$(chibo list member --csv | grep -c 'Tôn Nữ Ái\|Quỳnh Anh')" 2 "two long names"
}

# expect_pages FOLDER [TENTHS] - nothing wrong with any, and a paper of nine forms in ten: a small book has not everything.
expect_pages() {
	for file in "$1"/*.docx; do
		faults_of "${file%.docx}" | sed "s/^/$(basename "$file" .docx): /"
	done >"$here/faults"
	count=$(ls "$1"/*.docx | wc -l)
	cat "$here/faults"
	[ ! -s "$here/faults" ] || fail "pages that are not right"
	[ "$((count * 10))" -ge "$(($(chibo print | wc -l) * ${2:-9}))" ] || fail "only $count papers"
}

test_papers_of_few_people_stand_whole_on_their_pages() {
	"$CHIBO" demo --db "$here/chibo.db" --today 2026-11-20 --cells 2 --members 6 --years 2 >/dev/null 2>&1
	write_forms "$here/few"
	convert "$here/few"
	expect_pages "$here/few"
}

test_papers_of_seventy_people_have_heads_on_each_page_and_no_word_broken() {
	"$CHIBO" demo --db "$here/chibo.db" --today 2026-11-20 --cells 2 --members 140 --years 2 >/dev/null 2>&1
	write_forms "$here/many"
	convert "$here/many"
	expect_pages "$here/many"
}

test_names_of_forty_letters_and_sums_of_ten_million_have_room() {
	"$CHIBO" demo --db "$here/chibo.db" --today 2026-11-20 --cells 1 --members 3 --years 1 >/dev/null 2>&1
	lengthen
	"$TEST_BUILD/tests/cli/sql" "$here/chibo.db" "UPDATE dues SET due = due * 100, paid = paid * 100"
	chibo check --accept 'thử số lớn' >"$here/accepted"
	write_forms "$here/long"
	convert "$here/long"
	expect_pages "$here/long"
	grep -q '1[0-9]\.[0-9]\{3\}\.[0-9]\{3\}' "$here/long/IN-17.txt" || fail "no sum of ten million in the book of dues"
	grep -q 'Tôn Nữ Ái' "$here/long/IN-01.txt" || fail "the long name does not sign"
}

test_papers_of_an_empty_book_stand_whole_too() {
	printf 'name,code,kind,setting\nChi bộ thôn Đông Hạ,38.168.053.000.001,CB,THON\n' >"$here/org.csv"
	chibo import org "$here/org.csv" 2>/dev/null
	write_forms "$here/empty"
	convert "$here/empty"
	expect_pages "$here/empty" 6
}

test_a_book_is_numbered_through_from_its_cover() {
	"$CHIBO" demo --db "$here/chibo.db" --today 2026-11-20 --cells 1 --members 3 --years 1 >/dev/null 2>&1
	mkdir "$here/book"
	chibo print so-dang-phi --year 2026 -o "$here/book/a.docx" >/dev/null 2>&1
	convert "$here/book"
	expect_same "$(awk 'BEGIN { RS = "\f" } NR > 1 && /[^ \n]/ { print $1 }' "$here/book/a.txt" | tr '\n' ' ')" "2 3 4 5 " "the pages behind the cover"
}

test_a_word_that_a_column_breaks_is_seen() {
	"$CHIBO" demo --db "$here/chibo.db" --today 2026-11-20 --cells 1 --members 3 --years 0 >/dev/null 2>&1
	mkdir "$here/one"
	chibo print member_roster -o "$here/one/a.docx" >/dev/null 2>&1
	convert "$here/one"
	expect_same "$(broken_words "$here/one/a")" "" "whole"
	sed -i 's/Danh\|DANH/D A/' "$here/one/a.txt"
	[ -n "$(broken_words "$here/one/a")" ] || fail "it is not seen"
}

run_tests
