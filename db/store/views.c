/*
 * The notions of the rules (view_*.sql), which our SQL reads as it reads tables: views of this connection, never of
 * the file.
 */
#include "embedded.h"
#include "internal.h"

#include <string.h>

static const char prefix[] = "view_";

/* The view behind this one, the first behind NULL; NULL behind the last. */
static const struct embedded *next_view(const struct embedded *view)
{
	for (view = view ? view + 1 : queries; view->name; view++)
		if (strncmp(view->name, prefix, strlen(prefix)) == 0)
			return view;
	return NULL;
}

static bool *mark_of(bool marks[VIEWS_MOST], int index)
{
	if (index >= VIEWS_MOST)
		bug("hơn %d khung nhìn", VIEWS_MOST);
	return &marks[index];
}

static bool is_word_letter(char letter)
{
	return letter == '_' || (letter >= 'a' && letter <= 'z');
}

bool sql_has_word(const char *text, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = text; (at = strstr(at, word)) != NULL; at += length)
		if ((at == text || !is_word_letter(at[-1])) && !is_word_letter(at[length]) &&
			at[length] != '(')
			return true;
	return false;
}

static bool reads(const char *sql, const struct embedded *view)
{
	return sql_has_word(sql, view->name + strlen(prefix));
}

bool views_make(struct store *store, const char *sql, struct err *err)
{
	int index = 0;

	for (const struct embedded *view = next_view(NULL); view; view = next_view(view)) {
		bool *made = mark_of(store->views, index++);
		if (*made || (sql && !reads(sql, view)))
			continue;
		*made = true;
		if (!views_make(store, view->text, err) || !store_exec(store, view->text, err)) {
			*made = false;
			return false;
		}
	}
	return true;
}

/* The views that `sql` reads and `had` has not, each behind those it reads itself, as the terms of a WITH. */
static void add_terms(const char *sql, bool had[VIEWS_MOST], struct strbuf *with)
{
	static const char body[] = " AS\n";
	int index = 0;

	for (const struct embedded *view = next_view(NULL); view; view = next_view(view)) {
		bool *given = mark_of(had, index++);
		if (*given || !reads(sql, view))
			continue;
		*given = true;
		add_terms(view->text, had, with);
		strbuf_addf(with, "%s%s AS NOT MATERIALIZED (%s)", with->length ? ", " : "WITH ",
			view->name + strlen(prefix), strstr(view->text, body) + strlen(body));
	}
}

bool views_ready(struct store *store, const char *sql, struct strbuf *text, struct err *err)
{
	static const char select[] = "SELECT";
	bool had[VIEWS_MOST];

	memcpy(had, store->views, sizeof had);
	if (!store->views_lent && strncmp(sql, select, strlen(select)) == 0)
		add_terms(sql, had, text);
	if (text->length == 0)
		return views_make(store, sql, err);
	store->views_lent = true;
	strbuf_add(text, sql);
	return true;
}
