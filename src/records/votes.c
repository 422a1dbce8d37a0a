#include "votes.h"

#include <stdlib.h>

void votes_check(
	const struct record *record, enum majority needed, bool passed, struct findings *findings)
{
	const char *votes = record_get(record, "vote_for"),
		   *total = record_get(record, "vote_total");

	if (!votes || !total)
		return;
	int in_favour = atoi(votes), all = atoi(total);
	if (in_favour > all)
		findings_add(findings, FINDING_ERROR, "vote_for",
			"Số tán thành nhiều hơn số biểu quyết.");
	else if (passed && needed == MAJORITY_HALF && in_favour * 2 <= all)
		findings_add(
			findings, FINDING_WARNING, "vote_for", "Số tán thành chưa quá một nửa.");
	else if (passed && needed == MAJORITY_TWO_THIRDS && in_favour * 3 < all * 2)
		findings_add(findings, FINDING_WARNING, "vote_for",
			"Số tán thành chưa đủ hai phần ba số đảng viên chính thức.");
}
