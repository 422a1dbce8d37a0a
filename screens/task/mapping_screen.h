/*
 * mapping_screen.h - which column of a file is which field, said by a person: titles and samples beside.
 */
#ifndef MAPPING_SCREEN_H
#define MAPPING_SCREEN_H

#include "import.h"
#include "screen.h"

extern const struct screen_ops mapping_ops;
extern const struct screen_words mapping_words;

/*
 * Its answer is what was said, as import_options.columns takes it; there is none where nothing was changed. The
 * report must outlive it.
 */
struct screen *mapping_screen_new(
	struct session *session, const struct rectype *type, const struct import_report *report);

#endif
