/*
 * program_words.h - a command line such as $VISUAL, taken apart without a shell.
 */
#ifndef PROGRAM_WORDS_H
#define PROGRAM_WORDS_H

/*
 * The words of `line` with `last` behind them, ended by NULL: blanks part words, '...' and "..." hold
 * them together, \ takes the next character as it is; nothing else means anything. NULL when there is
 * no word or a quote is not closed. The caller frees with program_words_free().
 */
char **program_words(const char *line, const char *last);
void program_words_free(char **words);

#endif
