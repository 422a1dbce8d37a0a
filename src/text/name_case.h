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

#endif
