/* charset.c and its finder: every letter in every code, and which code a file is in. */
#include "charset_find.h"
#include "files.h"
#include "strbuf.h"
#include "test.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

static FILE *file_of(const void *bytes, size_t size)
{
	FILE *file = tmpfile();

	if (!file || fwrite(bytes, 1, size, file) != size)
		abort();
	return file;
}

/* All of it as UTF-8, taken out in pieces of an odd size. */
static struct strbuf decoded(enum charset charset, const void *bytes, size_t size)
{
	FILE *file = file_of(bytes, size);
	struct charset_source *source = charset_open(file, charset);
	struct strbuf out = STRBUF_INIT;
	char piece[7];
	size_t got;

	while ((got = charset_read(source, piece, sizeof piece)) > 0)
		strbuf_add_bytes(&out, piece, got);
	charset_close(source);
	fclose(file);
	return out;
}

static struct charset_evidence found_in(const void *bytes, size_t size)
{
	FILE *file = file_of(bytes, size);
	struct charset_evidence found = charset_find(file, INT64_MAX);

	fclose(file);
	return found;
}

/* ---- letters: tests/data/old_letters.tsv was made from tables of fonts and with iconv ---- */

enum column { MEANT, SEEN_TCVN3, SEEN_VNI, SEEN_1258, VIQR, SEEN_UTF8, COLUMNS };

/* A column of the file, a word on each line. */
static struct strbuf words_of(enum column column)
{
	size_t size;
	char *bytes = data_read("old_letters.tsv", &size);
	struct strbuf out = STRBUF_INIT;
	int at = 0;

	for (size_t i = 0; i < size; i++) {
		if (at == (int)column || bytes[i] == '\n')
			strbuf_add_char(&out, bytes[i] == '\t' ? ' ' : bytes[i]);
		at = bytes[i] == '\n' ? 0 : at + (bytes[i] == '\t');
	}
	free(bytes);
	for (char *blank = out.text; (blank = strstr(blank, " \n"));) /* none behind the last */
		memmove(blank, blank + 1, strlen(blank));
	out.length = strlen(out.text);
	return out;
}

/* What is seen in Latin as the bytes of the font. */
static struct strbuf latin(const struct strbuf *seen)
{
	struct strbuf bytes = STRBUF_INIT;

	for (const char *at = seen->text; *at;)
		strbuf_add_char(&bytes, (char)(unsigned char)text_next(&at));
	return bytes;
}

static struct strbuf utf16(const struct strbuf *text, bool big, bool mark)
{
	struct strbuf bytes = STRBUF_INIT;

	if (mark)
		strbuf_add_bytes(&bytes, big ? "\xFE\xFF" : "\xFF\xFE", 2);
	for (const char *at = text->text; *at;) {
		uint32_t code = text_next(&at);
		char pair[2] = { (char)(code & 0xFF), (char)(code >> 8) };
		strbuf_add_char(&bytes, pair[big]);
		strbuf_add_char(&bytes, pair[!big]);
	}
	return bytes;
}

static void expect_words(enum charset charset, const struct strbuf *bytes, const char *about)
{
	struct strbuf wanted = words_of(MEANT), out = decoded(charset, bytes->text, bytes->length);
	struct charset_evidence found = found_in(bytes->text, bytes->length);

	expect(wanted.length > 600, "every letter is there");
	expect_text(out.text, wanted.text, about);
	expect_text(charset_option(found.charset), charset_option(charset), about);
	expect(!found.two && !found.binary, about);
	strbuf_release(&wanted);
	strbuf_release(&out);
}

static void every_letter_and_tone_is_read_in_every_code_and_the_code_is_found(void **state)
{
	static const struct {
		enum column column;
		enum charset charset, twice;
	} rows[] = {
		{ SEEN_TCVN3, CHARSET_TCVN3, CHARSET_TCVN3_TWICE },
		{ SEEN_VNI, CHARSET_VNI, CHARSET_VNI_TWICE },
		{ SEEN_1258, CHARSET_1258, CHARSETS },
		{ SEEN_UTF8, CHARSETS, CHARSET_UTF8_TWICE },
		{ VIQR, CHARSETS, CHARSET_VIQR },
		{ MEANT, CHARSETS, CHARSET_UTF8 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf seen = words_of(rows[i].column), bytes = latin(&seen);
		if (rows[i].charset < CHARSETS)
			expect_words(rows[i].charset, &bytes, charset_option(rows[i].charset));
		if (rows[i].twice < CHARSETS)
			expect_words(rows[i].twice, &seen, charset_option(rows[i].twice));
		strbuf_release(&seen);
		strbuf_release(&bytes);
	}
}

static void both_kinds_of_utf_16_are_read_with_and_without_a_mark(void **state)
{
	struct strbuf words = words_of(MEANT);

	(void)state;
	for (int i = 0; i < 4; i++) {
		bool big = i & 1, mark = i & 2;
		struct strbuf bytes = utf16(&words, big, mark);
		expect_words(big ? CHARSET_UTF16BE : CHARSET_UTF16LE, &bytes,
			big ? "the high byte first" : "the low byte first");
		strbuf_release(&bytes);
	}
	strbuf_release(&words);
}

static void pairs_of_utf_16_are_one_character(void **state)
{
	struct strbuf out = decoded(CHARSET_UTF16LE,
		"\xFF\xFE\x3D\xD8\x00\xDE"
		"a\0",
		8);

	(void)state;
	expect_text(out.text, "😀a", "U+1F600");
	strbuf_release(&out);
}

/* A word of 2000 files, each a byte longer than the one before: pieces end everywhere. */
static void long_files_read_the_same_wherever_they_are_cut(void **state)
{
	static const enum charset charsets[] = { CHARSET_VNI, CHARSET_VNI_TWICE, CHARSET_VIQR };
	static const char *const words[] = { "Nguye\xE3n ", "Nguyeãn ", "Nguye^~n " };

	(void)state;
	for (size_t i = 0; i < COUNT(words); i++)
		for (size_t shift = 0; shift < 12; shift++) {
			struct strbuf bytes = STRBUF_INIT, wanted = STRBUF_INIT;
			strbuf_addf(&bytes, "%.*s ", (int)shift, "xxxxxxxxxxxx");
			strbuf_add(&wanted, bytes.text);
			for (int n = 0; n < 9000; n++) {
				strbuf_add(&bytes, words[i]);
				strbuf_add(&wanted, "Nguyễn ");
			}
			struct strbuf out = decoded(charsets[i], bytes.text, bytes.length);
			expect(strcmp(out.text, wanted.text) == 0, charset_option(charsets[i]));
			strbuf_release(&bytes);
			strbuf_release(&wanted);
			strbuf_release(&out);
		}
}

/* ---- signs and faults ---- */

static void what_is_no_character_of_the_code_comes_as_a_byte_that_is_no_utf_8(void **state)
{
	static const struct {
		enum charset charset;
		const char *bytes, *wanted;
	} rows[] = {
		{ CHARSET_TCVN3,
			"V\xAFn \x93"
			"A\x94",
			"V\xFFn “A”" },
		{ CHARSET_TCVN3, "L\xFF", "L\xFF" },
		{ CHARSET_VNI, "T\xE2n", "T\xFFn" },
		{ CHARSET_VNI, "\x80", "\xFF" },
		{ CHARSET_1258, "a\x8A\xB0", "a\xFF°" },
		{ CHARSET_TCVN3_TWICE, "H\xE1\xBB\x8D", "H\xFF" },
		{ CHARSET_VNI_TWICE, "“Haûi”", "“Hải”" },
		{ CHARSET_UTF8_TWICE, "Họ", "H\xFF" },
		{ CHARSET_UTF8, "H\xE1\xBB", "H\xE1\xBB" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf out = decoded(rows[i].charset, rows[i].bytes, strlen(rows[i].bytes));
		expect_text(out.text, rows[i].wanted, charset_option(rows[i].charset));
		strbuf_release(&out);
	}
}

static void viqr_leaves_alone_what_is_no_vietnamese(void **state)
{
	static const char *const rows[][2] = {
		{ "Nguye^~n Va(n DDu+'c", "Nguyễn Văn Đức" },
		{ "DDa?ng u?y xa~ Quy`nh Lu+u", "Đảng ủy xã Quỳnh Lưu" },
		{ "ngu+o+`i dde^?", "người để" },
		{ "hoa`, thua^.n", "hoà, thuận" },
		{ "No^.i.", "Nội." },
		{ "Ai? Anh.", "Ai? Anh." },
		{ "Nguye^~n Va(n A.", "Nguyễn Văn A." },
		{ "Y Tha`nh Y'", "Y Thành Ý" },
		{ "Nguye^~n Nhu+ Y?, co`n y? la.i", "Nguyễn Như Ỷ, còn ỷ lại" },
		{ "a. loa.i A? hay Y.", "a. loại A? hay Y." },
		{ "04.05.1976 1.5 8/2005", "04.05.1976 1.5 8/2005" },
		{ "an.na@xa.gov.vn www.a.vn", "an.na@xa.gov.vn www.a.vn" },
		{ "U.B.N.D", "U.B.N.D" },
		{ "la\\? co\\.", "la? co." },
		{ "H'Wu+n Kpa(", "H'Wưn Kpă" },
		{ "Ho`a(xa~ DDo^ng)", "Hòa(xã Đông)" },
		{ "Nguye^~n(Va(n)", "Nguyễn(Văn)" },
		{ "to^? a(1)", "tổ a(1)" },
		{ "address add", "address add" },
		{ "12-QDD/DDU so^' DDDCN, DDCSVN, TDD (dddcn)",
			"12-QĐ/ĐU số ĐDCN, ĐCSVN, TĐ (đdcn)" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf out = decoded(CHARSET_VIQR, rows[i][0], strlen(rows[i][0]));
		expect_text(out.text, rows[i][1], rows[i][0]);
		strbuf_release(&out);
	}
}

static void tcvn3_has_capitals_where_the_whole_word_is_in_capitals(void **state)
{
	static const char *const rows[][2] = { { "NGUY\xD4N", "NGUYỄN" },
		{ "TR\xA6\xEANG", "TRƯỜNG" }, { "Nguy\xD4n", "Nguyễn" }, { "H\xB5", "Hà" },
		{ "\xB8nh", "ánh" }, { "\xF3T", "ÚT" },
		{ "\xA7\xF8"
		  "C",
			"ĐỨC" },
		{ "\xFD", "ý" } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf out = decoded(CHARSET_TCVN3, rows[i][0], strlen(rows[i][0]));
		expect_text(out.text, rows[i][1], rows[i][1]);
		strbuf_release(&out);
	}
}

/* ---- which code ---- */

static void lists_of_offices_are_known_for_what_they_are(void **state)
{
	static const struct {
		const char *name;
		enum charset charset;
	} rows[] = {
		{ "lists/danh-sach-9-cot.csv", CHARSET_UTF8 },
		{ "lists/danh-sach-nfd.csv", CHARSET_UTF8 },
		{ "lists/danh-sach-utf16.txt", CHARSET_UTF16LE },
		{ "lists/danh-sach-tcvn3.csv", CHARSET_TCVN3 },
		{ "lists/danh-sach-vni.csv", CHARSET_VNI },
		{ "lists/danh-sach-viqr.csv", CHARSET_VIQR },
		{ "lists/danh-sach-tcvn3-hai-lan.csv", CHARSET_TCVN3_TWICE },
		{ "lists/danh-sach-vni-hai-lan.csv", CHARSET_VNI_TWICE },
		{ "lists/loi/utf8-hong.csv", CHARSET_UTF8 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t size;
		char *bytes = data_read(rows[i].name, &size);
		struct charset_evidence found = found_in(bytes, size);
		expect_text(charset_option(found.charset), charset_option(rows[i].charset),
			rows[i].name);
		expect(!found.two && !found.binary, rows[i].name);
		free(bytes);
	}
}

static void short_texts_are_told_by_their_words(void **state)
{
	static const struct {
		const char *bytes;
		enum charset charset;
	} rows[] = {
		{ "", CHARSET_UTF8 },
		{ "name,code\nA,1\n", CHARSET_UTF8 },
		{ "Họ tên\nLò Văn Thử\n", CHARSET_UTF8 },
		{ "ten\nTrí\nHà\n", CHARSET_UTF8 },
		{ "José García, Müller", CHARSET_UTF8 },
		{ "ten,ghi chu\nAn,ngay 4.5.1976 o? a.b@c.vn\n", CHARSET_UTF8 },
		{ "ten\nNguy?n V?n Hu?nh\nTr?n Th? Thu?n\nPh?m Nguy?t\n", CHARSET_UTF8 },
		{ "what's this? a^2 + b^2", CHARSET_UTF8 },
		{ "Nguyá»…n VÄƒn HÃ\xC2\xA0", CHARSET_UTF8_TWICE },
		{ "Ho. va` te^n,Nga`y sinh\nNguye^~n Va(n An,\n", CHARSET_VIQR },
		{ "Hä vµ tªn\nLß V¨n Thö\n", CHARSET_TCVN3_TWICE },
		{ "Hoï vaø teân\nLoø Vaên Thöû\n", CHARSET_VNI_TWICE },
		{ "ten\nLý TuÊn ót\n", CHARSET_TCVN3_TWICE },
		{ "ten\nMai BaÙ Hoa\n", CHARSET_VNI_TWICE },
		{ "ten\nGiÃ\xC2\xA0ng Minh Mai\n", CHARSET_UTF8_TWICE },
		{ "ten\nThúy Thuý – “Hà” H’Wưn\n", CHARSET_UTF8 },
		{ "H\xE4 v\xB5 t\xAAn\nL\xDF V\xA8n Th\xF6\n", CHARSET_TCVN3 },
		{ "Ho\xEF va\xF8 te\xE2n\nLo\xF8 Va\xEAn Th\xF6\xFB\n", CHARSET_VNI },
		{ "Ho\xF2 va\xCC t\xEAn\nLo\xCC V\xE3n Th\xFD\xD2\n", CHARSET_1258 },
		{ "Họ và tên, ngày sinh\nTrần V\xC4n A\n", CHARSET_UTF8 },
		/* names of an old font in a list that is no old font's: each of them is refused later */
		{ "Họ và tên, chi bộ đang sinh hoạt\nLß V¨n Thö\n", CHARSET_UTF8 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct charset_evidence found = found_in(rows[i].bytes, strlen(rows[i].bytes));
		expect_text(charset_option(found.charset), charset_option(rows[i].charset),
			rows[i].bytes);
		expect(!found.two, rows[i].bytes);
	}
}

static void nothing_is_guessed_where_two_codes_fit(void **state)
{
	struct charset_evidence found = found_in("ten\nL\xFD\n", 7);

	(void)state;
	expect(found.two, "Lý in TCVN3, Lư in Windows-1258");
	expect_text(charset_option(found.charset), "tcvn3", "the one");
	expect_text(charset_option(found.second), "windows-1258", "the other");
	expect_text(found.samples[0], "Lý", "as the one shows it");
	expect_text(found.samples[1], "Lư", "as the other does");
	found = found_in("t\xAAn\nL\xFD\n", 8);
	expect(!found.two, "tên is told from tªn");
	expect_text(charset_option(found.charset), "tcvn3", "tên");
	found = found_in("ten\nLe^ An\n", 11);
	expect(found.two, "Lê in VIQR, or Le^ as it stands");
	expect_text(found.samples[0], "Le^", "as it stands");
	expect_text(found.samples[1], "Lê", "in VIQR");
	found = found_in("ten\nPhan Va(n Nam\n", 18);
	expect(found.two, "Văn in VIQR, or a bracket");
	found = found_in("ten\nTra^`n An\n", 14);
	expect(!found.two, "nobody writes a^` otherwise");
	expect_text(charset_option(found.charset), "viqr", "Trần");
}

/* Longer than all that is looked at in one piece, and no word ends in it. */
static void words_behind_a_long_cell_count_too(void **state)
{
	static const struct {
		const char *words;
		enum charset charset;
	} rows[] = { { "\nNguye^~n Va(n Tra^`n\n", CHARSET_VIQR },
		{ "\nNguy\xD4n V\xA8n Tr\xC7n\n", CHARSET_TCVN3 } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		for (int letter = 0; letter < 2; letter++) {
			struct strbuf bytes = STRBUF_INIT;
			for (int n = 0; n < 200000; n++)
				strbuf_add_char(&bytes, letter ? 'x' : '7');
			strbuf_add(&bytes, rows[i].words);
			struct charset_evidence found = found_in(bytes.text, bytes.length);
			expect_text(charset_option(found.charset), charset_option(rows[i].charset),
				rows[i].words);
			strbuf_release(&bytes);
		}
}

static void binary_files_are_no_text(void **state)
{
	char bytes[512];

	(void)state;
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(i * 37);
	expect(found_in(bytes, sizeof bytes).binary, "every byte");
	expect(!found_in("a\0b\n", 4).binary, "a NUL is a fault of its place");
}

static void codes_are_chosen_by_name_in_any_case(void **state)
{
	enum charset charset;

	(void)state;
	for (enum charset i = 0; i < CHARSETS; i++) {
		expect(charset_named(charset_option(i), &charset), charset_option(i));
		expect_number(charset, i, charset_option(i));
	}
	expect(charset_named("TCVN3", &charset) && charset == CHARSET_TCVN3, "capitals");
	expect(charset_named("Utf-8-Hai-Lan", &charset) && charset == CHARSET_UTF8_TWICE, "mixed");
	expect(!charset_named("latin", &charset), "no such");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_letter_and_tone_is_read_in_every_code_and_the_code_is_found),
		cmocka_unit_test(both_kinds_of_utf_16_are_read_with_and_without_a_mark),
		cmocka_unit_test(pairs_of_utf_16_are_one_character),
		cmocka_unit_test(long_files_read_the_same_wherever_they_are_cut),
		cmocka_unit_test(what_is_no_character_of_the_code_comes_as_a_byte_that_is_no_utf_8),
		cmocka_unit_test(viqr_leaves_alone_what_is_no_vietnamese),
		cmocka_unit_test(tcvn3_has_capitals_where_the_whole_word_is_in_capitals),
		cmocka_unit_test(lists_of_offices_are_known_for_what_they_are),
		cmocka_unit_test(short_texts_are_told_by_their_words),
		cmocka_unit_test(nothing_is_guessed_where_two_codes_fit),
		cmocka_unit_test(words_behind_a_long_cell_count_too),
		cmocka_unit_test(binary_files_are_no_text),
		cmocka_unit_test(codes_are_chosen_by_name_in_any_case),
	};

	return run_group(tests);
}
