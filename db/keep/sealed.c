#include "sealed.h"

#include "plat.h"
#include "strbuf.h"
#include "text.h"

#include <sodium.h>

#include <stdlib.h>
#include <string.h>

/* Where what lies in the header: chibo-seal(5). */
enum {
	AT_VERSION = 8,
	AT_PASSES = 12,
	AT_BYTES = 16,
	AT_SALT = 24, /* of the passphrase, then of the code */
	SALT = 16,
	AT_WRAPPED = 56, /* likewise: nonce, key, tag */
	NONCE = 24,
	WRAPPED = NONCE + SEAL_KEY + 16,
	AT_STREAM = 200,
	AT_SUM = 224,
	SUM = 32,
	PART = 65536,
	TAG = 17,
};
_Static_assert(SALT == crypto_pwhash_SALTBYTES && NONCE == crypto_secretbox_NONCEBYTES &&
		WRAPPED == NONCE + SEAL_KEY + crypto_secretbox_MACBYTES &&
		AT_STREAM == AT_WRAPPED + 2 * WRAPPED &&
		AT_SUM == AT_STREAM + crypto_secretstream_xchacha20poly1305_HEADERBYTES &&
		TAG == crypto_secretstream_xchacha20poly1305_ABYTES &&
		SEAL_KEY == crypto_secretstream_xchacha20poly1305_KEYBYTES,
	"the header is as chibo-seal(5) says");

static const char magic[] = "CHIBOSL1";

static void put_number(unsigned char *at, uint64_t number, int bytes)
{
	for (int i = 0; i < bytes; i++)
		at[i] = (unsigned char)(number >> (8 * i));
}

static uint64_t get_number(const unsigned char *at, int bytes)
{
	uint64_t number = 0;

	for (int i = bytes - 1; i >= 0; i--)
		number = number << 8 | at[i];
	return number;
}

/* ---- the key ---- */

/* The secret stretched; it is spelt one way, however it was typed. */
static bool stretch(unsigned char out[SEAL_KEY], const char *secret, const unsigned char *salt,
	const struct seal_cost *cost, struct err *err)
{
	char *spelt = text_nfc(secret);
	size_t length = strlen(spelt);

	int failed = crypto_pwhash(out, SEAL_KEY, spelt, length, salt, cost->passes,
		(size_t)cost->bytes, crypto_pwhash_ALG_ARGON2ID13);
	sodium_memzero(spelt, length);
	free(spelt);
	return !failed ||
		err_set(err, ERR_STORAGE,
			"Máy không đủ bộ nhớ để niêm phong hoặc mở niêm phong. Đóng bớt chương trình rồi làm lại.");
}

static bool wrap(unsigned char *header, int which, const unsigned char *key, const char *secret,
	const struct seal_cost *cost, struct err *err)
{
	unsigned char *salt = header + AT_SALT + which * SALT,
		      *at = header + AT_WRAPPED + which * WRAPPED;
	unsigned char stretched[SEAL_KEY];

	randombytes_buf(salt, SALT);
	randombytes_buf(at, NONCE);
	if (!stretch(stretched, secret, salt, cost, err))
		return false;
	crypto_secretbox_easy(at + NONCE, key, SEAL_KEY, at, stretched);
	sodium_memzero(stretched, sizeof stretched);
	return true;
}

static struct seal_cost usual_cost(void)
{
	const int64_t two = INT64_C(2) << 30;
	int64_t memory = plat_memory();

	return (struct seal_cost) { .passes = 3,
		.bytes = memory > two ? UINT64_C(256) << 20 : UINT64_C(64) << 20 };
}

bool seal_make_key(struct seal_key *key, const char *passphrase, const char *code,
	const struct seal_cost *cost, struct err *err)
{
	struct seal_cost usual = usual_cost();
	unsigned char *header = key->wrapped;

	if (sodium_init() < 0)
		bug("libsodium");
	cost = cost ? cost : &usual;
	memset(key, 0, sizeof *key);
	memcpy(header, magic, AT_VERSION);
	put_number(header + AT_VERSION, 1, 4);
	put_number(header + AT_PASSES, cost->passes, 4);
	put_number(header + AT_BYTES, cost->bytes, 8);
	randombytes_buf(key->key, SEAL_KEY);
	return wrap(header, 0, key->key, passphrase, cost, err) &&
		wrap(header, 1, key->key, code, cost, err);
}

void seal_forget(struct seal_key *key)
{
	sodium_memzero(key, sizeof *key);
}

/* BOOK-niem: the key, and the header that goes in front of each file. */
static char *key_path(const char *book)
{
	return plat_beside(book, "-niem");
}

bool seal_load_key(const char *book, struct seal_key *key)
{
	char *path = key_path(book);
	FILE *file = plat_kind(path) == PLAT_FILE ? plat_open(path, "rb") : NULL;
	bool ok = file && fread(key->key, 1, SEAL_KEY, file) == SEAL_KEY &&
		fread(key->wrapped, 1, SEAL_HEADER, file) == SEAL_HEADER &&
		memcmp(key->wrapped, magic, AT_VERSION) == 0 && sodium_init() >= 0;

	if (file)
		fclose(file);
	free(path);
	return ok;
}

bool seal_keep_key(const char *book, const struct seal_key *key, struct err *err)
{
	struct strbuf fresh = STRBUF_INIT;
	char *path = key_path(book);

	strbuf_addf(&fresh, "%s.tam", path);
	plat_remove(fresh.text);
	FILE *file = plat_create_new(fresh.text, err);
	bool ok = file && fwrite(key->key, 1, SEAL_KEY, file) == SEAL_KEY &&
		fwrite(key->wrapped, 1, SEAL_HEADER, file) == SEAL_HEADER;
	ok = file && plat_flush(file, err) && ok;
	if (file)
		fclose(file);
	ok = ok && plat_replace(fresh.text, path, err);
	strbuf_release(&fresh);
	free(path);
	return ok;
}

/* ---- the stream ---- */

static bool unwritten(struct err *err)
{
	return err_set(err, ERR_STORAGE,
		"Ghi chưa xong: xem lại chỗ trống của USB hay đĩa ấy, hoặc dùng cái khác.");
}

bool seal_stream(const struct seal_key *key, FILE *from, FILE *to, struct err *err)
{
	crypto_secretstream_xchacha20poly1305_state state;
	unsigned char header[SEAL_HEADER], plain[PART], sealed[PART + TAG];
	bool last = false;

	memcpy(header, key->wrapped, sizeof header);
	crypto_secretstream_xchacha20poly1305_init_push(&state, header + AT_STREAM, key->key);
	crypto_generichash(header + AT_SUM, SUM, header, AT_SUM, NULL, 0);
	bool ok = fwrite(header, 1, SEAL_HEADER, to) == SEAL_HEADER;
	while (ok && !last) {
		size_t got = fread(plain, 1, PART, from);
		last = got < PART;
		crypto_secretstream_xchacha20poly1305_push(&state, sealed, NULL, plain, got, header,
			SEAL_HEADER, last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
		ok = !ferror(from) && fwrite(sealed, 1, got + TAG, to) == got + TAG;
	}
	sodium_memzero(&state, sizeof state);
	return ok || unwritten(err);
}

static bool damaged(struct err *err)
{
	return err_set(err, ERR_STORAGE,
		"Tệp niêm phong này hỏng hoặc bị cắt, không phải do gõ sai mã. Dùng bản khác.");
}

static bool take_part(
	const unsigned char *plain, size_t count, FILE *to, FILE *same, struct err *err)
{
	unsigned char other[PART];

	if (same && (fread(other, 1, count, same) != count || memcmp(other, plain, count) != 0))
		return damaged(err);
	return !to || fwrite(plain, 1, count, to) == count || unwritten(err);
}

/* Behind the last part there is nothing, in neither. */
static bool has_ended(FILE *file)
{
	return !file || fgetc(file) == EOF;
}

static bool read_parts(const unsigned char *header, const unsigned char *key, FILE *sealed,
	FILE *to, FILE *same, struct err *err)
{
	crypto_secretstream_xchacha20poly1305_state state;
	unsigned char part[PART + TAG], plain[PART], tag = 0;
	unsigned long long count;
	bool ok = crypto_secretstream_xchacha20poly1305_init_pull(
			  &state, header + AT_STREAM, key) == 0;

	while (ok && tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
		size_t got = fread(part, 1, sizeof part, sealed);
		if (got < TAG ||
			crypto_secretstream_xchacha20poly1305_pull(
				&state, plain, &count, &tag, part, got, header, SEAL_HEADER) != 0)
			return damaged(err);
		ok = take_part(plain, (size_t)count, to, same, err);
	}
	sodium_memzero(&state, sizeof state);
	return ok && ((has_ended(sealed) && has_ended(same)) || damaged(err));
}

static bool read_header(FILE *sealed, unsigned char header[SEAL_HEADER], struct err *err)
{
	unsigned char sum[SUM];

	if (sodium_init() < 0)
		bug("libsodium");
	size_t got = fread(header, 1, SEAL_HEADER, sealed);
	if (got < AT_VERSION || memcmp(header, magic, AT_VERSION) != 0)
		return err_set(err, ERR_INPUT,
			"Tệp này không phải bản sao lưu niêm phong của chibo. Chọn đúng tệp.");
	if (got < SEAL_HEADER)
		return damaged(err);
	crypto_generichash(sum, SUM, header, AT_SUM, NULL, 0);
	return memcmp(sum, header + AT_SUM, SUM) == 0 || damaged(err);
}

bool seal_open_stream(
	const struct seal_key *key, FILE *sealed, FILE *to, FILE *same, struct err *err)
{
	unsigned char header[SEAL_HEADER];

	return read_header(sealed, header, err) &&
		read_parts(header, key->key, sealed, to, same, err);
}

/* ---- files ---- */

static bool write_sealed(
	const struct seal_key *key, const char *from, const char *fresh, struct err *err)
{
	FILE *in = plat_open(from, "rb"), *out = in ? plat_create_new(fresh, err) : NULL;
	bool ok = in ||
		err_set(err, ERR_OPEN, "Không đọc được tệp %s. Xem lại tên tệp và quyền đọc.",
			from);

	ok = out && seal_stream(key, in, out, err) && plat_flush(out, err);
	if (in)
		fclose(in);
	if (out)
		fclose(out);
	return ok;
}

static bool read_back(const struct seal_key *key, const char *from, const char *to, struct err *err)
{
	FILE *same = plat_open(from, "rb"), *sealed = plat_open(to, "rb");
	bool ok = false;

	if (sealed && same) {
		plat_forget_cached(sealed);
		ok = seal_open_stream(key, sealed, NULL, same, NULL);
	}
	if (same)
		fclose(same);
	if (sealed)
		fclose(sealed);
	return ok ||
		err_set(err, ERR_STORAGE,
			"Đọc lại %s thấy khác bản đã ghi: USB này hỏng, đừng dùng. Chép sang USB khác.",
			to);
}

bool seal_file(const struct seal_key *key, const char *from, const char *to, struct err *err)
{
	struct strbuf fresh = STRBUF_INIT;

	if (plat_kind(to) != PLAT_MISSING)
		return err_set(err, ERR_OPEN, "Đã có tệp %s nên không ghi đè. Chọn tên khác.", to);
	strbuf_addf(&fresh, "%s.tam", to);
	plat_remove(fresh.text);
	bool placed = write_sealed(key, from, fresh.text, err) && plat_replace(fresh.text, to, err);
	bool ok = placed && read_back(key, from, to, err);
	if (!ok)
		plat_remove(placed ? to : fresh.text); /* nobody is to trust it */
	strbuf_release(&fresh);
	return ok;
}

/* The limits of a foreign header are held to what a PC bears before anything is reckoned by them. */
static bool read_cost(const unsigned char *header, struct seal_cost *cost, struct err *err)
{
	enum { PASSES_MOST = 10 };

	*cost = (struct seal_cost) { get_number(header + AT_PASSES, 4),
		get_number(header + AT_BYTES, 8) };
	if (get_number(header + AT_VERSION, 4) != 1)
		return err_set(err, ERR_INPUT,
			"Tệp niêm phong này do bản chibo mới hơn ghi. Cập nhật chương trình rồi mở lại.");
	return (cost->passes >= crypto_pwhash_OPSLIMIT_MIN && cost->passes <= PASSES_MOST &&
		       cost->bytes >= crypto_pwhash_MEMLIMIT_MIN &&
		       cost->bytes <= UINT64_C(1) << 30) ||
		damaged(err);
}

/* A recovery code is tried as that, whatever else as the passphrase. */
static bool unwrap(const unsigned char *header, const char *secret, unsigned char key[SEAL_KEY],
	struct err *err)
{
	char code[SEAL_CODE];
	bool is_code = seal_read_code(secret, code, NULL);
	struct seal_cost cost;

	if (!read_cost(header, &cost, err))
		return false;
	for (int which = is_code; which >= 0; which--) {
		const unsigned char *at = header + AT_WRAPPED + which * WRAPPED;
		unsigned char stretched[SEAL_KEY];
		if (!stretch(stretched, which ? code : secret, header + AT_SALT + which * SALT,
			    &cost, err))
			return false;
		int failed = crypto_secretbox_open_easy(
			key, at + NONCE, SEAL_KEY + 16, at, stretched);
		sodium_memzero(stretched, sizeof stretched);
		if (!failed)
			return true;
	}
	return err_set(err, ERR_INPUT,
		"Mật khẩu hoặc mã cứu không đúng; tệp thì nguyên vẹn. Gõ lại, chú ý bộ gõ tiếng Việt và chữ hoa.");
}

bool seal_try(const struct seal_key *key, const char *secret, struct err *err)
{
	unsigned char opened[SEAL_KEY];
	bool ok = unwrap(key->wrapped, secret, opened, err) &&
		(sodium_memcmp(opened, key->key, SEAL_KEY) == 0 || damaged(err));

	sodium_memzero(opened, sizeof opened);
	return ok;
}

bool unseal_file(const char *path, const char *secret, const char *to, struct err *err)
{
	unsigned char header[SEAL_HEADER], key[SEAL_KEY];
	struct strbuf fresh = STRBUF_INIT;
	FILE *sealed = plat_open(path, "rb"), *out = NULL;

	strbuf_addf(&fresh, "%s.tam", to);
	bool ok = (sealed ||
			  err_set(err, ERR_OPEN,
				  "Không đọc được tệp %s. Xem lại tên tệp và quyền đọc.", path)) &&
		read_header(sealed, header, err) && unwrap(header, secret, key, err);
	if (ok && plat_kind(to) != PLAT_MISSING)
		ok = err_set(err, ERR_OPEN, "Đã có tệp %s nên không ghi đè. Chọn tên khác.", to);
	if (ok) {
		plat_remove(fresh.text);
		out = plat_create_new(fresh.text, err);
		ok = out && read_parts(header, key, sealed, out, NULL, err) && plat_flush(out, err);
	}
	sodium_memzero(key, sizeof key);
	if (sealed)
		fclose(sealed);
	if (out)
		fclose(out);
	ok = ok && plat_replace(fresh.text, to, err);
	if (!ok && out)
		plat_remove(fresh.text);
	strbuf_release(&fresh);
	return ok;
}
