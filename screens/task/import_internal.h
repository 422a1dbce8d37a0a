/*
 * import_internal.h - what the files of the import screen share.
 */
#ifndef IMPORT_INTERNAL_H
#define IMPORT_INTERNAL_H

#include "import_screen.h"

#include "date.h"
#include "import.h"
#include "import_peek.h"

/* One answer. */
struct import_said {
	int step; /* those of one key go together */
	bool all; /* about all rows with that doubt */
	struct import_answer answer;
};

struct import_screen {
	struct screen screen; /* its rows are the groups of the tab */
	const struct rectype *type;
	char *path, *name;       /* of the file: with its folder, and without */
	char from_on[DATE_SIZE]; /* first spells begin here; "" : today */
	bool asked_from;         /* since when was asked for */
	char cell[UID_SIZE];     /* of the rows of which the list says none; "" : none */
	bool cell_chosen;        /* by a person, in this screen */
	bool create_cells, proper_names, pad_ids;
	int on_paper;  /* rows the paper list has; -1: not given */
	bool accepted; /* though the file has more or fewer */
	bool looked;   /* the report is there */
	struct import_report report;
	/* how it is to be read; NULL: as it is found out, columns also as they were remembered */
	char *encoding, *columns;
	int sheet_number;         /* 0: as it is found out */
	struct import_said *said; /* what was answered about rows, the last behind */
	size_t said_count;
	bool valid_only;             /* the good rows are written, though there are others */
	char *fault;                 /* the file cannot be read as a table */
	enum import_fate tab;        /* IMPORT_FATES: what is doubtful */
	struct import_groups groups; /* of the tab: a row each */
};

/* import_draw.c */
/* Adds "dòng 4 cột 4, Huỳnh Bá Thủy: ..." or "dòng 2, 3, … 90 (89 dòng): ...", of so many lines the numbers. */
void import_add_whole(const struct import_group *group, int lines, struct strbuf *out);
bool import_says(const struct import_note *note); /* there is more than its place and name */
void import_draw(const struct screen *screen, struct canvas *canvas);
void import_resized(struct screen *screen, int body_rows, int cols);

/* import_read.c */
FILE *import_open(const struct import_screen *at, struct err *err); /* NULL with err */
void import_forget_reading(struct import_screen *at);               /* of another file */
/* Adds "CSV TCVN3 (ABC), dấu ;: Lò Văn A, Lò Thị B, Lò Văn C". */
void import_add_understood(const struct import_screen *at, struct strbuf *out);
/* Asks at once what nobody but a person can tell of the file: which of two codes, which columns. */
enum screen_result import_ask_what_is_open(struct import_screen *at);
enum screen_result import_ask_reading(struct import_screen *at);
enum screen_result import_ask_columns(struct import_screen *at);
/* Writes the rows with what was said of each into a file beside the list. */
enum screen_result import_make_errors(struct import_screen *at, struct err *err);

/* import_cell.c */
/* Looks; a list of one cell that does not say which is of the cell at hand, unless another was chosen. */
bool import_look_with_cell(struct import_screen *at, struct err *err);
enum screen_result import_ask_cell(struct import_screen *at);
void import_forget_cell(struct import_screen *at); /* of another file */
void import_add_cell(
	const struct import_screen *at, struct strbuf *out); /* "Chi bộ: thôn A (Ctrl-B)   " */

/* import_answers.c */
/* The group at hand is of rows that wait for an answer; rows answered for as a whole. */
bool import_waits(const struct import_screen *at);
enum screen_result import_ask_whom(struct import_screen *at);
void import_take_back(struct import_screen *at);      /* the last answer */
void import_forget_answers(struct import_screen *at); /* of another file */
bool import_moves_somebody(const struct import_screen *at);
/* Puts what was answered into the options; free options->answers. */
void import_add_answers(const struct import_screen *at, struct import_options *options);
/* Writes nothing while rows are bad, but offers to write the others: `write` is called then. */
enum screen_result import_offer_valid(struct import_screen *at, screen_answered *write);

/* import_take.c: asking since when, how many rows the paper list has; into the book, what is open asked first */
enum screen_result import_ask_from(struct import_screen *at, const char *typed);
enum screen_result import_ask_paper(struct import_screen *at);
enum screen_result import_take(struct import_screen *at, struct err *err);

/* import_screen.c */
bool import_run(struct import_screen *at, bool write, struct err *err); /* fills the report */
void import_choose_tab(struct import_screen *at);        /* what matters most of it */
int64_t import_bad_rows(const struct import_screen *at); /* refused or unsure */
struct import_options import_options_now(const struct import_screen *at, bool write);
void import_look(struct import_screen *at);          /* reads the file and fills the report */
int64_t import_rows(const struct import_screen *at); /* of the file */
int64_t import_tab_count(const struct import_screen *at, enum import_fate tab); /* rows in it */
/* Adds "giấy 87, tệp 85: thiếu 2". */
void import_add_paper(const struct import_screen *at, struct strbuf *out);

#endif
