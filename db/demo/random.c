#include "random.h"

#include "date.h"
#include "err.h"

#include <string.h>

/* Steele, Lea and Flood's SplitMix64. */
static uint64_t next(struct rng *rng)
{
	uint64_t z = rng->state += 0x9E3779B97F4A7C15u;

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
	return z ^ (z >> 31);
}

void rng_start(struct rng *rng, uint64_t seed, uint64_t stream)
{
	struct rng first = { .state = seed };

	rng->state = next(&first) ^ (stream * 0xD1B54A32D192ED03u);
	next(rng);
}

int rng_below(struct rng *rng, int limit)
{
	if (limit <= 0)
		bug("rng_below(%d)", limit);
	return (int)((next(rng) >> 32) * (uint64_t)limit >> 32);
}

int rng_between(struct rng *rng, int low, int high)
{
	return high > low ? low + rng_below(rng, high - low + 1) : low;
}

bool rng_percent(struct rng *rng, int percent)
{
	return rng_below(rng, 100) < percent;
}

bool rng_per_mille(struct rng *rng, int mille)
{
	return rng_below(rng, 1000) < mille;
}

void rng_day(struct rng *rng, const char *from, const char *to, char day[11])
{
	long first = date_to_days(from), last = date_to_days(to);

	date_from_days(first + rng_between(rng, 0, last > first ? (int)(last - first) : 0), day);
}
