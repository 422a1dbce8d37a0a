/*
 * random.h - repeatable chance: the same seed gives the same choices on every machine.
 *
 * Never use two of these calls as arguments of one function: C leaves their order open.
 */
#ifndef RANDOM_H
#define RANDOM_H

#include <stdbool.h>
#include <stdint.h>

struct rng {
	uint64_t state;
};

/* Streams of one seed have nothing to do with each other: one per cell. */
void rng_start(struct rng *rng, uint64_t seed, uint64_t stream);

int rng_below(struct rng *rng, int limit);           /* 0 to limit - 1 */
int rng_between(struct rng *rng, int low, int high); /* both inclusive */
bool rng_percent(struct rng *rng, int percent);

#endif
