#include "screen.h"

#include "xalloc.h"

#include <stdlib.h>

void *screen_new(size_t size, const struct screen_ops *ops, struct session *session)
{
	struct screen *screen = xcalloc(1, size);

	screen->ops = ops;
	screen->session = session;
	return screen;
}

void screen_changed(struct screen *screen)
{
	if (screen->changed_at == 0)
		screen->changed_at = screen->session->now + 1;
}

void screen_free(struct screen *screen)
{
	if (screen->ops->free)
		screen->ops->free(screen);
	else
		free(screen);
}

const struct command_key *screen_keys(const struct screen *screen)
{
	return screen->ops->keys_now ? screen->ops->keys_now(screen)
				     : screen->ops->words->tables[0];
}

enum screen_result screen_open(struct screen *screen, struct screen *next)
{
	screen->next = next;
	return next ? SCREEN_OPEN : SCREEN_STAY;
}

struct screen *screen_answer_to(struct screen *question, screen_answered *on_answer)
{
	if (question)
		question->on_answer = on_answer;
	return question;
}

enum screen_result screen_ask(
	struct screen *screen, struct screen *question, screen_answered *on_answer)
{
	return screen_open(screen, screen_answer_to(question, on_answer));
}
