/* chibo duties - this month's state and the work that is due, on standard output. */
#include "command.h"

#include "csv_file.h"
#include "duty.h"
#include "json.h"
#include "month.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

enum { TABLE_COLUMNS = 78 };

static void print_csv(const struct duty_list *list)
{
	struct strbuf line = STRBUF_INIT;

	printf("org,place,duty,what,days,record\r\n");
	for (size_t i = 0; i < list->count; i++) {
		const struct duty_item *item = &list->items[i];
		strbuf_clear(&line);
		strbuf_addf(&line, "%s,", item->org);
		csv_add_field(&line, item->place, ',');
		strbuf_addf(&line, ",%s,", item->duty->name);
		csv_add_field(&line, item->what, ',');
		printf("%s,%d,%s\r\n", line.text, item->days, item->record);
	}
	strbuf_release(&line);
}

static void print_json(const struct duty_list *list)
{
	struct strbuf line = STRBUF_INIT;

	printf("[");
	for (size_t i = 0; i < list->count; i++) {
		const struct duty_item *item = &list->items[i];
		strbuf_clear(&line);
		json_member(&line, "org", *item->org ? item->org : NULL);
		json_member(&line, "place", item->place);
		json_member(&line, "duty", item->duty->name);
		json_member(&line, "code", item->duty->code);
		json_member(&line, "source", (const char[]) { item->duty->source, '\0' });
		json_member(&line, "member", *item->member ? item->member : NULL);
		json_member(&line, "what", item->what);
		json_member(&line, "due", item->due);
		json_number(&line, "days", item->days);
		json_member(&line, "record", *item->record ? item->record : NULL);
		printf("%s\n%s", i ? "," : "", line.text);
	}
	printf("\n]\n");
	strbuf_release(&line);
}

/* Whatever is in the book, nothing in it commands the terminal. */
static void add_visible_column(struct strbuf *line, const char *text, int columns)
{
	struct strbuf visible = STRBUF_INIT;

	text_add_visible(&visible, text);
	text_add_column(line, visible.text, columns, true);
	strbuf_release(&visible);
}

static void print_lines(const struct duty_list *list)
{
	struct strbuf line = STRBUF_INIT, days = STRBUF_INIT;

	duty_add_counts(list, &line);
	printf("VIỆC CẦN LÀM: %s\n", line.text);
	for (size_t i = 0; i < list->count; i++) {
		const struct duty_item *item = &list->items[i];
		strbuf_clear(&line);
		strbuf_clear(&days);
		strbuf_add(&line, item->days < 0 ? "! " : "  ");
		add_visible_column(&line, item->place, 28);
		strbuf_add_char(&line, ' ');
		add_visible_column(&line, item->what, 60);
		duty_add_days(item->days, &days);
		printf("%s %s\n", line.text, days.text);
	}
	strbuf_release(&line);
	strbuf_release(&days);
}

/* The same as home: the month's table, then what is due. */
static bool print_text(struct invocation *invocation, const char *cell,
	const struct duty_list *list, struct err *err)
{
	struct month_totals totals;
	struct strbuf table = STRBUF_INIT;
	char period[8];

	snprintf(period, sizeof period, "%.7s", store_asked_day(invocation->store));
	bool ok = month_totals(invocation->store, cell, period, &totals, err);
	if (ok) {
		month_add_table(&totals, period, TABLE_COLUMNS, &table);
		printf("%s\n\n", table.text);
		print_lines(list);
	}
	strbuf_release(&table);
	return ok;
}

static int run(struct invocation *invocation, struct err *err)
{
	struct duty_list list = { 0 };
	char uid[UID_SIZE];
	bool in_cell;

	if (!invocation_cell(invocation, uid, &in_cell, err))
		return -1;
	const char *cell = in_cell ? uid : NULL;
	bool ok = duty_list_load(invocation->store, cell, &list, err);
	if (ok && option_given(invocation, "csv"))
		print_csv(&list);
	else if (ok && option_given(invocation, "json"))
		print_json(&list);
	else if (ok)
		ok = print_text(invocation, cell, &list, err);
	duty_list_release(&list);
	return ok ? EXIT_DONE : -1;
}

const struct command duties_command = {
	.name = "duties",
	.arguments = "",
	.summary = "in tình hình tháng này và việc cần làm",
	.options = "cell date csv json",
	.needs = COMMAND_STORE,
	.run = run,
};
