/*
 * The audit log: every change, chained so that an altered, removed or reordered row shows.
 *
 *   payload_hash = BLAKE2b-256(salt, before, after, why)
 *   hash         = BLAKE2b-256(hash of the row before, seq, at, operator, action, type, uid,
 *                              payload_hash, the sum of the book's seals where the row has one)
 *
 * Every part is framed by its length. The chain holds the digest of the payload, not the payload, so
 * that anonymising a person erases payload and salt and leaves the chain whole (records.md).
 */
#include "audit.h"
#include "internal.h"
#include "xalloc.h"

#include <inttypes.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum {
	HASH_BYTES = 32,
	SALT_BYTES = 16,
	HASH_HEX = 2 * HASH_BYTES + 1,
	SALT_HEX = 2 * SALT_BYTES + 1,
	AUDIT_COLUMNS = 13 /* of audit_all.sql */
};

struct digest {
	crypto_generichash_state state;
};

static void digest_begin(struct digest *digest)
{
	crypto_generichash_init(&digest->state, NULL, 0, HASH_BYTES);
}

/* The length as eight bytes, least significant first, then the bytes; NULL counts as length -1. */
static void digest_add(struct digest *digest, const char *text)
{
	unsigned char frame[8];
	uint64_t length = text ? strlen(text) : UINT64_MAX;

	for (int i = 0; i < 8; i++)
		frame[i] = (unsigned char)(length >> (8 * i));
	crypto_generichash_update(&digest->state, frame, sizeof frame);
	if (text)
		crypto_generichash_update(&digest->state, (const unsigned char *)text, length);
}

static void digest_end(struct digest *digest, char hex[HASH_HEX])
{
	unsigned char hash[HASH_BYTES];

	crypto_generichash_final(&digest->state, hash, sizeof hash);
	sodium_bin2hex(hex, HASH_HEX, hash, sizeof hash);
}

static void hash_payload(const struct audit_row *row, char hex[HASH_HEX])
{
	struct digest digest;

	digest_begin(&digest);
	digest_add(&digest, row->salt);
	digest_add(&digest, row->before);
	digest_add(&digest, row->after);
	digest_add(&digest, row->why);
	digest_end(&digest, hex);
}

static void hash_link(const char *previous, const struct audit_row *row, const char *payload_hash,
	char hex[HASH_HEX])
{
	struct digest digest;
	char seq[24];

	snprintf(seq, sizeof seq, "%lld", (long long)row->seq);
	digest_begin(&digest);
	digest_add(&digest, previous);
	digest_add(&digest, seq);
	digest_add(&digest, row->at);
	digest_add(&digest, row->operator_);
	digest_add(&digest, row->action);
	digest_add(&digest, row->type);
	digest_add(&digest, row->uid);
	digest_add(&digest, payload_hash);
	if (row->book)
		digest_add(&digest, row->book);
	digest_end(&digest, hex);
}

/* The hash stands behind all that an import wrote, so it is not read, nor looked at, before there is something to log. */
static bool read_head(struct store *store, int64_t *seq, char hash[HASH_HEX], struct err *err)
{
	struct query query;

	*seq = 0;
	hash[0] = '\0';
	query_open(&query, store,
		"SELECT seq, iif(sound(hash, 64, 64), hash, '') FROM audit ORDER BY seq DESC LIMIT 1",
		err);
	if (query_step(&query)) {
		*seq = query_number(&query, 0);
		query_copy(&query, 1, hash, HASH_HEX);
	}
	return query_close(&query) &&
		(*seq == 0 || *hash ||
			err_set(err, ERR_STORAGE,
				"Nhật ký của sổ bị hỏng ở dòng cuối nên không ghi thêm được. Giữ nguyên tệp này và "
				"lấy lại bản sao lưu gần nhất."));
}

bool audit_append(struct store *store, const char *action, const char *type, const char *uid,
	const char *before, const char *after, const char *why, struct err *err)
{
	struct audit_row row = { .action = action,
		.type = type,
		.uid = uid,
		.before = before,
		.after = after,
		.why = why && *why ? why : NULL,
		.operator_ = store->operator_ };
	char previous[HASH_HEX], payload[HASH_HEX], hash[HASH_HEX], salt[SALT_HEX], at[26];
	unsigned char salt_bytes[SALT_BYTES];
	struct query query;

	if (!read_head(store, &row.seq, previous, err))
		return false;
	row.seq++;
	store_now(store, at);
	uid_random_bytes(&store->uids, salt_bytes, SALT_BYTES);
	sodium_bin2hex(salt, SALT_HEX, salt_bytes, SALT_BYTES);
	row.at = at;
	row.salt = salt;
	hash_payload(&row, payload);
	hash_link(previous, &row, payload, hash);
	query_open_named(&query, store, "audit_append", err);
	query_int(&query, ":seq", row.seq);
	query_text(&query, ":at", at);
	query_key(&query, ":operator", row.operator_); /* "": nobody is known yet, in an upgrade */
	query_text(&query, ":action", action);
	query_text(&query, ":type", type);
	query_text(&query, ":uid", uid);
	query_text(&query, ":before", before);
	query_text(&query, ":after", after);
	query_text(&query, ":why", row.why);
	query_text(&query, ":salt", salt);
	query_text(&query, ":payload_hash", payload);
	query_text(&query, ":hash", hash);
	query_step(&query);
	store->seals.logged = true;
	store->logged.seq = row.seq;
	memcpy(store->logged.payload, payload, sizeof store->logged.payload);
	return query_close(&query);
}

static bool write_sum(
	struct store *store, int64_t seq, const char *book, const char *hash, struct err *err)
{
	struct query query;

	query_open(
		&query, store, "UPDATE audit SET book = :book, hash = :hash WHERE seq = :seq", err);
	query_text(&query, ":book", book);
	query_text(&query, ":hash", hash);
	query_int(&query, ":seq", seq);
	query_step(&query);
	return query_close(&query);
}

bool audit_seal(struct store *store, const char *book, struct err *err)
{
	struct query query;
	char hash[HASH_HEX] = "";
	int64_t seq = 0;

	query_open_named(&query, store, "audit_last", err);
	if (query_step(&query)) {
		struct audit_row row = { .seq = query_number(&query, 0),
			.at = query_said(&query, 1),
			.operator_ = query_said(&query, 2),
			.action = query_said(&query, 3),
			.type = query_column(&query, 4),
			.uid = query_column(&query, 5),
			.book = book };
		const char *before = query_column(&query, 7);
		seq = row.seq;
		hash_link(before ? before : "", &row, query_said(&query, 6), hash);
	}
	return query_close(&query) && write_sum(store, seq, book, hash, err);
}

/* A row whose payload was erased has neither salt nor payload; its digest stands for them. */
static bool row_is_right(const struct audit_row *row, int64_t expected, const char *previous,
	const char *payload_hash, const char *stored_hash)
{
	char payload[HASH_HEX], hash[HASH_HEX];

	if (row->seq != expected || !payload_hash || !stored_hash)
		return false;
	if (row->salt) {
		hash_payload(row, payload);
		if (strcmp(payload, payload_hash) != 0)
			return false;
	} else if (row->before || row->after || row->why) {
		return false; /* put where one was erased */
	}
	hash_link(previous, row, payload_hash, hash);
	return strcmp(hash, stored_hash) == 0;
}

/* How many rows an erasure says that it emptied; -1: it does not say. */
static int64_t emptied_by(const struct audit_row *row)
{
	static const char says[] = "\"rows\":\"";
	const char *at = row->after ? strstr(row->after, says) : NULL;

	return at ? atoll(at + strlen(says)) : -1;
}

static void count_blanks(struct audit_walk *walk, const struct audit_row *row)
{
	if (row->action && strcmp(row->action, "erase") == 0) {
		int64_t emptied = emptied_by(row);
		walk->erased += emptied > 0 ? emptied : 0;
		walk->unsaid += emptied < 0;
	}
	if (!row->salt) {
		walk->blanked++;
		walk->blank = row->seq;
	}
}

bool audit_walk_on(struct audit_walk *walk, sqlite3_stmt *stmt)
{
	const char *text[AUDIT_COLUMNS];

	for (int i = 0; i < AUDIT_COLUMNS; i++)
		text[i] = (const char *)sqlite3_column_text(stmt, i);
	struct audit_row row = { .seq = sqlite3_column_int64(stmt, 0),
		.at = text[1],
		.operator_ = text[2],
		.action = text[3],
		.type = text[4],
		.uid = text[5],
		.before = text[6],
		.after = text[7],
		.why = text[8],
		.salt = text[9],
		.book = text[12] };
	if (!row_is_right(&row, walk->rows + 1, walk->previous, text[10], text[11])) {
		walk->wrong = true;
		return false;
	}
	walk->rows++;
	snprintf(walk->previous, sizeof walk->previous, "%s", text[11]);
	count_blanks(walk, &row);
	return true;
}

bool audit_verify(struct store *store, struct audit_report *report, struct err *err)
{
	struct audit_walk walk = { 0 };
	struct query query;

	query_open_named(&query, store, "audit_all", err);
	query_int(&query, ":last", INT64_MIN);
	while (!walk.wrong && query_step(&query))
		audit_walk_on(&walk, query.stmt);
	*report = (struct audit_report) { .rows = walk.rows,
		.first_wrong = walk.wrong ? walk.rows + 1 : 0 };
	snprintf(report->head, sizeof report->head, "%s", walk.previous);
	return query_close(&query);
}

/* ---- batches ---- */

enum { BATCH_LIMIT = 100000 }; /* uids in one row: about 3 MB */

/* In a batch the indexes are met all over: with SQLite's usual 2 MB their pages go out and come in again. */
static void keep_pages(struct store *store, const char *pragma)
{
	sqlite3_exec(store->db, pragma, NULL, NULL, NULL); /* without it all goes on as well */
}

void store_batch_begin(struct store *store, const char *action, const char *why)
{
	if (store->batch.open)
		bug("hai đợt nhập chồng nhau");
	store->batch.open = true;
	keep_pages(store, "PRAGMA cache_size = -24000");
	store->batch.action = xstrdup(action);
	store->batch.why = xstrdup(why);
}

/* A batch is read back as a whole: all that it lists is there. */
static bool count_part(struct store *store, const struct batch_part *part, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	int64_t there = 0;

	strbuf_addf(&sql,
		"SELECT count(*) FROM json_each(:batch, '$.uids') JOIN \"%s\" ON uid = value",
		part->type->name);
	query_open(&query, store, sql.text, err);
	query_text(&query, ":batch", part->uids.text);
	if (query_step(&query))
		there = query_number(&query, 0);
	strbuf_release(&sql);
	if (!query_close(&query))
		return false;
	return there == part->count ||
		err_set(err, ERR_STORAGE,
			"Đếm lại chỉ thấy %" PRId64
			" trong %d phiếu (%s) nên không lưu. Thử lại; nếu vẫn vậy, sao "
			"tệp sổ sang đĩa khác.",
			there, part->count, part->type->title);
}

static bool flush_part(struct store *store, struct batch_part *part, struct err *err)
{
	bool ok = true;

	if (part->count > 0) {
		strbuf_add(&part->uids, "]}");
		ok = count_part(store, part, err) &&
			audit_append(store, store->batch.action, part->type->name, NULL, NULL,
				part->uids.text, store->batch.why, err);
	}
	strbuf_clear(&part->uids);
	part->count = 0;
	return ok;
}

static struct batch_part *part_of(struct batch *batch, const struct rectype *type)
{
	for (size_t i = 0; i < batch->part_count; i++)
		if (batch->parts[i].type == type)
			return &batch->parts[i];
	batch->parts = xgrow(batch->parts, batch->part_count, sizeof *batch->parts);
	batch->parts[batch->part_count] = (struct batch_part) { .type = type, .uids = STRBUF_INIT };
	return &batch->parts[batch->part_count++];
}

bool batch_add(struct store *store, const struct rectype *type, const char *uid, struct err *err)
{
	struct batch_part *part = part_of(&store->batch, type);

	if (part->count >= BATCH_LIMIT && !flush_part(store, part, err))
		return false;
	strbuf_add(&part->uids, part->count++ ? "," : "{\"uids\":[");
	strbuf_addf(&part->uids, "\"%s\"", uid);
	return true;
}

void store_batch_drop(struct store *store)
{
	struct batch *batch = &store->batch;

	for (size_t i = 0; i < batch->part_count; i++)
		strbuf_release(&batch->parts[i].uids);
	free(batch->parts);
	free(batch->action);
	free(batch->why);
	*batch = (struct batch) { 0 };
	keep_pages(store, "PRAGMA cache_size = -2000");
}

bool store_batch_end(struct store *store, struct err *err)
{
	bool ok = true;

	for (size_t i = 0; i < store->batch.part_count && ok; i++)
		ok = flush_part(store, &store->batch.parts[i], err);
	store_batch_drop(store);
	return ok;
}
