/*
 * glossary.h - the words of the work that the screens use, each explained in a sentence.
 */
#ifndef GLOSSARY_H
#define GLOSSARY_H

struct word {
	const char *word;
	const char *meaning; /* one or two sentences, as the program counts it */
};

extern const struct word glossary[]; /* ends with a row without a word */

#endif
