/*
 * month_internal.h - the path of a month: what each stop says (month_say.c), what Enter opens (month_doors.c).
 */
#ifndef MONTH_INTERNAL_H
#define MONTH_INTERNAL_H

#include "date.h"
#include "month.h"
#include "month_screen.h"
#include "path.h"

struct month_screen {
	struct path path;
	char period[DATE_SIZE];
	struct month month;
};

const struct month *month_of(const struct path *path);
bool month_is_held(const struct month_meeting *meeting);

/* month_say.c */
void month_describe_committee(const struct path *path, struct strbuf *out);
void month_describe_meeting(const struct path *path, struct strbuf *out);
void month_describe_roll(const struct path *path, struct strbuf *out);
void month_describe_guests(const struct path *path, struct strbuf *out);
void month_describe_minutes(const struct path *path, struct strbuf *out);
void month_describe_resolutions(const struct path *path, struct strbuf *out);
void month_describe_tasks(const struct path *path, struct strbuf *out);
void month_describe_invitation(const struct path *path, struct strbuf *out);
void month_describe_votes(const struct path *path, struct strbuf *out);
void month_describe_score(const struct path *path, struct strbuf *out);
void month_describe_dues(const struct path *path, struct strbuf *out);
void month_describe_export(const struct path *path, struct strbuf *out);

/* month_doors.c */
struct screen *month_open_committee(struct path *path, struct err *err);
struct screen *month_open_meeting(struct path *path, struct err *err);
struct screen *month_open_roll(struct path *path, struct err *err);
struct screen *month_open_minutes(struct path *path, struct err *err);
struct screen *month_open_resolutions(struct path *path, struct err *err);
struct screen *month_open_tasks(struct path *path, struct err *err);
struct screen *month_open_guests(struct path *path, struct err *err);
struct screen *month_open_invitation(struct path *path, struct err *err);
struct screen *month_open_votes(struct path *path, struct err *err);
struct screen *month_open_score(struct path *path, struct err *err);
struct screen *month_open_dues(struct path *path, struct err *err);
struct screen *month_open_export(struct path *path, struct err *err);

#endif
