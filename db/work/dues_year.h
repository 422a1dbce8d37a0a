/*
 * dues_year.h - the dues of a cell in a year: what is due of each member in each month, and what he paid.
 * rules.md, "Dues".
 */
#ifndef DUES_YEAR_H
#define DUES_YEAR_H

#include "store.h"

enum { DUES_MONTHS = 12 };

struct dues_month {
	bool there;            /* dues are due of him in this cell in this month */
	char record[UID_SIZE]; /* uid of the stored row, "" while there is none */
	char kind[8];          /* code of dang_phi_loai */
	int64_t base, due;     /* đồng; -1: not known */
	int64_t paid;
	char why;      /* T by party age, M exempt, G reduced, 0: neither */
	char covered;  /* C late by leave, D in advance, 0: neither */
	bool over;     /* the month is over */
	char rule[24]; /* the rate: "1 %", "5000 đ" */
};

struct dues_line {
	char member[UID_SIZE];
	char *name;
	struct dues_month months[DUES_MONTHS];
};

struct dues_year {
	char cell[UID_SIZE];
	int year;
	struct dues_line *lines;
	int count;
};

/* As it stands today. Released in any case. */
bool dues_year_load(
	struct store *store, const char *cell, int year, struct dues_year *dues, struct err *err);
void dues_year_release(struct dues_year *dues);

/*
 * Books a month of a line: paid, what is due of him, today and in cash; or not paid (the record stays). The kind, the base
 * and the sum that it was reckoned by are kept with it.
 */
bool dues_book(struct store *store, const struct dues_year *dues, int line, int month, bool paid,
	struct err *err);

#endif
