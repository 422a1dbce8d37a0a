/* The month of a cell as a folder of files: what is handed up until packages exist. */
#include "csv_file.h"
#include "export.h"
#include "internal.h"
#include "json.h"

#include <stdlib.h>
#include <string.h>

static const char summary_name[] = "tong-hop";

/* A folder nobody has yet: period, code of the cell, and a number when the month goes out again. */
static char *new_folder(struct store *store, const char *cell, const char *period, const char *into,
	struct err *err)
{
	struct strbuf base = STRBUF_INIT, folder = STRBUF_INIT;
	struct record *org = cell ? store_load(store, rectype_orgs(), cell, err) : NULL;
	const char *code = org ? record_get(org, "code") : NULL;

	if (code && code[strspn(code, "0123456789.ABCDEFGHIJKLMNOPQRSTUVWXYZ-")])
		code = NULL; /* the name of a folder, whatever the book says */
	strbuf_addf(&base, "%s/%s-%s", into, period, code ? code : cell ? cell : "ca-dang-bo");
	record_free(org);
	strbuf_add(&folder, base.text);
	for (int i = 2; plat_kind(folder.text) != PLAT_MISSING; i++) {
		strbuf_clear(&folder);
		strbuf_addf(&folder, "%s-lan-%d", base.text, i);
	}
	strbuf_release(&base);
	bool made = plat_make_folders(folder.text, err);
	char *whole = made ? plat_real_path(folder.text) : NULL;
	if (made && !whole)
		err_set(err, ERR_STORAGE, "Không mở được thư mục %s vừa lập.", folder.text);
	strbuf_release(&folder);
	return whole;
}

static char *path_of(const char *folder, const char *name)
{
	struct strbuf path = STRBUF_INIT;

	strbuf_addf(&path, "%s/%s.csv", folder, name);
	return strbuf_detach(&path);
}

static void note_file(struct strbuf *files, const char *name, int64_t rows)
{
	strbuf_addf(files, "%s%s.csv (%lld)", files->length ? ", " : "", name, (long long)rows);
}

/* Each type that travels, canonical or as sheets. */
static bool write_types(struct store *store, const struct export_options *options,
	const char *folder, struct strbuf *files, struct err *err)
{
	bool ok = plat_make_folders(folder, err);

	for (const struct rectype *const *type = rectypes; *type && ok; type++) {
		if ((*type)->travels != TRAVELS_FLOW || !(*type)->month)
			continue;
		char *path = path_of(folder, (*type)->name);
		int64_t rows = 0;
		ok = export_to_file(store, *type, options, path, &rows, err);
		if (!options->sheet)
			note_file(files, (*type)->name, rows);
		free(path);
	}
	return ok;
}

/* One line per meeting, for eyes: the columns of month_summary.sql under its own titles. */
static bool write_summary(struct store *store, const struct export_options *options,
	const char *folder, struct strbuf *files, struct err *err)
{
	char *path = path_of(folder, summary_name);
	FILE *file = plat_create_new(path, err);
	struct strbuf line = STRBUF_INIT;
	struct query query;
	int64_t rows = 0;

	free(path);
	if (!file)
		return false;
	query_open_named(&query, store, "month_summary", err);
	int columns = sqlite3_column_count(query.stmt);
	query_text(&query, ":cell", options->cell);
	query_text(&query, ":period", options->period);
	strbuf_add(&line, SHEET_MARK);
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
	bool ok = query_close(&query);
	ok = ok &&
		(fwrite(line.text, 1, line.length, file) == line.length ||
			err_set(err, ERR_STORAGE,
				"Không ghi hết được ra tệp. Xem lại chỗ trống của đĩa."));
	ok = ok && plat_flush(file, err);
	fclose(file);
	strbuf_release(&line);
	note_file(files, summary_name, rows);
	return ok;
}

bool export_log_month(struct store *store, const char *cell, const char *period, struct err *err)
{
	struct strbuf after = STRBUF_INIT;
	struct query query;

	if (store->view_only && !look_is_chosen(store))
		return true;
	json_member(&after, "period", period);
	bool ok = transaction_begin_told(store, err);
	if (ok) {
		query_open_named(&query, store, "export_cells", err);
		query_text(&query, ":cell", cell);
		while (ok && query_step(&query))
			ok = audit_append(store, "export", rectype_orgs()->name,
				query_said(&query, 0), NULL, after.text, NULL, err);
		ok = query_close(&query) && ok;
		ok = transaction_end(store, ok, err);
	}
	strbuf_release(&after);
	return ok;
}

static bool write_month(struct store *store, const struct export_options *options,
	const char *folder, struct strbuf *files, struct err *err)
{
	struct export_options sheets = *options;
	struct strbuf eyes = STRBUF_INIT;

	sheets.sheet = true;
	strbuf_addf(&eyes, "%s/xem", folder);
	bool ok = write_types(store, options, folder, files, err) &&
		write_types(store, &sheets, eyes.text, files, err) &&
		write_summary(store, options, folder, files, err) &&
		export_log_month(store, options->cell, options->period, err);
	strbuf_release(&eyes);
	return ok;
}

bool export_month(struct store *store, const char *cell, const char *period, const char *into,
	char **folder, struct strbuf *files, struct err *err)
{
	const struct export_options options = { .cell = cell, .period = period, .travels = true };

	*folder = new_folder(store, cell, period, into, err);
	bool ok = *folder && write_month(store, &options, *folder, files, err);
	if (!ok && *folder)
		plat_discard_folder(*folder); /* part of a month would be taken for the whole */
	return ok;
}
