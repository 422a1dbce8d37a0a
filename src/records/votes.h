/*
 * votes.h - votes in favour and of how many, as several types have them (vote_for, vote_total).
 *
 * Only official members vote (rules.md, "Dates, people, counts").
 */
#ifndef VOTES_H
#define VOTES_H

#include "record.h"

enum majority { MAJORITY_HALF, MAJORITY_TWO_THIRDS };

/* More in favour than voted is refused; a majority that is not reached is doubted where `passed`. */
void votes_check(
	const struct record *record, enum majority needed, bool passed, struct findings *findings);

#endif
