/*
 * file_picker.h - choosing a file by walking through folders, or by typing where it lies.
 */
#ifndef FILE_PICKER_H
#define FILE_PICKER_H

#include "picker.h"

extern const struct screen_ops file_picker_ops;
extern const struct screen_words file_picker_words;
extern const struct command_key file_picker_keys[], file_picker_path_keys[];

/*
 * The folders and lists (CSV, text, workbooks) of a folder, and what is plugged into the PC. What is typed with a / or
 * a ~ in it is a path, from the folder where it does not begin at the root or at home. The value chosen is a full
 * path; a folder's ends in "/": open the picker again with it. `last`: the file the cursor stands on; NULL: the first.
 */
struct screen *file_picker_new(const char *folder, const char *last);

/*
 * The path that somebody typed or pasted, out of the quotes or the file:// that other programs give with it; ~ is his
 * own folder. `folder` ends in "/", or is empty: where the program was started. The caller frees.
 */
char *file_picker_path(const char *folder, const char *typed);

#endif
