/*
 * command.h - the command line: what the commands are and what they were given.
 *
 * One static const struct command per command, its function above it. Options are one table for the
 * whole program (options.c); a command names those it takes.
 *
 * Room screens/cli: the command line, a screen of another kind: options, and a file for each
 * command.
 */
#ifndef COMMAND_H
#define COMMAND_H

#include "err.h"
#include "store.h"

#include <stdio.h>

/* Exit codes: spec of the command line, also in chibo(1). */
enum exit_code {
	EXIT_DONE = 0,
	EXIT_FINDINGS = 1, /* done, but something was found */
	EXIT_USAGE = 2,
	EXIT_FILE = 3,   /* a file cannot be opened, is in use or not ours */
	EXIT_REFUSED = 4 /* nothing was written */
};

struct invocation {
	const struct command *command;
	const char *arguments[8];
	int argument_count;
	const char **values; /* by place in the option table; "" for a given flag */
	bool utf8_frames;    /* the user's locale draws box characters */
	struct store *store; /* opened for commands that need it */
};

enum command_needs {
	COMMAND_STORE = 1 << 0,    /* opens the book */
	COMMAND_CREATE = 1 << 1,   /* and makes it when there is none */
	COMMAND_TYPE = 1 << 2,     /* its first argument, when there is one, is a record type */
	COMMAND_CHECKED = 1 << 3,  /* the file is looked over before anything is written to it */
	COMMAND_TIMELESS = 1 << 4, /* what it does is the same on any day */
	COMMAND_ALONE = 1 << 5,    /* without an argument it needs no book */
};

struct command {
	const char *name;
	const char *arguments; /* as shown by --help */
	const char *summary;
	const char *options; /* names of the options it takes, separated by blanks */
	unsigned needs;
	int least, most; /* arguments */
	int (*run)(
		struct invocation *invocation, struct err *err); /* exit code; < 0: err says why */
};

extern const struct command screens_command, demo_command, list_command, import_command,
	export_command, print_command;
extern const struct command duties_command, check_command, backup_command, erase_command,
	handover_command, restore_command, seal_command, unseal_command, pin_command, help_command;
extern const struct command *const commands[]; /* ends with NULL */

/* ---- options.c ---- */

struct option {
	const char *name;  /* without the dashes */
	const char *value; /* what stands for its value in --help, NULL for a flag */
	const char *summary;
};
extern const struct option options[]; /* ends with a row without a name */

bool options_parse(struct invocation *invocation, int argc, char **argv, struct err *err);
const char *option_value(
	const struct invocation *invocation, const char *name); /* NULL: not given */
bool option_given(const struct invocation *invocation, const char *name);
/* A whole number; `missing` when not given. */
bool option_number(const struct invocation *invocation, const char *name, long least, long most,
	long missing, long *number, struct err *err);
void print_help(FILE *out);

/* ---- shared by commands ---- */

/* The record type named by the first argument, which must be there. */
const struct rectype *invocation_type(const struct invocation *invocation);

/* The uid of --cell (code, name or uid) into cell[UID_SIZE]; *given is false without the option. */
bool invocation_cell(const struct invocation *invocation, char *cell, bool *given, struct err *err);

/* For what was typed behind an option and is no date: exit 2, not 4. Always false. */
bool wrong_usage(struct err *err);

/* Whether somebody sits at a terminal; err says that screens need one. */
bool screens_possible(struct err *err);

/* The screens on an open book. */
int open_screens(const struct invocation *invocation, struct store *store, struct err *err);

/* Opens the book that is meant into invocation->store. */
bool invocation_open(struct invocation *invocation, struct err *err);
char *invocation_path(const struct invocation *invocation); /* where it is; the caller frees */

/* Puts a sentence on standard error, with nothing in it that a terminal could obey. */
void complain(const char *sentence);
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
