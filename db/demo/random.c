#include "random.h"

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
