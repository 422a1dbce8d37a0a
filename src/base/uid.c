#include "uid.h"

#include "plat.h"

#include <sodium.h>
#include <string.h>

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* Steele, Lea and Flood's SplitMix64. */
uint64_t uid_repeatable(uint64_t *state)
{
	uint64_t z = *state += 0x9E3779B97F4A7C15u;

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
	return z ^ (z >> 31);
}

void uid_random_bytes(struct uid_source *source, unsigned char *bytes, int count)
{
	if (!source->fixed) {
		if (sodium_init() < 0)
			bug("không lấy được số ngẫu nhiên");
		randombytes_buf(bytes, (size_t)count);
		return;
	}
	for (int i = 0; i < count; i++)
		bytes[i] = (unsigned char)(uid_repeatable(&source->state) >> 24);
}

/* The random part: 80 bits as 16 high and 64 low. The same millisecond counts on from the last. */
static void next_random(struct uid_source *source, uint64_t now)
{
	unsigned char bytes[10];

	if (now <= source->last_time && source->last_low < UINT64_MAX) {
		source->last_low++;
		return;
	}
	uid_random_bytes(source, bytes, sizeof bytes);
	source->last_high = (uint64_t)bytes[0] << 8 | bytes[1];
	memcpy(&source->last_low, bytes + 2, 8);
	source->last_low >>= 1; /* room to count on */
	source->last_time = now;
}

void uid_make(struct uid_source *source, char uid[UID_SIZE])
{
	uint64_t now = (uint64_t)(source->fixed ? source->milliseconds : plat_milliseconds());

	next_random(source, now);
	now = source->last_time;
	for (int i = 9; i >= 0; i--, now >>= 5)
		uid[i] = alphabet[now & 31];
	uint64_t high = source->last_high, low = source->last_low;
	for (int i = UID_LENGTH - 1; i >= 10; i--) {
		uid[i] = alphabet[low & 31];
		low = low >> 5 | high << 59;
		high >>= 5;
	}
	uid[UID_LENGTH] = '\0';
}

bool uid_is_valid(const char *text)
{
	if (strlen(text) != UID_LENGTH)
		return false;
	for (const char *at = text; *at; at++)
		if (!strchr(alphabet, *at))
			return false;
	return true;
}
