/*
 * admission_path.h - one way into the Party as a path: of a candidate, going on as that of the member on probation.
 */
#ifndef ADMISSION_PATH_H
#define ADMISSION_PATH_H

#include "screen.h"

extern const struct screen_ops admission_path_ops;
extern const struct screen_words admission_path_words;

/* `uid`: of a candidate or of a probation. NULL with err. */
struct screen *admission_path_open(struct session *session, const char *uid, struct err *err);

#endif
