#include "front.h"

#include <stdio.h>

void front_set(struct front *front, const struct rectype *type, const char *uid)
{
	front->type = type;
	snprintf(front->uid, sizeof front->uid, "%s", uid ? uid : "");
}

void front_of(const struct screen *screen, struct front *front)
{
	const char *cell = session_cell(screen->session);

	*front = (struct front) { 0 };
	snprintf(front->cell, sizeof front->cell, "%s", cell ? cell : "");
	for (; screen; screen = screen->below) {
		if (!screen->ops->front)
			continue;
		screen->ops->front(screen, front);
		return;
	}
}
