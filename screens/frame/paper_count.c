#include "paper_count.h"

#include "dialog.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct screen *paper_count_ask(const char *prompt, int count)
{
	char typed[16] = "";

	if (count >= 0)
		snprintf(typed, sizeof typed, "%d", count);
	return input_new(prompt, typed, 0);
}

bool paper_count_read(const char *typed, const char *what, int example, int *count, struct err *err)
{
	enum { DIGITS = 7 };

	if (strspn(typed, "0123456789") != strlen(typed) || strlen(typed) > DIGITS)
		return err_set(err, ERR_INPUT,
			"\"%s\" không phải %s. Bấm Ctrl-G rồi gõ chữ số, như %d.",
			text_quote(typed).text, what, example);
	*count = *typed ? atoi(typed) : -1;
	return true;
}
