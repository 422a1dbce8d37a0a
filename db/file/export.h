/*
 * export.h - records out as CSV.
 *
 * Canonical: UTF-8 without mark, comma, CR LF, header = uid and field names, ISO dates, codes, uids,
 * rows sorted by uid: the same data always gives the same bytes. Sheet: for eyes in a spreadsheet,
 * with mark, semicolon, in the order of the list, Vietnamese titles, dd/mm/yyyy, names and cells in words, formulas
 * defused, ' before digits that would be taken for a number or a day; never imported.
 */
#ifndef EXPORT_H
#define EXPORT_H

#include "store.h"

#include <stdio.h>

struct export_options {
	const char *cell;   /* uid, NULL for all */
	const char *period; /* YYYY-MM, NULL for all */
	bool sheet;
	bool sensitive; /* sensitive fields too; then `reason` is required and logged */
	const char *reason;
	bool list31;  /* not records but people: the list of 31 columns (export_list.h) */
	bool travels; /* to the level above: only fields that do, reasons as their group */
};

/* Writes to `out`, as CSV. *rows gets how many records; the export is logged. */
bool export_records(struct store *store, const struct rectype *type,
	const struct export_options *options, FILE *out, int64_t *rows, struct err *err);

/* The same into a new file, a list of people into a workbook where its name ends so; none is left behind when it fails. */
bool export_to_file(struct store *store, const struct rectype *type,
	const struct export_options *options, const char *path, int64_t *rows, struct err *err);

#define SHEET_MARK "\xEF\xBB\xBF" /* what a spreadsheet knows UTF-8 by */

/* Writes into the log of the cell (NULL: of each) that the month left. */
bool export_log_month(struct store *store, const char *cell, const char *period, struct err *err);

/*
 * The month of a cell (or of all, cell NULL) as files in a folder made for it: one canonical file per
 * type that travels and has a month, also where it is empty; the same as sheets in xem/; and tong-hop.csv
 * with a line per meeting. All of them or none; then it is in the log of each cell: month.h, exported_on.
 * *folder gets the whole path; the caller frees.
 */
bool export_month(struct store *store, const char *cell, const char *period, const char *into,
	char **folder, struct strbuf *files, struct err *err);

#endif
