/*
 * all.c - the list of screens, for the index of help. A new screen needs its file, and here its line;
 * tests/structure holds it.
 */
#include "clock_screen.h"
#include "dialog.h"
#include "entry_profile.h"
#include "export_screen.h"
#include "fill_screen.h"
#include "form.h"
#include "help.h"
#include "help_index.h"
#include "home.h"
#include "import_screen.h"
#include "list.h"
#include "long_find.h"
#include "menu.h"
#include "month_screen.h"
#include "paper_screen.h"
#include "picker.h"
#include "related_screen.h"
#include "review_sheet.h"
#include "rollcall.h"
#include "second_keying.h"
#include "settings_screen.h"
#include "year_sheet.h"

const struct screen_ops *const all_screens[] = {
	&clock_ops,
	&home_ops,
	&list_ops,
	&fill_ops,
	&related_ops,
	&form_ops,
	&long_find_ops,
	&entry_profile_ops,
	&month_ops,
	&rollcall_ops,
	&year_sheet_ops,
	&review_sheet_ops,
	&second_keying_ops,
	&settings_ops,
	&paper_ops,
	&import_ops,
	&export_ops,
	&picker_ops,
	&menu_ops,
	&dialog_ops,
	&input_ops,
	&help_ops,
	&help_index_ops,
	NULL,
};
