/*
 * path.h - work that goes stop by stop: what each stop still lacks, and Enter goes there.
 *
 * A screen's struct begins with a struct path, and its screen_ops are made of the functions below. The
 * first stop where something is missing is chosen by itself: there the clerk wants to go on.
 */
#ifndef PATH_H
#define PATH_H

#include "screen.h"

#include <stdint.h>

struct path;

/* STOP_ROUGH: there, but not finished; it holds nobody up. */
enum stop_state { STOP_MISSING, STOP_DONE, STOP_NOT_YET, STOP_FREE, STOP_ROUGH };

struct stop {
	const char *name;
	const char *place; /* in the workflows: a word of workflows.tsv */
	/* NULL: stops that are alike have one function of the path for all, told which of them is meant. */
	enum stop_state (*state)(const struct path *path);
	void (*describe)(const struct path *path, struct strbuf *out); /* NULL: nothing to say */
	/* NULL with err, or with a sentence in the session. */
	struct screen *(*open)(struct path *path, struct err *err);
	bool passed_by; /* something missing here does not hold one up */
	int which;      /* for the path's state_of */
};

struct path {
	struct screen screen;     /* its rows are the stops */
	const struct stop *stops; /* ends with one without a name */
	const char *hint;         /* what the keys do, for the status row */
	/* Reads anew how far the work has come; false: there is none to show, `empty` says why. */
	bool (*load)(struct path *path, struct err *err);
	enum stop_state (*state_of)(const struct path *path, int stop);
	void (*describe_of)(const struct path *path, int stop, struct strbuf *out);
	struct screen *(*open_of)(struct path *path, int stop, struct err *err);
	/* A stop that is done has more to be written: who works at it stays. NULL: none has. */
	bool (*has_more)(const struct path *path, int stop);
	const char *empty;
	bool loaded;
	bool was_finished; /* so was the stop that was opened, */
	int64_t head;      /* of the log then: who only looked at it stays there */
};

/* Reads anew and goes to the first stop where something is missing. */
void path_begin(struct path *path, struct err *err);

/* How many stops lack something, but for that with this `which`; adds what they are called: "Điểm danh, Biên bản". */
int path_add_missing(const struct path *path, int but, struct strbuf *out);

/* For the screen_ops. */
enum screen_result path_key(struct screen *screen, int key, struct err *err);
enum screen_result path_resume(struct screen *screen, struct screen *above, struct err *err);
void path_draw(const struct screen *screen, struct canvas *canvas);
void path_status(const struct screen *screen, struct strbuf *out);
void path_place(const struct screen *screen, struct strbuf *out);
void path_position(const struct screen *screen, struct strbuf *out); /* the stops have numbers */
void path_resized(struct screen *screen, int body_rows, int cols);

#endif
