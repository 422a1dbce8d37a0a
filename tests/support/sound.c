#include "sound.h"

#include "text.h"

#include <stdio.h>
#include <string.h>

const char *sound_fault(const char *bytes, size_t size, bool file)
{
	static char said[120];
	const char *at = bytes, *end = bytes + text_valid_bytes(bytes, size);

	if (file && size >= 3 && memcmp(bytes, "\357\273\277", 3) == 0)
		at += 3; /* the mark that a spreadsheet wants */
	while (at < end) {
		const char *here = at;
		uint32_t code = text_next(&at);
		if (code == '\n' || (file && code < 0x20 && strchr("\r\t\f", (int)code)) ||
			!text_is_hidden(code))
			continue;
		snprintf(said, sizeof said, "U+%04X behind \"%.*s\"", (unsigned)code,
			(int)(here - bytes < 30 ? here - bytes : 30),
			here - (here - bytes < 30 ? here - bytes : 30));
		return said;
	}
	if (end == bytes + size)
		return NULL;
	snprintf(said, sizeof said, "byte %02X is no letter", (unsigned)(unsigned char)*end);
	return said;
}
