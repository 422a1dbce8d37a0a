/*
 * findings.h - what a check has to say about a record.
 */
#ifndef FINDINGS_H
#define FINDINGS_H

#include "strbuf.h"

#include <stdbool.h>

enum severity {
	FINDING_ERROR,   /* must be mended before the record is saved */
	FINDING_WARNING, /* may be accepted with F2 and a reason, which is logged */
	FINDING_GAP,     /* a required value is missing: the form refuses, an import lists it */
};

struct finding {
	const char *field; /* name of the field it is about, NULL for the whole record */
	enum severity severity;
	char *text; /* one Vietnamese sentence */
	const char *
		settled_by; /* the field that takes the reason why a warning is accepted, or NULL */
	bool contradicts;   /* two values cannot both be right: of a file it is asked which */
};

struct findings {
	struct finding *items;
	size_t count;
};

#define FINDINGS_INIT         \
	{                     \
		.items = NULL \
	}

void findings_release(struct findings *findings);
void findings_add(struct findings *findings, enum severity severity, const char *field,
	const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Of two days one is wrong: both are named, for nobody sees which. "Ngày họp 05/11/2026 ở trước ngày mời ..." */
void findings_backwards(struct findings *findings, enum severity severity, const char *field,
	const char *what, const char *day, const char *other, const char *other_day);

/* The warning added last is settled by a reason in this field: whoever accepts it is asked once. */
void findings_settled_by(struct findings *findings, const char *field);

/* The warning added last is about two values of which one must be wrong. */
void findings_contradict(struct findings *findings);

/* The first finding of a severity, NULL when there is none. */
const struct finding *findings_first(const struct findings *findings, enum severity severity);

#endif
