/* A picker whose choices cannot be read does not open as if there were none: it is said why. */
#include "app.h"
#include "book.h"
#include "cell_picker.h"
#include "fixture.h"
#include "list_internal.h"
#include "test.h"

static struct screen *cells(struct session *session)
{
	return cell_picker(session, NULL);
}

static struct screen *filters(struct session *session)
{
	struct screen *list = list_new(session, rectype_named("meeting"), NULL);
	enum screen_result result = list_filter_open((struct list *)list);
	struct screen *next = result == SCREEN_OPEN ? list->next : NULL;

	screen_free(list);
	return next;
}

static void a_picker_that_cannot_be_read_is_not_opened_empty(void **state)
{
	static const struct {
		struct screen *(*open)(struct session *session);
		const char *hidden;
	} rows[] = {
		{ cells, "ALTER TABLE org RENAME COLUMN kind TO hidden" },
		{ filters, "DROP TABLE saved_filter" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		for (int hidden = 0; hidden < 2; hidden++) {
			struct store *store = fixture_make("office");
			struct app app;
			app_init(&app, store, 24, 80);
			if (hidden)
				book_exec(store, rows[i].hidden);
			struct screen *picker = rows[i].open(&app.session);
			expect(hidden ? !picker : picker != NULL, rows[i].hidden);
			expect(hidden == (*app.session.message != '\0'), "said");
			if (picker)
				screen_free(picker);
			app_release(&app);
			store_close(store);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_picker_that_cannot_be_read_is_not_opened_empty),
	};

	return run_group(tests);
}
