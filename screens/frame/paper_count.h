/*
 * paper_count.h - Ctrl-G: how many the paper has, asked for and read.
 */
#ifndef PAPER_COUNT_H
#define PAPER_COUNT_H

#include "screen.h"

/* `count` is what was typed before, -1: nothing. */
struct screen *paper_count_ask(const char *prompt, int count);

/* What was typed: a number, or -1 for nothing. `what` is counted: "số dòng", like `example`. False with err. */
bool paper_count_read(
	const char *typed, const char *what, int example, int *count, struct err *err);

#endif
