/*
 * file_picker.h - choosing a file by walking through folders.
 */
#ifndef FILE_PICKER_H
#define FILE_PICKER_H

#include "picker.h"

/*
 * The folders and lists (CSV, text, workbooks) of a folder, and what is plugged into the PC. The value chosen is a full
 * path; a folder's ends in "/": open the picker again with it. `last`: the file the cursor stands on; NULL: the first.
 */
struct screen *file_picker_new(const char *folder, const char *last);

#endif
