/*
 * ptyterm.h - runs a program in a terminal of our own and looks at its screen.
 *
 * The program runs behind a pty; what it writes goes through libvterm. No test sleeps: pt_sync()
 * sends a barrier (ESC [ 7770 ; N y), which a program under test answers (OSC 7770 ; N BEL) when it
 * has handled all before it and drawn. Programs without barriers are waited for with pt_wait().
 *
 * Keys are written as text with names in angle brackets: "Tran<Tab><F2><C-z><S-Tab><M-1><Paste>a
 * b</Paste>", <lt> for a < itself. Everything ends with PT_LIMIT at the latest.
 */
#ifndef PTYTERM_H
#define PTYTERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/types.h>
#include <vterm.h>

enum { PT_LIMIT = 20000 }; /* milliseconds that anything may take */

struct pt {
	int fd;
	pid_t pid;
	int rows, cols;
	VTerm *vt;
	VTermScreen *screen;
	bool alternate, cursor_visible; /* the alternate screen, the cursor */
	bool exited;
	int status;          /* as waitpid() gives it */
	size_t bytes;        /* that the program has written so far */
	char first[256];     /* how they began */
	long sent, answered; /* barriers */
	int answer_at;       /* how far into an answer the bytes are */
	long answer;
};

/* ---- ptyterm.c ---- */

/* For main(): runs the tests, or says that all of them are skipped where there are no ptys. */
#define pt_run_group(tests) (pt_possible() ? run_group(tests) : pt_skip(COUNT(tests)))
bool pt_possible(void);
int pt_skip(size_t count);

/* `environment`: "NAME=value", or "NAME" to take it away; NULL ends it, and `arguments`. */
struct pt *pt_start(int rows, int cols, const char *term, const char *const *environment,
	const char *const *arguments);
void pt_free(struct pt *pt); /* kills what still runs */

void pt_raw(struct pt *pt, const char *bytes, size_t count); /* what a keyboard would send */
bool pt_sync(struct pt *pt);                   /* false: no answer, or the program has ended */
bool pt_wait(struct pt *pt, const char *text); /* until the text is on the screen */
bool pt_wait_exit(struct pt *pt);
void pt_resize(struct pt *pt, int rows, int cols); /* the program draws anew some time later */

/* ---- ptykeys.c ---- */

void pt_keys(struct pt *pt, const char *keys);

/* ---- ptyscreen.c ---- */

char *pt_row(struct pt *pt, int row); /* without blanks at the end; the caller frees */
char *pt_screen(struct pt *pt);       /* all rows; the caller frees */
bool pt_find(struct pt *pt, const char *text, int *row, int *col); /* within one row */
void pt_cursor(struct pt *pt, int *row, int *col);
VTermScreenCell pt_cell(struct pt *pt, int row, int col);
size_t pt_cell_text(const VTermScreenCell *cell, char *text); /* UTF-8, not ended; " " when empty */

/* ---- ptysvg.c ---- */

/* The screen as a picture: rsvg-convert -z 2 FILE.svg -o FILE.png */
void pt_svg(struct pt *pt, FILE *file, const char *title);

/*
 * Assertions: each ends the test when it does not hold, and prints the test's name and the screen.
 * pt_do() types keys and waits until they are handled.
 */
#define pt_do(pt, keys) pt_do_at(pt, keys, __func__, __FILE__, __LINE__)
#define pt_has(pt, text) pt_has_at(pt, text, true, __func__, __FILE__, __LINE__)
#define pt_has_not(pt, text) pt_has_at(pt, text, false, __func__, __FILE__, __LINE__)
#define pt_expect(pt, holds) pt_expect_at(pt, holds, #holds, __func__, __FILE__, __LINE__)

void pt_do_at(struct pt *pt, const char *keys, const char *test, const char *file, int line);
void pt_has_at(
	struct pt *pt, const char *text, bool there, const char *test, const char *file, int line);
void pt_expect_at(
	struct pt *pt, bool holds, const char *what, const char *test, const char *file, int line);

#endif
