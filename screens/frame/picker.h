/*
 * picker.h - choosing one of many: typing a code or unaccented letters filters.
 *
 * The items are fixed (a code list, the menu) or asked for anew as the filter changes (members among
 * a million): then `refill` gets the typed text.
 */
#ifndef PICKER_H
#define PICKER_H

#include "screen.h"

extern const struct screen_ops picker_ops;
extern const struct screen_words picker_words;
extern const struct command_key picker_keys[], picker_new_keys[];

struct pick {
	char *value; /* what is chosen: a code, a uid, a number */
	char *label;
	char *detail; /* on the right: a code, a key, what tells namesakes apart; may be NULL */
	bool heading; /* of those below it, the first of which it stands for */
};

struct picks {
	struct pick *items;
	int count;
};

void picks_add(struct picks *picks, const char *value, const char *label, const char *detail);
/* The items added until the end stand under a heading; where there is none there is no heading either. */
void picks_add_heading(struct picks *picks, const char *label);
void picks_end_heading(struct picks *picks, int heading);
void picks_release(struct picks *picks);

typedef void picker_refill(void *context, const char *typed, struct picks *picks);

/* Takes over the picks. `selected`: value the cursor starts on, or NULL. */
struct screen *picker_new(const char *title, struct picks *picks, const char *selected);
/* As if this had been typed into it; all stay where nothing holds it. */
void picker_begin(struct screen *picker, const char *typed);
/* Asks `refill` for the items; `context` must outlive the picker. The session may be NULL. */
struct screen *picker_new_asking(struct session *session, const char *title, picker_refill *refill,
	void *context, const char *typed);

/*
 * For screens that are a picker of their own kind: they take one, put their own ops into it, and have
 * these functions in them.
 */
void picker_draw(const struct screen *screen, struct canvas *canvas);
enum screen_result picker_key(struct screen *screen, int key, struct err *err);
void picker_free(struct screen *screen);
void picker_status(const struct screen *screen, struct strbuf *out);
void picker_resized(struct screen *screen, int body_rows, int cols);
void *picker_context(const struct screen *picker); /* of one that asks */
void picker_select(
	struct screen *picker, const char *value); /* the bar on it, where it is listed */
const struct pick *picker_item(const struct screen *picker, int row); /* of those listed */
char *picker_typed(const struct screen *picker);                      /* the caller frees */
/* What is typed has the head row for itself under this label, which outlives the picker; NULL: its place beside the title. */
void picker_whole_line(struct screen *picker, const char *label);

/* Insert in it is an answer as well: to make a new one. */
void picker_offer_new(struct screen *picker);

#endif
