/*
 * name_case.h - names written in capitals, as lists of old fonts have them, written as people write theirs.
 */
#ifndef NAME_CASE_H
#define NAME_CASE_H

#include <stdbool.h>

/*
 * NGUYỄN VĂN AN as Nguyễn Văn An; the caller frees. NULL where the name stays as it was typed: it is not all in
 * capitals, or it is in doubt, being one word, or one of a people whose names have capitals, marks or particles
 * that capitals do not tell (H'WƯN, K-SOR, Y BHĂM, RƠ CHĂM): every word must be a Vietnamese syllable.
 */
char *name_proper(const char *name);

/* Whether `capitals` is the name in capitals, and says less: a list of an old font says nothing new by it. */
bool name_only_capitals(const char *name, const char *capitals);

/*
 * A name as TCVN3 has it, which writes no letter with a tone as a capital: NGUYễN Hà is NGUYỄN HÀ, Vàng Thu ánh is
 * Vàng Thu Ánh, and what has no capital at all was typed in a font that shows capitals. The caller frees.
 */
char *name_raised(const char *name);

#endif
