#include "screen.h"

#include <stdlib.h>

void screen_free(struct screen *screen)
{
	if (screen->ops->free)
		screen->ops->free(screen);
	else
		free(screen);
}

const struct command_key *screen_keys(const struct screen *screen)
{
	return screen->ops->keys_now ? screen->ops->keys_now(screen) : screen->ops->keys;
}

enum screen_result screen_open(struct screen *screen, struct screen *next)
{
	screen->next = next;
	return next ? SCREEN_OPEN : SCREEN_STAY;
}
