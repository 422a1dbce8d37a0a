#include "month_matrix.h"

#include "internal.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The cells are those of the year: the same in each of its months. */
static struct matrix_row *row_of(struct month_matrix *matrix, int at, struct query *query)
{
	if (at < matrix->count)
		return strcmp(matrix->rows[at].cell, query_said(query, 0)) == 0 ? &matrix->rows[at]
										: NULL;
	matrix->rows = xgrow(matrix->rows, (size_t)at, sizeof *matrix->rows);
	matrix->count++;
	matrix->rows[at] = (struct matrix_row) { .name = xstrdup(query_said(query, 1)) };
	query_copy(query, 0, matrix->rows[at].cell, UID_SIZE);
	return &matrix->rows[at];
}

bool month_matrix_load(struct store *store, struct month_matrix *matrix, int month, struct err *err)
{
	struct query query;
	char period[32];

	snprintf(period, sizeof period, "%04d-%02d", matrix->year, month + 1);
	month_ask(store, period);
	query_open_named(&query, store, "month_stops", err);
	query_text(&query, ":period", period);
	for (int at = 0; query_step(&query); at++) {
		struct matrix_row *row = row_of(matrix, at, &query);
		if (row)
			query_copy(&query, 2, row->stops[month], MONTH_STOPS + 1);
	}
	matrix->known[month] = query_close(&query);
	month_ask(store, NULL);
	return matrix->known[month];
}

void month_matrix_release(struct month_matrix *matrix)
{
	for (int i = 0; i < matrix->count; i++)
		free(matrix->rows[i].name);
	free(matrix->rows);
	*matrix = (struct month_matrix) { .year = matrix->year };
}

char matrix_sign(const char *stops)
{
	if (!*stops)
		return '-';
	if (stops[MONTH_MEETING] == 'T' || stops[MONTH_MEETING] == 'C')
		return stops[MONTH_MEETING];
	return strpbrk(stops, "BTC") ? 'B' : strchr(stops, 'X') ? 'X' : '-';
}
