#include "duty_case.h"
#include "internal.h"
#include "test.h"

#include <string.h>

enum { MADE = 16 };

/* {A} and {B}: the cells, {T} Thoa and {H} Hải in A, {D} Đượm in B, {O} the committee, {0} ... made so far. */
static const char *uid_named(const struct office *office, const struct uid *made, char name)
{
	switch (name) {
	case 'A':
		return office->cell.text;
	case 'B':
		return office->other_cell.text;
	case 'T':
		return office->thoa.text;
	case 'H':
		return office->hai.text;
	case 'D':
		return office->duom.text;
	case 'O':
		return office->committee.text;
	default:
		return made[name - '0'].text;
	}
}

static void fill_in(
	const struct office *office, const struct uid *made, const char *line, struct strbuf *out)
{
	for (const char *at = line; *at && *at != '\n'; at++) {
		if (at[0] == '{' && at[2] == '}') {
			strbuf_add(out, uid_named(office, made, at[1]));
			at += 2;
		} else {
			strbuf_add_char(out, *at);
		}
	}
}

void duty_give(struct store *store, const struct office *office, const char *given)
{
	struct uid made[MADE], changed;
	int count = 0;

	for (const char *line = given; line && *line; line = strchr(line, '\n')) {
		struct strbuf filled = STRBUF_INIT;
		line += *line == '\n';
		fill_in(office, made, line, &filled);
		char *type = filled.text + (*line == '~'), *values = strchr(type, ' ');
		if (*line == '=') {
			book_exec(store, filled.text + 1);
		} else if (*line == '~') {
			*values++ = '\0';
			snprintf(changed.text, UID_SIZE, "%.26s", values);
			book_change(store, type, changed, values + UID_SIZE);
		} else {
			*values++ = '\0';
			made[count++] = book_add(store, type, values);
		}
		strbuf_release(&filled);
	}
}

void duty_add_lines(const struct duty_list *list, const char *duty, const struct office *office,
	struct strbuf *out)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct duty_item *item = &list->items[i];
		if (strcmp(item->duty->name, duty) == 0)
			strbuf_addf(out, "%s%s %s %d", out->length ? "; " : "",
				strcmp(item->org, office->cell.text) == 0                ? "A"
					: strcmp(item->org, office->committee.text) == 0 ? "O"
											 : "B",
				item->what, item->days);
	}
}

void duty_expect_of(char cell, const char *duty, const struct duty_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct office office;
		struct store *store = book_with_office(&office);
		struct strbuf lines = STRBUF_INIT, about = STRBUF_INIT;
		struct err err = ERR_INIT;
		struct duty_list list;

		duty_give(store, &office, cases[i].given);
		expect(settings_load(store, &err), err.text);
		if (cases[i].day)
			store_ask(store, cases[i].day, NULL, NULL);
		const char *only = cell ? uid_named(&office, NULL, cell) : NULL;
		expect(duty_list_load(store, only, &list, &err), err.text);
		duty_add_lines(&list, duty, &office, &lines);
		strbuf_addf(&about, "%s: %s", duty, cases[i].about);
		expect_text(lines.text ? lines.text : "", cases[i].lines, about.text);
		duty_list_release(&list);
		strbuf_release(&lines);
		strbuf_release(&about);
		store_close(store);
	}
}

void duty_expect(const char *duty, const struct duty_case *cases, size_t count)
{
	duty_expect_of('\0', duty, cases, count);
}
