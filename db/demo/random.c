#include "random.h"

#include "date.h"
#include "err.h"
#include "uid.h"

#include <string.h>

void rng_start(struct rng *rng, uint64_t seed, uint64_t stream)
{
	uint64_t first = seed;

	rng->state = uid_repeatable(&first) ^ (stream * 0xD1B54A32D192ED03u);
	uid_repeatable(&rng->state);
}

int rng_below(struct rng *rng, int limit)
{
	if (limit <= 0)
		bug("rng_below(%d)", limit);
	return (int)((uid_repeatable(&rng->state) >> 32) * (uint64_t)limit >> 32);
}

int rng_between(struct rng *rng, int low, int high)
{
	return high > low ? low + rng_below(rng, high - low + 1) : low;
}

bool rng_percent(struct rng *rng, int percent)
{
	return rng_below(rng, 100) < percent;
}

void rng_day(struct rng *rng, const char *from, const char *to, char day[11])
{
	long first = date_to_days(from), last = date_to_days(to);

	date_from_days(first + rng_between(rng, 0, last > first ? (int)(last - first) : 0), day);
}
