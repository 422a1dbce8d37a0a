/*
 * xlsx_xml.h - a member of a zip file read as XML, element by element.
 *
 * Names come without their prefix, which each program chooses for itself. Nothing but elements and text is
 * taken: a document type, and with it every entity, is refused, as is what no spreadsheet does (depth,
 * names without end), so that memory stays flat whatever the file says.
 */
#ifndef XLSX_XML_H
#define XLSX_XML_H

#include "err.h"

struct xzip;

/* What to do; false with err set stops the reading. The root has depth 0; any may be NULL. */
struct xml_take {
	bool (*start)(void *context, const char *element, int depth, const char **attributes,
		struct err *err);
	bool (*end)(void *context, const char *element, int depth, struct err *err);
	bool (*text)(void *context, const char *bytes, int length, struct err *err);
};

bool xml_read(
	struct xzip *zip, int member, const struct xml_take *take, void *context, struct err *err);

/* The value of an attribute, with or without a prefix; NULL when there is none. */
const char *xml_attribute(const char **attributes, const char *name);
/* The same as a whole number from 0 to `most`; -1: none, -2: something else. */
long xml_number(const char **attributes, const char *name, long most);
bool xml_true(const char **attributes, const char *name); /* "1" or "true" */

#endif
