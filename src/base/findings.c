#include "findings.h"

#include "date.h"
#include "xalloc.h"

#include <stdlib.h>

void findings_release(struct findings *findings)
{
	for (size_t i = 0; i < findings->count; i++)
		free(findings->items[i].text);
	free(findings->items);
	*findings = (struct findings)FINDINGS_INIT;
}

void findings_add(struct findings *findings, enum severity severity, const char *field,
	const char *format, ...)
{
	struct strbuf sentence = STRBUF_INIT;
	va_list args;

	va_start(args, format);
	strbuf_vaddf(&sentence, format, args);
	va_end(args);
	findings->items = xgrow(findings->items, findings->count, sizeof *findings->items);
	findings->items[findings->count++] = (struct finding) {
		.field = field, .severity = severity, .text = strbuf_detach(&sentence)
	};
}

void findings_settled_by(struct findings *findings, const char *field)
{
	findings->items[findings->count - 1].settled_by = field;
}

void findings_backwards(struct findings *findings, enum severity severity, const char *field,
	const char *what, const char *day, const char *other, const char *other_day)
{
	char shown[DATE_SIZE], other_shown[DATE_SIZE];

	date_show(day, shown);
	date_show(other_day, other_shown);
	findings_add(findings, severity, field, "%s %s ở trước %s %s. Xem lại hai ngày.", what,
		shown, other, other_shown);
}

void findings_contradict(struct findings *findings)
{
	findings->items[findings->count - 1].contradicts = true;
}

const struct finding *findings_first(const struct findings *findings, enum severity severity)
{
	for (size_t i = 0; i < findings->count; i++)
		if (findings->items[i].severity == severity)
			return &findings->items[i];
	return NULL;
}
