/* all.c - the list of events, in the order of the menu. A new one needs its file, and here its extern and its line. */
#include "event.h"

extern const struct event move_within_event;
extern const struct event death_event;
extern const struct event transfer_out_event;
extern const struct event transfer_in_event;
extern const struct event exempt_event;
extern const struct event exempt_end_event;
extern const struct event suspend_event;
extern const struct event suspend_end_event;
extern const struct event stay_away_event;
extern const struct event stay_back_event;
extern const struct event strike_off_event;
extern const struct event expel_event;
extern const struct event resign_event;
extern const struct event admit_event;
extern const struct event recognise_event;
extern const struct event readmit_event;
extern const struct event new_term_event;
extern const struct event merge_cells_event;
extern const struct event split_cell_event;
extern const struct event holidays_event;

const struct event *const events[] = {
	&move_within_event,
	&transfer_out_event,
	&transfer_in_event,
	&stay_away_event,
	&stay_back_event,
	&exempt_event,
	&exempt_end_event,
	&suspend_event,
	&suspend_end_event,
	&death_event,
	&strike_off_event,
	&expel_event,
	&resign_event,
	&admit_event,
	&recognise_event,
	&readmit_event,
	&new_term_event,
	&merge_cells_event,
	&split_cell_event,
	&holidays_event,
	NULL,
};
