/*
 * separator.h - what parts the cells of a text file: , ; TAB or |.
 *
 * Judged over many lines: titles above the table have no separator, or another.
 */
#ifndef SEPARATOR_H
#define SEPARATOR_H

#include "charset.h"

/* Looks at the beginning of the file. ',' when nothing parts anything. */
char separator_find(FILE *file, enum charset charset);

#endif
