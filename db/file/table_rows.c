#include "table_rows.h"

#include "fold.h"
#include "text.h"
#include "xalloc.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* ---- cells ---- */

static const char *cell_of(const struct csv_row *row, int column)
{
	return column >= 0 && column < row->count ? row->fields[column] : "";
}

static bool is_blank(const char *text)
{
	while (strchr(" \t\r\n", *text) || strncmp(text, "\u00A0", 2) == 0) {
		if (*text == '\0')
			return true;
		text += strchr(" \t\r\n", *text) ? 1 : 2;
	}
	return false;
}

static int filled(const struct csv_row *row, int *first)
{
	int count = 0;

	for (int i = row->count - 1; i >= 0; i--) {
		if (is_blank(row->fields[i]))
			continue;
		*first = i;
		count++;
	}
	return count;
}

static char *folded_cell(const struct csv_row *row, int column)
{
	char *composed = text_nfc(cell_of(row, column)), *folded = fold(composed);

	free(composed);
	return folded;
}

/* Five digits in a row or a day: what a record has and the margins of a table have not. */
static bool has_figures(const char *text)
{
	int run = 0, signs = 0;

	for (; *text; text++) {
		run = isdigit((unsigned char)*text) ? run + 1 : 0;
		signs = strchr("/-.", *text) && isdigit((unsigned char)text[1]) ? signs + 1
			: isdigit((unsigned char)*text)                         ? signs
										: 0;
		if (run >= 5 || (signs >= 2 && run >= 2))
			return true;
	}
	return false;
}

bool table_has_figures(const struct csv_row *row)
{
	for (int i = 0; i < row->count; i++)
		if (has_figures(row->fields[i]))
			return true;
	return false;
}

static bool is_number(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	return digits > 0 && digits <= 6 &&
		(text[digits] == '\0' || strcmp(text + digits, ".") == 0);
}

static bool begins_with(const char *folded, const char *const *words)
{
	folded += strspn(folded, " \"'*-+.:(/");
	for (; *words; words++)
		if (strncmp(folded, *words, strlen(*words)) == 0)
			return true;
	return false;
}

/* ---- numbers of columns ---- */

/* 1 for "1", "(1)", "[A]", "a"; its number, or the place of its letter. 0: neither. */
static int ordinal(const char *text)
{
	char plain[16];
	size_t length = 0;

	for (; *text; text++) {
		if (strchr(" ()[].-\t\r\n", *text)) /* a spreadsheet takes (1) for -1 */
			continue;
		if (length + 1 >= sizeof plain)
			return 0;
		plain[length++] = *text;
	}
	plain[length] = '\0';
	if (length == 1 && isalpha((unsigned char)plain[0]))
		return tolower((unsigned char)plain[0]) - 'a' + 1;
	return length <= 2 && strspn(plain, "0123456789") == length ? atoi(plain) : 0;
}

/* Each is a number, they run on (letters may come first), and there are three of them or more. */
static bool is_numbers(const struct csv_row *row)
{
	int count = 0, last = 0;

	for (int i = 0; i < row->count; i++) {
		if (is_blank(row->fields[i]))
			continue;
		int number = ordinal(row->fields[i]);
		if (number == 0 || (count > 0 && number != last + 1 && number != 1))
			return false;
		last = number;
		count++;
	}
	return count >= 3 || (count == 2 && row->count == 2 && last == 2);
}

/* ---- sections ---- */

/* "I.", "IV -", "A/", "1)": how many bytes; 0: no such number. */
static size_t numeral(const char *text)
{
	size_t length = strspn(text, "IVX");

	if (length == 0)
		length = (*text >= 'A' && *text <= 'H') || (*text >= 'a' && *text <= 'h')
			? 1
			: strspn(text, "0123456789");
	if (length == 0 || length > 4)
		return 0;
	size_t sign = strspn(text + length, ".)-/: \t");
	return text[length] == '\0' || (sign > 0 && strcspn(text + length, ".)-/:") < sign)
		? length + sign
		: 0;
}

static bool is_roman(const char *text)
{
	size_t length = strspn(text, "IVX");

	return (length > 0 && (text[length] == '\0' || numeral(text) > 0)) ||
		(*text >= 'A' && *text <= 'H' && (text[1] == '\0' || strchr(".)-/", text[1])));
}

static bool names_an_organisation(const char *folded)
{
	static const char *const words[] = { "chi bo ", "chi bo:", "to dang", "dang bo ", "chi uy ",
		"dang uy ", NULL };

	return begins_with(folded, words);
}

char *table_section(const struct csv_row *row)
{
	const char *text = "";

	for (int i = row->count - 1; i >= 0; i--)
		if (!is_blank(row->fields[i]) && !is_number(row->fields[i]) &&
			(text_count(row->fields[i]) > 4 || !is_roman(row->fields[i])))
			text = row->fields[i];
	char *composed = text_nfc(text), *tidy = text_tidy(composed), *from = tidy + numeral(tidy);
	size_t length = strcspn(from, "(;");
	free(composed);
	while (length > 0 && strchr(" -,.:", from[length - 1]))
		length--;
	char *section = xstrndup(from, length);
	free(tidy);
	return section;
}

char table_rank(const struct csv_row *row)
{
	int first = 0;

	if (filled(row, &first) == 0 ||
		(!is_roman(row->fields[first]) && !numeral(row->fields[first])))
		return '\0';
	return strchr("IVX", row->fields[first][0])             ? 'I'
		: isdigit((unsigned char)row->fields[first][0]) ? '1'
								: 'A';
}

/* One cell of words with a roman number or the name of an organisation, and nothing else but a number. */
static bool is_section(const struct csv_row *row, int count, int first)
{
	const char *text = row->fields[first];
	bool numbered = is_roman(text);

	if (count > 2 || table_has_figures(row))
		return false;
	if (count == 2) {
		int second = first + 1;
		while (is_blank(row->fields[second]))
			second++;
		if (!numbered && !is_number(text))
			return false;
		text = row->fields[second];
	}
	char *section = table_section(row), *folded = fold(section);
	bool found = *folded && (numbered || names_an_organisation(folded));
	free(section);
	free(folded);
	return found && !is_number(text);
}

/* ---- what stands below ---- */

/* "Tổng", "cộng" alone or before a count: people are called so too. */
static bool is_total(const struct csv_row *row, int first)
{
	static const char *const words[] = { "tong cong", "tong so",
		"tong:", "cong:", "danh sach nay", "danh sach gom", "danh sach co",
		"an dinh danh sach", "trong do", "bang chu", NULL };
	char *folded = folded_cell(row, first);
	bool word = strncmp(folded, "tong", 4) == 0 || strncmp(folded, "cong", 4) == 0;
	const char *behind = word ? folded + 4 + strspn(folded + 4, " ") : folded;
	bool total = (word && (*behind == '\0' || isdigit((unsigned char)*behind))) ||
		begins_with(folded, words);

	free(folded);
	return total && !table_has_figures(row);
}

/* "Trang 2/3", and the title that a page repeats. */
static bool is_of_the_page(const struct csv_row *row, int first)
{
	char *folded = folded_cell(row, first);
	bool page = strncmp(folded, "trang ", 6) == 0 && isdigit((unsigned char)folded[6]);
	bool title = strncmp(folded, "danh sach ", 10) == 0;

	free(folded);
	return (page || title) && !table_has_figures(row);
}

static bool closes(const char *folded)
{
	static const char *const words[] = { "t/m", "t.m", "tm.", "tm ", "kt.", "k/t", "kt ", "tl.",
		"t/l", "bi thu", "pho bi thu", "p. bi thu", "p.bi thu", "nguoi lap", "nguoi ghi",
		"nguoi tong hop", "thu truong", "xac nhan", "ky ten", "ky, ghi", "ky va ghi",
		"ky ghi", "da ky", "chu ky", "dong dau", "chi uy", "dang uy", "noi nhan",
		"ghi chu:", "luu y", "nguon", NULL };

	return begins_with(folded, words) ||
		(strstr(folded, "ngay") && strstr(folded, "thang") && strstr(folded, "nam"));
}

/* A row of a person that only mentions such a word has his number or his name as well. */
static bool is_closing(const struct csv_row *row, int count, const struct table_shape *shape)
{
	bool found = false;

	if (count > 4 || is_number(cell_of(row, shape->number)))
		return false;
	if (shape->closed && !table_has_figures(row))
		return true;
	for (int i = 0; i < row->count && !found; i++) {
		char *folded = folded_cell(row, i);
		found = closes(folded);
		free(folded);
	}
	char *name = folded_cell(row, shape->name);
	found = found && (*name == '\0' || closes(name));
	free(name);
	return found;
}

/* A name with a year or a day of birth beside it. */
static bool is_somebody(const struct csv_row *row, const struct table_shape *shape)
{
	const char *day = cell_of(row, shape->day);

	return shape->day != shape->name && !is_blank(cell_of(row, shape->name)) &&
		(has_figures(day) || strspn(day, "0123456789") == 4);
}

enum table_row table_row_of(const struct csv_row *row, const struct table_shape *shape)
{
	int first = 0, count = filled(row, &first);

	if (count == 0)
		return TABLE_EMPTY;
	if (is_numbers(row))
		return TABLE_NUMBERS;
	if (!shape->people || shape->name < 0 || is_somebody(row, shape))
		return TABLE_RECORD;
	if (is_total(row, first))
		return TABLE_TOTAL;
	if (count == 1 && is_of_the_page(row, first))
		return TABLE_PAGE;
	if (is_closing(row, count, shape))
		return TABLE_CLOSING;
	if (is_section(row, count, first))
		return TABLE_SECTION;
	return TABLE_RECORD;
}

/* ---- the header ---- */

/* A cell repeated from above is one that a merge filled. */
static bool repeats(const struct csv_row *upper, const struct csv_row *row, int column)
{
	return strcmp(cell_of(upper, column), row->fields[column]) == 0;
}

/* One heading over several columns, written over each of them: what a merge filled. */
static bool is_written_again(const struct csv_row *upper, int column)
{
	const char *above = cell_of(upper, column);

	return (column > 0 && strcmp(above, cell_of(upper, column - 1)) == 0) ||
		strcmp(above, cell_of(upper, column + 1)) == 0;
}

bool table_is_lower_heading(const struct csv_row *upper, const struct csv_row *row)
{
	int words = 0, first = 0, count = filled(row, &first);

	if (count > 0 && is_section(row, count, first))
		return false;
	for (int i = 0; i < row->count; i++) {
		const char *above = cell_of(upper, i);
		bool group = is_blank(above) || is_written_again(upper, i) ||
			(i + 1 < upper->count && is_blank(cell_of(upper, i + 1))) ||
			row->fields[i][strspn(row->fields[i], " ")] ==
				'('; /* a note below its heading */
		if (is_blank(row->fields[i]) || repeats(upper, row, i))
			continue;
		if (!group || has_figures(row->fields[i]) || ordinal(row->fields[i]))
			return false;
		words++;
	}
	return words > 0;
}

/* The column whose cell stands over this one: its own, or that of the group to the left. -1: none. */
static int group_over(const struct csv_row *upper, const struct csv_row *row, int column)
{
	while (column > 0 && is_blank(cell_of(row, column)) &&
		(!upper || is_blank(cell_of(upper, column))))
		column--;
	return is_blank(cell_of(row, column)) ? -1 : column;
}

/* Over more columns than its own: blank ones of the second row, or ones that a merge filled. */
static bool is_wide(const struct csv_row *upper, const struct csv_row *row, int column)
{
	return is_written_again(row, column) ||
		(column + 1 < upper->count && is_blank(cell_of(row, column + 1)) &&
			(is_blank(cell_of(upper, column + 1)) || is_written_again(upper, column)));
}

/* What the second row adds: nothing where a merge goes down through it. */
static bool speaks(const struct csv_row *above, const struct csv_row *row, int column)
{
	const char *cell = cell_of(row, column);

	return !is_blank(cell) && strcmp(cell, cell_of(above, column)) != 0;
}

bool table_is_third_heading(
	const struct csv_row *upper, const struct csv_row *lower, const struct csv_row *row)
{
	int words = 0;

	for (int i = 0; i < row->count; i++) {
		if (!speaks(lower, row, i))
			continue;
		int over = group_over(upper, lower, i);
		if (over < 0 || !speaks(upper, lower, over) || !is_wide(upper, lower, over) ||
			has_figures(row->fields[i]) || ordinal(row->fields[i]))
			return false;
		words++;
	}
	return words >= 2;
}

void table_join_headings(const struct csv_row *upper, const struct csv_row *lower,
	const struct csv_row *third, struct csv_row *group, struct csv_row *below)
{
	int width = upper->count > third->count ? upper->count : third->count;

	*group = (struct csv_row) { .line = upper->line, .count = width };
	*below = (struct csv_row) { .line = third->line, .count = width };
	group->fields = xcalloc((size_t)width + 1, sizeof *group->fields);
	below->fields = xcalloc((size_t)width + 1, sizeof *below->fields);
	for (int i = 0; i < width; i++) {
		bool of_third = speaks(lower, third, i), of_second = speaks(upper, lower, i);
		int over = of_third ? group_over(upper, lower, i)
			: of_second ? group_over(NULL, upper, i)
				    : i;
		group->fields[i] = xstrdup(cell_of(of_third ? lower : upper, over));
		below->fields[i] = xstrdup(of_third ? third->fields[i]
				: of_second         ? lower->fields[i]
						    : "");
	}
}
