/* The duty that counts incomplete records and the list's own view of them are the same list, and lead to the same field. */
#include "app.h"
#include "fixture.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

struct desk {
	struct store *store;
	struct app app;
	struct canvas canvas;
};

static void open_desk(struct desk *desk)
{
	*desk = (struct desk) { .store = fixture_make("office") };
	canvas_init(&desk->canvas, 24, 80);
	app_init(&desk->app, desk->store, 24, 80);
	session_choose_cell(
		&desk->app.session, fixture_cell(desk->store, "Chi bộ thôn Đông Hạ").text);
	app_start(&desk->app, NULL);
	while (app_idle(&desk->app, 0) && desk->app.session.checking)
		;
}

static void press(struct desk *desk, const char *keys)
{
	while (*keys)
		app_key(&desk->app, key_from_script(&keys));
}

/* Lines `from` to `to` of what is shown. The caller frees. */
static char *lines(struct desk *desk, int from, int to)
{
	while (app_idle(&desk->app, 0) && desk->app.session.checking)
		;
	app_draw(&desk->app, &desk->canvas);
	char *shown = canvas_text(&desk->canvas), *at = shown, *end;

	for (int i = 0; i < from; i++)
		at = strchr(at, '\n') + 1;
	end = at;
	for (int i = from; i < to; i++)
		end = strchr(end, '\n') + 1;
	char *cut = strndup(at, (size_t)(end - at));
	free(shown);
	return cut;
}

static char *chosen_line(struct desk *desk)
{
	free(lines(desk, 0, 1));
	return lines(desk, desk->canvas.bar_row, desk->canvas.bar_row + 1);
}

static void choose_duty(struct desk *desk)
{
	for (int i = 0; i < 20; i++) {
		char *line = chosen_line(desk);
		bool found = strstr(line, "hồ sơ") && strstr(line, "Thiếu dữ liệu");
		free(line);
		if (found)
			return;
		press(desk, "<Down>");
	}
	fail_msg("no such duty");
}

static void the_duty_and_the_list_show_the_same_records_and_lead_to_the_same_field(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	choose_duty(&desk);
	press(&desk, "<Enter>");
	char *of_duty = lines(&desk, 1, 22);
	expect_part(of_duty, "Còn thiếu", "what each lacks");
	press(&desk, "<Down><Down><Enter>");
	char *form_of_duty = lines(&desk, 1, 22);
	expect_part(desk.app.session.message, "Còn thiếu: Ngày chính thức", "said");
	expect_part(form_of_duty, "> Ngày chính thức", "the field");
	press(&desk, "<Esc><Esc><Home>1<C-e>");
	char *of_list = lines(&desk, 1, 22);
	press(&desk, "<Down><Down><Enter>");
	char *form_of_list = lines(&desk, 1, 22);
	expect_text(of_duty, of_list, "the list");
	expect_text(form_of_duty, form_of_list, "the form");
	free(of_duty);
	free(of_list);
	free(form_of_duty);
	free(form_of_list);
	app_release(&desk.app);
	canvas_release(&desk.canvas);
	store_close(desk.store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			the_duty_and_the_list_show_the_same_records_and_lead_to_the_same_field),
	};

	return run_group(tests);
}
