#include "years.h"

#include "date.h"
#include "picker.h"
#include "store.h"

#include <stdio.h>

enum screen_result years_ask(
	struct screen *screen, int chosen, bool ahead, screen_answered *answered)
{
	struct picks picks = { 0 };
	int year = date_year(store_today(screen->session->store));
	char value[16], label[32];

	for (int at = ahead ? year + 1 : year; at > year - YEARS_BACK; at--) {
		snprintf(value, sizeof value, "%04d", at);
		snprintf(label, sizeof label, "Năm %d", at);
		picks_add(&picks, value, label, NULL);
	}
	snprintf(value, sizeof value, "%04d", chosen);
	return screen_ask(screen, picker_new("Xem năm", &picks, value), answered);
}
