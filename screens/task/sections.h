/*
 * sections.h - the menu of what a book holds, by the headings of record types: what can be done in one
 * step (event.h), the records, and the registers made of them.
 */
#ifndef SECTIONS_H
#define SECTIONS_H

#include "registry.h"
#include "screen.h"

/* What one heading holds, or two together; the second may be SECTION_NONE. */
struct screen *section_menu(
	const char *title, enum rectype_section section, enum rectype_section also);

/* All headings. Letters typed find what is under any of them. */
struct screen *sections_menu(void);

/* Adds a line for each heading with what is under it, for another menu; the value is the heading's number. */
void sections_each(void (*take)(void *context, int section, const char *label), void *context);

#endif
