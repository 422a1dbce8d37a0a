/* The recovery code: six groups of four digits, written on paper, each of which checks itself. */
#include "sealed.h"

#include <sodium.h>

#include <ctype.h>
#include <string.h>

enum { DIGITS = 3 };

/* A digit that is mistyped, two that are swapped or a group in another's place make another check digit. */
static int check_digit(const int digits[DIGITS], int group)
{
	return (3 * digits[0] + 7 * digits[1] + 9 * digits[2] + group + 1) % 10;
}

void seal_new_code(char code[SEAL_CODE])
{
	char *at = code;

	for (int group = 0; group < SEAL_GROUPS; group++) {
		int digits[DIGITS];
		for (int i = 0; i < DIGITS; i++) {
			digits[i] = (int)randombytes_uniform(10);
			*at++ = (char)('0' + digits[i]);
		}
		*at++ = (char)('0' + check_digit(digits, group));
		*at++ = group + 1 < SEAL_GROUPS ? ' ' : '\0';
	}
}

static bool group_holds(const char *text, int group)
{
	int digits[DIGITS];

	for (int i = 0; i < DIGITS; i++)
		digits[i] = text[i] - '0';
	return text[DIGITS] - '0' == check_digit(digits, group);
}

bool seal_read_code(const char *typed, char code[SEAL_CODE], struct err *err)
{
	enum { ALL = SEAL_GROUPS * (DIGITS + 1) };
	char digits[ALL + 1];
	int count = 0;

	for (; *typed; typed++) {
		if (isdigit((unsigned char)*typed) && count < ALL)
			digits[count++] = *typed;
		else if (*typed != ' ' && *typed != '-' && *typed != '.')
			count = ALL + 1;
		if (count > ALL)
			break;
	}
	if (count != ALL)
		return err_set(err, ERR_INPUT,
			"Mã cứu gồm 24 chữ số, 6 nhóm, mỗi nhóm 4 chữ số. Gõ lại cho đủ.");
	for (int group = 0; group < SEAL_GROUPS; group++) {
		const char *at = digits + group * (DIGITS + 1);
		if (!group_holds(at, group))
			return err_set(err, ERR_INPUT,
				"Mã cứu gõ sai ở nhóm %d (%.4s). Xem lại tờ giấy ghi mã.",
				group + 1, at);
		memcpy(code + group * (DIGITS + 2), at, DIGITS + 1);
		code[group * (DIGITS + 2) + DIGITS + 1] = group + 1 < SEAL_GROUPS ? ' ' : '\0';
	}
	return true;
}
