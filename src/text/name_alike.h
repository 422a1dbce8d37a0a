/*
 * name_alike.h - whether two spellings are one person's name.
 *
 * Case, where the tone stands (uỷ, ủy), y or i (Lý, Lí), blanks, and every apostrophe and hyphen (H'Wưn, H’Wưn,
 * HWưn) say nothing. Marks and tones may be missing on one side: Tran Thi Thoa is how a machine without
 * Vietnamese writes Trần Thị Thoa.
 */
#ifndef NAME_ALIKE_H
#define NAME_ALIKE_H

#include <stdbool.h>
#include <stdint.h>

enum name_likeness {
	NAME_OTHER,
	NAME_LOOSE, /* the letters are the same, marks or tones are not: Hùng, Hưng */
	NAME_BARE,  /* the same where one was typed without any mark */
	NAME_THE_SAME,
};

/* Of two texts in normal form C. */
enum name_likeness name_compare(const char *a, const char *b);

bool name_has_marks(const char *name); /* of letters or tones */

/* A number that two names have in common whenever they are not NAME_OTHER. */
uint64_t name_hash(const char *name);

#endif
