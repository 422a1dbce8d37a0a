/* The printed forms in the order of print.md; a new one is a file of this folder and a line here. */
#include "forms.h"
#include "print_set.h"

#include <stddef.h>

const struct print_form *const print_forms[] = {
	&invitation_form,
	&minutes_form,
	&roster_form,
	&dues_book_form,
	&rating_summary_form,
	NULL,
};

static const struct print_form *const month[] = { &invitation_form, &minutes_form, NULL };

const struct print_set print_sets[] = {
	{ "thang", "Giấy tờ của tháng", month },
	{ NULL, NULL, NULL },
};
