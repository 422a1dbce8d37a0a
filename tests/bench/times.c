#include "times.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

double now_ms(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;

	return (left > right) - (left < right);
}

void times_sort(double *times, int count)
{
	qsort(times, (size_t)count, sizeof *times, by_size);
}

double times_median(const double *times, int count)
{
	size_t bytes = (size_t)count * sizeof *times;
	double *sorted = malloc(bytes);

	if (!sorted)
		abort();
	memcpy(sorted, times, bytes);
	times_sort(sorted, count);
	double median = sorted[count / 2];
	free(sorted);
	return median;
}
