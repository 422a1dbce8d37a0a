#include "date.h"
#include "find.h"
#include "internal.h"
#include "names.h"
#include "scan.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static bool pragma_is(struct store *store, const char *pragma, int64_t wanted, struct err *err)
{
	int64_t number = store_number(store, pragma, err);

	return number == wanted ||
		(number >= 0 &&
			err_set(err, ERR_OPEN,
				"Máy này không giữ được các thiết đặt an toàn của sổ (%s). Báo người giúp kỹ thuật.",
				pragma));
}

/*
 * Another program at the file: the first question waits for it; those right behind it, of the same
 * save, get their answer at once, or one key would stand still several times over.
 */
static int wait_for_others(void *context, int tries)
{
	enum { MOST = 1000, SAME_SAVE = 3000, PAUSE = 20 };
	struct store *store = context;
	int64_t now = plat_ticks();

	if (tries == 0)
		store->busy_from = now;
	if (now - store->busy_from < MOST && now - store->gave_up >= SAME_SAVE) {
		plat_sleep(PAUSE);
		return 1;
	}
	store->gave_up = now;
	return 0;
}

/* DELETE with EXTRA is the only setting that lost nothing in power cuts. */
static bool set_pragmas(struct store *store, struct err *err)
{
	int on = 0;

	sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, &on);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &on);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_DQS_DML, 0, &on);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_DQS_DDL, 0, &on);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &on);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, &on);
	sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 0);
	sqlite3_limit(store->db, SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024);
	store->gave_up = INT64_MIN / 2;
	sqlite3_busy_handler(store->db, wait_for_others, store);
	return store_exec(store,
		       "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA cell_size_check = ON;"
		       "PRAGMA mmap_size = 0; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;",
		       err) &&
		pragma_is(store, "PRAGMA synchronous", 3, err) &&
		pragma_is(store, "PRAGMA foreign_keys", 1, err);
}

/* One thread uses a connection, so it needs no lock; what SQLite uses of memory is asked by nobody. */
static bool open_connection(struct store *store, const char *path, int flags, struct err *err)
{
	(void)sqlite3_config(
		SQLITE_CONFIG_MEMSTATUS, 0); /* refused once the library is at work: as well */
	int code = sqlite3_open_v2(
		path, &store->db, flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX, NULL);

	if (code != SQLITE_OK)
		return store_fault(store, code, err);
	sqlite3_extended_result_codes(store->db, 1);
	return set_pragmas(store, err) && functions_register(store, err);
}

static void close_connection(struct store *store)
{
	statements_release(store);
	if (store->db && sqlite3_close(store->db) != SQLITE_OK)
		bug("còn câu hỏi chưa đóng khi đóng sổ");
	store->db = NULL;
	memset(store->views, 0, sizeof store->views);
	store->views_lent = false;
}

/* The schema goes into a file beside, renamed when it is whole: a half-made book never exists. */
static bool create_file(struct store *store, struct err *err)
{
	struct strbuf fresh = STRBUF_INIT;

	strbuf_addf(&fresh, "%s.moi", store->path);
	bool ok = create_afresh(fresh.text, err) &&
		open_connection(store, fresh.text, SQLITE_OPEN_READWRITE, err) &&
		migrate(store, 0, err);
	close_connection(store);
	ok = ok && plat_replace(fresh.text, store->path, err);
	if (ok)
		scan_mark_forget(store->path); /* of a book that lay there before */
	else
		discard_file(fresh.text);
	strbuf_release(&fresh);
	return ok;
}

/* SQLite refuses paths through symbolic links, so the folder is resolved first. */
static char *absolute(const char *path)
{
	char *folder = plat_folder_of(path), *real = plat_real_path(folder);
	const char *slash = strrchr(path, '/');
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "%s%s%s", real ? real : folder, real && strcmp(real, "/") == 0 ? "" : "/",
		slash ? slash + 1 : path);
	free(folder);
	free(real);
	return strbuf_detach(&out);
}

static bool take_lock(struct store *store, struct err *err)
{
	char *name = plat_beside(store->path, "-khoa"), holder[160];
	bool ok = true;

	switch (plat_lock(name, &store->lock, holder, sizeof holder, err)) {
	case PLAT_LOCKED:
		break;
	case PLAT_LOCK_HELD:
		ok = err_set(err, ERR_OPEN,
			"Sổ %s đang mở ở một cửa sổ khác%s%s. Đóng cửa sổ ấy rồi mở lại.",
			store->path, *holder ? ": " : "", holder);
		break;
	case PLAT_LOCK_FAILED:
		store->view_only = xstrdup("thư mục chứa sổ không cho ghi");
		break;
	}
	free(name);
	return ok;
}

/* The file has its lock too: it may have other names, and the lock beside it may be deleted. */
static bool lock_book(struct store *store, struct err *err)
{
	if (!store->lock || plat_lock_also(store->lock, store->path))
		return true;
	return err_set(err, ERR_OPEN,
		"Sổ %s đang mở ở một cửa sổ khác, có thể dưới tên khác. Đóng cửa sổ ấy rồi mở lại.",
		store->path);
}

static void decide_view_only(struct store *store)
{
	enum { LEAST_FREE = 5 * 1024 * 1024 };
	char *folder = plat_folder_of(store->path);
	int64_t free_space = plat_free_space(folder);
	const char *why = NULL;

	if (!plat_can_write(store->path))
		why = "tệp sổ chỉ cho đọc";
	else if (!plat_can_write(folder))
		why = "thư mục chứa sổ không cho ghi";
	else if (free_space >= 0 && free_space < LEAST_FREE)
		why = "đĩa gần đầy, còn dưới 5 MB";
	if (why && !store->view_only)
		store->view_only = xstrdup(why);
	free(folder);
}

static bool check_place(struct store *store, const struct store_options *options, struct err *err)
{
	char *folder = plat_folder_of(store->path);
	bool network = plat_is_network(folder);
	enum plat_file kind = plat_kind(store->path);

	free(folder);
	if (network)
		return err_set(err, ERR_OPEN,
			"Sổ không được đặt trên ổ mạng vì dễ hỏng. Chép tệp về máy này rồi mở.");
	if (kind == PLAT_MISSING && (!options->create || options->view))
		return err_set(err, ERR_OPEN,
			"Không có tệp sổ %s. Xem lại tên tệp, hoặc chạy chibo để lập sổ mới.",
			store->path);
	if (kind == PLAT_FOLDER || kind == PLAT_OTHER)
		return err_set(err, ERR_OPEN,
			"%s không phải một tệp sổ (là thư mục hoặc liên kết).", store->path);
	return true;
}

static bool open_file(struct store *store, const struct store_options *options, struct err *err)
{
	int version;

	if (!check_place(store, options, err))
		return false;
	if (plat_kind(store->path) == PLAT_MISSING && !plat_make_folders_of(store->path, err))
		return false;
	if (options->look)
		store->view_only = xstrdup("đây là bản sao lưu");
	else if (!take_lock(store, err))
		return false;
	if (plat_kind(store->path) == PLAT_MISSING) {
		if (store->view_only)
			return err_set(err, ERR_OPEN, "Không lập được sổ %s: %s.", store->path,
				store->view_only);
		if (!create_file(store, err))
			return false;
	}
	if (!store->view_only && !journal_set_aside(store->path, &store->aside, err))
		return false;
	if (!guard_file(store->path, migrations_latest(), &version, err) || !lock_book(store, err))
		return false;
	decide_view_only(store);
	store->view_wanted = options->view && !store->view_only;
	int flags = store->view_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
	if (store->view_wanted)
		store->view_only = xstrdup("lệnh mở có --view");
	if (!open_connection(store, store->path, flags, err))
		return false;
	/* the header guard_file() read may be that of an upgrade that was cut short */
	version = (int)store_number(store, "PRAGMA user_version", err);
	if (version < 0)
		return false;
	if (version == migrations_latest())
		return true;
	if (options->look)
		return err_set(err, ERR_OPEN,
			"Tệp %s do bản chibo cũ hơn ghi, nên chưa xem từng phiếu được.",
			store->path);
	if (store->view_only)
		return err_set(err, ERR_OPEN, "Sổ %s là bản cũ, cần nâng cấp nhưng %s.",
			store->path, store->view_only);
	return migrate(store, version, err);
}

/* A view would run before the check of the file has seen it: we make none. */
static bool has_no_views(struct store *store, struct err *err)
{
	int64_t views = store_number(
		store, "SELECT count(*) FROM sqlite_schema WHERE type = 'view'", err);

	return views == 0 ||
		(views > 0 &&
			err_set(err, ERR_OPEN,
				"Tệp %s có phần không do chương trình này lập ra, nên không mở. Lấy lại bản sao lưu, hoặc "
				"báo người giúp kỹ thuật.",
				store->path));
}

/*
 * What is read before the check of the file is done, in full or to the last row: these tables hold
 * what their schema takes, whatever somebody has put into the file.
 */
static const char sound_sql[] =
	"SELECT (SELECT count(*) FROM origin WHERE NOT (sound(uid, 26, 26) AND sound(added_at, 1, 40)))"
	" + (SELECT count(*) FROM setting WHERE NOT (sound(name, 1, 240) AND sound(value, 0, 800)"
	" AND sound(from_on, 0, 10) AND sound(to_on, 0, 10) AND sound(doc, 0, 800)))"
	" + (SELECT count(*) FROM draft WHERE NOT (sound(type, 1, 31) AND sound(uid, 1, 26)"
	" AND sound(field, 1, 240) AND sound(at, 1, 40) AND sound(\"text\", 0, 16777216)))"
	" + ((SELECT NOT sound(at, 1, 64) FROM audit ORDER BY seq DESC LIMIT 1) IS 1)";

static bool is_sound(struct store *store, struct err *err)
{
	int64_t unsound = store_number(store, sound_sql, err);

	return unsound == 0 ||
		(unsound > 0 &&
			err_set(err, ERR_OPEN,
				"Tệp sổ %s bị hỏng ở phần riêng của chương trình, nên không mở. Giữ nguyên tệp này và lấy lại "
				"bản sao lưu gần nhất.",
				store->path));
}

static bool load_origin(struct store *store, struct err *err)
{
	struct query query;

	query_open(&query, store, "SELECT uid FROM origin WHERE id = 1", err);
	return query_only_text(&query, store->origin, UID_SIZE) &&
		(uid_is_valid(store->origin) ||
			err_set(err, ERR_OPEN,
				"Tệp sổ %s bị hỏng: không có mã riêng của sổ. Giữ nguyên tệp này và lấy lại bản sao "
				"lưu gần nhất.",
				store->path));
}

static void set_clock(struct store *store, const struct store_options *options)
{
	store->today_fixed = options->today != NULL;
	store->fixed_clock = options->fixed_clock;
	if (options->today)
		memcpy(store->today, options->today, sizeof store->today);
	else
		plat_today(store->today);
	store->uids.fixed = options->fixed_clock;
	store->uids.state = options->seed;
	store->uids.milliseconds = date_to_days(store->today) * INT64_C(86400000) + 3600000;
}

bool store_open(
	const char *path, const struct store_options *options, struct store **out, struct err *err)
{
	struct store *store = xcalloc(1, sizeof *store);
	bool memory = strcmp(path, ":memory:") == 0, ok;

	store->log_head = -1;
	store->path = memory ? xstrdup(path) : absolute(path);
	set_clock(store, options);
	store->seals.salts =
		store->uids; /* apart, so that the uids of a repeatable book stay what they were */
	store->operator_ = xstrdup(options->operator_ ? options->operator_ : "");
	if (memory)
		ok = open_connection(
			     store, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, err) &&
			(store_number(store, "PRAGMA user_version", err) == migrations_latest() ||
				migrate(store, 0, err));
	else
		ok = open_file(store, options, err);
	if (ok)
		row_seal_watch(store);
	ok = ok && has_no_views(store, err) && is_sound(store, err) && load_origin(store, err) &&
		clock_check(store, err) && settings_load(store, err);
	if (!ok) {
		store_close(store);
		return false;
	}
	if (!options->operator_) {
		const char *last = store_setting(store, "operator");
		char name[64];
		if (!last)
			plat_user_name(name, sizeof name);
		store_set_operator(store, last ? last : name);
	}
	*out = store;
	return true;
}

/*
 * What was written in this run has an end that can be known again; not where something foreign was found in it, nor
 * where anything failed: the next opening may undo what this one believes to be written.
 */
static bool is_worth_a_mark(const struct store *store)
{
	const struct scan *scan = store->seals.scan;

	return store->db && store->faults == 0 && (!store->view_only || look_is_chosen(store)) &&
		!store->doomed && !store_in_memory(store) && sqlite3_total_changes(store->db) > 0 &&
		!(scan && scan->count > 0) && !store->kept_copy;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	checker_free(store);
	if (store->batch.open)
		bug("đóng sổ giữa một đợt nhập");
	if (store->depth > 0)
		store_rollback(store);
	if (is_worth_a_mark(store))
		scan_mark_keep(store);
	close_connection(store);
	plat_unlock(store->lock);
	settings_release(&store->settings);
	row_seal_forget(store);
	store_scan_anew(store);
	free(store->operator_);
	free(store->view_only);
	free(store->kept_copy);
	free(store->aside);
	free(store->path);
	names_free(store->names);
	finder_free(store->finder);
	free(store);
}
