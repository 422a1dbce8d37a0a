/* The last row of the log as a paper shows it, and found again from there: where the chain stood when it was printed. */
#include "audit.h"
#include "internal.h"
#include "text.h"

#include <ctype.h>
#include <string.h>

enum { LEAST_DIGITS = 8, DIGITS = 64 };

/* One row of seq, hash, at and the number of rows behind it. */
static bool read_head(struct query *query, struct audit_head *head)
{
	*head = (struct audit_head) { 0 };
	if (query_step(query)) {
		head->seq = query_number(query, 0);
		query_copy(query, 1, head->hash, sizeof head->hash);
		query_copy(query, 2, head->at, sizeof head->at);
		head->behind = query_number(query, 3);
	}
	return query_close(query);
}

bool audit_head_now(struct store *store, struct audit_head *head, struct err *err)
{
	struct query query;

	query_open(
		&query, store, "SELECT seq, hash, at, 0 FROM audit ORDER BY seq DESC LIMIT 1", err);
	return read_head(&query, head);
}

/* As a paper has them, in groups, or as a hand types them. */
static bool take_digits(const char *typed, char digits[DIGITS + 1])
{
	size_t count = 0;

	for (const char *at = typed; *at; at++) {
		if (*at == ' ')
			continue;
		if (!isxdigit((unsigned char)*at) || count == DIGITS)
			return false;
		digits[count++] = (char)tolower((unsigned char)*at);
	}
	digits[count] = '\0';
	return count >= LEAST_DIGITS;
}

bool audit_head_find(
	struct store *store, const char *typed, struct audit_head *head, struct err *err)
{
	char digits[DIGITS + 1];
	struct query query;

	if (!take_digits(typed, digits))
		return err_set(err, ERR_USAGE,
			"Dấu %s không đúng: gõ ít nhất 8 chữ số hoặc chữ a đến f, như in ở cuối báo cáo tháng.",
			typed);
	query_open(&query, store,
		"SELECT seq, hash, at, (SELECT max(seq) FROM audit) - seq FROM audit"
		" WHERE substr(hash, 1, length(:digits)) = :digits LIMIT 1",
		err);
	query_text(&query, ":digits", digits);
	return read_head(&query, head);
}
