#include "front.h"

#include <stdio.h>
#include <string.h>

void front_set(struct front *front, const struct rectype *type, const char *uid)
{
	front->type = type;
	snprintf(front->uid, sizeof front->uid, "%s", uid ? uid : "");
}

void front_time(struct front *front, int year, int month)
{
	char text[32];

	snprintf(text, sizeof text, "%04d-%02d", year, month);
	if (month == 0)
		text[strlen("2026")] = '\0';
	snprintf(front->period, sizeof front->period, "%.7s", text);
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
