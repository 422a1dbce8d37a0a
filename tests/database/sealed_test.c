/* sealed.c, seal_code.c: a copy that is lost tells nobody anything, and one who may open it can. */
#include "files.h"
#include "sealed.h"
#include "test.h"

#include <sodium.h>

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const struct seal_cost cheap = { 1, 8192 };
static const char passphrase[] = "Đồng lúa chín vàng";

struct place {
	char *folder, *copy, *sealed, *open;
	char code[SEAL_CODE];
	struct seal_key key;
	size_t size;
	char *bytes;
};

static struct place place_new(size_t size)
{
	struct place place = { .folder = folder_new(), .size = size };
	struct err err = ERR_INIT;

	place.copy = path_in(place.folder, "chibo.db");
	place.sealed = path_in(place.folder, "chibo.db.niem");
	place.open = path_in(place.folder, "mo.db");
	place.bytes = malloc(size + 1);
	for (size_t i = 0; i < size; i++)
		place.bytes[i] = (char)(i * 7 + i / 251);
	file_write(place.copy, place.bytes, size);
	expect(sodium_init() >= 0, "libsodium");
	seal_new_code(place.code);
	expect(seal_make_key(&place.key, passphrase, place.code, &cheap, &err), err.text);
	expect(seal_file(&place.key, place.copy, place.sealed, &err), err.text);
	return place;
}

static void place_remove(struct place *place)
{
	free(place->copy);
	free(place->sealed);
	free(place->open);
	free(place->bytes);
	folder_remove(place->folder);
}

static void expect_opens(struct place *place, const char *secret)
{
	struct err err = ERR_INIT;
	size_t size;

	expect(unseal_file(place->sealed, secret, place->open, &err), err.text);
	char *bytes = file_read(place->open, &size);
	expect(size == place->size && memcmp(bytes, place->bytes, size) == 0, "byte for byte");
	free(bytes);
	remove(place->open);
}

/* At and around where parts of the stream end. */
static void passphrase_and_code_open_files_of_every_length(void **state)
{
	static const size_t sizes[] = { 0, 1, 4096, 65535, 65536, 65537, 131072, 300000 };

	(void)state;
	for (size_t i = 0; i < COUNT(sizes); i++) {
		struct place place = place_new(sizes[i]);
		char digits[SEAL_CODE], *to = digits;
		expect_opens(&place, passphrase);
		expect_opens(&place, place.code);
		for (const char *at = place.code; *at; at++)
			if (*at != ' ')
				*to++ = *at;
		*to = '\0';
		expect_opens(&place, digits);
		place_remove(&place);
	}
}

static void a_passphrase_typed_in_other_code_points_is_the_same(void **state)
{
	struct place place = place_new(5000);

	(void)state;
	/* the same letters, their marks apart */
	expect_opens(&place,
		"\xC4\x90\xC3\xB4\xCC\x80ng lu\xCC\x81"
		"a chi\xCC\x81n va\xCC\x80ng");
	place_remove(&place);
}

static void a_wrong_secret_and_a_damaged_file_are_told_apart(void **state)
{
	struct place place = place_new(70000);
	struct err err = ERR_INIT;
	char other[SEAL_CODE];
	size_t size;

	(void)state;
	seal_new_code(other);
	expect(!unseal_file(place.sealed, "mật khẩu khác", place.open, &err), "wrong");
	expect_number(err.kind, ERR_INPUT, "kind");
	expect_part(err.text, "không đúng; tệp thì nguyên vẹn", "sentence");
	expect(!unseal_file(place.sealed, other, place.open, &err), "another code");
	expect_number(err.kind, ERR_INPUT, "kind");
	char *bytes = file_read(place.sealed, &size);
	bytes[size / 2] ^= 1;
	file_write(place.sealed, bytes, size);
	expect(!unseal_file(place.sealed, passphrase, place.open, &err), "damaged");
	expect_number(err.kind, ERR_STORAGE, "kind");
	expect_part(err.text, "không phải do gõ sai mã", "sentence");
	expect_number(folder_count(place.folder), 2, "nothing came out of it");
	free(bytes);
	place_remove(&place);
}

/* Each byte of the header and a thousand of the rest turned, each length cut: refused, and nothing left. */
static void no_byte_can_be_changed_and_no_end_cut(void **state)
{
	enum { BEHIND = 1000 };
	struct place place = place_new(140000);
	struct dice dice = { 9 };
	size_t size;
	char *bytes = file_read(place.sealed, &size);

	(void)state;
	for (int i = 0; i < SEAL_HEADER + BEHIND; i += sparse()) {
		size_t at = i < SEAL_HEADER ? (size_t)i : (size_t)dice_roll(&dice, (int)size);
		struct err err = ERR_INIT;
		char before = bytes[at];
		bytes[at] ^= (char)(1 << dice_roll(&dice, 8));
		file_write(place.sealed, bytes, size);
		bytes[at] = before;
		expect(!unseal_file(place.sealed, passphrase, place.open, &err), "a byte");
		expect(*err.text, "said");
	}
	expect_number(folder_count(place.folder), 2, "nothing came out");
	file_write(place.sealed, bytes, size);
	expect_opens(&place, passphrase); /* the control: with every byte as it was it opens */
	free(bytes);
	place_remove(&place);
}

static void a_cut_file_is_refused(void **state)
{
	static const long cuts[] = { 1, 17, 5000, 65553, 131106, 140000 };
	struct place place = place_new(140000);
	size_t size;
	char *bytes = file_read(place.sealed, &size);

	(void)state;
	for (size_t i = 0; i < COUNT(cuts); i++) {
		struct err err = ERR_INIT;
		file_write(place.sealed, bytes, size - (size_t)cuts[i]);
		expect(!unseal_file(place.sealed, passphrase, place.open, &err), "cut");
		expect_number(err.kind, ERR_STORAGE, "damaged");
	}
	expect_number(folder_count(place.folder), 2, "nothing came out");
	free(bytes);
	place_remove(&place);
}

static void what_a_header_asks_of_the_machine_is_capped(void **state)
{
	static const struct {
		size_t at;
		int bytes;
		uint64_t number;
	} rows[] = { { 12, 4, 11 }, { 12, 4, 0xFFFFFFFF }, { 16, 8, (UINT64_C(1) << 30) + 1 },
		{ 16, 8, UINT64_C(1) << 50 }, { 12, 4, 0 }, { 16, 8, 0 } };
	struct place place = place_new(100);
	size_t size;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		unsigned char *bytes = (unsigned char *)file_read(place.sealed, &size);
		struct err err = ERR_INIT;
		for (int b = 0; b < rows[i].bytes; b++)
			bytes[rows[i].at + (size_t)b] = (unsigned char)(rows[i].number >> 8 * b);
		crypto_generichash(bytes + 224, 32, bytes, 224, NULL, 0); /* a forger would */
		char *forged = path_in(place.folder, "forged");
		file_write(forged, bytes, size);
		expect(!unseal_file(forged, passphrase, place.open, &err), "too much asked");
		expect_number(err.kind, ERR_STORAGE, "refused before it is reckoned");
		free(forged);
		free(bytes);
	}
	place_remove(&place);
}

static void a_stick_that_gives_back_other_bytes_is_found(void **state)
{
	struct place place = place_new(70000);
	FILE *sealed = fopen(place.sealed, "rb"), *same;
	struct err err = ERR_INIT;

	(void)state;
	place.bytes[69999] ^= 1;
	file_write(place.copy, place.bytes, place.size);
	same = fopen(place.copy, "rb");
	expect(!seal_open_stream(&place.key, sealed, NULL, same, &err), "other bytes");
	fclose(same);
	fclose(sealed);
	place_remove(&place);
}

static void a_copy_that_did_not_get_its_name_leaves_nothing(void **state)
{
	struct place place = place_new(100);
	char *taken = path_in(place.folder, "taken.niem");
	struct err err = ERR_INIT;

	(void)state;
	expect(mkdir(taken, 0700) == 0, "a folder of that name");
	expect(!seal_file(&place.key, place.copy, taken, &err), "in the way");
	expect_number(folder_count(place.folder), 3, "nothing but that folder");
	free(taken);
	place_remove(&place);
}

static void each_mistyped_digit_of_a_code_is_named_by_its_group(void **state)
{
	char code[SEAL_CODE], read[SEAL_CODE];

	(void)state;
	expect(sodium_init() >= 0, "libsodium");
	for (int n = 0; n < 50; n++) {
		seal_new_code(code);
		struct err err = ERR_INIT;
		expect(seal_read_code(code, read, &err), err.text);
		expect_text(read, code, "as it is written");
		for (int i = 0; i < SEAL_CODE - 1; i++)
			for (char digit = '0'; digit <= '9' && code[i] != ' '; digit++) {
				char typed[SEAL_CODE], named[24];
				memcpy(typed, code, sizeof typed);
				typed[i] = digit;
				snprintf(named, sizeof named, "nhóm %d ", i / 5 + 1);
				bool same = digit == code[i];
				expect(seal_read_code(typed, read, &err) == same, typed);
				if (!same)
					expect_part(err.text, named, typed);
			}
	}
}

static void a_key_is_kept_beside_the_book_for_its_owner_alone(void **state)
{
	struct place place = place_new(100);
	struct seal_key key;
	struct err err = ERR_INIT;

	(void)state;
	expect(!seal_load_key(place.copy, &key), "there is none yet");
	expect(seal_keep_key(place.copy, &place.key, &err), err.text);
	expect(seal_load_key(place.copy, &key), "kept");
	expect(memcmp(&key, &place.key, sizeof key) == 0, "as it was");
	place_remove(&place);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(passphrase_and_code_open_files_of_every_length),
		cmocka_unit_test(a_passphrase_typed_in_other_code_points_is_the_same),
		cmocka_unit_test(a_wrong_secret_and_a_damaged_file_are_told_apart),
		cmocka_unit_test(no_byte_can_be_changed_and_no_end_cut),
		cmocka_unit_test(a_cut_file_is_refused),
		cmocka_unit_test(what_a_header_asks_of_the_machine_is_capped),
		cmocka_unit_test(a_stick_that_gives_back_other_bytes_is_found),
		cmocka_unit_test(a_copy_that_did_not_get_its_name_leaves_nothing),
		cmocka_unit_test(each_mistyped_digit_of_a_code_is_named_by_its_group),
		cmocka_unit_test(a_key_is_kept_beside_the_book_for_its_owner_alone),
	};

	return run_group(tests);
}
