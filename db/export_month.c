/* The month of a cell as a folder of files: what is handed up until packages exist. */
#include "csv_file.h"
#include "export.h"
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* Types whose rows belong to a month through their meeting. */
static const char *const month_types[] = { "meeting", "attendance", "attendee", "resolution",
	"task", NULL };

/* A folder nobody has yet: period, code of the cell, and a number when the month goes out again. */
static char *new_folder(struct store *store, const char *cell, const char *period, const char *into,
	struct err *err)
{
	struct strbuf base = STRBUF_INIT, folder = STRBUF_INIT;
	struct record *org = cell ? store_load(store, rectype_named("org"), cell, err) : NULL;
	const char *code = org ? record_get(org, "code") : NULL;

	strbuf_addf(&base, "%s/%s-%s", into, period, code ? code : cell ? cell : "ca-dang-bo");
	record_free(org);
	strbuf_add(&folder, base.text);
	for (int i = 2; plat_kind(folder.text) != PLAT_MISSING; i++) {
		strbuf_clear(&folder);
		strbuf_addf(&folder, "%s-lan-%d", base.text, i);
	}
	strbuf_release(&base);
	if (plat_make_folders(folder.text, err))
		return strbuf_detach(&folder);
	strbuf_release(&folder);
	return NULL;
}

static FILE *open_file(const char *folder, const char *name, struct err *err)
{
	struct strbuf path = STRBUF_INIT;

	strbuf_addf(&path, "%s/%s.csv", folder, name);
	FILE *file = plat_create_new(path.text, err);
	strbuf_release(&path);
	return file;
}

static void note_file(struct strbuf *files, const char *name, int64_t rows)
{
	strbuf_addf(files, "%s%s.csv (%lld)", files->length ? ", " : "", name, (long long)rows);
}

static bool write_type(struct store *store, const char *name, const struct export_options *options,
	const char *folder, struct strbuf *files, struct err *err)
{
	const struct rectype *type = rectype_named(name);
	const struct list_spec spec = {
		.type = type, .cell = options->cell, .period = options->period
	};
	int64_t rows = store_count(store, &spec);

	if (rows <= 0)
		return rows == 0 ||
			err_set(err, ERR_STORAGE, "Không đếm được các bản ghi của tháng.");
	FILE *file = open_file(folder, name, err);
	if (!file)
		return false;
	bool ok = export_records(store, type, options, file, &rows, err) && plat_flush(file, err);
	fclose(file);
	note_file(files, name, rows);
	return ok;
}

/* One line per meeting, for eyes: the columns of month_summary.sql under its own titles. */
static bool write_summary(struct store *store, const struct export_options *options,
	const char *folder, struct strbuf *files, struct err *err)
{
	FILE *file = open_file(folder, "tong-hop", err);
	struct strbuf line = STRBUF_INIT;
	struct query query;
	int64_t rows = 0;

	if (!file)
		return false;
	if (query_open_named(&query, store, "month_summary", err)) {
		int columns = sqlite3_column_count(query.stmt);
		query_text(&query, ":cell", options->cell);
		query_text(&query, ":period", options->period);
		strbuf_add(&line, "\xEF\xBB\xBF");
		for (int i = 0; i < columns; i++) {
			strbuf_add(&line, i ? ";" : "");
			csv_add_field(&line, sqlite3_column_name(query.stmt, i), ';');
		}
		for (; query_step(&query); rows++) {
			strbuf_add(&line, "\r\n");
			for (int i = 0; i < columns; i++) {
				strbuf_add(&line, i ? ";" : "");
				csv_add_defused(&line, query_column(&query, i), ';');
			}
		}
		strbuf_add(&line, "\r\n");
	}
	bool ok = query_close(&query);
	ok = ok &&
		(fwrite(line.text, 1, line.length, file) == line.length ||
			err_set(err, ERR_STORAGE,
				"Không ghi hết được ra tệp. Xem lại chỗ trống của đĩa."));
	ok = ok && plat_flush(file, err);
	fclose(file);
	strbuf_release(&line);
	note_file(files, "tong-hop", rows);
	return ok;
}

bool export_month(struct store *store, const char *cell, const char *period, const char *into,
	char **folder, struct strbuf *files, struct err *err)
{
	const struct export_options options = { .cell = cell, .period = period };

	*folder = new_folder(store, cell, period, into, err);
	bool ok = *folder != NULL;
	for (const char *const *name = month_types; *name && ok; name++)
		ok = write_type(store, *name, &options, *folder, files, err);
	return ok && write_summary(store, &options, *folder, files, err);
}
