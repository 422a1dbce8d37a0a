#include "handover_screen.h"

#include "print_screen.h"

struct screen *handover_screen_new(struct session *session, struct err *err)
{
	const struct print_what what = { .form = print_form_named("bien-ban-ban-giao") };
	const struct front nothing = { .type = NULL };

	return print_screen_new(session, &what, &nothing, false, err);
}
